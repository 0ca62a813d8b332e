/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-curve-layout-private.h"

#include <math.h>

#include "base/fair-i18n.h"

/* Finds a place for words of @width on the axis, as near as may be to
 * @wanted, that overlaps none of the @n_taken spans. */
static gboolean
find_place (const double *taken,
            guint         n_taken,
            double        width,
            double        wanted,
            double       *place)
{
  double best = G_MAXDOUBLE;

  for (guint candidate = 0; candidate <= 2 * n_taken; candidate++)
    {
      double   middle = wanted;
      gboolean is_free = TRUE;

      if (candidate > 0)
        {
          guint span = (candidate - 1) / 2;

          middle = candidate % 2 == 1
                       ? taken[2 * span] - width / 2.0 - 0.01
                       : taken[2 * span + 1] + width / 2.0 + 0.01;
        }
      for (guint span = 0; span < n_taken; span++)
        is_free = is_free && (middle + width / 2.0 <= taken[2 * span] ||
                              middle - width / 2.0 >= taken[2 * span + 1]);
      if (is_free && fabs (middle - wanted) < fabs (best - wanted))
        best = middle;
    }

  *place = best;
  return best != G_MAXDOUBLE;
}

/* The proposals of the sides: a mark on the axis where it belongs, its words
 * below, moved aside when the pill is there. */
static void
draw_side (const FairCurveLayout *layout,
           FairChartText         *text,
           gboolean               is_marketing,
           int                    threshold,
           double                *taken,
           guint                 *n_taken)
{
  const FairDrawContext *context = text->context;
  double                 axis = layout->plot.y + layout->plot.height;
  double                 x = fair_scale_map (&layout->frames[0].x, threshold);
  double                 gap = fair_draw_context_length (context, 4.0);
  double                 row = layout->pill.y + layout->pill.height / 2.0;
  g_autofree char       *words = g_strdup_printf (
            is_marketing ? _ ("Mktg %d") : _ ("Sales %d"), threshold);
  double width =
      fair_chart_text_width (text, FAIR_TEXT_LABEL, words) + 2.0 * gap;
  double place;

  if (x < layout->plot.x - 0.5 || x > layout->plot.x + layout->plot.width + 0.5)
    return;

  fair_marks_filled (
      text->cr, context, is_marketing ? FAIR_SHAPE_DISC : FAIR_SHAPE_SQUARE, x,
      axis, 10.0,
      is_marketing ? &context->palette.marketing : &context->palette.sales);
  if (!find_place (taken, *n_taken, width, x, &place))
    return;

  fair_chart_text_show (text, FAIR_TEXT_LABEL, words, place, row, 0.5, 0.5,
                        &context->palette.dim);
  taken[2 * *n_taken] = place - width / 2.0;
  taken[2 * *n_taken + 1] = place + width / 2.0;
  (*n_taken)++;
}

/* What the axis counts, beside its last number; in fewer words where the handle
 * stands at the end and leaves no room for all. */
static void
draw_unit (FairChartText         *text,
           const FairCurveLayout *layout,
           double                 end,
           double                 row,
           double                 gap)
{
  const FairDrawContext *context = text->context;
  const char            *words = _ ("threshold, points");

  if (context->right_to_left)
    {
      fair_chart_text_show (text, FAIR_TEXT_TICK, words,
                            MIN (layout->plot.x, layout->pill.x) - 5.0 * gap,
                            row, 1.0, 0.5, &context->palette.dim);
      return;
    }

  end += 2.0 * gap;
  if (end + fair_chart_text_width (text, FAIR_TEXT_TICK, words) > layout->width)
    words = _ ("points");
  fair_chart_text_show (text, FAIR_TEXT_TICK, words, end, row, 0.0, 0.5,
                        &context->palette.dim);
}

static void
draw_axis_words (const FairCurveLayout *layout,
                 FairChartText         *text,
                 const FairTicks       *ticks,
                 double                *taken,
                 guint                  n_taken)
{
  const FairDrawContext *context = text->context;
  double                 axis = layout->plot.y + layout->plot.height;
  double                 row = layout->pill.y + layout->pill.height / 2.0;
  double                 gap = fair_draw_context_length (context, 4.0);
  double                 end = layout->plot.x + layout->plot.width;

  for (guint i = 0; i < ticks->n_values; i++)
    {
      g_autofree char *words = g_strdup_printf ("%.0f", ticks->value[i]);
      double x = fair_scale_map (&layout->frames[0].x, ticks->value[i]);
      double width = fair_chart_text_width (text, FAIR_TEXT_TICK, words) + gap;
      double place;

      fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 1.0,
                       &context->palette.axis, x, axis, x, axis + gap);
      if (!find_place (taken, n_taken, width, x, &place) || place != x)
        continue;
      fair_chart_text_show (text, FAIR_TEXT_TICK, words, x, row, 0.5, 0.5,
                            &context->palette.dim);
      end = MAX (end, x + width / 2.0);
    }

  for (guint i = 0; i < n_taken; i++)
    end = MAX (end, taken[2 * i + 1]);
  if (!layout->compact)
    draw_unit (text, layout, end, row, gap);
}

/*
 * _fair_curve_axis_draw:
 *
 * Draws the threshold axis, its numbers and the proposals of the sides.
 */
void
_fair_curve_axis_draw (const FairCurveLayout *layout, FairChartText *text)
{
  const FairDrawContext *context = text->context;
  const FairCurveChart  *chart = layout->frames[0].chart;
  double                 axis = layout->plot.y + layout->plot.height;
  double                 gap = fair_draw_context_length (context, 4.0);
  double                 taken[2 * 3] = { layout->pill.x - gap,
                                          layout->pill.x + layout->pill.width + gap };
  guint                  n_taken = 1;
  FairTicks              ticks;
  guint                  n_steps;

  fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 1.0,
                   &context->palette.axis, layout->plot.x, axis,
                   layout->plot.x + layout->plot.width, axis);
  if (chart->n_thresholds == 0)
    return;

  n_steps = CLAMP (layout->plot.width / (layout->tick_width * 1.6), 1.0, 7.0);
  fair_ticks_init_between (&ticks, chart->threshold[0],
                           chart->threshold[chart->n_thresholds - 1], n_steps,
                           TRUE);
  if (chart->has_marketing)
    draw_side (layout, text, TRUE, chart->marketing, taken, &n_taken);
  if (chart->has_sales)
    draw_side (layout, text, FALSE, chart->sales, taken, &n_taken);
  draw_axis_words (layout, text, &ticks, taken, n_taken);
}

/*
 * _fair_curve_axis_draw_pill:
 *
 * Draws the handle with the threshold of the draft.
 */
void
_fair_curve_axis_draw_pill (const FairCurveLayout *layout, FairChartText *text)
{
  const FairDrawContext *context = text->context;
  const FairRect        *pill = &layout->pill;
  g_autofree char       *words =
      context->typed != NULL
                ? g_strdup (context->typed)
                : g_strdup_printf ("%d", layout->frames[0].chart->handle);
  double middle = pill->y + pill->height / 2.0;
  double arrow = fair_draw_context_length (context, 3.0);
  double inset = fair_draw_context_length (context, 8.0);
  double edges[] = { pill->x + inset, pill->x + pill->width - inset };

  fair_marks_box (text->cr, pill, pill->height, &context->palette.accent);
  fair_chart_text_show (text, FAIR_TEXT_VALUE, words,
                        pill->x + pill->width / 2.0, middle, 0.5, 0.5,
                        &context->palette.on_accent);
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      double tip = i == 0 ? -arrow : arrow;

      cairo_new_path (text->cr);
      cairo_move_to (text->cr, edges[i] + tip * 0.6, middle);
      cairo_line_to (text->cr, edges[i] - tip * 0.6, middle - arrow * 1.2);
      cairo_line_to (text->cr, edges[i] - tip * 0.6, middle + arrow * 1.2);
      cairo_close_path (text->cr);
      fair_rgba_set_source (&context->palette.on_accent, text->cr);
      cairo_fill (text->cr);
    }

  if (context->focused)
    fair_marks_focus_ring (text->cr, context, pill);
}
