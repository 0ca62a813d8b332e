/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-differences.h"

G_BEGIN_DECLS

/**
 * FairSideStrip:
 *
 * Each side's whole card simulated on its own: MQLs a month, wins caught,
 * MQL to win.
 */
#define FAIR_TYPE_SIDE_STRIP (fair_side_strip_get_type ())
G_DECLARE_FINAL_TYPE (FairSideStrip, fair_side_strip, FAIR, SIDE_STRIP, AdwBin)

void fair_side_strip_show (FairSideStrip *self, FairDifferences *differences);

G_END_DECLS
