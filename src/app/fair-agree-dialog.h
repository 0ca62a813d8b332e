/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairAgreeDialog:
 *
 * Lists what is still open before a version is locked. Emits `agreed` where it
 * shall be locked.
 */
#define FAIR_TYPE_AGREE_DIALOG (fair_agree_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FairAgreeDialog, fair_agree_dialog, FAIR, AGREE_DIALOG, AdwWindow)

FairAgreeDialog *fair_agree_dialog_new (GtkWindow    *parent,
                                        FairWorkshop *workshop,
                                        FairPreview  *preview);

G_END_DECLS
