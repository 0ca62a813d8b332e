/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-pages-private.h"

static double
page_room (const FairPages *pages, guint page)
{
  double height = pages->outline->letter ? FAIR_LETTER_HEIGHT : FAIR_A4_HEIGHT;

  return height - FAIR_PAGE_BOTTOM -
         (page == 0 ? FAIR_FIRST_TOP : FAIR_PAGE_TOP);
}

static GArray *
current_page (FairPages *pages)
{
  return g_ptr_array_index (pages->pages, pages->pages->len - 1);
}

static void
begin_page (FairPages *pages)
{
  g_ptr_array_add (pages->pages,
                   g_array_new (FALSE, FALSE, sizeof (FairPlaced)));
  pages->y = 0;
}

static gboolean
is_empty (FairPages *pages)
{
  return current_page (pages)->len == 0;
}

static double
get_room (FairPages *pages)
{
  return page_room (pages, pages->pages->len - 1) - pages->y;
}

static void
place (FairPages *pages, FairStrip *strip)
{
  gboolean   first = is_empty (pages);
  FairPlaced placed;

  if (!first)
    pages->y += strip->before;
  placed = (FairPlaced){ strip, pages->y, first };
  g_array_append_val (current_page (pages), placed);
  pages->y += strip->height;
}

/* A strip that begins a page in the middle of a table has its head above. */
static void
place_heads (FairPages *pages, const FairStrip *strip)
{
  if (!is_empty (pages) || strip->head == NULL)
    return;

  for (guint i = 0; i < strip->head->len; i++)
    place (pages, g_ptr_array_index (strip->head, i));
}

static double
heads_height (const FairStrip *strip)
{
  double height = 0;

  for (guint i = 0; strip->head != NULL && i < strip->head->len; i++)
    height += ((FairStrip *) g_ptr_array_index (strip->head, i))->height;

  return height;
}

/* Facing columns keep as many pairs as there is room for. */
static gboolean
break_facing (FairPages *pages, guint index)
{
  FairStrip *strip = g_ptr_array_index (pages->strips, index);
  gpointer   facing = strip->facing;
  guint      from = strip->from;
  guint      to = fair_setter_count_pairs (facing);
  double     room = get_room (pages) - (is_empty (pages) ? 0 : strip->before);

  for (guint k = to - 1; k > from; k--)
    {
      FairStrip *part = fair_setter_compose_pairs (facing, from, k);

      if (part->height <= room)
        {
          g_ptr_array_insert (pages->strips, index, part);
          fair_strip_free (strip);
          pages->strips->pdata[index + 1] =
              fair_setter_compose_pairs (facing, k, to);
          return TRUE;
        }
      fair_strip_free (part);
    }

  return FALSE;
}

/* How many strips stand together from @index on, and how high they are. */
static guint
measure_chain (FairPages *pages, guint index, double *height)
{
  guint n = 0;

  *height = 0;
  for (guint i = index; i < pages->strips->len; i++)
    {
      const FairStrip *strip = g_ptr_array_index (pages->strips, i);

      *height +=
          strip->height + (n > 0 || !is_empty (pages) ? strip->before : 0);
      n++;
      if (!strip->keep)
        break;
    }

  return n;
}

/* Fills the pages from top to bottom. What must stand together goes on the next
 * page as a whole. What no page has room for is broken all the same: nothing is
 * ever lost. */
void
_fair_pages_fill (FairPages *pages)
{
  guint i = 0;

  begin_page (pages);
  while (i < pages->strips->len)
    {
      FairStrip *strip = g_ptr_array_index (pages->strips, i);
      double     height;
      double     heads = is_empty (pages) ? heads_height (strip) : 0;
      guint      n = measure_chain (pages, i, &height);

      if (strip->on_new_page && !is_empty (pages))
        {
          begin_page (pages);
          continue;
        }
      if (height + heads <= get_room (pages))
        {
          place_heads (pages, strip);
          while (n-- > 0)
            place (pages, g_ptr_array_index (pages->strips, i++));
          continue;
        }
      if (strip->facing != NULL && break_facing (pages, i))
        continue;
      if (!is_empty (pages))
        {
          begin_page (pages);
          continue;
        }

      place_heads (pages, strip);
      if (strip->height > get_room (pages))
        g_ptr_array_insert (pages->strips, i + 1,
                            fair_strip_split (strip, get_room (pages)));
      do
        {
          place (pages, strip);
          if (++i >= pages->strips->len)
            return;
          strip = g_ptr_array_index (pages->strips, i);
        }
      while (strip->before + strip->height <= get_room (pages) && --n > 0);
    }
}
