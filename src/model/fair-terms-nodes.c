/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "model/fair-model-json-private.h"
#include "model/fair-terms-private.h"

#define MAX_ROWS 200

/* Lists of rows of texts: reasons, escalation and handoffs. Each row has an id
 * that is not used twice, and a text that must be there. */

typedef struct
{
  const char *path;
  const char *needed;
  const char *keys[5];
} RowsShape;

static const RowsShape SHAPES[] = {
  { "reasons.reject", "name", { "meaning", "owner", "next" } },
  { "reasons.disqualify", "name", { "meaning", "owner", "next" } },
  { "reasons.recycle", "name", { "meaning", "owner", "next" } },
  { "escalation", "issue", { "first", "second" } },
  { "handoff", "stage", { "trigger", "owner", "action", "within" } },
};

static gboolean
check_row (const RowsShape *shape,
           const char      *path,
           JsonNode        *node,
           GHashTable      *seen,
           GError         **error)
{
  g_autoptr (FairJsonReader) reader = fair_json_reader_new (node, path, error);
  g_autoptr (JsonObject) extra = NULL;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;

  if (reader == NULL ||
      !_fair_model_read_text (reader, "id", TRUE, &id, error) ||
      !_fair_model_read_text (reader, shape->needed, TRUE, &name, error))
    return FALSE;

  for (guint i = 0; shape->keys[i] != NULL; i++)
    {
      g_autofree char *text = NULL;

      if (!_fair_model_read_text (reader, shape->keys[i], FALSE, &text, error))
        return FALSE;
    }

  if (g_hash_table_contains (seen, id))
    {
      fair_json_reader_set_error (reader, "id", error, _ ("“%s” is used twice"),
                                  id);
      return FALSE;
    }
  g_hash_table_add (seen, g_steal_pointer (&id));

  return _fair_model_finish (reader, &extra, error);
}

static gboolean
check_rows (const RowsShape *shape, JsonNode *node, GError **error)
{
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      _fair_model_invalid (error, _ ("%s: must be a list"), shape->path);
      return FALSE;
    }
  array = json_node_get_array (node);
  if (json_array_get_length (array) > MAX_ROWS)
    {
      _fair_model_invalid (error, _ ("%s: must not hold over %u rows"),
                           shape->path, MAX_ROWS);
      return FALSE;
    }

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s[%u]", shape->path, i);

      if (!check_row (shape, path, json_array_get_element (array, i), seen,
                      error))
        return FALSE;
    }

  return TRUE;
}

/*
 * _fair_terms_check_node:
 *
 * Checks a field that has a shape of its own. The windows of the calendar are
 * checked with the calendar as a whole.
 */
gboolean
_fair_terms_check_node (const char *path, JsonNode *node, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (SHAPES); i++)
    if (g_str_equal (path, SHAPES[i].path))
      return check_rows (&SHAPES[i], node, error);

  return TRUE;
}
