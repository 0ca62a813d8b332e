/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-criterion.h"
#include "model/fair-group.h"
#include "model/fair-tier.h"

G_BEGIN_DECLS

/**
 * FAIR_SCORECARD_MAX_ROWS:
 *
 * The most criteria, and the most groups, and the most tiers of a scorecard.
 */
#define FAIR_SCORECARD_MAX_ROWS 10000

/**
 * FAIR_SCORE_MAX:
 *
 * A threshold, a fit minimum and the score of a tier lie between minus this and
 * this.
 */
#define FAIR_SCORE_MAX 100000

/**
 * FairScorecard:
 * @name: (nullable): as people call the scoring model
 * @threshold: the score from which a lead is an MQL
 * @has_fit_minimum: whether @fit_minimum counts
 * @fit_minimum: the least fit an MQL has
 * @criteria: (element-type FairCriterion): in the order of the sheet
 * @groups: (element-type FairGroup)
 * @tiers: (element-type FairTier): the first that a lead meets is its tier
 * @extra: (nullable): keys beginning with `x-`
 *
 * A scoring model. Treat a shared one as immutable: copy, change, put back.
 */
typedef struct
{
  char       *name;
  int         threshold;
  gboolean    has_fit_minimum;
  int         fit_minimum;
  GPtrArray  *criteria;
  GPtrArray  *groups;
  GPtrArray  *tiers;
  JsonObject *extra;
} FairScorecard;

FairScorecard *fair_scorecard_new (void);
FairScorecard *fair_scorecard_copy (const FairScorecard *scorecard);
void           fair_scorecard_free (FairScorecard *scorecard);
FairScorecard *fair_scorecard_from_json (JsonNode *node, GError **error);
FairScorecard *
fair_scorecard_parse (const char *text, gssize length, GError **error);
JsonNode            *fair_scorecard_to_json (const FairScorecard *scorecard);
gboolean             fair_scorecard_validate (const FairScorecard *scorecard,
                                              GError             **error);
const FairCriterion *fair_scorecard_find (const FairScorecard *scorecard,
                                          const char          *id);
const FairGroup     *fair_scorecard_find_group (const FairScorecard *scorecard,
                                                const char          *id);
FairScorecard *fair_scorecard_without_off (const FairScorecard *scorecard);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairScorecard, fair_scorecard_free)

G_END_DECLS
