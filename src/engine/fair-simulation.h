/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-rate.h"
#include "engine/fair-scores.h"

G_BEGIN_DECLS

/**
 * FairRateKind:
 *
 * The rates of a simulation, in the order in which they are listed.
 */
typedef enum
{
  FAIR_RATE_WON_CAPTURED,
  FAIR_RATE_MQL_TO_WON,
  FAIR_RATE_MQL_TO_OPPORTUNITY,
  FAIR_RATE_MQL_TO_SAL,
  FAIR_RATE_SAL_TO_SQL,
  FAIR_RATE_SQL_TO_SAL,
  FAIR_RATE_MQL_TO_SQL,
  FAIR_RATE_SQL_TO_OPPORTUNITY,
  FAIR_RATE_OPPORTUNITY_TO_WON,
} FairRateKind;

#define FAIR_N_RATES (FAIR_RATE_OPPORTUNITY_TO_WON + 1)

/**
 * FairBaselineKind:
 * @FAIR_BASELINE_CURRENT: the leads with a recorded MQL date, at that date
 * @FAIR_BASELINE_SCORES: the leads that another scoring model makes MQLs
 * @FAIR_BASELINE_EVERYBODY: every lead, where there is nothing to compare with
 */
typedef enum
{
  FAIR_BASELINE_CURRENT,
  FAIR_BASELINE_SCORES,
  FAIR_BASELINE_EVERYBODY,
} FairBaselineKind;

/**
 * FairSimulationOptions:
 * @maturity_days: or -1 for the default
 * @sal_after_sql: whether the workshop puts SAL after SQL
 * @with_curve: whether the curve is wanted
 * @with_criteria: whether the effect of each criterion is wanted
 * @baseline: (nullable): the scores to compare with; %NULL compares with the
 *   recorded MQLs
 */
typedef struct
{
  int         maturity_days;
  gboolean    sal_after_sql;
  gboolean    with_curve;
  gboolean    with_criteria;
  FairScores *baseline;
} FairSimulationOptions;

typedef struct
{
  gint32   month;
  guint    mqls;
  gboolean partial;
} FairMonthCount;

typedef struct
{
  char    *source;
  guint    leads;
  guint    mqls;
  FairRate won_captured;
  FairRate mql_to_won;
} FairSourceCount;

typedef struct
{
  char *tier;
  char *name;
  guint mqls;
} FairTierCount;

/**
 * FairCurvePoint:
 * @mqls: over all leads; the other counts are over mature ones
 * @mql_to_sql_n: mature MQLs that reached SQL
 * @worked: mature MQLs that sales worked
 * @never_worked: under half of the leads that this threshold adds to the next
 *   higher one were worked
 * @bound_low: the least MQL-to-win could be if every unworked MQL had lost
 * @bound_high: the most, if every one had won
 */
typedef struct
{
  int      threshold;
  guint    mqls;
  guint    mature_mqls;
  guint    won_captured;
  guint    opportunities;
  guint    sqls;
  double   won_amount;
  guint    worked;
  gboolean never_worked;
  double   bound_low;
  double   bound_high;
} FairCurvePoint;

/**
 * FairSwapCounts:
 *
 * Leads by outcome, indexed by FairOutcome.
 */
typedef struct
{
  guint counts[FAIR_OUTCOME_WON + 1];
} FairSwapCounts;

typedef struct
{
  char    *id;
  gboolean off;
  guint    matched;
  guint    won_matched;
  FairRate with;
  FairRate without;
  guint    unique_mqls;
  guint    unique_wins;
  guint    gained_mqls;
} FairCriterionEffect;

/**
 * FairUnsupported:
 * @what: the key that the data does not support, or an attribute
 * @why: a readable reason
 */
typedef struct
{
  char *what;
  char *why;
} FairUnsupported;

/**
 * FairSimulation:
 *
 * What a scoring model would have done on a cohort. Counts are over all leads
 * in scope, rates and amounts over those old enough to judge.
 */
typedef struct
{
  gint64           as_of;
  int              maturity_days;
  int              threshold;
  guint            leads;
  guint            out_of_scope;
  guint            future;
  guint            undated;
  guint            with_deal;
  guint            no_entry;
  guint            mature_leads;
  guint            mqls;
  guint            mature_mqls;
  guint            won;
  guint            mature_won;
  FairRate         rates[FAIR_N_RATES];
  gboolean         has_lift;
  double           lift;
  guint            lead_time_n;
  double           lead_time_median;
  double           lead_time_q1;
  double           lead_time_q3;
  double           won_amount_captured;
  double           won_amount;
  guint            amounts_missing;
  guint            amounts_foreign;
  guint            deals_won;
  guint            deals_won_captured;
  GArray          *months;
  GPtrArray       *sources;
  GPtrArray       *tiers;
  GArray          *curve;
  FairBaselineKind baseline;
  FairSwapCounts   enter;
  FairSwapCounts   leave;
  FairSwapCounts   stay;
  GArray          *entering;
  GArray          *leaving;
  GPtrArray       *criteria;
  GPtrArray       *unsupported;
} FairSimulation;

FairSimulation *fair_simulation_new (FairScores                  *scores,
                                     const FairSimulationOptions *options,
                                     GCancellable                *cancellable,
                                     GError                     **error);
void            fair_simulation_free (FairSimulation *simulation);
const char     *fair_rate_kind_to_string (FairRateKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairSimulation, fair_simulation_free)

G_END_DECLS
