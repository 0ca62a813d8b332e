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

/**
 * FairMonthCount:
 * @month: year × 12 + month − 1
 * @mqls: leads whose MQL moment lies in it
 * @partial: whether as-of cuts it short
 */
typedef struct
{
  gint32   month;
  guint    mqls;
  gboolean partial;
} FairMonthCount;

/**
 * FairWeekCount:
 * @week: whole weeks since Monday 1970-01-05
 * @mqls: leads whose MQL moment lies in it
 * @partial: whether as-of cuts it short
 */
typedef struct
{
  gint32   week;
  guint    mqls;
  gboolean partial;
} FairWeekCount;

/**
 * FairSourceCount:
 * @source: (nullable): as it was first written, %NULL where it is missing
 * @leads: over all leads, as is @mqls
 * @won_captured: over mature leads, as is @mql_to_won
 */
typedef struct
{
  char    *source;
  guint    leads;
  guint    mqls;
  FairRate won_captured;
  FairRate mql_to_won;
} FairSourceCount;

/**
 * FairTierCount:
 * @tier: the tier's id, `normal` for those of none
 * @name: as people call it
 */
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
 * @never_worked: it is below the threshold in force, and under half of the
 *   mature leads that it adds to the MQLs were worked
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

/**
 * FairCriterionEffect:
 * @off: whether it is switched off; it is matched all the same
 * @matched: leads that meet it: its condition is true, or it occurred
 * @won_matched: those of them that are won
 * @with: won among the mature leads that meet it
 * @without: won among the mature leads that do not
 * @unique_mqls: MQLs that would be none without it
 * @unique_wins: those of them that are won
 * @gained_mqls: leads that would be MQLs without it
 */
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
 * fair_rate_kind_applies:
 * @kind: a rate of a simulation
 * @sal_after_sql: whether SAL comes after SQL
 *
 * Returns: whether there is such a rate in this order of stages
 */
/**
 * FairSimulation:
 * @sal_after_sql: the order of stages that was asked for
 * @all_won: whether every lead in scope is won, so that only coverage counts
 * @knows_worked: whether the history tells which leads sales worked; if not,
 *   `worked` on the curve means nothing
 * @undated: of the leads in scope, those without any instant
 * @with_deal: of the leads in scope, those that came in with their deal
 * @no_entry: of the leads in scope, those with an outcome but no entry time
 * @won: won leads; @mature_won the mature ones of them
 * @lost: lost leads
 * @rates: by #FairRateKind; one that the order of stages does not have is not
 *   known, see fair_rate_kind_applies()
 * @has_lift: whether @lift is known
 * @lead_time_n: mature won MQLs that have a lead time; the quartiles mean
 *   nothing where it is 0
 * @close_time_n: mature won MQLs of which is known when they closed; from the
 *   MQL moment to the close, in days, the quartiles mean nothing where it is 0
 * @won_amount_captured: over distinct won deals, or leads without a deal, old
 *   enough to judge
 * @has_amounts: whether any amount went into the sums
 * @amounts_counted: how many wins went into them
 * @amounts_missing: how many had none
 * @amounts_foreign: how many were in another currency
 * @deals_won: won deals in scope, of leads of any age
 * @months: (element-type FairMonthCount): from the first MQL to as-of
 * @weeks: (element-type FairWeekCount): from the first MQL to as-of
 * @sources: (element-type FairSourceCount): most leads first
 * @tiers: (element-type FairTierCount): in the order of the model, then normal
 * @curve: (element-type FairCurvePoint): ascending; empty where not asked for
 * @entering: (element-type guint32): rows of the leads that come in
 * @leaving: (element-type guint32): rows of the leads that fall out
 * @criteria: (element-type FairCriterionEffect): in the order of the model;
 *   empty where not asked for
 * @unsupported: (element-type FairUnsupported): what the data cannot say
 *
 * What a scoring model would have done on a cohort. Counts are over all leads
 * in scope, rates and amounts over those old enough to judge.
 */
typedef struct
{
  gint64           as_of;
  gboolean         sal_after_sql;
  gboolean         all_won;
  gboolean         knows_worked;
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
  guint            lost;
  FairRate         rates[FAIR_N_RATES];
  gboolean         has_lift;
  double           lift;
  guint            lead_time_n;
  double           lead_time_median;
  double           lead_time_q1;
  double           lead_time_q3;
  guint            close_time_n;
  double           close_time_median;
  double           close_time_q1;
  double           close_time_q3;
  double           won_amount_captured;
  double           won_amount;
  gboolean         has_amounts;
  guint            amounts_counted;
  guint            amounts_missing;
  guint            amounts_foreign;
  guint            deals_won;
  guint            deals_won_captured;
  GArray          *months;
  GArray          *weeks;
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

/**
 * fair_simulation_new:
 * @scores: the scores of the model that is tried
 * @options: what is wanted
 * @cancellable: (nullable): to give up early
 * @error: return location for an error
 *
 * Says what a scoring model would have done. A baseline in @options must be of
 * the same history.
 *
 * Returns: (transfer full) (nullable): the simulation, or %NULL with
 *   %G_IO_ERROR_CANCELLED
 */
FairSimulation *fair_simulation_new (FairScores                  *scores,
                                     const FairSimulationOptions *options,
                                     GCancellable                *cancellable,
                                     GError                     **error);

/**
 * fair_simulation_free:
 * @simulation: (transfer full) (nullable): a simulation
 */
void fair_simulation_free (FairSimulation *simulation);

/**
 * fair_rate_kind_to_string:
 * @kind: a rate of a simulation
 *
 * Returns: (transfer none): its key, such as `mql_to_won`
 */
const char *fair_rate_kind_to_string (FairRateKind kind);

gboolean fair_rate_kind_applies (FairRateKind kind, gboolean sal_after_sql);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairSimulation, fair_simulation_free)

G_END_DECLS
