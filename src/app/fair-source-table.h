/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "engine/fair-today.h"

G_BEGIN_DECLS

/**
 * FairSourceTable:
 *
 * The funnel as recorded, a row a source. The signal `listed` asks for the
 * leads behind a count: the place of the source in the funnel's sources, and
 * the #FairStage that they reached.
 */
#define FAIR_TYPE_SOURCE_TABLE (fair_source_table_get_type ())
G_DECLARE_FINAL_TYPE (
    FairSourceTable, fair_source_table, FAIR, SOURCE_TABLE, AdwBin)

void fair_source_table_show (FairSourceTable *self, const FairToday *today);

G_END_DECLS
