/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-curve-figure.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"
#include "draw/fair-curve-panel-private.h"

/* The figure of a document: the panels two by two, each with a title, what
 * it is counted on and an axis of its own, and one row of keys below. Nothing
 * in it can be dragged, so the threshold is a plain line whose number is bold
 * on the axis. */

#define MAX_PANELS 4

/* Lengths in pixels at 100 %, as everywhere; 0.6 of them in points. */
#define COLUMN_GAP 60.0
#define ROW_GAP 22.0
#define PLOT_HEIGHT 150.0
#define WIDTH 803.0

typedef struct
{
  guint          n_panels;
  guint          n_columns;
  guint          n_rows;
  double         head;
  double         foot;
  double         key;
  FairCurveFrame frames[MAX_PANELS];
} Layout;

static void
measure_rows (Layout *layout, const FairCurveChart *chart, FairChartText *text)
{
  const FairDrawContext *context = text->context;

  layout->n_panels = MIN (chart->n_panels, MAX_PANELS);
  layout->n_columns = layout->n_panels > 1 ? 2 : 1;
  layout->n_rows = (layout->n_panels + 1) / 2;
  layout->head = fair_chart_text_height (context, FAIR_TEXT_TITLE) +
                 fair_chart_text_height (context, FAIR_TEXT_LABEL) +
                 fair_draw_context_length (context, 9.0);
  layout->foot = fair_chart_text_height (context, FAIR_TEXT_TICK) +
                 fair_draw_context_length (context, 7.0);
  layout->key = fair_chart_text_height (context, FAIR_TEXT_LABEL) +
                fair_draw_context_length (context, 14.0);
}

static gboolean
lay_out (Layout               *layout,
         const FairCurveChart *chart,
         FairChartText        *text,
         double                width,
         double                height)
{
  const FairDrawContext *context = text->context;
  double column_gap = fair_draw_context_length (context, COLUMN_GAP);
  double row_gap = fair_draw_context_length (context, ROW_GAP);
  double ticks = _fair_curve_panel_tick_width (text) +
                 fair_draw_context_length (context, 10.0);
  double column, row;

  *layout = (Layout){ 0 };
  if (chart->n_panels == 0)
    return FALSE;

  measure_rows (layout, chart, text);
  column = (width - (layout->n_columns - 1) * column_gap) / layout->n_columns;
  row =
      (height - layout->key - (layout->n_rows - 1) * row_gap) / layout->n_rows;

  for (guint i = 0; i < layout->n_panels; i++)
    {
      guint place =
          context->right_to_left && layout->n_columns == 2 ? 1 - i % 2 : i % 2;
      FairRect plot = {
        place * (column + column_gap) + ticks,
        (i / 2) * (row + row_gap) + layout->head,
        MAX (1.0, column - ticks - ticks * 0.3),
        MAX (1.0, row - layout->head - layout->foot),
      };

      _fair_curve_panel_frame (&layout->frames[i], chart, &chart->panels[i],
                               &plot, 3);
    }
  return TRUE;
}

static void
draw_head (const Layout *layout, guint index, FairChartText *text)
{
  const FairDrawContext *context = text->context;
  const FairCurveFrame  *frame = &layout->frames[index];
  gboolean               mirrored = context->right_to_left;
  double                 ticks = _fair_curve_panel_tick_width (text) +
                 fair_draw_context_length (context, 10.0);
  double x =
      mirrored ? frame->plot.x + frame->plot.width : frame->plot.x - ticks;
  double y = frame->plot.y - layout->head;
  double width = frame->plot.width + 1.3 * ticks;

  fair_chart_text_show (text, FAIR_TEXT_TITLE, frame->panel->name, x, y,
                        mirrored, 0.0, &context->palette.text);
  y += fair_chart_text_height (context, FAIR_TEXT_TITLE);
  fair_chart_text_show_within (text, FAIR_TEXT_LABEL, frame->panel->note, x, y,
                               width, mirrored, 0.0, &context->palette.dim);
}

static void
draw_axis (const FairCurveFrame *frame, FairChartText *text)
{
  const FairDrawContext *context = text->context;
  const FairCurveChart  *chart = frame->chart;
  double                 axis = frame->plot.y + frame->plot.height;
  double                 gap = fair_draw_context_length (context, 5.0);
  double                 right = frame->plot.x + frame->plot.width;
  g_autofree char       *handle = g_strdup_printf ("%d", chart->handle);
  double                 handle_x = fair_scale_map (&frame->x, chart->handle);
  double    clear = fair_chart_text_width (text, FAIR_TEXT_STRONG, handle);
  FairTicks ticks;

  fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 1.2,
                   &context->palette.axis, frame->plot.x, axis, right, axis);
  if (chart->n_thresholds == 0)
    return;

  fair_ticks_init_between (&ticks, chart->threshold[0],
                           chart->threshold[chart->n_thresholds - 1], 7, TRUE);
  for (guint i = 0; i < ticks.n_values; i++)
    {
      g_autofree char *words = g_strdup_printf ("%.0f", ticks.value[i]);
      double           x = fair_scale_map (&frame->x, ticks.value[i]);

      fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 1.2,
                       &context->palette.axis, x, axis, x, axis + gap);
      if (fabs (x - handle_x) > clear * 1.4)
        fair_chart_text_show (text, FAIR_TEXT_TICK, words, x, axis + gap, 0.5,
                              0.0, &context->palette.dim);
    }
  if (fair_curve_chart_find (chart, chart->handle) < 0)
    return;

  fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 1.5,
                   &context->palette.accent, handle_x, frame->plot.y - gap,
                   handle_x, axis + gap);
  fair_chart_text_show (text, FAIR_TEXT_STRONG, handle, handle_x, axis + gap,
                        0.5, 0.0, &context->palette.text);
}

/* Limits and bands are named inside the plot, at its far end. */
static void
draw_notes (FairCurveFrame *frame, FairChartText *text)
{
  const FairDrawContext *context = text->context;
  const FairCurvePanel  *panel = frame->panel;
  double                 gap = fair_draw_context_length (context, 3.0);
  double                 right = frame->plot.x + frame->plot.width - gap;
  double height = fair_chart_text_height (context, FAIR_TEXT_LABEL);

  if (panel->limit > 0.0 && panel->limit_label != NULL)
    {
      double width =
          fair_chart_text_width (text, FAIR_TEXT_LABEL, panel->limit_label);
      double   y = fair_scale_map (&frame->y, panel->limit);
      FairRect places[] = { { right - width, y - height - gap, width, height },
                            { right - width, y + gap, width, height } };

      _fair_curve_panel_show_words (
          frame, text, FAIR_TEXT_LABEL, panel->limit_label, places,
          G_N_ELEMENTS (places), &context->palette.text);
    }
  for (guint i = 0; i < panel->n_bands; i++)
    {
      const FairCurveBand *band = &panel->bands[i];
      g_autofree char     *words =
          band->source != NULL
                  ? g_strdup_printf (_ ("%s, %s"), band->label, band->source)
                  : g_strdup (band->label);
      double   width = fair_chart_text_width (text, FAIR_TEXT_LABEL, words);
      double   low = fair_scale_map (&frame->y, band->low);
      double   high = fair_scale_map (&frame->y, band->high);
      FairRect places[] = {
        { right - width, low - height - gap, width, height },
        { right - width, low + gap, width, height },
        { right - width, high + gap, width, height },
        { right - width, high - height - gap, width, height }
      };

      _fair_curve_panel_show_words (frame, text, FAIR_TEXT_LABEL, words, places,
                                    G_N_ELEMENTS (places),
                                    &context->palette.dim);
    }
}

/* Writes one entry of the key and returns where the next one begins. */
static double
draw_key_entry (FairChartText  *text,
                FairStroke      stroke,
                double          line_width,
                const FairRgba *color,
                const char     *words,
                double          x,
                double          y)
{
  const FairDrawContext *context = text->context;
  double                 length = fair_draw_context_length (context, 36.0);
  double                 gap = fair_draw_context_length (context, 8.0);

  if (words == NULL)
    return x;

  if (line_width > 0.0)
    fair_marks_line (text->cr, context, stroke, line_width, color, x, y,
                     x + length, y);
  else
    {
      double   half = fair_draw_context_length (context, 6.0);
      FairRect box = { x, y - half, length, 2.0 * half };

      fair_marks_box (text->cr, &box, 0.0, color);
    }
  fair_chart_text_show (text, FAIR_TEXT_LABEL, words, x + length + gap, y, 0.0,
                        0.5, &context->palette.text);
  return x + length + 4.0 * gap +
         fair_chart_text_width (text, FAIR_TEXT_LABEL, words);
}

static void
draw_key (const Layout  *layout,
          FairChartText *text,
          double         width,
          double         height)
{
  const FairDrawContext *context = text->context;
  const FairCurveChart  *chart = layout->frames[0].chart;
  const FairPalette     *palette = &context->palette;
  gboolean               has_interval = FALSE;
  gboolean               has_ghost = FALSE;
  FairRgba               ribbon = fair_rgba_with_alpha (&palette->text, 0.14);
  double                 x = layout->frames[0].plot.x;
  double y = height - 0.5 * fair_chart_text_height (context, FAIR_TEXT_LABEL);

  if (context->right_to_left)
    x = layout->n_columns == 2 ? layout->frames[1].plot.x : x;
  for (guint i = 0; i < layout->n_panels; i++)
    {
      has_interval |= layout->frames[i].panel->low != NULL;
      has_ghost |= layout->frames[i].panel->ghost != NULL;
    }

  x = draw_key_entry (text, FAIR_STROKE_SOLID, 3.0,
                      fair_draw_context_is_print (context) ? &palette->series[0]
                                                           : &palette->text,
                      chart->draft_name, x, y);
  if (has_ghost)
    x = draw_key_entry (text, FAIR_STROKE_DASHED, 1.5, &palette->ghost,
                        chart->ghost_name, x, y);
  if (has_interval)
    x = draw_key_entry (text, FAIR_STROKE_SOLID, 0.0, &ribbon,
                        _ ("95% interval"), x, y);
  fair_chart_text_show (text, FAIR_TEXT_LABEL,
                        _ ("horizontal: threshold in points"), width, y, 1.0,
                        0.5, &palette->dim);
}

void
fair_curve_figure_draw (const FairCurveChart  *chart,
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
    {
      FairCurveFrame *frame = &layout.frames[i];

      draw_head (&layout, i, &text);
      _fair_curve_panel_draw_ground (frame, &text);
      _fair_curve_panel_draw_lines (frame, &text);
      draw_axis (frame, &text);
      _fair_curve_panel_draw_marks (frame, &text, FALSE);
      draw_notes (frame, &text);
    }
  draw_key (&layout, &text, width, height);
  cairo_restore (cr);
}

gboolean
fair_curve_figure_pick (const FairCurveChart  *chart,
                        const FairDrawContext *context,
                        double                 width,
                        double                 height,
                        double                 x,
                        double                 y,
                        FairPick              *pick)
{
  g_auto (FairChartText) text = { 0 };
  Layout layout;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (pick != NULL, FALSE);

  *pick = (FairPick){ .item = -1, .value = chart->handle };
  fair_chart_text_init (&text, context, NULL);
  if (!lay_out (&layout, chart, &text, width, height))
    return FALSE;

  for (guint i = 0; i < layout.n_panels; i++)
    {
      const FairCurveFrame *frame = &layout.frames[i];

      if (x >= frame->plot.x && x <= frame->plot.x + frame->plot.width &&
          y >= frame->plot.y && y <= frame->plot.y + frame->plot.height)
        {
          pick->part = FAIR_PICK_ITEM;
          pick->item = i;
          pick->value = round (fair_scale_invert (&frame->x, x));
          pick->area = frame->plot;
        }
    }

  return pick->part != FAIR_PICK_NONE;
}

void
fair_curve_figure_get_natural_size (const FairCurveChart  *chart,
                                    const FairDrawContext *context,
                                    double                *width,
                                    double                *height)
{
  g_auto (FairChartText) text = { 0 };
  Layout layout = { 0 };

  g_return_if_fail (chart != NULL);

  fair_chart_text_init (&text, context, NULL);
  measure_rows (&layout, chart, &text);
  *width = fair_draw_context_length (context, WIDTH);
  *height = layout.n_rows *
                (layout.head + layout.foot +
                 fair_draw_context_length (context, PLOT_HEIGHT + ROW_GAP)) +
            layout.key;
}

const FairChartClass fair_curve_figure_class =
    FAIR_CHART_CLASS (FairCurveChart,
                      _fair_curve_chart_copy_members,
                      _fair_curve_chart_get_n_items,
                      fair_curve_figure_draw,
                      fair_curve_figure_pick,
                      fair_curve_chart_describe,
                      fair_curve_chart_to_table,
                      fair_curve_chart_describe_item,
                      fair_curve_figure_get_natural_size);
