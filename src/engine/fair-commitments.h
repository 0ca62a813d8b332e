/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-simulation.h"
#include "model/fair-terms.h"

G_BEGIN_DECLS

/**
 * FairPromiseKind:
 * @FAIR_PROMISE_VOLUME: MQLs a month, as the average of three months
 * @FAIR_PROMISE_FLOOR: MQLs in any one month
 * @FAIR_PROMISE_QUALITY: the share of MQLs that become SQLs
 * @FAIR_PROMISE_COMPLETE: the share of MQLs with every required field
 * @FAIR_PROMISE_NOTICE: the time to notify a rep
 * @FAIR_PROMISE_REJECTED: the time to read a rejection
 * @FAIR_PROMISE_ACCEPT: the time to accept or reject
 * @FAIR_PROMISE_FOLLOW_UP: the time to first follow-up
 * @FAIR_PROMISE_ATTEMPTS: attempts before a lead counts as unreachable
 * @FAIR_PROMISE_OUTCOME: the time to an outcome
 * @FAIR_PROMISE_CAPACITY: room to work so many MQLs a month
 *
 * What is promised, in the order of the agreement.
 */
typedef enum
{
  FAIR_PROMISE_VOLUME,
  FAIR_PROMISE_FLOOR,
  FAIR_PROMISE_QUALITY,
  FAIR_PROMISE_COMPLETE,
  FAIR_PROMISE_NOTICE,
  FAIR_PROMISE_REJECTED,
  FAIR_PROMISE_ACCEPT,
  FAIR_PROMISE_FOLLOW_UP,
  FAIR_PROMISE_ATTEMPTS,
  FAIR_PROMISE_OUTCOME,
  FAIR_PROMISE_CAPACITY,
} FairPromiseKind;

#define FAIR_N_PROMISES (FAIR_PROMISE_CAPACITY + 1)

/**
 * FairPromiseVerdict:
 * @FAIR_PROMISE_NOT_RECORDED: the history has nothing to test it on
 * @FAIR_PROMISE_TOO_FEW: there are too few to tell
 * @FAIR_PROMISE_NOT_SUPPORTED: the past would not have kept it
 * @FAIR_PROMISE_LITTLE_TO_SPARE: it would have, just so
 * @FAIR_PROMISE_SUPPORTED: it would have
 *
 * What history says of a promise.
 */
typedef enum
{
  FAIR_PROMISE_NOT_RECORDED,
  FAIR_PROMISE_TOO_FEW,
  FAIR_PROMISE_NOT_SUPPORTED,
  FAIR_PROMISE_LITTLE_TO_SPARE,
  FAIR_PROMISE_SUPPORTED,
} FairPromiseVerdict;

/**
 * FairPeriod:
 * @FAIR_PERIOD_MONTH: a calendar month
 * @FAIR_PERIOD_WINDOW: three months in a row, named by the last
 * @FAIR_PERIOD_QUARTER: a quarter of the agreement's year, named by its last
 *   month
 *
 * What a promise is counted by.
 */
typedef enum
{
  FAIR_PERIOD_MONTH,
  FAIR_PERIOD_WINDOW,
  FAIR_PERIOD_QUARTER,
} FairPeriod;

/**
 * FairPeriodCount:
 * @month: year × 12 + month − 1; of several, the last
 * @value: MQLs a month, or a share
 */
typedef struct
{
  gint32 month;
  double value;
} FairPeriodCount;

/**
 * FairPromise:
 * @made: whether the terms hold this promise; if not, nothing else counts
 * @verdict: what history says of it
 * @promised: MQLs a month, or a share; 1 where a time is promised for every
 *   lead
 * @value: what the past reached over all: MQLs a month, or the share; NaN
 *   where it is not known
 * @rate: the share with its counts and interval; not known of a volume
 * @recorded: leads that the history can judge
 * @of: MQLs that the promise speaks of
 * @earlier: MQLs of which it was done before they were MQLs; in no share
 * @period: what @kept and @periods count
 * @kept: in how many the past kept it
 * @periods: whole ones only
 * @best: the best of them, if there is any
 * @worst: the worst
 * @last_missed: the latest in which it was missed, if any was
 * @why: (nullable): why it is not recorded, or what else is to be known,
 *   translated
 *
 * A promise, tested on the past.
 */
typedef struct
{
  gboolean           made;
  FairPromiseVerdict verdict;
  double             promised;
  double             value;
  FairRate           rate;
  guint              recorded;
  guint              of;
  guint              earlier;
  FairPeriod         period;
  guint              kept;
  guint              periods;
  FairPeriodCount    best;
  FairPeriodCount    worst;
  FairPeriodCount    last_missed;
  char              *why;
} FairPromise;

/**
 * FairTierTimes:
 * @tier: the id of a tier with a promise of its own, or `normal`
 * @name: as people call it
 * @within: what is promised
 * @mqls: its MQLs
 * @on_time: of those followed up, those in time
 * @median_hours: from start to follow-up, in hours, in business hours where
 *   the promise is in business time; NaN where nobody was followed up
 * @earlier: MQLs that were followed up before they were MQLs; in no share
 * @kept: months in which the promised share was in time
 * @months: whole months with a follow-up
 * @verdict: what history says
 *
 * First follow-up of one tier.
 */
typedef struct
{
  char              *tier;
  char              *name;
  FairDuration       within;
  guint              mqls;
  FairRate           on_time;
  double             median_hours;
  guint              earlier;
  guint              kept;
  guint              months;
  FairPromiseVerdict verdict;
} FairTierTimes;

/**
 * FairCommitments:
 * @promises: by #FairPromiseKind
 * @tiers: (element-type FairTierTimes): first follow-up, tier by tier
 * @weekdays: of the leads followed up whose clock started on that weekday, from
 *   Monday, those in time
 * @recorded_starts: MQLs whose clock starts at the recorded MQL date
 * @simulated_starts: those whose clock starts at the MQL moment of the model
 * @queue_late: had the promised capacity met these MQLs first come, first
 *   served: those that would have been worked after the day on which their
 *   first follow-up was due; not known where there is no such promise
 * @queue_waited: those that would not have been worked the day they came
 * @queue_longest: the most that would have waited at the end of a day
 *
 * All promises of an agreement, tested on the past at its own threshold.
 */
typedef struct
{
  FairPromise promises[FAIR_N_PROMISES];
  GPtrArray  *tiers;
  FairRate    weekdays[7];
  guint       recorded_starts;
  guint       simulated_starts;
  FairRate    queue_late;
  FairRate    queue_waited;
  guint       queue_longest;
} FairCommitments;

FairCommitments *fair_commitments_new (FairScores           *scores,
                                       const FairSimulation *simulation,
                                       const FairTerms      *terms,
                                       GError              **error);
void             fair_commitments_free (FairCommitments *commitments);
const char      *fair_promise_kind_to_string (FairPromiseKind kind);
const char      *fair_promise_verdict_to_string (FairPromiseVerdict verdict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCommitments, fair_commitments_free)

G_END_DECLS
