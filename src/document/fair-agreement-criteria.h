/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-drafter.h"

G_BEGIN_DECLS

gboolean fair_agreement_has_gates (const FairScorecard *card);
gboolean fair_agreement_is_long (const FairScorecard *card);
void     fair_agreement_fill_criteria (FairDrafter *drafter,
                                       FairBlock   *table,
                                       gboolean     shortened);
char    *fair_agreement_dup_points (const FairCriterion *criterion);
char    *fair_agreement_dup_kept_note (FairDrafter *drafter);
int      fair_agreement_most_fit (const FairScorecard *card);

G_END_DECLS
