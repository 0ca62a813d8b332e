/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-criteria-page.h"

G_BEGIN_DECLS

/**
 * FairBehaviorPage:
 *
 * What a lead must have done.
 */
#define FAIR_TYPE_BEHAVIOR_PAGE (fair_behavior_page_get_type ())
G_DECLARE_FINAL_TYPE (
    FairBehaviorPage, fair_behavior_page, FAIR, BEHAVIOR_PAGE, FairCriteriaPage)

G_END_DECLS
