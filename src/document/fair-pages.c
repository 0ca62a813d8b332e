/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-pages-private.h"

#include "base/fair-i18n.h"

#define HEAD_TOP (12 * FAIR_MM)
#define HEAD_GAP (2 * FAIR_MM)
#define FOOT_BOTTOM (11 * FAIR_MM)
#define BELOW_RULE 4.5

static void
element_free (gpointer data)
{
  FairElement *element = data;

  g_free (element->anchor);
  g_free (element->entry);
  g_free (element);
}

static void
page_free (gpointer data)
{
  g_array_unref (data);
}

/**
 * fair_pages_new:
 * @outline: (transfer full): a document
 *
 * Lays a document out: side column and main column, no heading without what it
 * heads, no line alone on a page, heads of tables repeated.
 *
 * Returns: (transfer full): the pages
 */
FairPages *
fair_pages_new (FairOutline *outline)
{
  FairPages *pages = g_new0 (FairPages, 1);
  FairSetter setter = { 0 };

  g_return_val_if_fail (outline != NULL, NULL);

  pages->outline = outline;
  pages->type =
      fair_type_new (outline->language != NULL ? outline->language : "en");
  pages->strips =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_strip_free);
  pages->elements = g_ptr_array_new_with_free_func (element_free);
  pages->owned = g_ptr_array_new_with_free_func (fair_setter_free_owned);
  pages->pages = g_ptr_array_new_with_free_func (page_free);

  setter.type = pages->type;
  setter.strips = pages->strips;
  setter.elements = pages->elements;
  setter.owned = pages->owned;
  setter.rows = &pages->rows;
  setter.width = FAIR_BLOCK_WIDTH;
  for (guint i = 0; i < outline->blocks->len; i++)
    fair_setter_set_block (&setter, g_ptr_array_index (outline->blocks, i));
  _fair_pages_fill (pages);

  return pages;
}

/**
 * fair_pages_free:
 * @pages: (transfer full) (nullable): pages
 */
void
fair_pages_free (FairPages *pages)
{
  if (pages == NULL)
    return;

  g_ptr_array_unref (pages->pages);
  g_ptr_array_unref (pages->strips);
  g_ptr_array_unref (pages->owned);
  g_ptr_array_unref (pages->elements);
  fair_type_free (pages->type);
  fair_outline_free (pages->outline);
  g_free (pages);
}

/**
 * fair_pages_count:
 * @pages: pages
 *
 * Returns: how many there are, at least 1
 */
guint
fair_pages_count (const FairPages *pages)
{
  g_return_val_if_fail (pages != NULL, 0);

  return pages->pages->len;
}

/**
 * fair_pages_get_size:
 * @pages: pages
 * @width: (out): the width of each, in points
 * @height: (out): the height of each, in points
 */
void
fair_pages_get_size (const FairPages *pages, double *width, double *height)
{
  g_return_if_fail (pages != NULL);

  *width = pages->outline->letter ? FAIR_LETTER_WIDTH : FAIR_A4_WIDTH;
  *height = pages->outline->letter ? FAIR_LETTER_HEIGHT : FAIR_A4_HEIGHT;
}

/**
 * fair_pages_get_outline:
 * @pages: pages
 *
 * Returns: (transfer none): the document that is laid out
 */
const FairOutline *
fair_pages_get_outline (const FairPages *pages)
{
  g_return_val_if_fail (pages != NULL, NULL);

  return pages->outline;
}

/**
 * fair_pages_dup_missing:
 * @pages: pages
 *
 * Returns: (transfer full) (nullable): for which of their letters no font is
 *   installed, by script and package, %NULL where none is missing
 */
char *
fair_pages_dup_missing (FairPages *pages)
{
  g_return_val_if_fail (pages != NULL, NULL);

  return fair_type_dup_missing (pages->type);
}

FairType *
_fair_pages_get_type (FairPages *pages)
{
  return pages->type;
}

static void
add_op (FairPages *pages, FairPageOps *ops, FairOp op, double x, double y)
{
  op.y += y;
  if (fair_type_is_mirrored (pages->type))
    {
      op.x = FAIR_BLOCK_WIDTH - op.x - op.width;
      op.at_end = op.is_number || !op.at_end;
    }
  op.x += x;
  g_array_append_val (op.element != NULL ? ops->lines : ops->ground, op);
}

static void
add_section_rule (FairPages        *pages,
                  FairPageOps      *ops,
                  const FairPlaced *placed,
                  double            x,
                  double            y)
{
  FairOp op = { .kind = FAIR_OP_FILL,
                .width = FAIR_BLOCK_WIDTH,
                .height = placed->strip->is_heavy ? FAIR_RULE : FAIR_HAIR,
                .y = -BELOW_RULE,
                .ink =
                    placed->strip->is_heavy ? FAIR_INK_TEXT : FAIR_INK_HAIR };

  add_op (pages, ops, op, x, y);
}

/* Lines of one row are read cell by cell and not line by line. */
static void
sort_row (GArray *lines, guint first)
{
  for (guint i = first + 1; i < lines->len; i++)
    for (guint k = i;
         k > first && g_array_index (lines, FairOp, k).cell <
                          g_array_index (lines, FairOp, k - 1).cell;
         k--)
      {
        FairOp op = g_array_index (lines, FairOp, k);

        g_array_index (lines, FairOp, k) = g_array_index (lines, FairOp, k - 1);
        g_array_index (lines, FairOp, k - 1) = op;
      }
}

FairPageOps *
_fair_pages_list_ops (FairPages *pages, guint page)
{
  GArray      *strips = g_ptr_array_index (pages->pages, page);
  FairPageOps *ops = g_new0 (FairPageOps, 1);
  guint        row = 0;
  guint        first = 0;
  double       width;
  double       height;
  double       x;
  double       y;

  fair_pages_get_size (pages, &width, &height);
  x = (width - FAIR_BLOCK_WIDTH) / 2;
  y = page == 0 ? FAIR_FIRST_TOP : FAIR_PAGE_TOP;
  ops->ground = g_array_new (FALSE, FALSE, sizeof (FairOp));
  ops->lines = g_array_new (FALSE, FALSE, sizeof (FairOp));

  for (guint i = 0; i < strips->len; i++)
    {
      const FairPlaced *placed = &g_array_index (strips, FairPlaced, i);

      if (placed->strip->row != row)
        {
          sort_row (ops->lines, row > 0 ? first : ops->lines->len);
          row = placed->strip->row;
          first = ops->lines->len;
        }
      if (placed->strip->has_rule && !placed->is_first)
        add_section_rule (pages, ops, placed, x, y + placed->y);
      for (guint k = 0; k < placed->strip->ops->len; k++)
        add_op (pages, ops, g_array_index (placed->strip->ops, FairOp, k), x,
                y + placed->y);
    }
  if (row > 0)
    sort_row (ops->lines, first);

  return ops;
}

void
_fair_page_ops_free (FairPageOps *ops)
{
  g_array_unref (ops->ground);
  g_array_unref (ops->lines);
  g_free (ops);
}

/* A head of more than one line grows upwards. */
static void
add_head (FairPages *pages, FairStrip *strip)
{
  const FairOutline *outline = pages->outline;
  double             line = fair_type_line_height (FAIR_TYPE_SMALL);
  double             start = FAIR_BLOCK_WIDTH * 0.35;
  g_autoptr (PangoLayout) end =
      fair_type_set (pages->type, FAIR_TYPE_SMALL, outline->head_end,
                     FAIR_BLOCK_WIDTH - start);
  int n_lines = pango_layout_get_line_count (end);

  fair_strip_add_text (strip, pages->type, FAIR_TYPE_SMALL, FAIR_INK_QUIET,
                       outline->head_start, 0, HEAD_TOP, start, NULL);
  fair_strip_add_text_at_end (
      strip, pages->type, FAIR_TYPE_SMALL, FAIR_INK_QUIET, outline->head_end,
      start, HEAD_TOP - (n_lines - 1) * line, FAIR_BLOCK_WIDTH - start, NULL);
  fair_strip_add_fill (strip, FAIR_INK_HAIR, 0, HEAD_TOP + line + HEAD_GAP,
                       FAIR_BLOCK_WIDTH, FAIR_HAIR);
}

/* The running head and foot: the same on the screen and on paper. */
void
_fair_pages_paint_frame (FairPages *pages, guint page, cairo_t *cr)
{
  const FairOutline *outline = pages->outline;
  FairStrip         *strip = fair_strip_new (0);
  g_autofree char   *number = NULL;
  FairPageOps        ops = { 0 };
  double             width;
  double             height;
  double             line = fair_type_line_height (FAIR_TYPE_SMALL);

  fair_pages_get_size (pages, &width, &height);
  /* Translators: the number of a page, and how many there are */
  number = g_strdup_printf (_ ("Page %u of %u"), page + 1, pages->pages->len);

  if (page > 0)
    add_head (pages, strip);
  fair_strip_add_text (strip, pages->type, FAIR_TYPE_SMALL, FAIR_INK_QUIET,
                       outline->foot, 0, height - FOOT_BOTTOM - line,
                       FAIR_BLOCK_WIDTH * 0.75, NULL);
  fair_strip_add_text_at_end (strip, pages->type, FAIR_TYPE_SMALL,
                              FAIR_INK_QUIET, number, FAIR_BLOCK_WIDTH * 0.75,
                              height - FOOT_BOTTOM - line,
                              FAIR_BLOCK_WIDTH * 0.25, NULL);

  ops.ground = g_array_new (FALSE, FALSE, sizeof (FairOp));
  for (guint i = 0; i < strip->ops->len; i++)
    add_op (pages, &ops, g_array_index (strip->ops, FairOp, i),
            (width - FAIR_BLOCK_WIDTH) / 2, 0);
  for (guint i = 0; i < ops.ground->len; i++)
    fair_op_paint (&g_array_index (ops.ground, FairOp, i), pages->type, cr);
  g_array_unref (ops.ground);
  fair_strip_free (strip);
}

/**
 * fair_pages_paint:
 * @pages: pages
 * @page: which one, from 0
 * @cr: where to paint, with the page's upper left corner at 0, 0 and points as
 *   its unit
 *
 * Paints a page, without the ground of the paper.
 */
void
fair_pages_paint (FairPages *pages, guint page, cairo_t *cr)
{
  g_autoptr (FairPageOps) ops = NULL;

  g_return_if_fail (pages != NULL);
  g_return_if_fail (page < fair_pages_count (pages));
  g_return_if_fail (cr != NULL);

  ops = _fair_pages_list_ops (pages, page);
  cairo_save (cr);
  for (guint i = 0; i < ops->ground->len; i++)
    fair_op_paint (&g_array_index (ops->ground, FairOp, i), pages->type, cr);
  for (guint i = 0; i < ops->lines->len; i++)
    fair_op_paint (&g_array_index (ops->lines, FairOp, i), pages->type, cr);
  _fair_pages_paint_frame (pages, page, cr);
  cairo_restore (cr);
}
