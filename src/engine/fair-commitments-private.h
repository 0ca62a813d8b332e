/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-clock.h"
#include "engine/fair-commitments.h"
#include "engine/fair-trial.h"

G_BEGIN_DECLS

/* Below as many, there are too few to tell. */
#define FAIR_FEWEST_TO_TELL 30

/* The promises in the making. @clock is %NULL where the terms have no business
 * hours. @trial holds what the rates of a simulation are counted from. */
typedef struct
{
  FairTrial        trial;
  FairClock       *clock;
  FairZone        *zone;
  const FairTerms *terms;
  FairCommitments *result;
  gboolean         use_recorded;
  gint32           first_month;
  gint32           end_month;
  guint8          *mature;
} FairTesting;

/* Numbers by month. @n counts what is good, @of what is counted. */
typedef struct
{
  gint32 first;
  guint  n_months;
  guint *n;
  guint *of;
} FairMonths;

FairCommitments *_fair_commitments_new_empty (void);
FairPromise     *_fair_testing_begin (FairTesting    *self,
                                      FairPromiseKind kind,
                                      double          promised,
                                      FairPeriod      period);
void             _fair_promise_say (FairPromise *promise, const char *why);
void             _fair_promise_add_period (FairPromise *promise,
                                           gint32       month,
                                           double       value,
                                           gboolean     kept,
                                           gboolean     more_is_better);
gint64           _fair_testing_start_of (const FairTesting *self, guint lead);
gboolean         _fair_testing_is_counted (const FairTesting *self, guint lead);
guint _fair_testing_count_mqls (const FairTesting *self, gint32 month);
void  _fair_months_init (FairMonths *months, const FairTesting *testing);
void  _fair_months_clear (FairMonths *months);
void  _fair_months_add (FairMonths *months, gint32 month, gboolean good);
void  _fair_months_judge (const FairMonths *months, FairPromise *promise);
FairPromiseVerdict _fair_commitments_judge_share (const FairRate *rate,
                                                  double          promised);
FairPromiseVerdict _fair_commitments_judge_periods (guint kept, guint periods);
FairPromiseVerdict _fair_commitments_choose_worse (FairPromiseVerdict a,
                                                   FairPromiseVerdict b);
gboolean           _fair_testing_get_follow_up (const FairTesting *self,
                                                guint              lead,
                                                FairDuration      *within,
                                                const char       **tier);
gboolean _fair_testing_knows_hours (const FairTesting *self, FairStage stage);
void     _fair_testing_count_starts (FairTesting *self);
void     _fair_testing_take_average (FairTesting *self);
void     _fair_testing_take_floor (FairTesting *self);
void     _fair_testing_take_quality (FairTesting *self);
void     _fair_testing_take_complete (FairTesting *self);
void     _fair_testing_take_accept (FairTesting *self);
void     _fair_testing_take_follow_up (FairTesting *self);
void     _fair_testing_take_outcome (FairTesting *self);
void     _fair_testing_take_capacity (FairTesting *self);

FairTesting *_fair_testing_new (FairScores           *scores,
                                const FairSimulation *simulation,
                                const FairTerms      *terms,
                                GError              **error);
void         _fair_testing_free (FairTesting *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairTesting, _fair_testing_free)

G_END_DECLS
