/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-histogram.h"

#include <math.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-text.h"
#include "draw/fair-chart-words.h"
#include "draw/fair-scale.h"

/* Bars over days, an upright line at the median and a thick bar below the
 * axis for the middle half. There is no upright axis: what counts is where
 * the bars are, the table has their numbers. */

#define WIDTH 270.0
#define HEIGHT 112.0

typedef struct
{
  FairRect  plot;
  FairScale x;
  FairScale y;
} Layout;

static void
lay_out (Layout                *layout,
         const FairHistogram   *chart,
         const FairDrawContext *context,
         double                 width,
         double                 height)
{
  double head = fair_chart_text_height (context, FAIR_TEXT_NAME) +
                fair_draw_context_length (context, 4.0);
  double foot = fair_chart_text_height (context, FAIR_TEXT_LABEL) +
                fair_draw_context_length (context, 9.0);
  double inset = fair_draw_context_length (context, 1.0);
  guint  most = 1;

  for (guint i = 0; i < chart->n_bins; i++)
    most = MAX (most, chart->count[i]);
  layout->plot = (FairRect){ inset, head, MAX (1.0, width - 2.0 * inset),
                             MAX (1.0, height - head - foot) };
  layout->x = fair_scale_new (0.0, MAX (1, chart->n_bins) * chart->bin_width,
                              inset, inset + layout->plot.width);
  layout->y = fair_scale_new (0.0, most, head + layout->plot.height, head);
}

static char *
days_words (double days)
{
  return g_strdup_printf (
      ngettext ("%.0f day", "%.0f days", (gulong) llround (days)),
      round (days));
}

static void
draw_head (FairChartText *text, const FairHistogram *chart, double width)
{
  const FairDrawContext *context = text->context;
  gboolean               mirrored = context->right_to_left;
  g_autofree char       *days = days_words (chart->median);
  g_autofree char       *median = NULL;
  double                 taken;

  /* Translators: "median 25 days" */
  median = chart->n_total > 0 ? g_strdup_printf (_ ("median %s"), days)
                              : g_strdup (_ ("nothing known"));
  taken = fair_chart_text_width (text, FAIR_TEXT_STRONG, median);
  fair_chart_text_show (text, FAIR_TEXT_STRONG, median, mirrored ? 0.0 : width,
                        0.0, mirrored ? 0.0 : 1.0, 0.0, &context->palette.text);
  fair_chart_text_show_within (
      text, FAIR_TEXT_LABEL, chart->title, mirrored ? width : 0.0, 0.0,
      width - taken - fair_draw_context_length (context, 8.0), mirrored, 0.0,
      &context->palette.text);
}

static void
draw_bars (FairChartText       *text,
           const Layout        *layout,
           const FairHistogram *chart)
{
  const FairDrawContext *context = text->context;
  double                 gap = fair_draw_context_length (context, 2.0);

  for (guint i = 0; i < chart->n_bins; i++)
    {
      double   from = fair_scale_map (&layout->x, i * chart->bin_width);
      double   to = fair_scale_map (&layout->x, (i + 1) * chart->bin_width);
      double   y = fair_scale_map (&layout->y, chart->count[i]);
      FairRect bar = { from, y, MAX (0.5, to - from - gap),
                       layout->plot.y + layout->plot.height - y };

      if (chart->count[i] > 0)
        fair_marks_box (text->cr, &bar, 0.0,
                        context->selected == (int) i
                            ? &context->palette.accent
                            : &context->palette.series[FAIR_SERIES_MQLS]);
    }
}

static void
draw_middle (FairChartText       *text,
             const Layout        *layout,
             const FairHistogram *chart,
             double               height)
{
  const FairDrawContext *context = text->context;
  double                 axis = layout->plot.y + layout->plot.height;
  double                 end = layout->plot.x + layout->plot.width;
  double                 gap = fair_draw_context_length (context, 8.0);
  double                 x = fair_scale_map (&layout->x, chart->median);
  double lower = MIN (end, fair_scale_map (&layout->x, chart->lower));
  double upper = MIN (end, fair_scale_map (&layout->x, chart->upper));
  double under = axis + fair_draw_context_length (context, 4.0);
  double top = layout->plot.y - fair_draw_context_length (context, 2.0);
  g_autofree char *last = days_words (layout->x.domain_to);
  g_autofree char *half = NULL;
  double           last_width, half_width, middle;

  fair_chart_text_show (text, FAIR_TEXT_LABEL, "0", layout->plot.x, height, 0.0,
                        1.0, &context->palette.dim);
  fair_chart_text_show (text, FAIR_TEXT_LABEL, last, end, height, 1.0, 1.0,
                        &context->palette.dim);
  if (chart->n_total == 0)
    return;

  if (x <= end)
    {
      /* A light edge keeps the line apart from bars of any shade. */
      fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 4.0,
                       &context->palette.view, x, top, x, axis);
      fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 2.0,
                       &context->palette.text, x, top, x, axis);
    }
  fair_marks_line (text->cr, context, FAIR_STROKE_SOLID, 4.0,
                   &context->palette.text, lower, under, upper, under);

  /* Translators: the middle half took from so many to so many days */
  half = g_strdup_printf (_ ("half: %.0f–%.0f"), round (chart->lower),
                          round (chart->upper));
  half_width = fair_chart_text_width (text, FAIR_TEXT_LABEL, half);
  last_width = fair_chart_text_width (text, FAIR_TEXT_LABEL, last);
  middle = CLAMP ((lower + upper) / 2.0,
                  layout->plot.x + 2.0 * gap + half_width / 2.0,
                  MAX (layout->plot.x + 2.0 * gap + half_width / 2.0,
                       end - last_width - gap - half_width / 2.0));
  fair_chart_text_show (text, FAIR_TEXT_LABEL, half, middle, height, 0.5, 1.0,
                        &context->palette.text);
}

void
fair_histogram_draw (const FairHistogram   *chart,
                     const FairDrawContext *context,
                     cairo_t               *cr,
                     double                 width,
                     double                 height)
{
  g_auto (FairChartText) text = { 0 };
  Layout layout;
  double axis;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (context != NULL);

  fair_chart_text_init (&text, context, cr);
  lay_out (&layout, chart, context, width, height);
  axis = layout.plot.y + layout.plot.height;
  cairo_save (cr);
  draw_head (&text, chart, width);
  draw_bars (&text, &layout, chart);
  fair_marks_line (cr, context, FAIR_STROKE_SOLID, 1.0, &context->palette.axis,
                   layout.plot.x, axis, layout.plot.x + layout.plot.width,
                   axis);
  draw_middle (&text, &layout, chart, height);
  cairo_restore (cr);
}

gboolean
fair_histogram_pick (const FairHistogram   *chart,
                     const FairDrawContext *context,
                     double                 width,
                     double                 height,
                     double                 x,
                     double                 y,
                     FairPick              *pick)
{
  Layout layout;
  double bin;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (pick != NULL, FALSE);

  lay_out (&layout, chart, context, width, height);
  *pick = (FairPick){ .item = -1, .value = fair_scale_invert (&layout.x, x) };
  bin = floor (pick->value / chart->bin_width);
  if (bin < 0.0 || bin >= chart->n_bins || y < layout.plot.y || y > height)
    return FALSE;

  pick->part = FAIR_PICK_ITEM;
  pick->item = (int) bin;
  pick->area.x = fair_scale_map (&layout.x, bin * chart->bin_width);
  pick->area.width =
      fair_scale_map (&layout.x, (bin + 1.0) * chart->bin_width) - pick->area.x;
  pick->area.y = fair_scale_map (&layout.y, chart->count[pick->item]);
  pick->area.height = layout.plot.y + layout.plot.height - pick->area.y;
  return TRUE;
}

void
fair_histogram_get_natural_size (const FairHistogram   *chart,
                                 const FairDrawContext *context,
                                 double                *width,
                                 double                *height)
{
  *width = fair_draw_context_length (context, WIDTH);
  *height = fair_draw_context_length (context, HEIGHT);
}

/* Where a bin begins, with as many decimals as its width has. */
static char *
edge_words (const FairHistogram *chart, guint bin)
{
  return fair_chart_words_tick (bin * chart->bin_width, chart->bin_width,
                                FALSE);
}

char *
fair_histogram_describe_item (const FairHistogram *chart, guint item)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *count = NULL;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (item < chart->n_bins, NULL);

  from = edge_words (chart, item);
  to = edge_words (chart, item + 1);
  count = fair_format_count (chart->count[item]);
  /* Translators: from day, to day, how many */
  return g_strdup_printf (_ ("%s to under %s days: %s"), from, to, count);
}

char *
fair_histogram_describe (const FairHistogram *chart)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *median = NULL;
  g_autofree char *total = NULL;

  g_return_val_if_fail (chart != NULL, NULL);

  if (chart->n_total == 0)
    return g_strdup_printf (_ ("%s: nothing is known."), chart->title);

  median = days_words (chart->median);
  total = fair_format_count (chart->n_total);
  g_string_append_printf (
      words,
      /* Translators: title; median in days; quartiles; how many */
      _ ("%s: the median is %s, half took %.0f to %.0f days, of %s."),
      chart->title, median, round (chart->lower), round (chart->upper), total);
  if (chart->n_beyond > 0)
    {
      g_autofree char *last = days_words (chart->n_bins * chart->bin_width);

      g_string_append_printf (words,
                              ngettext (" %u took longer than %s.",
                                        " %u took longer than %s.",
                                        chart->n_beyond),
                              chart->n_beyond, last);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

FairTable *
fair_histogram_to_table (const FairHistogram *chart)
{
  FairTable *table;

  g_return_val_if_fail (chart != NULL, NULL);

  table =
      fair_table_new (_ ("From day"), _ ("To under day"), chart->title, NULL);
  for (guint i = 0; i <= chart->n_bins; i++)
    {
      gboolean beyond = i == chart->n_bins;

      if (beyond && chart->n_beyond == 0)
        break;
      fair_table_add_row (table);
      fair_table_take_cell (table, edge_words (chart, i));
      fair_table_take_cell (table,
                            beyond ? g_strdup ("") : edge_words (chart, i + 1));
      fair_table_take_cell (
          table,
          fair_format_count (beyond ? chart->n_beyond : chart->count[i]));
    }

  return table;
}

static void
copy_members (gpointer data, FairPool *pool)
{
  FairHistogram *chart = data;

  chart->title = fair_pool_copy_string (pool, chart->title);
  chart->count =
      fair_pool_copy (pool, chart->count, chart->n_bins, sizeof (guint));
}

static guint
get_n_items (gconstpointer data)
{
  return ((const FairHistogram *) data)->n_bins;
}

const FairChartClass fair_histogram_class =
    FAIR_CHART_CLASS (FairHistogram,
                      copy_members,
                      get_n_items,
                      fair_histogram_draw,
                      fair_histogram_pick,
                      fair_histogram_describe,
                      fair_histogram_to_table,
                      fair_histogram_describe_item,
                      fair_histogram_get_natural_size);
