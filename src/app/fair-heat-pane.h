/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-page.h"
#include "app/fair-threshold-setter.h"

G_BEGIN_DECLS

/**
 * FairHeatPane:
 *
 * Lead to win by fit and behavior, with the threshold and the fit minimum.
 * Properties: `workshop`, `setter` (#FairThresholdSetter).
 */
#define FAIR_TYPE_HEAT_PANE (fair_heat_pane_get_type ())
G_DECLARE_FINAL_TYPE (FairHeatPane, fair_heat_pane, FAIR, HEAT_PANE, AdwBin)

void fair_heat_pane_refresh (FairHeatPane *self, FairChange what);
void fair_heat_pane_set_setter (FairHeatPane        *self,
                                FairThresholdSetter *setter);

G_END_DECLS
