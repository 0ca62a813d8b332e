/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-page.h"

G_BEGIN_DECLS

/**
 * FairThresholdPage:
 *
 * What each threshold would have meant, and who comes in and falls out.
 */
#define FAIR_TYPE_THRESHOLD_PAGE (fair_threshold_page_get_type ())
G_DECLARE_FINAL_TYPE (
    FairThresholdPage, fair_threshold_page, FAIR, THRESHOLD_PAGE, FairPage)

void fair_threshold_page_replay (FairThresholdPage *self, guint lead);

G_END_DECLS
