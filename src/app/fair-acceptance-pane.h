/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-page.h"

G_BEGIN_DECLS

/**
 * FairAcceptancePane:
 *
 * The checklist that turns an MQL into an SQL. Property: `workshop`. Signals:
 * `failed` (GError); `removed` (name) after an item was taken away.
 */
#define FAIR_TYPE_ACCEPTANCE_PANE (fair_acceptance_pane_get_type ())
G_DECLARE_FINAL_TYPE (
    FairAcceptancePane, fair_acceptance_pane, FAIR, ACCEPTANCE_PANE, AdwBin)

void fair_acceptance_pane_refresh (FairAcceptancePane *self, FairChange what);

G_END_DECLS
