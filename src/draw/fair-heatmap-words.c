/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-heatmap-private.h"

#include <math.h>

#include "base/fair-i18n.h"

char *
fair_heatmap_name_item (const FairHeatmap *chart, guint item)
{
  g_autofree char *fit = NULL, *behavior = NULL;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (item < chart->n_columns * chart->n_rows, NULL);

  fit = _fair_heatmap_range (chart, item / chart->n_columns, chart->n_rows);
  behavior =
      _fair_heatmap_range (chart, item % chart->n_columns, chart->n_columns);

  /* Translators: fit points, behavior points */
  return g_strdup_printf (_ ("Fit %s, behavior %s"), fit, behavior);
}

char *
fair_heatmap_describe_item (const FairHeatmap *chart, guint item)
{
  const FairHeatmapCell *cell;
  guint                  column, row;
  g_autofree char       *fit = NULL;
  g_autofree char       *behavior = NULL;
  g_autofree char       *counts = NULL;
  g_autofree char       *range = NULL;

  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (item < chart->n_columns * chart->n_rows, NULL);

  column = item % chart->n_columns;
  row = item / chart->n_columns;
  cell = _fair_heatmap_get_cell (chart, column, row);
  fit = _fair_heatmap_range (chart, row, chart->n_rows);
  behavior = _fair_heatmap_range (chart, column, chart->n_columns);
  counts = fair_chart_words_share (cell->n_won, cell->n_leads);
  if (cell->n_leads == 0)
    return g_strdup_printf (_ ("fit %s, behavior %s: no leads"), fit, behavior);

  range = fair_chart_words_interval (cell->low, cell->high);
  if (cell->n_leads < FAIR_HEATMAP_FEW)
    /* Translators: fit points; behavior points; "0 of 27"; interval */
    return g_strdup_printf (_ ("fit %s, behavior %s: %s won, too few to tell, "
                               "true rate somewhere in %s"),
                            fit, behavior, counts, range);

  /* Translators: fit points; behavior points; "12 of 114"; interval */
  return g_strdup_printf (_ ("fit %s, behavior %s: %s won, 95%% interval %s"),
                          fit, behavior, counts, range);
}

char *
fair_heatmap_describe (const FairHeatmap *chart)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint  best = 0;
  double most = -1.0;

  g_return_val_if_fail (chart != NULL, NULL);

  if (chart->n_columns == 0 || chart->n_rows == 0)
    return g_strdup (_ ("Lead to win by fit and behavior: no leads."));

  for (guint i = 0; i < chart->n_columns * chart->n_rows; i++)
    {
      const FairHeatmapCell *cell = &chart->cells[i];

      if (cell->n_leads >= FAIR_HEATMAP_FEW &&
          (double) cell->n_won / cell->n_leads > most)
        {
          most = (double) cell->n_won / cell->n_leads;
          best = i;
        }
    }

  g_string_append_printf (words,
                          _ ("Lead to win by fit and behavior, %u by %u "
                             "cells of %d points each."),
                          chart->n_rows, chart->n_columns, chart->bin_width);
  if (most >= 0.0)
    {
      g_autofree char *item = fair_heatmap_describe_item (chart, best);

      g_string_append_printf (words, _ (" Highest at %s."), item);
    }
  g_string_append_printf (words, _ (" The threshold is %d points."),
                          chart->threshold);
  if (chart->fit_minimum > 0)
    g_string_append_printf (words, _ (" At least %d points must be for fit."),
                            chart->fit_minimum);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

FairTable *
fair_heatmap_to_table (const FairHeatmap *chart)
{
  FairTable *table;

  g_return_val_if_fail (chart != NULL, NULL);

  table = fair_table_new (_ ("Fit"), _ ("Behavior"), _ ("Won"), _ ("Leads"),
                          _ ("Lead to win"), _ ("95% interval"), NULL);
  for (guint row = 0; row < chart->n_rows; row++)
    for (guint column = 0; column < chart->n_columns; column++)
      {
        const FairHeatmapCell *cell =
            _fair_heatmap_get_cell (chart, column, row);

        fair_table_add_row (table);
        fair_table_take_cell (table,
                              _fair_heatmap_range (chart, row, chart->n_rows));
        fair_table_take_cell (
            table, _fair_heatmap_range (chart, column, chart->n_columns));
        fair_table_take_cell (table, fair_format_count (cell->n_won));
        fair_table_take_cell (table, fair_format_count (cell->n_leads));
        fair_table_take_cell (table, _fair_heatmap_rate_words (cell));
        fair_table_take_cell (table, fair_chart_words_interval (
                                         cell->n_leads > 0 ? cell->low : NAN,
                                         cell->n_leads > 0 ? cell->high : NAN));
      }

  return table;
}

static void
copy_members (gpointer data, FairPool *pool)
{
  FairHeatmap *chart = data;

  chart->cells = fair_pool_copy (pool, chart->cells,
                                 (gsize) chart->n_columns * chart->n_rows,
                                 sizeof (FairHeatmapCell));
}

static guint
get_n_items (gconstpointer data)
{
  const FairHeatmap *chart = data;

  return chart->n_columns * chart->n_rows;
}

static guint
get_n_columns (gconstpointer data)
{
  return MAX (1, ((const FairHeatmap *) data)->n_columns);
}

/* clang-format off */
const FairChartClass fair_heatmap_class = {
  FAIR_CHART_MEMBERS (FairHeatmap,
                      copy_members,
                      get_n_items,
                      fair_heatmap_draw,
                      fair_heatmap_pick,
                      fair_heatmap_describe,
                      fair_heatmap_to_table,
                      fair_heatmap_describe_item,
                      fair_heatmap_get_natural_size),
  .get_n_columns = get_n_columns,
};
/* clang-format on */
