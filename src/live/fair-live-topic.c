/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-live-private.h"

#include "live/fair-question-private.h"

/* How long a reveal stays on the phones when nothing follows it, in seconds. */
#define REVEAL_SECONDS (2 * 60 * 60)

/* The round that is open, or else the last one where it was revealed lately. */
const FairRound *
_fair_live_get_round (FairLive *self)
{
  FairRounds      *rounds = _fair_live_get_rounds (self);
  const FairRound *open = fair_rounds_get_open (rounds);
  const GPtrArray *list = fair_rounds_list (rounds);
  const FairRound *last;

  if (open != NULL || list->len == 0)
    return open;
  last = g_ptr_array_index (list, list->len - 1);
  if (last->state != FAIR_ROUND_REVEALED ||
      g_get_real_time () / G_USEC_PER_SEC - last->revealed_at > REVEAL_SECONDS)
    return NULL;

  return last;
}

char *
_fair_live_dup_topic_key (FairLive *self)
{
  const FairRound *round = _fair_live_get_round (self);

  if (round == NULL)
    return g_strdup ("");

  return g_strdup_printf ("%s %s %u", round->id,
                          round->state == FAIR_ROUND_OPEN ? "open" : "revealed",
                          self->revision);
}

static JsonArray *
new_answers (FairLive        *self,
             const GPtrArray *proposals,
             FairSide         side,
             const char      *me)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < proposals->len; i++)
    {
      const FairProposal *proposal = g_ptr_array_index (proposals, i);
      JsonObject         *object;

      if (proposal->side != side)
        continue;
      object = json_object_new ();
      json_object_set_double_member (object, "value", proposal->value);
      json_object_set_string_member (
          object, "name",
          fair_people_get_name (_fair_live_get_people (self),
                                proposal->participant));
      if (g_str_equal (proposal->participant, me))
        json_object_set_boolean_member (object, "me", TRUE);
      json_array_add_object_element (array, object);
    }

  return array;
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  const FairProposal *one = *(const FairProposal *const *) a;
  const FairProposal *other = *(const FairProposal *const *) b;

  return (one->value > other->value) - (one->value < other->value);
}

static JsonObject *
new_middle (const FairSpread *spread)
{
  JsonObject *object = json_object_new ();

  if (spread->marketing.n > 0)
    json_object_set_double_member (object, "marketing",
                                   spread->marketing.median);
  if (spread->sales.n > 0)
    json_object_set_double_member (object, "sales", spread->sales.median);

  return object;
}

static void
add_reveal (FairLive        *self,
            JsonObject      *question,
            const FairRound *round,
            const char      *target,
            const char      *me)
{
  FairRounds *rounds = _fair_live_get_rounds (self);
  g_autoptr (GPtrArray) proposals =
      fair_rounds_dup_proposals (rounds, round->id, target, NULL);
  g_autoptr (FairSpread) spread =
      fair_rounds_dup_spread (rounds, round->id, target, NULL);
  JsonObject *reveal = json_object_new ();

  g_ptr_array_sort (proposals, compare_values);
  json_object_set_array_member (
      reveal, "marketing",
      new_answers (self, proposals, FAIR_SIDE_MARKETING, me));
  json_object_set_array_member (
      reveal, "sales", new_answers (self, proposals, FAIR_SIDE_SALES, me));
  json_object_set_object_member (reveal, "middle", new_middle (spread));
  json_object_set_boolean_member (reveal, "agree", spread->agree);
  json_object_set_object_member (question, "reveal", reveal);
}

JsonObject *
_fair_live_new_topic (FairLive *self, const char *person)
{
  const FairRound *round = _fair_live_get_round (self);
  const gboolean   revealed = round->state == FAIR_ROUND_REVEALED;
  JsonObject      *object = _fair_live_new_say ("topic");
  JsonArray       *questions = json_array_new ();
  g_autofree char *key = _fair_live_dup_topic_key (self);

  for (guint i = 0; round->targets[i] != NULL; i++)
    {
      JsonObject *question =
          _fair_question_new (self->workshop, round->targets[i]);

      if (revealed)
        add_reveal (self, question, round, round->targets[i], person);
      json_array_add_object_element (questions, question);
    }
  json_object_set_string_member (object, "key", key);
  json_object_set_string_member (object, "kind", "round");
  json_object_set_int_member (object, "number", round->number);
  json_object_set_boolean_member (object, "revealed", revealed);
  json_object_set_array_member (object, "questions", questions);

  return object;
}
