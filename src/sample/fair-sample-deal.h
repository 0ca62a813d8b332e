/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sample/fair-sample-journey.h"
#include "sample/fair-sample-maker.h"

G_BEGIN_DECLS

/**
 * FairSampleDeals:
 * @columns: where the columns of the deals are
 * @n_deals: how many were made
 */
typedef struct
{
  guint columns[7];
  guint n_deals;
} FairSampleDeals;

void fair_sample_deals_init (FairSampleDeals *deals, FairSampleMaker *maker);
void fair_sample_deals_add (FairSampleDeals         *deals,
                            FairSampleMaker         *maker,
                            const FairSampleJourney *journey,
                            guint                    lead,
                            const char              *company,
                            const char              *source);

G_END_DECLS
