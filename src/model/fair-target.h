/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairTargetKind:
 * @FAIR_TARGET_THRESHOLD: `threshold`
 * @FAIR_TARGET_FIT_MINIMUM: `fit_minimum`
 * @FAIR_TARGET_CRITERION_POINTS: `criterion:ID:points`
 * @FAIR_TARGET_CRITERION_CAP: `criterion:ID:cap`
 * @FAIR_TARGET_GROUP_CAP: `group:ID:cap`
 * @FAIR_TARGET_TIER_AT: `tier:ID:at`
 * @FAIR_TARGET_TERMS: `terms:PATH`, a number of the terms
 * @FAIR_TARGET_CRITERION_ON: `criterion:ID:on`, whether it counts: 1 or 0
 * @FAIR_TARGET_ITEM: `item:ID`, an item of the checklist: a #FairNeed
 * @FAIR_TARGET_AT_LEAST: `at_least`, how many optional items of the checklist
 *
 * What a proposal or a decision is about.
 */
typedef enum
{
  FAIR_TARGET_THRESHOLD,
  FAIR_TARGET_FIT_MINIMUM,
  FAIR_TARGET_CRITERION_POINTS,
  FAIR_TARGET_CRITERION_CAP,
  FAIR_TARGET_GROUP_CAP,
  FAIR_TARGET_TIER_AT,
  FAIR_TARGET_TERMS,
  FAIR_TARGET_CRITERION_ON,
  FAIR_TARGET_ITEM,
  FAIR_TARGET_AT_LEAST,
} FairTargetKind;

/**
 * FAIR_TARGET_NO_CAP:
 *
 * The value of a cap that is none.
 */
#define FAIR_TARGET_NO_CAP (-1)

/**
 * FAIR_TARGET_NO_MINIMUM:
 *
 * The value of a fit minimum that is none: it holds nobody back.
 */
#define FAIR_TARGET_NO_MINIMUM (-100000)

/**
 * FairNeed:
 * @FAIR_NEED_LEAVE_OUT: not on the checklist
 * @FAIR_NEED_OPTIONAL: counts towards how many are confirmed
 * @FAIR_NEED_REQUIRED: an SQL needs it
 *
 * The values of an item of the checklist.
 */
typedef enum
{
  FAIR_NEED_LEAVE_OUT,
  FAIR_NEED_OPTIONAL,
  FAIR_NEED_REQUIRED,
} FairNeed;

gboolean
      fair_target_parse (const char *target, FairTargetKind *kind, char **id);
char *fair_target_to_string (FairTargetKind kind, const char *id);
void  fair_target_get_range (FairTargetKind kind, double *min, double *max);
gboolean fair_target_takes (const char *target, double value);

G_END_DECLS
