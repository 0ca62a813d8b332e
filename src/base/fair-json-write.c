/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"

#include <math.h>
#include <string.h>

#include "base/fair-number.h"

typedef enum
{
  WRITE_COMPACT,
  WRITE_PRETTY,
  WRITE_CANONICAL,
} WriteForm;

typedef struct
{
  GString  *out;
  WriteForm form;
  guint     depth;
} Writer;

static void write_node (Writer *self, JsonNode *node);

static void
write_string (Writer *self, const char *text)
{
  g_autofree char *valid = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);

  g_string_append_c (self->out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      static const char special[] = "\"\\\b\f\n\r\t";
      static const char names[] = "\"\\bfnrt";
      const char       *found = strchr (special, *p);

      if (found != NULL)
        {
          g_string_append_c (self->out, '\\');
          g_string_append_c (self->out, names[found - special]);
        }
      else if ((guchar) *p < 0x20)
        g_string_append_printf (self->out, "\\u%04x", (guchar) *p);
      else
        g_string_append_c (self->out, *p);
    }
  g_string_append_c (self->out, '"');
}

static gboolean
is_safe_integer (double value)
{
  return value == floor (value) && fabs (value) <= FAIR_JSON_MAX_INTEGER;
}

static void
write_double (Writer *self, double value)
{
  g_autofree char *text = NULL;

  if (!isfinite (value))
    {
      g_critical ("JSON has no number for %g", value);
      g_string_append (self->out, "null");
      return;
    }

  text = fair_number_to_string (value);
  if (is_safe_integer (value))
    g_string_append (self->out, text);
  else if (self->form == WRITE_CANONICAL)
    write_string (self, text);
  else
    {
      /* A large number's digits alone would be read as an integer. */
      g_string_append (self->out, text);
      if (strpbrk (text, ".e") == NULL)
        g_string_append (self->out, ".0");
    }
}

static void
write_int (Writer *self, gint64 value)
{
  gboolean quoted =
      self->form == WRITE_CANONICAL &&
      (value > FAIR_JSON_MAX_INTEGER || value < -FAIR_JSON_MAX_INTEGER);

  g_string_append_printf (
      self->out, quoted ? "\"%" G_GINT64_FORMAT "\"" : "%" G_GINT64_FORMAT,
      value);
}

static void
write_line_end (Writer *self)
{
  if (self->form != WRITE_PRETTY)
    return;

  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->out, "  ");
}

static void
write_array (Writer *self, JsonArray *array)
{
  guint length = json_array_get_length (array);

  g_string_append_c (self->out, '[');
  self->depth++;
  for (guint i = 0; i < length; i++)
    {
      if (i > 0)
        g_string_append_c (self->out, ',');
      write_line_end (self);
      write_node (self, json_array_get_element (array, i));
    }
  self->depth--;
  if (length > 0)
    write_line_end (self);
  g_string_append_c (self->out, ']');
}

/* UTF-16 puts the characters beyond U+FFFF, written with surrogates from D800
 * on, before those from U+E000 to U+FFFF. */
static guint32
utf16_rank (gunichar c)
{
  if (c >= 0x10000)
    return c - 0x10000 + 0xd800;

  return c >= 0xe000 ? c + 0x100000 : c;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const char *key_a = a;
  const char *key_b = b;

  while (*key_a != '\0' && *key_b != '\0')
    {
      guint32 rank_a = utf16_rank (g_utf8_get_char (key_a));
      guint32 rank_b = utf16_rank (g_utf8_get_char (key_b));

      if (rank_a != rank_b)
        return rank_a < rank_b ? -1 : 1;

      key_a = g_utf8_next_char (key_a);
      key_b = g_utf8_next_char (key_b);
    }

  return (*key_a != '\0') - (*key_b != '\0');
}

static void
write_object (Writer *self, JsonObject *object)
{
  g_autoptr (GList) keys = json_object_get_members (object);

  if (self->form == WRITE_CANONICAL)
    keys = g_list_sort (keys, compare_keys);

  g_string_append_c (self->out, '{');
  self->depth++;
  for (GList *l = keys; l != NULL; l = l->next)
    {
      if (l != keys)
        g_string_append_c (self->out, ',');
      write_line_end (self);
      write_string (self, l->data);
      g_string_append (self->out, self->form == WRITE_PRETTY ? ": " : ":");
      write_node (self, json_object_get_member (object, l->data));
    }
  self->depth--;
  if (keys != NULL)
    write_line_end (self);
  g_string_append_c (self->out, '}');
}

static void
write_value (Writer *self, JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_BOOLEAN:
      g_string_append (self->out,
                       json_node_get_boolean (node) ? "true" : "false");
      break;
    case G_TYPE_INT64:
      write_int (self, json_node_get_int (node));
      break;
    case G_TYPE_DOUBLE:
      write_double (self, json_node_get_double (node));
      break;
    default:
      /* json-glib takes a %NULL text for what it is. */
      if (json_node_get_string (node) != NULL)
        write_string (self, json_node_get_string (node));
      else
        g_string_append (self->out, "null");
      break;
    }
}

static void
write_node (Writer *self, JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      write_object (self, json_node_get_object (node));
      break;
    case JSON_NODE_ARRAY:
      write_array (self, json_node_get_array (node));
      break;
    case JSON_NODE_VALUE:
      write_value (self, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (self->out, "null");
      break;
    }
}

static char *
write_whole (JsonNode *node, WriteForm form)
{
  Writer self = { g_string_new (NULL), form, 0 };

  write_node (&self, node);
  return g_string_free (self.out, FALSE);
}

char *
fair_json_to_string (JsonNode *node, gboolean pretty)
{
  g_return_val_if_fail (node != NULL, NULL);

  return write_whole (node, pretty ? WRITE_PRETTY : WRITE_COMPACT);
}

char *
fair_json_canonical (JsonNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  return write_whole (node, WRITE_CANONICAL);
}

char *
fair_json_fingerprint (JsonNode *node)
{
  g_autofree char *canonical = NULL;
  g_autofree char *digest = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  canonical = fair_json_canonical (node);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical, -1);
  return g_strconcat ("sha256:", digest, NULL);
}
