/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-drafter.h"

G_BEGIN_DECLS

JsonArray *fair_agreement_get_rows (FairDrafter *drafter, const char *path);
void       fair_agreement_fill_row (FairDrafter       *drafter,
                                    FairBlock         *table,
                                    JsonObject        *row,
                                    const char *const *keys,
                                    const char        *missing);
void       fair_agreement_fill_rows (FairDrafter       *drafter,
                                     FairBlock         *table,
                                     JsonArray         *rows,
                                     const char *const *keys);

G_END_DECLS
