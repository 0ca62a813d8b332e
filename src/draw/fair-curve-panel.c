/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-curve-panel-private.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"

/* A threshold is a whole number, so a curve is a row of steps: the value of
 * each threshold holds from halfway to its lower neighbor to halfway to its
 * upper one. A value that is not known leaves a gap. */

/* Room for an interval above the greatest value, as a share of it. An
 * interval that goes beyond is cut at the edge of its panel. */
#define INTERVAL_ROOM 1.35

/* A rate above this is shown on a scale that ends at the whole. */
#define FULL_SCALE 0.8

static double
greatest (const double *values, guint n_values, double least)
{
  for (guint i = 0; values != NULL && i < n_values; i++)
    {
      if (isfinite (values[i]))
        least = MAX (least, values[i]);
    }

  return least;
}

static double
panel_top (const FairCurveChart *chart, const FairCurvePanel *panel)
{
  guint  n = chart->n_thresholds;
  double top = greatest (panel->value, n, 0.0);
  double interval = greatest (panel->high, n, 0.0);

  top = MAX (top, MIN (interval, top * INTERVAL_ROOM));
  top = greatest (panel->ghost, n, top);
  top = MAX (top, panel->limit * 1.1);
  for (guint i = 0; i < panel->n_bands; i++)
    top = MAX (top, panel->bands[i].high);

  return panel->is_rate ? MIN (top, 1.0) : top;
}

/*
 * _fair_curve_panel_frame:
 *
 * Fixes the scales of @panel in @plot, with at most @n_steps steps between
 * gridlines.
 */
void
_fair_curve_panel_frame (FairCurveFrame       *frame,
                         const FairCurveChart *chart,
                         const FairCurvePanel *panel,
                         const FairRect       *plot,
                         guint                 n_steps)
{
  double first = chart->n_thresholds > 0 ? chart->threshold[0] : 0.0;
  double last = chart->n_thresholds > 0
                    ? chart->threshold[chart->n_thresholds - 1]
                    : 100.0;
  double top;

  frame->n_taken = 0;
  frame->chart = chart;
  frame->panel = panel;
  frame->plot = *plot;
  top = panel_top (chart, panel);
  if (panel->is_rate && top > FULL_SCALE)
    frame->ticks = (FairTicks){ { 0.0, 0.5, 1.0 }, 3, 1.0 };
  else
    fair_ticks_init_from_zero (&frame->ticks, top, n_steps, !panel->is_rate);
  frame->x = fair_scale_new (first, last, plot->x, plot->x + plot->width);
  frame->y =
      fair_scale_new (0.0, frame->ticks.top, plot->y + plot->height, plot->y);
}

/*
 * _fair_curve_panel_tick_width:
 *
 * Returns: the room for the numbers of an upright axis, the same for all
 *   panels, so that their plots stand below each other
 */
double
_fair_curve_panel_tick_width (FairChartText *text)
{
  return MAX (fair_chart_text_width (text, FAIR_TEXT_TICK, "1,000"),
              fair_chart_text_width (text, FAIR_TEXT_TICK, "100%"));
}

/*
 * _fair_curve_panel_is_lacking:
 *
 * Returns: whether words take the place of a panel that has no value
 */
gboolean
_fair_curve_panel_is_lacking (const FairCurveChart *chart,
                              const FairCurvePanel *panel)
{
  for (guint i = 0; panel->lacking != NULL && i < chart->n_thresholds; i++)
    if (isfinite (panel->value[i]))
      return FALSE;

  return panel->lacking != NULL;
}

/* An empty panel would look like none at all. */
static void
draw_lacking (const FairCurveFrame *frame, FairChartText *text)
{
  const FairDrawContext *context = text->context;
  const FairRect        *plot = &frame->plot;
  double                 bottom = plot->y + plot->height;
  double                 gap = fair_draw_context_length (context, 8.0);

  fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 1.0,
                   &context->palette.grid, plot->x, bottom,
                   plot->x + plot->width, bottom);
  fair_chart_text_show_within (text, FAIR_TEXT_LABEL, frame->panel->lacking,
                               plot->x + gap, plot->y + plot->height / 2.0,
                               plot->width - 2.0 * gap, 0.0, 0.5,
                               &context->palette.dim);
}

/*
 * _fair_curve_panel_words:
 *
 * Returns: (transfer full): @value as it stands beside its mark
 */
char *
_fair_curve_panel_words (const FairCurvePanel *panel, double value)
{
  return panel->is_rate ? fair_chart_words_rate (value)
                        : fair_chart_words_count (value);
}

/* Where the step of the threshold at @index begins; that of the index after
 * the last one is where the last one ends. */
static double
step_edge (const FairCurveFrame *frame, guint index)
{
  const FairCurveChart *chart = frame->chart;
  double                middle;

  if (chart->n_thresholds == 1)
    return frame->plot.x + (index == 0 ? 0.4 : 0.6) * frame->plot.width;
  if (index == 0)
    return frame->plot.x;
  if (index >= chart->n_thresholds)
    return frame->plot.x + frame->plot.width;

  middle = (chart->threshold[index - 1] + chart->threshold[index]) / 2.0;
  return fair_scale_map (&frame->x, middle);
}

static void
path_steps (const FairCurveFrame *frame, cairo_t *cr, const double *values)
{
  gboolean open = FALSE;

  cairo_new_path (cr);
  for (guint i = 0; i < frame->chart->n_thresholds; i++)
    {
      double y;

      if (!isfinite (values[i]))
        {
          open = FALSE;
          continue;
        }

      y = fair_scale_map (&frame->y, values[i]);
      if (open)
        cairo_line_to (cr, step_edge (frame, i), y);
      else
        cairo_move_to (cr, step_edge (frame, i), y);
      cairo_line_to (cr, step_edge (frame, i + 1), y);
      open = TRUE;
    }
}

static void
fill_interval (const FairCurveFrame *frame, cairo_t *cr, const FairRgba *color)
{
  const FairCurvePanel *panel = frame->panel;

  cairo_new_path (cr);
  for (guint i = 0; i < frame->chart->n_thresholds; i++)
    {
      double left = step_edge (frame, i);
      double right = step_edge (frame, i + 1);
      double low, high;

      if (!isfinite (panel->low[i]) || !isfinite (panel->high[i]))
        continue;

      low = fair_scale_map (&frame->y, panel->low[i]);
      high = fair_scale_map (&frame->y, panel->high[i]);
      cairo_rectangle (cr, left, high, right - left, low - high);
    }
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  fair_rgba_set_source (color, cr);
  cairo_fill (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
}

static void
draw_band (const FairCurveFrame *frame,
           FairChartText        *text,
           const FairCurveBand  *band)
{
  const FairDrawContext *context = text->context;
  double                 right = frame->plot.x + frame->plot.width;
  double                 high = fair_scale_map (&frame->y, band->high);
  double                 low = fair_scale_map (&frame->y, band->low);
  FairRect rect = { frame->plot.x, high, frame->plot.width, low - high };

  if (fair_draw_context_is_print (context))
    {
      fair_marks_hatch (text->cr, context, &rect, &context->palette.band);
      return;
    }

  fair_marks_box (text->cr, &rect, 0.0, &context->palette.band);
  fair_marks_line (text->cr, context, FAIR_STROKE_DOTTED, 1.0,
                   &context->palette.ghost, rect.x, high, right, high);
  fair_marks_line (text->cr, context, FAIR_STROKE_DOTTED, 1.0,
                   &context->palette.ghost, rect.x, low, right, low);
}

static void
draw_untested (const FairCurveFrame *frame, FairChartText *text)
{
  const FairCurveChart *chart = frame->chart;
  FairRgba lines = fair_rgba_with_alpha (&text->context->palette.ghost, 0.5);

  for (guint i = 0; i < chart->n_untested; i++)
    {
      double   from = fair_scale_map (&frame->x, chart->untested[i].from - 0.5);
      double   to = fair_scale_map (&frame->x, chart->untested[i].to + 0.5);
      FairRect rect = frame->plot;

      from = CLAMP (from, rect.x, rect.x + rect.width);
      to = CLAMP (to, rect.x, rect.x + rect.width);
      rect.width = to - from;
      rect.x = from;
      if (rect.width > 0.0)
        fair_marks_hatch (text->cr, text->context, &rect, &lines);
    }
}

/*
 * _fair_curve_panel_draw_ground:
 *
 * Draws what lies below the curves: bands, hatching, gridlines and the
 * numbers at them.
 */
void
_fair_curve_panel_draw_ground (const FairCurveFrame *frame, FairChartText *text)
{
  const FairDrawContext *context = text->context;
  const FairTicks       *ticks = &frame->ticks;
  double                 step = ticks->n_values > 1 ? ticks->value[1] : 1.0;
  double                 gap = fair_draw_context_length (context, 8.0);

  if (_fair_curve_panel_is_lacking (frame->chart, frame->panel))
    {
      draw_lacking (frame, text);
      return;
    }

  for (guint i = 0; i < frame->panel->n_bands; i++)
    draw_band (frame, text, &frame->panel->bands[i]);
  draw_untested (frame, text);

  for (guint i = 0; i < ticks->n_values; i++)
    {
      g_autofree char *words =
          fair_chart_words_tick (ticks->value[i], step, frame->panel->is_rate);
      double y = fair_scale_map (&frame->y, ticks->value[i]);

      fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 1.0,
                       &context->palette.grid, frame->plot.x, y,
                       frame->plot.x + frame->plot.width, y);
      fair_chart_text_show (text, FAIR_TEXT_TICK, words, frame->plot.x - gap, y,
                            1.0, 0.5, &context->palette.dim);
    }
}

/*
 * _fair_curve_panel_draw_lines:
 *
 * Draws interval, ghost, limit and curve, cut at the edge of the plot.
 */
void
_fair_curve_panel_draw_lines (const FairCurveFrame *frame, FairChartText *text)
{
  const FairDrawContext *context = text->context;
  const FairCurvePanel  *panel = frame->panel;
  const FairRgba        *color = &context->palette.series[panel->series];
  cairo_t               *cr = text->cr;
  double                 margin = fair_draw_context_length (context, 2.0);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, frame->plot.x, frame->plot.y - margin, frame->plot.width,
                   frame->plot.height + 2.0 * margin);
  cairo_clip (cr);

  if (panel->low != NULL && panel->high != NULL)
    {
      FairRgba ribbon = fair_rgba_with_alpha (
          fair_draw_context_is_print (context) ? &context->palette.text : color,
          0.14);

      fill_interval (frame, cr, &ribbon);
    }
  if (panel->ghost != NULL)
    {
      path_steps (frame, cr, panel->ghost);
      fair_marks_set_stroke (cr, context, FAIR_STROKE_DASHED, 1.5,
                             &context->palette.ghost);
      cairo_stroke (cr);
    }
  if (panel->limit > 0.0)
    {
      double y = fair_scale_map (&frame->y, panel->limit);

      fair_marks_line (cr, context, FAIR_STROKE_DASH_DOT, 1.5,
                       &context->palette.text, frame->plot.x, y,
                       frame->plot.x + frame->plot.width, y);
    }
  path_steps (frame, cr, panel->value);
  fair_marks_set_stroke (cr, context, FAIR_STROKE_SOLID, 2.5, color);
  cairo_stroke (cr);

  cairo_restore (cr);
}

/* How much of the drawing a box would cover: each step of a curve that runs
 * through it counts, the limit and leaving the plot count more. */
static double
clutter_in (const FairCurveFrame *frame, const FairRect *box)
{
  const FairCurvePanel *panel = frame->panel;
  const double         *curves[] = { panel->value, panel->ghost };
  double                clutter = 0.0;

  for (guint c = 0; c < G_N_ELEMENTS (curves); c++)
    {
      for (guint i = 0; curves[c] != NULL && i < frame->chart->n_thresholds;
           i++)
        {
          double x = fair_scale_map (&frame->x, frame->chart->threshold[i]);
          double y = fair_scale_map (&frame->y, curves[c][i]);

          if (isfinite (y) && x >= box->x && x <= box->x + box->width &&
              y >= box->y && y <= box->y + box->height)
            clutter += 1.0;
        }
    }
  if (panel->limit > 0.0)
    {
      double y = fair_scale_map (&frame->y, panel->limit);

      if (y >= box->y && y <= box->y + box->height)
        clutter += 3.0;
    }
  if (box->x < frame->plot.x ||
      box->x + box->width > frame->plot.x + frame->plot.width)
    clutter += 100.0;
  clutter += 0.3 * MAX (0.0, frame->plot.y - box->y);
  clutter += 0.3 * MAX (0.0, box->y + box->height -
                                 (frame->plot.y + frame->plot.height));

  return clutter;
}

static double
overlap_of (const FairRect *one, const FairRect *other)
{
  double width = MIN (one->x + one->width, other->x + other->width) -
                 MAX (one->x, other->x);
  double height = MIN (one->y + one->height, other->y + other->height) -
                  MAX (one->y, other->y);

  return width > 0.0 && height > 0.0 ? 50.0 : 0.0;
}

/*
 * _fair_curve_panel_show_words:
 * @places: left upper corners to choose from, the best first; their width
 *   and height are filled in
 *
 * Shows @words where they cover least, and keeps later words away from there.
 */
void
_fair_curve_panel_show_words (FairCurveFrame *frame,
                              FairChartText  *text,
                              FairTextRole    role,
                              const char     *words,
                              FairRect       *places,
                              guint           n_places,
                              const FairRgba *color)
{
  double    least = G_MAXDOUBLE;
  FairRect *best = NULL;

  for (guint i = 0; i < n_places; i++)
    {
      double clutter = clutter_in (frame, &places[i]) + 1.5 * i;

      for (guint t = 0; t < frame->n_taken; t++)
        clutter += overlap_of (&places[i], &frame->taken[t]);
      if (clutter < least)
        {
          least = clutter;
          best = &places[i];
        }
    }

  g_assert (best != NULL);
  text->halo = TRUE;
  fair_chart_text_show (text, role, words, best->x, best->y, 0.0, 0.0, color);
  text->halo = FALSE;
  if (frame->n_taken < G_N_ELEMENTS (frame->taken))
    frame->taken[frame->n_taken++] = *best;
}

/* Puts words beside the mark at @x, @y: above or below, and on the other
 * side only if that is much freer. */
static void
show_beside (FairCurveFrame *frame,
             FairChartText  *text,
             FairTextRole    role,
             const char     *words,
             double          x,
             double          y,
             gboolean        left_first,
             const FairRgba *color)
{
  double   gap = fair_draw_context_length (text->context, 10.0);
  double   width = fair_chart_text_width (text, role, words);
  double   height = fair_chart_text_height (text->context, role);
  FairRect places[4];

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gboolean left = (i < 2) == left_first;
      gboolean above = i % 2 == 0;

      places[i] = (FairRect){ left ? x - gap - width : x + gap,
                              above ? y - height - gap * 0.3 : y + gap * 0.4,
                              width, height };
    }
  _fair_curve_panel_show_words (frame, text, role, words, places,
                                G_N_ELEMENTS (places), color);
}

static char *
ghost_words (const FairCurveFrame *frame, FairChartText *text, double value)
{
  g_autofree char *words = _fair_curve_panel_words (frame->panel, value);
  const char      *name = frame->chart->ghost_name;

  if (name == NULL)
    return g_steal_pointer (&words);
  if (!fair_draw_context_is_print (text->context))
    return g_strdup_printf ("%s %s", name, words);
  if (frame->panel != frame->chart->panels)
    return g_steal_pointer (&words);

  /* Translators: a value, then a version: "100 in version 1" */
  return g_strdup_printf (_ ("%s in %s"), words, name);
}

/*
 * _fair_curve_panel_draw_marks:
 *
 * Draws the marks at the two thresholds and their values.
 */
void
_fair_curve_panel_draw_marks (FairCurveFrame *frame,
                              FairChartText  *text,
                              gboolean        selected)
{
  const FairDrawContext *context = text->context;
  const FairCurveChart  *chart = frame->chart;
  const FairCurvePanel  *panel = frame->panel;
  gboolean               print = fair_draw_context_is_print (context);
  FairShape              shape =
      print ? FAIR_SHAPE_DISC : fair_marks_series_shape (panel->series);
  int      draft = fair_curve_chart_find (chart, chart->handle);
  int      ghost = chart->has_ghost && panel->ghost != NULL
                       ? fair_curve_chart_find (chart, chart->ghost)
                       : -1;
  gboolean ghost_left = chart->has_ghost && chart->ghost < chart->handle;

  if (ghost >= 0 && isfinite (panel->ghost[ghost]))
    {
      double           x = fair_scale_map (&frame->x, chart->threshold[ghost]);
      double           y = fair_scale_map (&frame->y, panel->ghost[ghost]);
      g_autofree char *words = ghost_words (frame, text, panel->ghost[ghost]);

      fair_marks_hollow (text->cr, context, shape, x, y, 10.0,
                         &context->palette.dim);
      show_beside (frame, text, FAIR_TEXT_LABEL, words, x, y, ghost_left,
                   &context->palette.dim);
    }

  if (draft >= 0 && isfinite (panel->value[draft]))
    {
      double           x = fair_scale_map (&frame->x, chart->threshold[draft]);
      double           y = fair_scale_map (&frame->y, panel->value[draft]);
      g_autofree char *words =
          _fair_curve_panel_words (panel, panel->value[draft]);

      if (selected)
        fair_marks_hollow (text->cr, context, FAIR_SHAPE_DISC, x, y, 20.0,
                           &context->palette.accent);
      if (print)
        fair_marks_filled (text->cr, context, shape, x, y, 14.0,
                           &context->palette.view);
      fair_marks_filled (text->cr, context, shape, x, y, 11.5,
                         &context->palette.series[panel->series]);
      show_beside (frame, text, FAIR_TEXT_VALUE, words, x, y, !ghost_left,
                   &context->palette.text);
    }
}
