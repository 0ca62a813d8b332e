/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-open-points.h"

G_BEGIN_DECLS

/**
 * FairAgenda:
 *
 * The time that is left for the meeting; opens the steps with their minutes,
 * what was parked, and what is still open before both sides can sign.
 * Properties: `workshop`; `words`, the time left, %NULL while the clock does
 * not run.
 */
#define FAIR_TYPE_AGENDA (fair_agenda_get_type ())
G_DECLARE_FINAL_TYPE (FairAgenda, fair_agenda, FAIR, AGENDA, AdwBin)

char *fair_agenda_words (gint64 seconds);
guint fair_agenda_list_open (FairWorkshop *workshop,
                             FairPreview  *preview,
                             GtkListBox   *list,
                             guint         kinds);
void  fair_agenda_mend (GtkWidget *window, GtkListBoxRow *row);
void  fair_agenda_open (FairAgenda *self);

G_END_DECLS
