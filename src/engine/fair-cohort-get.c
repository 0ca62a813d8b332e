/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-cohort-private.h"

/**
 * fair_cohort_get_history:
 * @cohort: a cohort
 *
 * Returns: (transfer none): the history it sees
 */
FairHistory *
fair_cohort_get_history (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, NULL);

  return cohort->history;
}

/**
 * fair_cohort_get_as_of:
 * @cohort: a cohort
 *
 * Returns: as of when it sees the history, in UTC seconds
 */
gint64
fair_cohort_get_as_of (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, FAIR_INSTANT_NONE);

  return cohort->as_of;
}

/**
 * fair_cohort_get_first:
 * @cohort: a cohort
 *
 * Returns: the earliest creation, stage time or activity of the leads in
 *   scope, or %FAIR_INSTANT_NONE
 */
gint64
fair_cohort_get_first (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, FAIR_INSTANT_NONE);

  return cohort->first;
}

/**
 * fair_cohort_get_leads:
 * @cohort: a cohort
 * @n_leads: (out) (optional): how many leads the history has
 *
 * Returns: (transfer none) (array length=n_leads): every lead of the history
 *   in the order of import, in scope or not
 */
const FairLeadFacts *
fair_cohort_get_leads (const FairCohort *cohort, guint *n_leads)
{
  g_return_val_if_fail (cohort != NULL, NULL);

  if (n_leads != NULL)
    *n_leads = cohort->n_leads;
  return cohort->leads;
}

/**
 * fair_cohort_count_in:
 * @cohort: a cohort
 *
 * Returns: how many leads are in scope
 */
guint
fair_cohort_count_in (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, 0);

  return cohort->n_in;
}

/**
 * fair_cohort_count_out:
 * @cohort: a cohort
 *
 * Returns: how many leads are out of scope, those created after as-of aside
 */
guint
fair_cohort_count_out (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, 0);

  return cohort->n_out;
}

/**
 * fair_cohort_count_future:
 * @cohort: a cohort
 *
 * Returns: how many leads were created after as-of and are in no count
 */
guint
fair_cohort_count_future (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, 0);

  return cohort->n_future;
}

/**
 * fair_cohort_list_lacking:
 * @cohort: a cohort
 *
 * Returns: (transfer none) (element-type utf8): the attributes that the scope
 *   names and the history lacks
 */
const GPtrArray *
fair_cohort_list_lacking (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, NULL);

  return cohort->lacking;
}

/**
 * fair_cohort_get_first_touch:
 * @cohort: a cohort
 * @lead: a row of the leads
 *
 * Returns: the lead's earliest activity, else when it was created; or
 *   %FAIR_INSTANT_NONE
 */
gint64
fair_cohort_get_first_touch (const FairCohort *cohort, guint lead)
{
  const FairActivities *activities;
  guint64               first;

  g_return_val_if_fail (cohort != NULL, FAIR_INSTANT_NONE);
  g_return_val_if_fail (lead < cohort->n_leads, FAIR_INSTANT_NONE);

  activities = fair_history_get_activities (cohort->history);
  first = activities->first[lead];
  if (first < activities->first[lead + 1] &&
      activities->at[first] <= cohort->as_of)
    return activities->at[first];

  return cohort->leads[lead].created_at;
}

/**
 * fair_cohort_all_won:
 * @cohort: a cohort
 *
 * Returns: whether there are leads in scope and every one is won: then there
 *   is nothing to divide by
 */
gboolean
fair_cohort_all_won (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, FALSE);

  return cohort->n_in > 0 && cohort->n_won == cohort->n_in;
}

/**
 * fair_cohort_deal_in_scope:
 * @cohort: a cohort
 * @deal: a row of the deals
 *
 * Returns: whether the deal is counted: it is in scope with one of its leads,
 *   was not created after a given as-of, and has a lead in scope
 */
gboolean
fair_cohort_deal_in_scope (const FairCohort *cohort, guint deal)
{
  g_return_val_if_fail (cohort != NULL, FALSE);
  g_return_val_if_fail (deal < cohort->n_deals, FALSE);

  return cohort->deals[deal].counts;
}

/**
 * fair_cohort_get_deal_outcome:
 * @cohort: a cohort
 * @deal: a row of the deals
 *
 * Returns: won, lost or open as seen at as-of
 */
FairOutcome
fair_cohort_get_deal_outcome (const FairCohort *cohort, guint deal)
{
  g_return_val_if_fail (cohort != NULL, FAIR_OUTCOME_OPEN);
  g_return_val_if_fail (deal < cohort->n_deals, FAIR_OUTCOME_OPEN);

  return cohort->deals[deal].outcome;
}

/**
 * fair_cohort_get_deal_closed_at:
 * @cohort: a cohort
 * @deal: a row of the deals
 *
 * Returns: when the deal closed as seen at as-of, or %FAIR_INSTANT_NONE
 */
gint64
fair_cohort_get_deal_closed_at (const FairCohort *cohort, guint deal)
{
  g_return_val_if_fail (cohort != NULL, FAIR_INSTANT_NONE);
  g_return_val_if_fail (deal < cohort->n_deals, FAIR_INSTANT_NONE);

  return cohort->deals[deal].closed_at;
}

/**
 * fair_cohort_has_stage:
 * @cohort: a cohort
 * @stage: a stage
 *
 * Returns: whether some lead in scope has that instant
 */
gboolean
fair_cohort_has_stage (const FairCohort *cohort, FairStage stage)
{
  g_return_val_if_fail (cohort != NULL, FALSE);
  g_return_val_if_fail ((guint) stage < FAIR_N_STAGES, FALSE);

  return cohort->has_stage[stage];
}

/**
 * fair_cohort_knows_worked:
 * @cohort: a cohort
 *
 * Returns: whether the history has a column that tells which leads sales
 *   worked: accepted_at, rejected_at, first_follow_up_at, discovery_call_at or
 *   sql_at
 */
gboolean
fair_cohort_knows_worked (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, FALSE);

  return cohort->knows_worked;
}

/**
 * fair_cohort_default_maturity_days:
 * @cohort: a cohort
 *
 * Returns: the days within which nine of ten won leads were won: the nearest
 *   rank 90th percentile from creation to close over the won leads in scope, 0
 *   where there is none
 */
int
fair_cohort_default_maturity_days (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, 0);

  return cohort->maturity_days;
}

/**
 * fair_cohort_is_mature:
 * @cohort: a cohort
 * @lead: a row of the leads
 * @maturity_days: days, at least 0
 *
 * Returns: whether the lead is in scope and old enough to judge: created at
 *   least @maturity_days before as-of, or undated
 */
gboolean
fair_cohort_is_mature (const FairCohort *cohort, guint lead, int maturity_days)
{
  const FairLeadFacts *facts;

  g_return_val_if_fail (cohort != NULL, FALSE);
  g_return_val_if_fail (lead < cohort->n_leads, FALSE);

  facts = &cohort->leads[lead];
  if ((facts->flags & FAIR_LEAD_IN_SCOPE) == 0)
    return FALSE;

  return facts->created_at == FAIR_INSTANT_NONE ||
         facts->created_at <=
             cohort->as_of - (gint64) maturity_days * FAIR_DAY_SECONDS;
}
