/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-rate.h"

#include <math.h>

/* The normal quantile of a two-sided 95 % interval. */
#define FAIR_Z 1.959963984540054

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
FairRate
fair_rate_new (guint64 n, guint64 of)
{
  FairRate rate = { TRUE, n, of, NAN, 0.0, 1.0 };
  double   x = (double) n;
  double   total = (double) of;
  double   z2 = FAIR_Z * FAIR_Z;
  double   center;
  double   spread;

  g_return_val_if_fail (n <= of, rate);

  if (of == 0)
    return rate;

  center = (x + z2 / 2) / (total + z2);
  spread = FAIR_Z / (total + z2) * sqrt (x * (total - x) / total + z2 / 4);

  rate.rate = x / total;
  rate.low = n == 0 ? 0.0 : CLAMP (center - spread, 0.0, 1.0);
  rate.high = n == of ? 1.0 : CLAMP (center + spread, 0.0, 1.0);

  return rate;
}

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
double
fair_quantile (const double *sorted, guint n, double p)
{
  double position;
  guint  below;

  g_return_val_if_fail (p >= 0.0 && p <= 1.0, NAN);

  if (n == 0)
    return NAN;

  position = (n - 1) * p;
  below = (guint) floor (position);

  if (below + 1 >= n)
    return sorted[n - 1];

  return sorted[below] +
         (position - below) * (sorted[below + 1] - sorted[below]);
}
