/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-inline.h"

#include <string.h>

/* Texts of a document carry their few styles in themselves, so that a sentence
 * stays one sentence for those who translate or edit it: two asterisks around
 * what is bold, a tilde around what is quiet, a backquote around what is mono-
 * spaced, and [words](#place) for a link. A backslash takes the meaning from
 * the next character. A mark that is not closed reaches to the end. */

#define MARKS "\\*~`[]{}"

static void
span_free (gpointer data)
{
  FairInlineSpan *span = data;

  g_free (span->text);
  g_free (span->target);
  g_free (span);
}

typedef struct
{
  GPtrArray      *spans;
  GString        *words;
  FairInlineStyle style;
} Parser;

static void
flush (Parser *parser, const char *target)
{
  FairInlineSpan *span;

  if (parser->words->len == 0)
    return;

  span = g_new0 (FairInlineSpan, 1);
  span->style = parser->style;
  span->text = g_strdup (parser->words->str);
  span->target = g_strdup (target);
  g_ptr_array_add (parser->spans, span);
  g_string_truncate (parser->words, 0);
}

/* Places are named by the program; whatever else stands there makes no link. */
static gboolean
is_place (const char *name)
{
  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-' && *p != '_')
      return FALSE;

  return *name != '\0';
}

/* Reads [words](#place) at @p and returns what follows, or NULL where it is no
 * link. */
static const char *
read_link (Parser *parser, const char *p)
{
  const char      *middle = strstr (p, "](#");
  const char      *end = middle != NULL ? strchr (middle, ')') : NULL;
  g_autofree char *target = NULL;

  if (end == NULL || memchr (p + 1, '[', middle - p - 1) != NULL)
    return NULL;

  target = g_strndup (middle + 3, end - middle - 3);
  if (!is_place (target))
    return NULL;

  flush (parser, NULL);
  g_string_append_len (parser->words, p + 1, middle - p - 1);
  parser->style |= FAIR_INLINE_LINK;
  flush (parser, target);
  parser->style &= ~FAIR_INLINE_LINK;

  return end + 1;
}

/* Changes the style at a mark and returns what follows, or NULL where there is
 * no mark. */
static const char *
read_mark (Parser *parser, const char *p)
{
  FairInlineStyle style;

  if (p[0] == '*' && p[1] == '*')
    style = FAIR_INLINE_BOLD;
  else if (p[0] == '~')
    style = FAIR_INLINE_QUIET;
  else if (p[0] == '`')
    style = FAIR_INLINE_MONO;
  else
    return NULL;

  flush (parser, NULL);
  parser->style ^= style;

  return p + (style == FAIR_INLINE_BOLD ? 2 : 1);
}

/**
 * fair_inline_parse:
 * @text: a text with marks
 *
 * Takes a text apart into stretches of one style.
 *
 * Returns: (transfer full) (element-type FairInlineSpan): the stretches
 */
GPtrArray *
fair_inline_parse (const char *text)
{
  Parser      parser = { 0 };
  const char *p = text;

  g_return_val_if_fail (text != NULL, NULL);

  parser.spans = g_ptr_array_new_with_free_func (span_free);
  parser.words = g_string_new (NULL);

  while (*p != '\0')
    {
      const char *next = NULL;

      if (*p == '\\' && p[1] != '\0' && strchr (MARKS, p[1]) != NULL)
        {
          g_string_append_c (parser.words, p[1]);
          p += 2;
          continue;
        }

      next = *p == '[' ? read_link (&parser, p) : read_mark (&parser, p);
      if (next == NULL)
        g_string_append_c (parser.words, *p++);
      else
        p = next;
    }
  flush (&parser, NULL);
  g_string_free (parser.words, TRUE);

  return parser.spans;
}

/**
 * fair_inline_escape:
 * @words: what somebody wrote
 *
 * Makes a text with marks of words that have none: control characters and line
 * ends become spaces.
 *
 * Returns: (transfer full): the text
 */
char *
fair_inline_escape (const char *words)
{
  g_autofree char *valid = NULL;
  GString         *text;

  g_return_val_if_fail (words != NULL, NULL);

  valid = g_utf8_make_valid (words, -1);
  text = g_string_sized_new (strlen (valid));
  for (const char *p = valid; *p != '\0'; p++)
    {
      if (strchr (MARKS, *p) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, (guchar) *p < 0x20 || *p == 0x7f ? ' ' : *p);
    }

  return g_string_free (text, FALSE);
}

/**
 * fair_inline_capitalize:
 * @words: words, valid UTF-8
 *
 * Returns: (transfer full): the words with a capital at their beginning
 */
char *
fair_inline_capitalize (const char *words)
{
  char first[7] = { 0 };

  if (*words == '\0')
    return g_strdup ("");

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (words)), first);
  return g_strconcat (first, g_utf8_next_char (words), NULL);
}

/**
 * fair_inline_to_plain:
 * @text: a text with marks
 *
 * Returns: (transfer full): its words alone
 */
char *
fair_inline_to_plain (const char *text)
{
  g_autoptr (GPtrArray) spans = fair_inline_parse (text);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const FairInlineSpan *span = g_ptr_array_index (spans, i);

      g_string_append (words, span->text);
    }

  return g_string_free (words, FALSE);
}
