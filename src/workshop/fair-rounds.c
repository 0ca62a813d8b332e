/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-rounds-private.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "model/fair-target-value.h"

/* Proposals are found by the round, the person and the target. What is in
 * memory is what was proposed; it is written behind, in the same order. */

enum
{
  CHANGED,
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairRounds, fair_rounds, G_TYPE_OBJECT)

static void
fair_rounds_finalize (GObject *object)
{
  FairRounds *self = FAIR_ROUNDS (object);

  g_clear_object (&self->vault);
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->proposals, g_ptr_array_unref);
  g_clear_pointer (&self->index, g_hash_table_unref);

  G_OBJECT_CLASS (fair_rounds_parent_class)->finalize (object);
}

static void
fair_rounds_class_init (FairRoundsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_rounds_finalize;

  /**
   * FairRounds::changed:
   * @self: the rounds
   *
   * A round was opened, revealed or broken off.
   */
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * FairRounds::answered:
   * @self: the rounds
   * @participant: an id
   *
   * Somebody has answered in the open round, or changed an answer, or what they
   * answered no longer counts.
   */
  signals[ANSWERED] =
      g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fair_rounds_init (FairRounds *self)
{
  self->rounds =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_round_free);
  self->proposals =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_proposal_free);
  self->index = g_hash_table_new (g_str_hash, g_str_equal);
}

static gboolean
take_round (JsonNode *node, gpointer user_data, GError **error)
{
  FairRounds *self = user_data;
  FairRound  *round = fair_round_from_json (node, error);

  if (round == NULL)
    return FALSE;
  g_ptr_array_add (self->rounds, round);

  return TRUE;
}

static gboolean
take_proposal (JsonNode *node, gpointer user_data, GError **error)
{
  FairRounds   *self = user_data;
  FairProposal *proposal = fair_proposal_from_json (node, error);

  if (proposal == NULL)
    return FALSE;
  g_ptr_array_add (self->proposals, proposal);
  g_hash_table_replace (self->index, proposal->id, proposal);

  return TRUE;
}

/* Reads what is in the file, in place of what was known. */
gboolean
_fair_rounds_reload (FairRounds *self, GError **error)
{
  g_ptr_array_set_size (self->rounds, 0);
  g_hash_table_remove_all (self->index);
  g_ptr_array_set_size (self->proposals, 0);
  if (!_fair_meeting_load (self->vault, FAIR_STORE_ROUNDS, take_round, self,
                           error) ||
      !_fair_meeting_load (self->vault, FAIR_STORE_PROPOSALS, take_proposal,
                           self, error))
    return FALSE;
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/* The rounds as they are in the file. */
FairRounds *
_fair_rounds_new (FairVault  *vault,
                  FairDraft  *draft,
                  FairPeople *people,
                  GError    **error)
{
  g_autoptr (FairRounds) self = g_object_new (FAIR_TYPE_ROUNDS, NULL);

  self->vault = g_object_ref (vault);
  self->draft = draft;
  self->people = people;
  if (!_fair_rounds_reload (self, error))
    return NULL;
  g_signal_connect_object (people, "changed",
                           G_CALLBACK (_fair_rounds_drop_removed), self,
                           G_CONNECT_SWAPPED);

  return g_steal_pointer (&self);
}

static void
save_round (FairRounds *self, const FairRound *round)
{
  _fair_meeting_save (self->vault, FAIR_STORE_ROUNDS, round->id,
                      fair_round_to_json (round));
}

/**
 * fair_rounds_list:
 * @self: the rounds
 *
 * Returns: (transfer none) (element-type FairRound): all rounds, the oldest
 *   first
 */
const GPtrArray *
fair_rounds_list (FairRounds *self)
{
  g_return_val_if_fail (FAIR_IS_ROUNDS (self), NULL);

  return self->rounds;
}

static FairRound *
find_open (FairRounds *self)
{
  for (guint i = self->rounds->len; i > 0; i--)
    {
      FairRound *round = g_ptr_array_index (self->rounds, i - 1);

      if (round->state == FAIR_ROUND_OPEN)
        return round;
    }

  return NULL;
}

/**
 * fair_rounds_get_open:
 * @self: the rounds
 *
 * Returns: (transfer none) (nullable): the round in which is proposed
 */
const FairRound *
fair_rounds_get_open (FairRounds *self)
{
  g_return_val_if_fail (FAIR_IS_ROUNDS (self), NULL);

  return find_open (self);
}

/**
 * fair_rounds_find:
 * @self: the rounds
 * @id: the id of a round
 *
 * Returns: (transfer none) (nullable): the round
 */
const FairRound *
fair_rounds_find (FairRounds *self, const char *id)
{
  g_return_val_if_fail (FAIR_IS_ROUNDS (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->rounds->len; i++)
    {
      const FairRound *round = g_ptr_array_index (self->rounds, i);

      if (g_str_equal (round->id, id))
        return round;
    }

  return NULL;
}

/**
 * fair_rounds_count_on:
 * @self: the rounds
 * @target: a target
 *
 * Returns: how many rounds on @target were revealed
 */
guint
fair_rounds_count_on (FairRounds *self, const char *target)
{
  guint n = 0;

  g_return_val_if_fail (FAIR_IS_ROUNDS (self), 0);
  g_return_val_if_fail (target != NULL, 0);

  for (guint i = 0; i < self->rounds->len; i++)
    {
      const FairRound *round = g_ptr_array_index (self->rounds, i);

      n += round->state == FAIR_ROUND_REVEALED &&
           fair_round_asks (round, target);
    }

  return n;
}

static gboolean
check_targets (FairRounds *self, const char *const *targets, GError **error)
{
  if (targets[0] == NULL)
    return _fair_meeting_refuse (error, _ ("A round needs a question"));

  for (guint i = 0; targets[i] != NULL; i++)
    {
      double value;

      if (!fair_draft_get_value (self->draft, FAIR_SIDE_AGREED, targets[i],
                                 &value))
        return _fair_meeting_refuse (
            error, _ ("“%s” is nothing that the draft has"), targets[i]);
      if (g_strv_contains (targets + i + 1, targets[i]))
        return _fair_meeting_refuse (
            error, _ ("“%s” cannot be asked twice in one round"), targets[i]);
    }

  return TRUE;
}

/**
 * fair_rounds_open:
 * @self: the rounds
 * @targets: (array zero-terminated=1): what to ask: one, a few or all
 * @error: return location for an error
 *
 * Opens a round. Until it is revealed the sides' values of what is asked are
 * not shown and cannot be settled.
 *
 * Returns: (transfer none) (nullable): the round, or %NULL where another one is
 *   open, or the draft lacks a target
 */
const FairRound *
fair_rounds_open (FairRounds *self, const char *const *targets, GError **error)
{
  FairRound *round;

  g_return_val_if_fail (FAIR_IS_ROUNDS (self), NULL);
  g_return_val_if_fail (targets != NULL, NULL);

  if (!_fair_vault_check_writable (self->vault, error))
    return NULL;
  if (find_open (self) != NULL)
    {
      _fair_meeting_refuse (error, _ ("A round is open. Reveal it or break it "
                                      "off before opening another one."));
      return NULL;
    }
  if (!check_targets (self, targets, error))
    return NULL;

  round = fair_round_new (self->rounds->len + 1, targets, _fair_meeting_now ());
  g_ptr_array_add (self->rounds, round);
  save_round (self, round);
  g_signal_emit (self, signals[CHANGED], 0);

  return round;
}

/**
 * fair_rounds_repeat:
 * @self: the rounds
 * @id: a round that is over
 * @error: return location for an error
 *
 * Asks the same once more; the earlier round is kept.
 *
 * Returns: (transfer none) (nullable): the new round
 */
const FairRound *
fair_rounds_repeat (FairRounds *self, const char *id, GError **error)
{
  const FairRound *round;

  g_return_val_if_fail (FAIR_IS_ROUNDS (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  round = fair_rounds_find (self, id);
  if (round == NULL)
    {
      _fair_meeting_refuse (error, _ ("There is no such round"));
      return NULL;
    }

  return fair_rounds_open (self, (const char *const *) round->targets, error);
}

static FairRound *
find_closable (FairRounds *self, GError **error)
{
  FairRound *round;

  if (!_fair_vault_check_writable (self->vault, error))
    return NULL;

  round = find_open (self);
  if (round == NULL)
    _fair_meeting_refuse (error, _ ("No round is open"));

  return round;
}

static void
close_round (FairRounds *self, FairRound *round, FairRoundState state)
{
  round->state = state;
  round->revealed_at = _fair_meeting_now ();
  save_round (self, round);
}

/* What a side says in a round is its middle value, to the whole number; of two
 * in the middle, half-way, and a half away from zero. */
static gboolean
take_middle (FairRounds            *self,
             FairSide               side,
             const char            *target,
             const FairSpreadGroup *group,
             const char            *label,
             GError               **error)
{
  return group->n == 0 ||
         fair_draft_set_value (self->draft, side, target, round (group->median),
                               label, error);
}

static void
take_middles (FairRounds *self, const FairRound *asked, const char *label)
{
  for (guint i = 0; asked->targets[i] != NULL; i++)
    {
      const char *target = asked->targets[i];
      g_autoptr (FairSpread) spread =
          fair_rounds_dup_spread (self, asked->id, target, NULL);
      g_autoptr (GError) error = NULL;

      if (!take_middle (self, FAIR_SIDE_MARKETING, target, &spread->marketing,
                        label, &error) ||
          !take_middle (self, FAIR_SIDE_SALES, target, &spread->sales, label,
                        &error))
        g_message ("%s: %s", target, error->message);
    }
}

/**
 * fair_rounds_reveal:
 * @self: the rounds
 * @error: return location for an error
 *
 * Shows to everyone what was proposed in the open round. What either side holds
 * is from then on the middle of what its people proposed; undo takes that back,
 * not the reveal.
 *
 * Returns: %FALSE where no round is open or nobody has answered
 */
gboolean
fair_rounds_reveal (FairRounds *self, GError **error)
{
  FairRound       *round;
  g_autofree char *label = NULL;

  g_return_val_if_fail (FAIR_IS_ROUNDS (self), FALSE);

  round = find_closable (self, error);
  if (round == NULL)
    return FALSE;
  if (!_fair_rounds_has_any (self, round))
    return _fair_meeting_refuse (error, _ ("Nobody has answered yet"));

  /* Translators: a step that can be undone */
  label = g_strdup_printf (_ ("Reveal round %u"), round->number);
  _fair_vault_begin (self->vault, label);
  close_round (self, round, FAIR_ROUND_REVEALED);
  take_middles (self, round, label);
  _fair_vault_end (self->vault);
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/**
 * fair_rounds_cancel:
 * @self: the rounds
 * @error: return location for an error
 *
 * Breaks the open round off. Nobody will see what was proposed in it.
 *
 * Returns: %FALSE where no round is open
 */
gboolean
fair_rounds_cancel (FairRounds *self, GError **error)
{
  FairRound *round;

  g_return_val_if_fail (FAIR_IS_ROUNDS (self), FALSE);

  round = find_closable (self, error);
  if (round == NULL)
    return FALSE;

  close_round (self, round, FAIR_ROUND_CANCELLED);
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

void
_fair_rounds_answered (FairRounds *self, const char *participant)
{
  g_signal_emit (self, signals[ANSWERED], 0, participant);
}
