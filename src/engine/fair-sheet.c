/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-sheet-private.h"

#include "engine/fair-decay.h"

#include <string.h>

/* The order of evaluation: occurrence, decay, the criterion's cap, the group,
 * the total. A criterion that is awarded once has one occurrence that counts,
 * so its cap goes into the worth of its steps; the steps of one without group
 * can then be added up as they come. */

static gint64
clamp_to_cap (const FairSheetRule *rule, gint64 value)
{
  return CLAMP (value, -rule->limit, rule->limit);
}

/* The place of a criterion's group, or -1: also where the group only adds its
 * members up, which they do without it. */
static int
find_group (const FairScorecard *scorecard, const char *id)
{
  for (guint i = 0; id != NULL && i < scorecard->groups->len; i++)
    {
      const FairGroup *group = g_ptr_array_index (scorecard->groups, i);

      if (strcmp (group->id, id) == 0)
        return group->combine == FAIR_COMBINE_SUM && group->cap < 0 ? -1
                                                                    : (int) i;
    }

  return -1;
}

static int
get_worth (const FairSheetRule *rule, GArray *table, guint age)
{
  int worth = g_array_index (table, int, MIN (age, table->len - 1));

  if (rule->criterion->award == FAIR_AWARD_ONCE)
    return (int) clamp_to_cap (rule, worth);

  return worth;
}

static void
lay_out_steps (FairSheet *self, int place)
{
  const FairSheetRule *sheet_rule = &self->rules[place];
  const FairCriterion *criterion = sheet_rule->criterion;
  const FairRule      *rule = g_ptr_array_index (self->compiled->rules, place);
  g_autoptr (GArray) table = NULL;

  self->has_complex |=
      sheet_rule->group >= 0 ||
      (criterion->award == FAIR_AWARD_EACH && criterion->cap >= 0);
  table = fair_decay_new_table (
      criterion->points,
      criterion->decay_days > 0 ? criterion->decay_percent : 0);

  for (guint32 code = rule->first_code; code < rule->first_code + rule->n_codes;
       code++)
    {
      FairStepEffect *effect = &self->effects[code];
      guint           age;

      effect->rule = place;
      switch (fair_timeline_read_code (rule->timeline, code, &age))
        {
        case FAIR_STEP_BEGIN:
          effect->delta = get_worth (sheet_rule, table, 0);
          effect->stand = 1;
          effect->instant = criterion->effect == FAIR_EFFECT_INSTANT;
          break;
        case FAIR_STEP_AGE:
          effect->delta = get_worth (sheet_rule, table, age) -
                          get_worth (sheet_rule, table, age - 1);
          break;
        case FAIR_STEP_END:
          effect->delta = -get_worth (sheet_rule, table, age);
          effect->stand = -1;
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/* Makes a sheet. The scoring model must be one that the compiled form serves,
 * and both must outlive the sheet. */
FairSheet *
_fair_sheet_new (const FairCompiled *compiled, const FairScorecard *scorecard)
{
  FairSheet *self = g_new0 (FairSheet, 1);

  self->compiled = compiled;
  self->scorecard = scorecard;
  self->muted = -1;
  self->n_rules = compiled->rules->len;
  self->rules = g_new0 (FairSheetRule, MAX (self->n_rules, 1));
  for (guint i = 0; i < self->n_rules; i++)
    self->rules[i].group = -1;
  self->n_groups = scorecard->groups->len;
  self->groups = g_new0 (FairSheetGroup, MAX (self->n_groups, 1));
  self->effects = g_new0 (FairStepEffect, MAX (compiled->n_codes, 1));
  for (guint i = 0; i < self->n_groups; i++)
    {
      const FairGroup *group = g_ptr_array_index (scorecard->groups, i);

      self->groups[i].combine = group->combine;
      self->groups[i].cap = group->cap;
      self->groups[i].members = g_array_new (FALSE, FALSE, sizeof (int));
    }

  for (guint i = 0; i < scorecard->criteria->len; i++)
    {
      const FairCriterion *criterion =
          g_ptr_array_index (scorecard->criteria, i);
      int            place = _fair_compiled_find_rule (compiled, criterion->id);
      FairSheetRule *rule;

      g_assert (place >= 0);
      if (criterion->off)
        continue;

      rule = &self->rules[place];
      rule->criterion = criterion;
      rule->limit = criterion->cap >= 0 ? criterion->cap : G_MAXINT64;
      rule->group = find_group (scorecard, criterion->group);
      if (rule->group >= 0)
        g_array_append_val (self->groups[rule->group].members, place);
      if (criterion->family == FAIR_FAMILY_BEHAVIOR)
        lay_out_steps (self, place);
    }

  self->whole_effects =
      g_memdup2 (self->effects, sizeof (FairStepEffect) * compiled->n_codes);

  return self;
}

void
_fair_sheet_free (FairSheet *self)
{
  for (guint i = 0; i < self->n_groups; i++)
    g_array_unref (self->groups[i].members);
  g_free (self->groups);
  g_free (self->rules);
  g_free (self->effects);
  g_free (self->whole_effects);
  g_free (self);
}

/* Takes one criterion off the sheet, and puts back the one muted before. -1
 * puts all back. @whole_effects keeps what the steps are worth. */
void
_fair_sheet_mute (FairSheet *self, int rule)
{
  const FairRule *compiled_rule;

  if (self->compiled->n_codes > 0)
    memcpy (self->effects, self->whole_effects,
            sizeof (FairStepEffect) * self->compiled->n_codes);
  self->muted = rule;
  if (rule < 0)
    return;

  compiled_rule = g_ptr_array_index (self->compiled->rules, rule);
  for (guint i = 0; i < compiled_rule->n_codes; i++)
    {
      FairStepEffect *effect = &self->effects[compiled_rule->first_code + i];

      *effect = (FairStepEffect){ .rule = rule };
    }
}

static gboolean
is_met (const FairSheet *self, int place, guint lead)
{
  const FairRule *rule = g_ptr_array_index (self->compiled->rules, place);

  return rule->met[lead] != 0;
}

/* What a group of fit criteria comes to: a gate gives nothing to it. */
static gint64
get_fit_group (const FairSheet *self, const FairSheetGroup *group, guint lead)
{
  gint64   sum = 0;
  gint64   best = 0;
  gboolean stands = FALSE;
  gint64   result;

  for (guint i = 0; i < group->members->len; i++)
    {
      int                  place = g_array_index (group->members, int, i);
      const FairSheetRule *rule = &self->rules[place];
      gint64               worth;

      if (place == self->muted || rule->criterion->family != FAIR_FAMILY_FIT ||
          rule->criterion->effect != FAIR_EFFECT_POINTS ||
          !is_met (self, place, lead))
        continue;

      worth = clamp_to_cap (rule, rule->criterion->points);
      sum += worth;
      best = stands ? MAX (best, worth) : worth;
      stands = TRUE;
    }

  result = group->combine == FAIR_COMBINE_BEST ? best : sum;
  return group->cap >= 0 ? MIN (result, group->cap) : result;
}

/* What a lead's fit criteria come to, and whether a gate holds it back. */
FairFit
_fair_sheet_get_fit (const FairSheet *self, guint lead)
{
  FairFit fit = { 0, FALSE };
  gint64  sum = 0;

  for (guint place = 0; place < self->n_rules; place++)
    {
      const FairSheetRule *rule = &self->rules[place];
      gboolean             met;

      if (rule->criterion == NULL || (int) place == self->muted ||
          rule->criterion->family != FAIR_FAMILY_FIT)
        continue;

      met = is_met (self, (int) place, lead);
      if (rule->criterion->effect == FAIR_EFFECT_REQUIRED)
        fit.gated |= !met;
      else if (rule->criterion->effect == FAIR_EFFECT_DISQUALIFY)
        fit.gated |= met;
      else if (met && rule->group < 0)
        sum += clamp_to_cap (rule, rule->criterion->points);
    }

  for (guint i = 0; i < self->n_groups; i++)
    sum += get_fit_group (self, &self->groups[i], lead);

  fit.fit = (int) CLAMP (sum, G_MININT, G_MAXINT);
  if (self->scorecard->has_fit_minimum &&
      fit.fit < self->scorecard->fit_minimum)
    fit.gated = TRUE;

  return fit;
}
