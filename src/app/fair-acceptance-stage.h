/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-draft.h"

G_BEGIN_DECLS

void     fair_acceptance_stage_fill (AdwComboRow *row);
void     fair_acceptance_stage_show (AdwComboRow *row, FairDraft *draft);
gboolean fair_acceptance_stage_store (AdwComboRow *row,
                                      FairDraft   *draft,
                                      GError     **error);

G_END_DECLS
