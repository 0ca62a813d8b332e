/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "engine/fair-consequence.h"
#include "model/fair-side.h"

G_BEGIN_DECLS

/**
 * FairDifferenceState:
 * @FAIR_DIFFERENCE_OPEN: the sides hold different values
 * @FAIR_DIFFERENCE_IN_ROUND: a blind round is open on it: no value is shown and
 *   it cannot be settled
 * @FAIR_DIFFERENCE_PARKED: put off
 */
typedef enum
{
  FAIR_DIFFERENCE_OPEN,
  FAIR_DIFFERENCE_IN_ROUND,
  FAIR_DIFFERENCE_PARKED,
} FairDifferenceState;

/**
 * FairSettlement:
 * @FAIR_SETTLEMENT_SPLIT: half-way between the two
 * @FAIR_SETTLEMENT_MARKETING: what marketing holds
 * @FAIR_SETTLEMENT_SALES: what sales holds
 * @FAIR_SETTLEMENT_EVIDENCE: the one that history speaks for
 *
 * How a difference is settled.
 */
typedef enum
{
  FAIR_SETTLEMENT_SPLIT,
  FAIR_SETTLEMENT_MARKETING,
  FAIR_SETTLEMENT_SALES,
  FAIR_SETTLEMENT_EVIDENCE,
} FairSettlement;

/**
 * FairDifference:
 *
 * Something in which marketing and sales differ, and what hangs on it. Its
 * property `state` is notified; its signal is `changed`, when its values or its
 * consequence are others.
 */
#define FAIR_TYPE_DIFFERENCE (fair_difference_get_type ())
G_DECLARE_FINAL_TYPE (
    FairDifference, fair_difference, FAIR, DIFFERENCE, GObject)

const char         *fair_difference_get_target (FairDifference *self);
const char         *fair_difference_get_name (FairDifference *self);
const char         *fair_difference_get_place (FairDifference *self);
FairDifferenceState fair_difference_get_state (FairDifference *self);
gboolean
fair_difference_get_value (FairDifference *self, FairSide side, double *value);
char *fair_difference_dup_value_words (FairDifference *self, FairSide side);
const FairConsequence *fair_difference_get_consequence (FairDifference *self);
const char            *fair_difference_get_unknown (FairDifference *self);
char    *fair_difference_dup_consequence_words (FairDifference *self);
char    *fair_difference_dup_moved_words (FairDifference *self);
gboolean fair_difference_can_settle (FairDifference *self,
                                     FairSettlement  how,
                                     double         *value,
                                     char          **why);

G_END_DECLS
