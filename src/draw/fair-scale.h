/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairScale:
 * @domain_from: the value at @range_from
 * @domain_to: the value at @range_to
 * @range_from: a place on the page
 * @range_to: another; smaller than @range_from for an axis that points up
 *
 * A linear scale.
 */
typedef struct
{
  double domain_from;
  double domain_to;
  double range_from;
  double range_to;
} FairScale;

/**
 * fair_scale_new:
 * @domain_from: the value at @range_from
 * @domain_to: the value at @range_to
 * @range_from: a place
 * @range_to: another place
 *
 * Returns: a linear scale
 */
FairScale fair_scale_new (double domain_from,
                          double domain_to,
                          double range_from,
                          double range_to);

/**
 * fair_scale_map:
 * @scale: a scale
 * @value: a value; NaN gives NaN
 *
 * A scale whose domain is a single value puts everything in the middle.
 *
 * Returns: the place of @value, outside of the range if it is outside of the
 *   domain
 */
double fair_scale_map (const FairScale *scale, double value);

/**
 * fair_scale_invert:
 * @scale: a scale
 * @place: a place, also outside of the range
 *
 * Returns: the value there; the first of the domain if the range is empty
 */
double fair_scale_invert (const FairScale *scale, double place);

G_END_DECLS
