/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairRevealedPane:
 *
 * The blind round that was revealed last: what was proposed, what earlier
 * rounds on the same said, and what can be done with it.
 *
 * Signals: `adopt` (target, double value) to adopt what the round proposed;
 * `failed` (#GError).
 */
#define FAIR_TYPE_REVEALED_PANE (fair_revealed_pane_get_type ())
G_DECLARE_FINAL_TYPE (
    FairRevealedPane, fair_revealed_pane, FAIR, REVEALED_PANE, AdwBin)

void fair_revealed_pane_show (FairRevealedPane *self, FairWorkshop *workshop);

G_END_DECLS
