/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"

G_BEGIN_DECLS

/**
 * FairHistogram:
 * @title: what took how long
 * @count: how many in each bin
 * @n_bins: how many bins
 * @bin_width: days in a bin; the first bin begins at day 0
 * @n_beyond: how many took longer than the last bin reaches
 * @n_total: how many in all, 0 if nothing is known
 * @median: the middle one, in days
 * @lower: a quarter took at most as many days
 * @upper: three quarters took at most as many days
 *
 * How long something took. All pointers are borrowed.
 */
typedef struct
{
  const char  *title;
  const guint *count;
  guint        n_bins;
  double       bin_width;
  guint        n_beyond;
  guint        n_total;
  double       median;
  double       lower;
  double       upper;
} FairHistogram;

/**
 * fair_histogram_class:
 *
 * Takes a #FairHistogram.
 */
extern const FairChartClass fair_histogram_class;

/**
 * fair_histogram_draw:
 * @chart: what to draw
 * @context: how to draw; its selected item is a bar
 * @cr: where to draw
 * @width: the room there is
 * @height: the room there is
 *
 * Draws title and median, bars, and the middle half below.
 */
void fair_histogram_draw (const FairHistogram   *chart,
                          const FairDrawContext *context,
                          cairo_t               *cr,
                          double                 width,
                          double                 height);

/**
 * fair_histogram_pick:
 * @chart: a chart
 * @context: how it is drawn
 * @width: the size it is drawn in
 * @height: the size it is drawn in
 * @x: a point
 * @y: a point
 * @pick: (out caller-allocates): what is there
 *
 * A bar is picked by its column, also above it. The value is the day.
 *
 * Returns: whether a bar's column is there
 */
gboolean fair_histogram_pick (const FairHistogram   *chart,
                              const FairDrawContext *context,
                              double                 width,
                              double                 height,
                              double                 x,
                              double                 y,
                              FairPick              *pick);

/**
 * fair_histogram_get_natural_size:
 * @chart: a chart
 * @context: how it is drawn
 * @width: (out): the width it looks best in
 * @height: (out): the height it looks best in
 *
 * It is as large for every duration.
 */
void fair_histogram_get_natural_size (const FairHistogram   *chart,
                                      const FairDrawContext *context,
                                      double                *width,
                                      double                *height);

/**
 * fair_histogram_describe:
 * @chart: a chart
 *
 * Returns: (transfer full): how long it took, in one sentence or two
 */
char *
fair_histogram_describe (const FairHistogram *chart) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_histogram_describe_item:
 * @chart: a chart
 * @item: which bar
 *
 * Returns: (transfer full): the bar in words
 */
char *fair_histogram_describe_item (const FairHistogram *chart,
                                    guint item) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_histogram_to_table:
 * @chart: a chart
 *
 * Returns: (transfer full): a row for each bar and one for what is beyond
 */
FairTable *
fair_histogram_to_table (const FairHistogram *chart) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
