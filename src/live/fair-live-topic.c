/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-live-private.h"

#include "live/fair-question-private.h"

/* How long a reveal stays on the phones when nothing follows it, in seconds. */
#define REVEAL_SECONDS (2 * 60 * 60)

static gboolean
is_shown (FairRoundState state, gint64 revealed_at)
{
  return state == FAIR_ROUND_REVEALED &&
         g_get_real_time () / G_USEC_PER_SEC - revealed_at <= REVEAL_SECONDS;
}

static const FairRound *
get_last_round (FairLive *self)
{
  const GPtrArray *list = fair_rounds_list (_fair_live_get_rounds (self));
  const FairRound *last =
      list->len > 0 ? g_ptr_array_index (list, list->len - 1) : NULL;

  return last != NULL && is_shown (last->state, last->revealed_at) ? last
                                                                   : NULL;
}

static const FairBlindSession *
get_last_session (FairLive *self)
{
  const GPtrArray *list = fair_blind_scoring_list (
      fair_meeting_get_blind_scoring (_fair_live_get_meeting (self)));
  const FairBlindSession *last =
      list->len > 0 ? g_ptr_array_index (list, list->len - 1) : NULL;

  return last != NULL && is_shown (last->state, last->revealed_at) ? last
                                                                   : NULL;
}

/* What is open, or else the later of what was revealed. */
FairTopic
_fair_live_get_topic (FairLive *self)
{
  const FairRound *round = get_last_round (self);
  const FairRound *open = fair_rounds_get_open (_fair_live_get_rounds (self));
  const FairBlindSession *session = get_last_session (self);
  const FairBlindSession *asked = fair_blind_scoring_get_open (
      fair_meeting_get_blind_scoring (_fair_live_get_meeting (self)));

  if (open != NULL)
    return (FairTopic){ .round = open };
  if (asked != NULL)
    return (FairTopic){ .session = asked };
  if (round != NULL && session != NULL)
    return round->opened_at > session->opened_at
               ? (FairTopic){ .round = round }
               : (FairTopic){ .session = session };

  return (FairTopic){ .round = round, .session = session };
}

char *
_fair_live_dup_topic_key (FairLive *self)
{
  const FairTopic topic = _fair_live_get_topic (self);

  if (topic.round != NULL)
    return g_strdup_printf ("%s %d %u", topic.round->id, topic.round->state,
                            self->revision);
  if (topic.session != NULL)
    return g_strdup_printf ("%s %d %u", topic.session->id, topic.session->state,
                            self->revision);

  return g_strdup ("");
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
  json_object_set_int_member (
      reveal, "passed", fair_rounds_count_passed (rounds, round->id, target));
  json_object_set_object_member (question, "reveal", reveal);
}

/* What hangs on the difference between the sides, which hold the middle of what
 * their people proposed. */
static void
add_consequence (FairLive *self, JsonObject *question, const char *target)
{
  FairDifference *difference = fair_differences_find (
      fair_meeting_get_differences (_fair_live_get_meeting (self)), target);
  const FairConsequence *consequence;
  JsonObject            *object;
  double                 marketing, sales;

  if (difference == NULL)
    return;
  consequence = fair_difference_get_consequence (difference);
  if (consequence == NULL ||
      !fair_difference_get_value (difference, FAIR_SIDE_MARKETING,
                                  &marketing) ||
      !fair_difference_get_value (difference, FAIR_SIDE_SALES, &sales))
    return;

  object = json_object_new ();
  json_object_set_double_member (object, "from", marketing);
  json_object_set_double_member (object, "to", sales);
  json_object_set_int_member (object, "leads", consequence->leads);
  json_object_set_int_member (object, "wins", consequence->wins);
  json_object_set_object_member (question, "consequence", object);
}

/* Whether a value was adopted after the reveal, and which. */
static void
add_settled (FairLive        *self,
             JsonObject      *question,
             const FairRound *round,
             const char      *target)
{
  GListModel *log = fair_decisions_get_list (
      fair_meeting_get_decisions (_fair_live_get_meeting (self)));
  double value;

  for (guint i = 0; i < g_list_model_get_n_items (log); i++)
    {
      g_autoptr (FairLogEntry) entry = g_list_model_get_item (log, i);
      const FairDecision *decision = fair_log_entry_get_decision (entry);

      if (decision->at < round->revealed_at ||
          g_strcmp0 (decision->target, target) != 0)
        continue;
      if (fair_draft_get_value (fair_workshop_get_draft (self->workshop),
                                FAIR_SIDE_AGREED, target, &value))
        json_object_set_double_member (question, "settled", value);
      return;
    }
}

/* The how manieth round it is on this question. */
static guint
count_turns (FairLive *self, const FairRound *round, const char *target)
{
  const GPtrArray *list = fair_rounds_list (_fair_live_get_rounds (self));
  guint            turns = 1;

  for (guint i = 0; i < list->len; i++)
    {
      const FairRound *other = g_ptr_array_index (list, i);

      turns += other->number < round->number &&
               other->state == FAIR_ROUND_REVEALED &&
               fair_round_asks (other, target);
    }

  return turns;
}

static JsonObject *
new_round_topic (FairLive *self, const FairRound *round, const char *person)
{
  const gboolean   revealed = round->state == FAIR_ROUND_REVEALED;
  JsonObject      *object = _fair_live_new_say ("topic");
  JsonArray       *questions = json_array_new ();
  g_autofree char *key = _fair_live_dup_topic_key (self);

  for (guint i = 0; round->targets[i] != NULL; i++)
    {
      const char *target = round->targets[i];
      JsonObject *question = _fair_question_new (self->workshop, target);

      json_object_set_int_member (question, "turn",
                                  count_turns (self, round, target));
      if (revealed)
        {
          add_reveal (self, question, round, target, person);
          add_consequence (self, question, target);
          add_settled (self, question, round, target);
        }
      json_array_add_object_element (questions, question);
    }
  json_object_set_string_member (object, "key", key);
  json_object_set_string_member (object, "kind", "round");
  json_object_set_int_member (object, "number", round->number);
  json_object_set_boolean_member (object, "revealed", revealed);
  json_object_set_array_member (object, "questions", questions);

  return object;
}

JsonObject *
_fair_live_new_topic (FairLive *self, const char *person)
{
  const FairTopic topic = _fair_live_get_topic (self);

  if (topic.session != NULL)
    return _fair_live_new_scoring_topic (self, topic.session);

  return new_round_topic (self, topic.round, person);
}
