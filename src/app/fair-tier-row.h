/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/fair-tier.h"

G_BEGIN_DECLS

/**
 * FairTierRow:
 *
 * One tier of the scoring model, edited in place. It changes nothing by itself:
 * `edited` says that the name or what makes a lead of the tier changed, `rested
 * (at)` that the score was turned, `moved`, `removed` and `opened` what was
 * asked for.
 */
#define FAIR_TYPE_TIER_ROW (fair_tier_row_get_type ())
G_DECLARE_FINAL_TYPE (FairTierRow, fair_tier_row, FAIR, TIER_ROW, GtkListBoxRow)

GtkWidget  *fair_tier_row_new (const FairTier *tier);
const char *fair_tier_row_get_id (FairTierRow *self);
void        fair_tier_row_show (FairTierRow *self, const FairTier *tier);
void        fair_tier_row_show_count (FairTierRow *self, const char *count);
void        fair_tier_row_set_first (FairTierRow *self, gboolean first);
void        fair_tier_row_read (FairTierRow *self, FairTier *tier);
void        fair_tier_row_edit_name (FairTierRow *self);

G_END_DECLS
