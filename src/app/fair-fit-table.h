/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairFitTable:
 *
 * What each fit minimum would mean: MQLs a month, wins caught, MQL to win.
 *
 * Signals: `chosen` (int minimum; 0 for none).
 */
#define FAIR_TYPE_FIT_TABLE (fair_fit_table_get_type ())
G_DECLARE_FINAL_TYPE (FairFitTable, fair_fit_table, FAIR, FIT_TABLE, AdwBin)

void fair_fit_table_show (FairFitTable *self, FairWorkshop *workshop);

G_END_DECLS
