/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-compiled-private.h"

#include "engine/fair-match.h"

#include <string.h>

static void
rule_free (FairRule *rule)
{
  fair_criterion_free (rule->criterion);
  fair_timeline_free (rule->timeline);
  g_free (rule->met);
  g_free (rule);
}

static void
compiled_free (FairCompiled *self)
{
  fair_cohort_unref (self->cohort);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->lacking, g_ptr_array_unref);
  g_clear_pointer (&self->silent, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_array_unref);
  g_free (self->pattern_of);
  g_free (self->pattern_lead);
  g_free (self->first_step);
  g_free (self);
}

/* Splits the patterns found so far by one more criterion. New ones are
 * numbered in the order of the leads. */
static void
refine_patterns (FairCompiled *self, const FairRule *rule)
{
  g_autofree guint32 *renamed = g_new0 (guint32, 2 * self->n_patterns);
  guint32             n_renamed = 0;

  for (guint lead = 0; lead < self->cohort->n_leads; lead++)
    {
      guint32 old =
          2 * self->pattern_of[lead] + (rule->met[lead] & FAIR_VERDICT_HOLDS);

      if (renamed[old] == 0)
        {
          self->pattern_lead[n_renamed] = lead;
          renamed[old] = ++n_renamed;
        }
      self->pattern_of[lead] = renamed[old] - 1;
    }

  self->n_patterns = MAX (n_renamed, 1);
}

static gboolean
take_fit (FairCompiled *self, GCancellable *cancellable, GError **error)
{
  guint n_leads = self->cohort->n_leads;

  self->n_patterns = 1;
  self->pattern_of = g_new0 (guint32, MAX (n_leads, 1));
  self->pattern_lead = g_new0 (guint32, MAX (n_leads, 1));

  for (guint i = 0; i < self->rules->len; i++)
    {
      FairRule *rule = g_ptr_array_index (self->rules, i);

      if (rule->criterion->family != FAIR_FAMILY_FIT)
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      rule->met = rule->criterion->when != NULL
                      ? fair_match_leads (self->cohort, rule->criterion->when,
                                          self->lacking)
                      : g_new0 (guint8, MAX (n_leads, 1));
      for (guint lead = 0; lead < n_leads; lead++)
        {
          if ((rule->met[lead] & FAIR_VERDICT_CANNOT_TELL) != 0 &&
              (self->cohort->leads[lead].flags & FAIR_LEAD_IN_SCOPE) != 0)
            rule->cannot_tell++;
          rule->met[lead] &= FAIR_VERDICT_HOLDS;
        }
      refine_patterns (self, rule);
    }

  return TRUE;
}

FairCompiled *
fair_compiled_new (FairCohort          *cohort,
                   const FairScorecard *scorecard,
                   GCancellable        *cancellable,
                   GError             **error)
{
  g_autoptr (FairCompiled) self = NULL;

  g_return_val_if_fail (cohort != NULL, NULL);
  g_return_val_if_fail (scorecard != NULL, NULL);

  self = g_new0 (FairCompiled, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->cohort = fair_cohort_ref (cohort);
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) rule_free);
  self->lacking = g_ptr_array_new_with_free_func (g_free);
  self->silent = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < scorecard->criteria->len; i++)
    {
      FairRule *rule = g_new0 (FairRule, 1);

      rule->criterion =
          fair_criterion_copy (g_ptr_array_index (scorecard->criteria, i));
      g_ptr_array_add (self->rules, rule);
    }

  if (!take_fit (self, cancellable, error) ||
      !_fair_compiled_take_steps (self, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

FairCompiled *
fair_compiled_ref (FairCompiled *compiled)
{
  g_return_val_if_fail (compiled != NULL, NULL);

  g_atomic_ref_count_inc (&compiled->ref_count);
  return compiled;
}

void
fair_compiled_unref (FairCompiled *compiled)
{
  g_return_if_fail (compiled != NULL);

  if (g_atomic_ref_count_dec (&compiled->ref_count))
    compiled_free (compiled);
}

FairCohort *
fair_compiled_get_cohort (const FairCompiled *compiled)
{
  g_return_val_if_fail (compiled != NULL, NULL);

  return compiled->cohort;
}

int
_fair_compiled_find_rule (const FairCompiled *self, const char *id)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      const FairRule *rule = g_ptr_array_index (self->rules, i);

      if (g_strcmp0 (rule->criterion->id, id) == 0)
        return (int) i;
    }

  return -1;
}

gboolean
fair_compiled_serves (const FairCompiled  *compiled,
                      const FairScorecard *scorecard)
{
  g_return_val_if_fail (compiled != NULL, FALSE);
  g_return_val_if_fail (scorecard != NULL, FALSE);

  for (guint i = 0; i < scorecard->criteria->len; i++)
    {
      const FairCriterion *criterion =
          g_ptr_array_index (scorecard->criteria, i);
      const FairRule *rule;
      int             place;

      place = _fair_compiled_find_rule (compiled, criterion->id);
      if (place < 0)
        return FALSE;
      rule = g_ptr_array_index (compiled->rules, place);
      if (!fair_criterion_same_rule (rule->criterion, criterion))
        return FALSE;
    }

  return TRUE;
}

const guint8 *
fair_compiled_get_met (const FairCompiled *compiled, const char *id)
{
  int place;

  g_return_val_if_fail (compiled != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  place = _fair_compiled_find_rule (compiled, id);
  if (place < 0)
    return NULL;

  return ((FairRule *) g_ptr_array_index (compiled->rules, place))->met;
}

guint
fair_compiled_count_cannot_tell (const FairCompiled *compiled, const char *id)
{
  int place;

  g_return_val_if_fail (compiled != NULL, 0);
  g_return_val_if_fail (id != NULL, 0);

  place = _fair_compiled_find_rule (compiled, id);
  if (place < 0)
    return 0;

  return ((FairRule *) g_ptr_array_index (compiled->rules, place))->cannot_tell;
}
