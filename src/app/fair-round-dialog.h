/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairRoundDialog:
 *
 * Chooses what a round asks: one value, a few or all.
 */
#define FAIR_TYPE_ROUND_DIALOG (fair_round_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FairRoundDialog, fair_round_dialog, FAIR, ROUND_DIALOG, AdwWindow)

FairRoundDialog *fair_round_dialog_new (GtkWindow         *parent,
                                        FairWorkshop      *workshop,
                                        const char *const *chosen);

G_END_DECLS
