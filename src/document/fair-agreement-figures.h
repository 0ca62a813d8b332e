/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-drafter.h"

G_BEGIN_DECLS

void  fair_agreement_add_curve (FairDrafter *drafter, FairBlock *appendix);
void  fair_agreement_add_months (FairDrafter *drafter, FairBlock *appendix);
void  fair_agreement_add_promises (FairDrafter *drafter, FairBlock *appendix);
void  fair_agreement_add_speed (FairDrafter *drafter, FairBlock *appendix);
char *fair_agreement_dup_mql_value (FairDrafter *drafter);
gboolean   fair_agreement_get_sql_band (FairDrafter *drafter,
                                        double      *low,
                                        double      *high,
                                        char       **label,
                                        char       **source);
FairBlock *fair_agreement_new_why (FairDrafter *drafter);
void       fair_agreement_add_rates (FairDrafter *drafter, FairBlock *appendix);

G_END_DECLS
