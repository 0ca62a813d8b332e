/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fair-figures.h"

G_BEGIN_DECLS

/**
 * FairScoreCell:
 *
 * One number of the scoreboard: its name, its value, and what it was before.
 */
#define FAIR_TYPE_SCORE_CELL (fair_score_cell_get_type ())
G_DECLARE_FINAL_TYPE (
    FairScoreCell, fair_score_cell, FAIR, SCORE_CELL, GtkFlowBoxChild)

GtkWidget *fair_score_cell_new (FairFigure which);
void       fair_score_cell_set_stacked (FairScoreCell *self, gboolean stacked);
void       fair_score_cell_set_size (FairScoreCell *self, int size);
void       fair_score_cell_show (FairScoreCell        *self,
                                 const FairSimulation *simulation,
                                 const FairSimulation *baseline);

G_END_DECLS
