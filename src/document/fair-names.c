/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-names.h"

#include <string.h>

#include "document/fair-inline.h"

/* A text may hold {name}, which is filled in, and [[a passage]], which is left
 * out where something in it has nothing to fill in. Where that is so outside
 * every passage, the text as a whole has nothing to say. {#place} is not a name
 * but stands for the number of a place, which is known only when the document
 * is whole; it is left as it is. */

struct _FairNames
{
  GHashTable *words;
};

/**
 * fair_names_new:
 *
 * Returns: (transfer full): no names
 */
FairNames *
fair_names_new (void)
{
  FairNames *names = g_new0 (FairNames, 1);

  names->words =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return names;
}

/**
 * fair_names_free:
 * @names: (transfer full) (nullable): names
 */
void
fair_names_free (FairNames *names)
{
  if (names == NULL)
    return;

  g_hash_table_unref (names->words);
  g_free (names);
}

/**
 * fair_names_set:
 * @names: names
 * @name: a name, without braces
 * @words: (nullable): what somebody wrote; nothing where it is empty
 *
 * Says what is filled in, as it is and without marks.
 */
void
fair_names_set (FairNames *names, const char *name, const char *words)
{
  g_return_if_fail (names != NULL);

  if (words != NULL && *words != '\0')
    g_hash_table_insert (names->words, g_strdup (name),
                         fair_inline_escape (words));
}

/**
 * fair_names_take:
 * @names: names
 * @name: a name, without braces
 * @words: (transfer full) (nullable): what somebody wrote
 *
 * Does what fair_names_set() does and frees @words.
 */
void
fair_names_take (FairNames *names, const char *name, char *words)
{
  g_autofree char *taken = words;

  fair_names_set (names, name, taken);
}

/**
 * fair_names_set_marked:
 * @names: names
 * @name: a name, without braces
 * @text: a text with marks
 *
 * Says what is filled in, with its marks.
 */
void
fair_names_set_marked (FairNames *names, const char *name, const char *text)
{
  g_return_if_fail (names != NULL);

  g_hash_table_insert (names->words, g_strdup (name), g_strdup (text));
}

/**
 * fair_names_get:
 * @names: names
 * @name: a name, without braces
 *
 * Returns: (transfer none) (nullable): what is filled in, as a text with marks
 */
const char *
fair_names_get (const FairNames *names, const char *name)
{
  g_return_val_if_fail (names != NULL, NULL);

  return g_hash_table_lookup (names->words, name);
}

/* Fills in a stretch of text without passages. */
static gboolean
fill_stretch (const FairNames *names,
              const char      *text,
              gsize            length,
              GString         *out)
{
  const char *p = text;
  const char *end = text + length;

  while (p < end)
    {
      const char      *close = *p == '{' ? memchr (p, '}', end - p) : NULL;
      g_autofree char *name = NULL;
      const char      *words;

      if (close == NULL || p[1] == '#')
        {
          g_string_append_c (out, *p++);
          continue;
        }

      name = g_strndup (p + 1, close - p - 1);
      words = fair_names_get (names, name);
      if (words == NULL)
        return FALSE;
      g_string_append (out, words);
      p = close + 1;
    }

  return TRUE;
}

/**
 * fair_names_fill:
 * @names: names
 * @text: a text with names in braces
 *
 * Returns: (transfer full) (nullable): the text with all filled in, or %NULL
 *   where something is missing
 */
char *
fair_names_fill (const FairNames *names, const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *p = text;

  g_return_val_if_fail (names != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  while (*p != '\0')
    {
      const char *open = strstr (p, "[[");
      const char *close = open != NULL ? strstr (open, "]]") : NULL;
      gsize       length;

      if (close == NULL)
        open = NULL;
      if (!fill_stretch (names, p,
                         open != NULL ? (gsize) (open - p) : strlen (p), out))
        return NULL;
      if (open == NULL)
        break;

      length = out->len;
      if (!fill_stretch (names, open + 2, close - open - 2, out))
        g_string_truncate (out, length);
      p = close + 2;
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}
