/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-funnel.h"

#include <math.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-text.h"
#include "draw/fair-chart-words.h"

/* A row a stage: name, bar, count at its end, and the share of the stage
 * before with its interval at the far end. Bars share one scale and begin at
 * the same edge, since lengths are compared better than areas. A tick is what
 * was recorded. In a narrow column name and count stand above the bar, and what
 * was recorded beside its tick; shares are read out. */

#define WIDTH 250.0
#define NARROW 400.0
#define BAR 14.0

typedef struct
{
  double   name_width;
  double   bars_width;
  double   rate_width;
  double   row;
  double   width;
  double   most;
  gboolean narrow;
} Layout;

static char *
rate_words (const FairFunnelStage *stage)
{
  return isfinite (stage->rate) ? fair_chart_words_rate (stage->rate) : NULL;
}

static char *
interval_words (const FairFunnelStage *stage)
{
  return isfinite (stage->rate) && isfinite (stage->low)
             ? fair_chart_words_interval (stage->low, stage->high)
             : NULL;
}

static void
lay_out (Layout           *layout,
         const FairFunnel *chart,
         FairChartText    *text,
         double            width)
{
  const FairDrawContext *context = text->context;
  double                 gap = fair_draw_context_length (context, 12.0);
  double                 count = 0.0;

  *layout = (Layout){ .width = width, .most = 1.0 };
  layout->row = 2.0 * fair_chart_text_height (context, FAIR_TEXT_LABEL) +
                fair_draw_context_length (context, 8.0);
  for (guint i = 0; i < chart->n_stages; i++)
    {
      const FairFunnelStage *stage = &chart->stages[i];
      g_autofree char       *words = fair_format_count (stage->count);
      g_autofree char       *range = interval_words (stage);

      layout->most = MAX (layout->most, stage->count);
      if (isfinite (stage->recorded))
        layout->most = MAX (layout->most, stage->recorded);
      layout->name_width =
          MAX (layout->name_width,
               fair_chart_text_width (text, FAIR_TEXT_NAME, stage->label));
      layout->rate_width =
          MAX (layout->rate_width,
               fair_chart_text_width (text, FAIR_TEXT_LABEL, range));
      count = MAX (count,
                   fair_chart_text_width (text, FAIR_TEXT_NAME_STRONG, words));
    }
  layout->narrow = width < fair_draw_context_length (context, NARROW);
  if (layout->narrow)
    {
      layout->name_width = 0.0;
      layout->bars_width = width;
      layout->row = 2.0 * fair_chart_text_height (context, FAIR_TEXT_NAME) +
                    fair_draw_context_length (context, 8.0);
      return;
    }

  layout->name_width = MIN (layout->name_width, width * 0.35) + gap;
  layout->rate_width += count + 2.0 * gap;
  layout->bars_width =
      MAX (1.0, width - layout->name_width - layout->rate_width);
}

/* Mirrors a place when labels run from the right. */
static double
place (const Layout *layout, const FairDrawContext *context, double x)
{
  return context->right_to_left ? layout->width - x : x;
}

/* What was recorded: a tick, and its count where there is room beside it. */
static void
draw_recorded (FairChartText         *text,
               const Layout          *layout,
               const FairFunnelStage *stage,
               const FairRect        *bar)
{
  const FairDrawContext *context = text->context;
  gboolean               mirrored = context->right_to_left;
  double                 gap = fair_draw_context_length (context, 6.0);
  double                 out = bar->height * 0.25;
  double           at = stage->recorded / layout->most * layout->bars_width;
  double           x = place (layout, context, at);
  g_autofree char *count = fair_chart_words_count (stage->recorded);
  /* Translators: %s is a count */
  g_autofree char *words = g_strdup_printf (_ ("recorded %s"), count);
  double           width = fair_chart_text_width (text, FAIR_TEXT_LABEL, words);

  fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 2.0,
                   &context->palette.text, x, bar->y - out, x,
                   bar->y + bar->height + out);
  at = MAX (at, stage->count / layout->most * layout->bars_width) + gap;
  if (at + width <= layout->width)
    fair_chart_text_show (text, FAIR_TEXT_LABEL, words,
                          place (layout, context, at),
                          bar->y + bar->height / 2.0, mirrored ? 1.0 : 0.0, 0.5,
                          &context->palette.dim);
}

static void
draw_stage_narrow (FairChartText         *text,
                   const Layout          *layout,
                   const FairFunnelStage *stage,
                   double                 y)
{
  const FairDrawContext *context = text->context;
  double                 end = context->right_to_left ? 0.0 : 1.0;
  double           line = fair_chart_text_height (context, FAIR_TEXT_NAME);
  double           length = MAX (fair_draw_context_length (context, 1.0),
                                 stage->count / layout->most * layout->bars_width);
  double           thick = fair_draw_context_length (context, BAR * 0.75);
  double           from = place (layout, context, 0.0);
  FairRect         bar = { MIN (from, place (layout, context, length)),
                           y + 1.5 * line - thick / 2.0, length, thick };
  g_autofree char *count = fair_format_count (stage->count);

  fair_chart_text_show_within (
      text, FAIR_TEXT_NAME, stage->label, from, y + 0.5 * line,
      layout->width -
          1.3 * fair_chart_text_width (text, FAIR_TEXT_NAME_STRONG, count),
      1.0 - end, 0.5, &context->palette.text);
  fair_chart_text_show (text, FAIR_TEXT_NAME_STRONG, count,
                        place (layout, context, layout->width), y + 0.5 * line,
                        end, 0.5, &context->palette.text);
  fair_marks_box (text->cr, &bar, fair_draw_context_length (context, 1.5),
                  &context->palette.series[FAIR_SERIES_MQLS]);
  if (isfinite (stage->recorded))
    draw_recorded (text, layout, stage, &bar);
}

static void
draw_stage (FairChartText         *text,
            const Layout          *layout,
            const FairFunnelStage *stage,
            double                 y)
{
  const FairDrawContext *context = text->context;
  double                 end = context->right_to_left ? 0.0 : 1.0;
  double                 begin = 1.0 - end;
  double                 gap = fair_draw_context_length (context, 6.0);
  double                 middle = y + layout->row / 2.0;
  double                 thick = fair_draw_context_length (context, BAR);
  double                 length = MAX (fair_draw_context_length (context, 1.0),
                                       stage->count / layout->most * layout->bars_width);
  double                 from = place (layout, context, layout->name_width);
  double   to = place (layout, context, layout->name_width + length);
  FairRect bar = { MIN (from, to), middle - thick / 2.0, length, thick };
  g_autofree char *count = fair_format_count (stage->count);
  g_autofree char *rate = rate_words (stage);
  g_autofree char *range = interval_words (stage);
  double           count_width =
      fair_chart_text_width (text, FAIR_TEXT_NAME_STRONG, count);

  fair_chart_text_show_within (
      text, FAIR_TEXT_NAME, stage->label, place (layout, context, 0.0), middle,
      layout->name_width - gap, begin, 0.5, &context->palette.text);
  fair_marks_box (text->cr, &bar, fair_draw_context_length (context, 1.5),
                  &context->palette.series[FAIR_SERIES_MQLS]);
  if (isfinite (stage->recorded))
    {
      double x = place (layout, context,
                        layout->name_width + stage->recorded / layout->most *
                                                 layout->bars_width);
      double out = thick * 0.75;

      fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 4.0,
                       &context->palette.view, x, middle - out, x,
                       middle + out);
      fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 2.0,
                       &context->palette.text, x, middle - out, x,
                       middle + out);
      if (fabs (x - to) < count_width + 2.0 * gap)
        to = context->right_to_left ? MIN (to, x) : MAX (to, x);
    }
  fair_chart_text_show (text, FAIR_TEXT_NAME_STRONG, count,
                        context->right_to_left ? to - gap : to + gap, middle,
                        begin, 0.5, &context->palette.text);
  fair_chart_text_show (text, FAIR_TEXT_NAME_STRONG, rate,
                        place (layout, context, layout->width), middle, end,
                        1.0, &context->palette.text);
  fair_chart_text_show (text, FAIR_TEXT_LABEL, range,
                        place (layout, context, layout->width), middle, end,
                        0.0, &context->palette.dim);
}

void
fair_funnel_draw (const FairFunnel      *chart,
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
  lay_out (&layout, chart, &text, width);
  cairo_save (cr);
  for (guint i = 0; i < chart->n_stages; i++)
    {
      double y = i * layout.row;

      if (context->selected == (int) i)
        {
          FairRect ground = { 0.0, y, width, layout.row };

          fair_marks_box (cr, &ground, fair_draw_context_length (context, 6.0),
                          &context->palette.band);
        }
      if (layout.narrow)
        draw_stage_narrow (&text, &layout, &chart->stages[i], y);
      else
        draw_stage (&text, &layout, &chart->stages[i], y);
    }
  cairo_restore (cr);
}

gboolean
fair_funnel_pick (const FairFunnel      *chart,
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

  *pick = (FairPick){ .item = -1 };
  fair_chart_text_init (&text, context, NULL);
  lay_out (&layout, chart, &text, width);
  if (x < 0.0 || x > width || y < 0.0 || y >= chart->n_stages * layout.row)
    return FALSE;

  pick->part = FAIR_PICK_ITEM;
  pick->item = (int) (y / layout.row);
  pick->area = (FairRect){ 0.0, pick->item * layout.row, width, layout.row };
  return TRUE;
}

void
fair_funnel_get_natural_size (const FairFunnel      *chart,
                              const FairDrawContext *context,
                              double                *width,
                              double                *height)
{
  g_auto (FairChartText) text = { 0 };
  Layout layout;

  g_return_if_fail (chart != NULL);

  fair_chart_text_init (&text, context, NULL);
  *width = fair_draw_context_length (context, WIDTH);
  lay_out (&layout, chart, &text, *width);
  *height = chart->n_stages * layout.row;
}

static char *
describe_count (const FairFunnelStage *stage)
{
  g_autofree char *count = fair_format_count (stage->count);
  g_autofree char *recorded = NULL;

  if (!isfinite (stage->recorded))
    return g_steal_pointer (&count);

  recorded = fair_chart_words_count (stage->recorded);
  /* Translators: a count, and what was recorded instead */
  return g_strdup_printf (_ ("%s (recorded %s)"), count, recorded);
}

char *
fair_funnel_describe_item (const FairFunnel *chart, guint item)
{
  const FairFunnelStage *stage;
  g_autofree char       *count = NULL;
  g_autofree char       *rate = NULL;
  g_autofree char       *range = NULL;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (item < chart->n_stages, NULL);

  stage = &chart->stages[item];
  count = describe_count (stage);
  rate = rate_words (stage);
  range = interval_words (stage);
  if (rate == NULL)
    /* Translators: stage, count */
    return g_strdup_printf (_ ("%s: %s"), stage->label, count);
  if (range == NULL)
    /* Translators: stage, count, rate */
    return g_strdup_printf (_ ("%s: %s, %s of the stage before"), stage->label,
                            count, rate);

  /* Translators: stage, count, rate, interval */
  return g_strdup_printf (_ ("%s: %s, %s of the stage before (95%% interval "
                             "%s)"),
                          stage->label, count, rate, range);
}

char *
fair_funnel_describe (const FairFunnel *chart)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (chart != NULL, NULL);

  if (chart->n_stages == 0)
    return g_strdup_printf (_ ("%s: nothing is known."), chart->title);

  g_string_append_printf (words, "%s.", chart->title);
  for (guint i = 0; i < chart->n_stages; i++)
    {
      g_autofree char *item = fair_funnel_describe_item (chart, i);

      g_string_append_printf (words, " %s.", item);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

FairTable *
fair_funnel_to_table (const FairFunnel *chart)
{
  FairTable *table;

  g_return_val_if_fail (chart != NULL, NULL);

  table =
      fair_table_new (_ ("Stage"), _ ("Count"), _ ("Share of the stage before"),
                      _ ("95% interval"), _ ("Recorded"), NULL);
  for (guint i = 0; i < chart->n_stages; i++)
    {
      const FairFunnelStage *stage = &chart->stages[i];
      g_autofree char       *rate = rate_words (stage);
      g_autofree char       *range = interval_words (stage);

      fair_table_add_row (table);
      fair_table_add_cell (table, stage->label);
      fair_table_take_cell (table, fair_format_count (stage->count));
      fair_table_add_cell (table, rate);
      fair_table_add_cell (table, range);
      fair_table_take_cell (table,
                            isfinite (stage->recorded)
                                ? fair_chart_words_count (stage->recorded)
                                : g_strdup (""));
    }

  return table;
}

static void
copy_members (gpointer data, FairPool *pool)
{
  FairFunnel      *chart = data;
  FairFunnelStage *stages = fair_pool_copy (
      pool, chart->stages, chart->n_stages, sizeof (FairFunnelStage));

  chart->title = fair_pool_copy_string (pool, chart->title);
  chart->stages = stages;
  for (guint i = 0; i < chart->n_stages; i++)
    stages[i].label = fair_pool_copy_string (pool, stages[i].label);
}

static guint
get_n_items (gconstpointer data)
{
  return ((const FairFunnel *) data)->n_stages;
}

const FairChartClass fair_funnel_class =
    FAIR_CHART_CLASS (FairFunnel,
                      copy_members,
                      get_n_items,
                      fair_funnel_draw,
                      fair_funnel_pick,
                      fair_funnel_describe,
                      fair_funnel_to_table,
                      fair_funnel_describe_item,
                      fair_funnel_get_natural_size);
