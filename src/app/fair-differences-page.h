/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-page.h"

G_BEGIN_DECLS

/**
 * FairDifferencesPage:
 *
 * Where marketing and sales differ, sorted by what hangs on it, and the blind
 * rounds in which they settle it. In presentation mode it shows the round as
 * the room may see it. Property: `names-hidden`, whether the room sees nobody's
 * name.
 */
#define FAIR_TYPE_DIFFERENCES_PAGE (fair_differences_page_get_type ())
G_DECLARE_FINAL_TYPE (FairDifferencesPage,
                      fair_differences_page,
                      FAIR,
                      DIFFERENCES_PAGE,
                      FairPage)

void fair_differences_page_find (FairDifferencesPage *self, const char *target);

G_END_DECLS
