/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"

#include <math.h>
#include <string.h>

#include "base/fair-error.h"
#include "base/fair-i18n.h"
#include "base/fair-json-private.h"

/* A value takes up to a hundred times its text in memory ("[],"), so their
 * number is limited as well as the text. */
#define MAX_VALUES 2000000

#define MAX_NUMBER_BYTES 1000

/* A parser by recursive descent, as deep as FAIR_JSON_MAX_DEPTH allows. It
 * builds json-glib's nodes itself: json-glib's own parser overflows the stack
 * on deep nesting and takes comments, repeated keys and numbers out of range in
 * silence. The whole text has been found to be valid UTF-8 before the first
 * character is looked at. */
typedef struct
{
  const char *text;
  const char *at;
  const char *end;
  guint       depth;
  guint       n_values;
  GError    **error;
} Scanner;

static JsonNode *scan_value (Scanner *self);

/* Always %FALSE, to be returned at once. The place told is @self's. */
static gboolean G_GNUC_PRINTF (3, 4)
    fail (Scanner *self, FairError code, const char *format, ...)
{
  g_autofree char *message = NULL;
  const char      *line_start = self->text;
  guint            line = 1;
  va_list          args;

  for (const char *p = self->text; p < self->at; p++)
    {
      if (*p == '\n' || (*p == '\r' && !(p + 1 < self->end && p[1] == '\n')))
        {
          line++;
          line_start = p + 1;
        }
    }

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error (self->error, FAIR_ERROR, code, _ ("line %u, column %ld: %s"),
               line, g_utf8_strlen (line_start, self->at - line_start) + 1,
               message);
  return FALSE;
}

static void
skip_white (Scanner *self)
{
  while (self->at < self->end && (*self->at == ' ' || *self->at == '\t' ||
                                  *self->at == '\n' || *self->at == '\r'))
    self->at++;
}

static gboolean
skip_char (Scanner *self, char c)
{
  if (self->at == self->end || *self->at != c)
    return FALSE;

  self->at++;
  return TRUE;
}

/* The four digits of \uXXXX; -1 where they are not. */
static int
scan_hex4 (Scanner *self)
{
  int value = 0;

  if (self->end - self->at < 4)
    return -1;

  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (self->at[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }

  self->at += 4;
  return value;
}

/* \uXXXX, and the second half of a pair of surrogates; @self stands after the
 * first "\u". */
static gboolean
scan_unicode_escape (Scanner *self, GString *out)
{
  const char *start = self->at - 2;
  int         high = scan_hex4 (self);
  gunichar    c;

  if (high < 0)
    return fail (self, FAIR_ERROR_INVALID,
                 _ ("“\\u” wants four hexadecimal digits"));

  c = high;
  if (high >= 0xd800 && high <= 0xdfff)
    {
      int low = -1;

      if (high <= 0xdbff && skip_char (self, '\\') && skip_char (self, 'u'))
        low = scan_hex4 (self);

      if (low < 0xdc00 || low > 0xdfff)
        {
          self->at = start;
          return fail (self, FAIR_ERROR_INVALID,
                       _ ("half a surrogate pair stands alone"));
        }

      c = 0x10000 + (high - 0xd800) * 0x400 + (low - 0xdc00);
    }

  if (c == 0)
    {
      self->at = start;
      return fail (self, FAIR_ERROR_INVALID,
                   _ ("a text must not hold the zero character"));
    }

  g_string_append_unichar (out, c);
  return TRUE;
}

/* What follows a backslash. */
static gboolean
scan_escape (Scanner *self, GString *out)
{
  static const char names[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char       *name = NULL;

  if (skip_char (self, 'u'))
    return scan_unicode_escape (self, out);

  if (self->at < self->end && *self->at != '\0')
    name = strchr (names, *self->at);
  if (name == NULL)
    return fail (self, FAIR_ERROR_INVALID, _ ("unknown escape in a text"));

  g_string_append_c (out, meanings[name - names]);
  self->at++;
  return TRUE;
}

/* A text with its quotes; @self stands before the first. */
static char *
scan_string (Scanner *self)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *start = self->at++;

  for (;;)
    {
      const char *run = self->at;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\' &&
             (guchar) *self->at >= 0x20)
        self->at++;
      g_string_append_len (out, run, self->at - run);

      if (self->at == self->end)
        {
          self->at = start;
          fail (self, FAIR_ERROR_INVALID, _ ("a text lacks its closing quote"));
          return NULL;
        }

      if (skip_char (self, '"'))
        return g_string_free (g_steal_pointer (&out), FALSE);

      if (!skip_char (self, '\\'))
        {
          fail (self, FAIR_ERROR_INVALID,
                _ ("a text must not hold a control character; escape it"));
          return NULL;
        }

      if (!scan_escape (self, out))
        return NULL;
    }
}

static gsize
count_digits (const char *at, const char *end)
{
  const char *start = at;

  while (at < end && g_ascii_isdigit (*at))
    at++;
  return at - start;
}

gsize
_fair_json_number_size (const char *text, gsize length, gboolean *is_integer)
{
  const char *at = text;
  const char *end = text + length;
  gsize       digits;

  *is_integer = TRUE;
  if (at < end && *at == '-')
    at++;

  digits = count_digits (at, end);
  if (digits == 0 || (*at == '0' && digits > 1))
    return 0;
  at += digits;

  if (at < end && *at == '.')
    {
      *is_integer = FALSE;
      digits = count_digits (++at, end);
      if (digits == 0)
        return 0;
      at += digits;
    }

  if (at < end && (*at == 'e' || *at == 'E'))
    {
      *is_integer = FALSE;
      at++;
      if (at < end && (*at == '+' || *at == '-'))
        at++;
      digits = count_digits (at, end);
      if (digits == 0)
        return 0;
      at += digits;
    }

  return at - text;
}

static JsonNode *
scan_number (Scanner *self)
{
  gboolean is_integer;
  gsize    size =
      _fair_json_number_size (self->at, self->end - self->at, &is_integer);
  g_autofree char *number = NULL;
  JsonNode        *node = NULL;

  if (size == 0)
    {
      fail (self, FAIR_ERROR_INVALID, _ ("this is no number"));
      return NULL;
    }

  if (size > MAX_NUMBER_BYTES)
    {
      fail (self, FAIR_ERROR_LIMIT, _ ("a number has over %d characters"),
            MAX_NUMBER_BYTES);
      return NULL;
    }

  number = g_strndup (self->at, size);
  if (is_integer)
    {
      /* Out of range of a gint64 it becomes the nearest one. */
      gint64 value = g_ascii_strtoll (number, NULL, 10);

      if (value >= -FAIR_JSON_MAX_INTEGER && value <= FAIR_JSON_MAX_INTEGER)
        node = json_node_init_int (json_node_alloc (), value);
    }
  else
    {
      double value = g_ascii_strtod (number, NULL);

      if (isfinite (value))
        node = json_node_init_double (json_node_alloc (), value);
    }

  if (node == NULL)
    fail (self, FAIR_ERROR_LIMIT,
          _ ("the number %.40s is too large; integers go up to 2^53"), number);
  else
    self->at += size;

  return node;
}

static JsonNode *
scan_word (Scanner *self)
{
  gsize left = self->end - self->at;

  if (left >= 4 && memcmp (self->at, "null", 4) == 0)
    {
      self->at += 4;
      return json_node_init_null (json_node_alloc ());
    }

  if (left >= 4 && memcmp (self->at, "true", 4) == 0)
    {
      self->at += 4;
      return json_node_init_boolean (json_node_alloc (), TRUE);
    }

  if (left >= 5 && memcmp (self->at, "false", 5) == 0)
    {
      self->at += 5;
      return json_node_init_boolean (json_node_alloc (), FALSE);
    }

  fail (self, FAIR_ERROR_INVALID, _ ("a value is missing here"));
  return NULL;
}

static JsonNode *
scan_array (Scanner *self)
{
  g_autoptr (JsonArray) array = json_array_new ();

  self->at++;
  skip_white (self);
  if (!skip_char (self, ']'))
    {
      do
        {
          JsonNode *item = scan_value (self);

          if (item == NULL)
            return NULL;
          json_array_add_element (array, item);
          skip_white (self);
        }
      while (skip_char (self, ','));

      if (!skip_char (self, ']'))
        {
          fail (self, FAIR_ERROR_INVALID, _ ("“,” or “]” is missing here"));
          return NULL;
        }
    }

  return json_node_init_array (json_node_alloc (), array);
}

/* One `"key": value`. */
static gboolean
scan_member (Scanner *self, JsonObject *object)
{
  g_autofree char *key = NULL;
  const char      *start;
  JsonNode        *value;

  skip_white (self);
  start = self->at;
  if (self->at == self->end || *self->at != '"')
    return fail (self, FAIR_ERROR_INVALID, _ ("a key in quotes is missing"));

  key = scan_string (self);
  if (key == NULL)
    return FALSE;

  if (json_object_has_member (object, key))
    {
      self->at = start;
      return fail (self, FAIR_ERROR_INVALID,
                   _ ("the key “%s” stands twice in one object"), key);
    }

  skip_white (self);
  if (!skip_char (self, ':'))
    return fail (self, FAIR_ERROR_INVALID, _ ("“:” is missing here"));

  value = scan_value (self);
  if (value == NULL)
    return FALSE;

  json_object_set_member (object, key, value);
  return TRUE;
}

static JsonNode *
scan_object (Scanner *self)
{
  g_autoptr (JsonObject) object = json_object_new ();

  self->at++;
  skip_white (self);
  if (!skip_char (self, '}'))
    {
      do
        {
          if (!scan_member (self, object))
            return NULL;
          skip_white (self);
        }
      while (skip_char (self, ','));

      if (!skip_char (self, '}'))
        {
          fail (self, FAIR_ERROR_INVALID, _ ("“,” or “}” is missing here"));
          return NULL;
        }
    }

  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
scan_container (Scanner *self)
{
  JsonNode *node;

  if (self->depth == FAIR_JSON_MAX_DEPTH)
    {
      fail (self, FAIR_ERROR_LIMIT,
            _ ("nested too deep; %d levels are allowed"), FAIR_JSON_MAX_DEPTH);
      return NULL;
    }

  self->depth++;
  node = *self->at == '{' ? scan_object (self) : scan_array (self);
  self->depth--;
  return node;
}

static JsonNode *
scan_value (Scanner *self)
{
  skip_white (self);

  if (++self->n_values > MAX_VALUES)
    {
      fail (self, FAIR_ERROR_LIMIT, _ ("more than %d values"), MAX_VALUES);
      return NULL;
    }

  if (self->at == self->end)
    {
      fail (self, FAIR_ERROR_INVALID, _ ("the text ends too early"));
      return NULL;
    }

  if (*self->at == '{' || *self->at == '[')
    return scan_container (self);

  if (*self->at == '"')
    {
      g_autofree char *text = scan_string (self);

      return text == NULL ? NULL
                          : json_node_init_string (json_node_alloc (), text);
    }

  if (*self->at == '-' || g_ascii_isdigit (*self->at))
    return scan_number (self);

  return scan_word (self);
}

/* Size and encoding, before anything else is looked at. */
static gboolean
check_text (Scanner *self)
{
  const char *invalid;

  if (self->end - self->text > FAIR_JSON_MAX_BYTES)
    {
      g_set_error (self->error, FAIR_ERROR, FAIR_ERROR_LIMIT,
                   _ ("The JSON text is larger than %d MiB"),
                   FAIR_JSON_MAX_BYTES / 1024 / 1024);
      return FALSE;
    }

  if (!g_utf8_validate_len (self->text, self->end - self->text, &invalid))
    {
      self->at = invalid;
      return fail (self, FAIR_ERROR_INVALID,
                   _ ("the text is not UTF-8; save it in this encoding"));
    }

  if (self->end - self->text >= 3 &&
      memcmp (self->text, "\xef\xbb\xbf", 3) == 0)
    return fail (self, FAIR_ERROR_INVALID,
                 _ ("the text begins with a byte order mark; save it as UTF-8 "
                    "without one"));

  return TRUE;
}

JsonNode *
fair_json_parse (const char *text, gssize length, GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  Scanner self = { 0 };

  g_return_val_if_fail (text != NULL, NULL);

  self.text = text;
  self.at = text;
  self.end = text + (length < 0 ? strlen (text) : (gsize) length);
  self.error = error;

  if (!check_text (&self))
    return NULL;

  root = scan_value (&self);
  if (root == NULL)
    return NULL;

  skip_white (&self);
  if (self.at < self.end)
    {
      fail (&self, FAIR_ERROR_INVALID,
            _ ("something follows after the end of the value"));
      return NULL;
    }

  return g_steal_pointer (&root);
}
