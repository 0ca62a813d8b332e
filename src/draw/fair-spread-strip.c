/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-spread-strip-private.h"

#include <math.h>

#include "base/fair-i18n.h"

/* Marks stand on the axis and pile up where values are the same, closer where
 * a pile would not fit. Many people are counted in bars instead: for each bin
 * marketing's beside sales', each with the shape of its side on top. */

#define WIDTH 320.0
#define MARK 10.0
#define PILE 12.5
#define N_BINS 10

typedef struct
{
  double    axis;
  double    top;
  double    pile;
  FairScale x;
} Layout;

static double
foot_height (const FairDrawContext *context)
{
  return fair_chart_text_height (context, FAIR_TEXT_TICK) +
         fair_draw_context_length (context, 8.0);
}

static double
head_height (const FairDrawContext *context)
{
  return fair_chart_text_height (context, FAIR_TEXT_LABEL) +
         fair_draw_context_length (context, 2.0);
}

static void
lay_out (Layout                *layout,
         const FairSpreadStrip *chart,
         const FairDrawContext *context,
         double                 width,
         double                 height)
{
  double inset = fair_draw_context_length (context, MARK * 1.5);
  double room;

  layout->axis = height - foot_height (context);
  layout->top = head_height (context);
  layout->x = fair_scale_new (chart->from, chart->to, inset,
                              MAX (inset + 1.0, width - inset));
  room = layout->axis - layout->top;
  layout->pile =
      MIN (fair_draw_context_length (context, PILE),
           room / MAX (1, _fair_spread_strip_tallest (chart, FALSE)));
}

static double
place_of (const FairSpreadStrip *chart, const Layout *layout, double value)
{
  return fair_scale_map (&layout->x, CLAMP (value, MIN (chart->from, chart->to),
                                            MAX (chart->from, chart->to)));
}

static void
draw_marks (FairChartText         *text,
            const FairSpreadStrip *chart,
            const Layout          *layout)
{
  for (guint i = 0; i < chart->n_marks; i++)
    {
      double x = place_of (chart, layout, chart->marks[i].value);
      double y = layout->axis - layout->pile * 0.6 -
                 layout->pile * _fair_spread_strip_rank (chart, i, FALSE);

      _fair_spread_strip_draw_mark (text, &chart->marks[i], x, y, MARK);
      if (text->context->selected == (int) i)
        fair_marks_hollow (text->cr, text->context, FAIR_SHAPE_DISC, x, y,
                           MARK + 5.0, &text->context->palette.accent);
    }
}

static void
count_bins (const FairSpreadStrip *chart, guint counts[2][N_BINS])
{
  double range = chart->to - chart->from;

  memset (counts, 0, sizeof (guint) * 2 * N_BINS);
  for (guint i = 0; i < chart->n_marks; i++)
    {
      double at =
          range > 0.0 ? (chart->marks[i].value - chart->from) / range : 0.0;
      int bin = (int) (CLAMP (at, 0.0, 1.0) * N_BINS);

      counts[chart->marks[i].sales ? 1 : 0][MIN (bin, N_BINS - 1)] += 1;
    }
}

static void
draw_bars (FairChartText         *text,
           const FairSpreadStrip *chart,
           const Layout          *layout)
{
  const FairPalette *palette = &text->context->palette;
  double step = (layout->x.range_to - layout->x.range_from) / N_BINS;
  double mark = fair_draw_context_length (text->context, MARK * 0.7);
  guint  counts[2][N_BINS], most = 1;

  count_bins (chart, counts);
  for (guint bin = 0; bin < N_BINS; bin++)
    most = MAX (most, MAX (counts[0][bin], counts[1][bin]));

  for (guint bin = 0; bin < N_BINS; bin++)
    for (guint side = 0; side < 2; side++)
      {
        double height = (layout->axis - layout->top - mark * 1.4) *
                        counts[side][bin] / most;
        double x = layout->x.range_from + step * (bin + 0.1 + 0.4 * side);
        FairSpreadMark top = { .sales = side == 1 };

        if (counts[side][bin] == 0)
          continue;
        fair_marks_box (text->cr,
                        &(FairRect){ x, layout->axis - height,
                                     MAX (step * 0.36, 1.0), height },
                        0.0, side == 0 ? &palette->marketing : &palette->sales);
        _fair_spread_strip_draw_mark (text, &top, x + step * 0.18,
                                      layout->axis - height - mark * 0.8,
                                      MARK * 0.8);
      }
}

static void
draw_median (FairChartText         *text,
             const FairSpreadStrip *chart,
             const Layout          *layout,
             double                 width)
{
  const FairDrawContext *context = text->context;
  g_autofree char       *number = _fair_spread_strip_number (chart->median);
  /* Translators: the middle value */
  g_autofree char *words = g_strdup_printf (_ ("median %s"), number);
  double           x = place_of (chart, layout, chart->median);
  double           gap = fair_draw_context_length (context, 5.0);
  gboolean         before =
      x + gap + fair_chart_text_width (text, FAIR_TEXT_LABEL, words) > width;

  fair_marks_line (text->cr, context, FAIR_STROKE_DASHED, 1.5,
                   &context->palette.text, x, 0.0, x, layout->axis);
  fair_chart_text_show (text, FAIR_TEXT_LABEL, words,
                        before ? x - gap : x + gap, 0.0, before ? 1.0 : 0.0,
                        0.0, &context->palette.dim);
}

void
fair_spread_strip_draw (const FairSpreadStrip *chart,
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
  lay_out (&layout, chart, context, width, height);
  cairo_save (cr);
  fair_marks_line (cr, context, FAIR_STROKE_SOLID, 1.2, &context->palette.axis,
                   0.0, layout.axis, width, layout.axis);
  _fair_spread_strip_draw_ticks (&text, chart, &layout.x, layout.axis,
                                 layout.axis);
  if (isfinite (chart->median))
    draw_median (&text, chart, &layout, width);
  if (chart->n_marks > FAIR_SPREAD_STRIP_MOST_MARKS)
    draw_bars (&text, chart, &layout);
  else
    draw_marks (&text, chart, &layout);
  cairo_restore (cr);
}

gboolean
fair_spread_strip_pick (const FairSpreadStrip *chart,
                        const FairDrawContext *context,
                        double                 width,
                        double                 height,
                        double                 x,
                        double                 y,
                        FairPick              *pick)
{
  double size = fair_draw_context_length (context, MARK);
  double place;
  Layout layout;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (pick != NULL, FALSE);

  *pick = (FairPick){ .item = -1 };
  if (x < 0.0 || x > width || y < 0.0 || y > height || chart->n_marks == 0)
    return FALSE;

  lay_out (&layout, chart, context, width, height);
  pick->part = FAIR_PICK_ITEM;
  pick->value = fair_scale_invert (&layout.x, x);
  pick->item = _fair_spread_strip_nearest (chart, pick->value);
  place = place_of (chart, &layout, chart->marks[pick->item].value);
  pick->area = (FairRect){ place - size / 2.0, layout.top, size,
                           MAX (layout.axis - layout.top, 1.0) };

  return TRUE;
}

void
fair_spread_strip_get_natural_size (const FairSpreadStrip *chart,
                                    const FairDrawContext *context,
                                    double                *width,
                                    double                *height)
{
  guint tallest = chart->n_marks > FAIR_SPREAD_STRIP_MOST_MARKS
                      ? 5
                      : CLAMP (_fair_spread_strip_tallest (chart, FALSE), 2, 5);

  *width = fair_draw_context_length (context, WIDTH);
  *height = head_height (context) + foot_height (context) +
            fair_draw_context_length (context, PILE) * tallest;
}

const FairChartClass fair_spread_strip_class =
    FAIR_CHART_CLASS (FairSpreadStrip,
                      _fair_spread_strip_copy_members,
                      _fair_spread_strip_get_n_items,
                      fair_spread_strip_draw,
                      fair_spread_strip_pick,
                      fair_spread_strip_describe,
                      fair_spread_strip_to_table,
                      fair_spread_strip_describe_item,
                      fair_spread_strip_get_natural_size);
