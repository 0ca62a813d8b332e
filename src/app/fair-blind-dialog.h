/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairBlindDialog:
 *
 * Where somebody without a phone says of each lead of the open session whether
 * it is an MQL.
 */
#define FAIR_TYPE_BLIND_DIALOG (fair_blind_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FairBlindDialog, fair_blind_dialog, FAIR, BLIND_DIALOG, AdwWindow)

FairBlindDialog *fair_blind_dialog_new (GtkWindow    *parent,
                                        FairWorkshop *workshop,
                                        const char   *participant);

G_END_DECLS
