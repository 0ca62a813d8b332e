/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairPointsDifference:
 *
 * What marketing and sales differ in about one criterion's points, with the
 * ways on: agree on the draft's points, or put it off. Not visible while they
 * do not differ. Signal: `failed` (GError).
 */
#define FAIR_TYPE_POINTS_DIFFERENCE (fair_points_difference_get_type ())
G_DECLARE_FINAL_TYPE (FairPointsDifference,
                      fair_points_difference,
                      FAIR,
                      POINTS_DIFFERENCE,
                      AdwBin)

void fair_points_difference_show (FairPointsDifference *self,
                                  FairWorkshop         *workshop,
                                  const char           *id);

G_END_DECLS
