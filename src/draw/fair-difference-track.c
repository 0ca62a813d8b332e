/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-difference-track.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "draw/fair-chart-text.h"
#include "draw/fair-scale.h"

/* A thin line is the scale, a thick one what lies between the two values. The
 * values stand above their marks; where they would overlap they part evenly
 * and then stay within the picture. */

#define WIDTH 120.0
#define HEIGHT 38.0
#define MARK 10.5
#define GAP 7.0

typedef struct
{
  double line;
  double words_bottom;
  double place[2];
  double words[2];
} Layout;

static const char *
words_of (const FairDifferenceTrack *chart, guint item)
{
  const char *words = item == 0 ? chart->marketing_words : chart->sales_words;

  return words != NULL ? words : "";
}

static void
part_words (Layout                    *layout,
            FairChartText             *text,
            const FairDifferenceTrack *chart,
            double                     width)
{
  double half[2];
  double gap = fair_draw_context_length (text->context, GAP);
  guint  left = layout->place[0] <= layout->place[1] ? 0 : 1;
  guint  right = 1 - left;
  double lack;

  for (guint i = 0; i < 2; i++)
    {
      half[i] =
          fair_chart_text_width (text, FAIR_TEXT_STRONG, words_of (chart, i)) /
          2.0;
      layout->words[i] = layout->place[i];
    }

  lack = half[0] + half[1] + gap - (layout->words[right] - layout->words[left]);
  if (lack > 0.0)
    {
      layout->words[left] -= lack / 2.0;
      layout->words[right] += lack / 2.0;
    }
  lack = half[left] - layout->words[left];
  if (lack > 0.0)
    {
      layout->words[left] += lack;
      layout->words[right] = MAX (
          layout->words[right], layout->words[left] + half[0] + half[1] + gap);
    }
  lack = layout->words[right] + half[right] - width;
  if (lack > 0.0)
    {
      layout->words[right] -= lack;
      layout->words[left] = MIN (
          layout->words[left], layout->words[right] - half[0] - half[1] - gap);
    }
}

static void
lay_out (Layout                    *layout,
         const FairDifferenceTrack *chart,
         FairChartText             *text,
         double                     width,
         double                     height)
{
  double    inset = fair_draw_context_length (text->context, MARK);
  FairScale x = fair_scale_new (chart->from, chart->to, inset,
                                MAX (inset + 1.0, width - inset));
  double    low = MIN (chart->from, chart->to);
  double    high = MAX (chart->from, chart->to);

  layout->line = height - fair_draw_context_length (text->context, MARK);
  layout->words_bottom =
      layout->line - fair_draw_context_length (text->context, MARK * 0.75);
  layout->place[0] = fair_scale_map (&x, CLAMP (chart->marketing, low, high));
  layout->place[1] = fair_scale_map (&x, CLAMP (chart->sales, low, high));
  part_words (layout, text, chart, width);
}

void
fair_difference_track_draw (const FairDifferenceTrack *chart,
                            const FairDrawContext     *context,
                            cairo_t                   *cr,
                            double                     width,
                            double                     height)
{
  g_auto (FairChartText) text = { 0 };
  Layout layout;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (context != NULL);

  fair_chart_text_init (&text, context, cr);
  lay_out (&layout, chart, &text, width, height);
  cairo_save (cr);
  fair_marks_line (cr, context, FAIR_STROKE_SOLID, 2.0, &context->palette.grid,
                   0.0, layout.line, width, layout.line);
  fair_marks_line (cr, context, FAIR_STROKE_SOLID, 3.0, &context->palette.text,
                   layout.place[0], layout.line, layout.place[1], layout.line);
  fair_marks_filled (cr, context, FAIR_SHAPE_DISC, layout.place[0], layout.line,
                     MARK, &context->palette.marketing);
  fair_marks_filled (cr, context, FAIR_SHAPE_SQUARE, layout.place[1],
                     layout.line, MARK, &context->palette.sales);
  for (guint i = 0; i < 2; i++)
    fair_chart_text_show (&text, FAIR_TEXT_STRONG, words_of (chart, i),
                          layout.words[i], layout.words_bottom, 0.5, 1.0,
                          &context->palette.text);
  cairo_restore (cr);
}

gboolean
fair_difference_track_pick (const FairDifferenceTrack *chart,
                            const FairDrawContext     *context,
                            double                     width,
                            double                     height,
                            double                     x,
                            double                     y,
                            FairPick                  *pick)
{
  g_auto (FairChartText) text = { 0 };
  double mark = fair_draw_context_length (context, MARK);
  Layout layout;

  g_return_val_if_fail (chart != NULL, FALSE);
  g_return_val_if_fail (pick != NULL, FALSE);

  *pick = (FairPick){ .item = -1 };
  if (x < 0.0 || x > width || y < 0.0 || y > height)
    return FALSE;

  fair_chart_text_init (&text, context, NULL);
  lay_out (&layout, chart, &text, width, height);
  pick->part = FAIR_PICK_ITEM;
  pick->item = fabs (x - layout.place[1]) < fabs (x - layout.place[0]) ? 1 : 0;
  pick->value = pick->item == 0 ? chart->marketing : chart->sales;
  pick->area = (FairRect){ layout.place[pick->item] - mark / 2.0,
                           layout.line - mark / 2.0, mark, mark };

  return TRUE;
}

void
fair_difference_track_get_natural_size (const FairDifferenceTrack *chart,
                                        const FairDrawContext     *context,
                                        double                    *width,
                                        double                    *height)
{
  g_auto (FairChartText) text = { 0 };
  double words;

  fair_chart_text_init (&text, context, NULL);
  words = fair_chart_text_width (&text, FAIR_TEXT_STRONG, words_of (chart, 0)) +
          fair_chart_text_width (&text, FAIR_TEXT_STRONG, words_of (chart, 1)) +
          fair_draw_context_length (context, GAP);
  *width = MAX (fair_draw_context_length (context, WIDTH), words);
  *height = fair_draw_context_length (context, HEIGHT);
}

char *
fair_difference_track_describe_item (const FairDifferenceTrack *chart,
                                     guint                      item)
{
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (item < 2, NULL);

  return g_strdup_printf (item == 0 ? _ ("Marketing: %s") : _ ("Sales: %s"),
                          words_of (chart, item));
}

char *
fair_difference_track_describe (const FairDifferenceTrack *chart)
{
  g_return_val_if_fail (chart != NULL, NULL);

  /* Translators: what the sides differ on; both values */
  return g_strdup_printf (_ ("%s: Marketing holds %s, Sales holds %s."),
                          chart->name, words_of (chart, 0),
                          words_of (chart, 1));
}

FairTable *
fair_difference_track_to_table (const FairDifferenceTrack *chart)
{
  FairTable *table;

  g_return_val_if_fail (chart != NULL, NULL);

  table = fair_table_new (_ ("What"), _ ("Side"), _ ("Value"), NULL);
  for (guint i = 0; i < 2; i++)
    {
      fair_table_add_row (table);
      fair_table_add_cell (table, chart->name);
      fair_table_add_cell (table, i == 0 ? _ ("Marketing") : _ ("Sales"));
      fair_table_add_cell (table, words_of (chart, i));
    }

  return table;
}

static void
copy_members (gpointer data, FairPool *pool)
{
  FairDifferenceTrack *chart = data;

  chart->name = fair_pool_copy_string (pool, chart->name);
  chart->marketing_words = fair_pool_copy_string (pool, chart->marketing_words);
  chart->sales_words = fair_pool_copy_string (pool, chart->sales_words);
}

static guint
get_n_items (gconstpointer data)
{
  return 2;
}

const FairChartClass fair_difference_track_class =
    FAIR_CHART_CLASS (FairDifferenceTrack,
                      copy_members,
                      get_n_items,
                      fair_difference_track_draw,
                      fair_difference_track_pick,
                      fair_difference_track_describe,
                      fair_difference_track_to_table,
                      fair_difference_track_describe_item,
                      fair_difference_track_get_natural_size);
