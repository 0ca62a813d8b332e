/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-trial.h"

/* Who comes in and who falls out, over all leads in scope. */

static gboolean
in_baseline (const FairTrial *self, guint lead)
{
  switch (self->result->baseline)
    {
    case FAIR_BASELINE_SCORES:
      return self->options->baseline->leads[lead].passes;
    case FAIR_BASELINE_CURRENT:
      return self->facts[lead].stages[FAIR_STAGE_MQL] != FAIR_INSTANT_NONE;
    default:
      return TRUE;
    }
}

void
_fair_trial_take_swap (FairTrial *self)
{
  FairSimulation *result = self->result;

  if (self->options->baseline != NULL)
    result->baseline = FAIR_BASELINE_SCORES;
  else if (fair_cohort_has_stage (self->cohort, FAIR_STAGE_MQL))
    result->baseline = FAIR_BASELINE_CURRENT;
  else
    result->baseline = FAIR_BASELINE_EVERYBODY;

  for (guint32 lead = 0; lead < self->n_leads; lead++)
    {
      FairOutcome outcome = self->facts[lead].outcome;
      gboolean    passes = self->leads[lead].passes;
      gboolean    before;

      if (!_fair_trial_counts (self, lead))
        continue;

      before = in_baseline (self, lead);
      if (passes && before)
        result->stay.counts[outcome]++;
      else if (passes)
        {
          result->enter.counts[outcome]++;
          g_array_append_val (result->entering, lead);
        }
      else if (before)
        {
          result->leave.counts[outcome]++;
          g_array_append_val (result->leaving, lead);
        }
    }
}
