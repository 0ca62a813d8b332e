/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "engine/fair-catalog.h"

G_BEGIN_DECLS

/**
 * FairValuePicker:
 *
 * A button that opens the values of the history with their counts, to search
 * and to pick from; what the history lacks can be typed. Signal: `picked`
 * (string text).
 */
#define FAIR_TYPE_VALUE_PICKER (fair_value_picker_get_type ())
G_DECLARE_FINAL_TYPE (
    FairValuePicker, fair_value_picker, FAIR, VALUE_PICKER, AdwBin)

GtkWidget *fair_value_picker_new (GPtrArray *values, const char *label);
void       fair_value_picker_set_first (FairValuePicker *self, gboolean first);

G_END_DECLS
