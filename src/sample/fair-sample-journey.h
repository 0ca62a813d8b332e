/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history.h"
#include "sample/fair-sample-random.h"

G_BEGIN_DECLS

/**
 * FairSampleTouchAt:
 * @touch: index into the table of touches
 * @at: when, UTC seconds
 */
typedef struct
{
  guint  touch;
  gint64 at;
} FairSampleTouchAt;

/**
 * FairSampleJourney:
 * @created_at: when the lead came in
 * @stages: every stage time, or %FAIR_INSTANT_NONE
 * @outcome: what became of it by the end
 * @rejection: (nullable): why sales sent it back
 * @touches: (element-type FairSampleTouchAt): in order of time
 *
 * What one invented lead did, and what was done with it.
 */
typedef struct
{
  gint64      stages[FAIR_N_STAGES];
  FairOutcome outcome;
  const char *rejection;
  GArray     *touches;
} FairSampleJourney;

/**
 * FairSamplePerson:
 * @created_at: when it came in
 * @end: the end of the data
 * @pull: what it is, in log-odds of buying
 * @zeal: how much more of the noise it makes, as a logarithm
 * @buys: whether it may buy at all
 *
 * What decides the journey of a lead.
 */
typedef struct
{
  gint64   created_at;
  gint64   end;
  double   pull;
  double   zeal;
  gboolean buys;
} FairSamplePerson;

void fair_sample_journey_init (FairSampleJourney *journey);
void fair_sample_journey_clear (FairSampleJourney *journey);
void fair_sample_journey_make (FairSampleJourney      *journey,
                               FairRandom             *random,
                               FairZone               *zone,
                               const FairSamplePerson *person);

G_END_DECLS
