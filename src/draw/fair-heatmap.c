/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-heatmap.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "draw/fair-heatmap-private.h"

/* A cell is shaded by its rate in one hue, and says it in figures: the rate
 * bold, the counts below. Under thirty leads it is hatched and not bold. The
 * threshold is a stair between the cells that pass and those that do not: the
 * sum of the least points of a cell reaches it or not. The fit minimum is a
 * dashed line between rows. Both can be dragged, also a minimum that is not
 * there yet, from the lower edge. */

#define WIDTH 650.0
#define HEIGHT 520.0
#define REACH 10.0

/*
 * _fair_heatmap_get_cell:
 *
 * Returns: the cell in @column and @row, both counted from the lowest points
 */
const FairHeatmapCell *
_fair_heatmap_get_cell (const FairHeatmap *chart, guint column, guint row)
{
  return &chart->cells[row * chart->n_columns + column];
}

/*
 * _fair_heatmap_range:
 *
 * Returns: (transfer full): the points of a range, such as "15–29" or "75+"
 */
char *
_fair_heatmap_range (const FairHeatmap *chart, guint index, guint n_ranges)
{
  int from = (int) index * chart->bin_width;

  if (index + 1 == n_ranges)
    /* Translators: so many points or more */
    return g_strdup_printf (_ ("%d+"), from);

  return g_strdup_printf (_ ("%d–%d"), from, from + chart->bin_width - 1);
}

/*
 * _fair_heatmap_rate_words:
 *
 * Returns: (transfer full): the rate of @cell, a dash if so few leads have no
 *   win that 0% would say too much
 */
char *
_fair_heatmap_rate_words (const FairHeatmapCell *cell)
{
  double rate = cell->n_leads > 0 ? (double) cell->n_won / cell->n_leads : NAN;

  if (cell->n_leads < FAIR_HEATMAP_FEW && cell->n_won == 0)
    return fair_chart_words_rate (NAN);

  return fair_format_percent (rate, 0);
}

typedef struct
{
  FairRect grid;
  double   cell_width;
  double   cell_height;
} Layout;

static void
lay_out (Layout            *layout,
         const FairHeatmap *chart,
         FairChartText     *text,
         double             width,
         double             height)
{
  const FairDrawContext *context = text->context;
  double line = fair_chart_text_height (context, FAIR_TEXT_LABEL);
  double gap = fair_draw_context_length (context, 10.0);
  double left =
      line * 1.2 + fair_chart_text_width (text, FAIR_TEXT_LABEL, "00–00") + gap;
  double right =
      fair_chart_text_width (text, FAIR_TEXT_STRONG, _ ("fit ≥ %d")) +
      3.0 * gap;
  double top = fair_chart_text_height (context, FAIR_TEXT_VALUE) + 2.0 * gap;
  double bottom = 2.0 * line + 2.0 * gap;

  layout->grid = (FairRect){ left, top, MAX (1.0, width - left - right),
                             MAX (1.0, height - top - bottom) };
  layout->cell_width = layout->grid.width / MAX (1, chart->n_columns);
  layout->cell_height = layout->grid.height / MAX (1, chart->n_rows);
}

static FairRect
cell_rect (const Layout      *layout,
           const FairHeatmap *chart,
           guint              column,
           guint              row)
{
  FairRect rect = { layout->grid.x + column * layout->cell_width,
                    layout->grid.y +
                        (chart->n_rows - 1 - row) * layout->cell_height,
                    layout->cell_width, layout->cell_height };

  return rect;
}

/* The first column of @row that reaches the threshold. */
static guint
first_passing (const FairHeatmap *chart, guint row)
{
  for (guint column = 0; column < chart->n_columns; column++)
    {
      if ((int) (column + row) * chart->bin_width >= chart->threshold)
        return column;
    }

  return chart->n_columns;
}

FairRgba
fair_heatmap_get_shade (const FairDrawContext *context, double share)
{
  const FairPalette *palette = &context->palette;
  double             most = fair_draw_context_is_print (context) ? 0.8 : 1.0;

  return fair_rgba_mix (&palette->view, &palette->series[0],
                        most * (0.04 + 0.9 * CLAMP (share, 0.0, 1.0)));
}

static void
draw_cell (FairChartText         *text,
           const FairHeatmap     *chart,
           const FairHeatmapCell *cell,
           const FairRect        *rect)
{
  const FairDrawContext *context = text->context;
  double                 inset = fair_draw_context_length (context, 1.0);
  double rate = cell->n_leads > 0 ? (double) cell->n_won / cell->n_leads : 0.0;
  double full = chart->full_shade > 0.0 ? chart->full_shade : 0.2;
  gboolean few = cell->n_leads < FAIR_HEATMAP_FEW;
  FairRgba shade = fair_heatmap_get_shade (context, rate / full);
  FairRgba ink, dim, hatch;
  FairRect box = { rect->x + inset, rect->y + inset, rect->width - 2.0 * inset,
                   rect->height - 2.0 * inset };
  double   middle_x = rect->x + rect->width / 2.0;
  double   middle_y = rect->y + rect->height / 2.0;
  double   room = rect->width - 6.0 * inset;
  g_autofree char *words = _fair_heatmap_rate_words (cell);
  g_autofree char *counts = fair_chart_words_share (cell->n_won, cell->n_leads);

  ink = fair_rgba_readable_on (&shade);
  dim = fair_rgba_mix (&shade, &ink, 0.92);
  hatch = fair_rgba_with_alpha (&ink, 0.22);

  fair_marks_box (text->cr, &box, 3.0 * inset, &shade);
  if (few)
    fair_marks_hatch (text->cr, context, &box, &hatch);
  if (rect->height < fair_chart_text_height (context, FAIR_TEXT_VALUE) +
                         fair_chart_text_height (context, FAIR_TEXT_LABEL))
    {
      fair_chart_text_show_within (
          text, few ? FAIR_TEXT_LABEL : FAIR_TEXT_STRONG, words, middle_x,
          middle_y, room, 0.5, 0.5, &ink);
      return;
    }

  fair_chart_text_show_within (
      text, few ? FAIR_TEXT_VALUE_LIGHT : FAIR_TEXT_VALUE, words, middle_x,
      middle_y + inset, room, 0.5, 1.0, &ink);
  if (fair_chart_text_width (text, FAIR_TEXT_LABEL, counts) <= room)
    fair_chart_text_show (text, FAIR_TEXT_LABEL, counts, middle_x,
                          middle_y + 2.0 * inset, 0.5, 0.0, &dim);
}

static void
draw_axes (FairChartText *text, const Layout *layout, const FairHeatmap *chart)
{
  const FairDrawContext *context = text->context;
  const FairRect        *grid = &layout->grid;
  double                 gap = fair_draw_context_length (context, 8.0);
  double line = fair_chart_text_height (context, FAIR_TEXT_LABEL);
  double bottom = grid->y + grid->height;

  for (guint column = 0; column < chart->n_columns; column++)
    {
      g_autofree char *words =
          _fair_heatmap_range (chart, column, chart->n_columns);

      fair_chart_text_show (text, FAIR_TEXT_LABEL, words,
                            grid->x + (column + 0.5) * layout->cell_width,
                            bottom + gap, 0.5, 0.0, &context->palette.dim);
    }
  for (guint row = 0; row < chart->n_rows; row++)
    {
      g_autofree char *words = _fair_heatmap_range (chart, row, chart->n_rows);
      FairRect         rect = cell_rect (layout, chart, 0, row);

      fair_chart_text_show (text, FAIR_TEXT_LABEL, words, grid->x - gap,
                            rect.y + rect.height / 2.0, 1.0, 0.5,
                            &context->palette.dim);
    }
  fair_chart_text_show (text, FAIR_TEXT_STRONG,
                        _ ("behavior points at the peak"),
                        grid->x + grid->width / 2.0, bottom + gap + line, 0.5,
                        0.0, &context->palette.text);
  cairo_save (text->cr);
  cairo_translate (text->cr, line * 0.6, grid->y + grid->height / 2.0);
  cairo_rotate (text->cr, -G_PI_2);
  fair_chart_text_show (text, FAIR_TEXT_STRONG, _ ("fit points"), 0.0, 0.0, 0.5,
                        0.5, &context->palette.text);
  cairo_restore (text->cr);
}

static void
path_stair (cairo_t *cr, const Layout *layout, const FairHeatmap *chart)
{
  cairo_new_path (cr);
  for (guint i = 0; i < chart->n_rows; i++)
    {
      guint  row = chart->n_rows - 1 - i;
      double x =
          layout->grid.x + first_passing (chart, row) * layout->cell_width;
      double y = layout->grid.y + i * layout->cell_height;

      cairo_line_to (cr, x, y);
      cairo_line_to (cr, x, y + layout->cell_height);
    }
}

static FairRect
pill_at (FairChartText *text,
         FairTextRole   role,
         const char    *words,
         double         x,
         double         y)
{
  const FairDrawContext *context = text->context;
  double                 width = fair_chart_text_width (text, role, words) +
                 fair_draw_context_length (context, 24.0);
  double height = fair_chart_text_height (context, role) +
                  fair_draw_context_length (context, 6.0);
  FairRect pill = { x - width / 2.0, y - height / 2.0, width, height };

  return pill;
}

static char *
threshold_words (const FairDrawContext *context, const FairHeatmap *chart)
{
  return context->typed != NULL ? g_strdup (context->typed)
                                : g_strdup_printf ("%d", chart->threshold);
}

static FairRect
threshold_pill (FairChartText     *text,
                const Layout      *layout,
                const FairHeatmap *chart)
{
  g_autofree char *words = threshold_words (text->context, chart);
  double           x =
      layout->grid.x +
      (chart->n_rows > 0 ? first_passing (chart, chart->n_rows - 1) : 0) *
          layout->cell_width;

  return pill_at (text, FAIR_TEXT_VALUE, words, x, layout->grid.y / 2.0);
}

static double
minimum_place (const Layout *layout, const FairHeatmap *chart)
{
  double row = (double) chart->fit_minimum / MAX (1, chart->bin_width);

  return layout->grid.y + layout->grid.height -
         MIN (row, chart->n_rows) * layout->cell_height;
}

static char *
minimum_words (const FairDrawContext *context, const FairHeatmap *chart)
{
  return context->second_typed != NULL
             ? g_strdup (context->second_typed)
             : g_strdup_printf (_ ("fit ≥ %d"), chart->fit_minimum);
}

static FairRect
minimum_pill (FairChartText     *text,
              const Layout      *layout,
              const FairHeatmap *chart)
{
  g_autofree char *words = minimum_words (text->context, chart);
  FairRect         pill = pill_at (text, FAIR_TEXT_STRONG, words, 0.0,
                                   minimum_place (layout, chart));

  pill.x = layout->grid.x + layout->grid.width +
           fair_draw_context_length (text->context, 6.0);
  return pill;
}

static void
draw_pill (FairChartText  *text,
           FairTextRole    role,
           const FairRect *pill,
           const char     *words,
           const FairRgba *ground,
           const FairRgba *ink)
{
  fair_marks_box (text->cr, pill, pill->height, ground);
  fair_chart_text_show (text, role, words, pill->x + pill->width / 2.0,
                        pill->y + pill->height / 2.0, 0.5, 0.5, ink);
}

static void
draw_threshold (FairChartText     *text,
                const Layout      *layout,
                const FairHeatmap *chart)
{
  const FairDrawContext *context = text->context;
  FairRect               pill = threshold_pill (text, layout, chart);
  g_autofree char       *words = threshold_words (context, chart);
  double                 x = pill.x + pill.width / 2.0;
  double                 gap = fair_draw_context_length (context, 10.0);
  const char            *note = _ ("threshold: cells to the right pass");
  double note_width = fair_chart_text_width (text, FAIR_TEXT_LABEL, note);

  /* A wider line of the ground parts the stair from the shades. */
  path_stair (text->cr, layout, chart);
  fair_marks_set_stroke (text->cr, context, FAIR_STROKE_SOLID, 6.5,
                         &context->palette.view);
  cairo_stroke_preserve (text->cr);
  fair_marks_set_stroke (text->cr, context, FAIR_STROKE_SOLID, 3.5,
                         &context->palette.accent);
  cairo_stroke (text->cr);
  fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 3.5,
                   &context->palette.accent, x, pill.y + pill.height, x,
                   layout->grid.y);
  draw_pill (text, FAIR_TEXT_VALUE, &pill, words, &context->palette.accent,
             &context->palette.on_accent);
  if (context->focused)
    fair_marks_focus_ring (text->cr, context, &pill);
  if (pill.x + pill.width + gap + note_width <=
      layout->grid.x + layout->grid.width)
    fair_chart_text_show (text, FAIR_TEXT_LABEL, note,
                          pill.x + pill.width + gap, pill.y + pill.height / 2.0,
                          0.0, 0.5, &context->palette.dim);
}

/* A line of the ground below the dashes; the stair may run over it, so that
 * both can be seen where they run together. */
static void
clear_minimum (FairChartText     *text,
               const Layout      *layout,
               const FairHeatmap *chart)
{
  double y = minimum_place (layout, chart);

  fair_marks_line (text->cr, text->context, FAIR_STROKE_SOLID, 6.0,
                   &text->context->palette.view, layout->grid.x, y,
                   layout->grid.x + layout->grid.width, y);
}

/* Without a minimum its handle waits at the lower edge, only outlined. */
static void
draw_minimum (FairChartText     *text,
              const Layout      *layout,
              const FairHeatmap *chart)
{
  const FairDrawContext *context = text->context;
  gboolean               some = chart->fit_minimum > 0;
  g_autofree char       *words = minimum_words (context, chart);
  FairRect               pill = minimum_pill (text, layout, chart);
  const FairRgba *ink = some ? &context->palette.text : &context->palette.dim;
  FairRgba        ground = fair_rgba_mix (&context->palette.view, ink, 1.0);
  double          y = minimum_place (layout, chart);
  double left = layout->grid.x - fair_draw_context_length (context, 6.0);

  fair_marks_line (text->cr, context, FAIR_STROKE_DASHED, some ? 2.5 : 1.5,
                   &ground, left, y, pill.x, y);
  draw_pill (text, FAIR_TEXT_STRONG, &pill, words,
             some ? &ground : &context->palette.view,
             some ? &context->palette.view : ink);
  if (!some)
    {
      fair_marks_path_box (text->cr, &pill, pill.height);
      fair_marks_set_stroke (text->cr, context, FAIR_STROKE_SOLID, 1.5,
                             &ground);
      cairo_stroke (text->cr);
    }
  if (context->second_focused)
    fair_marks_focus_ring (text->cr, context, &pill);
}

void
fair_heatmap_draw (const FairHeatmap     *chart,
                   const FairDrawContext *context,
                   cairo_t               *cr,
                   double                 width,
                   double                 height)
{
  g_auto (FairChartText) text = { 0 };
  Layout layout;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (context != NULL);

  if (chart->n_columns == 0 || chart->n_rows == 0)
    return;

  fair_chart_text_init (&text, context, cr);
  lay_out (&layout, chart, &text, width, height);
  cairo_save (cr);
  draw_axes (&text, &layout, chart);
  for (guint row = 0; row < chart->n_rows; row++)
    for (guint column = 0; column < chart->n_columns; column++)
      {
        FairRect rect = cell_rect (&layout, chart, column, row);

        draw_cell (&text, chart, _fair_heatmap_get_cell (chart, column, row),
                   &rect);
      }
  if (chart->fit_minimum > 0)
    clear_minimum (&text, &layout, chart);
  draw_threshold (&text, &layout, chart);
  draw_minimum (&text, &layout, chart);
  if (context->selected >= 0 &&
      context->selected < (int) (chart->n_columns * chart->n_rows))
    {
      double   out = fair_draw_context_length (context, 3.0);
      FairRect rect =
          cell_rect (&layout, chart, context->selected % chart->n_columns,
                     context->selected / chart->n_columns);
      FairRect ring = { rect.x + out, rect.y + out, rect.width - 2.0 * out,
                        rect.height - 2.0 * out };

      fair_marks_path_box (cr, &ring, out);
      fair_marks_set_stroke (cr, context, FAIR_STROKE_SOLID, 2.5,
                             &context->palette.text);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/* Whether a point is near the stair: near an edge between a cell that passes
 * and one that does not. */
static gboolean
near_stair (const Layout          *layout,
            const FairHeatmap     *chart,
            const FairDrawContext *context,
            double                 x,
            double                 y)
{
  cairo_surface_t *surface =
      cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  gboolean inside;

  path_stair (cr, layout, chart);
  cairo_set_line_width (cr, fair_draw_context_length (context, 2.0 * REACH));
  inside = cairo_in_stroke (cr, x, y);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return inside;
}

gboolean
fair_heatmap_pick (const FairHeatmap     *chart,
                   const FairDrawContext *context,
                   double                 width,
                   double                 height,
                   double                 x,
                   double                 y,
                   FairPick              *pick)
{
  g_auto (FairChartText) text = { 0 };
  FairRect pill, minimum;
  Layout   layout;
  double   column, row, reach;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (pick != NULL, FALSE);

  *pick = (FairPick){ .item = -1,
                      .value = chart->threshold,
                      .second_value = chart->fit_minimum };
  if (chart->n_columns == 0 || chart->n_rows == 0)
    return FALSE;

  fair_chart_text_init (&text, context, NULL);
  lay_out (&layout, chart, &text, width, height);
  column = (x - layout.grid.x) / layout.cell_width;
  row = (layout.grid.y + layout.grid.height - y) / layout.cell_height;
  pick->value = (CLAMP (round (column), 0.0, chart->n_columns) +
                 CLAMP (floor (row), 0.0, chart->n_rows - 1.0)) *
                chart->bin_width;
  pick->second_value =
      CLAMP (round (row), 0.0, chart->n_rows - 1.0) * chart->bin_width;

  pill = threshold_pill (&text, &layout, chart);
  minimum = minimum_pill (&text, &layout, chart);
  reach = fair_draw_context_length (context, REACH);
  if (column >= 0.0 && column < chart->n_columns && row >= 0.0 &&
      row < chart->n_rows)
    {
      pick->part = FAIR_PICK_ITEM;
      pick->item = (int) floor (row) * chart->n_columns + (int) floor (column);
      pick->area = cell_rect (&layout, chart, (guint) column, (guint) row);
    }
  if (near_stair (&layout, chart, context, x, y) ||
      (x >= pill.x && x <= pill.x + pill.width && y <= layout.grid.y))
    {
      pick->part = FAIR_PICK_HANDLE;
      pick->area = pill;
    }
  else if ((x >= minimum.x && x <= minimum.x + minimum.width &&
            y >= minimum.y && y <= minimum.y + minimum.height) ||
           (fabs (y - minimum_place (&layout, chart)) <= reach &&
            x >= layout.grid.x && x <= minimum.x))
    {
      pick->part = FAIR_PICK_SECOND_HANDLE;
      pick->area = minimum;
    }

  return pick->part != FAIR_PICK_NONE;
}

void
fair_heatmap_get_natural_size (const FairHeatmap     *chart,
                               const FairDrawContext *context,
                               double                *width,
                               double                *height)
{
  *width = fair_draw_context_length (context, WIDTH);
  *height = fair_draw_context_length (context, HEIGHT);
}
