/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-threshold-page.h"

struct _FairThresholdPage
{
  FairPage parent_instance;
};

G_DEFINE_FINAL_TYPE (FairThresholdPage, fair_threshold_page, FAIR_TYPE_PAGE)

static void
fair_threshold_page_class_init (FairThresholdPageClass *klass)
{
}

static void
fair_threshold_page_init (FairThresholdPage *self)
{
}
