/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FairNewDialog:
 *
 * Asks for a new workshop's name, file, time zone and currency, and makes it.
 * Emits `created` (string: the file) before it closes.
 */
#define FAIR_TYPE_NEW_DIALOG (fair_new_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FairNewDialog, fair_new_dialog, FAIR, NEW_DIALOG, AdwWindow)

FairNewDialog *fair_new_dialog_new (GtkWindow *parent);
void           fair_new_dialog_look_at (FairNewDialog *self, GListModel *files);

G_END_DECLS
