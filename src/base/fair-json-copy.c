/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"

static JsonNode *
copy_object (JsonObject *object)
{
  JsonObject *copy = json_object_new ();
  JsonNode   *node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (GList) keys = json_object_get_members (object);

  for (GList *l = keys; l != NULL; l = l->next)
    json_object_set_member (
        copy, l->data,
        fair_json_copy (json_object_get_member (object, l->data)));
  json_node_take_object (node, copy);

  return node;
}

static JsonNode *
copy_array (JsonArray *array)
{
  JsonArray *copy = json_array_new ();
  JsonNode  *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < json_array_get_length (array); i++)
    json_array_add_element (copy,
                            fair_json_copy (json_array_get_element (array, i)));
  json_node_take_array (node, copy);

  return node;
}

static JsonNode *
copy_value (JsonNode *node)
{
  JsonNode *copy = json_node_alloc ();

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return json_node_init_string (copy, json_node_get_string (node));
    case G_TYPE_INT64:
      return json_node_init_int (copy, json_node_get_int (node));
    case G_TYPE_BOOLEAN:
      return json_node_init_boolean (copy, json_node_get_boolean (node));
    default:
      return json_node_init_double (copy, json_node_get_double (node));
    }
}

JsonNode *
fair_json_copy (JsonNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return copy_object (json_node_get_object (node));
    case JSON_NODE_ARRAY:
      return copy_array (json_node_get_array (node));
    case JSON_NODE_VALUE:
      return copy_value (node);
    case JSON_NODE_NULL:
    default:
      return json_node_new (JSON_NODE_NULL);
    }
}
