/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairScopeChip:
 *
 * Says what is counted, always in view, and opens it. Property: `workshop`.
 */
#define FAIR_TYPE_SCOPE_CHIP (fair_scope_chip_get_type ())
G_DECLARE_FINAL_TYPE (FairScopeChip, fair_scope_chip, FAIR, SCOPE_CHIP, AdwBin)

void fair_scope_chip_set_workshop (FairScopeChip *self, FairWorkshop *workshop);

G_END_DECLS
