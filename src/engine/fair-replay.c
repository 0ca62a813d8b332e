/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-replay.h"

#include "engine/fair-scores-private.h"
#include "engine/fair-walk-private.h"

static int
find_criterion (const FairScores *scores, guint32 code)
{
  const FairCompiled *compiled = scores->compiled;

  for (guint i = 0; i < scores->scorecard->criteria->len; i++)
    {
      const FairCriterion *criterion =
          g_ptr_array_index (scores->scorecard->criteria, i);
      const FairRule *rule = g_ptr_array_index (
          compiled->rules, _fair_compiled_find_rule (compiled, criterion->id));

      if (code >= rule->first_code && code - rule->first_code < rule->n_codes)
        return criterion->off ? -1 : (int) i;
    }

  return -1;
}

GArray *
fair_replay_new (FairScores *scores, guint lead)
{
  GArray             *steps;
  const FairCompiled *compiled;
  FairReplayStep      step = { .criterion = -1 };
  gint64              to;
  g_autoptr (FairSheet) sheet = NULL;
  g_autoptr (FairWalk) walk = NULL;

  g_return_val_if_fail (scores != NULL, NULL);
  g_return_val_if_fail (lead < scores->n_leads, NULL);

  steps = g_array_new (FALSE, FALSE, sizeof (FairReplayStep));
  compiled = scores->compiled;
  if (!scores->leads[lead].looked_at)
    return steps;

  sheet = _fair_sheet_new (compiled, scores->scorecard);
  walk = _fair_walk_new (sheet);
  _fair_walk_begin (walk);
  _fair_compiled_get_window (compiled, &compiled->cohort->leads[lead], &step.at,
                             &to);
  step.delta = scores->leads[lead].fit;
  step.score = step.delta;
  g_array_append_val (steps, step);

  for (guint64 i = compiled->first_step[lead];
       i < compiled->first_step[lead + 1]; i++)
    {
      const FairStep *happened = &g_array_index (compiled->steps, FairStep, i);
      gint64          before = walk->behavior;

      step.criterion = find_criterion (scores, happened->code);
      if (step.criterion < 0)
        continue;

      _fair_walk_step (walk, happened->code);
      step.at = happened->at;
      step.delta = (int) (walk->behavior - before);
      step.score = (int) (scores->leads[lead].fit + walk->behavior);
      if (step.delta != 0 || sheet->effects[happened->code].stand > 0)
        g_array_append_val (steps, step);
    }

  return steps;
}

gboolean
fair_replay_meets (FairScores *scores, guint lead, guint criterion)
{
  const FairCriterion *asked;
  const FairRule      *rule;
  int                  place;

  g_return_val_if_fail (scores != NULL, FALSE);
  g_return_val_if_fail (lead < scores->n_leads, FALSE);
  g_return_val_if_fail (criterion < scores->scorecard->criteria->len, FALSE);

  asked = g_ptr_array_index (scores->scorecard->criteria, criterion);
  place = _fair_compiled_find_rule (scores->compiled, asked->id);
  if (asked->off || place < 0)
    return FALSE;

  rule = g_ptr_array_index (scores->compiled->rules, place);

  return rule->met[lead] != 0;
}
