/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairCompareDialog:
 *
 * Two versions, or a version and the draft, and what differs between them.
 */
#define FAIR_TYPE_COMPARE_DIALOG (fair_compare_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FairCompareDialog, fair_compare_dialog, FAIR, COMPARE_DIALOG, AdwWindow)

FairCompareDialog *fair_compare_dialog_new (GtkWindow    *parent,
                                            FairWorkshop *workshop,
                                            guint         from,
                                            guint         to);

G_END_DECLS
