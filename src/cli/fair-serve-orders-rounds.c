/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fair-serve-orders-private.h"

#include "base/fair-i18n.h"
#include "cli/fair-cli.h"

FairRounds *
_fair_serve_order_get_rounds (FairServeOrder *order)
{
  return fair_meeting_get_rounds (
      fair_workshop_get_meeting (order->serve->workshop));
}

void
_fair_serve_order_add_round (FairServeOrder *order, const FairRound *round)
{
  JsonArray *targets = json_array_new ();

  for (guint i = 0; round->targets[i] != NULL; i++)
    json_array_add_string_element (targets, round->targets[i]);
  json_object_set_int_member (order->answer, "round", round->number);
  json_object_set_array_member (order->answer, "targets", targets);
}

gboolean
_fair_serve_order_open (FairServeOrder *order, GError **error)
{
  g_auto (GStrv) targets = NULL;
  const FairRound *round;

  if (!fair_json_reader_get_strings (order->reader, "targets", TRUE, &targets,
                                     error))
    return FALSE;
  round = fair_rounds_open (_fair_serve_order_get_rounds (order),
                            (const char *const *) targets, error);
  if (round != NULL)
    _fair_serve_order_add_round (order, round);

  return round != NULL;
}

static const FairRound *
get_last (FairServeOrder *order, GError **error)
{
  const GPtrArray *list =
      fair_rounds_list (_fair_serve_order_get_rounds (order));

  if (list->len > 0)
    return g_ptr_array_index (list, list->len - 1);
  g_set_error_literal (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_FAILED,
                       _ ("No round was opened yet"));

  return NULL;
}

gboolean
_fair_serve_order_repeat (FairServeOrder *order, GError **error)
{
  const FairRound *last = get_last (order, error);
  const FairRound *round = NULL;

  if (last != NULL)
    round = fair_rounds_repeat (_fair_serve_order_get_rounds (order), last->id,
                                error);
  if (round != NULL)
    _fair_serve_order_add_round (order, round);

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
new_proposals (FairServeOrder  *order,
               const FairRound *round,
               const char      *target)
{
  g_autoptr (GPtrArray) proposals = fair_rounds_dup_proposals (
      _fair_serve_order_get_rounds (order), round->id, target, NULL);
  JsonArray *array = json_array_new ();

  for (guint i = 0; proposals != NULL && i < proposals->len; i++)
    {
      const FairProposal *proposal = g_ptr_array_index (proposals, i);
      JsonObject         *object = json_object_new ();

      json_object_set_string_member (object, "person", proposal->participant);
      json_object_set_string_member (
          object, "name",
          fair_people_get_name (_fair_serve_order_get_people (order),
                                proposal->participant));
      json_object_set_string_member (object, "side",
                                     fair_side_to_string (proposal->side));
      json_object_set_double_member (object, "value", proposal->value);
      json_array_add_object_element (array, object);
    }

  return array;
}

gboolean
_fair_serve_order_reveal (FairServeOrder *order, GError **error)
{
  const FairRound *round =
      fair_rounds_get_open (_fair_serve_order_get_rounds (order));
  JsonArray *questions;

  if (!fair_rounds_reveal (_fair_serve_order_get_rounds (order), error))
    return FALSE;

  questions = json_array_new ();
  for (guint i = 0; round->targets[i] != NULL; i++)
    {
      g_autoptr (FairSpread) spread =
          fair_rounds_dup_spread (_fair_serve_order_get_rounds (order),
                                  round->id, round->targets[i], NULL);
      JsonObject *question = json_object_new ();

      json_object_set_string_member (question, "target", round->targets[i]);
      json_object_set_object_member (question, "marketing",
                                     new_group (&spread->marketing));
      json_object_set_object_member (question, "sales",
                                     new_group (&spread->sales));
      json_object_set_int_member (
          question, "no_opinion",
          fair_rounds_count_passed (_fair_serve_order_get_rounds (order),
                                    round->id, round->targets[i]));
      json_object_set_array_member (
          question, "proposals",
          new_proposals (order, round, round->targets[i]));
      json_array_add_object_element (questions, question);
    }
  json_object_set_int_member (order->answer, "round", round->number);
  json_object_set_array_member (order->answer, "questions", questions);

  return TRUE;
}

gboolean
_fair_serve_order_cancel (FairServeOrder *order, GError **error)
{
  return fair_rounds_cancel (_fair_serve_order_get_rounds (order), error);
}

/* A value that the room has agreed on, with why. */
gboolean
_fair_serve_order_adopt (FairServeOrder *order, GError **error)
{
  FairMeeting     *meeting = fair_workshop_get_meeting (order->serve->workshop);
  g_autofree char *target = NULL;
  g_autofree char *why = NULL;
  double           value = 0;

  return fair_json_reader_get_string (order->reader, "target", TRUE, &target,
                                      error) &&
         fair_json_reader_get_double (order->reader, "value", TRUE, -1e9, 1e9,
                                      &value, NULL, error) &&
         fair_json_reader_get_string (order->reader, "why", FALSE, &why,
                                      error) &&
         fair_differences_adopt (fair_meeting_get_differences (meeting), target,
                                 value, why, error);
}

gboolean
_fair_serve_order_log (FairServeOrder *order, GError **error)
{
  FairMeeting *meeting = fair_workshop_get_meeting (order->serve->workshop);
  g_autoptr (GPtrArray) decisions =
      fair_decisions_dup_all (fair_meeting_get_decisions (meeting));
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < decisions->len; i++)
    json_array_add_element (
        array, fair_decision_to_json (g_ptr_array_index (decisions, i)));
  json_object_set_array_member (order->answer, "decisions", array);

  return TRUE;
}
