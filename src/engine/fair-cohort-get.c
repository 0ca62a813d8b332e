/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-cohort-private.h"

FairHistory *
fair_cohort_get_history (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, NULL);

  return cohort->history;
}

gint64
fair_cohort_get_as_of (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, FAIR_INSTANT_NONE);

  return cohort->as_of;
}

gint64
fair_cohort_get_first (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, FAIR_INSTANT_NONE);

  return cohort->first;
}

const FairLeadFacts *
fair_cohort_get_leads (const FairCohort *cohort, guint *n_leads)
{
  g_return_val_if_fail (cohort != NULL, NULL);

  if (n_leads != NULL)
    *n_leads = cohort->n_leads;
  return cohort->leads;
}

guint
fair_cohort_count_in (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, 0);

  return cohort->n_in;
}

guint
fair_cohort_count_out (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, 0);

  return cohort->n_out;
}

guint
fair_cohort_count_future (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, 0);

  return cohort->n_future;
}

const GPtrArray *
fair_cohort_list_lacking (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, NULL);

  return cohort->lacking;
}

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

gboolean
fair_cohort_all_won (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, FALSE);

  return cohort->n_in > 0 && cohort->n_won == cohort->n_in;
}

gboolean
fair_cohort_deal_in_scope (const FairCohort *cohort, guint deal)
{
  g_return_val_if_fail (cohort != NULL, FALSE);
  g_return_val_if_fail (deal < cohort->n_deals, FALSE);

  return cohort->deals[deal].counts;
}

FairOutcome
fair_cohort_get_deal_outcome (const FairCohort *cohort, guint deal)
{
  g_return_val_if_fail (cohort != NULL, FAIR_OUTCOME_OPEN);
  g_return_val_if_fail (deal < cohort->n_deals, FAIR_OUTCOME_OPEN);

  return cohort->deals[deal].outcome;
}

gint64
fair_cohort_get_deal_closed_at (const FairCohort *cohort, guint deal)
{
  g_return_val_if_fail (cohort != NULL, FAIR_INSTANT_NONE);
  g_return_val_if_fail (deal < cohort->n_deals, FAIR_INSTANT_NONE);

  return cohort->deals[deal].closed_at;
}

gboolean
fair_cohort_has_stage (const FairCohort *cohort, FairStage stage)
{
  g_return_val_if_fail (cohort != NULL, FALSE);
  g_return_val_if_fail ((guint) stage < FAIR_N_STAGES, FALSE);

  return cohort->has_stage[stage];
}

gboolean
fair_cohort_knows_worked (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, FALSE);

  return cohort->knows_worked;
}

int
fair_cohort_default_maturity_days (const FairCohort *cohort)
{
  g_return_val_if_fail (cohort != NULL, 0);

  return cohort->maturity_days;
}

gboolean
fair_cohort_is_mature (const FairCohort *cohort, guint lead, int maturity_days)
{
  const FairLeadFacts *facts;

  g_return_val_if_fail (cohort != NULL, FALSE);
  g_return_val_if_fail (lead < cohort->n_leads, FALSE);

  facts = &cohort->leads[lead];

  return facts->created_at == FAIR_INSTANT_NONE ||
         facts->created_at <=
             cohort->as_of - (gint64) maturity_days * FAIR_DAY_SECONDS;
}
