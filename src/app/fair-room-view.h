/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-threshold-curve.h"

G_BEGIN_DECLS

/**
 * FairRoomView:
 *
 * The threshold for a room that looks on: one sentence, three numbers, two
 * curves, no names of leads. Signals as those of #FairChartView:
 * `handle-moved`, `handle-stepped`, `handle-typed`, `handle-reset`.
 */
#define FAIR_TYPE_ROOM_VIEW (fair_room_view_get_type ())
G_DECLARE_FINAL_TYPE (FairRoomView, fair_room_view, FAIR, ROOM_VIEW, AdwBin)

void  fair_room_view_show (FairRoomView             *self,
                           FairWorkshop             *workshop,
                           const FairThresholdRange *range,
                           const char               *value);
char *fair_room_view_sentence (int    threshold,
                               double mqls,
                               double mqls_before,
                               double wins,
                               double wins_before);

G_END_DECLS
