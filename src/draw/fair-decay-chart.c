/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-decay-chart.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "draw/fair-chart-text.h"
#include "draw/fair-chart-words.h"
#include "draw/fair-scale.h"
#include "draw/fair-ticks.h"

/* Points fade by whole periods, so the curves are steps that hold from one
 * day to the next. Solid is one event, dashed several, dash-dot the cap. */

#define WIDTH 330.0
#define HEIGHT 150.0

typedef struct
{
  FairRect  plot;
  FairScale x;
  FairScale y;
  FairTicks ticks;
} Layout;

static void
lay_out (Layout               *layout,
         const FairDecayChart *chart,
         FairChartText        *text,
         double                width,
         double                height)
{
  const FairDrawContext *context = text->context;
  double left = fair_chart_text_width (text, FAIR_TEXT_TICK, "100") +
                fair_draw_context_length (context, 8.0);
  double right = fair_chart_text_width (text, FAIR_TEXT_TICK, "00 days") * 0.6;
  double top = fair_chart_text_height (context, FAIR_TEXT_STRONG) +
               fair_draw_context_length (context, 3.0);
  double foot = fair_chart_text_height (context, FAIR_TEXT_TICK) +
                fair_draw_context_length (context, 6.0);
  double   most = chart->cap;
  FairRect plot = { left, top, MAX (1.0, width - left - right),
                    MAX (1.0, height - top - foot) };

  for (guint i = 0; i < chart->n_steps; i++)
    {
      most = MAX (most, chart->one[i]);
      if (chart->several != NULL)
        most = MAX (most, chart->several[i]);
    }
  layout->plot = plot;
  fair_ticks_init_from_zero (&layout->ticks, most, 3, TRUE);
  layout->x = fair_scale_new (0.0, MAX (1, chart->horizon), plot.x,
                              plot.x + plot.width);
  layout->y =
      fair_scale_new (0.0, layout->ticks.top, plot.y + plot.height, plot.y);
}

static void
draw_axes (FairChartText        *text,
           const Layout         *layout,
           const FairDecayChart *chart)
{
  const FairDrawContext *context = text->context;
  const FairRect        *plot = &layout->plot;
  double                 gap = fair_draw_context_length (context, 6.0);
  FairTicks              days;

  for (guint i = 0; i < layout->ticks.n_values; i++)
    {
      double           y = fair_scale_map (&layout->y, layout->ticks.value[i]);
      g_autofree char *words = fair_chart_words_tick (
          layout->ticks.value[i], layout->ticks.value[1], FALSE);

      fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 1.0,
                       i == 0 ? &context->palette.axis : &context->palette.grid,
                       plot->x, y, plot->x + plot->width, y);
      fair_chart_text_show (text, FAIR_TEXT_TICK, words, plot->x - gap, y, 1.0,
                            0.5, &context->palette.dim);
    }

  fair_ticks_init_between (&days, 0.0, chart->horizon, 4, TRUE);
  /* Periods are mostly months: thirds of a quarter read better than tens. */
  if (chart->horizon % 30 == 0 && chart->horizon / 30 <= 6)
    {
      days.n_values = 0;
      for (int day = 0; day <= chart->horizon; day += 30)
        days.value[days.n_values++] = day;
    }
  for (guint i = 0; i < days.n_values; i++)
    {
      gboolean         last = i + 1 == days.n_values;
      g_autofree char *words = g_strdup_printf (
          last ? ngettext ("%.0f day", "%.0f days", (gulong) days.value[i])
               : "%.0f",
          days.value[i]);

      fair_chart_text_show (text, FAIR_TEXT_TICK, words,
                            fair_scale_map (&layout->x, days.value[i]),
                            plot->y + plot->height + gap, 0.5, 0.0,
                            &context->palette.dim);
    }
}

static void
stroke_steps (FairChartText        *text,
              const Layout         *layout,
              const FairDecayChart *chart,
              const double         *points)
{
  cairo_new_path (text->cr);
  for (guint i = 0; i < chart->n_steps; i++)
    {
      int until = i + 1 < chart->n_steps ? chart->day[i + 1] : chart->horizon;
      double y = fair_scale_map (&layout->y, points[i]);

      if (chart->day[i] > chart->horizon)
        break;
      cairo_line_to (text->cr, fair_scale_map (&layout->x, chart->day[i]), y);
      cairo_line_to (text->cr,
                     fair_scale_map (&layout->x, MIN (until, chart->horizon)),
                     y);
    }
  cairo_stroke (text->cr);
}

/* A curve is named at its longest step, the second one where there is one:
 * below the lower curve, above the upper. */
static void
name_curve (FairChartText        *text,
            const Layout         *layout,
            const FairDecayChart *chart,
            const double         *points,
            const char           *name,
            gboolean              is_first)
{
  const FairDrawContext *context = text->context;
  double                 gap = fair_draw_context_length (context, 4.0);
  FairTextRole           role = is_first ? FAIR_TEXT_STRONG : FAIR_TEXT_LABEL;
  guint                  step = chart->n_steps > 1 ? 1 : 0;
  double                 width = fair_chart_text_width (text, role, name);
  double                 x, y;

  if (name == NULL || chart->n_steps == 0 || chart->day[step] > chart->horizon)
    return;

  x = fair_scale_map (&layout->x, chart->day[step]) + gap;
  if (step + 1 < chart->n_steps)
    {
      double next = fair_scale_map (&layout->x, chart->day[step + 1]);

      /* In the middle of its step if it fits there, else from its begin. */
      x = MAX (x - 0.5 * gap, (x - gap + next - width) / 2.0);
    }
  y = fair_scale_map (&layout->y, points[step]);
  if (is_first && layout->plot.y + layout->plot.height - y <
                      fair_chart_text_height (context, role) + gap)
    is_first = FALSE;
  x = MIN (x, layout->plot.x + layout->plot.width - width);
  text->halo = TRUE;
  fair_chart_text_show (text, role, name, x, is_first ? y + gap : y - gap, 0.0,
                        is_first ? 0.0 : 1.0,
                        role == FAIR_TEXT_STRONG ? &context->palette.text
                                                 : &context->palette.dim);
  text->halo = FALSE;
}

static void
draw_cap (FairChartText        *text,
          const Layout         *layout,
          const FairDecayChart *chart)
{
  const FairDrawContext *context = text->context;
  double                 right = layout->plot.x + layout->plot.width;
  double                 y = fair_scale_map (&layout->y, chart->cap);
  g_autofree char       *number = fair_chart_words_count (chart->cap);
  g_autofree char       *words = g_strdup_printf (_ ("cap %s"), number);

  fair_marks_line (text->cr, context, FAIR_STROKE_DASH_DOT, 1.5,
                   &context->palette.text, layout->plot.x, y, right, y);
  fair_chart_text_show (text, FAIR_TEXT_STRONG, words, right,
                        y - fair_draw_context_length (context, 3.0), 1.0, 1.0,
                        &context->palette.text);
}

void
fair_decay_chart_draw (const FairDecayChart  *chart,
                       const FairDrawContext *context,
                       cairo_t               *cr,
                       double                 width,
                       double                 height)
{
  g_auto (FairChartText) text = { 0 };
  const FairRgba *color;
  guint           dot;
  Layout          layout;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (context != NULL);

  color = &context->palette.series[FAIR_SERIES_MQLS];
  fair_chart_text_init (&text, context, cr);
  lay_out (&layout, chart, &text, width, height);
  cairo_save (cr);
  draw_axes (&text, &layout, chart);
  if (chart->cap > 0.0)
    draw_cap (&text, &layout, chart);
  if (chart->n_steps > 0)
    {
      if (chart->several != NULL)
        {
          fair_marks_set_stroke (cr, context, FAIR_STROKE_DASHED, 1.8,
                                 &context->palette.dim);
          stroke_steps (&text, &layout, chart, chart->several);
          name_curve (&text, &layout, chart, chart->several,
                      chart->several_label, FALSE);
        }
      fair_marks_set_stroke (cr, context, FAIR_STROKE_SOLID, 2.5, color);
      stroke_steps (&text, &layout, chart, chart->one);
      name_curve (&text, &layout, chart, chart->one, chart->one_label, TRUE);
      dot = context->selected > 0 && context->selected < (int) chart->n_steps
                ? (guint) context->selected
                : 0;
      fair_marks_filled (cr, context, FAIR_SHAPE_DISC,
                         fair_scale_map (&layout.x, chart->day[dot]),
                         fair_scale_map (&layout.y, chart->one[dot]), 9.5,
                         color);
    }
  cairo_restore (cr);
}

gboolean
fair_decay_chart_pick (const FairDecayChart  *chart,
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

  fair_chart_text_init (&text, context, NULL);
  lay_out (&layout, chart, &text, width, height);
  *pick = (FairPick){ .item = -1,
                      .value = floor (fair_scale_invert (&layout.x, x)) };
  if (pick->value < 0.0 || pick->value > chart->horizon || y < 0.0 ||
      y > height)
    return FALSE;

  for (guint i = 0; i < chart->n_steps; i++)
    {
      if (chart->day[i] <= pick->value)
        pick->item = i;
    }
  if (pick->item < 0)
    return FALSE;

  pick->part = FAIR_PICK_ITEM;
  pick->area = (FairRect){ fair_scale_map (&layout.x, chart->day[pick->item]),
                           fair_scale_map (&layout.y, chart->one[pick->item]),
                           0.0, 0.0 };
  return TRUE;
}

void
fair_decay_chart_get_natural_size (const FairDecayChart  *chart,
                                   const FairDrawContext *context,
                                   double                *width,
                                   double                *height)
{
  *width = fair_draw_context_length (context, WIDTH);
  *height = fair_draw_context_length (context, HEIGHT);
}

char *
fair_decay_chart_describe_item (const FairDecayChart *chart, guint item)
{
  g_autofree char *one = NULL;
  g_autofree char *several = NULL;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (item < chart->n_steps, NULL);

  one = fair_chart_words_count (chart->one[item]);
  if (chart->several == NULL || chart->several_label == NULL)
    /* Translators: day; what; points */
    return g_strdup_printf (_ ("from day %d: %s %s"), chart->day[item],
                            chart->one_label, one);

  several = fair_chart_words_count (chart->several[item]);
  /* Translators: day; what; points; what; points */
  return g_strdup_printf (_ ("from day %d: %s %s, %s %s"), chart->day[item],
                          chart->one_label, one, chart->several_label, several);
}

char *
fair_decay_chart_describe (const FairDecayChart *chart)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (chart != NULL, NULL);

  g_string_append_printf (words, "%s:", chart->title);
  for (guint i = 0; i < chart->n_steps; i++)
    {
      g_autofree char *item = fair_decay_chart_describe_item (chart, i);

      g_string_append_printf (words, "%s %s", i > 0 ? ";" : "", item);
    }
  g_string_append_c (words, '.');
  if (chart->cap > 0.0)
    {
      g_autofree char *cap = fair_chart_words_count (chart->cap);

      g_string_append_printf (words, _ (" At most %s points."), cap);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

FairTable *
fair_decay_chart_to_table (const FairDecayChart *chart)
{
  FairTable *table;

  g_return_val_if_fail (chart != NULL, NULL);

  table = fair_table_new (_ ("From day"), chart->one_label,
                          chart->several != NULL ? chart->several_label : NULL,
                          NULL);
  for (guint i = 0; i < chart->n_steps; i++)
    {
      fair_table_add_row (table);
      fair_table_take_cell (table, g_strdup_printf ("%d", chart->day[i]));
      fair_table_take_cell (table, fair_chart_words_count (chart->one[i]));
      if (fair_table_get_n_columns (table) > 2)
        fair_table_take_cell (table,
                              fair_chart_words_count (chart->several[i]));
    }

  return table;
}

static void
copy_members (gpointer data, FairPool *pool)
{
  FairDecayChart *chart = data;
  guint           n = chart->n_steps;

  chart->title = fair_pool_copy_string (pool, chart->title);
  chart->day = fair_pool_copy (pool, chart->day, n, sizeof (int));
  chart->one = fair_pool_copy (pool, chart->one, n, sizeof (double));
  chart->several = fair_pool_copy (pool, chart->several, n, sizeof (double));
  chart->one_label = fair_pool_copy_string (pool, chart->one_label);
  chart->several_label = fair_pool_copy_string (pool, chart->several_label);
}

static guint
get_n_items (gconstpointer data)
{
  return ((const FairDecayChart *) data)->n_steps;
}

const FairChartClass fair_decay_chart_class =
    FAIR_CHART_CLASS (FairDecayChart,
                      copy_members,
                      get_n_items,
                      fair_decay_chart_draw,
                      fair_decay_chart_pick,
                      fair_decay_chart_describe,
                      fair_decay_chart_to_table,
                      fair_decay_chart_describe_item,
                      fair_decay_chart_get_natural_size);
