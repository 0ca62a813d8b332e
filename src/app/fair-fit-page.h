/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-criteria-page.h"

G_BEGIN_DECLS

/**
 * FairFitPage:
 *
 * Who a lead must be.
 */
#define FAIR_TYPE_FIT_PAGE (fair_fit_page_get_type ())
G_DECLARE_FINAL_TYPE (
    FairFitPage, fair_fit_page, FAIR, FIT_PAGE, FairCriteriaPage)

G_END_DECLS
