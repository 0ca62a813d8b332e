/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-trial.h"

static void
source_free (FairSourceCount *count)
{
  g_free (count->source);
  g_free (count);
}

static void
tier_free (FairTierCount *count)
{
  g_free (count->tier);
  g_free (count->name);
  g_free (count);
}

static void
effect_free (FairCriterionEffect *effect)
{
  g_free (effect->id);
  g_free (effect);
}

static void
unsupported_free (FairUnsupported *unsupported)
{
  g_free (unsupported->what);
  g_free (unsupported->why);
  g_free (unsupported);
}

void
fair_simulation_free (FairSimulation *simulation)
{
  if (simulation == NULL)
    return;

  g_array_unref (simulation->months);
  g_array_unref (simulation->weeks);
  g_array_unref (simulation->curve);
  g_array_unref (simulation->entering);
  g_array_unref (simulation->leaving);
  g_ptr_array_unref (simulation->sources);
  g_ptr_array_unref (simulation->tiers);
  g_ptr_array_unref (simulation->criteria);
  g_ptr_array_unref (simulation->unsupported);
  g_free (simulation);
}

/* A simulation of nothing, all its lists empty. */
FairSimulation *
_fair_simulation_new_empty (void)
{
  FairSimulation *self = g_new0 (FairSimulation, 1);

  self->months = g_array_new (FALSE, FALSE, sizeof (FairMonthCount));
  self->weeks = g_array_new (FALSE, FALSE, sizeof (FairWeekCount));
  self->curve = g_array_new (FALSE, TRUE, sizeof (FairCurvePoint));
  self->entering = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->leaving = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) source_free);
  self->tiers = g_ptr_array_new_with_free_func ((GDestroyNotify) tier_free);
  self->criteria =
      g_ptr_array_new_with_free_func ((GDestroyNotify) effect_free);
  self->unsupported =
      g_ptr_array_new_with_free_func ((GDestroyNotify) unsupported_free);

  return self;
}

static void
take_totals (FairTrial *self)
{
  FairSimulation *result = self->result;

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      FairLeadFlags flags = self->facts[lead].flags;
      gboolean      won = _fair_trial_is_won (self, lead);
      gboolean      passes = self->leads[lead].passes;

      if (!_fair_trial_counts (self, lead))
        continue;

      self->mature[lead] =
          fair_cohort_is_mature (self->cohort, lead, result->maturity_days);
      result->leads++;
      result->undated += (flags & FAIR_LEAD_UNDATED) != 0;
      result->with_deal += (flags & FAIR_LEAD_WITH_DEAL) != 0;
      result->no_entry += (flags & FAIR_LEAD_NO_ENTRY) != 0;
      result->mqls += passes;
      result->won += won;
      result->lost += self->facts[lead].outcome == FAIR_OUTCOME_LOST;
      result->mature_leads += self->mature[lead];
      result->mature_mqls += self->mature[lead] && passes;
      result->mature_won += self->mature[lead] && won;
    }
}

FairSimulation *
fair_simulation_new (FairScores                  *scores,
                     const FairSimulationOptions *options,
                     GCancellable                *cancellable,
                     GError                     **error)
{
  g_autoptr (FairSimulation) result = NULL;
  g_autofree guint8 *mature = NULL;
  FairTrial          trial = { .scores = scores, .options = options };

  g_return_val_if_fail (scores != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (options->baseline == NULL ||
                            options->baseline->n_leads == scores->n_leads,
                        NULL);

  result = _fair_simulation_new_empty ();
  mature = g_new0 (guint8, MAX (scores->n_leads, 1));

  trial.cohort = scores->compiled->cohort;
  trial.facts = trial.cohort->leads;
  trial.leads = scores->leads;
  trial.n_leads = scores->n_leads;
  trial.mature = mature;
  trial.result = result;

  result->as_of = trial.cohort->as_of;
  result->sal_after_sql = options->sal_after_sql;
  result->all_won = fair_cohort_all_won (trial.cohort);
  result->knows_worked = trial.cohort->knows_worked;
  result->maturity_days = options->maturity_days >= 0
                              ? options->maturity_days
                              : trial.cohort->maturity_days;
  result->threshold = scores->scorecard->threshold;
  result->out_of_scope = trial.cohort->n_out;
  result->future = trial.cohort->n_future;

  take_totals (&trial);
  _fair_trial_take_rates (&trial);
  _fair_trial_take_amounts (&trial);
  _fair_trial_take_volume (&trial);
  _fair_trial_take_tiers (&trial);
  _fair_trial_take_sources (&trial);
  _fair_trial_take_swap (&trial);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (options->with_curve)
    _fair_trial_take_curve (&trial);
  if (options->with_criteria &&
      !_fair_trial_take_criteria (&trial, cancellable, error))
    return NULL;
  _fair_trial_take_unsupported (&trial);

  return g_steal_pointer (&result);
}
