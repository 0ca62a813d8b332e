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
} FairTargetKind;

gboolean
      fair_target_parse (const char *target, FairTargetKind *kind, char **id);
char *fair_target_to_string (FairTargetKind kind, const char *id);

G_END_DECLS
