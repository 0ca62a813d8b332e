/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-curve-chart.h"

#include <math.h>

#include "draw/fair-curve-layout-private.h"

/* How far from the line the pointer still gets it: half of 24 pixels. */
#define HANDLE_REACH 12.0

static void
draw_name (const FairCurveLayout *layout, guint index, FairChartText *text)
{
  const FairDrawContext *context = text->context;
  const FairCurveFrame  *frame = &layout->frames[index];
  const FairCurvePanel  *panel = frame->panel;
  gboolean               mirrored = context->right_to_left;
  double                 gap = fair_draw_context_length (context, 14.0);
  double                 half = fair_draw_context_length (context, 5.0);
  double x = mirrored ? layout->width - 1.25 * half : 1.25 * half;
  double y = frame->plot.y + half;

  if (layout->compact)
    {
      x = layout->plot.x + (mirrored ? layout->plot.width - half : half);
      y = frame->plot.y -
          0.6 * fair_chart_text_height (context, FAIR_TEXT_TITLE);
    }

  fair_marks_filled (text->cr, context, fair_marks_series_shape (panel->series),
                     x, y, 9.5, &context->palette.series[panel->series]);
  fair_chart_text_show (text, FAIR_TEXT_TITLE, panel->name,
                        mirrored ? x - gap + half * 0.4 : x + gap - half * 0.4,
                        y, mirrored ? 1.0 : 0.0, 0.5, &context->palette.text);
}

/* Writes up to two lines beside the height @y, in the gutter or, when there
 * is none, above it at the far end of the plot. */
static double
draw_note (const FairCurveLayout *layout,
           FairChartText         *text,
           FairTextRole           role,
           const char            *words,
           const char            *more,
           double                 y,
           double                 free_above)
{
  const FairDrawContext *context = text->context;
  gboolean               mirrored = context->right_to_left;
  double                 gap = fair_draw_context_length (context, 8.0);
  double          line = fair_chart_text_height (context, FAIR_TEXT_LABEL);
  double          right = layout->plot.x + layout->plot.width;
  const FairRgba *color =
      role == FAIR_TEXT_STRONG ? &context->palette.text : &context->palette.dim;

  if (layout->compact)
    {
      text->halo = TRUE;
      fair_chart_text_show (text, role, words, right, y, 1.0, 1.1, color);
      text->halo = FALSE;
      return y;
    }

  y = MAX (y, free_above + line * 0.5);
  fair_chart_text_show (
      text, role, words,
      mirrored ? layout->plot.x - layout->tick_width - gap * 1.5 : right + gap,
      y, mirrored ? 1.0 : 0.0, 0.5, color);
  if (more != NULL)
    {
      y += line * 0.95;
      fair_chart_text_show (
          text, FAIR_TEXT_LABEL, more,
          mirrored ? layout->plot.x - layout->tick_width - gap * 1.5
                   : right + gap,
          y, mirrored ? 1.0 : 0.0, 0.5, &context->palette.dim);
    }
  return y + line * 0.6;
}

static void
draw_notes (const FairCurveLayout *layout, guint index, FairChartText *text)
{
  const FairCurveFrame *frame = &layout->frames[index];
  const FairCurvePanel *panel = frame->panel;
  double line = fair_chart_text_height (text->context, FAIR_TEXT_LABEL);
  double free_above = -G_MAXDOUBLE;

  if (_fair_curve_panel_is_lacking (frame->chart, panel))
    return;

  if (panel->limit > 0.0 && panel->limit_label != NULL)
    free_above = draw_note (layout, text, FAIR_TEXT_STRONG, panel->limit_label,
                            panel->limit_note,
                            fair_scale_map (&frame->y, panel->limit) -
                                (layout->compact ? 0.0 : line * 0.3),
                            free_above);

  /* Highest first, so that each can be moved down past the last one. */
  for (guint i = 0; i < panel->n_bands; i++)
    {
      const FairCurveBand *band = NULL;
      double               y;

      for (guint b = 0; b < panel->n_bands; b++)
        {
          guint above = 0;

          for (guint o = 0; o < panel->n_bands; o++)
            above += panel->bands[o].high > panel->bands[b].high ||
                     (panel->bands[o].high == panel->bands[b].high && o < b);
          if (above == i)
            band = &panel->bands[b];
        }

      g_assert (band != NULL);
      y = fair_scale_map (&frame->y, layout->compact
                                         ? band->low
                                         : (band->low + band->high) / 2.0) -
          (layout->compact ? 0.0 : line * 0.5);
      free_above = draw_note (layout, text, FAIR_TEXT_LABEL, band->label,
                              band->source, y, free_above);
    }
}

static void
draw_thresholds (const FairCurveLayout *layout, FairChartText *text)
{
  const FairDrawContext *context = text->context;
  const FairCurveChart  *chart = layout->frames[0].chart;
  double top = layout->plot.y - fair_draw_context_length (context, 12.0);
  double axis = layout->plot.y + layout->plot.height;
  double x = layout->pill.x + layout->pill.width / 2.0;

  if (chart->has_ghost && fair_curve_chart_find (chart, chart->ghost) >= 0)
    {
      double ghost = fair_scale_map (&layout->frames[0].x, chart->ghost);

      fair_marks_line (text->cr, context, FAIR_STROKE_DASHED, 1.5,
                       &context->palette.ghost, ghost, MAX (0.0, top), ghost,
                       axis);
    }
  fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 2.0,
                   &context->palette.accent, x, MAX (0.0, top), x,
                   layout->pill.y);
}

void
fair_curve_chart_draw (const FairCurveChart  *chart,
                       const FairDrawContext *context,
                       cairo_t               *cr,
                       double                 width,
                       double                 height)
{
  g_auto (FairChartText) text = { 0 };
  FairCurveLayout layout;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (context != NULL);

  fair_chart_text_init (&text, context, cr);
  if (!_fair_curve_layout_init (&layout, chart, &text, width, height))
    return;

  cairo_save (cr);
  for (guint i = 0; i < layout.n_panels; i++)
    _fair_curve_panel_draw_ground (&layout.frames[i], &text);
  _fair_curve_axis_draw (&layout, &text);
  for (guint i = 0; i < layout.n_panels; i++)
    {
      if (!_fair_curve_panel_is_lacking (chart, &chart->panels[i]))
        _fair_curve_panel_draw_lines (&layout.frames[i], &text);
      draw_name (&layout, i, &text);
      draw_notes (&layout, i, &text);
    }
  draw_thresholds (&layout, &text);
  for (guint i = 0; i < layout.n_panels; i++)
    _fair_curve_panel_draw_marks (&layout.frames[i], &text,
                                  context->selected == (int) i);
  _fair_curve_axis_draw_pill (&layout, &text);
  cairo_restore (cr);
}

gboolean
fair_curve_chart_pick (const FairCurveChart  *chart,
                       const FairDrawContext *context,
                       double                 width,
                       double                 height,
                       double                 x,
                       double                 y,
                       FairPick              *pick)
{
  g_auto (FairChartText) text = { 0 };
  FairCurveLayout layout;
  double          middle, value, reach;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (pick != NULL, FALSE);

  *pick = (FairPick){ .item = -1, .value = chart->handle };
  fair_chart_text_init (&text, context, NULL);
  if (chart->n_thresholds == 0 ||
      !_fair_curve_layout_init (&layout, chart, &text, width, height))
    return FALSE;

  value = fair_scale_invert (&layout.frames[0].x, x);
  value = CLAMP (round (value), chart->threshold[0],
                 chart->threshold[chart->n_thresholds - 1]);
  if (chart->has_marketing && fabs (value - chart->marketing) <= 1.0)
    value = chart->marketing;
  else if (chart->has_sales && fabs (value - chart->sales) <= 1.0)
    value = chart->sales;
  pick->value = value;

  for (guint i = 0; i < layout.n_panels; i++)
    {
      const FairRect *plot = &layout.frames[i].plot;

      if (x >= plot->x && x <= plot->x + plot->width && y >= plot->y &&
          y <= plot->y + plot->height)
        {
          pick->part = FAIR_PICK_ITEM;
          pick->item = i;
          pick->area = *plot;
        }
    }

  middle = layout.pill.x + layout.pill.width / 2.0;
  reach = fair_draw_context_length (context, HANDLE_REACH);
  if (y >= layout.pill.y && y <= layout.pill.y + layout.pill.height)
    reach = MAX (reach, layout.pill.width / 2.0);
  if (fabs (x - middle) <= reach && y <= layout.pill.y + layout.pill.height)
    {
      pick->part = FAIR_PICK_HANDLE;
      pick->area = layout.pill;
    }

  return pick->part != FAIR_PICK_NONE;
}

void
fair_curve_chart_get_natural_size (const FairCurveChart  *chart,
                                   const FairDrawContext *context,
                                   double                *width,
                                   double                *height)
{
  g_return_if_fail (chart != NULL);

  *width = fair_draw_context_length (context, 720.0);
  *height = fair_draw_context_length (
      context, 76.0 + 88.0 * MIN (chart->n_panels, FAIR_CURVE_MAX_PANELS));
}

int
fair_curve_chart_find (const FairCurveChart *chart, int threshold)
{
  g_return_val_if_fail (chart != NULL, -1);

  for (guint i = 0; i < chart->n_thresholds; i++)
    {
      if (chart->threshold[i] == threshold)
        return i;
    }

  return -1;
}
