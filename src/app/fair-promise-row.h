/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "engine/fair-simulation.h"
#include "workshop/fair-preview.h"

G_BEGIN_DECLS

/**
 * FairPromiseRow:
 *
 * What history says of a promise, below the row in which it is made. Emits
 * `chosen` (a #FairRemedy, its words) when somebody takes one of the ways out
 * that it offers.
 */
#define FAIR_TYPE_PROMISE_ROW (fair_promise_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FairPromiseRow, fair_promise_row, FAIR, PROMISE_ROW, GtkListBoxRow)

GtkWidget  *fair_promise_row_new (const char *place);
const char *fair_promise_row_get_place (FairPromiseRow *self);
void        fair_promise_row_show (FairPromiseRow       *self,
                                   FairPreview          *preview,
                                   const FairSimulation *simulation,
                                   double                promised);

G_END_DECLS
