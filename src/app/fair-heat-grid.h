/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-heatmap.h"
#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FAIR_HEAT_FULL_SHADE:
 *
 * The lead-to-win rate from which on a cell has the full shade.
 */
#define FAIR_HEAT_FULL_SHADE 0.2

/**
 * FairHeatGrid:
 * @cells: row after row, the lowest fit first
 * @n_columns: how many ranges of behavior points
 * @n_rows: how many ranges of fit points
 * @bin_width: points in a range
 * @n_leads: leads in the grid
 * @n_gated: leads that a gate keeps out of it
 * @n_gated_won: how many of those won
 *
 * The leads that are old enough to judge, counted by their points for fit and,
 * when their score was highest, for behavior.
 */
typedef struct
{
  FairHeatmapCell *cells;
  guint            n_columns;
  guint            n_rows;
  int              bin_width;
  guint            n_leads;
  guint            n_gated;
  guint            n_gated_won;
} FairHeatGrid;

int fair_heat_grid_choose_bin (int threshold);
FairHeatGrid      *
fair_heat_grid_new (FairScores *scores, int maturity_days, int bin_width);
void fair_heat_grid_free (FairHeatGrid *grid);
GArray    *fair_heat_grid_list (const FairHeatGrid *grid,
                                FairScores         *scores,
                                int                 maturity_days,
                                guint               cell);
FairChart *fair_heat_grid_draw (const FairHeatGrid  *grid,
                                const FairScorecard *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairHeatGrid, fair_heat_grid_free)

G_END_DECLS
