/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairSwapList:
 *
 * Who comes in, or who falls out: how many, what became of them, and the first
 * of them by name. Property: `leaving`. Signal: `opened` (uint lead).
 */
#define FAIR_TYPE_SWAP_LIST (fair_swap_list_get_type ())
G_DECLARE_FINAL_TYPE (FairSwapList, fair_swap_list, FAIR, SWAP_LIST, AdwBin)

void fair_swap_list_show (FairSwapList *self,
                          FairWorkshop *workshop,
                          gboolean      with_rows);

G_END_DECLS
