/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-page.h"
#include "app/fair-threshold-setter.h"

G_BEGIN_DECLS

/**
 * FairCurvePane:
 *
 * The curve with the handle, and who comes in and falls out. Signal: `opened`
 * (uint lead).
 *
 * Property: `workshop`.
 */
#define FAIR_TYPE_CURVE_PANE (fair_curve_pane_get_type ())
G_DECLARE_FINAL_TYPE (FairCurvePane, fair_curve_pane, FAIR, CURVE_PANE, AdwBin)

void fair_curve_pane_refresh (FairCurvePane *self, FairChange what);
void fair_curve_pane_set_setter (FairCurvePane       *self,
                                 FairThresholdSetter *setter);
void fair_curve_pane_set_presenting (FairCurvePane *self, gboolean presenting);
void fair_curve_pane_settle (FairCurvePane *self);

G_END_DECLS
