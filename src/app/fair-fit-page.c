/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-fit-page.h"

#include "base/fair-i18n.h"

struct _FairFitPage
{
  FairCriteriaPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FairFitPage, fair_fit_page, FAIR_TYPE_CRITERIA_PAGE)

static void
fair_fit_page_class_init (FairFitPageClass *klass)
{
  FAIR_CRITERIA_PAGE_CLASS (klass)->family = FAIR_FAMILY_FIT;
}

static void
fair_fit_page_init (FairFitPage *self)
{
  fair_page_set_title (FAIR_PAGE (self), _ ("Fit"));
  fair_page_set_subtitle (FAIR_PAGE (self), _ ("Who they are"));
}
