/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "model/fair-model-json-private.h"
#include "model/fair-rows-private.h"

/* Lists of named things: criteria, groups, tiers, items of a checklist. */

/* The name that a person knows a row by, as far as the JSON has one. */
static const char *
peek_name (JsonNode *node)
{
  const char *const keys[] = { "name", "id" };

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      JsonNode *member =
          json_object_get_member (json_node_get_object (node), keys[i]);

      if (member != NULL && JSON_NODE_HOLDS_VALUE (member) &&
          json_node_get_value_type (member) == G_TYPE_STRING)
        return json_node_get_string (member);
    }

  return NULL;
}

/*
 * _fair_rows_name:
 * @name: (nullable): the row's name
 *
 * Returns: (transfer full): how messages name a row: `criteria[3] "CEO"`
 */
char *
_fair_rows_name (const char *key, guint index, const char *name)
{
  g_autofree char *valid = NULL;

  if (name == NULL)
    return g_strdup_printf ("%s[%u]", key, index);

  valid = g_utf8_make_valid (name, -1);
  return g_strdup_printf ("%s[%u] \"%s\"", key, index, valid);
}

/*
 * _fair_rows_read:
 * @max: the most rows there may be
 * @rows: what the rows are added to, owned by it
 *
 * Reads an array of objects; an error names the row.
 */
gboolean
_fair_rows_read (FairJsonReader *reader,
                 const char     *key,
                 guint           max,
                 FairRowReader   read,
                 GPtrArray      *rows,
                 GError        **error)
{
  JsonArray *array = NULL;

  if (!fair_json_reader_get_array (reader, key, FALSE, &array, error))
    return FALSE;
  if (array == NULL)
    return TRUE;

  if (json_array_get_length (array) > max)
    {
      fair_json_reader_set_error (reader, key, error,
                                  _ ("must not hold over %u rows"), max);
      return FALSE;
    }

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      gpointer  row = NULL;

      if (JSON_NODE_HOLDS_OBJECT (node))
        row = read (node, error);
      else
        _fair_model_invalid (error, _ ("must be an object"));

      if (row == NULL)
        {
          g_autofree char *name = _fair_rows_name (key, i, peek_name (node));

          g_prefix_error (error, "%s: ", name);
          return FALSE;
        }
      g_ptr_array_add (rows, row);
    }

  return TRUE;
}

/*
 * _fair_rows_write:
 *
 * Writes rows as an array.
 */
void
_fair_rows_write (GPtrArray    *rows,
                  FairRowWriter write,
                  JsonObject   *object,
                  const char   *key)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < rows->len; i++)
    json_array_add_element (array, write (rows->pdata[i]));

  json_object_set_array_member (object, key, array);
}

/*
 * _fair_rows_check_ids:
 * @rows: (element-type FairRow): rows that begin with their id and name
 *
 * Refuses an id that is used twice, naming both rows.
 */
gboolean
_fair_rows_check_ids (GPtrArray *rows, const char *key, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      const FairRow   *row = rows->pdata[i];
      gpointer         first;
      g_autofree char *name = NULL;

      if (!g_hash_table_lookup_extended (seen, row->id, NULL, &first))
        {
          g_hash_table_insert (seen, row->id, GUINT_TO_POINTER (i));
          continue;
        }

      name = _fair_rows_name (key, i, row->name);
      _fair_model_invalid (error, _ ("%s: id “%s” is already that of %s[%u]"),
                           name, row->id, key, GPOINTER_TO_UINT (first));
      return FALSE;
    }

  return TRUE;
}
