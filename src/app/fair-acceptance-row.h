/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "engine/fair-checklist.h"

G_BEGIN_DECLS

/**
 * FairAcceptanceRow:
 *
 * One thing that a rep confirms: its name and its sentence, edited in place,
 * and whether it is required, counts or is off. Signals: `edited`, `removed`,
 * `moved` (int by), `dropped` (string id) when another row was dropped on it.
 */
#define FAIR_TYPE_ACCEPTANCE_ROW (fair_acceptance_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FairAcceptanceRow, fair_acceptance_row, FAIR, ACCEPTANCE_ROW, GtkListBoxRow)

GtkWidget  *fair_acceptance_row_new (const FairAcceptanceItem *item,
                                     GListModel               *fields);
void        fair_acceptance_row_show (FairAcceptanceRow        *self,
                                      const FairAcceptanceItem *item,
                                      GListModel               *fields);
void        fair_acceptance_row_edit (FairAcceptanceRow *self);
void        fair_acceptance_row_retire (FairAcceptanceRow *self);
const char *fair_acceptance_row_get_id (FairAcceptanceRow *self);
void        fair_acceptance_row_read (FairAcceptanceRow  *self,
                                      FairAcceptanceItem *item);

void fair_acceptance_row_show_known (FairAcceptanceRow       *self,
                                     const FairChecklistItem *known);

G_END_DECLS
