/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-condition.h"

G_BEGIN_DECLS

#define FAIR_POINTS_MIN (-1000)
#define FAIR_POINTS_MAX 1000

/**
 * FairFamily:
 * @FAIR_FAMILY_FIT: who the lead is
 * @FAIR_FAMILY_BEHAVIOR: what the lead did
 */
typedef enum
{
  FAIR_FAMILY_FIT,
  FAIR_FAMILY_BEHAVIOR,
} FairFamily;

/**
 * FairEffect:
 * @FAIR_EFFECT_POINTS: adds its points
 * @FAIR_EFFECT_REQUIRED: fit only; a lead for which it is false is never an MQL
 * @FAIR_EFFECT_DISQUALIFY: fit only; a lead for which it is true is never one
 * @FAIR_EFFECT_INSTANT: behavior only; points, and an MQL at once
 */
typedef enum
{
  FAIR_EFFECT_POINTS,
  FAIR_EFFECT_REQUIRED,
  FAIR_EFFECT_DISQUALIFY,
  FAIR_EFFECT_INSTANT,
} FairEffect;

typedef enum
{
  FAIR_AWARD_ONCE,
  FAIR_AWARD_EACH,
} FairAward;

typedef enum
{
  FAIR_DISTINCT_NONE,
  FAIR_DISTINCT_DETAIL,
  FAIR_DISTINCT_DAY,
} FairDistinct;

typedef enum
{
  FAIR_COMBINE_SUM,
  FAIR_COMBINE_BEST,
} FairCombine;

/**
 * FairCriterion:
 * @id: unique within the scorecard
 * @name: as people call it
 * @points: -1000 to 1000; 0 for gates
 * @group: (nullable): the id of its group
 * @off: switched off: kept on the card, counts for nothing
 * @when: (nullable): the condition, fit only
 * @activity: (nullable): the types of activity that match, behavior only
 * @has_value: whether @value restricts the activity's number
 * @has_detail: whether @detail restricts the activity's detail
 * @at_least: activities that make an occurrence, 1 to 1000
 * @within_days: the window of an occurrence in days; 0 for none
 * @distinct: what makes two activities one
 * @award: once or each time
 * @cap: the most points it gives, at least 0; -1 for none
 * @expires_days: how long an occurrence stands, in days; 0 for ever
 * @decay_percent: what each whole period takes away, 0 to 100; 0 for none
 * @decay_days: the length of a period in days; 0 where nothing decays
 * @extra: (nullable): keys beginning with `x-`
 */
typedef struct
{
  char          *id;
  char          *name;
  FairFamily     family;
  FairEffect     effect;
  int            points;
  char          *group;
  gboolean       off;
  FairCondition *when;
  char         **activity;
  gboolean       has_value;
  FairTest       value;
  gboolean       has_detail;
  FairTest       detail;
  int            at_least;
  int            within_days;
  FairDistinct   distinct;
  FairAward      award;
  int            cap;
  int            expires_days;
  int            decay_percent;
  int            decay_days;
  JsonObject    *extra;
} FairCriterion;

/**
 * FairGroup:
 * @id: unique among the groups
 * @name: (nullable): as people call it
 * @combine: sum of the members or the best of them
 * @cap: clamps the result from above, at least 0; -1 for none
 */
typedef struct
{
  char       *id;
  char       *name;
  FairCombine combine;
  int         cap;
  JsonObject *extra;
} FairGroup;

/**
 * FairTier:
 * @at: the score from which a lead is of this tier
 * @has_at: whether @at counts
 * @instant: whether an instant criterion makes a lead of this tier
 */
typedef struct
{
  char       *id;
  char       *name;
  int         at;
  gboolean    has_at;
  gboolean    instant;
  JsonObject *extra;
} FairTier;

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

FairCriterion *
fair_criterion_new (const char *id, const char *name, FairFamily family);
FairCriterion *fair_criterion_copy (const FairCriterion *criterion);
void           fair_criterion_free (FairCriterion *criterion);
char          *fair_criterion_to_words (const FairCriterion *criterion);
gboolean       fair_criterion_same_rule (const FairCriterion *a,
                                         const FairCriterion *b);

FairGroup *fair_group_new (const char *id);
FairGroup *fair_group_copy (const FairGroup *group);
void       fair_group_free (FairGroup *group);
FairTier  *fair_tier_new (const char *id, const char *name);
FairTier  *fair_tier_copy (const FairTier *tier);
void       fair_tier_free (FairTier *tier);

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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCriterion, fair_criterion_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairGroup, fair_group_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairTier, fair_tier_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairScorecard, fair_scorecard_free)

G_END_DECLS
