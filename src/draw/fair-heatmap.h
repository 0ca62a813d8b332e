/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"

G_BEGIN_DECLS

/* Fewer leads than this say too little for a rate. */
#define FAIR_HEATMAP_FEW 30

/**
 * FairHeatmapCell:
 * @n_leads: how many leads, of those that are old enough to judge
 * @n_won: how many of them won
 * @low: the lower end of the 95% interval of the rate
 * @high: the upper end
 *
 * Leads with points of one range.
 */
typedef struct
{
  guint  n_leads;
  guint  n_won;
  double low;
  double high;
} FairHeatmapCell;

/**
 * FairHeatmap:
 * @cells: the cells, row after row, the lowest fit first
 * @n_columns: how many ranges of behavior points
 * @n_rows: how many ranges of fit points
 * @bin_width: points in a range; the first begins at 0, the last has no end
 * @threshold: the threshold of the draft
 * @fit_minimum: the least fit points, 0 for none
 * @full_shade: the rate that gets the full shade; 0.2 is usual
 *
 * Lead to win by fit and behavior. All pointers are borrowed.
 */
typedef struct
{
  const FairHeatmapCell *cells;
  guint                  n_columns;
  guint                  n_rows;
  int                    bin_width;
  int                    threshold;
  int                    fit_minimum;
  double                 full_shade;
} FairHeatmap;

/**
 * fair_heatmap_class:
 *
 * Takes a #FairHeatmap.
 */
extern const FairChartClass fair_heatmap_class;

/**
 * fair_heatmap_name_item:
 * @chart: a chart
 * @item: a cell
 *
 * Returns: (transfer full): the points of a cell, such as "Fit 0–14, behavior
 *   60–74"
 */
char *fair_heatmap_name_item (const FairHeatmap *chart,
                              guint item) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_heatmap_get_shade:
 * @context: how to draw
 * @share: the rate of a cell as a share of the one that gets the full shade, 0
 *   to 1; beyond that it is the same
 *
 * Returns: the ground of such a cell
 */
FairRgba fair_heatmap_get_shade (const FairDrawContext *context, double share);

/**
 * fair_heatmap_draw:
 * @chart: what to draw
 * @context: how to draw; its selected item is a cell, row after row from the
 *   lowest fit
 * @cr: where to draw
 * @width: the room there is
 * @height: the room there is
 *
 * Draws the grid with threshold and fit minimum.
 */
void fair_heatmap_draw (const FairHeatmap     *chart,
                        const FairDrawContext *context,
                        cairo_t               *cr,
                        double                 width,
                        double                 height);

/**
 * fair_heatmap_pick:
 * @chart: a chart
 * @context: how it is drawn
 * @width: the size it is drawn in
 * @height: the size it is drawn in
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * The handle is the stair and its pill, the second handle the line of the fit
 * minimum. The value is the threshold whose stair would pass nearest to the
 * point, the second value the fit minimum nearest to it.
 *
 * Returns: whether a handle or a cell is there
 */
gboolean fair_heatmap_pick (const FairHeatmap     *chart,
                            const FairDrawContext *context,
                            double                 width,
                            double                 height,
                            double                 x,
                            double                 y,
                            FairPick              *pick);

/**
 * fair_heatmap_get_natural_size:
 * @chart: a chart
 * @context: how it is drawn
 * @width: (out): the width it looks best in
 * @height: (out): the height it looks best in
 *
 * It is as large for every number of cells.
 */
void fair_heatmap_get_natural_size (const FairHeatmap     *chart,
                                    const FairDrawContext *context,
                                    double                *width,
                                    double                *height);

/**
 * fair_heatmap_describe:
 * @chart: a chart
 *
 * Returns: (transfer full): what the chart shows, in one paragraph: the
 *   range, the best cell that has enough leads, threshold and fit minimum
 */
char *
fair_heatmap_describe (const FairHeatmap *chart) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_heatmap_describe_item:
 * @chart: a chart
 * @item: which cell, row after row from the lowest fit
 *
 * Returns: (transfer full): the cell in words
 */
char *fair_heatmap_describe_item (const FairHeatmap *chart,
                                  guint item) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_heatmap_to_table:
 * @chart: a chart
 *
 * Returns: (transfer full): a row for each cell
 */
FairTable *
fair_heatmap_to_table (const FairHeatmap *chart) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
