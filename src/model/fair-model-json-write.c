/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/fair-json.h"
#include "base/fair-number.h"
#include "model/fair-model-json-private.h"

/*
 * _fair_model_copy_extra:
 *
 * Returns: (transfer full) (nullable): a copy that shares nothing with @extra
 */
JsonObject *
_fair_model_copy_extra (JsonObject *extra)
{
  JsonObject *copy;

  if (extra == NULL)
    return NULL;

  copy = json_object_new ();
  _fair_model_set_extra (copy, extra);
  return copy;
}

/*
 * _fair_model_set_text:
 *
 * Writes a text, or null where there is none.
 */
void
_fair_model_set_text (JsonObject *object, const char *key, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, key, text);
  else
    json_object_set_null_member (object, key);
}

/*
 * _fair_model_set_instant:
 *
 * Writes an instant, or null for %FAIR_INSTANT_NONE.
 */
void
_fair_model_set_instant (JsonObject *object, const char *key, gint64 instant)
{
  g_autofree char *text = NULL;

  if (instant != FAIR_INSTANT_NONE)
    text = fair_instant_to_iso (instant);

  _fair_model_set_text (object, key, text);
}

/*
 * _fair_model_set_number:
 *
 * Writes an integer as a number, anything else as its shortest decimal text:
 * what the canonical form does too.
 */
void
_fair_model_set_number (JsonObject *object, const char *key, double value)
{
  g_autofree char *text = NULL;

  if (value == floor (value) && fabs (value) <= FAIR_JSON_MAX_INTEGER)
    {
      json_object_set_int_member (object, key, (gint64) value);
      return;
    }

  text = fair_number_to_string (value);
  json_object_set_string_member (object, key, text);
}

/*
 * _fair_model_set_texts:
 *
 * Writes an array of texts.
 */
void
_fair_model_set_texts (JsonObject        *object,
                       const char        *key,
                       const char *const *texts)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);

  json_object_set_array_member (object, key, array);
}

/*
 * _fair_model_set_extra:
 *
 * Writes the members of @extra, where there is one, at the end.
 */
void
_fair_model_set_extra (JsonObject *object, JsonObject *extra)
{
  g_autoptr (GList) keys = NULL;

  if (extra == NULL)
    return;

  keys = json_object_get_members (extra);
  for (GList *l = keys; l != NULL; l = l->next)
    json_object_set_member (
        object, l->data,
        fair_json_copy (json_object_get_member (extra, l->data)));
}

/*
 * _fair_model_take_object:
 *
 * Returns: (transfer full): a node that owns @object
 */
JsonNode *
_fair_model_take_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}

/*
 * _fair_model_new_object:
 *
 * Returns: (transfer full): an object that begins with @format and version 1
 */
JsonObject *
_fair_model_new_object (const char *format)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "format", format);
  json_object_set_int_member (object, "version", 1);

  return object;
}
