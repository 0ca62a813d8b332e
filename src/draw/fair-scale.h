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

FairScale fair_scale_new (double domain_from,
                          double domain_to,
                          double range_from,
                          double range_to);
double    fair_scale_map (const FairScale *scale, double value);
double    fair_scale_invert (const FairScale *scale, double place);

G_END_DECLS
