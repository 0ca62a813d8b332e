/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FairNoteDialog:
 *
 * Asks for the reason of a decision before it is made, and for its value where
 * there is one to choose. Signal: `decided` (const char *note, double value).
 */
#define FAIR_TYPE_NOTE_DIALOG (fair_note_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FairNoteDialog, fair_note_dialog, FAIR, NOTE_DIALOG, AdwWindow)

FairNoteDialog *
fair_note_dialog_new (GtkWindow *parent, const char *title, const char *action);
void fair_note_dialog_ask_value (FairNoteDialog *self,
                                 const char     *target,
                                 const char     *name,
                                 double          value);

G_END_DECLS
