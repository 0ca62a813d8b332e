/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-spread-strip-private.h"

#include <math.h>

#include "draw/fair-chart-words.h"
#include "draw/fair-ticks.h"

/* How many before @item have the same value: its place in the stack. */
guint
_fair_spread_strip_rank (const FairSpreadStrip *chart,
                         guint                  item,
                         gboolean               within_side)
{
  const FairSpreadMark *mark = &chart->marks[item];
  guint                 rank = 0;

  for (guint i = 0; i < item; i++)
    rank += fabs (chart->marks[i].value - mark->value) < 1e-9 &&
            (!within_side || chart->marks[i].sales == mark->sales);

  return rank;
}

/* How high the highest stack is. */
guint
_fair_spread_strip_tallest (const FairSpreadStrip *chart, gboolean within_side)
{
  guint tallest = 0;

  for (guint i = 0; i < chart->n_marks; i++)
    tallest =
        MAX (tallest, 1 + _fair_spread_strip_rank (chart, i, within_side));

  return tallest;
}

void
_fair_spread_strip_draw_mark (FairChartText        *text,
                              const FairSpreadMark *mark,
                              double                x,
                              double                y,
                              double                size)
{
  const FairPalette *palette = &text->context->palette;

  fair_marks_filled (text->cr, text->context,
                     mark->sales ? FAIR_SHAPE_SQUARE : FAIR_SHAPE_DISC, x, y,
                     size, mark->sales ? &palette->sales : &palette->marketing);
}

static void
draw_tick (FairChartText   *text,
           const FairScale *x,
           double           value,
           const char      *words,
           double           top,
           double           axis)
{
  const FairDrawContext *context = text->context;
  double                 place = fair_scale_map (x, value);

  fair_marks_line (
      text->cr, context, FAIR_STROKE_SOLID, 1.0,
      top < axis ? &context->palette.grid : &context->palette.axis, place, top,
      place,
      axis + (top < axis ? 0.0 : fair_draw_context_length (context, 4.0)));
  fair_chart_text_show (text, FAIR_TEXT_TICK, words, place,
                        axis + fair_draw_context_length (context, 6.0), 0.5,
                        0.0, &context->palette.dim);
}

/* Ticks with their values below @axis; where @top lies above it the ticks are
 * lines up to there. As many as fit beside each other. */
void
_fair_spread_strip_draw_ticks (FairChartText         *text,
                               const FairSpreadStrip *chart,
                               const FairScale       *x,
                               double                 top,
                               double                 axis)
{
  double    room = fabs (x->range_to - x->range_from);
  double    each = fair_chart_text_width (text, FAIR_TEXT_TICK, "–888") * 1.8;
  guint     n = (guint) CLAMP (room / MAX (each, 1.0), 1.0, 6.0);
  FairTicks ticks;

  if (chart->n_tick_words > 0)
    {
      for (guint i = 0; i < chart->n_tick_words; i++)
        draw_tick (text, x, i, chart->tick_words[i], top, axis);
      return;
    }

  fair_ticks_init_between (&ticks, chart->from, chart->to, n, TRUE);
  for (guint i = 0; i < ticks.n_values; i++)
    {
      g_autofree char *words =
          fair_chart_words_tick (ticks.value[i], 1.0, FALSE);

      draw_tick (text, x, ticks.value[i], words, top, axis);
    }
}

/* The person whose value is nearest, or -1. */
int
_fair_spread_strip_nearest (const FairSpreadStrip *chart, double value)
{
  int best = -1;

  for (guint i = 0; i < chart->n_marks; i++)
    if (best < 0 || fabs (chart->marks[i].value - value) <
                        fabs (chart->marks[best].value - value))
      best = (int) i;

  return best;
}
