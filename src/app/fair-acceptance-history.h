/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairAcceptanceHistory:
 *
 * What the history says of a checklist: who would have passed it, beside what
 * sales recorded; or that it says nothing.
 */
#define FAIR_TYPE_ACCEPTANCE_HISTORY (fair_acceptance_history_get_type ())
G_DECLARE_FINAL_TYPE (FairAcceptanceHistory,
                      fair_acceptance_history,
                      FAIR,
                      ACCEPTANCE_HISTORY,
                      AdwBin)

void fair_acceptance_history_show (FairAcceptanceHistory *self,
                                   const FairChecklist   *checklist,
                                   const FairSimulation  *simulation);
void fair_acceptance_history_offer_fields (FairAcceptanceHistory *self,
                                           gboolean               some);

G_END_DECLS
