/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fair-serve-orders.h"

#include "base/fair-i18n.h"
#include "base/fair-json-reader.h"
#include "base/fair-json.h"
#include "cli/fair-cli.h"
#include "model/fair-target-value.h"

/* One order, with what it is answered. */
typedef struct
{
  FairServe      *serve;
  FairJsonReader *reader;
  JsonObject     *answer;
} Order;

static FairRounds *
get_rounds (Order *order)
{
  return fair_meeting_get_rounds (
      fair_workshop_get_meeting (order->serve->workshop));
}

static FairPeople *
get_people (Order *order)
{
  return fair_meeting_get_people (
      fair_workshop_get_meeting (order->serve->workshop));
}

static void
add_round (Order *order, const FairRound *round)
{
  JsonArray *targets = json_array_new ();

  for (guint i = 0; round->targets[i] != NULL; i++)
    json_array_add_string_element (targets, round->targets[i]);
  json_object_set_int_member (order->answer, "round", round->number);
  json_object_set_array_member (order->answer, "targets", targets);
}

static gboolean
do_open (Order *order, GError **error)
{
  g_auto (GStrv) targets = NULL;
  const FairRound *round;

  if (!fair_json_reader_get_strings (order->reader, "targets", TRUE, &targets,
                                     error))
    return FALSE;
  round = fair_rounds_open (get_rounds (order), (const char *const *) targets,
                            error);
  if (round != NULL)
    add_round (order, round);

  return round != NULL;
}

static const FairRound *
get_last (Order *order, GError **error)
{
  const GPtrArray *list = fair_rounds_list (get_rounds (order));

  if (list->len > 0)
    return g_ptr_array_index (list, list->len - 1);
  g_set_error_literal (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_FAILED,
                       _ ("No round was opened yet"));

  return NULL;
}

static gboolean
do_repeat (Order *order, GError **error)
{
  const FairRound *last = get_last (order, error);
  const FairRound *round = NULL;

  if (last != NULL)
    round = fair_rounds_repeat (get_rounds (order), last->id, error);
  if (round != NULL)
    add_round (order, round);

  return round != NULL;
}

static JsonObject *
new_group (const FairSpreadGroup *group)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "n", group->n);
  if (group->n > 0)
    {
      json_object_set_double_member (object, "min", group->min);
      json_object_set_double_member (object, "median", group->median);
      json_object_set_double_member (object, "max", group->max);
    }

  return object;
}

static JsonArray *
new_proposals (Order *order, const FairRound *round, const char *target)
{
  g_autoptr (GPtrArray) proposals =
      fair_rounds_dup_proposals (get_rounds (order), round->id, target, NULL);
  JsonArray *array = json_array_new ();

  for (guint i = 0; proposals != NULL && i < proposals->len; i++)
    {
      const FairProposal *proposal = g_ptr_array_index (proposals, i);
      JsonObject         *object = json_object_new ();

      json_object_set_string_member (object, "person", proposal->participant);
      json_object_set_string_member (
          object, "name",
          fair_people_get_name (get_people (order), proposal->participant));
      json_object_set_string_member (object, "side",
                                     fair_side_to_string (proposal->side));
      json_object_set_double_member (object, "value", proposal->value);
      json_array_add_object_element (array, object);
    }

  return array;
}

static gboolean
do_reveal (Order *order, GError **error)
{
  const FairRound *round = fair_rounds_get_open (get_rounds (order));
  JsonArray       *questions;

  if (!fair_rounds_reveal (get_rounds (order), error))
    return FALSE;

  questions = json_array_new ();
  for (guint i = 0; round->targets[i] != NULL; i++)
    {
      g_autoptr (FairSpread) spread = fair_rounds_dup_spread (
          get_rounds (order), round->id, round->targets[i], NULL);
      JsonObject *question = json_object_new ();

      json_object_set_string_member (question, "target", round->targets[i]);
      json_object_set_object_member (question, "marketing",
                                     new_group (&spread->marketing));
      json_object_set_object_member (question, "sales",
                                     new_group (&spread->sales));
      json_object_set_array_member (
          question, "proposals",
          new_proposals (order, round, round->targets[i]));
      json_array_add_object_element (questions, question);
    }
  json_object_set_int_member (order->answer, "round", round->number);
  json_object_set_array_member (order->answer, "questions", questions);

  return TRUE;
}

static gboolean
do_cancel (Order *order, GError **error)
{
  return fair_rounds_cancel (get_rounds (order), error);
}

static gboolean
read_side (Order *order, FairSide *side, GError **error)
{
  g_autofree char *word = NULL;

  if (!fair_json_reader_get_string (order->reader, "side", TRUE, &word, error))
    return FALSE;
  if (fair_side_from_string (word, side))
    return TRUE;

  fair_json_reader_set_error (order->reader, "side", error,
                              _ ("Should be marketing, sales or facilitator"));
  return FALSE;
}

static gboolean
do_add (Order *order, GError **error)
{
  g_autofree char *name = NULL;
  FairPerson      *person = NULL;
  FairSide         side;

  if (!fair_json_reader_get_string (order->reader, "name", TRUE, &name,
                                    error) ||
      !read_side (order, &side, error))
    return FALSE;
  person = fair_people_join (get_people (order), name, side, error);
  if (person == NULL)
    return FALSE;

  json_object_set_string_member (order->answer, "person",
                                 fair_person_get_id (person));
  json_object_set_string_member (order->answer, "name",
                                 fair_person_get_name (person));

  return TRUE;
}

static gboolean
do_remove (Order *order, GError **error)
{
  g_autofree char *person = NULL;

  return fair_json_reader_get_string (order->reader, "person", TRUE, &person,
                                      error) &&
         fair_people_remove (get_people (order), person, error);
}

/* For who has no phone: the facilitator enters it. */
static gboolean
do_propose (Order *order, GError **error)
{
  g_autofree char *person = NULL;
  g_autofree char *target = NULL;
  double           value = 0;

  return fair_json_reader_get_string (order->reader, "person", TRUE, &person,
                                      error) &&
         fair_json_reader_get_string (order->reader, "target", TRUE, &target,
                                      error) &&
         fair_json_reader_get_double (order->reader, "value", TRUE, -1e9, 1e9,
                                      &value, NULL, error) &&
         fair_rounds_propose (get_rounds (order), person, target, value, error);
}

static gboolean
do_people (Order *order, GError **error)
{
  GListModel *list = fair_people_get_list (get_people (order));
  JsonArray  *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (FairPerson) person = g_list_model_get_item (list, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "person",
                                     fair_person_get_id (person));
      json_object_set_string_member (object, "name",
                                     fair_person_get_name (person));
      json_object_set_string_member (
          object, "side", fair_side_to_string (fair_person_get_side (person)));
      json_object_set_boolean_member (object, "here",
                                      fair_person_get_present (person));
      json_array_add_object_element (array, object);
    }
  json_object_set_array_member (order->answer, "people", array);

  return TRUE;
}

/* What a round may be opened on, and what the sides hold of it now. */
static gboolean
do_targets (Order *order, GError **error)
{
  FairDraft   *draft = fair_workshop_get_draft (order->serve->workshop);
  FairMeeting *meeting = fair_workshop_get_meeting (order->serve->workshop);
  g_autoptr (GPtrArray) list =
      fair_target_list (fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED),
                        fair_draft_get_acceptance (draft));
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < list->len; i++)
    {
      const char      *target = g_ptr_array_index (list, i);
      g_autofree char *name = fair_meeting_dup_target_name (meeting, target);
      JsonObject      *object = json_object_new ();
      double           value;

      json_object_set_string_member (object, "target", target);
      json_object_set_string_member (object, "name", name);
      if (fair_draft_get_value (draft, FAIR_SIDE_AGREED, target, &value))
        json_object_set_double_member (object, "agreed", value);
      json_array_add_object_element (array, object);
    }
  json_object_set_array_member (order->answer, "targets", array);

  return TRUE;
}

static gboolean
do_status (Order *order, GError **error)
{
  const FairRound *round = fair_rounds_get_open (get_rounds (order));
  guint            of = 0;

  json_object_set_string_member (order->answer, "url",
                                 fair_live_get_url (order->serve->live));
  json_object_set_string_member (order->answer, "code",
                                 fair_live_get_code (order->serve->live));
  json_object_set_int_member (order->answer, "here",
                              fair_live_count_heads (order->serve->live));
  if (round != NULL)
    {
      add_round (order, round);
      json_object_set_int_member (
          order->answer, "answered",
          fair_rounds_count_answered (get_rounds (order), round->id, &of));
      json_object_set_int_member (order->answer, "of", of);
    }

  return TRUE;
}

static void
on_tested (GObject *source, GAsyncResult *result, gpointer user_data)
{
  FairServe   *serve = user_data;
  JsonObject  *answer;
  FairRoomTest test;

  g_autoptr (GError) error = NULL;

  test = fair_live_test_room_finish (FAIR_LIVE (source), result, &error);
  if (error != NULL)
    return;
  answer = json_object_new ();
  json_object_set_string_member (answer, "event", "room");
  json_object_set_string_member (answer, "found",
                                 fair_room_test_to_string (test));
  json_object_set_string_member (answer, "words",
                                 fair_room_test_to_words (test));
  fair_serve_output_answer (serve->output, answer);
}

static gboolean
do_test_room (Order *order, GError **error)
{
  fair_live_test_room_async (order->serve->live, NULL, on_tested, order->serve);

  return TRUE;
}

static gboolean
do_end (Order *order, GError **error)
{
  if (!fair_live_end (order->serve->live, error))
    return FALSE;
  g_main_loop_quit (order->serve->loop);

  return TRUE;
}

static const struct
{
  const char *word;
  gboolean (*run) (Order *order, GError **error);
} orders[] = {
  { "add", do_add },         { "cancel", do_cancel },
  { "end", do_end },         { "open", do_open },
  { "people", do_people },   { "propose", do_propose },
  { "remove", do_remove },   { "repeat", do_repeat },
  { "reveal", do_reveal },   { "status", do_status },
  { "targets", do_targets }, { "test-room", do_test_room },
};

static gboolean
run_order (Order *order, const char *word, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_str_equal (orders[i].word, word))
      return orders[i].run (order, error);

  g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_FAILED,
               _ ("“%s” is nothing that can be done here"), word);
  return FALSE;
}

static gboolean
obey (Order *order, const char *line, GError **error)
{
  g_autoptr (JsonNode) node = fair_json_parse (line, -1, error);
  g_autofree char *word = NULL;
  g_autofree char *id = NULL;
  gboolean         done;

  if (node == NULL)
    return FALSE;
  order->reader = fair_json_reader_new (node, NULL, error);
  if (order->reader == NULL ||
      !fair_json_reader_get_string (order->reader, "do", TRUE, &word, error) ||
      !fair_json_reader_get_string (order->reader, "id", FALSE, &id, error))
    return FALSE;

  if (id != NULL)
    json_object_set_string_member (order->answer, "id", id);
  done = run_order (order, word, error);
  if (done)
    json_object_set_string_member (order->answer, "done", word);

  return done;
}

void
fair_serve_obey (FairServe *self, const char *line)
{
  Order order = { .serve = self, .answer = json_object_new () };
  g_autoptr (GError) error = NULL;

  g_return_if_fail (self != NULL && line != NULL);

  if (!obey (&order, line, &error))
    json_object_set_string_member (order.answer, "error", error->message);
  g_clear_pointer (&order.reader, fair_json_reader_free);
  fair_serve_output_answer (self->output, order.answer);
}
