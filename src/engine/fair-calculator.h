/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-simulation.h"
#include "model/fair-terms.h"

G_BEGIN_DECLS

/**
 * FairUnit:
 * @FAIR_UNIT_COUNT: a number of things
 * @FAIR_UNIT_SHARE: 0 to 1
 * @FAIR_UNIT_MONEY: in the workshop's currency
 * @FAIR_UNIT_DAYS: days of 86,400 seconds
 *
 * What a figure of a calculation is.
 */
typedef enum
{
  FAIR_UNIT_COUNT,
  FAIR_UNIT_SHARE,
  FAIR_UNIT_MONEY,
  FAIR_UNIT_DAYS,
} FairUnit;

/**
 * FairEstimateStep:
 * @sign: what is done with it: empty, or one of "×", "÷", "="
 * @label: what it is, translated
 * @source: where it comes from, or how it was worked out, translated
 * @unit: what @value is
 * @value: the figure
 *
 * One line of a derivation, to be shown.
 */
typedef struct
{
  const char *sign;
  char       *label;
  char       *source;
  FairUnit    unit;
  double      value;
} FairEstimateStep;

/**
 * FairEstimate:
 * @known: whether it could be worked out; if not, only @why counts
 * @unit: what it is
 * @value: the figure
 * @low: the least that the interval of the rates in it allows, @value where no
 *   rate is in it
 * @high: the most
 * @few: whether a rate in it is over fewer than 30
 * @why: (nullable): why it is not known, translated
 * @steps: (element-type FairEstimateStep): how it was worked out
 *
 * The result of a calculation.
 */
typedef struct
{
  gboolean   known;
  FairUnit   unit;
  double     value;
  double     low;
  double     high;
  gboolean   few;
  char      *why;
  GPtrArray *steps;
} FairEstimate;

/**
 * FairCalculatorInputs:
 * @revenue_target: the revenue wanted in a period, NaN where it is not known
 * @marketing_share: the share of it that marketing is to bring, 0 to 1, NaN
 *   where it is not known
 * @won_amount: what a win is worth on average; NaN takes the history's
 * @months: how many months the period has
 * @reps: how many reps work MQLs, NaN where it is not known
 * @mqls_per_rep: MQLs that each can work in a month, NaN where it is not known
 *
 * What a calculation starts from, besides the history.
 */
typedef struct
{
  double revenue_target;
  double marketing_share;
  double won_amount;
  int    months;
  double reps;
  double mqls_per_rep;
} FairCalculatorInputs;

/**
 * FairCalculator:
 * @wins_needed: wins in a period that the target takes
 * @mqls_needed: MQLs a month that these wins take at this threshold
 * @capacity: MQLs a month that sales can work
 * @mql_value: the revenue that an MQL brings on average
 * @lag: days from the MQL moment to the close, the median; its range holds half
 *   of the wins
 *
 * The numbers behind the promises.
 */
typedef struct
{
  FairEstimate wins_needed;
  FairEstimate mqls_needed;
  FairEstimate capacity;
  FairEstimate mql_value;
  FairEstimate lag;
} FairCalculator;

FairCalculatorInputs fair_calculator_inputs_from_terms (const FairTerms *terms);
FairCalculator      *fair_calculator_new (const FairCalculatorInputs *inputs,
                                          const FairSimulation       *simulation);
void                 fair_calculator_free (FairCalculator *calculator);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCalculator, fair_calculator_free)

G_END_DECLS
