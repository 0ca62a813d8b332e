/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fair-time.h"
#include "history/fair-frame.h"

G_BEGIN_DECLS

/**
 * FairStage:
 *
 * The instants of a lead that are columns of their own, in the order in which
 * they are listed everywhere.
 */
typedef enum
{
  FAIR_STAGE_CREATED,
  FAIR_STAGE_MQL,
  FAIR_STAGE_ACCEPTED,
  FAIR_STAGE_REJECTED,
  FAIR_STAGE_FIRST_FOLLOW_UP,
  FAIR_STAGE_DISCOVERY_CALL,
  FAIR_STAGE_SQL,
  FAIR_STAGE_OPPORTUNITY,
  FAIR_STAGE_CLOSED,
} FairStage;

#define FAIR_N_STAGES (FAIR_STAGE_CLOSED + 1)

/**
 * FairOutcome:
 * @FAIR_OUTCOME_NONE: never became an opportunity
 * @FAIR_OUTCOME_OPEN: in the pipeline
 * @FAIR_OUTCOME_LOST: closed and not won
 * @FAIR_OUTCOME_WON: closed and won
 * @FAIR_OUTCOME_MISSING: the file does not say; only in what was imported
 */
typedef enum
{
  FAIR_OUTCOME_NONE,
  FAIR_OUTCOME_OPEN,
  FAIR_OUTCOME_LOST,
  FAIR_OUTCOME_WON,
  FAIR_OUTCOME_MISSING,
} FairOutcome;

/**
 * FairDeal:
 * @created_at: when it was opened, or %FAIR_INSTANT_NONE
 * @closed_at: when it closed, or was expected to, or %FAIR_INSTANT_NONE
 * @outcome: won, lost or open
 * @amount: in @currency
 * @has_amount: whether @amount is known
 * @foreign: whether the amount is in another currency than the workshop's
 * @first_lead: index of its first entry in the history's deal leads
 * @n_leads: how many leads are tied to it, at least 1
 * @primary: the row of its primary lead
 *
 * What a deal means to the engine; its other columns are in the deals' frame.
 */
typedef struct
{
  gint64      created_at;
  gint64      closed_at;
  FairOutcome outcome;
  double      amount;
  gboolean    has_amount;
  gboolean    foreign;
  guint       first_lead;
  guint       n_leads;
  guint       primary;
} FairDeal;

/**
 * FairActivities:
 * @n: how many
 * @first: for each lead, and one more, the index of its first activity
 * @at: UTC seconds, ascending within a lead, ties in the order of import
 * @type: index into @types
 * @value: the number, NaN where it is missing
 * @detail: index into @details, 0 where it is missing
 * @types: (element-type utf8): the distinct types as written
 * @details: (element-type utf8): the distinct details as written; entry 0 is
 *   %NULL
 *
 * What the leads did, grouped by lead.
 */
typedef struct
{
  guint64    n;
  guint64   *first;
  gint64    *at;
  guint16   *type;
  double    *value;
  guint32   *detail;
  GPtrArray *types;
  GPtrArray *details;
} FairActivities;

/**
 * FairHistory:
 *
 * The past as it was imported: immutable, shared by reference between threads.
 */
typedef struct _FairHistory FairHistory;

FairHistory *fair_history_ref (FairHistory *history);
void         fair_history_unref (FairHistory *history);

FairZone   *fair_history_get_zone (const FairHistory *history);
const char *fair_history_get_currency (const FairHistory *history);
gint64      fair_history_get_imported_at (const FairHistory *history);
gint64 fair_history_get_as_of (const FairHistory *history, gboolean *given);
const FairFrame  *fair_history_get_leads (const FairHistory *history);
const FairFrame  *fair_history_get_companies (const FairHistory *history);
const FairFrame  *fair_history_get_deals (const FairHistory *history);
const FairColumn *fair_history_get_stage (const FairHistory *history,
                                          FairStage          stage);
FairOutcome fair_history_get_outcome (const FairHistory *history, guint lead);
gboolean    fair_history_get_amount (const FairHistory *history,
                                     guint              lead,
                                     double            *amount,
                                     gboolean          *foreign);
const FairDeal       *fair_history_list_deals (const FairHistory *history,
                                               guint             *n_deals);
const guint32        *fair_history_get_deal_leads (const FairHistory *history,
                                                   guint              deal,
                                                   guint             *n_leads);
const guint32        *fair_history_get_lead_deals (const FairHistory *history,
                                                   guint              lead,
                                                   guint             *n_deals);
const FairActivities *fair_history_get_activities (const FairHistory *history);
guint fair_history_count_recorded_leads (const FairHistory *history);

const char *fair_stage_to_string (FairStage stage);
gboolean    fair_stage_from_string (const char *text, FairStage *stage);
const char *fair_outcome_to_string (FairOutcome outcome);
gboolean    fair_outcome_from_string (const char *text, FairOutcome *outcome);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairHistory, fair_history_unref)

G_END_DECLS
