/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-draft-private.h"

#include "base/fair-i18n.h"
#include "model/fair-target-value.h"
#include "workshop/fair-workshop.h"

/* Every value of the draft is there three times: as agreed, and as either side
 * holds it. A side holds what is agreed until it says something else; from then
 * on it has a scoring model of its own. So has the other side: both then keep
 * what was agreed at that moment, and a later change of the agreed value does
 * not look like a difference between them. */

/**
 * fair_draft_dup_side_scorecard:
 * @self: a draft
 * @side: agreed, marketing or sales
 *
 * Returns: (transfer full): the agreed model with the values that the side
 *   holds
 */
FairScorecard *
fair_draft_dup_side_scorecard (FairDraft *self, FairSide side)
{
  const FairScorecard *agreed;
  const FairScorecard *own;
  FairScorecard       *card;
  g_autoptr (GPtrArray) targets = NULL;

  g_return_val_if_fail (FAIR_IS_DRAFT (self), NULL);
  g_return_val_if_fail (side <= FAIR_SIDE_SALES, NULL);

  agreed = fair_draft_get_scorecard (self, FAIR_SIDE_AGREED);
  own = fair_draft_get_scorecard (self, side);
  card = fair_scorecard_copy (agreed);
  if (own == NULL || side == FAIR_SIDE_AGREED)
    return card;

  targets = fair_target_list (agreed, fair_draft_get_acceptance (self));
  for (guint i = 0; i < targets->len; i++)
    {
      const char *target = g_ptr_array_index (targets, i);
      double      value;

      if (fair_target_get_from_card (target, own, &value))
        fair_target_put_in_card (target, card, value);
    }

  return card;
}

/**
 * fair_draft_get_value:
 * @self: a draft
 * @side: agreed, marketing or sales
 * @target: what is asked
 * @value: (out): what is held; untouched on %FALSE
 *
 * Returns: whether the draft has @target
 */
gboolean
fair_draft_get_value (FairDraft  *self,
                      FairSide    side,
                      const char *target,
                      double     *value)
{
  const FairScorecard *own;

  g_return_val_if_fail (FAIR_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (side <= FAIR_SIDE_SALES, FALSE);
  g_return_val_if_fail (target != NULL && value != NULL, FALSE);

  if (fair_target_get_from_checklist (target, fair_draft_get_acceptance (self),
                                      value))
    {
      if (side != FAIR_SIDE_AGREED)
        fair_positions_get (fair_draft_get_positions (self, side), target,
                            value);
      return TRUE;
    }
  if (!fair_target_get_from_card (
          target, fair_draft_get_scorecard (self, FAIR_SIDE_AGREED), value))
    return FALSE;

  own = fair_draft_get_scorecard (self, side);
  if (own != NULL)
    fair_target_get_from_card (target, own, value);

  return TRUE;
}

static gboolean
refuse (FairDraft *self, const char *target, double value, GError **error)
{
  g_autofree char *name = fair_target_to_words (
      target, fair_draft_get_scorecard (self, FAIR_SIDE_AGREED),
      fair_draft_get_acceptance (self));
  g_autofree char *words = fair_target_value_to_words (target, value);

  g_set_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_FAILED,
               /* Translators: such as: “Threshold” cannot be 200,000 */
               _ ("“%s” cannot be %s"), name, words);

  return FALSE;
}

static gboolean
set_agreed (FairDraft  *self,
            const char *target,
            double      value,
            const char *label,
            GError    **error)
{
  g_autoptr (FairScorecard) card =
      fair_scorecard_copy (fair_draft_get_scorecard (self, FAIR_SIDE_AGREED));
  g_autoptr (FairAcceptance) checklist =
      fair_acceptance_copy (fair_draft_get_acceptance (self));

  if (fair_target_put_in_card (target, card, value))
    return fair_draft_set_scorecard (self, FAIR_SIDE_AGREED, card, label,
                                     error);
  if (fair_target_put_in_checklist (target, checklist, value))
    return fair_draft_set_acceptance (self, checklist, label, error);

  return refuse (self, target, value, error);
}

static gboolean
set_position (FairDraft  *self,
              FairSide    side,
              const char *target,
              double      value,
              const char *label,
              GError    **error)
{
  const FairPositions *held = fair_draft_get_positions (self, side);
  g_autoptr (FairPositions) positions =
      held != NULL ? fair_positions_copy (held) : fair_positions_new ();

  fair_positions_set (positions, target, value);

  return fair_draft_set_positions (self, side, positions, label, error);
}

/**
 * fair_draft_set_side_scorecard:
 * @self: a draft
 * @side: agreed, marketing or sales
 * @card: a scoring model
 * @label: what is done, as undo names it
 * @error: return location for an error
 *
 * Stores a scoring model as one undo step. With the first that a side has of
 * its own the other side gets one too, as agreed, so that it keeps what it
 * held.
 *
 * Returns: %FALSE where the file is read only
 */
gboolean
fair_draft_set_side_scorecard (FairDraft           *self,
                               FairSide             side,
                               const FairScorecard *card,
                               const char          *label,
                               GError             **error)
{
  const FairSide other =
      side == FAIR_SIDE_MARKETING ? FAIR_SIDE_SALES : FAIR_SIDE_MARKETING;
  FairVault *vault;
  gboolean   done = TRUE;

  g_return_val_if_fail (FAIR_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (side <= FAIR_SIDE_SALES, FALSE);
  g_return_val_if_fail (card != NULL && label != NULL, FALSE);

  if (side == FAIR_SIDE_AGREED)
    return fair_draft_set_scorecard (self, side, card, label, error);

  vault = _fair_draft_get_vault (self);
  _fair_vault_begin (vault, label);
  if (fair_draft_get_scorecard (self, other) == NULL)
    done = fair_draft_set_scorecard (
        self, other, fair_draft_get_scorecard (self, FAIR_SIDE_AGREED), label,
        error);
  done = done && fair_draft_set_scorecard (self, side, card, label, error);
  _fair_vault_end (vault);

  return done;
}

static gboolean
set_side (FairDraft  *self,
          FairSide    side,
          const char *target,
          double      value,
          const char *label,
          GError    **error)
{
  g_autoptr (FairScorecard) card = fair_draft_dup_side_scorecard (self, side);

  if (!fair_target_put_in_card (target, card, value))
    return refuse (self, target, value, error);

  return fair_draft_set_side_scorecard (self, side, card, label, error);
}

/**
 * fair_draft_set_value:
 * @self: a draft
 * @side: agreed, marketing or sales
 * @target: what is set
 * @value: to what
 * @label: what is done, as undo names it
 * @error: return location for an error
 *
 * Sets one value, as one undo step. Where it is that already, nothing is done.
 *
 * Returns: %FALSE where the draft has no such target, or it cannot be set to
 *   @value
 */
gboolean
fair_draft_set_value (FairDraft  *self,
                      FairSide    side,
                      const char *target,
                      double      value,
                      const char *label,
                      GError    **error)
{
  double before;

  g_return_val_if_fail (FAIR_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (side <= FAIR_SIDE_SALES, FALSE);
  g_return_val_if_fail (target != NULL && label != NULL, FALSE);

  if (!_fair_vault_check_writable (_fair_draft_get_vault (self), error))
    return FALSE;
  if (!fair_draft_get_value (self, side, target, &before) ||
      !fair_target_takes (target, value))
    return refuse (self, target, value, error);
  if (before == value)
    return TRUE;
  if (side == FAIR_SIDE_AGREED)
    return set_agreed (self, target, value, label, error);
  if (fair_target_get_from_checklist (target, fair_draft_get_acceptance (self),
                                      &before))
    return set_position (self, side, target, value, label, error);

  return set_side (self, side, target, value, label, error);
}
