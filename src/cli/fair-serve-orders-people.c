/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fair-serve-orders-private.h"

#include "base/fair-i18n.h"

FairPeople *
_fair_serve_order_get_people (FairServeOrder *order)
{
  return fair_meeting_get_people (
      fair_workshop_get_meeting (order->serve->workshop));
}

static gboolean
read_side (FairServeOrder *order, FairSide *side, GError **error)
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

gboolean
_fair_serve_order_add (FairServeOrder *order, GError **error)
{
  g_autofree char *name = NULL;
  FairPerson      *person = NULL;
  FairSide         side;

  if (!fair_json_reader_get_string (order->reader, "name", TRUE, &name,
                                    error) ||
      !read_side (order, &side, error))
    return FALSE;
  person = fair_people_join (_fair_serve_order_get_people (order), name, side,
                             error);
  if (person == NULL)
    return FALSE;

  json_object_set_string_member (order->answer, "person",
                                 fair_person_get_id (person));
  json_object_set_string_member (order->answer, "name",
                                 fair_person_get_name (person));

  return TRUE;
}

gboolean
_fair_serve_order_remove (FairServeOrder *order, GError **error)
{
  g_autofree char *person = NULL;

  return fair_json_reader_get_string (order->reader, "person", TRUE, &person,
                                      error) &&
         fair_people_remove (_fair_serve_order_get_people (order), person,
                             error);
}

/* For who has no phone: the facilitator enters it. Without a value it is no
 * opinion. */
gboolean
_fair_serve_order_propose (FairServeOrder *order, GError **error)
{
  g_autofree char *person = NULL;
  g_autofree char *target = NULL;
  FairRounds      *rounds = _fair_serve_order_get_rounds (order);
  gboolean         has_value = FALSE;
  double           value = 0;

  return fair_json_reader_get_string (order->reader, "person", TRUE, &person,
                                      error) &&
         fair_json_reader_get_string (order->reader, "target", TRUE, &target,
                                      error) &&
         fair_json_reader_get_double (order->reader, "value", FALSE, -1e9, 1e9,
                                      &value, &has_value, error) &&
         (has_value ? fair_rounds_propose (rounds, person, target, value, error)
                    : fair_rounds_pass (rounds, person, target, error));
}

gboolean
_fair_serve_order_people (FairServeOrder *order, GError **error)
{
  GListModel *list =
      fair_people_get_list (_fair_serve_order_get_people (order));
  JsonArray *array = json_array_new ();

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
