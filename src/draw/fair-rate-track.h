/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-curve-chart.h"

G_BEGIN_DECLS

/**
 * FairRateTrack:
 * @name: which rate it is; not drawn
 * @rate: the rate, NaN if not known
 * @low: the lower end of its 95% interval
 * @high: the upper end
 * @recorded: the rate that was recorded, to compare with; NaN for none
 * @bands: (nullable): the ranges that are recommended for it
 * @n_bands: how many, up to 4
 *
 * One rate on a line from 0 to the whole, beside what is recommended. All
 * pointers are borrowed.
 */
typedef struct
{
  const char          *name;
  double               rate;
  double               low;
  double               high;
  double               recorded;
  const FairCurveBand *bands;
  guint                n_bands;
} FairRateTrack;

/**
 * fair_rate_track_class:
 *
 * Takes a #FairRateTrack. Its items are the rate and then the bands.
 */
extern const FairChartClass fair_rate_track_class;

G_END_DECLS
