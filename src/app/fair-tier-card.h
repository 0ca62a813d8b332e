/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-threshold-setter.h"

G_BEGIN_DECLS

/**
 * FairTierCard:
 *
 * The tiers of the scoring model: their names, what makes an MQL one of them,
 * and how many MQLs of the draft are. Every change is one undo step. `failed
 * (error)` says that a change could not be stored, `removed (name)` that a tier
 * is gone.
 */
#define FAIR_TYPE_TIER_CARD (fair_tier_card_get_type ())
G_DECLARE_FINAL_TYPE (FairTierCard, fair_tier_card, FAIR, TIER_CARD, AdwBin)

void fair_tier_card_set_setter (FairTierCard        *self,
                                FairThresholdSetter *setter);
void fair_tier_card_show (FairTierCard *self, FairWorkshop *workshop);
void fair_tier_card_settle (FairTierCard *self);

G_END_DECLS
