/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-text.h"

#include <string.h>

#include "base/fair-text-private.h"

gboolean
_fair_text_is_white (gunichar c)
{
  if (c < 0x80)
    return c == ' ' || (c >= '\t' && c <= '\r');

  return c == 0x85 || c == 0xa0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 ||
         c == 0x202f || c == 0x205f || c == 0x3000;
}

/* The bytes of the white space that @text begins with, 0 where it does not. */
static gsize
white_at_start (const char *text, const char *end)
{
  gunichar c;

  if ((guchar) *text < 0x80)
    return _fair_text_is_white ((guchar) *text) ? 1 : 0;

  c = g_utf8_get_char_validated (text, end - text);
  return _fair_text_is_white (c) ? (gsize) (g_utf8_next_char (text) - text) : 0;
}

/* The bytes of the white space that ends before @end, 0 where there is none. */
static gsize
white_at_end (const char *text, const char *end)
{
  const char *start = end - 1;

  while (start > text && end - start < 4 && ((guchar) *start & 0xc0) == 0x80)
    start--;

  return white_at_start (start, end) == (gsize) (end - start) ? end - start : 0;
}

const char *
_fair_text_trim (const char *text, gsize *length)
{
  const char *end = text + *length;
  gsize       white;

  while (text < end && (white = white_at_start (text, end)) > 0)
    text += white;

  while (text < end && (white = white_at_end (text, end)) > 0)
    end -= white;

  *length = end - text;
  return text;
}

static gboolean
is_ascii (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) text[i] >= 0x80)
        return FALSE;
    }

  return TRUE;
}

/* The Cherokee letters are the one script whose capitals are what Unicode folds
 * to. g_utf8_casefold() has the small letters in its table (U+AB70 to U+ABBF
 * fold to U+13A0 to U+13EF, U+13F8 to U+13FD to U+13F0 to U+13F5), but lowers
 * the capitals, which have no entry there. Every small letter in its result
 * therefore comes from a capital, and goes back. Both forms are three bytes
 * long. All other characters fold as Unicode's CaseFolding.txt says. */
static void
mend_cherokee (char *folded)
{
  for (char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c;

      if ((guchar) *p < 0xe1)
        continue;

      c = g_utf8_get_char (p);
      if (c >= 0xab70 && c <= 0xabbf)
        g_unichar_to_utf8 (c - 0xab70 + 0x13a0, p);
      else if (c >= 0x13f8 && c <= 0x13fd)
        g_unichar_to_utf8 (c - 0x13f8 + 0x13f0, p);
    }
}

char *
fair_text_fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *normal = NULL;
  g_autofree char *folded = NULL;
  const char      *start;
  gsize            length;

  g_return_val_if_fail (text != NULL, NULL);

  /* Most texts are ASCII, which NFKC leaves alone. */
  length = strlen (text);
  if (is_ascii (text, length))
    {
      start = _fair_text_trim (text, &length);
      return g_ascii_strdown (start, length);
    }

  /* g_utf8_normalize() itself lets surrogates pass. */
  if (!g_utf8_validate (text, length, NULL))
    text = valid = g_utf8_make_valid (text, length);

  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  folded = g_utf8_casefold (normal, -1);
  mend_cherokee (folded);

  length = strlen (folded);
  start = _fair_text_trim (folded, &length);
  return g_strndup (start, length);
}

/* Whether @c belongs to a word: letters, marks and numbers. */
static gboolean
is_word_character (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
fair_text_contains_word (const char *folded_text, const char *folded_word)
{
  const char *hit = folded_text;
  gsize       length;

  g_return_val_if_fail (folded_text != NULL, FALSE);
  g_return_val_if_fail (folded_word != NULL, FALSE);

  length = strlen (folded_word);
  if (length == 0)
    return FALSE;

  while ((hit = strstr (hit, folded_word)) != NULL)
    {
      const char *after = hit + length;

      if ((hit == folded_text ||
           !is_word_character (g_utf8_get_char (g_utf8_prev_char (hit)))) &&
          (*after == '\0' || !is_word_character (g_utf8_get_char (after))))
        return TRUE;

      hit = g_utf8_next_char (hit);
    }

  return FALSE;
}

gboolean
fair_text_is_blank (const char *text)
{
  gsize length;

  if (text == NULL)
    return TRUE;

  length = strlen (text);
  _fair_text_trim (text, &length);
  return length == 0;
}

char **
fair_text_split_list (const char *text)
{
  g_autoptr (GStrvBuilder) items = NULL;
  gboolean any = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  items = g_strv_builder_new ();
  for (const char *at = text; at != NULL;)
    {
      const char *semicolon = strchr (at, ';');
      gsize length = semicolon != NULL ? (gsize) (semicolon - at) : strlen (at);
      const char *start = _fair_text_trim (at, &length);

      if (length > 0)
        {
          g_autofree char *item = g_strndup (start, length);

          g_strv_builder_add (items, item);
          any = TRUE;
        }

      at = semicolon != NULL ? semicolon + 1 : NULL;
    }

  return any ? g_strv_builder_end (items) : NULL;
}

char *
fair_text_pad (const char *text, int columns)
{
  int width = 0;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_iszerowidth (character))
        width += g_unichar_iswide (character) ? 2 : 1;
    }

  return g_strdup_printf ("%s%*s", text, MAX (columns - width, 0), "");
}
