/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-pages.h"

#include "app/fair-agreement-page.h"
#include "app/fair-audit-page.h"
#include "app/fair-behavior-page.h"
#include "app/fair-blind-page.h"
#include "app/fair-decisions-page.h"
#include "app/fair-differences-page.h"
#include "app/fair-fit-page.h"
#include "app/fair-threshold-page.h"
#include "base/fair-i18n.h"

/* clang-format off */
static const FairPageEntry entries[] = {
  { "audit", N_ ("Audit"), 1, TRUE, NULL, fair_audit_page_get_type },
  { "fit", N_ ("Fit"), 2, TRUE, NULL, fair_fit_page_get_type },
  { "behavior", N_ ("Behavior"), 3, TRUE, NULL, fair_behavior_page_get_type },
  { "threshold", N_ ("Threshold"), 4, TRUE, NULL, fair_threshold_page_get_type },
  { "agreement", N_ ("Agreement"), 5, TRUE, NULL, fair_agreement_page_get_type },
  { "differences", N_ ("Differences"), 0, FALSE, "view-sort-descending-symbolic", fair_differences_page_get_type },
  { "decisions", N_ ("Decision Log"), 0, FALSE, "view-list-bullet-symbolic", fair_decisions_page_get_type },
  { "blind-scoring", N_ ("Blind Scoring"), 0, FALSE, "view-conceal-symbolic", fair_blind_page_get_type },
};
/* clang-format on */

/**
 * fair_pages_list:
 * @n_pages: (out): how many
 *
 * Returns: (array length=n_pages): all pages
 */
const FairPageEntry *
fair_pages_list (guint *n_pages)
{
  *n_pages = G_N_ELEMENTS (entries);

  return entries;
}
