/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-paired-bars.h"

#include <math.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-text.h"
#include "draw/fair-chart-words.h"

/* A row is a line of text, the thick bar and the thin one. The two shares
 * stand in columns of fixed width at the far end, so that numbers stand below
 * numbers whatever the bars do. The longest bar fills its room: bars are to be
 * compared within a chart. */

#define THICK 8.0
#define THIN 4.0
#define WIDTH 236.0

typedef struct
{
  double row;
  double line;
  double bars_width;
  double wins_end;
  double all_end;
  double longest;
} Layout;

static void
lay_out (Layout               *layout,
         const FairPairedBars *chart,
         FairChartText        *text,
         double                width)
{
  const FairDrawContext *context = text->context;
  double                 gap = fair_draw_context_length (context, 9.0);
  double wins = fair_chart_text_width (text, FAIR_TEXT_NAME_STRONG, "100%");
  double all = fair_chart_text_width (text, FAIR_TEXT_NAME, "100%");

  layout->line = fair_chart_text_height (context, FAIR_TEXT_NAME);
  layout->row = layout->line + fair_draw_context_length (context, 26.0);
  layout->all_end = width;
  layout->wins_end = width - all - gap;
  layout->bars_width = MAX (1.0, layout->wins_end - wins - gap);
  layout->longest = 0.0;
  for (guint i = 0; i < chart->n_bars; i++)
    {
      if (isfinite (chart->bars[i].of_wins))
        layout->longest = MAX (layout->longest, chart->bars[i].of_wins);
      if (isfinite (chart->bars[i].of_all))
        layout->longest = MAX (layout->longest, chart->bars[i].of_all);
    }
  if (layout->longest <= 0.0)
    layout->longest = 1.0;
}

static void
draw_bar (FairChartText  *text,
          const Layout   *layout,
          double          share,
          double          y,
          double          height,
          const FairRgba *color)
{
  const FairDrawContext *context = text->context;
  double                 least = fair_draw_context_length (context, 1.0);
  FairRect               bar = { 0.0, y, 0.0, height };

  if (!isfinite (share))
    return;

  bar.width = MAX (least, share / layout->longest * layout->bars_width);
  if (context->right_to_left)
    bar.x = layout->all_end - bar.width;
  fair_marks_box (text->cr, &bar, least * 1.5, color);
}

static void
draw_row (FairChartText       *text,
          const Layout        *layout,
          const FairPairedBar *bar,
          double               y)
{
  const FairDrawContext *context = text->context;
  gboolean               mirrored = context->right_to_left;
  double                 width = layout->all_end;
  double                 thick = fair_draw_context_length (context, THICK);
  double                 gap = fair_draw_context_length (context, 1.5);
  FairTextRole           role =
      bar->beyond_chance ? FAIR_TEXT_NAME_STRONG : FAIR_TEXT_NAME;
  double           bars = y + layout->line;
  double           middle = bars + thick * 0.75;
  g_autofree char *wins = isfinite (bar->of_wins)
                              ? fair_format_percent (bar->of_wins, 0)
                              : fair_chart_words_rate (NAN);
  g_autofree char *all = isfinite (bar->of_all)
                             ? fair_format_percent (bar->of_all, 0)
                             : fair_chart_words_rate (NAN);

  fair_chart_text_show_within (text, role, bar->label, mirrored ? width : 0.0,
                               y, width, mirrored, 0.0, &context->palette.text);
  draw_bar (text, layout, bar->of_wins, bars, thick,
            &context->palette.series[FAIR_SERIES_MQLS]);
  draw_bar (text, layout, bar->of_all, bars + thick + gap,
            fair_draw_context_length (context, THIN),
            &context->palette.neutral);
  fair_chart_text_show (
      text, role, wins, mirrored ? width - layout->wins_end : layout->wins_end,
      middle, mirrored ? 0.0 : 1.0, 0.5, &context->palette.text);
  fair_chart_text_show (text, FAIR_TEXT_NAME, all,
                        mirrored ? 0.0 : layout->all_end, middle,
                        mirrored ? 0.0 : 1.0, 0.5, &context->palette.dim);
}

void
fair_paired_bars_draw (const FairPairedBars  *chart,
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
  for (guint i = 0; i < chart->n_bars; i++)
    {
      double y = i * layout.row;

      if (y + layout.row > height + layout.row * 0.5)
        break;
      if (context->selected == (int) i)
        {
          double   out = fair_draw_context_length (context, 5.0);
          FairRect ground = { -out, y - out * 0.4, width + 2.0 * out,
                              layout.row - out * 0.6 };

          fair_marks_box (cr, &ground, out, &context->palette.band);
        }
      draw_row (&text, &layout, &chart->bars[i], y);
    }
  cairo_restore (cr);
}

gboolean
fair_paired_bars_pick (const FairPairedBars  *chart,
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
  if (x < 0.0 || x > width || y < 0.0 || y >= chart->n_bars * layout.row)
    return FALSE;

  pick->part = FAIR_PICK_ITEM;
  pick->item = (int) (y / layout.row);
  pick->area = (FairRect){ 0.0, pick->item * layout.row, width, layout.row };
  return TRUE;
}

void
fair_paired_bars_get_natural_size (const FairPairedBars  *chart,
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
  *height = chart->n_bars * layout.row;
}

char *
fair_paired_bars_describe_item (const FairPairedBars *chart, guint item)
{
  const FairPairedBar *bar;
  g_autofree char     *wins = NULL;
  g_autofree char     *all = NULL;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (item < chart->n_bars, NULL);

  bar = &chart->bars[item];
  wins = fair_chart_words_rate (bar->of_wins);
  all = fair_chart_words_rate (bar->of_all);
  if (bar->beyond_chance)
    /* Translators: value; share of wins; share of leads */
    return g_strdup_printf (_ ("%s: %s of the wins, %s of all leads, beyond "
                               "chance"),
                            bar->label, wins, all);

  return g_strdup_printf (_ ("%s: %s of the wins, %s of all leads"), bar->label,
                          wins, all);
}

char *
fair_paired_bars_describe (const FairPairedBars *chart)
{
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (chart != NULL, NULL);

  if (chart->n_bars == 0)
    return g_strdup_printf (_ ("%s: nothing is known."), chart->title);

  g_string_append_printf (words, "%s.", chart->title);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < chart->n_bars; i++)
        {
          g_autofree char *item = NULL;

          if (chart->bars[i].beyond_chance != (pass == 0))
            continue;
          item = fair_paired_bars_describe_item (chart, i);
          g_string_append_printf (words, " %s.", item);
        }
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

FairTable *
fair_paired_bars_to_table (const FairPairedBars *chart)
{
  FairTable *table;

  g_return_val_if_fail (chart != NULL, NULL);

  table = fair_table_new (chart->title, _ ("Wins"), _ ("Share of wins"),
                          _ ("Leads"), _ ("Share of all leads"),
                          _ ("Beyond chance"), NULL);
  for (guint i = 0; i < chart->n_bars; i++)
    {
      const FairPairedBar *bar = &chart->bars[i];

      fair_table_add_row (table);
      fair_table_add_cell (table, bar->label);
      fair_table_take_cell (table, fair_format_count (bar->n_of_wins));
      fair_table_take_cell (table, fair_chart_words_rate (bar->of_wins));
      fair_table_take_cell (table, fair_format_count (bar->n_of_all));
      fair_table_take_cell (table, fair_chart_words_rate (bar->of_all));
      fair_table_add_cell (table, bar->beyond_chance ? _ ("yes") : _ ("no"));
    }

  return table;
}

static void
copy_members (gpointer data, FairPool *pool)
{
  FairPairedBars *chart = data;
  FairPairedBar  *bars =
      fair_pool_copy (pool, chart->bars, chart->n_bars, sizeof (FairPairedBar));

  chart->title = fair_pool_copy_string (pool, chart->title);
  chart->bars = bars;
  for (guint i = 0; i < chart->n_bars; i++)
    bars[i].label = fair_pool_copy_string (pool, bars[i].label);
}

static guint
get_n_items (gconstpointer data)
{
  return ((const FairPairedBars *) data)->n_bars;
}

const FairChartClass fair_paired_bars_class =
    FAIR_CHART_CLASS (FairPairedBars,
                      copy_members,
                      get_n_items,
                      fair_paired_bars_draw,
                      fair_paired_bars_pick,
                      fair_paired_bars_describe,
                      fair_paired_bars_to_table,
                      fair_paired_bars_describe_item,
                      fair_paired_bars_get_natural_size);
