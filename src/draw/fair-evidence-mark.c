/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-evidence-mark.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "draw/fair-chart-text.h"
#include "draw/fair-chart-words.h"
#include "draw/fair-scale.h"

/* Two lines in a row of a list: above, a square with its interval for the
 * leads that meet the criterion; below, a hollow circle for those that do
 * not. The numbers stand at the far end, the first one bold. Under thirty
 * leads a rate says little: counts stand in its place, not bold, and the bar
 * is dotted. */

#define WIDTH 208.0
#define HEIGHT 36.0
#define FEW 30

typedef struct
{
  double    plot_begin;
  double    words_end;
  double    line[2];
  FairScale x;
} Layout;

static void
lay_out (Layout                 *layout,
         const FairEvidenceMark *chart,
         FairChartText          *text,
         double                  width,
         double                  height)
{
  const FairDrawContext *context = text->context;
  double                 inset = fair_draw_context_length (context, 6.0);
  double words = fair_chart_text_width (text, FAIR_TEXT_STRONG, "88.8%") +
                 fair_draw_context_length (context, 8.0);
  double top = chart->top > 0.0 && isfinite (chart->top) ? chart->top : 1.0;

  layout->line[0] = height * 0.32;
  layout->line[1] = height * 0.7;
  if (context->right_to_left)
    {
      layout->words_end = 0.0;
      layout->plot_begin = words + inset;
      layout->x = fair_scale_new (0.0, top, words + inset, width - inset);
    }
  else
    {
      layout->words_end = width;
      layout->plot_begin = inset;
      layout->x = fair_scale_new (0.0, top, inset,
                                  MAX (inset + 1.0, width - words - inset));
    }
}

static double
place_of (const Layout *layout, double rate)
{
  return fair_scale_map (&layout->x, CLAMP (rate, 0.0, layout->x.domain_to));
}

static void
draw_rate (FairChartText          *text,
           const Layout           *layout,
           const FairEvidenceRate *rate,
           gboolean                with)
{
  const FairDrawContext *context = text->context;
  const FairRgba        *color = with
                                     ? &context->palette.series[FAIR_SERIES_MQL_TO_WIN]
                                     : &context->palette.dim;
  double                 y = layout->line[with ? 0 : 1];
  g_autofree char       *words =
      rate->n_leads > 0 && rate->n_leads < FEW
                ? fair_chart_words_share (rate->n_won, rate->n_leads)
                : fair_chart_words_rate (rate->rate);

  if (isfinite (rate->low) && isfinite (rate->high) && rate->n_leads > 0)
    fair_marks_line (text->cr, context,
                     rate->n_leads < FEW ? FAIR_STROKE_DOTTED
                                         : FAIR_STROKE_SOLID,
                     with ? 3.0 : 1.5, color, place_of (layout, rate->low), y,
                     place_of (layout, rate->high), y);
  if (isfinite (rate->rate) && with)
    fair_marks_filled (text->cr, context, FAIR_SHAPE_SQUARE,
                       place_of (layout, rate->rate), y, 9.5, color);
  else if (isfinite (rate->rate))
    fair_marks_hollow (text->cr, context, FAIR_SHAPE_DISC,
                       place_of (layout, rate->rate), y, 7.5, color);

  fair_chart_text_show (
      text, with && rate->n_leads >= FEW ? FAIR_TEXT_STRONG : FAIR_TEXT_LABEL,
      words, layout->words_end, y, context->right_to_left ? 0.0 : 1.0, 0.5,
      with ? &context->palette.text : &context->palette.dim);
}

void
fair_evidence_mark_draw (const FairEvidenceMark *chart,
                         const FairDrawContext  *context,
                         cairo_t                *cr,
                         double                  width,
                         double                  height)
{
  g_auto (FairChartText) text = { 0 };
  Layout layout;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (context != NULL);

  fair_chart_text_init (&text, context, cr);
  lay_out (&layout, chart, &text, width, height);
  cairo_save (cr);
  fair_marks_line (cr, context, FAIR_STROKE_SOLID, 1.2, &context->palette.axis,
                   layout.plot_begin, 0.0, layout.plot_begin, height);
  if (isfinite (chart->base))
    fair_marks_line (cr, context, FAIR_STROKE_DOTTED, 1.2,
                     &context->palette.dim, place_of (&layout, chart->base),
                     0.0, place_of (&layout, chart->base), height);
  draw_rate (&text, &layout, &chart->without, FALSE);
  draw_rate (&text, &layout, &chart->with, TRUE);
  cairo_restore (cr);
}

gboolean
fair_evidence_mark_pick (const FairEvidenceMark *chart,
                         const FairDrawContext  *context,
                         double                  width,
                         double                  height,
                         double                  x,
                         double                  y,
                         FairPick               *pick)
{
  g_auto (FairChartText) text = { 0 };
  Layout layout;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (pick != NULL, FALSE);

  *pick = (FairPick){ .item = -1 };
  if (x < 0.0 || x > width || y < 0.0 || y > height)
    return FALSE;

  fair_chart_text_init (&text, context, NULL);
  lay_out (&layout, chart, &text, width, height);
  pick->part = FAIR_PICK_ITEM;
  pick->item = y > (layout.line[0] + layout.line[1]) / 2.0 ? 1 : 0;
  pick->value = fair_scale_invert (&layout.x, x);
  pick->area =
      (FairRect){ 0.0, pick->item * height / 2.0, width, height / 2.0 };
  return TRUE;
}

void
fair_evidence_mark_get_natural_size (const FairEvidenceMark *chart,
                                     const FairDrawContext  *context,
                                     double                 *width,
                                     double                 *height)
{
  *width = fair_draw_context_length (context, WIDTH);
  *height = fair_draw_context_length (context, HEIGHT);
}

char *
fair_evidence_mark_describe_item (const FairEvidenceMark *chart, guint item)
{
  const FairEvidenceRate *rate;
  g_autofree char        *words = NULL;
  g_autofree char        *range = NULL;
  g_autofree char        *counts = NULL;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (item < 2, NULL);

  rate = item == 0 ? &chart->with : &chart->without;
  if (rate->n_leads == 0)
    return g_strdup (item == 0 ? _ ("no lead meets it")
                               : _ ("every lead meets it"));

  words = fair_chart_words_rate (rate->rate);
  range = fair_chart_words_interval (rate->low, rate->high);
  counts = fair_chart_words_share (rate->n_won, rate->n_leads);
  if (rate->n_leads < FEW)
    /* Translators: "4 of 21"; 95% interval */
    return g_strdup_printf (
        item == 0 ? _ ("with it %s won, too few to tell (95%% interval %s)")
                  : _ ("without it %s won, too few to tell (95%% interval "
                       "%s)"),
        counts, range);

  /* Translators: rate; "12 of 114"; 95% interval */
  return g_strdup_printf (item == 0
                              ? _ ("with it %s won (%s, 95%% interval %s)")
                              : _ ("without it %s won (%s, 95%% interval %s)"),
                          words, counts, range);
}

char *
fair_evidence_mark_describe (const FairEvidenceMark *chart)
{
  g_autofree char *with = NULL;
  g_autofree char *without = NULL;
  g_autofree char *base = NULL;

  g_return_val_if_fail (chart != NULL, NULL);

  with = fair_evidence_mark_describe_item (chart, 0);
  without = fair_evidence_mark_describe_item (chart, 1);
  base = fair_chart_words_rate (chart->base);

  /* Translators: criterion; both rates in words; the rate of all leads */
  return g_strdup_printf (_ ("%s: %s; %s; of all leads %s."), chart->name, with,
                          without, base);
}

FairTable *
fair_evidence_mark_to_table (const FairEvidenceMark *chart)
{
  FairTable *table;

  g_return_val_if_fail (chart != NULL, NULL);

  table = fair_table_new (chart->name, _ ("Won"), _ ("Leads"),
                          _ ("Lead to win"), _ ("95% interval"), NULL);
  for (guint i = 0; i < 2; i++)
    {
      const FairEvidenceRate *rate = i == 0 ? &chart->with : &chart->without;

      fair_table_add_row (table);
      fair_table_add_cell (table, i == 0 ? _ ("with") : _ ("without"));
      fair_table_take_cell (table, fair_chart_words_count (rate->n_won));
      fair_table_take_cell (table, fair_chart_words_count (rate->n_leads));
      fair_table_take_cell (table, fair_chart_words_rate (rate->rate));
      fair_table_take_cell (table,
                            fair_chart_words_interval (rate->low, rate->high));
    }

  return table;
}

static void
copy_members (gpointer data, FairPool *pool)
{
  FairEvidenceMark *chart = data;

  chart->name = fair_pool_copy_string (pool, chart->name);
}

static guint
get_n_items (gconstpointer data)
{
  return 2;
}

const FairChartClass fair_evidence_mark_class =
    FAIR_CHART_CLASS (FairEvidenceMark,
                      copy_members,
                      get_n_items,
                      fair_evidence_mark_draw,
                      fair_evidence_mark_pick,
                      fair_evidence_mark_describe,
                      fair_evidence_mark_to_table,
                      fair_evidence_mark_describe_item,
                      fair_evidence_mark_get_natural_size);
