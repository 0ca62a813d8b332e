/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-weighing-private.h"

#include "model/fair-target-value.h"

/* The conditions are compiled once: the sides differ in values only. Each value
 * is tried on the agreed model, everything else as agreed. */

static void
weighed_free (FairWeighed *item)
{
  g_clear_pointer (&item->consequence, fair_consequence_free);
  g_free (item->target);
  g_free (item->unknown);
  g_free (item);
}

FairWeighing *
_fair_weighing_new (FairCohort           *cohort,
                    const FairScorecard  *card,
                    const FairAcceptance *checklist)
{
  FairWeighing *self = g_new0 (FairWeighing, 1);

  self->cohort = fair_cohort_ref (cohort);
  self->card = fair_scorecard_copy (card);
  self->checklist = fair_acceptance_copy (checklist);
  self->options.maturity_days = -1;
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) weighed_free);

  return self;
}

void
_fair_weighing_free (FairWeighing *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      g_clear_pointer (&self->sides[i], fair_scorecard_free);
      g_clear_pointer (&self->simulations[i], fair_simulation_free);
    }
  g_clear_pointer (&self->cohort, fair_cohort_unref);
  g_clear_pointer (&self->card, fair_scorecard_free);
  g_clear_pointer (&self->checklist, fair_acceptance_free);
  g_clear_pointer (&self->compiled, fair_compiled_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

/* Adds a difference; the item is lent. */
FairWeighed *
_fair_weighing_add (FairWeighing *self,
                    const char   *target,
                    const double  values[3])
{
  FairWeighed *item = g_new0 (FairWeighed, 1);

  item->target = g_strdup (target);
  for (guint i = 0; i < G_N_ELEMENTS (item->values); i++)
    item->values[i] = values[i];
  g_ptr_array_add (self->items, item);

  return item;
}

static gboolean
compile (FairWeighing *self, GCancellable *cancellable, GError **error)
{
  if (self->compiled != NULL &&
      fair_compiled_get_cohort (self->compiled) == self->cohort &&
      fair_compiled_serves (self->compiled, self->card))
    return TRUE;

  g_clear_pointer (&self->compiled, fair_compiled_unref);
  self->compiled =
      fair_compiled_new (self->cohort, self->card, cancellable, error);

  return self->compiled != NULL;
}

/* The scores with one value changed; those as agreed where it is that. */
static FairScores *
try_value (FairWeighing      *self,
           const FairWeighed *item,
           double             value,
           FairScores        *agreed,
           GCancellable      *cancellable,
           GError           **error)
{
  g_autoptr (FairScorecard) card = NULL;

  if (value == item->values[0])
    return fair_scores_ref (agreed);

  card = fair_scorecard_copy (self->card);
  fair_target_put_in_card (item->target, card, value);

  return fair_scores_new (self->compiled, card, cancellable, error);
}

static int
find_tier (const FairScorecard *card, const char *target)
{
  g_autofree char *id = NULL;
  FairTargetKind   kind;

  if (!fair_target_parse (target, &kind, &id) || kind != FAIR_TARGET_TIER_AT)
    return FAIR_TIER_NORMAL;
  for (guint i = 0; i < card->tiers->len; i++)
    {
      const FairTier *tier = g_ptr_array_index (card->tiers, i);

      if (g_strcmp0 (tier->id, id) == 0)
        return (int) i;
    }

  return FAIR_TIER_NORMAL;
}

static gboolean
weigh_value (FairWeighing *self,
             FairWeighed  *item,
             FairScores   *agreed,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (FairScores) a =
      try_value (self, item, item->values[1], agreed, cancellable, error);
  g_autoptr (FairScores) b = NULL;

  if (a == NULL)
    return FALSE;
  b = try_value (self, item, item->values[2], agreed, cancellable, error);
  if (b == NULL)
    return FALSE;

  item->consequence = fair_consequence_new (
      a, b, find_tier (self->card, item->target), self->options.maturity_days);

  return TRUE;
}

static void
weigh_checklist (FairWeighing *self, FairWeighed *item, FairScores *agreed)
{
  g_autoptr (FairAcceptance) a = fair_acceptance_copy (self->checklist);
  g_autoptr (FairAcceptance) b = fair_acceptance_copy (self->checklist);

  fair_target_put_in_checklist (item->target, a, item->values[1]);
  fair_target_put_in_checklist (item->target, b, item->values[2]);
  item->consequence = fair_consequence_new_checklist (
      agreed, a, b, self->options.maturity_days, &item->unknown);
}

static gboolean
simulate_sides (FairWeighing *self, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      g_autoptr (FairScores) scores = NULL;

      if (self->sides[i] == NULL)
        continue;
      scores =
          fair_scores_new (self->compiled, self->sides[i], cancellable, error);
      if (scores == NULL)
        return FALSE;
      self->simulations[i] =
          fair_simulation_new (scores, &self->options, cancellable, error);
      if (self->simulations[i] == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Weighs all of it, in whatever thread. */
gboolean
_fair_weighing_run (FairWeighing *self,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr (FairScores) agreed = NULL;
  double value;

  if (!compile (self, cancellable, error))
    return FALSE;
  agreed = fair_scores_new (self->compiled, self->card, cancellable, error);
  if (agreed == NULL || !simulate_sides (self, cancellable, error))
    return FALSE;

  for (guint i = 0; i < self->items->len; i++)
    {
      FairWeighed *item = g_ptr_array_index (self->items, i);

      if (fair_target_get_from_checklist (item->target, self->checklist,
                                          &value))
        weigh_checklist (self, item, agreed);
      else if (!weigh_value (self, item, agreed, cancellable, error))
        return FALSE;
    }

  return TRUE;
}
