/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-cohort.h"
#include "model/fair-scorecard.h"

G_BEGIN_DECLS

/**
 * FairSheetField:
 * @name: the attribute
 * @value: its value, as of the export
 */
typedef struct
{
  char *name;
  char *value;
} FairSheetField;

/**
 * FairSheetActivity:
 * @day: 1 for the day of the first activity
 * @type: what the lead did
 * @detail: (nullable): with what
 * @times: how often on that day
 */
typedef struct
{
  guint day;
  char *type;
  char *detail;
  guint times;
} FairSheetActivity;

/**
 * FairLeadSheet:
 * @fields: (element-type FairSheetField): who the lead is
 * @activities: (element-type FairSheetActivity): what it did, in order of time
 * @more: how many activities before those are left out, where there are many
 *
 * A past lead as it is shown in blind scoring: what was known when it might
 * have been handed over, and nothing of who it is, when it was, or what became
 * of it. Activities are those before it entered the pipeline; attributes are as
 * of the export, as the history does not know earlier ones.
 */
typedef struct
{
  GPtrArray *fields;
  GPtrArray *activities;
  guint      more;
} FairLeadSheet;

/**
 * FAIR_LEAD_SHEET_MAX_ACTIVITIES:
 *
 * So many lines of activities are shown, the latest.
 */
#define FAIR_LEAD_SHEET_MAX_ACTIVITIES 40

/**
 * fair_lead_sheet_new:
 * @cohort: a cohort
 * @lead: a row of the leads
 * @card: the scoring model: what it asks of a lead is shown
 *
 * Shows what the scoring model asks for and what describes a kind of lead, such
 * as its industry. Names, addresses, numbers and pages of persons and companies
 * are never shown, nor what knows the outcome, nor a detail that fewer than
 * five leads have in common.
 *
 * Returns: (transfer full): the sheet
 */
FairLeadSheet *fair_lead_sheet_new (const FairCohort    *cohort,
                                    guint                lead,
                                    const FairScorecard *card);

/**
 * fair_lead_sheet_free:
 * @sheet: (transfer full) (nullable): a sheet
 */
void fair_lead_sheet_free (FairLeadSheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairLeadSheet, fair_lead_sheet_free)

G_END_DECLS
