/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fair-serve-orders-private.h"

#include "base/fair-i18n.h"
#include "base/fair-json.h"
#include "cli/fair-cli.h"
#include "model/fair-target-value.h"

/* What a round may be opened on, and what the sides hold of it now. */
gboolean
_fair_serve_order_targets (FairServeOrder *order, GError **error)
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

gboolean
_fair_serve_order_status (FairServeOrder *order, GError **error)
{
  const FairRound *round =
      fair_rounds_get_open (_fair_serve_order_get_rounds (order));
  guint of = 0;

  json_object_set_string_member (order->answer, "url",
                                 fair_live_get_url (order->serve->live));
  json_object_set_string_member (order->answer, "code",
                                 fair_live_get_code (order->serve->live));
  json_object_set_int_member (order->answer, "here",
                              fair_live_count_heads (order->serve->live));
  if (round != NULL)
    {
      _fair_serve_order_add_round (order, round);
      json_object_set_int_member (
          order->answer, "answered",
          fair_rounds_count_answered (_fair_serve_order_get_rounds (order),
                                      round->id, &of));
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

gboolean
_fair_serve_order_test_room (FairServeOrder *order, GError **error)
{
  fair_live_test_room_async (order->serve->live, NULL, on_tested, order->serve);

  return TRUE;
}

/* The step of the agenda that the room is at, from 1; 0 stops the clock. */
gboolean
_fair_serve_order_step (FairServeOrder *order, GError **error)
{
  FairMeetingAgenda *agenda = fair_meeting_get_agenda (
      fair_workshop_get_meeting (order->serve->workshop));
  gint64 step = 0;

  if (!fair_json_reader_get_int (order->reader, "step", TRUE, 0,
                                 FAIR_AGENDA_N_STEPS, &step, NULL, error))
    return FALSE;
  if (step == 0)
    return fair_meeting_agenda_pause (agenda, error);

  return fair_meeting_agenda_start (agenda, (guint) step - 1, error);
}

gboolean
_fair_serve_order_end (FairServeOrder *order, GError **error)
{
  if (!fair_live_end (order->serve->live, error))
    return FALSE;
  g_main_loop_quit (order->serve->loop);

  return TRUE;
}

static const struct
{
  const char *word;
  gboolean (*run) (FairServeOrder *order, GError **error);
} orders[] = {
  { "add", _fair_serve_order_add },
  { "adopt", _fair_serve_order_adopt },
  { "cancel", _fair_serve_order_cancel },
  { "cancel-scoring", _fair_serve_order_cancel_scoring },
  { "end", _fair_serve_order_end },
  { "log", _fair_serve_order_log },
  { "open", _fair_serve_order_open },
  { "open-scoring", _fair_serve_order_open_scoring },
  { "people", _fair_serve_order_people },
  { "propose", _fair_serve_order_propose },
  { "remove", _fair_serve_order_remove },
  { "repeat", _fair_serve_order_repeat },
  { "reveal", _fair_serve_order_reveal },
  { "reveal-scoring", _fair_serve_order_reveal_scoring },
  { "status", _fair_serve_order_status },
  { "step", _fair_serve_order_step },
  { "targets", _fair_serve_order_targets },
  { "test-room", _fair_serve_order_test_room },
};

static gboolean
run_order (FairServeOrder *order, const char *word, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_str_equal (orders[i].word, word))
      return orders[i].run (order, error);

  g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_FAILED,
               _ ("“%s” is nothing that can be done here"), word);
  return FALSE;
}

static gboolean
obey (FairServeOrder *order, const char *line, GError **error)
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
  FairServeOrder order = { .serve = self, .answer = json_object_new () };
  g_autoptr (GError) error = NULL;

  g_return_if_fail (self != NULL && line != NULL);

  if (!obey (&order, line, &error))
    json_object_set_string_member (order.answer, "error", error->message);
  g_clear_pointer (&order.reader, fair_json_reader_free);
  fair_serve_output_answer (self->output, order.answer);
}
