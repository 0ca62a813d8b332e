/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-simulation-private.h"

#include "base/fair-i18n.h"

#include <math.h>

/* Rates are over leads that are old enough to judge. A stage is reached when
 * its instant is known or a later stage's is; an outcome other than none counts
 * as opportunity reached. MQL is reached by the model, opportunity and win by
 * outcome. */

static const char *const kind_names[FAIR_N_RATES] = {
  "won_captured", "mql_to_won",         "mql_to_opportunity",
  "mql_to_sal",   "sal_to_sql",         "sql_to_sal",
  "mql_to_sql",   "sql_to_opportunity", "opportunity_to_won",
};

/**
 * fair_rate_kind_to_string:
 * @kind: a rate of a simulation
 *
 * Returns: (transfer none): its key, such as `mql_to_won`
 */
const char *
fair_rate_kind_to_string (FairRateKind kind)
{
  g_return_val_if_fail ((guint) kind < FAIR_N_RATES, NULL);

  return kind_names[kind];
}

/**
 * fair_rate_kind_applies:
 * @kind: a rate of a simulation
 * @sal_after_sql: whether SAL comes after SQL
 *
 * Returns: whether there is such a rate in this order of stages
 */
gboolean
fair_rate_kind_applies (FairRateKind kind, gboolean sal_after_sql)
{
  switch (kind)
    {
    case FAIR_RATE_MQL_TO_SAL:
    case FAIR_RATE_SAL_TO_SQL:
      return !sal_after_sql;
    case FAIR_RATE_SQL_TO_SAL:
      return sal_after_sql;
    default:
      return TRUE;
    }
}

/* Whether a lead got as far as SAL (accepted), SQL or opportunity. */
gboolean
_fair_trial_reached (const FairTrial *self, guint lead, FairStage stage)
{
  const FairLeadFacts *facts = &self->facts[lead];
  gboolean             sal_last = self->result->sal_after_sql;
  FairStage            last = sal_last ? FAIR_STAGE_ACCEPTED : FAIR_STAGE_SQL;

  if (facts->outcome != FAIR_OUTCOME_NONE)
    return TRUE;
  if (stage == FAIR_STAGE_OPPORTUNITY)
    return FALSE;

  return facts->stages[stage] != FAIR_INSTANT_NONE ||
         facts->stages[last] != FAIR_INSTANT_NONE ||
         facts->stages[FAIR_STAGE_OPPORTUNITY] != FAIR_INSTANT_NONE;
}

/* From one stage to the next among mature MQLs. FAIR_STAGE_MQL stands for
 * being an MQL by the model, FAIR_STAGE_CLOSED for being won. */
static FairRate
count_chain (const FairTrial *self, FairStage from, FairStage to)
{
  guint64 n = 0;
  guint64 of = 0;

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      if (!self->mature[lead] || !self->leads[lead].passes ||
          (from != FAIR_STAGE_MQL && !_fair_trial_reached (self, lead, from)))
        continue;

      of++;
      n += to == FAIR_STAGE_CLOSED ? _fair_trial_is_won (self, lead)
                                   : _fair_trial_reached (self, lead, to);
    }

  return fair_rate_new (n, of);
}

/* A rate of the chain is not known where no lead has the instant of one of its
 * stages, and where every lead is won. */
static void
take_chain (FairTrial *self, FairRateKind kind, FairStage from, FairStage to)
{
  FairRate       *rate = &self->result->rates[kind];
  const FairStage stages[] = { from, to };

  if (!fair_rate_kind_applies (kind, self->result->sal_after_sql))
    return;

  *rate = count_chain (self, from, to);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      if ((stages[i] != FAIR_STAGE_ACCEPTED && stages[i] != FAIR_STAGE_SQL) ||
          fair_cohort_has_stage (self->cohort, stages[i]))
        continue;

      rate->known = FALSE;
      _fair_trial_say (self, kind_names[kind], _ ("no lead has %s"),
                       fair_stage_to_string (stages[i]));
      return;
    }

  if (self->result->all_won)
    {
      rate->known = FALSE;
      _fair_trial_say (self, kind_names[kind],
                       _ ("every lead in scope is won, so there is nothing to "
                          "compare with"));
    }
}

static void
take_lift (FairTrial *self)
{
  FairSimulation *result = self->result;
  double          average;

  if (result->all_won)
    {
      _fair_trial_say (self, "lift",
                       _ ("every lead in scope is won, so there is nothing to "
                          "compare with"));
      return;
    }
  if (result->mature_mqls == 0 || result->mature_won == 0)
    {
      _fair_trial_say (self, "lift",
                       result->mature_mqls == 0
                           ? _ ("no MQL is old enough to judge")
                           : _ ("no won lead is old enough to judge"));
      return;
    }

  average = (double) result->mature_won / result->mature_leads;
  result->has_lift = TRUE;
  result->lift = result->rates[FAIR_RATE_MQL_TO_WON].rate / average;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* From the MQL moment to entry, in days, over mature won MQLs that did not come
 * in with their deal. */
static void
take_lead_time (FairTrial *self)
{
  FairSimulation *result = self->result;
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (double));
  const double *sorted;

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      const FairLeadFacts *facts = &self->facts[lead];
      double               day;

      if (!self->mature[lead] || !self->leads[lead].passes ||
          !_fair_trial_is_won (self, lead) ||
          facts->entry == FAIR_INSTANT_NONE ||
          (facts->flags & FAIR_LEAD_WITH_DEAL) != 0)
        continue;

      day =
          (double) (facts->entry - self->leads[lead].mql_at) / FAIR_DAY_SECONDS;
      g_array_append_val (days, day);
    }

  g_array_sort (days, compare_doubles);
  sorted = (const double *) (gconstpointer) days->data;
  result->lead_time_n = days->len;
  result->lead_time_median = fair_quantile (sorted, days->len, 0.5);
  result->lead_time_q1 = fair_quantile (sorted, days->len, 0.25);
  result->lead_time_q3 = fair_quantile (sorted, days->len, 0.75);

  if (days->len == 0)
    _fair_trial_say (self, "lead_time_days",
                     _ ("no MQL that is old enough to judge was won later"));
}

void
_fair_trial_take_rates (FairTrial *self)
{
  guint won_mqls = 0;

  for (guint lead = 0; lead < self->n_leads; lead++)
    won_mqls += self->mature[lead] && self->leads[lead].passes &&
                _fair_trial_is_won (self, lead);

  self->result->rates[FAIR_RATE_WON_CAPTURED] =
      fair_rate_new (won_mqls, self->result->mature_won);

  take_chain (self, FAIR_RATE_MQL_TO_WON, FAIR_STAGE_MQL, FAIR_STAGE_CLOSED);
  take_chain (self, FAIR_RATE_MQL_TO_OPPORTUNITY, FAIR_STAGE_MQL,
              FAIR_STAGE_OPPORTUNITY);
  take_chain (self, FAIR_RATE_MQL_TO_SAL, FAIR_STAGE_MQL, FAIR_STAGE_ACCEPTED);
  take_chain (self, FAIR_RATE_SAL_TO_SQL, FAIR_STAGE_ACCEPTED, FAIR_STAGE_SQL);
  take_chain (self, FAIR_RATE_SQL_TO_SAL, FAIR_STAGE_SQL, FAIR_STAGE_ACCEPTED);
  take_chain (self, FAIR_RATE_MQL_TO_SQL, FAIR_STAGE_MQL, FAIR_STAGE_SQL);
  take_chain (self, FAIR_RATE_SQL_TO_OPPORTUNITY, FAIR_STAGE_SQL,
              FAIR_STAGE_OPPORTUNITY);
  take_chain (self, FAIR_RATE_OPPORTUNITY_TO_WON, FAIR_STAGE_OPPORTUNITY,
              FAIR_STAGE_CLOSED);
  take_lift (self);
  take_lead_time (self);
}
