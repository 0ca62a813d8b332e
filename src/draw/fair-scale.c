/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-scale.h"

#include <math.h>

FairScale
fair_scale_new (double domain_from,
                double domain_to,
                double range_from,
                double range_to)
{
  FairScale scale = { domain_from, domain_to, range_from, range_to };

  return scale;
}

double
fair_scale_map (const FairScale *scale, double value)
{
  double extent = scale->domain_to - scale->domain_from;
  double share;

  if (isnan (value))
    return value;

  share = extent != 0.0 ? (value - scale->domain_from) / extent : 0.5;
  return scale->range_from + share * (scale->range_to - scale->range_from);
}

double
fair_scale_invert (const FairScale *scale, double place)
{
  double extent = scale->range_to - scale->range_from;

  if (extent == 0.0)
    return scale->domain_from;

  return scale->domain_from + (place - scale->range_from) / extent *
                                  (scale->domain_to - scale->domain_from);
}
