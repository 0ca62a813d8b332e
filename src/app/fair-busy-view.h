/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairBusyView:
 *
 * Shows its `content`, and over it how far a newer answer is when that takes
 * long: progress, the time left, and a way to stop. What is old is greyed
 * meanwhile, not blanked. While something is dragged nothing is laid over it.
 */
#define FAIR_TYPE_BUSY_VIEW (fair_busy_view_get_type ())
G_DECLARE_FINAL_TYPE (FairBusyView, fair_busy_view, FAIR, BUSY_VIEW, AdwBin)

void fair_busy_view_set_workshop (FairBusyView *self, FairWorkshop *workshop);

G_END_DECLS
