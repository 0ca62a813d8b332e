/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-terms-control.h"

G_BEGIN_DECLS

/**
 * FairPassageControl:
 *
 * A passage of the document in the room's own words. It begins with the words
 * that the document has by default; what is emptied is left out.
 */
#define FAIR_TYPE_PASSAGE_CONTROL (fair_passage_control_get_type ())
G_DECLARE_FINAL_TYPE (
    FairPassageControl, fair_passage_control, FAIR, PASSAGE_CONTROL, GObject)

FairTermsControl *fair_passage_control_new (const char *key, const char *label);
void              fair_passage_control_set_default (FairPassageControl *self,
                                                    const char         *text,
                                                    gboolean            left_out);

G_END_DECLS
