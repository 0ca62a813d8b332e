/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairRoundPane:
 *
 * The open round as the facilitator leads it: who has answered, never what;
 * Reveal. Below it the last round that was revealed, with its spread. Property:
 * `workshop`.
 *
 * Signals: `adopt` (target, double value) to adopt a value that a round
 * proposed; `start` to choose what a round asks; `failed` (#GError).
 */
#define FAIR_TYPE_ROUND_PANE (fair_round_pane_get_type ())
G_DECLARE_FINAL_TYPE (FairRoundPane, fair_round_pane, FAIR, ROUND_PANE, AdwBin)

gboolean fair_round_pane_reveal (FairRoundPane *self);

G_END_DECLS
