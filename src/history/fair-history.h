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

/**
 * fair_history_ref:
 * @history: a history
 *
 * Returns: (transfer full): @history with one more reference
 */
FairHistory *fair_history_ref (FairHistory *history);

/**
 * fair_history_unref:
 * @history: (transfer full): a history
 *
 * Gives a reference back; with the last one the history is freed.
 */
void fair_history_unref (FairHistory *history);

/**
 * fair_history_get_zone:
 * @history: a history
 *
 * Returns: (transfer none): the time zone in which its days are counted
 */
FairZone *fair_history_get_zone (const FairHistory *history);

/**
 * fair_history_get_currency:
 * @history: a history
 *
 * Returns: (transfer none): the ISO 4217 code of its amounts
 */
const char *fair_history_get_currency (const FairHistory *history);

/**
 * fair_history_get_imported_at:
 * @history: a history
 *
 * Returns: the moment of the import, in UTC seconds
 */
gint64 fair_history_get_imported_at (const FairHistory *history);

/**
 * fair_history_get_as_of:
 * @history: a history
 * @given: (out) (optional): whether it was given, not found in the rows
 *
 * As-of is what was given, else the latest instant not after the import among
 * the recorded leads' created_at and stage times, the activities, and the
 * deals' created_at and, where they are closed, closed_at. The close date of
 * an open deal or lead is a forecast and does not count, nor does a lead's own
 * opportunity_at or closed_at where it has a deal, nor any other date.
 *
 * Returns: the moment as of which the history speaks, in UTC seconds
 */
gint64 fair_history_get_as_of (const FairHistory *history, gboolean *given);

/**
 * fair_history_get_leads:
 * @history: a history
 *
 * The recorded leads in the order of import, then one lead for each deal to
 * which no lead could be tied; such a lead's id is "deal:" and the deal's id.
 * A lead's columns hold what its own row says, else what its company's row says
 * under the same name; a lead made of a deal has the deal's texts instead of
 * its own row's, but not its stage, is_won, outcome and amount. Columns that
 * only companies or deals have come after the leads' own.
 *
 * Returns: (transfer none): the leads
 */
const FairFrame *fair_history_get_leads (const FairHistory *history);

/**
 * fair_history_get_companies:
 * @history: a history
 *
 * Returns: (transfer none): the companies, in the order of import
 */
const FairFrame *fair_history_get_companies (const FairHistory *history);

/**
 * fair_history_get_deals:
 * @history: a history
 *
 * Returns: (transfer none): the deals, in the order of import; the rows are
 *   those of fair_history_list_deals()
 */
const FairFrame *fair_history_get_deals (const FairHistory *history);

/**
 * fair_history_get_stage:
 * @history: a history
 * @stage: a stage
 *
 * Returns: (transfer none) (nullable): the leads' own instants of @stage, or
 *   %NULL where no file had them
 */
const FairColumn *fair_history_get_stage (const FairHistory *history,
                                          FairStage          stage);

/**
 * fair_history_get_outcome:
 * @history: a history
 * @lead: a row of the leads
 *
 * Returns: what the lead's own row says; its deals, if it has some, say it
 *   better. %FAIR_OUTCOME_MISSING for a lead that was made of a deal
 */
FairOutcome fair_history_get_outcome (const FairHistory *history, guint lead);

/**
 * fair_history_get_amount:
 * @history: a history
 * @lead: a row of the leads
 * @amount: (out) (optional): what the lead's own row says it is worth
 * @foreign: (out) (optional): whether that is in another currency than
 *   fair_history_get_currency()
 *
 * Returns: whether the amount is known; always %FALSE for a lead that was made
 *   of a deal
 */
gboolean fair_history_get_amount (const FairHistory *history,
                                  guint              lead,
                                  double            *amount,
                                  gboolean          *foreign);

/**
 * fair_history_list_deals:
 * @history: a history
 * @n_deals: (out) (optional): how many
 *
 * Returns: (transfer none) (array length=n_deals): the deals, in the order of
 *   import
 */
const FairDeal *fair_history_list_deals (const FairHistory *history,
                                         guint             *n_deals);

/**
 * fair_history_get_deal_leads:
 * @history: a history
 * @deal: a row of the deals
 * @n_leads: (out) (optional): how many, at least 1
 *
 * Returns: (transfer none) (array length=n_leads): the rows of the leads that
 *   the deal counts for
 */
const guint32 *fair_history_get_deal_leads (const FairHistory *history,
                                            guint              deal,
                                            guint             *n_leads);

/**
 * fair_history_get_lead_deals:
 * @history: a history
 * @lead: a row of the leads
 * @n_deals: (out) (optional): how many, perhaps 0
 *
 * Returns: (transfer none) (array length=n_deals): the rows of the lead's
 *   deals, in the order of import
 */
const guint32 *fair_history_get_lead_deals (const FairHistory *history,
                                            guint              lead,
                                            guint             *n_deals);

/**
 * fair_history_get_activities:
 * @history: a history
 *
 * Returns: (transfer none): what the leads did
 */
const FairActivities *fair_history_get_activities (const FairHistory *history);

/**
 * fair_history_count_recorded_leads:
 * @history: a history
 *
 * Returns: how many leads were imported as such; they are the first rows, and
 *   those from here on were made of deals
 */
guint fair_history_count_recorded_leads (const FairHistory *history);

/**
 * fair_stage_to_string:
 * @stage: a stage
 *
 * Returns: (transfer none): the stage's column, such as "created_at"
 */
const char *fair_stage_to_string (FairStage stage);

/**
 * fair_stage_from_string:
 * @text: a column's name
 * @stage: (out): the stage; untouched on %FALSE
 *
 * Returns: whether the column is a stage
 */
gboolean fair_stage_from_string (const char *text, FairStage *stage);

/**
 * fair_outcome_to_string:
 * @outcome: an outcome
 *
 * Returns: (transfer none): "none", "open", "lost", "won" or "missing"; for
 *   programs, not translated
 */
const char *fair_outcome_to_string (FairOutcome outcome);

/**
 * fair_outcome_from_string:
 * @text: a text
 * @outcome: (out): the outcome; untouched on %FALSE
 *
 * Returns: whether @text is exactly "none", "open", "lost" or "won"
 */
gboolean fair_outcome_from_string (const char *text, FairOutcome *outcome);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairHistory, fair_history_unref)

G_END_DECLS
