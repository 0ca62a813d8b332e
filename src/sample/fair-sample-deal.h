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

/**
 * fair_sample_deals_init:
 * @deals: deals
 * @maker: what is being made
 *
 * Adds the columns of deals.
 */
void fair_sample_deals_init (FairSampleDeals *deals, FairSampleMaker *maker);
/**
 * fair_sample_deals_add:
 * @deals: deals
 * @maker: what is being made
 * @journey: what the lead did, its outcome not being none
 * @lead: the row of the lead
 * @company: its company
 * @source: where it came from
 *
 * Adds the deal of a lead. Others of its company who came in before the deal
 * may belong to it too.
 */
void fair_sample_deals_add (FairSampleDeals         *deals,
                            FairSampleMaker         *maker,
                            const FairSampleJourney *journey,
                            guint                    lead,
                            FairSampleCompany       *company,
                            const char              *source);

G_END_DECLS
