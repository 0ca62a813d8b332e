/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-answer-private.h"

void
_fair_ask_free (FairAsk *ask)
{
  if (ask == NULL)
    return;

  g_clear_pointer (&ask->cohort, fair_cohort_unref);
  g_clear_pointer (&ask->card, fair_scorecard_free);
  g_clear_pointer (&ask->compiled, fair_compiled_unref);
  g_clear_pointer (&ask->baseline_card, fair_scorecard_free);
  g_clear_pointer (&ask->baseline, fair_scores_unref);
  g_free (ask);
}

void
_fair_answer_free (FairAnswer *answer)
{
  if (answer == NULL)
    return;

  g_clear_pointer (&answer->compiled, fair_compiled_unref);
  g_clear_pointer (&answer->scores, fair_scores_unref);
  g_clear_pointer (&answer->simulation, fair_simulation_free);
  g_clear_pointer (&answer->baseline, fair_scores_unref);
  g_clear_pointer (&answer->baseline_simulation, fair_simulation_free);
  g_free (answer);
}

static FairCompiled *
compile (FairCohort          *cohort,
         const FairScorecard *card,
         FairCompiled        *earlier,
         GCancellable        *cancellable,
         GError             **error)
{
  if (earlier != NULL && fair_compiled_get_cohort (earlier) == cohort &&
      fair_compiled_serves (earlier, card))
    return fair_compiled_ref (earlier);

  return fair_compiled_new (cohort, card, cancellable, error);
}

static FairScores *
score (FairCohort          *cohort,
       const FairScorecard *card,
       GCancellable        *cancellable,
       GError             **error)
{
  g_autoptr (FairCompiled) compiled =
      fair_compiled_new (cohort, card, cancellable, error);

  if (compiled == NULL)
    return NULL;

  return fair_scores_new (compiled, card, cancellable, error);
}

static gboolean
answer_baseline (FairAsk      *ask,
                 FairAnswer   *answer,
                 GCancellable *cancellable,
                 GError      **error)
{
  FairSimulationOptions options = ask->options;

  if (ask->baseline_card == NULL)
    return TRUE;

  answer->baseline =
      ask->baseline != NULL
          ? fair_scores_ref (ask->baseline)
          : score (ask->cohort, ask->baseline_card, cancellable, error);
  if (answer->baseline == NULL)
    return FALSE;

  options.baseline = NULL;
  options.with_criteria = FALSE;
  answer->baseline_simulation =
      fair_simulation_new (answer->baseline, &options, cancellable, error);

  return answer->baseline_simulation != NULL;
}

/* Compiles the conditions, unless an earlier compilation still serves; scores;
 * does the same for the baseline; simulates. */
FairAnswer *
_fair_ask_answer (FairAsk *ask, GCancellable *cancellable, GError **error)
{
  g_autoptr (FairAnswer) answer = g_new0 (FairAnswer, 1);

  answer->compiled =
      compile (ask->cohort, ask->card, ask->compiled, cancellable, error);
  if (answer->compiled == NULL)
    return NULL;

  answer->scores =
      fair_scores_new (answer->compiled, ask->card, cancellable, error);
  if (answer->scores == NULL)
    return NULL;
  if (ask->scores_only)
    return g_steal_pointer (&answer);

  if (!answer_baseline (ask, answer, cancellable, error))
    return NULL;

  ask->options.baseline = answer->baseline;
  answer->simulation =
      fair_simulation_new (answer->scores, &ask->options, cancellable, error);
  if (answer->simulation == NULL)
    return NULL;

  return g_steal_pointer (&answer);
}
