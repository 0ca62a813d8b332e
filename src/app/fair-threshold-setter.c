/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-threshold-setter.h"

#include "base/fair-i18n.h"

/* How long a hand must rest on the keys for a change to be stored. */
#define REST_MS 700

struct _FairThresholdSetter
{
  GObject parent_instance;

  /* Owned */
  FairWorkshop *workshop;

  guint rest;
  guint moving : 1;
};

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairThresholdSetter, fair_threshold_setter, G_TYPE_OBJECT)

static void
fair_threshold_setter_dispose (GObject *object)
{
  FairThresholdSetter *self = FAIR_THRESHOLD_SETTER (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_object (&self->workshop);

  G_OBJECT_CLASS (fair_threshold_setter_parent_class)->dispose (object);
}

static void
fair_threshold_setter_class_init (FairThresholdSetterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fair_threshold_setter_dispose;

  signals[FAILED] =
      g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
fair_threshold_setter_init (FairThresholdSetter *self)
{
}

/**
 * fair_threshold_setter_new:
 *
 * Returns: (transfer full): a setter without a workshop
 */
FairThresholdSetter *
fair_threshold_setter_new (void)
{
  return g_object_new (FAIR_TYPE_THRESHOLD_SETTER, NULL);
}

static FairDraft *
get_draft (FairThresholdSetter *self)
{
  return fair_workshop_get_draft (self->workshop);
}

/**
 * fair_threshold_setter_set_workshop:
 * @self: a setter
 * @workshop: (nullable): the workshop
 *
 * Changes another workshop from now on.
 */
void
fair_threshold_setter_set_workshop (FairThresholdSetter *self,
                                    FairWorkshop        *workshop)
{
  g_return_if_fail (FAIR_IS_THRESHOLD_SETTER (self));

  g_clear_handle_id (&self->rest, g_source_remove);
  self->moving = FALSE;
  g_set_object (&self->workshop, workshop);
}

/**
 * fair_threshold_setter_get:
 * @self: a setter with a workshop
 *
 * Returns: the threshold that is shown
 */
int
fair_threshold_setter_get (FairThresholdSetter *self)
{
  g_return_val_if_fail (FAIR_IS_THRESHOLD_SETTER (self), 0);
  g_return_val_if_fail (self->workshop != NULL, 0);

  return fair_draft_get_shown_scorecard (get_draft (self))->threshold;
}

/**
 * fair_threshold_setter_get_agreed:
 * @self: a setter with a workshop
 *
 * Returns: the threshold of the last agreed version, or the stored one where
 *   there is none
 */
int
fair_threshold_setter_get_agreed (FairThresholdSetter *self)
{
  const FairDefinition *last;

  g_return_val_if_fail (FAIR_IS_THRESHOLD_SETTER (self), 0);
  g_return_val_if_fail (self->workshop != NULL, 0);

  last = fair_versions_get_last (fair_workshop_get_versions (self->workshop));

  return last != NULL
             ? last->scorecard->threshold
             : fair_draft_get_scorecard (get_draft (self), FAIR_SIDE_AGREED)
                   ->threshold;
}

/**
 * fair_threshold_setter_is_moving:
 * @self: a setter
 *
 * Returns: whether a change is shown and not yet stored
 */
gboolean
fair_threshold_setter_is_moving (FairThresholdSetter *self)
{
  g_return_val_if_fail (FAIR_IS_THRESHOLD_SETTER (self), FALSE);

  return self->moving;
}

static FairScorecard *
begin (FairThresholdSetter *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  self->moving = TRUE;

  return fair_scorecard_copy (
      fair_draft_get_shown_scorecard (get_draft (self)));
}

/**
 * fair_threshold_setter_preview:
 * @self: a setter with a workshop
 * @threshold: what shall be shown
 *
 * Shows a threshold while it is being moved.
 */
void
fair_threshold_setter_preview (FairThresholdSetter *self, int threshold)
{
  g_autoptr (FairScorecard) card = NULL;

  g_return_if_fail (FAIR_IS_THRESHOLD_SETTER (self));

  if (self->workshop == NULL)
    return;

  threshold = CLAMP (threshold, -FAIR_SCORE_MAX, FAIR_SCORE_MAX);
  card = begin (self);
  if (threshold == card->threshold)
    return;

  card->threshold = threshold;
  fair_draft_preview_scorecard (get_draft (self), card);
}

/**
 * fair_threshold_setter_reset:
 * @self: a setter with a workshop
 *
 * Sets the threshold of the last agreed version.
 */
void
fair_threshold_setter_reset (FairThresholdSetter *self)
{
  g_return_if_fail (FAIR_IS_THRESHOLD_SETTER (self));
  g_return_if_fail (self->workshop != NULL);

  fair_threshold_setter_preview (self, fair_threshold_setter_get_agreed (self));
  fair_threshold_setter_store (self);
}

static void
take_fit (FairScorecard *card, int minimum)
{
  card->has_fit_minimum = minimum > 0;
  card->fit_minimum = minimum;
}

static int
get_fit (const FairScorecard *card)
{
  return card->has_fit_minimum ? card->fit_minimum : 0;
}

/**
 * fair_threshold_setter_preview_fit:
 * @self: a setter with a workshop
 * @minimum: what shall be shown, 0 for no fit minimum
 *
 * Shows a fit minimum, until it is set or dropped.
 */
void
fair_threshold_setter_preview_fit (FairThresholdSetter *self, int minimum)
{
  g_autoptr (FairScorecard) card = NULL;

  g_return_if_fail (FAIR_IS_THRESHOLD_SETTER (self));

  if (self->workshop == NULL)
    return;

  minimum = CLAMP (minimum, 0, FAIR_SCORE_MAX);
  card =
      fair_scorecard_copy (fair_draft_get_shown_scorecard (get_draft (self)));
  if (get_fit (card) == minimum)
    return;

  take_fit (card, minimum);
  fair_draft_preview_scorecard (get_draft (self), card);
}

static gboolean
on_rest (gpointer user_data)
{
  FairThresholdSetter *self = FAIR_THRESHOLD_SETTER (user_data);

  self->rest = 0;
  fair_threshold_setter_store (self);

  return G_SOURCE_REMOVE;
}

/**
 * fair_threshold_setter_rest:
 * @self: a setter with a workshop
 * @threshold: what shall be shown
 *
 * Shows a threshold, and stores it when no other follows soon.
 */
void
fair_threshold_setter_rest (FairThresholdSetter *self, int threshold)
{
  g_return_if_fail (FAIR_IS_THRESHOLD_SETTER (self));

  if (self->workshop == NULL)
    return;

  fair_threshold_setter_preview (self, threshold);
  self->rest = g_timeout_add (REST_MS, on_rest, self);
}

/**
 * fair_threshold_setter_rest_tier:
 * @self: a setter with a workshop
 * @id: the id of a tier
 * @at: from which score a lead shall be of that tier
 *
 * Shows the score of a tier, and stores it when no other follows soon.
 */
void
fair_threshold_setter_rest_tier (FairThresholdSetter *self,
                                 const char          *id,
                                 int                  at)
{
  g_autoptr (FairScorecard) card = NULL;

  g_return_if_fail (FAIR_IS_THRESHOLD_SETTER (self));
  g_return_if_fail (id != NULL);

  if (self->workshop == NULL)
    return;

  card = begin (self);
  for (guint i = 0; i < card->tiers->len; i++)
    {
      FairTier *tier = g_ptr_array_index (card->tiers, i);

      if (!g_str_equal (tier->id, id))
        continue;
      tier->has_at = TRUE;
      tier->at = CLAMP (at, -FAIR_SCORE_MAX, FAIR_SCORE_MAX);
    }
  fair_draft_preview_scorecard (get_draft (self), card);
  self->rest = g_timeout_add (REST_MS, on_rest, self);
}

/* Only scores are moved here; the tiers themselves stay as they are. */
static const FairTier *
find_moved_tier (const FairScorecard *one, const FairScorecard *other)
{
  for (guint i = 0; i < MIN (one->tiers->len, other->tiers->len); i++)
    {
      const FairTier *tier = g_ptr_array_index (one->tiers, i);
      const FairTier *before = g_ptr_array_index (other->tiers, i);

      if (tier->has_at != before->has_at || tier->at != before->at)
        return tier;
    }

  return NULL;
}

static gboolean
is_same (const FairScorecard *one, const FairScorecard *other)
{
  return one->threshold == other->threshold &&
         find_moved_tier (one, other) == NULL;
}

static char *
name_step (const FairScorecard *stored, const FairScorecard *card)
{
  const FairTier *tier = find_moved_tier (card, stored);

  if (card->threshold == stored->threshold && tier != NULL)
    /* Translators: a step that can be undone: a tier of leads, and points */
    return g_strdup_printf (_ ("Tier “%s” from %d"), tier->name, tier->at);

  /* Translators: a step that can be undone; %d are points */
  return g_strdup_printf (_ ("Threshold %d"), card->threshold);
}

/* Stores a card, or ends the preview where it cannot be stored. */
static gboolean
store_card (FairThresholdSetter *self,
            const FairScorecard *card,
            const char          *label)
{
  g_autoptr (GError) error = NULL;

  if (fair_draft_set_scorecard (get_draft (self), FAIR_SIDE_AGREED, card, label,
                                &error))
    return TRUE;

  fair_draft_preview_scorecard (get_draft (self), NULL);
  g_signal_emit (self, signals[FAILED], 0, error);

  return FALSE;
}

/**
 * fair_threshold_setter_store:
 * @self: a setter
 *
 * Stores the threshold and the tiers that are shown, as one undo step. A fit
 * minimum that is only shown stays so.
 */
void
fair_threshold_setter_store (FairThresholdSetter *self)
{
  g_autoptr (FairScorecard) card = NULL;
  g_autofree char     *label = NULL;
  const FairScorecard *stored;
  int                  fit;

  g_return_if_fail (FAIR_IS_THRESHOLD_SETTER (self));

  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->workshop == NULL || !self->moving)
    return;

  self->moving = FALSE;
  card =
      fair_scorecard_copy (fair_draft_get_shown_scorecard (get_draft (self)));
  stored = fair_draft_get_scorecard (get_draft (self), FAIR_SIDE_AGREED);
  fit = get_fit (card);
  take_fit (card, get_fit (stored));
  if (is_same (card, stored))
    {
      if (fit == get_fit (stored))
        fair_draft_preview_scorecard (get_draft (self), NULL);
      return;
    }

  label = name_step (stored, card);
  if (store_card (self, card, label))
    fair_threshold_setter_preview_fit (self, fit);
}

/**
 * fair_threshold_setter_set_fit:
 * @self: a setter with a workshop
 * @minimum: the least points for fit, 0 for no fit minimum
 *
 * Stores a fit minimum, as one undo step.
 */
void
fair_threshold_setter_set_fit (FairThresholdSetter *self, int minimum)
{
  g_autoptr (FairScorecard) card = NULL;
  g_autofree char     *label = NULL;
  const FairScorecard *stored;

  g_return_if_fail (FAIR_IS_THRESHOLD_SETTER (self));
  g_return_if_fail (self->workshop != NULL);

  fair_threshold_setter_store (self);
  stored = fair_draft_get_scorecard (get_draft (self), FAIR_SIDE_AGREED);
  if (get_fit (stored) == minimum)
    {
      fair_threshold_setter_drop_fit (self);
      return;
    }

  card = fair_scorecard_copy (stored);
  take_fit (card, minimum);
  label = minimum > 0 ? g_strdup_printf (_ ("Fit at least %d"), minimum)
                      : g_strdup (_ ("No fit minimum"));
  store_card (self, card, label);
}

/**
 * fair_threshold_setter_has_fit_preview:
 * @self: a setter
 *
 * Returns: whether a fit minimum is shown that is not the stored one
 */
gboolean
fair_threshold_setter_has_fit_preview (FairThresholdSetter *self)
{
  FairDraft *draft;

  g_return_val_if_fail (FAIR_IS_THRESHOLD_SETTER (self), FALSE);

  if (self->workshop == NULL)
    return FALSE;

  draft = get_draft (self);

  return get_fit (fair_draft_get_shown_scorecard (draft)) !=
         get_fit (fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED));
}

/**
 * fair_threshold_setter_drop_fit:
 * @self: a setter
 *
 * Shows the stored fit minimum again.
 */
void
fair_threshold_setter_drop_fit (FairThresholdSetter *self)
{
  const FairScorecard *stored;

  g_return_if_fail (FAIR_IS_THRESHOLD_SETTER (self));

  if (!fair_threshold_setter_has_fit_preview (self))
    return;

  stored = fair_draft_get_scorecard (get_draft (self), FAIR_SIDE_AGREED);
  if (self->moving)
    fair_threshold_setter_preview_fit (self, get_fit (stored));
  else
    fair_draft_preview_scorecard (get_draft (self), NULL);
}
