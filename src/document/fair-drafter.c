/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-drafter.h"

#include <string.h>

#include "document/fair-inline.h"

/**
 * fair_drafter_is_locked:
 * @drafter: a drafter
 *
 * Returns: whether the definition is an agreed version and not a draft
 */
gboolean
fair_drafter_is_locked (const FairDrafter *drafter)
{
  return drafter->definition->number > 0;
}

/* Notes a passage, for who wants to change its words. */
static void
note_passage (const FairDrafter *drafter,
              const char        *key,
              const char        *text,
              gboolean           left_out)
{
  FairPassage *passage = g_new0 (FairPassage, 1);

  passage->text = g_strdup (text);
  passage->left_out = left_out;
  g_hash_table_insert (drafter->outline->passages, g_strdup (key), passage);
}

/**
 * fair_drafter_dup_text:
 * @drafter: a drafter
 * @key: the passage's name under `wording.` in the terms
 * @text: the passage as it is by default, translated
 *
 * Takes the room's own wording of a passage where there is one, and fills in
 * the names.
 *
 * Returns: (transfer full) (nullable): the passage, or %NULL where there is
 *   nothing to say
 */
char *
fair_drafter_dup_text (const FairDrafter *drafter,
                       const char        *key,
                       const char        *text)
{
  g_autofree char *path = g_strconcat ("wording.", key, NULL);
  const char      *own = fair_terms_get_text (drafter->terms, path);
  g_autofree char *filled =
      fair_names_fill (drafter->names, own != NULL ? own : text);

  if (filled != NULL && *g_strstrip (filled) == '\0')
    g_clear_pointer (&filled, g_free);
  note_passage (drafter, key, text, filled == NULL);

  return g_steal_pointer (&filled);
}

/* Numbers of sections in texts that are as new terms have them are places. */
static char *
number_places (const char *text)
{
  static const struct
  {
    const char *number;
    const char *place;
  } places[] = {
    { "6.1", "{#volume}" },
    { "6.2", "{#quality}" },
    { "6.3", "{#complete}" },
    { "7.2", "{#follow-up}" },
    { "section 3", "section {#definition}" },
    { "section 4", "section {#acceptance}" },
    { "Section 3", "Section {#definition}" },
    { "Section 4", "Section {#acceptance}" },
  };
  GString *result = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    g_string_replace (result, places[i].number, places[i].place, 0);

  return g_string_free (result, FALSE);
}

/**
 * fair_drafter_dup_terms_text:
 * @drafter: a drafter
 * @text: (nullable): a text of the terms, without marks, with names in braces
 *
 * Returns: (transfer full) (nullable): the text with marks and names filled in,
 *   or %NULL where there is nothing to say
 */
char *
fair_drafter_dup_terms_text (const FairDrafter *drafter, const char *text)
{
  g_autofree char *escaped = NULL;
  g_autofree char *placed = NULL;
  GString         *names;
  g_autofree char *open = NULL;

  if (text == NULL)
    return NULL;

  escaped = fair_inline_escape (text);
  names = g_string_new (escaped);
  g_string_replace (names, "\\{", "{", 0);
  g_string_replace (names, "\\}", "}", 0);
  open = g_string_free (names, FALSE);
  placed = g_hash_table_contains (drafter->defaults, text)
               ? number_places (open)
               : g_strdup (open);

  return fair_names_fill (drafter->names, placed);
}

/**
 * fair_drafter_new_section:
 * @place: the name that links lead to
 * @heading: its heading
 *
 * Returns: (transfer full): an empty section
 */
FairBlock *
fair_drafter_new_section (const char *place, const char *heading)
{
  FairBlock *section = fair_block_new (FAIR_BLOCK_SECTION, heading);

  section->anchor = g_strdup (place);
  return section;
}

static void
set_place (FairDrafter *drafter, const char *place, const char *number)
{
  g_hash_table_insert (drafter->places, g_strdup (place), g_strdup (number));
}

/**
 * fair_drafter_number_section:
 * @drafter: a drafter
 * @section: a section that is part of the document
 *
 * Gives a section and its items the next numbers.
 */
void
fair_drafter_number_section (FairDrafter *drafter, FairBlock *section)
{
  section->number = g_strdup_printf ("%u", ++drafter->n_sections);
  set_place (drafter, section->anchor, section->number);

  for (guint i = 0; i < section->items->len; i++)
    {
      FairOutlineItem *item = g_ptr_array_index (section->items, i);

      item->number = g_strdup_printf ("%s.%u", section->number, i + 1);
      if (item->anchor != NULL)
        set_place (drafter, item->anchor, item->number);
    }
}

/**
 * fair_drafter_add_section:
 * @drafter: a drafter
 * @section: (transfer full): a section
 *
 * Adds a section to the document, unless it is empty.
 */
void
fair_drafter_add_section (FairDrafter *drafter, FairBlock *section)
{
  if (section->blocks->len == 0)
    {
      fair_block_free (section);
      return;
    }

  fair_drafter_number_section (drafter, section);
  g_ptr_array_add (drafter->outline->blocks, section);
}

/**
 * fair_drafter_add_appendix:
 * @drafter: a drafter
 * @appendix: (transfer full): an appendix
 *
 * Adds an appendix to the document, unless it is empty.
 */
void
fair_drafter_add_appendix (FairDrafter *drafter, FairBlock *appendix)
{
  guint n_headings = 0;

  if (appendix->blocks->len == 0)
    {
      fair_block_free (appendix);
      return;
    }

  appendix->number = g_strdup_printf ("%c", 'A' + drafter->n_appendices++);
  set_place (drafter, appendix->anchor, appendix->number);
  for (guint i = 0; i < appendix->blocks->len; i++)
    {
      FairBlock *block = g_ptr_array_index (appendix->blocks, i);

      if (block->kind == FAIR_BLOCK_HEADING && block->anchor != NULL)
        block->number =
            g_strdup_printf ("%s.%u", appendix->number, ++n_headings);
    }
  g_ptr_array_add (drafter->outline->blocks, appendix);
}
