/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-drafter.h"

#include <string.h>

/* When the document is whole, {#place} becomes the place's number and a link to
 * it. A clause that speaks of a place which is not there is left out, so long
 * as something is left of the text. */

static const char *
find_place (const char *text, const char **end)
{
  const char *open = text;

  while ((open = strstr (open, "{#")) != NULL)
    {
      *end = strchr (open, '}');
      if (*end != NULL && (open == text || open[-1] != '\\'))
        return open;
      open += 2;
    }

  return NULL;
}

static gboolean
is_missing (const FairDrafter *drafter, const char *text)
{
  const char *end;
  const char *open = text;

  while ((open = find_place (open, &end)) != NULL)
    {
      g_autofree char *place = g_strndup (open + 2, end - open - 2);

      if (!g_hash_table_contains (drafter->places, place))
        return TRUE;
      open = end;
    }

  return FALSE;
}

/* Where the clause ends that begins at @text: after a semicolon or a full stop
 * with white space. */
static gsize
clause_length (const char *text)
{
  const char *p = text;

  for (; *p != '\0'; p++)
    if ((*p == ';' || *p == '.') && p[1] == ' ')
      return p + 2 - text;

  return p - text;
}

static char *
drop_clauses (const FairDrafter *drafter, const char *text)
{
  GString    *kept = g_string_new (NULL);
  const char *p = text;

  while (*p != '\0')
    {
      gsize            length = clause_length (p);
      g_autofree char *clause = g_strndup (p, length);

      if (!is_missing (drafter, clause))
        g_string_append (kept, clause);
      p += length;
    }

  while (kept->len > 0 &&
         (kept->str[kept->len - 1] == ' ' || kept->str[kept->len - 1] == ';'))
    g_string_truncate (kept, kept->len - 1);

  return g_string_free (kept, FALSE);
}

static char *
fill_places (const FairDrafter *drafter, const char *text)
{
  GString    *filled = g_string_new (NULL);
  const char *p = text;
  const char *open;
  const char *end;

  while ((open = find_place (p, &end)) != NULL)
    {
      g_autofree char *place = g_strndup (open + 2, end - open - 2);
      const char      *number = g_hash_table_lookup (drafter->places, place);

      g_string_append_len (filled, p, open - p);
      if (number != NULL)
        g_string_append_printf (filled, "[%s](#%s)", number, place);
      p = end + 1;
    }
  g_string_append (filled, p);

  return g_string_free (filled, FALSE);
}

static void
resolve_text (gpointer data, gpointer user_data)
{
  char           **text = data;
  FairDrafter     *drafter = user_data;
  g_autofree char *kept = NULL;

  if (strstr (*text, "{#") == NULL)
    return;

  kept = is_missing (drafter, *text) ? drop_clauses (drafter, *text)
                                     : g_strdup (*text);
  g_free (*text);
  *text = fill_places (drafter, kept);
}

/**
 * fair_drafter_resolve:
 * @drafter: a drafter with a whole document
 *
 * Fills in the numbers of places.
 */
void
fair_drafter_resolve (FairDrafter *drafter)
{
  fair_outline_foreach_text (drafter->outline, resolve_text, drafter);
}
