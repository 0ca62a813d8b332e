/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-terms.h"

#include "base/fair-json.h"
#include "model/fair-duration-private.h"
#include "model/fair-model-json-private.h"
#include "model/fair-terms-private.h"

struct _FairTerms
{
  gatomicrefcount refs;
  JsonObject     *root;
};

static FairTerms *
terms_take (JsonObject *root)
{
  FairTerms *terms = g_new0 (FairTerms, 1);

  g_atomic_ref_count_init (&terms->refs);
  terms->root = root;

  return terms;
}

/**
 * fair_terms_new:
 *
 * Makes the terms that the agreement starts from, in the person's language:
 * usual times and shares, reasons, escalation, consequences, weekdays from 9 to
 * 17 in the workshop's time zone. What only the room can know, such as names,
 * volumes and dates, is absent.
 *
 * Texts may hold names in braces, such as `{sales_role}`, which are filled in
 * where the text is shown.
 *
 * Returns: (transfer full): default terms
 */
FairTerms *
fair_terms_new (void)
{
  return terms_take (_fair_terms_defaults ());
}

/**
 * fair_terms_ref:
 * @terms: terms
 *
 * Returns: (transfer full): @terms with one more reference
 */
FairTerms *
fair_terms_ref (FairTerms *terms)
{
  g_return_val_if_fail (terms != NULL, NULL);

  g_atomic_ref_count_inc (&terms->refs);
  return terms;
}

/**
 * fair_terms_unref:
 * @terms: (transfer full): terms
 *
 * Gives a reference back; with the last one the terms are freed.
 */
void
fair_terms_unref (FairTerms *terms)
{
  g_return_if_fail (terms != NULL);

  if (!g_atomic_ref_count_dec (&terms->refs))
    return;

  json_object_unref (terms->root);
  g_free (terms);
}

/**
 * fair_terms_from_json:
 * @node: a JSON object of the format `fairlead-terms`
 * @error: return location for an error
 *
 * Reads terms. Nothing is required; what is absent is unknown, and no default
 * is put in its place. Keys that fair_terms_list_fields() does not have are
 * refused, unless they begin with `x-`. A share may be a number or its decimal
 * text.
 *
 * Returns: (transfer full) (nullable): the terms, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID
 */
FairTerms *
fair_terms_from_json (JsonNode *node, GError **error)
{
  JsonObject *root;
  GError     *inner = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  root = _fair_terms_normalize (node, &inner);
  if (root == NULL)
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }

  return terms_take (root);
}

/**
 * fair_terms_to_json:
 * @terms: terms
 *
 * Returns: (transfer full): the JSON that fair_terms_from_json() reads, in the
 *   order of fair_terms_list_fields()
 */
JsonNode *
fair_terms_to_json (const FairTerms *terms)
{
  g_return_val_if_fail (terms != NULL, NULL);

  return _fair_model_take_object (_fair_model_copy_extra (terms->root));
}

/**
 * fair_terms_get_node:
 * @terms: terms
 * @path: the path of a field or of a section, such as `reasons.reject`
 *
 * Returns: (transfer none) (nullable): the JSON at @path, or %NULL where it is
 *   unknown; not to be changed
 */
JsonNode *
fair_terms_get_node (const FairTerms *terms, const char *path)
{
  g_return_val_if_fail (terms != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  return _fair_terms_lookup (terms->root, path);
}

/* The JSON at @path where it is a value of @type. */
static JsonNode *
get_value (const FairTerms *terms, const char *path, GType type)
{
  JsonNode *node = fair_terms_get_node (terms, path);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != type)
    return NULL;

  return node;
}

/**
 * fair_terms_get_text:
 * @terms: terms
 * @path: the path of a text or date
 *
 * Returns: (transfer none) (nullable): the text, or %NULL where it is unknown
 */
const char *
fair_terms_get_text (const FairTerms *terms, const char *path)
{
  JsonNode *node = get_value (terms, path, G_TYPE_STRING);

  return node != NULL ? json_node_get_string (node) : NULL;
}

/**
 * fair_terms_get_number:
 * @terms: terms
 * @path: the path of an integer, share or decimal
 * @value: (out): the number; untouched where it is unknown
 *
 * Returns: whether it is known
 */
gboolean
fair_terms_get_number (const FairTerms *terms, const char *path, double *value)
{
  JsonNode   *node = get_value (terms, path, G_TYPE_INT64);
  const char *text;

  g_return_val_if_fail (value != NULL, FALSE);

  if (node != NULL)
    {
      *value = (double) json_node_get_int (node);
      return TRUE;
    }

  text = fair_terms_get_text (terms, path);
  if (text == NULL || !_fair_model_is_decimal (text))
    return FALSE;

  *value = g_ascii_strtod (text, NULL);
  return TRUE;
}

/**
 * fair_terms_get_flag:
 * @terms: terms
 * @path: the path of a flag
 *
 * Returns: whether it is set; %FALSE where it is unknown
 */
gboolean
fair_terms_get_flag (const FairTerms *terms, const char *path)
{
  JsonNode *node = get_value (terms, path, G_TYPE_BOOLEAN);

  return node != NULL && json_node_get_boolean (node);
}

/**
 * fair_terms_dup_texts:
 * @terms: terms
 * @path: the path of a list of texts
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the texts, or
 *   %NULL where they are unknown
 */
char **
fair_terms_dup_texts (const FairTerms *terms, const char *path)
{
  JsonNode *node = fair_terms_get_node (terms, path);
  g_autoptr (GStrvBuilder) builder = NULL;
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  array = json_node_get_array (node);
  builder = g_strv_builder_new ();
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (item) &&
          json_node_get_value_type (item) == G_TYPE_STRING)
        g_strv_builder_add (builder, json_node_get_string (item));
    }

  return g_strv_builder_end (builder);
}

/**
 * fair_terms_get_duration:
 * @terms: terms
 * @path: the path of a duration, such as `sales.follow_up_within.hot`
 * @duration: (out caller-allocates): the duration; untouched where it is
 *   unknown
 *
 * Returns: whether it is known
 */
gboolean
fair_terms_get_duration (const FairTerms *terms,
                         const char      *path,
                         FairDuration    *duration)
{
  JsonNode *node = fair_terms_get_node (terms, path);
  g_autoptr (JsonObject) extra = NULL;
  FairDuration found;

  g_return_val_if_fail (duration != NULL, FALSE);

  if (node == NULL || !_fair_duration_read (node, path, &found, &extra, NULL))
    return FALSE;

  *duration = found;
  return TRUE;
}

/**
 * fair_terms_dup_calendar:
 * @terms: terms
 *
 * Returns: (transfer full) (nullable): the calendar of the promises, or %NULL
 *   where nothing of it is known
 */
FairCalendar *
fair_terms_dup_calendar (const FairTerms *terms)
{
  JsonNode *node = fair_terms_get_node (terms, "calendar");

  return node != NULL ? fair_calendar_from_json (node, NULL) : NULL;
}

/**
 * fair_terms_with_node:
 * @terms: terms
 * @path: the path of a field or of a section
 * @node: (transfer none) (nullable): what it is to be, or %NULL (or a JSON
 * null) to make it unknown
 * @error: return location for an error
 *
 * Changes one thing.
 *
 * Returns: (transfer full) (nullable): new terms, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID where @path or @node is not allowed
 */
FairTerms *
fair_terms_with_node (const FairTerms *terms,
                      const char      *path,
                      JsonNode        *node,
                      GError         **error)
{
  g_autoptr (JsonNode) changed = NULL;

  g_return_val_if_fail (terms != NULL, NULL);
  g_return_val_if_fail (path != NULL && *path != '\0', NULL);

  changed = fair_terms_to_json (terms);
  _fair_terms_put (json_node_get_object (changed), path,
                   node != NULL ? fair_json_copy (node)
                                : json_node_new (JSON_NODE_NULL));

  return fair_terms_from_json (changed, error);
}
