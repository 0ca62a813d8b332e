/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-cohort.h"
#include "engine/fair-predicate.h"

G_BEGIN_DECLS

/**
 * FAIR_NO_DEAL:
 *
 * Stands for the deal of a lead that has none.
 */
#define FAIR_NO_DEAL G_MAXUINT32

/**
 * FairPairs:
 * @n: how many
 * @lead: a row of the leads
 * @deal: a row of the deals, or %FAIR_NO_DEAL
 *
 * Leads with each of their deals: what a scope is asked of.
 */
typedef struct
{
  guint    n;
  guint32 *lead;
  guint32 *deal;
} FairPairs;

/**
 * fair_match_leads:
 * @cohort: a cohort
 * @condition: a condition over the attributes of leads
 * @lacking: (nullable) (element-type utf8): takes the names of the attributes
 *   that the history lacks, each once
 *
 * Returns: (transfer full): the bits of #FairVerdict for every lead
 */
guint8 *fair_match_leads (const FairCohort    *cohort,
                          const FairCondition *condition,
                          GPtrArray           *lacking);

/**
 * fair_match_pairs:
 * @cohort: a cohort
 * @pairs: leads with their deals
 * @condition: a condition over the attributes of leads and, named `deal.`,
 *   of deals
 * @lacking: (nullable) (element-type utf8): takes the names of the attributes
 *   that the history lacks, each once
 *
 * Returns: (transfer full): the bits of #FairVerdict for every pair
 */
guint8 *fair_match_pairs (const FairCohort    *cohort,
                          const FairPairs     *pairs,
                          const FairCondition *condition,
                          GPtrArray           *lacking);

G_END_DECLS
