/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-curve-chart.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"
#include "draw/fair-curve-panel-private.h"

/* The panels lie one below the other and share the threshold axis, so that
 * one line can go through all. Names and the numbers of the upright axes
 * stand in a gutter on one side, limits and bands are named in one on the
 * other; right to left they change places. When the page is narrow or the
 * text is large, the gutters shrink to the numbers: names move above their
 * panels and notes into them. */

#define MAX_PANELS 4

/* The gutters may take this share of the width. */
#define GUTTER_SHARE 0.5

/* How far from the line the pointer still gets it: half of 24 pixels. */
#define HANDLE_REACH 12.0

typedef struct
{
  double         width;
  FairRect       plot;
  FairRect       pill;
  gboolean       compact;
  double         tick_width;
  guint          n_panels;
  FairCurveFrame frames[MAX_PANELS];
} Layout;

/* The first panel is the one that is bargained about. */
static double
panel_weight (const FairCurveChart *chart, guint index)
{
  return index == 0 && chart->n_panels > 1 ? 1.35 : 1.0;
}

static double
widest_note (const FairCurveChart *chart, FairChartText *text)
{
  double width =
      fair_chart_text_width (text, FAIR_TEXT_TICK, _ ("threshold, points")) +
      fair_draw_context_length (text->context, 12.0);

  for (guint i = 0; i < MIN (chart->n_panels, MAX_PANELS); i++)
    {
      const FairCurvePanel *panel = &chart->panels[i];

      width = MAX (width, fair_chart_text_width (text, FAIR_TEXT_STRONG,
                                                 panel->limit_label));
      width = MAX (width, fair_chart_text_width (text, FAIR_TEXT_LABEL,
                                                 panel->limit_note));
      for (guint b = 0; b < panel->n_bands; b++)
        {
          width = MAX (width, fair_chart_text_width (text, FAIR_TEXT_LABEL,
                                                     panel->bands[b].label));
          width = MAX (width, fair_chart_text_width (text, FAIR_TEXT_LABEL,
                                                     panel->bands[b].source));
        }
    }

  return width;
}

static double
widest_name (const FairCurveChart *chart, FairChartText *text)
{
  double width = 0.0;

  for (guint i = 0; i < MIN (chart->n_panels, MAX_PANELS); i++)
    width = MAX (width, fair_chart_text_width (text, FAIR_TEXT_TITLE,
                                               chart->panels[i].name));

  return width + fair_draw_context_length (text->context, 22.0);
}

static void
lay_out_gutters (Layout               *layout,
                 const FairCurveChart *chart,
                 FairChartText        *text,
                 double                width)
{
  const FairDrawContext *context = text->context;
  double                 gap = fair_draw_context_length (context, 12.0);
  double                 names = widest_name (chart, text);
  double                 notes = widest_note (chart, text) + gap;
  double                 left, right;

  layout->tick_width = fair_chart_text_width (text, FAIR_TEXT_TICK, "1,000");
  layout->compact = names + notes + layout->tick_width > width * GUTTER_SHARE;
  if (layout->compact)
    names = notes = 0.0;

  /* The numbers of the upright axes always stand at the low thresholds. */
  left = context->right_to_left ? notes : names;
  right = context->right_to_left ? names : notes;
  layout->plot.x = left + layout->tick_width + gap;
  layout->plot.width = MAX (1.0, width - layout->plot.x - MAX (right, gap));
}

static void
lay_out_panels (Layout               *layout,
                const FairCurveChart *chart,
                FairChartText        *text,
                double                height)
{
  const FairDrawContext *context = text->context;
  double line = fair_chart_text_height (context, FAIR_TEXT_TITLE);
  double gap =
      layout->compact ? line * 1.5 : fair_draw_context_length (context, 20.0);
  double top =
      layout->compact ? line * 1.25 : fair_draw_context_length (context, 14.0);
  double bottom = fair_draw_context_length (context, 42.0);
  double weights = 0.0;
  double room, y = top;

  for (guint i = 0; i < layout->n_panels; i++)
    weights += panel_weight (chart, i);
  room = MAX (1.0, height - top - bottom - (layout->n_panels - 1) * gap);

  layout->plot.y = top;
  for (guint i = 0; i < layout->n_panels; i++)
    {
      FairRect plot = { layout->plot.x, y, layout->plot.width,
                        room * panel_weight (chart, i) / weights };

      _fair_curve_panel_frame (&layout->frames[i], chart, &chart->panels[i],
                               &plot, 2);
      y += plot.height + gap;
    }
  layout->plot.height = y - gap - top;
}

static void
lay_out_pill (Layout *layout, const FairCurveChart *chart, FairChartText *text)
{
  const FairDrawContext *context = text->context;
  g_autofree char       *words = g_strdup_printf ("%d", chart->handle);
  double width = fair_chart_text_width (text, FAIR_TEXT_VALUE, words) +
                 fair_draw_context_length (context, 34.0);
  double height = fair_chart_text_height (context, FAIR_TEXT_VALUE) +
                  fair_draw_context_length (context, 5.0);
  double x = fair_scale_map (&layout->frames[0].x, chart->handle);
  double y = layout->plot.y + layout->plot.height +
             fair_draw_context_length (context, 8.0);

  x = CLAMP (x, layout->plot.x, layout->plot.x + layout->plot.width);
  layout->pill = (FairRect){ x - width / 2.0, y, width, height };
}

static gboolean
lay_out (Layout               *layout,
         const FairCurveChart *chart,
         FairChartText        *text,
         double                width,
         double                height)
{
  *layout =
      (Layout){ .width = width, .n_panels = MIN (chart->n_panels, MAX_PANELS) };
  if (layout->n_panels == 0)
    return FALSE;

  lay_out_gutters (layout, chart, text, width);
  lay_out_panels (layout, chart, text, height);
  lay_out_pill (layout, chart, text);
  return TRUE;
}

static void
draw_name (const Layout *layout, guint index, FairChartText *text)
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
draw_note (const Layout  *layout,
           FairChartText *text,
           FairTextRole   role,
           const char    *words,
           const char    *more,
           double         y,
           double         free_above)
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
draw_notes (const Layout *layout, guint index, FairChartText *text)
{
  const FairCurveFrame *frame = &layout->frames[index];
  const FairCurvePanel *panel = frame->panel;
  double line = fair_chart_text_height (text->context, FAIR_TEXT_LABEL);
  double free_above = -G_MAXDOUBLE;

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
draw_side (const Layout  *layout,
           FairChartText *text,
           gboolean       is_marketing,
           int            threshold,
           double        *taken,
           guint         *n_taken)
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

static void
draw_axis_words (const Layout    *layout,
                 FairChartText   *text,
                 const FairTicks *ticks,
                 double          *taken,
                 guint            n_taken)
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
  if (!layout->compact && !context->right_to_left)
    fair_chart_text_show (text, FAIR_TEXT_TICK, _ ("threshold, points"),
                          end + 2.0 * gap, row, 0.0, 0.5,
                          &context->palette.dim);
  else if (!layout->compact)
    fair_chart_text_show (text, FAIR_TEXT_TICK, _ ("threshold, points"),
                          MIN (layout->plot.x, layout->pill.x) - 5.0 * gap, row,
                          1.0, 0.5, &context->palette.dim);
}

static void
draw_axis (const Layout *layout, FairChartText *text)
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

static void
draw_pill (const Layout *layout, FairChartText *text)
{
  const FairDrawContext *context = text->context;
  const FairRect        *pill = &layout->pill;
  g_autofree char       *words =
      g_strdup_printf ("%d", layout->frames[0].chart->handle);
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
    {
      double   out = fair_draw_context_length (context, 3.0);
      FairRect ring = { pill->x - out, pill->y - out, pill->width + 2.0 * out,
                        pill->height + 2.0 * out };
      FairRgba color = fair_rgba_with_alpha (&context->palette.accent, 0.6);

      fair_marks_path_box (text->cr, &ring, ring.height);
      fair_marks_set_stroke (text->cr, context, FAIR_STROKE_SOLID, 2.0, &color);
      cairo_stroke (text->cr);
    }
}

static void
draw_thresholds (const Layout *layout, FairChartText *text)
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

/**
 * fair_curve_chart_draw:
 * @chart: what to draw
 * @context: how to draw; its selected item is a panel
 * @cr: where to draw
 * @width: the room there is
 * @height: the room there is
 *
 * Draws the panels one below the other, with the threshold as a line that
 * can be dragged.
 */
void
fair_curve_chart_draw (const FairCurveChart  *chart,
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
  if (!lay_out (&layout, chart, &text, width, height))
    return;

  cairo_save (cr);
  for (guint i = 0; i < layout.n_panels; i++)
    _fair_curve_panel_draw_ground (&layout.frames[i], &text);
  draw_axis (&layout, &text);
  for (guint i = 0; i < layout.n_panels; i++)
    {
      _fair_curve_panel_draw_lines (&layout.frames[i], &text);
      draw_name (&layout, i, &text);
      draw_notes (&layout, i, &text);
    }
  draw_thresholds (&layout, &text);
  for (guint i = 0; i < layout.n_panels; i++)
    _fair_curve_panel_draw_marks (&layout.frames[i], &text,
                                  context->selected == (int) i);
  draw_pill (&layout, &text);
  cairo_restore (cr);
}

/**
 * fair_curve_chart_pick:
 * @chart: a chart
 * @context: how it is drawn
 * @width: the size it is drawn in
 * @height: the size it is drawn in
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * The handle is 24 pixels wide and as high as the chart; elsewhere the item
 * is the panel under the point. The value of @pick is the threshold at @x,
 * within the axis; within 1 point of a side's proposal it is that proposal.
 *
 * Returns: whether the handle or a panel is there
 */
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
  Layout layout;
  double middle, value, reach;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (pick != NULL, FALSE);

  *pick = (FairPick){ .item = -1, .value = chart->handle };
  fair_chart_text_init (&text, context, NULL);
  if (chart->n_thresholds == 0 ||
      !lay_out (&layout, chart, &text, width, height))
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

/**
 * fair_curve_chart_get_natural_size:
 * @chart: a chart
 * @context: how it is drawn
 * @width: (out): the width it looks best in
 * @height: (out): the height it looks best in
 *
 * The height grows with the number of panels.
 */
void
fair_curve_chart_get_natural_size (const FairCurveChart  *chart,
                                   const FairDrawContext *context,
                                   double                *width,
                                   double                *height)
{
  g_return_if_fail (chart != NULL);

  *width = fair_draw_context_length (context, 720.0);
  *height = fair_draw_context_length (
      context, 76.0 + 88.0 * MIN (chart->n_panels, MAX_PANELS));
}

/**
 * fair_curve_chart_find:
 * @chart: a chart
 * @threshold: a threshold
 *
 * Returns: the index of @threshold in the arrays of @chart, or -1
 */
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
