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

/**
 * FairAward:
 * @FAIR_AWARD_ONCE: the points stand from the first occurrence on
 * @FAIR_AWARD_EACH: every occurrence adds them
 */
typedef enum
{
  FAIR_AWARD_ONCE,
  FAIR_AWARD_EACH,
} FairAward;

/**
 * FairDistinct:
 * @FAIR_DISTINCT_NONE: every activity counts
 * @FAIR_DISTINCT_DETAIL: of one detail, the newest counts
 * @FAIR_DISTINCT_DAY: of one local calendar day, the newest counts
 */
typedef enum
{
  FAIR_DISTINCT_NONE,
  FAIR_DISTINCT_DETAIL,
  FAIR_DISTINCT_DAY,
} FairDistinct;

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
 * @nested_extra: (nullable): the `x-` keys of what stands below a criterion,
 *   as objects under `where`, `where.value`, `where.detail` and `decay`
 * @extra: (nullable): keys beginning with `x-`
 *
 * One row of the scoring model.
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
  JsonObject    *nested_extra;
  JsonObject    *extra;
} FairCriterion;

FairCriterion *
fair_criterion_new (const char *id, const char *name, FairFamily family);
FairCriterion *fair_criterion_copy (const FairCriterion *criterion);
void           fair_criterion_free (FairCriterion *criterion);
gboolean       fair_criterion_is_gate (const FairCriterion *criterion);
char          *fair_criterion_to_words (const FairCriterion *criterion);
gboolean       fair_criterion_same_rule (const FairCriterion *a,
                                         const FairCriterion *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCriterion, fair_criterion_free)

G_END_DECLS
