/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairPointsDifference:
 *
 * What hangs on the points that marketing and sales hold for one criterion, and
 * what history tells of it; with the ways on where they differ: agree on the
 * draft's points, or put it off. Not visible while there is nothing to say.
 * Signal: `failed` (GError).
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

void     fair_points_difference_set_evidence (FairPointsDifference *self,
                                              const char           *evidence,
                                              const char           *loss);
void     fair_points_difference_drag (FairPointsDifference *self,
                                      FairSide              side,
                                      gboolean              dragged,
                                      int                   points);
gboolean fair_points_difference_agree (FairPointsDifference *self);

G_END_DECLS
