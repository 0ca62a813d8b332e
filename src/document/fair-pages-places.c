/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-pages-private.h"

#include <string.h>

/* Where the texts of a document stand, for a window that points at them. */

/* How far an area reaches beyond its lines. */
#define MARGIN 2.0

static void
place_free (gpointer data)
{
  FairPagesPlace *place = data;

  g_free (place->section);
  g_free (place->text);
  g_free (place);
}

static void
include (FairPagesPlace *place, const FairOp *op)
{
  double right = MAX (place->x + place->width, op->x + op->width + MARGIN);
  double bottom = MAX (place->y + place->height, op->y + op->height + MARGIN);

  place->x = MIN (place->x, op->x - MARGIN);
  place->y = MIN (place->y, op->y - MARGIN);
  place->width = right - place->x;
  place->height = bottom - place->y;
}

/* The first line of a text that is met on a page stands for the whole text. */
static void
add_text (FairPagesPlace *place, const FairOp *op, GHashTable *told)
{
  const char *text = pango_layout_get_text (op->layout);
  char       *before = place->text;

  if (!g_hash_table_add (told, op->layout))
    return;

  place->text = before != NULL ? g_strdup_printf ("%s %s", before, text)
                               : g_strdup (text);
  g_free (before);
}

static FairPagesPlace *
place_new (const FairOp *op, guint page, const char *section)
{
  FairPagesPlace *place = g_new0 (FairPagesPlace, 1);

  place->page = page;
  place->x = op->x - MARGIN;
  place->y = op->y - MARGIN;
  place->width = op->width + 2 * MARGIN;
  place->height = op->height + 2 * MARGIN;
  place->section = g_strdup (section);
  place->is_heading = op->element->anchor != NULL &&
                      g_strcmp0 (op->element->anchor, section) == 0;

  return place;
}

static void
list_page (FairPages   *pages,
           guint        page,
           const char **section,
           GPtrArray   *places)
{
  g_autoptr (FairPageOps) ops = _fair_pages_list_ops (pages, page);
  g_autoptr (GHashTable) by_element = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ops->lines->len; i++)
    {
      const FairOp   *op = &g_array_index (ops->lines, FairOp, i);
      FairPagesPlace *place;

      if (op->kind != FAIR_OP_LINE)
        continue;
      if (op->element->anchor != NULL && strcmp (op->element->tag, "H2") == 0)
        *section = op->element->anchor;
      place = g_hash_table_lookup (by_element, op->element);
      if (place == NULL)
        {
          place = place_new (op, page, *section);
          g_hash_table_insert (by_element, op->element, place);
          g_ptr_array_add (places, place);
        }
      include (place, op);
      add_text (place, op, told);
    }
}

/**
 * fair_pages_list_places:
 * @pages: pages
 *
 * Returns: (transfer full) (element-type FairPagesPlace): where its texts
 *   stand, in the order of reading
 */
GPtrArray *
fair_pages_list_places (FairPages *pages)
{
  GPtrArray  *places = g_ptr_array_new_with_free_func (place_free);
  const char *section = NULL;

  g_return_val_if_fail (pages != NULL, places);

  for (guint i = 0; i < fair_pages_count (pages); i++)
    list_page (pages, i, &section, places);

  return places;
}
