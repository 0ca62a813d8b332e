/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-settings.h"

G_BEGIN_DECLS

/**
 * FairStartPage:
 *
 * The ways in, and the workshops that were open lately. Signal: `opened`
 * (path).
 */
#define FAIR_TYPE_START_PAGE (fair_start_page_get_type ())
G_DECLARE_FINAL_TYPE (FairStartPage, fair_start_page, FAIR, START_PAGE, AdwBin)

void fair_start_page_set_settings (FairStartPage *self, FairSettings *settings);

G_END_DECLS
