/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairAnswerDialog:
 *
 * Where the facilitator enters what somebody without a phone proposes in the
 * open round. Numbers are hidden while they are entered.
 */
#define FAIR_TYPE_ANSWER_DIALOG (fair_answer_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FairAnswerDialog, fair_answer_dialog, FAIR, ANSWER_DIALOG, AdwWindow)

FairAnswerDialog *fair_answer_dialog_new (GtkWindow    *parent,
                                          FairWorkshop *workshop,
                                          const char   *participant);

G_END_DECLS
