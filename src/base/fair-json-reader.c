/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json-reader.h"

#include <math.h>
#include <string.h>

#include "base/fair-error.h"
#include "base/fair-i18n.h"
#include "base/fair-json-private.h"
#include "base/fair-json.h"
#include "base/fair-number.h"

struct _FairJsonReader
{
  JsonNode   *node;
  char       *path;
  GHashTable *known;

  /* Belongs to node. */
  JsonObject *object;
};

/* What a person calls a value of this type. */
static const char *
describe (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return _ ("an object");
    case JSON_NODE_ARRAY:
      return _ ("a list");
    case JSON_NODE_NULL:
      return _ ("null");
    case JSON_NODE_VALUE:
    default:
      break;
    }

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_BOOLEAN:
      return _ ("true or false");
    case G_TYPE_STRING:
      return _ ("a text");
    default:
      return _ ("a number");
    }
}

FairJsonReader *
fair_json_reader_new (JsonNode *node, const char *path, GError **error)
{
  FairJsonReader *self;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, FAIR_ERROR, FAIR_ERROR_INVALID,
                   _ ("%s: should be an object, but is %s"),
                   path != NULL && *path != '\0' ? path : _ ("the document"),
                   node != NULL ? describe (node) : _ ("missing"));
      return NULL;
    }

  self = g_new0 (FairJsonReader, 1);
  self->node = json_node_ref (node);
  self->path = g_strdup (path != NULL ? path : "");
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->object = json_node_get_object (node);
  return self;
}

void
fair_json_reader_free (FairJsonReader *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->known);
  g_free (self->path);
  json_node_unref (self->node);
  g_free (self);
}

const char *
fair_json_reader_get_path (FairJsonReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

char *
fair_json_reader_dup_path (FairJsonReader *self, const char *key, int index)
{
  const char *dot;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  dot = *self->path != '\0' ? "." : "";
  if (index < 0)
    return g_strconcat (self->path, dot, key, NULL);

  return g_strdup_printf ("%s%s%s[%d]", self->path, dot, key, index);
}

void
fair_json_reader_set_error (FairJsonReader *self,
                            const char     *key,
                            GError        **error,
                            const char     *format,
                            ...)
{
  g_autofree char *path = NULL;
  g_autofree char *message = NULL;
  va_list          args;

  g_return_if_fail (self != NULL);
  g_return_if_fail (format != NULL);

  if (key != NULL)
    path = fair_json_reader_dup_path (self, key, -1);
  else
    path = g_strdup (*self->path != '\0' ? self->path : _ ("the document"));

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error (error, FAIR_ERROR, FAIR_ERROR_INVALID, "%s: %s", path, message);
}

gboolean
fair_json_reader_has (FairJsonReader *self, const char *key)
{
  JsonNode *node;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  node = json_object_get_member (self->object, key);
  return node != NULL && !JSON_NODE_HOLDS_NULL (node);
}

gboolean
fair_json_reader_get_node (FairJsonReader *self,
                           const char     *key,
                           gboolean        required,
                           JsonNode      **out,
                           GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  g_hash_table_add (self->known, g_strdup (key));

  *out = NULL;
  if (fair_json_reader_has (self, key))
    *out = json_object_get_member (self->object, key);
  else if (required)
    {
      fair_json_reader_set_error (self, key, error, "%s", _ ("is missing"));
      return FALSE;
    }

  return TRUE;
}

/* As fair_json_reader_get_node(), and tells whether the member is there. */
static gboolean
get_member (FairJsonReader *self,
            const char     *key,
            gboolean        required,
            JsonNode      **out,
            gboolean       *present,
            GError        **error)
{
  if (present != NULL)
    *present = FALSE;

  if (!fair_json_reader_get_node (self, key, required, out, error))
    return FALSE;

  if (present != NULL)
    *present = *out != NULL;
  return TRUE;
}

/* @expected: a phrase such as "a text". */
static gboolean
fail_type (FairJsonReader *self,
           const char     *key,
           const char     *expected,
           JsonNode       *node,
           GError        **error)
{
  fair_json_reader_set_error (self, key, error, _ ("should be %s, but is %s"),
                              expected, describe (node));
  return FALSE;
}

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) &&
         json_node_get_value_type (node) == G_TYPE_STRING;
}

gboolean
fair_json_reader_get_string (FairJsonReader *self,
                             const char     *key,
                             gboolean        required,
                             char          **out,
                             GError        **error)
{
  JsonNode *node;

  g_return_val_if_fail (out != NULL, FALSE);

  *out = NULL;
  if (!get_member (self, key, required, &node, NULL, error))
    return FALSE;

  if (node == NULL)
    return TRUE;

  if (!is_string (node))
    return fail_type (self, key, _ ("a text"), node, error);

  *out = json_node_dup_string (node);
  return TRUE;
}

/* Any number, and with @take_text its decimal text. */
static gboolean
node_to_double (JsonNode *node, gboolean take_text, double *out)
{
  if (!JSON_NODE_HOLDS_VALUE (node))
    return FALSE;

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_INT64:
      *out = json_node_get_int (node);
      return TRUE;
    case G_TYPE_DOUBLE:
      *out = json_node_get_double (node);
      return isfinite (*out);
    case G_TYPE_STRING:
      {
        const char *text = json_node_get_string (node);
        gboolean    is_integer;
        gsize       length = strlen (text);

        if (!take_text || length == 0 ||
            _fair_json_number_size (text, length, &is_integer) != length)
          return FALSE;

        *out = g_ascii_strtod (text, NULL);
        return isfinite (*out);
      }
    default:
      return FALSE;
    }
}

gboolean
fair_json_reader_get_int (FairJsonReader *self,
                          const char     *key,
                          gboolean        required,
                          gint64          min,
                          gint64          max,
                          gint64         *out,
                          gboolean       *present,
                          GError        **error)
{
  JsonNode *node;
  double    number;
  gint64    value;

  g_return_val_if_fail (out != NULL, FALSE);

  if (!get_member (self, key, required, &node, present, error))
    return FALSE;

  if (node == NULL)
    return TRUE;

  if (!node_to_double (node, FALSE, &number))
    return fail_type (self, key, _ ("a whole number"), node, error);

  if (number != floor (number) || fabs (number) > FAIR_JSON_MAX_INTEGER)
    {
      fair_json_reader_set_error (self, key, error, "%s",
                                  _ ("should be a whole number"));
      return FALSE;
    }

  value = number;
  if (value < min || value > max)
    {
      fair_json_reader_set_error (
          self, key, error, _ ("should be from %lld to %lld, but is %lld"),
          (long long) min, (long long) max, (long long) value);
      return FALSE;
    }

  *out = value;
  return TRUE;
}

gboolean
fair_json_reader_get_double (FairJsonReader *self,
                             const char     *key,
                             gboolean        required,
                             double          min,
                             double          max,
                             double         *out,
                             gboolean       *present,
                             GError        **error)
{
  JsonNode *node;
  double    value;

  g_return_val_if_fail (out != NULL, FALSE);

  if (!get_member (self, key, required, &node, present, error))
    return FALSE;

  if (node == NULL)
    return TRUE;

  if (!node_to_double (node, TRUE, &value))
    return fail_type (self, key, _ ("a number"), node, error);

  if (value < min || value > max)
    {
      g_autofree char *value_text = fair_number_to_string (value);
      char             low[G_ASCII_DTOSTR_BUF_SIZE];
      char             high[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (low, sizeof low, "%g", min);
      g_ascii_formatd (high, sizeof high, "%g", max);
      fair_json_reader_set_error (self, key, error,
                                  _ ("should be from %s to %s, but is %s"), low,
                                  high, value_text);
      return FALSE;
    }

  *out = value;
  return TRUE;
}

gboolean
fair_json_reader_get_boolean (FairJsonReader *self,
                              const char     *key,
                              gboolean        required,
                              gboolean       *out,
                              gboolean       *present,
                              GError        **error)
{
  JsonNode *node;

  g_return_val_if_fail (out != NULL, FALSE);

  if (!get_member (self, key, required, &node, present, error))
    return FALSE;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return fail_type (self, key, _ ("true or false"), node, error);

  *out = json_node_get_boolean (node);
  return TRUE;
}

gboolean
fair_json_reader_get_array (FairJsonReader *self,
                            const char     *key,
                            gboolean        required,
                            JsonArray     **out,
                            GError        **error)
{
  JsonNode *node;

  g_return_val_if_fail (out != NULL, FALSE);

  *out = NULL;
  if (!get_member (self, key, required, &node, NULL, error))
    return FALSE;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail_type (self, key, _ ("a list"), node, error);

  *out = json_node_get_array (node);
  return TRUE;
}

gboolean
fair_json_reader_get_strings (FairJsonReader *self,
                              const char     *key,
                              gboolean        required,
                              char         ***out,
                              GError        **error)
{
  g_autoptr (GStrvBuilder) texts = NULL;
  JsonArray *array;

  g_return_val_if_fail (out != NULL, FALSE);

  *out = NULL;
  if (!fair_json_reader_get_array (self, key, required, &array, error))
    return FALSE;

  if (array == NULL)
    return TRUE;

  texts = g_strv_builder_new ();
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (!is_string (item))
        {
          g_autofree char *item_key = g_strdup_printf ("%s[%u]", key, i);

          return fail_type (self, item_key, _ ("a text"), item, error);
        }

      g_strv_builder_add (texts, json_node_get_string (item));
    }

  *out = g_strv_builder_end (texts);
  return TRUE;
}

gboolean
fair_json_reader_get_object (FairJsonReader *self,
                             const char     *key,
                             gboolean        required,
                             JsonNode      **out,
                             GError        **error)
{
  JsonNode *node;

  g_return_val_if_fail (out != NULL, FALSE);

  *out = NULL;
  if (!get_member (self, key, required, &node, NULL, error))
    return FALSE;

  if (node != NULL && !JSON_NODE_HOLDS_OBJECT (node))
    return fail_type (self, key, _ ("an object"), node, error);

  *out = node;
  return TRUE;
}

gboolean
fair_json_reader_expect_format (FairJsonReader *self,
                                const char     *format,
                                gint64          version,
                                GError        **error)
{
  g_autofree char *actual = NULL;
  gint64           actual_version;

  g_return_val_if_fail (format != NULL, FALSE);

  if (!fair_json_reader_get_string (self, "format", TRUE, &actual, error))
    return FALSE;

  if (!g_str_equal (actual, format))
    {
      fair_json_reader_set_error (self, "format", error,
                                  _ ("should be “%s”, but is “%s”"), format,
                                  actual);
      return FALSE;
    }

  if (!fair_json_reader_get_int (self, "version", TRUE, 1,
                                 FAIR_JSON_MAX_INTEGER, &actual_version, NULL,
                                 error))
    return FALSE;

  if (actual_version > version)
    {
      fair_json_reader_set_error (
          self, "version", error,
          _ ("is %lld, but this Fairlead reads up to %lld; use a newer one"),
          (long long) actual_version, (long long) version);
      return FALSE;
    }

  return TRUE;
}

gboolean
fair_json_reader_finish (FairJsonReader *self,
                         JsonObject    **extra,
                         GError        **error)
{
  g_autoptr (JsonObject) found = NULL;
  g_autoptr (GList) keys = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (extra != NULL)
    *extra = NULL;

  keys = json_object_get_members (self->object);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      const char *key = l->data;

      if (g_hash_table_contains (self->known, key))
        continue;

      if (!g_str_has_prefix (key, "x-"))
        {
          fair_json_reader_set_error (
              self, key, error, "%s",
              _ ("unknown key; keys of your own begin with “x-”"));
          return FALSE;
        }

      if (found == NULL)
        found = json_object_new ();
      json_object_set_member (found, key,
                              json_object_dup_member (self->object, key));
    }

  if (extra != NULL)
    *extra = g_steal_pointer (&found);
  return TRUE;
}
