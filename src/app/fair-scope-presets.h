/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-catalog.h"
#include "model/fair-scope.h"

G_BEGIN_DECLS

FairCondition *fair_scope_presets_new_business (const FairCatalog *catalog);
FairCondition *fair_scope_presets_new_marketing (const FairCatalog *catalog);
FairCondition *fair_scope_presets_new_value (const char *attribute,
                                             const char *value);
FairCondition *fair_scope_presets_combine (const FairCondition *condition,
                                           const FairCondition *leaf);
char *
fair_scope_presets_months_before (FairZone *zone, gint64 as_of, int months);

G_END_DECLS
