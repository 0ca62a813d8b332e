/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-behavior-page.h"

#include "base/fair-i18n.h"

struct _FairBehaviorPage
{
  FairCriteriaPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FairBehaviorPage,
                     fair_behavior_page,
                     FAIR_TYPE_CRITERIA_PAGE)

static void
fair_behavior_page_class_init (FairBehaviorPageClass *klass)
{
  FAIR_CRITERIA_PAGE_CLASS (klass)->family = FAIR_FAMILY_BEHAVIOR;
}

static void
fair_behavior_page_init (FairBehaviorPage *self)
{
  fair_page_set_title (FAIR_PAGE (self), _ ("Behavior"));
  fair_page_set_subtitle (FAIR_PAGE (self), _ ("What they did"));
}
