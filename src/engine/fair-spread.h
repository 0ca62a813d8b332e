/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairSpreadGroup:
 * @n: how many values; where it is 0 nothing else counts
 * @min: the least
 * @q1: the first quartile
 * @median: the middle one; of an even number the mean of the middle two
 * @q3: the third quartile
 * @max: the greatest
 *
 * How far values lie apart. Quartiles are interpolated as by fair_quantile().
 */
typedef struct
{
  guint  n;
  double min;
  double q1;
  double median;
  double q3;
  double max;
} FairSpreadGroup;

/**
 * FairSpread:
 * @all: everyone
 * @marketing: those of marketing
 * @sales: those of sales
 * @apart: the distance between the two sides' middle values; NaN where a side
 *   has none
 * @agree: whether both sides have values and @apart is at most
 *   %FAIR_SPREAD_AGREED
 *
 * What was proposed in a round, once it is revealed.
 */
typedef struct
{
  FairSpreadGroup all;
  FairSpreadGroup marketing;
  FairSpreadGroup sales;
  double          apart;
  gboolean        agree;
} FairSpread;

/**
 * FAIR_SPREAD_AGREED:
 *
 * Middle values that lie no further apart count as agreement.
 */
#define FAIR_SPREAD_AGREED 2.0

/**
 * fair_spread_new:
 * @marketing: (array length=n_marketing): values, in any order
 * @n_marketing: how many
 * @sales: (array length=n_sales): values, in any order
 * @n_sales: how many
 *
 * Returns: (transfer full): their spread
 */
FairSpread *fair_spread_new (const double *marketing,
                             guint         n_marketing,
                             const double *sales,
                             guint         n_sales);

/**
 * fair_spread_free:
 * @spread: (transfer full) (nullable): a spread
 */
void fair_spread_free (FairSpread *spread);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairSpread, fair_spread_free)

G_END_DECLS
