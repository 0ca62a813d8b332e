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
  g_clear_pointer (&ask->effort, fair_effort_unref);
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

/* What the parts of an answer cost beside each other, as measured on a million
 * leads with ten million activities. */
#define COST_COMPILE 8.0
#define COST_SCORE 1.5
#define COST_SIMULATE 2.5
#define COST_CRITERIA 10.0

static gboolean
serves (const FairAsk *ask)
{
  return ask->compiled != NULL &&
         fair_compiled_get_cohort (ask->compiled) == ask->cohort &&
         fair_compiled_serves (ask->compiled, ask->card);
}

typedef struct
{
  FairEffort *effort;
  double      all;
  double      done;
} Course;

static void
begin (Course *course, const FairAsk *ask)
{
  course->effort = ask->effort;
  course->all = COST_SCORE + COST_SIMULATE;
  if (!serves (ask))
    course->all += COST_COMPILE;
  if (ask->options.with_criteria)
    course->all += COST_CRITERIA;
  if (ask->baseline_card != NULL)
    course->all += COST_SIMULATE;
  if (ask->baseline_card != NULL && ask->baseline == NULL)
    course->all += COST_COMPILE + COST_SCORE;
}

static void
pass (Course *course, double cost, double next)
{
  course->done = MIN (course->all, course->done + cost);
  fair_effort_reach (course->effort, course->done / course->all,
                     MIN (1.0, (course->done + next) / course->all));
}

static FairCompiled *
compile (const FairAsk *ask, GCancellable *cancellable, GError **error)
{
  return serves (ask)
             ? fair_compiled_ref (ask->compiled)
             : fair_compiled_new (ask->cohort, ask->card, cancellable, error);
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
  Course course = { 0 };

  begin (&course, ask);
  answer->compiled = compile (ask, cancellable, error);
  if (answer->compiled == NULL)
    return NULL;

  pass (&course, serves (ask) ? 0.0 : COST_COMPILE, COST_SCORE);

  answer->scores =
      fair_scores_new (answer->compiled, ask->card, cancellable, error);
  if (answer->scores == NULL)
    return NULL;
  if (ask->scores_only)
    return g_steal_pointer (&answer);

  pass (&course, COST_SCORE, COST_COMPILE);
  if (!answer_baseline (ask, answer, cancellable, error))
    return NULL;

  /* What is left is the simulation. */
  pass (&course,
        course.all - course.done - COST_SIMULATE -
            (ask->options.with_criteria ? COST_CRITERIA : 0.0),
        course.all);

  ask->options.baseline = answer->baseline;
  answer->simulation =
      fair_simulation_new (answer->scores, &ask->options, cancellable, error);
  if (answer->simulation == NULL)
    return NULL;

  return g_steal_pointer (&answer);
}
