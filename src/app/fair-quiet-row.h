/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-difference.h"

G_BEGIN_DECLS

/**
 * FairQuietRow:
 *
 * A difference that needs no talk now: it changes nobody, or is parked. It has
 * one button. Signal: `taken`.
 */
#define FAIR_TYPE_QUIET_ROW (fair_quiet_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FairQuietRow, fair_quiet_row, FAIR, QUIET_ROW, AdwActionRow)

GtkWidget      *fair_quiet_row_new (FairDifference *difference,
                                    const char     *subtitle,
                                    const char     *label);
FairDifference *fair_quiet_row_get_difference (FairQuietRow *self);

G_END_DECLS
