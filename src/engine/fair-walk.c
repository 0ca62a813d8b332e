/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-walk-private.h"

#include <string.h>

/* A lead's steps are gone through in order of time. Its score is looked at at
 * creation, with all that happened up to then, and after all steps of one
 * instant. Steps just add to the score, unless some criterion has a cap over
 * several occurrences, or is in a group: then all of them go through their
 * criterion's and group's sums, as telling them apart would take longer. */

FairWalk *
_fair_walk_new (const FairSheet *sheet)
{
  FairWalk *self = g_new0 (FairWalk, 1);

  self->sheet = sheet;
  self->sums = g_new0 (gint64, MAX (sheet->n_rules, 1));
  self->values = g_new0 (gint64, MAX (sheet->n_rules, 1));
  self->stands = g_new0 (int, MAX (sheet->n_rules, 1));
  self->group_sums = g_new0 (gint64, MAX (sheet->n_groups, 1));
  self->group_values = g_new0 (gint64, MAX (sheet->n_groups, 1));

  return self;
}

void
_fair_walk_free (FairWalk *self)
{
  g_free (self->sums);
  g_free (self->values);
  g_free (self->stands);
  g_free (self->group_sums);
  g_free (self->group_values);
  g_free (self);
}

/* Turns to the next lead. */
void
_fair_walk_begin (FairWalk *self)
{
  self->behavior = 0;
  self->instant = FALSE;

  if (!self->sheet->has_complex)
    return;

  memset (self->sums, 0, sizeof (gint64) * self->sheet->n_rules);
  memset (self->values, 0, sizeof (gint64) * self->sheet->n_rules);
  memset (self->stands, 0, sizeof (int) * self->sheet->n_rules);
  memset (self->group_sums, 0, sizeof (gint64) * self->sheet->n_groups);
  memset (self->group_values, 0, sizeof (gint64) * self->sheet->n_groups);
}

static gint64
get_best (const FairWalk *self, const FairSheetGroup *group)
{
  gint64   best = 0;
  gboolean stands = FALSE;

  for (guint i = 0; i < group->members->len; i++)
    {
      int place = g_array_index (group->members, int, i);

      if (self->stands[place] == 0)
        continue;
      best = stands ? MAX (best, self->values[place]) : self->values[place];
      stands = TRUE;
    }

  return best;
}

static void
step_complex (FairWalk *self, const FairStepEffect *effect)
{
  const FairSheetRule  *rule = &self->sheet->rules[effect->rule];
  const FairSheetGroup *group;
  int                   place = effect->rule;
  gint64                before = self->values[place];
  gint64                total;

  self->sums[place] += effect->delta;
  self->stands[place] += effect->stand;
  self->values[place] = CLAMP (self->sums[place], -rule->limit, rule->limit);
  if (rule->group < 0)
    {
      self->behavior += self->values[place] - before;
      return;
    }

  group = &self->sheet->groups[rule->group];
  self->group_sums[rule->group] += self->values[place] - before;
  total = group->combine == FAIR_COMBINE_BEST ? get_best (self, group)
                                              : self->group_sums[rule->group];
  if (group->cap >= 0)
    total = MIN (total, group->cap);

  self->behavior += total - self->group_values[rule->group];
  self->group_values[rule->group] = total;
}

/* Lets a step happen. */
void
_fair_walk_step (FairWalk *self, guint32 code)
{
  const FairStepEffect *effect = &self->sheet->effects[code];

  self->instant |= effect->instant;
  if (self->sheet->has_complex)
    step_complex (self, effect);
  else
    self->behavior += effect->delta;
}

static inline void
look (const FairWalk *self, gint64 fit, gint64 at, FairWalkResult *result)
{
  gint64 score = fit + self->behavior;

  if (score > result->peak)
    result->peak = score;

  if (result->first_at == FAIR_INSTANT_NONE &&
      (self->instant || score >= self->sheet->scorecard->threshold))
    {
      result->first_at = at;
      result->first_score = score;
      result->first_instant = self->instant;
    }
}

/* Goes through one lead, which must not have been created after as-of. */
void
_fair_walk_lead (FairWalk *self, guint lead, gint64 fit, FairWalkResult *result)
{
  const FairCompiled *compiled = self->sheet->compiled;
  const FairStep     *step;
  const FairStep     *end;
  gint64              from;
  gint64              to;

  step = (const FairStep *) (gconstpointer) compiled->steps->data;
  end = step + compiled->first_step[lead + 1];
  step += compiled->first_step[lead];
  _fair_compiled_get_window (compiled, &compiled->cohort->leads[lead], &from,
                             &to);

  _fair_walk_begin (self);
  result->first_at = FAIR_INSTANT_NONE;
  result->peak = G_MININT64;

  while (step < end && step->at <= from)
    _fair_walk_step (self, (step++)->code);
  look (self, fit, from, result);

  while (step < end)
    {
      gint64 at = step->at;

      while (step < end && step->at == at)
        _fair_walk_step (self, (step++)->code);
      look (self, fit, at, result);
    }

  result->behavior = self->behavior;
  result->instant = self->instant;
}
