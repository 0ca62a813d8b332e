/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairDataNote:
 *
 * What the data cannot say, said first, with the way on. Hidden where the data
 * say enough.
 */
#define FAIR_TYPE_DATA_NOTE (fair_data_note_get_type ())
G_DECLARE_FINAL_TYPE (FairDataNote, fair_data_note, FAIR, DATA_NOTE, AdwBin)

void        fair_data_note_show (FairDataNote *self, FairWorkshop *workshop);
const char *fair_data_note_get_words (FairDataNote *self);

G_END_DECLS
