/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-page.h"

G_BEGIN_DECLS

/**
 * FairDecisionsPage:
 *
 * The decision log: what was decided, from what to what, by whom, why, and what
 * hung on it. It can be searched and copied.
 */
#define FAIR_TYPE_DECISIONS_PAGE (fair_decisions_page_get_type ())
G_DECLARE_FINAL_TYPE (
    FairDecisionsPage, fair_decisions_page, FAIR, DECISIONS_PAGE, FairPage)

G_END_DECLS
