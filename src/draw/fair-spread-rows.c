/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-spread-rows.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "draw/fair-spread-strip-private.h"

/* A row a side: marks stand on its line and pile up where values are the same;
 * the name of the lowest mark stands above its pile where the pile is one
 * mark, and beside each mark where it is more. Under the line an arrow points
 * at the middle value. The name of the side stands in a gutter before the
 * scale, at the right where text runs from the right; the scale itself always
 * runs from left to right. */

#define WIDTH 640.0
#define HEIGHT 300.0
#define MARK 18.0
#define LINE 3.5

typedef struct
{
  double    axis;
  double    line[2];
  double    pile;
  double    gutter_x;
  double    width;
  FairScale x;
} Layout;

static const char *
side_name (gboolean sales)
{
  return sales ? _ ("Sales") : _ ("Marketing");
}

static void
lay_out (Layout                *layout,
         const FairSpreadStrip *chart,
         FairChartText         *text,
         double                 width,
         double                 height)
{
  const FairDrawContext *context = text->context;
  double                 inset = fair_draw_context_length (context, MARK);
  double                 gutter =
      MAX (fair_chart_text_width (text, FAIR_TEXT_TITLE, side_name (FALSE)),
           fair_chart_text_width (text, FAIR_TEXT_TITLE, side_name (TRUE))) +
      fair_draw_context_length (context, 18.0);
  double from = context->right_to_left ? inset : gutter + inset;
  double to = context->right_to_left ? width - gutter - inset : width - inset;
  double part;

  layout->axis = height - fair_chart_text_height (context, FAIR_TEXT_TICK) -
                 fair_draw_context_length (context, 8.0);
  layout->width = width;
  layout->gutter_x = context->right_to_left ? width : 0.0;
  layout->x =
      fair_scale_new (chart->from, chart->to, from, MAX (from + 1.0, to));
  part = layout->axis / 2.0;
  layout->line[0] = part * 0.62;
  layout->line[1] = part * 1.62;
  layout->pile =
      MIN (fair_draw_context_length (context, MARK * 1.2),
           part * 0.55 / MAX (1, _fair_spread_strip_tallest (chart, TRUE)));
}

static double
place_of (const FairSpreadStrip *chart, const Layout *layout, double value)
{
  return fair_scale_map (&layout->x, CLAMP (value, MIN (chart->from, chart->to),
                                            MAX (chart->from, chart->to)));
}

static guint
count_side (const FairSpreadStrip *chart,
            gboolean               sales,
            double                *low,
            double                *high)
{
  guint n = 0;

  for (guint i = 0; i < chart->n_marks; i++)
    {
      double value = chart->marks[i].value;

      if (chart->marks[i].sales != sales)
        continue;
      *low = n == 0 ? value : MIN (*low, value);
      *high = n == 0 ? value : MAX (*high, value);
      n += 1;
    }

  return n;
}

/* How many of its side stand at the same value. */
static guint
count_pile (const FairSpreadStrip *chart, guint item)
{
  guint n = 0;

  for (guint i = 0; i < chart->n_marks; i++)
    n += chart->marks[i].sales == chart->marks[item].sales &&
         fabs (chart->marks[i].value - chart->marks[item].value) < 1e-9;

  return n;
}

typedef enum
{
  NAME_ABOVE,
  NAME_BEFORE,
  NAME_AFTER,
} NamePlace;

static FairRect
name_area (FairChartText         *text,
           const FairSpreadStrip *chart,
           const Layout          *layout,
           guint                  item,
           NamePlace              place)
{
  const FairSpreadMark *mark = &chart->marks[item];
  double                size = fair_draw_context_length (text->context, MARK);
  double width = fair_chart_text_width (text, FAIR_TEXT_NAME, mark->name);
  double height = fair_chart_text_height (text->context, FAIR_TEXT_NAME);
  double x = place_of (chart, layout, mark->value);
  double y = layout->line[mark->sales ? 1 : 0] -
             layout->pile * _fair_spread_strip_rank (chart, item, TRUE);

  switch (place)
    {
    case NAME_BEFORE:
      return (FairRect){ x - size * 0.8 - width, y - height / 2.0, width,
                         height };

    case NAME_AFTER:
      return (FairRect){ x + size * 0.8, y - height / 2.0, width, height };

    case NAME_ABOVE:
    default:
      return (FairRect){ x - width / 2.0, y - size * 0.75 - height, width,
                         height };
    }
}

static gboolean
overlaps (const FairRect *one, const FairRect *other)
{
  return one->x < other->x + other->width && other->x < one->x + one->width &&
         one->y < other->y + other->height - 1.0 &&
         other->y < one->y + one->height - 1.0;
}

/* Whether a name there would cover neither one that stands already nor a mark,
 * and not leave the picture. */
static gboolean
is_free (FairChartText         *text,
         const FairSpreadStrip *chart,
         const Layout          *layout,
         guint                  item,
         const FairRect        *area,
         const FairRect        *taken)
{
  double size = fair_draw_context_length (text->context, MARK);

  if (area->x < 0.0 || area->x + area->width > layout->width)
    return FALSE;

  for (guint i = 0; i < chart->n_marks; i++)
    {
      const FairSpreadMark *mark = &chart->marks[i];
      double                x = place_of (chart, layout, mark->value);
      double                y = layout->line[mark->sales ? 1 : 0] -
                 layout->pile * _fair_spread_strip_rank (chart, i, TRUE);
      FairRect place = { x - size / 2.0, y - size / 2.0, size, size };

      if ((i != item && overlaps (area, &place)) ||
          (i < item && overlaps (area, &taken[i])))
        return FALSE;
    }

  return TRUE;
}

static void
draw_name (FairChartText         *text,
           const FairSpreadStrip *chart,
           const Layout          *layout,
           guint                  item,
           FairRect              *taken)
{
  static const NamePlace alone[] = { NAME_ABOVE, NAME_AFTER, NAME_BEFORE };
  static const NamePlace piled[] = { NAME_BEFORE, NAME_AFTER };
  gboolean               single = count_pile (chart, item) == 1;
  guint n = single ? G_N_ELEMENTS (alone) : G_N_ELEMENTS (piled);

  for (guint i = 0; i < n; i++)
    {
      FairRect area =
          name_area (text, chart, layout, item, single ? alone[i] : piled[i]);

      if (!is_free (text, chart, layout, item, &area, taken))
        continue;
      taken[item] = area;
      fair_chart_text_show (text, FAIR_TEXT_NAME, chart->marks[item].name,
                            area.x, area.y, 0.0, 0.0,
                            &text->context->palette.text);
      return;
    }
}

static void
draw_names (FairChartText         *text,
            const FairSpreadStrip *chart,
            const Layout          *layout)
{
  g_autofree FairRect *taken = g_new0 (FairRect, chart->n_marks + 1);
  double               low, high;

  if (count_side (chart, FALSE, &low, &high) > FAIR_SPREAD_STRIP_MOST_NAMES ||
      count_side (chart, TRUE, &low, &high) > FAIR_SPREAD_STRIP_MOST_NAMES)
    return;

  for (guint i = 0; i < chart->n_marks; i++)
    if (chart->marks[i].name != NULL)
      draw_name (text, chart, layout, i, taken);
}

static void
draw_middle (FairChartText         *text,
             const FairSpreadStrip *chart,
             const Layout          *layout,
             gboolean               sales)
{
  const FairDrawContext *context = text->context;
  double                 value = sales ? chart->sales : chart->marketing;
  double                 x = place_of (chart, layout, value);
  double                 top = layout->line[sales ? 1 : 0] +
               fair_draw_context_length (context, MARK * 0.8);
  double           size = fair_draw_context_length (context, MARK * 0.5);
  g_autofree char *words = _fair_spread_strip_number (value);
  const char      *shown = words;

  if (chart->n_tick_words > 0 && value >= 0.0 && value < chart->n_tick_words &&
      fabs (value - round (value)) < 1e-9)
    shown = chart->tick_words[(guint) value];
  fair_marks_filled (text->cr, context, FAIR_SHAPE_TRIANGLE, x,
                     top + size / 2.0, MARK * 0.55, &context->palette.text);
  fair_chart_text_show (text, FAIR_TEXT_VALUE, shown, x, top + size * 1.3, 0.5,
                        0.0, &context->palette.text);
}

static void
draw_side (FairChartText         *text,
           const FairSpreadStrip *chart,
           const Layout          *layout,
           gboolean               sales)
{
  const FairDrawContext *context = text->context;
  const FairRgba        *color =
      sales ? &context->palette.sales : &context->palette.marketing;
  double line = layout->line[sales ? 1 : 0], low = 0.0, high = 0.0;
  guint  n = count_side (chart, sales, &low, &high);

  fair_chart_text_show (
      text, FAIR_TEXT_TITLE, side_name (sales), layout->gutter_x, line,
      context->right_to_left ? 1.0 : 0.0, 0.5, &context->palette.text);
  if (n == 0)
    {
      fair_chart_text_show (text, FAIR_TEXT_LABEL, _ ("no answer"),
                            (layout->x.range_from + layout->x.range_to) / 2.0,
                            line, 0.5, 0.5, &context->palette.dim);
      return;
    }

  fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, LINE, color,
                   place_of (chart, layout, low), line,
                   place_of (chart, layout, high), line);
  for (guint i = 0; i < chart->n_marks; i++)
    if (chart->marks[i].sales == sales)
      _fair_spread_strip_draw_mark (
          text, &chart->marks[i],
          place_of (chart, layout, chart->marks[i].value),
          line - layout->pile * _fair_spread_strip_rank (chart, i, TRUE), MARK);
  if (isfinite (sales ? chart->sales : chart->marketing))
    draw_middle (text, chart, layout, sales);
}

void
fair_spread_rows_draw (const FairSpreadStrip *chart,
                       const FairDrawContext *context,
                       cairo_t               *cr,
                       double                 width,
                       double                 height)
{
  g_auto (FairChartText) text = { 0 };
  Layout layout;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (context != NULL);

  fair_chart_text_init (&text, context, cr);
  text.halo = TRUE;
  lay_out (&layout, chart, &text, width, height);
  cairo_save (cr);
  _fair_spread_strip_draw_ticks (&text, chart, &layout.x, 0.0, layout.axis);
  if (chart->unit != NULL)
    fair_chart_text_show (&text, FAIR_TEXT_TICK, chart->unit, layout.gutter_x,
                          layout.axis + fair_draw_context_length (context, 6.0),
                          context->right_to_left ? 1.0 : 0.0, 0.0,
                          &context->palette.dim);
  draw_side (&text, chart, &layout, FALSE);
  draw_side (&text, chart, &layout, TRUE);
  draw_names (&text, chart, &layout);
  cairo_restore (cr);
}

gboolean
fair_spread_rows_pick (const FairSpreadStrip *chart,
                       const FairDrawContext *context,
                       double                 width,
                       double                 height,
                       double                 x,
                       double                 y,
                       FairPick              *pick)
{
  g_auto (FairChartText) text = { 0 };
  double                size = fair_draw_context_length (context, MARK);
  Layout                layout;
  const FairSpreadMark *mark;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (pick != NULL, FALSE);

  *pick = (FairPick){ .item = -1 };
  if (x < 0.0 || x > width || y < 0.0 || y > height || chart->n_marks == 0)
    return FALSE;

  fair_chart_text_init (&text, context, NULL);
  lay_out (&layout, chart, &text, width, height);
  pick->part = FAIR_PICK_ITEM;
  pick->value = fair_scale_invert (&layout.x, x);
  pick->item = _fair_spread_strip_nearest (chart, pick->value);
  mark = &chart->marks[pick->item];
  pick->area =
      (FairRect){ place_of (chart, &layout, mark->value) - size / 2.0,
                  layout.line[mark->sales ? 1 : 0] - size / 2.0, size, size };

  return TRUE;
}

void
fair_spread_rows_get_natural_size (const FairSpreadStrip *chart,
                                   const FairDrawContext *context,
                                   double                *width,
                                   double                *height)
{
  *width = fair_draw_context_length (context, WIDTH);
  *height = fair_draw_context_length (context, HEIGHT);
}

const FairChartClass fair_spread_rows_class =
    FAIR_CHART_CLASS (FairSpreadStrip,
                      _fair_spread_strip_copy_members,
                      _fair_spread_strip_get_n_items,
                      fair_spread_rows_draw,
                      fair_spread_rows_pick,
                      fair_spread_strip_describe,
                      fair_spread_strip_to_table,
                      fair_spread_strip_describe_item,
                      fair_spread_rows_get_natural_size);
