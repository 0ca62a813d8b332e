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

guint8 *fair_match_leads (const FairCohort    *cohort,
                          const FairCondition *condition,
                          GPtrArray           *lacking);
guint8 *fair_match_pairs (const FairCohort    *cohort,
                          const FairPairs     *pairs,
                          const FairCondition *condition,
                          GPtrArray           *lacking);

G_END_DECLS
