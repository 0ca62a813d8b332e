/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-simulation.h"

G_BEGIN_DECLS

/**
 * FairAttributeSummary:
 * @name: the attribute
 * @type: what its values are
 * @known: how many leads have it
 * @distinct: how many different values there are, as they are written
 */
typedef struct
{
  const char    *name;
  FairColumnType type;
  guint          known;
  guint          distinct;
} FairAttributeSummary;

/**
 * FairTypeSummary:
 * @type: a type of activity
 * @count: how many there are
 */
typedef struct
{
  const char *type;
  guint64     count;
} FairTypeSummary;

/**
 * FairSummary:
 * @companies: companies of which more is known than the id
 * @outcomes: leads by outcome, indexed by #FairOutcome
 * @deals_by_outcome: deals by outcome
 * @first: the first instant of a lead, or %FAIR_INSTANT_NONE
 * @attributes: (element-type FairAttributeSummary)
 * @types: (element-type FairTypeSummary): the types of activity, the most
 *   frequent first
 * @unsupported: (element-type FairUnsupported): what the data cannot say
 *
 * What a history holds. Names are borrowed from it.
 */
typedef struct
{
  guint      leads;
  guint      future;
  guint      companies;
  guint      deals;
  guint64    activities;
  guint      outcomes[FAIR_OUTCOME_WON + 1];
  guint      deals_by_outcome[FAIR_OUTCOME_WON + 1];
  gint64     first;
  gint64     as_of;
  GArray    *attributes;
  GArray    *types;
  GPtrArray *unsupported;
} FairSummary;

/**
 * fair_summary_new:
 * @cohort: a history as seen at its as-of; of its scope nothing is used
 *
 * Counts what a history holds and says what it cannot say.
 *
 * Returns: (transfer full): the summary, which borrows names from the history
 */
FairSummary *fair_summary_new (FairCohort *cohort);

/**
 * fair_summary_free:
 * @summary: (transfer full) (nullable): a summary
 *
 * Frees @summary.
 */
void fair_summary_free (FairSummary *summary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairSummary, fair_summary_free)

G_END_DECLS
