/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "engine/fair-catalog.h"

G_BEGIN_DECLS

/**
 * FairValueChips:
 *
 * Several values as chips, each of which can be taken away, and a picker for
 * more. Signal: `changed`.
 */
#define FAIR_TYPE_VALUE_CHIPS (fair_value_chips_get_type ())
G_DECLARE_FINAL_TYPE (
    FairValueChips, fair_value_chips, FAIR, VALUE_CHIPS, AdwBin)

GtkWidget *fair_value_chips_new (GPtrArray         *values,
                                 const char *const *chosen,
                                 const char        *label);
char     **fair_value_chips_dup (FairValueChips *self);
void       fair_value_chips_set_note (FairValueChips *self, const char *note);

G_END_DECLS
