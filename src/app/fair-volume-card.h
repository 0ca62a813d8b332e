/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairVolumeCard:
 *
 * The MQLs of the draft by month and source. Every number opens the leads
 * it is made of.
 */
#define FAIR_TYPE_VOLUME_CARD (fair_volume_card_get_type ())
G_DECLARE_FINAL_TYPE (
    FairVolumeCard, fair_volume_card, FAIR, VOLUME_CARD, AdwBin)

void fair_volume_card_show (FairVolumeCard *self, FairWorkshop *workshop);

G_END_DECLS
