/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairRoundView:
 *
 * A blind round as the room sees it. Before Reveal: the question, how many have
 * answered and who, and how to join; nothing of what anybody proposed. After
 * it: all values at once, and what hangs on the difference. Nothing here can be
 * clicked.
 */
#define FAIR_TYPE_ROUND_VIEW (fair_round_view_get_type ())
G_DECLARE_FINAL_TYPE (FairRoundView, fair_round_view, FAIR, ROUND_VIEW, AdwBin)

void fair_round_view_set_workshop (FairRoundView *self, FairWorkshop *workshop);
void fair_round_view_set_names_hidden (FairRoundView *self, gboolean hidden);
void fair_round_view_show (FairRoundView *self);
gboolean fair_round_view_turn (FairRoundView *self, int by);

G_END_DECLS
