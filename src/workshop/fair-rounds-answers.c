/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-rounds-private.h"

#include "base/fair-i18n.h"
#include "model/fair-target-value.h"

/* What is proposed, and who may see it. */

static char *
dup_key (const FairRound *round, const char *participant, const char *target)
{
  return g_strdup_printf ("%s/%s/%s", round->id, participant, target);
}

static FairProposal *
find (FairRounds      *self,
      const FairRound *round,
      const char      *participant,
      const char      *target)
{
  g_autofree char *key = dup_key (round, participant, target);

  return g_hash_table_lookup (self->index, key);
}

gboolean
_fair_rounds_has_any (FairRounds *self, const FairRound *round)
{
  for (guint i = 0; i < self->proposals->len; i++)
    {
      const FairProposal *proposal = g_ptr_array_index (self->proposals, i);

      if (proposal->round == round->number)
        return TRUE;
    }

  return FALSE;
}

/* Forgets what those proposed in the open round who take part no longer. */
void
_fair_rounds_drop_removed (FairRounds *self)
{
  const FairRound *round = fair_rounds_get_open (self);

  for (guint i = self->proposals->len; round != NULL && i > 0; i--)
    {
      FairProposal    *proposal = g_ptr_array_index (self->proposals, i - 1);
      g_autofree char *participant = g_strdup (proposal->participant);

      if (proposal->round != round->number ||
          !fair_people_was_removed (self->people, participant))
        continue;
      _fair_vault_set_record (self->vault, FAIR_STORE_PROPOSALS, proposal->id,
                              NULL);
      g_hash_table_remove (self->index, proposal->id);
      g_ptr_array_remove_index (self->proposals, i - 1);
      _fair_rounds_answered (self, participant);
    }
}

static gboolean
check_proposal (FairRounds      *self,
                const FairRound *round,
                const char      *participant,
                const char      *target,
                const double    *value,
                GError         **error)
{
  FairPerson *person = fair_people_find (self->people, participant);
  double      agreed;

  if (person == NULL)
    return _fair_meeting_refuse (error, _ ("Nobody of that id takes part"));
  if (fair_person_get_side (person) == FAIR_SIDE_FACILITATOR)
    return _fair_meeting_refuse (
        error, _ ("The facilitator takes no side and proposes nothing"));
  if (!fair_round_asks (round, target))
    return _fair_meeting_refuse (error, _ ("This round does not ask that"));
  if (!fair_draft_get_value (self->draft, FAIR_SIDE_AGREED, target, &agreed))
    return _fair_meeting_refuse (
        error, _ ("What this round asks is no longer in the draft"));
  if (value != NULL && !fair_target_takes (target, *value))
    return _fair_meeting_refuse (error, _ ("That value is not possible here"));

  return TRUE;
}

static FairProposal *
ensure (FairRounds      *self,
        const FairRound *round,
        const char      *participant,
        const char      *target)
{
  FairProposal    *proposal = find (self, round, participant, target);
  g_autofree char *key = NULL;

  if (proposal != NULL)
    return proposal;

  key = dup_key (round, participant, target);
  proposal = fair_proposal_new (key, FAIR_SIDE_MARKETING, target, 0);
  proposal->participant = g_strdup (participant);
  proposal->round = round->number;
  g_ptr_array_add (self->proposals, proposal);
  g_hash_table_replace (self->index, proposal->id, proposal);

  return proposal;
}

/* Without a value it is no opinion. */
static gboolean
answer (FairRounds   *self,
        const char   *participant,
        const char   *target,
        const double *value,
        GError      **error)
{
  const FairRound *round;
  FairProposal    *proposal;

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;
  round = fair_rounds_get_open (self);
  if (round == NULL)
    return _fair_meeting_refuse (error, _ ("No round is open"));
  if (!check_proposal (self, round, participant, target, value, error))
    return FALSE;

  proposal = ensure (self, round, participant, target);
  proposal->value = value != NULL ? *value : 0;
  proposal->no_opinion = value == NULL;
  proposal->side = fair_people_get_side (self->people, participant);
  proposal->at = _fair_meeting_now ();
  _fair_meeting_save (self->vault, FAIR_STORE_PROPOSALS, proposal->id,
                      fair_proposal_to_json (proposal));
  _fair_rounds_answered (self, participant);

  return TRUE;
}

/**
 * fair_rounds_propose:
 * @self: the rounds
 * @participant: who proposes; the facilitator may enter it for them
 * @target: what about
 * @value: what it should be
 * @error: return location for an error
 *
 * Proposes a value in the open round, in place of what the same person answered
 * there before. Wait with fair_meeting_save_async() before telling them that it
 * is safe.
 *
 * Returns: %FALSE where no round is open, it does not ask @target, @value is
 *   not possible, or @participant does not take part for a side
 */
gboolean
fair_rounds_propose (FairRounds *self,
                     const char *participant,
                     const char *target,
                     double      value,
                     GError    **error)
{
  g_return_val_if_fail (FAIR_IS_ROUNDS (self), FALSE);
  g_return_val_if_fail (participant != NULL && target != NULL, FALSE);

  return answer (self, participant, target, &value, error);
}

/**
 * fair_rounds_pass:
 * @self: the rounds
 * @participant: who has no opinion; the facilitator may enter it for them
 * @target: what about
 * @error: return location for an error
 *
 * Answers in the open round that one has no opinion, in place of what the same
 * person answered there before: it counts as an answer, not as a value.
 *
 * Returns: %FALSE as fair_rounds_propose() does
 */
gboolean
fair_rounds_pass (FairRounds *self,
                  const char *participant,
                  const char *target,
                  GError    **error)
{
  g_return_val_if_fail (FAIR_IS_ROUNDS (self), FALSE);
  g_return_val_if_fail (participant != NULL && target != NULL, FALSE);

  return answer (self, participant, target, NULL, error);
}

/**
 * fair_rounds_get_own:
 * @self: the rounds
 * @id: the id of a round
 * @participant: who asks
 * @target: what about
 * @value: (out): what they proposed themselves; untouched on %FALSE
 *
 * The one way to a value that is not revealed: to be called only on behalf of
 * @participant.
 *
 * Returns: whether they proposed a value
 */
gboolean
fair_rounds_get_own (FairRounds *self,
                     const char *id,
                     const char *participant,
                     const char *target,
                     double     *value)
{
  const FairRound    *round;
  const FairProposal *proposal;

  g_return_val_if_fail (FAIR_IS_ROUNDS (self), FALSE);
  g_return_val_if_fail (id != NULL && participant != NULL, FALSE);
  g_return_val_if_fail (target != NULL && value != NULL, FALSE);

  round = fair_rounds_find (self, id);
  proposal = round != NULL ? find (self, round, participant, target) : NULL;
  if (proposal == NULL || proposal->no_opinion)
    return FALSE;
  *value = proposal->value;

  return TRUE;
}

/**
 * fair_rounds_has_passed:
 * @self: the rounds
 * @id: the id of a round
 * @participant: who asks
 * @target: what about
 *
 * To be called only on behalf of @participant, as fair_rounds_get_own().
 *
 * Returns: whether they answered that they have no opinion
 */
gboolean
fair_rounds_has_passed (FairRounds *self,
                        const char *id,
                        const char *participant,
                        const char *target)
{
  const FairRound    *round;
  const FairProposal *proposal;

  g_return_val_if_fail (FAIR_IS_ROUNDS (self), FALSE);
  g_return_val_if_fail (id != NULL && participant != NULL, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  round = fair_rounds_find (self, id);
  proposal = round != NULL ? find (self, round, participant, target) : NULL;

  return proposal != NULL && proposal->no_opinion;
}

/**
 * fair_rounds_has_answered:
 * @self: the rounds
 * @id: the id of a round
 * @participant: who
 * @target: (nullable): what about; %NULL for everything that the round asks
 *
 * Returns: whether they have answered, not what
 */
gboolean
fair_rounds_has_answered (FairRounds *self,
                          const char *id,
                          const char *participant,
                          const char *target)
{
  const FairRound *round;

  g_return_val_if_fail (FAIR_IS_ROUNDS (self), FALSE);
  g_return_val_if_fail (id != NULL && participant != NULL, FALSE);

  round = fair_rounds_find (self, id);
  if (round == NULL)
    return FALSE;
  if (target != NULL)
    return find (self, round, participant, target) != NULL;

  for (guint i = 0; round->targets[i] != NULL; i++)
    if (find (self, round, participant, round->targets[i]) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * fair_rounds_count_answered:
 * @self: the rounds
 * @id: the id of a round
 * @of: (out) (optional): how many take part for a side
 *
 * Returns: how many of them have answered everything that the round asks
 */
guint
fair_rounds_count_answered (FairRounds *self, const char *id, guint *of)
{
  GListModel *people;
  guint       answered = 0, asked = 0;

  g_return_val_if_fail (FAIR_IS_ROUNDS (self), 0);
  g_return_val_if_fail (id != NULL, 0);

  people = fair_people_get_list (self->people);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (FairPerson) person = g_list_model_get_item (people, i);

      if (fair_person_get_side (person) == FAIR_SIDE_FACILITATOR)
        continue;
      asked += 1;
      answered += fair_rounds_has_answered (self, id,
                                            fair_person_get_id (person), NULL);
    }
  if (of != NULL)
    *of = asked;

  return answered;
}

static const FairRound *
find_revealed (FairRounds *self, const char *id, GError **error)
{
  const FairRound *round = fair_rounds_find (self, id);

  if (round != NULL && round->state == FAIR_ROUND_REVEALED)
    return round;
  _fair_meeting_refuse (error, _ ("What was proposed is not revealed"));

  return NULL;
}

/**
 * fair_rounds_count_passed:
 * @self: the rounds
 * @id: the id of a round
 * @target: what about
 *
 * Returns: how many answered that they have no opinion; 0 where the round is
 * not revealed
 */
guint
fair_rounds_count_passed (FairRounds *self, const char *id, const char *target)
{
  const FairRound *round;
  guint            n = 0;

  g_return_val_if_fail (FAIR_IS_ROUNDS (self), 0);
  g_return_val_if_fail (id != NULL && target != NULL, 0);

  round = find_revealed (self, id, NULL);
  for (guint i = 0; round != NULL && i < self->proposals->len; i++)
    {
      const FairProposal *proposal = g_ptr_array_index (self->proposals, i);

      n += proposal->no_opinion && proposal->round == round->number &&
           g_str_equal (proposal->target, target);
    }

  return n;
}

/**
 * fair_rounds_dup_proposals:
 * @self: the rounds
 * @id: the id of a round
 * @target: what about
 * @error: return location for an error
 *
 * Returns: (transfer container) (nullable) (element-type FairProposal): the
 *   values that were proposed, in the order in which they first did; valid as
 * long as the rounds; %NULL where the round is not revealed
 */
GPtrArray *
fair_rounds_dup_proposals (FairRounds *self,
                           const char *id,
                           const char *target,
                           GError    **error)
{
  const FairRound *round;
  GPtrArray       *list;

  g_return_val_if_fail (FAIR_IS_ROUNDS (self), NULL);
  g_return_val_if_fail (id != NULL && target != NULL, NULL);

  round = find_revealed (self, id, error);
  if (round == NULL)
    return NULL;

  list = g_ptr_array_new ();
  for (guint i = 0; i < self->proposals->len; i++)
    {
      FairProposal *proposal = g_ptr_array_index (self->proposals, i);

      if (!proposal->no_opinion && proposal->round == round->number &&
          g_str_equal (proposal->target, target))
        g_ptr_array_add (list, proposal);
    }

  return list;
}

/**
 * fair_rounds_dup_spread:
 * @self: the rounds
 * @id: the id of a round
 * @target: what about
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): how far the proposals lie apart; %NULL
 *   where the round is not revealed
 */
FairSpread *
fair_rounds_dup_spread (FairRounds *self,
                        const char *id,
                        const char *target,
                        GError    **error)
{
  g_autoptr (GPtrArray) proposals =
      fair_rounds_dup_proposals (self, id, target, error);
  g_autofree double *marketing = NULL;
  g_autofree double *sales = NULL;
  guint              n_marketing = 0, n_sales = 0;

  if (proposals == NULL)
    return NULL;

  marketing = g_new (double, proposals->len + 1);
  sales = g_new (double, proposals->len + 1);
  for (guint i = 0; i < proposals->len; i++)
    {
      const FairProposal *proposal = g_ptr_array_index (proposals, i);

      if (proposal->side == FAIR_SIDE_SALES)
        sales[n_sales++] = proposal->value;
      else
        marketing[n_marketing++] = proposal->value;
    }

  return fair_spread_new (marketing, n_marketing, sales, n_sales);
}
