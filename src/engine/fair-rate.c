/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-rate.h"

#include <math.h>

/* The normal quantile of a two-sided 95 % interval. */
#define FAIR_Z 1.959963984540054

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
