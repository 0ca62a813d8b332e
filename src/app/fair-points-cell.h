/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairPointsCell:
 *
 * The points that one side gives a criterion, typed in place as in a sheet.
 * Signals: `stored` (int points) when a number was typed; `turned` (int by)
 * when Enter, Up or Down lead to the row below (1) or above (-1).
 */
#define FAIR_TYPE_POINTS_CELL (fair_points_cell_get_type ())
G_DECLARE_FINAL_TYPE (
    FairPointsCell, fair_points_cell, FAIR, POINTS_CELL, AdwBin)

GtkWidget *fair_points_cell_new (FairSide side);
void       fair_points_cell_set_points (FairPointsCell *self, int points);
void       fair_points_cell_set_words (FairPointsCell *self, const char *words);
void       fair_points_cell_set_open (FairPointsCell *self, gboolean open);
void       fair_points_cell_set_name (FairPointsCell *self, const char *name);
void fair_points_cell_set_editable (FairPointsCell *self, gboolean editable);
void fair_points_cell_settle (FairPointsCell *self);

G_END_DECLS
