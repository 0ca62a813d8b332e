/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"

G_BEGIN_DECLS

/**
 * FairPairedBar:
 * @label: the value that leads and wins share, such as "50–199 employees"
 * @of_wins: its share among the wins, 0 to 1, NaN if not known
 * @of_all: its share among all leads, 0 to 1, NaN if not known
 * @n_of_wins: how many wins that are
 * @n_of_all: how many leads that are
 * @beyond_chance: whether the interval of @of_wins excludes @of_all
 *
 * One value and how often it occurs.
 */
typedef struct
{
  const char *label;
  double      of_wins;
  double      of_all;
  guint       n_of_wins;
  guint       n_of_all;
  gboolean    beyond_chance;
} FairPairedBar;

/**
 * FairPairedBars:
 * @title: what the values are of, such as "Company size"; not drawn
 * @bars: the values, from top to bottom
 * @n_bars: how many
 *
 * What wins had in common, beside what all leads have in common: a thick bar
 * and a thin one below it. All pointers are borrowed.
 */
typedef struct
{
  const char          *title;
  const FairPairedBar *bars;
  guint                n_bars;
} FairPairedBars;

/**
 * fair_paired_bars_class:
 *
 * Takes a #FairPairedBars.
 */
extern const FairChartClass fair_paired_bars_class;

/**
 * fair_paired_bars_draw:
 * @chart: what to draw
 * @context: how to draw; its selected item is a row
 * @cr: where to draw
 * @width: the room there is
 * @height: the room there is; rows that do not fit are left out
 *
 * Draws the rows from the top, as high as each needs.
 */
void fair_paired_bars_draw (const FairPairedBars  *chart,
                            const FairDrawContext *context,
                            cairo_t               *cr,
                            double                 width,
                            double                 height);

/**
 * fair_paired_bars_pick:
 * @chart: a chart
 * @context: how it is drawn
 * @width: the size it is drawn in
 * @height: the size it is drawn in
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * Returns: whether a row is there
 */
gboolean fair_paired_bars_pick (const FairPairedBars  *chart,
                                const FairDrawContext *context,
                                double                 width,
                                double                 height,
                                double                 x,
                                double                 y,
                                FairPick              *pick);

/**
 * fair_paired_bars_get_natural_size:
 * @chart: a chart
 * @context: how it is drawn
 * @width: (out): the width it looks best in
 * @height: (out): the height it needs
 *
 * The height grows with the number of rows.
 */
void fair_paired_bars_get_natural_size (const FairPairedBars  *chart,
                                        const FairDrawContext *context,
                                        double                *width,
                                        double                *height);

/**
 * fair_paired_bars_describe:
 * @chart: a chart
 *
 * Returns: (transfer full): what the chart shows, in one paragraph; what is
 *   beyond chance comes first
 */
char *fair_paired_bars_describe (const FairPairedBars *chart)
    G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_paired_bars_describe_item:
 * @chart: a chart
 * @item: which row
 *
 * Returns: (transfer full): the row in words
 */
char *fair_paired_bars_describe_item (const FairPairedBars *chart,
                                      guint item) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_paired_bars_to_table:
 * @chart: a chart
 *
 * Returns: (transfer full): a row for each value
 */
FairTable *fair_paired_bars_to_table (const FairPairedBars *chart)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
