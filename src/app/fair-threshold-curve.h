/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-bands.h"
#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairThresholdRange:
 * @low: the least threshold shown
 * @high: the greatest
 *
 * The axis of the curve. It stays as it is while a threshold is dragged.
 */
typedef struct
{
  int low;
  int high;
} FairThresholdRange;

/**
 * FairThresholdView:
 * @range: the axis
 * @handle: where the handle is
 * @n_panels: how many measures, from the first, 1 to 4
 * @bands: which recommended ranges are shown
 * @plain: whether only the curves are shown: no bands, no sides
 *
 * How the curve is shown.
 */
typedef struct
{
  FairThresholdRange range;
  int                handle;
  guint              n_panels;
  FairBandSet        bands;
  gboolean           plain;
} FairThresholdView;

gboolean   fair_threshold_curve_find_range (FairWorkshop       *workshop,
                                            FairThresholdRange *range);
FairChart *fair_threshold_curve_new (FairWorkshop            *workshop,
                                     const FairThresholdView *view);
int        fair_threshold_curve_snap (FairWorkshop *workshop, double value);

G_END_DECLS
