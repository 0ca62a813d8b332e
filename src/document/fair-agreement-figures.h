/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-drafter.h"

G_BEGIN_DECLS

void fair_agreement_add_curve (FairDrafter *drafter, FairBlock *appendix);
void fair_agreement_add_months (FairDrafter *drafter, FairBlock *appendix);
void fair_agreement_add_promises (FairDrafter *drafter, FairBlock *appendix);
void fair_agreement_add_speed (FairDrafter *drafter, FairBlock *appendix);
FairBlock *fair_agreement_new_why (FairDrafter *drafter);
void       fair_agreement_add_rates (FairDrafter *drafter, FairBlock *appendix);

G_END_DECLS
