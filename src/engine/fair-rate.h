/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairRate:
 * @known: whether the data supports it; if not, nothing else counts
 * @n: how many did
 * @of: of how many
 * @rate: @n ÷ @of, NaN where @of is 0
 * @low: lower end of the 95 % Wilson interval
 * @high: upper end
 */
typedef struct
{
  gboolean known;
  guint64  n;
  guint64  of;
  double   rate;
  double   low;
  double   high;
} FairRate;

/**
 * fair_rate_new:
 * @n: how many did
 * @of: of how many, at least @n
 *
 * Makes a rate with its 95 % Wilson interval,
 * (n + z²/2) ÷ (of + z²) ± z ÷ (of + z²) × √(n (of − n) ÷ of + z²/4), kept
 * within 0 and 1. Of nothing, the rate is NaN and the interval says nothing: 0
 * to 1. Source: Brown, Cai, DasGupta, "Interval Estimation for a Binomial
 * Proportion", Statistical Science 16, 2001.
 *
 * Returns: the rate, known
 */
FairRate fair_rate_new (guint64 n, guint64 of);

/**
 * fair_quantile:
 * @sorted: (array length=n): ascending values
 * @n: how many
 * @p: which quantile, 0 to 1
 *
 * Interpolates linearly between order statistics, at position (n − 1) p.
 *
 * Returns: the quantile, NaN where there is no value
 */
double fair_quantile (const double *sorted, guint n, double p);

G_END_DECLS
