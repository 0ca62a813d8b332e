/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-rate-track.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "draw/fair-chart-text.h"
#include "draw/fair-chart-words.h"

/* The track with the bands as darker parts of it, the interval as a bar and
 * the rate as a mark in it with its value above; below it the range and the
 * source of each band. A tick is what was recorded. */

#define WIDTH 250.0
#define TRACK 12.0

typedef struct
{
  double left;
  double length;
  double middle;
  double below;
  double line;
} Layout;

static void
lay_out (Layout *layout, FairChartText *text, double width)
{
  const FairDrawContext *context = text->context;
  double                 margin = fair_draw_context_length (context, 8.0);

  layout->line = fair_chart_text_height (context, FAIR_TEXT_LABEL);
  layout->left = margin;
  layout->length = MAX (1.0, width - 2.0 * margin);
  layout->middle = fair_chart_text_height (context, FAIR_TEXT_STRONG) +
                   fair_draw_context_length (context, 4.0 + TRACK / 2.0);
  layout->below =
      layout->middle + fair_draw_context_length (context, TRACK / 2.0 + 4.0);
}

static double
place (const Layout *layout, double rate)
{
  return layout->left + CLAMP (rate, 0.0, 1.0) * layout->length;
}

static FairRect
band_rect (const Layout *layout, FairChartText *text, const FairCurveBand *band)
{
  double thick = fair_draw_context_length (text->context, TRACK);
  double from = place (layout, band->low);

  return (FairRect){ from, layout->middle - thick / 2.0,
                     place (layout, band->high) - from, thick };
}

/* Where the words of a band begin: below its middle, within the picture, and
 * behind those of the band before it. */
static double
words_place (const Layout        *layout,
             FairChartText       *text,
             const FairCurveBand *band,
             double               taken)
{
  double width =
      MAX (fair_chart_text_width (text, FAIR_TEXT_LABEL, band->label),
           fair_chart_text_width (text, FAIR_TEXT_LABEL, band->source));
  double middle = place (layout, (band->low + band->high) / 2.0);
  double right = layout->left + layout->length - width;

  return MAX (taken, CLAMP (middle - width / 2.0, 0.0, MAX (0.0, right)));
}

static const FairCurveBand *
next_band (const FairRateTrack *chart, const FairCurveBand *before)
{
  const FairCurveBand *next = NULL;

  for (guint i = 0; i < chart->n_bands; i++)
    {
      const FairCurveBand *band = &chart->bands[i];

      if ((before == NULL || band->low > before->low) &&
          (next == NULL || band->low < next->low))
        next = band;
    }

  return next;
}

static void
draw_bands (FairChartText       *text,
            const Layout        *layout,
            const FairRateTrack *chart)
{
  const FairDrawContext *context = text->context;
  double                 gap = fair_draw_context_length (context, 10.0);
  FairRgba shade = fair_rgba_with_alpha (&context->palette.text, 0.28);
  double   taken = 0.0;

  for (const FairCurveBand *band = next_band (chart, NULL); band != NULL;
       band = next_band (chart, band))
    {
      FairRect rect = band_rect (layout, text, band);
      double   x = words_place (layout, text, band, taken);

      fair_marks_box (text->cr, &rect, 0.0, &shade);
      fair_chart_text_show (text, FAIR_TEXT_LABEL, band->label, x,
                            layout->below, 0.0, 0.0, &context->palette.dim);
      fair_chart_text_show (text, FAIR_TEXT_LABEL, band->source, x,
                            layout->below + layout->line, 0.0, 0.0,
                            &context->palette.dim);
      taken = x + gap +
              MAX (fair_chart_text_width (text, FAIR_TEXT_LABEL, band->label),
                   fair_chart_text_width (text, FAIR_TEXT_LABEL, band->source));
    }
}

static void
draw_rate (FairChartText       *text,
           const Layout        *layout,
           const FairRateTrack *chart)
{
  const FairDrawContext *context = text->context;
  const FairRgba  *color = &context->palette.series[FAIR_SERIES_MQL_TO_SQL];
  double           thin = fair_draw_context_length (context, 4.0);
  double           x = place (layout, chart->rate);
  double           from = place (layout, chart->low);
  FairRect         interval = { from, layout->middle - thin / 2.0,
                                place (layout, chart->high) - from, thin };
  g_autofree char *words = fair_chart_words_rate (chart->rate);
  double half = fair_chart_text_width (text, FAIR_TEXT_STRONG, words) / 2.0;

  if (isfinite (chart->low) && isfinite (chart->high))
    fair_marks_box (text->cr, &interval, thin / 2.0, color);
  fair_marks_filled (text->cr, context, FAIR_SHAPE_DIAMOND, x, layout->middle,
                     15.0, &context->palette.view);
  fair_marks_filled (text->cr, context, FAIR_SHAPE_DIAMOND, x, layout->middle,
                     12.0, color);
  fair_chart_text_show (text, FAIR_TEXT_STRONG, words, MAX (x, half), 0.0, 0.5,
                        0.0, &context->palette.text);
}

static void
draw (const FairRateTrack   *chart,
      const FairDrawContext *context,
      cairo_t               *cr,
      double                 width,
      double                 height)
{
  g_auto (FairChartText) text = { 0 };
  Layout   layout;
  double   thick = fair_draw_context_length (context, TRACK);
  FairRgba ground = fair_rgba_with_alpha (&context->palette.text, 0.08);
  FairRect track;

  fair_chart_text_init (&text, context, cr);
  lay_out (&layout, &text, width);
  track = (FairRect){ layout.left, layout.middle - thick / 2.0, layout.length,
                      thick };
  cairo_save (cr);
  fair_marks_box (cr, &track, thick, &ground);
  draw_bands (&text, &layout, chart);
  if (isfinite (chart->recorded))
    {
      double x = place (&layout, chart->recorded);

      fair_marks_line (cr, context, FAIR_STROKE_SOLID, 2.0,
                       &context->palette.text, x, layout.middle - thick * 0.8,
                       x, layout.middle + thick * 0.8);
    }
  if (isfinite (chart->rate))
    draw_rate (&text, &layout, chart);
  if (context->selected > 0 && (guint) context->selected <= chart->n_bands)
    {
      FairRect rect =
          band_rect (&layout, &text, &chart->bands[context->selected - 1]);

      fair_marks_path_box (cr, &rect, 2.0);
      fair_marks_set_stroke (cr, context, FAIR_STROKE_SOLID, 2.0,
                             &context->palette.text);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

/* Around its mark; at the beginning where the rate is not known. */
static FairRect
rate_rect (const Layout          *layout,
           const FairRateTrack   *chart,
           const FairDrawContext *context,
           double                 height)
{
  double half = fair_draw_context_length (context, 6.0);
  double x = place (layout, chart->rate);

  return isfinite (chart->rate)
             ? (FairRect){ x - half, 0.0, 2.0 * half, height }
             : (FairRect){ 0.0, 0.0, layout->left, height };
}

static gboolean
pick (const FairRateTrack   *chart,
      const FairDrawContext *context,
      double                 width,
      double                 height,
      double                 x,
      double                 y,
      FairPick              *found)
{
  g_auto (FairChartText) text = { 0 };
  Layout layout;
  double share;

  fair_chart_text_init (&text, context, NULL);
  lay_out (&layout, &text, width);
  *found = (FairPick){ .item = -1 };
  if (x < 0.0 || x > width || y < 0.0 || y > height)
    return FALSE;

  share = (x - layout.left) / layout.length;
  found->part = FAIR_PICK_ITEM;
  found->item = 0;
  found->area = rate_rect (&layout, chart, context, height);
  for (guint i = 0; i < chart->n_bands; i++)
    if (share >= chart->bands[i].low && share <= chart->bands[i].high &&
        (!isfinite (chart->rate) || fabs (share - chart->rate) > 0.03))
      {
        found->item = (int) i + 1;
        found->area = band_rect (&layout, &text, &chart->bands[i]);
      }

  return TRUE;
}

static char *
describe_band (const FairCurveBand *band)
{
  return band->source != NULL
             /* Translators: what is recommended, and by whom */
             ? g_strdup_printf (_ ("%s, %s"), band->label, band->source)
             : g_strdup (band->label);
}

static char *
describe_item (const FairRateTrack *chart, guint item)
{
  g_autofree char *rate = NULL, *range = NULL, *recorded = NULL;

  g_return_val_if_fail (item <= chart->n_bands, NULL);

  if (item > 0)
    return describe_band (&chart->bands[item - 1]);

  rate = fair_chart_words_rate (chart->rate);
  range = fair_chart_words_interval (chart->low, chart->high);
  if (!isfinite (chart->recorded))
    /* Translators: which rate, its value, its interval */
    return g_strdup_printf (_ ("%s: %s, 95%% interval %s"), chart->name, rate,
                            range);

  recorded = fair_chart_words_rate (chart->recorded);
  /* Translators: which rate, its value, its interval, what was recorded */
  return g_strdup_printf (_ ("%s: %s, 95%% interval %s, recorded %s"),
                          chart->name, rate, range, recorded);
}

static char *
describe (const FairRateTrack *chart)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i <= chart->n_bands; i++)
    {
      g_autofree char *item = describe_item (chart, i);

      g_string_append_printf (words, "%s%s.", i > 0 ? " " : "", item);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_row (FairTable *table, const char *name, double low, double high)
{
  fair_table_add_row (table);
  fair_table_add_cell (table, name);
  fair_table_add_cell (table, "");
  fair_table_take_cell (table, fair_chart_words_rate (low));
  fair_table_take_cell (table, fair_chart_words_rate (high));
}

static FairTable *
to_table (const FairRateTrack *chart)
{
  FairTable *table =
      fair_table_new (_ ("What"), _ ("Rate"), _ ("From"), _ ("To"), NULL);

  fair_table_add_row (table);
  fair_table_add_cell (table, chart->name);
  fair_table_take_cell (table, fair_chart_words_rate (chart->rate));
  fair_table_take_cell (table, fair_chart_words_rate (chart->low));
  fair_table_take_cell (table, fair_chart_words_rate (chart->high));
  if (isfinite (chart->recorded))
    {
      fair_table_add_row (table);
      fair_table_add_cell (table, _ ("recorded"));
      fair_table_take_cell (table, fair_chart_words_rate (chart->recorded));
      fair_table_add_cell (table, "");
      fair_table_add_cell (table, "");
    }
  for (guint i = 0; i < chart->n_bands; i++)
    {
      g_autofree char *name = describe_band (&chart->bands[i]);

      add_row (table, name, chart->bands[i].low, chart->bands[i].high);
    }

  return table;
}

static void
get_natural_size (const FairRateTrack   *chart,
                  const FairDrawContext *context,
                  double                *width,
                  double                *height)
{
  g_auto (FairChartText) text = { 0 };
  Layout layout;

  fair_chart_text_init (&text, context, NULL);
  *width = fair_draw_context_length (context, WIDTH);
  lay_out (&layout, &text, *width);
  *height = layout.below + (chart->n_bands > 0 ? 2.0 * layout.line : 0.0);
}

static void
copy_members (gpointer data, FairPool *pool)
{
  FairRateTrack *chart = data;
  FairCurveBand *bands = fair_pool_copy (pool, chart->bands, chart->n_bands,
                                         sizeof (FairCurveBand));

  chart->name = fair_pool_copy_string (pool, chart->name);
  chart->bands = bands;
  for (guint i = 0; i < chart->n_bands; i++)
    {
      bands[i].label = fair_pool_copy_string (pool, bands[i].label);
      bands[i].source = fair_pool_copy_string (pool, bands[i].source);
    }
}

static guint
get_n_items (gconstpointer data)
{
  return ((const FairRateTrack *) data)->n_bands + 1;
}

const FairChartClass fair_rate_track_class =
    FAIR_CHART_CLASS (FairRateTrack,
                      copy_members,
                      get_n_items,
                      draw,
                      pick,
                      describe,
                      to_table,
                      describe_item,
                      get_natural_size);
