/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairScoreboard:
 *
 * What the draft would have done, beside the last agreed version. Property:
 * `workshop`.
 */
#define FAIR_TYPE_SCOREBOARD (fair_scoreboard_get_type ())
G_DECLARE_FINAL_TYPE (FairScoreboard, fair_scoreboard, FAIR, SCOREBOARD, AdwBin)

void fair_scoreboard_set_workshop (FairScoreboard *self,
                                   FairWorkshop   *workshop);

void fair_scoreboard_set_room (FairScoreboard *self, double room, int size);

G_END_DECLS
