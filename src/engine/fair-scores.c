/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-scores-private.h"

#include "engine/fair-walk-private.h"

#define FAIR_POLL_LEADS 4096

static void
scores_free (FairScores *self)
{
  fair_compiled_unref (self->compiled);
  g_clear_pointer (&self->scorecard, fair_scorecard_free);
  g_free (self->leads);
  g_free (self);
}

/* The first tier that the lead meets at its MQL moment. */
static int
find_tier (const FairScorecard *scorecard, const FairWalkResult *result)
{
  for (guint i = 0; i < scorecard->tiers->len; i++)
    {
      const FairTier *tier = g_ptr_array_index (scorecard->tiers, i);

      if ((tier->has_at && result->first_score >= tier->at) ||
          (tier->instant && result->first_instant))
        return (int) i;
    }

  return FAIR_TIER_NORMAL;
}

static void
score_lead (const FairScores *self,
            FairWalk         *walk,
            guint             lead,
            const FairFit    *fit)
{
  FairLeadScore *score = &self->leads[lead];
  FairWalkResult result;

  _fair_walk_lead (walk, lead, fit->fit, &result);

  score->fit = fit->fit;
  score->gated = fit->gated;
  score->looked_at = TRUE;
  score->behavior = (int) CLAMP (result.behavior, G_MININT, G_MAXINT);
  score->peak = (int) CLAMP (result.peak, G_MININT, G_MAXINT);
  score->instant = result.instant;

  if (!fit->gated && result.first_at != FAIR_INSTANT_NONE)
    {
      score->passes = TRUE;
      score->mql_at = result.first_at;
      score->tier = find_tier (self->scorecard, &result);
    }
}

static gboolean
score_leads (FairScores *self, GCancellable *cancellable, GError **error)
{
  const FairCompiled *compiled = self->compiled;
  g_autoptr (FairSheet) sheet = _fair_sheet_new (compiled, self->scorecard);
  g_autoptr (FairWalk) walk = _fair_walk_new (sheet);
  g_autofree FairFit *fits = g_new0 (FairFit, compiled->n_patterns);

  for (guint i = 0; i < compiled->n_patterns && self->n_leads > 0; i++)
    fits[i] = _fair_sheet_get_fit (sheet, compiled->pattern_lead[i]);

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      if (lead % FAIR_POLL_LEADS == 0 &&
          g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      self->leads[lead].mql_at = FAIR_INSTANT_NONE;
      self->leads[lead].tier = FAIR_TIER_NORMAL;
      if ((compiled->cohort->leads[lead].flags & FAIR_LEAD_FUTURE) == 0)
        score_lead (self, walk, lead, &fits[compiled->pattern_of[lead]]);
    }

  return TRUE;
}

FairScores *
fair_scores_new (FairCompiled        *compiled,
                 const FairScorecard *scorecard,
                 GCancellable        *cancellable,
                 GError             **error)
{
  g_autoptr (FairScores) self = NULL;

  g_return_val_if_fail (compiled != NULL, NULL);
  g_return_val_if_fail (scorecard != NULL, NULL);
  g_return_val_if_fail (fair_compiled_serves (compiled, scorecard), NULL);

  self = g_new0 (FairScores, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->compiled = fair_compiled_ref (compiled);
  self->scorecard = fair_scorecard_copy (scorecard);
  self->n_leads = compiled->cohort->n_leads;
  self->leads = g_new0 (FairLeadScore, MAX (self->n_leads, 1));

  if (!score_leads (self, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

FairScores *
fair_scores_ref (FairScores *scores)
{
  g_return_val_if_fail (scores != NULL, NULL);

  g_atomic_ref_count_inc (&scores->ref_count);
  return scores;
}

void
fair_scores_unref (FairScores *scores)
{
  g_return_if_fail (scores != NULL);

  if (g_atomic_ref_count_dec (&scores->ref_count))
    scores_free (scores);
}

FairCohort *
fair_scores_get_cohort (const FairScores *scores)
{
  g_return_val_if_fail (scores != NULL, NULL);

  return scores->compiled->cohort;
}

FairCompiled *
fair_scores_get_compiled (const FairScores *scores)
{
  g_return_val_if_fail (scores != NULL, NULL);

  return scores->compiled;
}

const FairScorecard *
fair_scores_get_scorecard (const FairScores *scores)
{
  g_return_val_if_fail (scores != NULL, NULL);

  return scores->scorecard;
}

const FairLeadScore *
fair_scores_get_leads (const FairScores *scores, guint *n_leads)
{
  g_return_val_if_fail (scores != NULL, NULL);

  if (n_leads != NULL)
    *n_leads = scores->n_leads;
  return scores->leads;
}
