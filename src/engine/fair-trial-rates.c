/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-trial.h"

#include "base/fair-i18n.h"

#include <math.h>

/* Rates are over leads that are old enough to judge. A stage is reached when
 * its instant is known or a later stage's is; an outcome other than none counts
 * as opportunity reached. MQL is reached by the model, opportunity and win by
 * outcome. */

/* Whether a lead got as far as SAL (accepted), SQL or opportunity. */
gboolean
_fair_trial_reached (const FairTrial *self, guint lead, FairStage stage)
{
  const FairLeadFacts *facts = &self->facts[lead];
  gboolean             sal_last = self->result->sal_after_sql;
  FairStage            last = sal_last ? FAIR_STAGE_ACCEPTED : FAIR_STAGE_SQL;

  if (stage == FAIR_STAGE_OPPORTUNITY || facts->outcome != FAIR_OUTCOME_NONE)
    return facts->outcome != FAIR_OUTCOME_NONE;

  return facts->stages[stage] != FAIR_INSTANT_NONE ||
         facts->stages[last] != FAIR_INSTANT_NONE;
}

/* How many mature MQLs reached a stage, and of those another one, by the
 * stages of FairStage: FAIR_STAGE_MQL stands for being an MQL by the model,
 * FAIR_STAGE_CLOSED for being won. */
typedef struct
{
  guint reached[FAIR_N_STAGES];
  guint both[FAIR_N_STAGES][FAIR_N_STAGES];
} FairChain;

static const FairStage chain_stages[] = {
  FAIR_STAGE_MQL,         FAIR_STAGE_ACCEPTED, FAIR_STAGE_SQL,
  FAIR_STAGE_OPPORTUNITY, FAIR_STAGE_CLOSED,
};

static void
count_chain (const FairTrial *self, FairChain *chain)
{
  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      gboolean got[FAIR_N_STAGES] = { FALSE };

      if (!self->mature[lead] || !self->leads[lead].passes)
        continue;

      got[FAIR_STAGE_MQL] = TRUE;
      got[FAIR_STAGE_CLOSED] = _fair_trial_is_won (self, lead);
      for (guint i = 1; i < G_N_ELEMENTS (chain_stages) - 1; i++)
        got[chain_stages[i]] =
            _fair_trial_reached (self, lead, chain_stages[i]);

      for (guint i = 0; i < G_N_ELEMENTS (chain_stages); i++)
        {
          FairStage from = chain_stages[i];

          if (!got[from])
            continue;
          chain->reached[from]++;
          for (guint j = 0; j < G_N_ELEMENTS (chain_stages); j++)
            chain->both[from][chain_stages[j]] += got[chain_stages[j]];
        }
    }
}

/* Of nothing there is no rate. */
static void
withhold_empty (FairTrial *self, FairRateKind kind)
{
  FairRate *rate = &self->result->rates[kind];

  if (!rate->known || rate->of > 0)
    return;

  rate->known = FALSE;
  _fair_trial_say (self, fair_rate_kind_to_string (kind),
                   _ ("no lead that is old enough to judge got that far"));
}

/* A rate of the chain is not known where no lead has the instant of one of its
 * stages, and where every lead is won. */
static void
take_chain (FairTrial       *self,
            const FairChain *chain,
            FairRateKind     kind,
            FairStage        from,
            FairStage        to)
{
  FairRate       *rate = &self->result->rates[kind];
  const FairStage stages[] = { from, to };

  if (!fair_rate_kind_applies (kind, self->result->sal_after_sql))
    return;

  *rate = fair_rate_new (chain->both[from][to], chain->reached[from]);

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      if ((stages[i] != FAIR_STAGE_ACCEPTED && stages[i] != FAIR_STAGE_SQL) ||
          fair_cohort_has_stage (self->cohort, stages[i]))
        continue;

      rate->known = FALSE;
      _fair_trial_say (self, fair_rate_kind_to_string (kind),
                       _ ("no lead has %s"), fair_stage_to_string (stages[i]));
      return;
    }

  if (self->result->all_won)
    {
      rate->known = FALSE;
      _fair_trial_say (self, fair_rate_kind_to_string (kind),
                       _ ("every lead in scope is won, so there is nothing to "
                          "compare with"));
      return;
    }

  withhold_empty (self, kind);
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

/* From the MQL moment to entry, or to the close, in days, ascending; over
 * mature won MQLs that did not come in with their deal. */
static GArray *
list_days (const FairTrial *self, gboolean to_close)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      const FairLeadFacts *facts = &self->facts[lead];
      gint64 end = to_close ? facts->stages[FAIR_STAGE_CLOSED] : facts->entry;
      double day;

      if (!self->mature[lead] || !self->leads[lead].passes ||
          !_fair_trial_is_won (self, lead) || end == FAIR_INSTANT_NONE ||
          (facts->flags & FAIR_LEAD_WITH_DEAL) != 0)
        continue;

      day = (double) (end - self->leads[lead].mql_at) / FAIR_DAY_SECONDS;
      g_array_append_val (days, day);
    }

  g_array_sort (days, compare_doubles);
  return days;
}

static void
take_lead_time (FairTrial *self)
{
  FairSimulation *result = self->result;
  g_autoptr (GArray) entry = list_days (self, FALSE);
  g_autoptr (GArray) close = list_days (self, TRUE);
  const double *sorted = (const double *) (gconstpointer) entry->data;

  result->lead_time_n = entry->len;
  result->lead_time_median = fair_quantile (sorted, entry->len, 0.5);
  result->lead_time_q1 = fair_quantile (sorted, entry->len, 0.25);
  result->lead_time_q3 = fair_quantile (sorted, entry->len, 0.75);

  sorted = (const double *) (gconstpointer) close->data;
  result->close_time_n = close->len;
  result->close_time_median = fair_quantile (sorted, close->len, 0.5);
  result->close_time_q1 = fair_quantile (sorted, close->len, 0.25);
  result->close_time_q3 = fair_quantile (sorted, close->len, 0.75);

  if (entry->len == 0)
    _fair_trial_say (self, "lead_time_days",
                     _ ("no MQL that is old enough to judge was won later"));
}

void
_fair_trial_take_rates (FairTrial *self)
{
  FairChain chain = { 0 };

  count_chain (self, &chain);
  self->result->rates[FAIR_RATE_WON_CAPTURED] = fair_rate_new (
      chain.reached[FAIR_STAGE_CLOSED], self->result->mature_won);
  withhold_empty (self, FAIR_RATE_WON_CAPTURED);

  take_chain (self, &chain, FAIR_RATE_MQL_TO_WON, FAIR_STAGE_MQL,
              FAIR_STAGE_CLOSED);
  take_chain (self, &chain, FAIR_RATE_MQL_TO_OPPORTUNITY, FAIR_STAGE_MQL,
              FAIR_STAGE_OPPORTUNITY);
  take_chain (self, &chain, FAIR_RATE_MQL_TO_SAL, FAIR_STAGE_MQL,
              FAIR_STAGE_ACCEPTED);
  take_chain (self, &chain, FAIR_RATE_SAL_TO_SQL, FAIR_STAGE_ACCEPTED,
              FAIR_STAGE_SQL);
  take_chain (self, &chain, FAIR_RATE_SQL_TO_SAL, FAIR_STAGE_SQL,
              FAIR_STAGE_ACCEPTED);
  take_chain (self, &chain, FAIR_RATE_MQL_TO_SQL, FAIR_STAGE_MQL,
              FAIR_STAGE_SQL);
  take_chain (self, &chain, FAIR_RATE_SQL_TO_OPPORTUNITY, FAIR_STAGE_SQL,
              FAIR_STAGE_OPPORTUNITY);
  take_chain (self, &chain, FAIR_RATE_OPPORTUNITY_TO_WON,
              FAIR_STAGE_OPPORTUNITY, FAIR_STAGE_CLOSED);
  take_lift (self);
  take_lead_time (self);
}
