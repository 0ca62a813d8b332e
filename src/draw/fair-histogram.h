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

extern const FairChartClass fair_histogram_class;

void     fair_histogram_draw (const FairHistogram   *chart,
                              const FairDrawContext *context,
                              cairo_t               *cr,
                              double                 width,
                              double                 height);
gboolean fair_histogram_pick (const FairHistogram   *chart,
                              const FairDrawContext *context,
                              double                 width,
                              double                 height,
                              double                 x,
                              double                 y,
                              FairPick              *pick);
void     fair_histogram_get_natural_size (const FairHistogram   *chart,
                                          const FairDrawContext *context,
                                          double                *width,
                                          double                *height);
char *
fair_histogram_describe (const FairHistogram *chart) G_GNUC_WARN_UNUSED_RESULT;
char *fair_histogram_describe_item (const FairHistogram *chart,
                                    guint item) G_GNUC_WARN_UNUSED_RESULT;
FairTable *
fair_histogram_to_table (const FairHistogram *chart) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
