/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-trial.h"

#include "engine/fair-walk-private.h"

/* What each criterion does to the MQLs: the model is tried without it. Without
 * a fit criterion a lead's peak moves as its fit does, so nothing is walked
 * anew; without a behavior criterion only the leads on which it occurred are.
 */

#define FAIR_POLL_LEADS 4096

static void
count_change (const FairTrial     *self,
              FairCriterionEffect *effect,
              guint                lead,
              gboolean             passes)
{
  gboolean before = self->leads[lead].passes;

  if (before && !passes)
    {
      effect->unique_mqls++;
      effect->unique_wins += _fair_trial_is_won (self, lead);
    }
  else if (!before && passes)
    effect->gained_mqls++;
}

static void
try_without_fit (const FairTrial     *self,
                 const FairSheet     *sheet,
                 FairCriterionEffect *effect)
{
  const FairCompiled *compiled = self->scores->compiled;
  g_autofree FairFit *fits = g_new0 (FairFit, compiled->n_patterns);
  gint64              threshold = self->scores->scorecard->threshold;

  for (guint i = 0; i < compiled->n_patterns; i++)
    fits[i] = _fair_sheet_get_fit (sheet, compiled->pattern_lead[i]);

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      const FairLeadScore *score = &self->leads[lead];
      const FairFit       *fit = &fits[compiled->pattern_of[lead]];

      if (_fair_trial_counts (self, lead))
        count_change (
            self, effect, lead,
            !fit->gated &&
                (score->instant ||
                 (gint64) score->peak - score->fit + fit->fit >= threshold));
    }
}

static gboolean
try_without_behavior (const FairTrial     *self,
                      FairWalk            *walk,
                      const guint8        *met,
                      FairCriterionEffect *effect,
                      GCancellable        *cancellable,
                      GError             **error)
{
  gint64 threshold = self->scores->scorecard->threshold;

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      const FairLeadScore *score = &self->leads[lead];
      FairWalkResult       result;

      if (lead % FAIR_POLL_LEADS == 0 &&
          g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!_fair_trial_counts (self, lead) || !met[lead] || score->gated)
        continue;

      _fair_walk_lead (walk, lead, score->fit, &result);
      count_change (self, effect, lead,
                    result.instant || result.peak >= threshold);
    }

  return TRUE;
}

static void
count_matched (const FairTrial     *self,
               const guint8        *met,
               FairCriterionEffect *effect)
{
  guint64 with = 0;
  guint64 won_with = 0;

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      if (!_fair_trial_counts (self, lead) || !met[lead])
        continue;
      effect->matched++;
      effect->won_matched += _fair_trial_is_won (self, lead);
      with += self->mature[lead];
      won_with += self->mature[lead] && _fair_trial_is_won (self, lead);
    }

  effect->with = _fair_trial_rate (self, won_with, with);
  effect->without = _fair_trial_rate (self, self->result->mature_won - won_with,
                                      self->result->mature_leads - with);
}

gboolean
_fair_trial_take_criteria (FairTrial    *self,
                           GCancellable *cancellable,
                           GError      **error)
{
  const FairCompiled  *compiled = self->scores->compiled;
  const FairScorecard *scorecard = self->scores->scorecard;
  g_autoptr (FairSheet) sheet = _fair_sheet_new (compiled, scorecard);
  g_autoptr (FairWalk) walk = _fair_walk_new (sheet);

  for (guint i = 0; i < scorecard->criteria->len; i++)
    {
      const FairCriterion *criterion =
          g_ptr_array_index (scorecard->criteria, i);
      int place = _fair_compiled_find_rule (compiled, criterion->id);
      const FairRule      *rule = g_ptr_array_index (compiled->rules, place);
      FairCriterionEffect *effect = g_new0 (FairCriterionEffect, 1);

      g_ptr_array_add (self->result->criteria, effect);
      effect->id = g_strdup (criterion->id);
      effect->off = criterion->off;
      count_matched (self, rule->met, effect);
      if (criterion->off || self->n_leads == 0)
        continue;

      _fair_sheet_mute (sheet, place);
      if (criterion->family == FAIR_FAMILY_FIT)
        try_without_fit (self, sheet, effect);
      else if (!try_without_behavior (self, walk, rule->met, effect,
                                      cancellable, error))
        return FALSE;
    }

  return TRUE;
}
