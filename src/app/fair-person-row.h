/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "workshop/fair-people.h"

G_BEGIN_DECLS

/**
 * FairPersonRow:
 *
 * A participant in a list: the mark of the side, the name, and a word on how
 * they are. Signal: `removed`, where the row may remove them.
 */
#define FAIR_TYPE_PERSON_ROW (fair_person_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FairPersonRow, fair_person_row, FAIR, PERSON_ROW, GtkListBoxRow)

GtkWidget  *fair_person_row_new (FairPerson *person, gboolean removable);
FairPerson *fair_person_row_get_person (FairPersonRow *self);
void        fair_person_row_set_state (FairPersonRow *self,
                                       const char    *icon_name,
                                       const char    *words);

G_END_DECLS
