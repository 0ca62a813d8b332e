/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workshop/fair-difference.h"

G_BEGIN_DECLS

/**
 * FairDifferenceRow:
 *
 * One difference: what it is about, both values on a line, what hangs on it,
 * and how to settle it. While a round is open on it no value is shown.
 *
 * Signals: `settled` (a #FairSettlement, as an int); `parked`; `asked`, to open
 * a round on it.
 */
#define FAIR_TYPE_DIFFERENCE_ROW (fair_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FairDifferenceRow, fair_difference_row, FAIR, DIFFERENCE_ROW, GtkListBoxRow)

GtkWidget      *fair_difference_row_new (FairDifference *difference,
                                         const char     *currency);
FairDifference *fair_difference_row_get_difference (FairDifferenceRow *self);
void fair_difference_row_set_most (FairDifferenceRow *self, guint leads);
void fair_difference_row_align (FairDifferenceRow *self, GtkSizeGroup *stakes);
void fair_difference_row_open (FairDifferenceRow *self);

G_END_DECLS
