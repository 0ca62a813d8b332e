/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-heat-grid.h"

#define MOST_COLUMNS 6
#define MOST_ROWS 4
#define USUAL_BIN 15

/**
 * fair_heat_grid_choose_bin:
 * @threshold: the threshold
 *
 * Returns: how many points a range has, so that the threshold falls between
 *   cells: the divisor of it that is nearest to 15
 */
int
fair_heat_grid_choose_bin (int threshold)
{
  static const int bins[] = { 15, 16, 14, 17, 13, 18, 12, 19, 11, 20, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (bins); i++)
    if (threshold > 0 && threshold % bins[i] == 0)
      return bins[i];

  for (int parts = 3; threshold > 0 && parts <= 6; parts++)
    if (threshold % parts == 0)
      return threshold / parts;

  return USUAL_BIN;
}

void
fair_heat_grid_free (FairHeatGrid *grid)
{
  if (grid == NULL)
    return;

  g_free (grid->cells);
  g_free (grid);
}

static guint
find_bin (int points, int bin_width, guint n_bins)
{
  return points <= 0 ? 0 : MIN ((guint) (points / bin_width), n_bins - 1);
}

/* A lead below the fit minimum counts as gated, but belongs into the rows below
 * the line, which show what the minimum would cost. */
static gboolean
is_kept_out (const FairLeadScore *score, const FairScorecard *card)
{
  return score->gated &&
         !(card->has_fit_minimum && score->fit < card->fit_minimum);
}

/* Where a lead stands in the grid: a cell, or why it is in none. */
#define NOT_COUNTED (-1)
#define KEPT_OUT (-2)

static int
find_cell (const FairHeatGrid *grid,
           FairScores         *scores,
           int                 maturity_days,
           guint               lead)
{
  FairCohort          *cohort = fair_scores_get_cohort (scores);
  const FairLeadFacts *facts = &fair_cohort_get_leads (cohort, NULL)[lead];
  const FairLeadScore *score = &fair_scores_get_leads (scores, NULL)[lead];

  if (!(facts->flags & FAIR_LEAD_IN_SCOPE) ||
      (facts->flags & FAIR_LEAD_FUTURE) || !score->looked_at ||
      !fair_cohort_is_mature (cohort, lead, maturity_days))
    return NOT_COUNTED;
  if (is_kept_out (score, fair_scores_get_scorecard (scores)))
    return KEPT_OUT;

  return (int) (find_bin (score->fit, grid->bin_width, grid->n_rows) *
                    grid->n_columns +
                find_bin (score->peak - score->fit, grid->bin_width,
                          grid->n_columns));
}

/**
 * fair_heat_grid_new:
 * @scores: every lead's score
 * @maturity_days: from when a lead is old enough to judge
 * @bin_width: points in a range
 *
 * Returns: (transfer full): the counts
 */
FairHeatGrid *
fair_heat_grid_new (FairScores *scores, int maturity_days, int bin_width)
{
  FairHeatGrid        *grid = g_new0 (FairHeatGrid, 1);
  FairCohort          *cohort = fair_scores_get_cohort (scores);
  guint                n;
  const FairLeadFacts *facts = fair_cohort_get_leads (cohort, &n);

  g_return_val_if_fail (bin_width > 0, grid);

  grid->n_columns = MOST_COLUMNS;
  grid->n_rows = MOST_ROWS;
  grid->bin_width = bin_width;
  grid->cells = g_new0 (FairHeatmapCell, grid->n_columns * grid->n_rows);
  for (guint i = 0; i < n; i++)
    {
      int      at = find_cell (grid, scores, maturity_days, i);
      gboolean won = facts[i].outcome == FAIR_OUTCOME_WON;

      if (at == KEPT_OUT)
        {
          grid->n_gated++;
          grid->n_gated_won += won;
        }
      if (at < 0)
        continue;

      grid->cells[at].n_leads++;
      grid->cells[at].n_won += won;
      grid->n_leads++;
    }
  for (guint i = 0; i < grid->n_columns * grid->n_rows; i++)
    {
      FairRate rate =
          fair_rate_new (grid->cells[i].n_won, grid->cells[i].n_leads);

      grid->cells[i].low = rate.low;
      grid->cells[i].high = rate.high;
    }

  return grid;
}

/**
 * fair_heat_grid_list:
 * @grid: the counts
 * @scores: what they were counted on
 * @maturity_days: from when a lead is old enough to judge
 * @cell: a cell
 *
 * Returns: (transfer full) (element-type guint32): the leads in the cell
 */
GArray *
fair_heat_grid_list (const FairHeatGrid *grid,
                     FairScores         *scores,
                     int                 maturity_days,
                     guint               cell)
{
  GArray *leads = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint   n;

  fair_scores_get_leads (scores, &n);
  for (guint32 i = 0; i < n; i++)
    if (find_cell (grid, scores, maturity_days, i) == (int) cell)
      g_array_append_val (leads, i);

  return leads;
}

/**
 * fair_heat_grid_draw:
 * @grid: the counts
 * @card: the scoring model whose threshold and fit minimum are drawn
 *
 * Returns: (transfer full): the picture
 */
FairChart *
fair_heat_grid_draw (const FairHeatGrid *grid, const FairScorecard *card)
{
  FairHeatmap chart = {
    .cells = grid->cells,
    .n_columns = grid->n_columns,
    .n_rows = grid->n_rows,
    .bin_width = grid->bin_width,
    .threshold = card->threshold,
    .fit_minimum = card->has_fit_minimum ? card->fit_minimum : 0,
    .full_shade = FAIR_HEAT_FULL_SHADE,
  };

  return fair_chart_new (&fair_heatmap_class, &chart);
}
