/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-strip.h"

static void
op_clear (gpointer data)
{
  FairOp *op = data;

  g_clear_object (&op->layout);
}

/**
 * fair_strip_new:
 * @height: how much of the page it takes, in points
 *
 * Returns: (transfer full): an empty strip
 */
FairStrip *
fair_strip_new (double height)
{
  FairStrip *strip = g_new0 (FairStrip, 1);

  strip->height = height;
  strip->ops = g_array_new (FALSE, TRUE, sizeof (FairOp));
  g_array_set_clear_func (strip->ops, op_clear);

  return strip;
}

/**
 * fair_strip_free:
 * @strip: (transfer full) (nullable): a strip
 */
void
fair_strip_free (FairStrip *strip)
{
  if (strip == NULL)
    return;

  g_clear_pointer (&strip->head, g_ptr_array_unref);
  g_array_unref (strip->ops);
  g_free (strip);
}

/**
 * fair_strip_add_line:
 * @strip: a strip
 * @layout: a text
 * @line: which line of it
 * @style: the size of type it is set in
 * @ink: its ink
 * @x: where the line begins
 * @y: its top
 * @width: the room it has
 * @element: (nullable): what it is a part of
 */
void
fair_strip_add_line (FairStrip    *strip,
                     PangoLayout  *layout,
                     guint         line,
                     FairTypeStyle style,
                     FairInk       ink,
                     double        x,
                     double        y,
                     double        width,
                     FairElement  *element)
{
  FairOp op = {
    .kind = FAIR_OP_LINE,
    .x = x,
    .y = y,
    .width = width,
    .height = fair_type_line_height (style),
    .ink = ink,
    .style = style,
    .layout = g_object_ref (layout),
    .line = line,
    .element = element,
  };

  g_array_append_val (strip->ops, op);
}

/**
 * fair_strip_add_text:
 *
 * Sets a whole text into a strip, line below line.
 *
 * Returns: how high it is
 */
double
fair_strip_add_text (FairStrip    *strip,
                     FairType     *type,
                     FairTypeStyle style,
                     FairInk       ink,
                     const char   *text,
                     double        x,
                     double        y,
                     double        width,
                     FairElement  *element)
{
  g_autoptr (PangoLayout) layout = NULL;
  int n_lines;

  if (text == NULL || *text == '\0')
    return 0;

  layout = fair_type_set (type, style, text, width);
  n_lines = pango_layout_get_line_count (layout);
  for (int i = 0; i < n_lines; i++)
    fair_strip_add_line (strip, layout, i, style, ink, x,
                         y + i * fair_type_line_height (style), width, element);

  return n_lines * fair_type_line_height (style);
}

/**
 * fair_strip_add_text_at_end:
 *
 * Sets a whole text into a strip, to the far side of its room.
 *
 * Returns: how high it is
 */
double
fair_strip_add_text_at_end (FairStrip    *strip,
                            FairType     *type,
                            FairTypeStyle style,
                            FairInk       ink,
                            const char   *text,
                            double        x,
                            double        y,
                            double        width,
                            FairElement  *element)
{
  guint  first = strip->ops->len;
  double height =
      fair_strip_add_text (strip, type, style, ink, text, x, y, width, element);

  for (guint i = first; i < strip->ops->len; i++)
    g_array_index (strip->ops, FairOp, i).at_end = TRUE;

  return height;
}

/**
 * fair_strip_add_fill:
 *
 * Fills a rectangle; a thin one is a rule.
 */
void
fair_strip_add_fill (FairStrip *strip,
                     FairInk    ink,
                     double     x,
                     double     y,
                     double     width,
                     double     height)
{
  FairOp op = { .kind = FAIR_OP_FILL,
                .x = x,
                .y = y,
                .width = width,
                .height = height,
                .ink = ink };

  g_array_append_val (strip->ops, op);
}

/**
 * fair_strip_add_frame:
 *
 * Draws the edge of a rectangle, @stroke wide and inside it.
 */
void
fair_strip_add_frame (FairStrip *strip,
                      FairInk    ink,
                      double     stroke,
                      double     x,
                      double     y,
                      double     width,
                      double     height)
{
  FairOp op = { .kind = FAIR_OP_FRAME,
                .x = x,
                .y = y,
                .width = width,
                .height = height,
                .stroke = stroke,
                .ink = ink };

  g_array_append_val (strip->ops, op);
}

/**
 * fair_strip_append:
 * @strip: a strip
 * @other: another one
 * @y: where its top comes to lie in @strip
 *
 * Copies what is to paint from @other into @strip.
 */
void
fair_strip_append (FairStrip *strip, const FairStrip *other, double y)
{
  for (guint i = 0; i < other->ops->len; i++)
    {
      FairOp op = g_array_index (other->ops, FairOp, i);

      op.y += y;
      if (op.layout != NULL)
        g_object_ref (op.layout);
      g_array_append_val (strip->ops, op);
    }
}

/* The lowest cut within the room that goes through no line and no figure. */
static double
find_cut (const FairStrip *strip, double room)
{
  double   cut = room;
  gboolean moved;

  do
    {
      moved = FALSE;
      for (guint i = 0; i < strip->ops->len; i++)
        {
          const FairOp *op = &g_array_index (strip->ops, FairOp, i);

          if ((op->kind == FAIR_OP_LINE || op->kind == FAIR_OP_FIGURE) &&
              op->y < cut && op->y + op->height > cut + 0.01 &&
              op->height <= room)
            {
              cut = op->y;
              moved = TRUE;
            }
        }
    }
  while (moved && cut > 0);

  return cut > 0 ? cut : room;
}

/**
 * fair_strip_split:
 * @strip: a strip that is higher than a page; it keeps what fits
 * @room: the height of a page
 *
 * Breaks a strip between lines. Frames and fills go on in the rest.
 *
 * Returns: (transfer full): the rest
 */
FairStrip *
fair_strip_split (FairStrip *strip, double room)
{
  double     cut = find_cut (strip, room);
  FairStrip *rest = fair_strip_new (MAX (0, strip->height - cut));

  rest->keep = strip->keep;
  rest->row = strip->row;
  rest->head = strip->head != NULL ? g_ptr_array_ref (strip->head) : NULL;

  for (guint i = 0; i < strip->ops->len;)
    {
      FairOp  *op = &g_array_index (strip->ops, FairOp, i);
      FairOp   below = *op;
      gboolean is_below = op->y >= cut - 0.01;
      double   end = op->y + op->height;
      gboolean is_through =
          !is_below && end > cut + 0.01 &&
          (op->kind == FAIR_OP_FILL || op->kind == FAIR_OP_FRAME);

      if (is_below || is_through)
        {
          below.y = MAX (0, op->y - cut);
          below.height = end - MAX (cut, op->y);
          if (below.layout != NULL)
            g_object_ref (below.layout);
          g_array_append_val (rest->ops, below);
        }
      if (is_through)
        op->height = cut - op->y;
      if (is_below)
        g_array_remove_index (strip->ops, i);
      else
        i++;
    }

  strip->height = cut;
  strip->keep = FALSE;
  return rest;
}

static void
paint_line (const FairOp *op, FairType *type, cairo_t *cr)
{
  PangoLayoutLine *line =
      pango_layout_get_line_readonly (op->layout, (int) op->line);
  PangoRectangle logical;
  double         x = op->x;

  pango_layout_line_get_extents (line, NULL, &logical);
  if (op->at_end)
    x += op->width - logical.width / (double) PANGO_SCALE;

  fair_ink_apply (op->ink, cr);
  cairo_move_to (cr, x, op->y + fair_type_baseline (type, op->style));
  pango_cairo_show_layout_line (cr, line);
}

/**
 * fair_op_paint:
 * @op: what to paint, with @x and @y from where @cr is
 * @type: what its texts were set with
 * @cr: where to paint
 */
void
fair_op_paint (const FairOp *op, FairType *type, cairo_t *cr)
{
  switch (op->kind)
    {
    case FAIR_OP_LINE:
      paint_line (op, type, cr);
      break;

    case FAIR_OP_FILL:
      fair_ink_apply (op->ink, cr);
      cairo_rectangle (cr, op->x, op->y, op->width, op->height);
      cairo_fill (cr);
      break;

    case FAIR_OP_FRAME:
      fair_ink_apply (op->ink, cr);
      cairo_set_line_width (cr, op->stroke);
      cairo_rectangle (cr, op->x + op->stroke / 2, op->y + op->stroke / 2,
                       op->width - op->stroke, op->height - op->stroke);
      cairo_stroke (cr);
      break;

    case FAIR_OP_FIGURE:
      cairo_save (cr);
      cairo_translate (cr, op->x, op->y);
      op->figure->draw (op->figure->data, cr, op->width, op->height);
      cairo_restore (cr);
      break;

    default:
      g_assert_not_reached ();
    }
}
