/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history.h"
#include "model/fair-scope.h"

G_BEGIN_DECLS

/**
 * FairLeadFlags:
 * @FAIR_LEAD_IN_SCOPE: counted; the others are left out of everything
 * @FAIR_LEAD_FUTURE: created after as-of, left out and listed
 * @FAIR_LEAD_UNDATED: has no instant at all; judged once, at as-of
 * @FAIR_LEAD_WITH_DEAL: came in with its deal: entry not after creation
 * @FAIR_LEAD_WORKED: sales worked it
 * @FAIR_LEAD_NO_ENTRY: has an outcome other than none but no entry time
 */
typedef enum
{
  FAIR_LEAD_IN_SCOPE = 1 << 0,
  FAIR_LEAD_FUTURE = 1 << 1,
  FAIR_LEAD_UNDATED = 1 << 2,
  FAIR_LEAD_WITH_DEAL = 1 << 3,
  FAIR_LEAD_WORKED = 1 << 4,
  FAIR_LEAD_NO_ENTRY = 1 << 5,
} FairLeadFlags;

/**
 * FairLeadFacts:
 * @created_at: as known or worked out, or %FAIR_INSTANT_NONE where undated
 * @entry: when it entered the pipeline, or %FAIR_INSTANT_NONE
 * @stages: every stage time as seen at as-of, taken from the deals where there
 *   are some
 * @outcome: as seen at as-of; never %FAIR_OUTCOME_MISSING
 * @amount: of the deal that counts, NaN where it is missing or foreign
 * @first_activity: index of its first activity in the history
 * @end_activity: one past its last activity that counts
 *
 * A lead as it is seen at as-of.
 */
typedef struct
{
  gint64        created_at;
  gint64        entry;
  gint64        stages[FAIR_N_STAGES];
  double        amount;
  guint64       first_activity;
  guint64       end_activity;
  FairOutcome   outcome;
  FairLeadFlags flags;
} FairLeadFacts;

/**
 * FairCohort:
 *
 * A history as seen at one as-of and within one scope: what every question of
 * the engine is asked of. Immutable, shared between threads.
 */
typedef struct _FairCohort FairCohort;

/**
 * fair_cohort_new:
 * @history: a history
 * @scope: (nullable): what is counted, or %NULL for everything
 * @as_of: as of when it is seen, or %FAIR_INSTANT_NONE for the history's own
 * @error: return location for an error
 *
 * Sees a history at a moment and within a scope. A lead's deal fields come from
 * all its deals; the scope only decides which leads and deals are counted.
 *
 * Returns: (transfer full) (nullable): the cohort, or %NULL with
 *   %FAIR_ENGINE_ERROR_NO_INSTANT or %FAIR_ENGINE_ERROR_INVALID
 */
FairCohort *fair_cohort_new (FairHistory     *history,
                             const FairScope *scope,
                             gint64           as_of,
                             GError         **error);

/**
 * fair_cohort_ref:
 * @cohort: a cohort
 *
 * Returns: (transfer full): @cohort with one more reference
 */
FairCohort *fair_cohort_ref (FairCohort *cohort);

/**
 * fair_cohort_unref:
 * @cohort: (transfer full): a cohort
 */
void fair_cohort_unref (FairCohort *cohort);

/**
 * fair_cohort_get_history:
 * @cohort: a cohort
 *
 * Returns: (transfer none): the history it sees
 */
FairHistory *fair_cohort_get_history (const FairCohort *cohort);

/**
 * fair_cohort_get_as_of:
 * @cohort: a cohort
 *
 * Returns: as of when it sees the history, in UTC seconds
 */
gint64 fair_cohort_get_as_of (const FairCohort *cohort);

/**
 * fair_cohort_get_first:
 * @cohort: a cohort
 *
 * Returns: the earliest creation, stage time or activity of the leads in
 *   scope, or %FAIR_INSTANT_NONE
 */
gint64 fair_cohort_get_first (const FairCohort *cohort);

/**
 * fair_cohort_get_leads:
 * @cohort: a cohort
 * @n_leads: (out) (optional): how many leads the history has
 *
 * Returns: (transfer none) (array length=n_leads): every lead of the history
 *   in the order of import, in scope or not
 */
const FairLeadFacts *fair_cohort_get_leads (const FairCohort *cohort,
                                            guint            *n_leads);

/**
 * fair_cohort_count_in:
 * @cohort: a cohort
 *
 * Returns: how many leads are in scope
 */
guint fair_cohort_count_in (const FairCohort *cohort);

/**
 * fair_cohort_count_out:
 * @cohort: a cohort
 *
 * Returns: how many leads are out of scope, those created after as-of aside
 */
guint fair_cohort_count_out (const FairCohort *cohort);

/**
 * fair_cohort_count_future:
 * @cohort: a cohort
 *
 * Returns: how many leads were created after as-of and are in no count
 */
guint fair_cohort_count_future (const FairCohort *cohort);

/**
 * fair_cohort_list_lacking:
 * @cohort: a cohort
 *
 * Returns: (transfer none) (element-type utf8): the attributes that the scope
 *   names and the history lacks
 */
const GPtrArray *fair_cohort_list_lacking (const FairCohort *cohort);

/**
 * fair_cohort_get_first_touch:
 * @cohort: a cohort
 * @lead: a row of the leads
 *
 * Returns: the lead's earliest activity, else when it was created; or
 *   %FAIR_INSTANT_NONE
 */
gint64 fair_cohort_get_first_touch (const FairCohort *cohort, guint lead);

/**
 * fair_cohort_all_won:
 * @cohort: a cohort
 *
 * Returns: whether there are leads in scope and every one is won: then there
 *   is nothing to divide by
 */
gboolean fair_cohort_all_won (const FairCohort *cohort);

/**
 * fair_cohort_deal_in_scope:
 * @cohort: a cohort
 * @deal: a row of the deals
 *
 * Returns: whether the deal is counted: it is in scope with one of its leads,
 *   was not created after a given as-of, and has a lead in scope
 */
gboolean fair_cohort_deal_in_scope (const FairCohort *cohort, guint deal);

/**
 * fair_cohort_get_deal_outcome:
 * @cohort: a cohort
 * @deal: a row of the deals
 *
 * Returns: won, lost or open as seen at as-of
 */
FairOutcome fair_cohort_get_deal_outcome (const FairCohort *cohort, guint deal);

/**
 * fair_cohort_get_deal_closed_at:
 * @cohort: a cohort
 * @deal: a row of the deals
 *
 * Returns: when the deal closed as seen at as-of, or %FAIR_INSTANT_NONE
 */
gint64 fair_cohort_get_deal_closed_at (const FairCohort *cohort, guint deal);

/**
 * fair_cohort_has_stage:
 * @cohort: a cohort
 * @stage: a stage
 *
 * Returns: whether some lead in scope has that instant
 */
gboolean fair_cohort_has_stage (const FairCohort *cohort, FairStage stage);

/**
 * fair_cohort_knows_worked:
 * @cohort: a cohort
 *
 * Returns: whether anything in the history tells which leads sales worked: some
 *   lead has accepted_at, rejected_at, first_follow_up_at, discovery_call_at or
 *   sql_at, be it after as-of
 */
gboolean fair_cohort_knows_worked (const FairCohort *cohort);

/**
 * fair_cohort_default_maturity_days:
 * @cohort: a cohort
 *
 * Returns: the days within which nine of ten won leads were won: the nearest
 *   rank 90th percentile from creation to close over the won leads in scope, 0
 *   where there is none
 */
int fair_cohort_default_maturity_days (const FairCohort *cohort);

/**
 * fair_cohort_is_mature:
 * @cohort: a cohort
 * @lead: a row of the leads
 * @maturity_days: days, at least 0
 *
 * Returns: whether the lead, in scope or not, is old enough to judge: created
 *   at least @maturity_days before as-of, or undated
 */
gboolean
fair_cohort_is_mature (const FairCohort *cohort, guint lead, int maturity_days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCohort, fair_cohort_unref)

G_END_DECLS
