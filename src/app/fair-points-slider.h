/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairPointsSlider:
 *
 * The points that one side gives a criterion, as a slider with a number beside
 * it. Signals: `previewed` (int) while it moves, `stored` (int) once, when it
 * rests. Double-click or Delete goes back to the agreed version's value.
 */
#define FAIR_TYPE_POINTS_SLIDER (fair_points_slider_get_type ())
G_DECLARE_FINAL_TYPE (
    FairPointsSlider, fair_points_slider, FAIR, POINTS_SLIDER, AdwBin)

GtkWidget *fair_points_slider_new (FairSide side);
void       fair_points_slider_set_points (FairPointsSlider *self, int points);
void       fair_points_slider_set_base (FairPointsSlider *self, int base);
void       fair_points_slider_settle (FairPointsSlider *self);

G_END_DECLS
