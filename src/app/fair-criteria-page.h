/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-page.h"
#include "model/fair-criterion.h"

G_BEGIN_DECLS

/**
 * FairCriteriaPageClass:
 * @family: which criteria the page has
 *
 * The criteria of one family: a row each, with what it matches and what the
 * two sides hold it worth.
 */
#define FAIR_TYPE_CRITERIA_PAGE (fair_criteria_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (
    FairCriteriaPage, fair_criteria_page, FAIR, CRITERIA_PAGE, FairPage)

struct _FairCriteriaPageClass
{
  FairPageClass parent_class;

  FairFamily family;
};

void fair_criteria_page_find (FairCriteriaPage *self, const char *id);

G_END_DECLS
