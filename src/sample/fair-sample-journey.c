/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample/fair-sample-journey.h"

#include "base/fair-time.h"
#include "sample/fair-sample-tables.h"

#include <math.h>

/* The idea: every lead has a hidden wish to buy, the sum of what it is (pull)
 * and of luck. The wish decides how often it does each thing, and whether the
 * deal is won. Sales only ever sees leads that the old habit hands over: a
 * demo request, or enough noise. So the history holds what a real one holds:
 * activity without fit, fit without activity, good leads nobody called, and
 * outcomes that are known for the worked ones alone. */

#define HOUR_SECONDS 3600.0
#define FRIDAY 4
#define SATURDAY 5

/**
 * fair_sample_journey_init:
 * @journey: where to
 *
 * Prepares a journey for [func@fair_sample_journey_make].
 */
void
fair_sample_journey_init (FairSampleJourney *journey)
{
  journey->touches = g_array_new (FALSE, FALSE, sizeof (FairSampleTouchAt));
}

/**
 * fair_sample_journey_clear:
 * @journey: a journey
 *
 * Frees what @journey holds.
 */
void
fair_sample_journey_clear (FairSampleJourney *journey)
{
  g_clear_pointer (&journey->touches, g_array_unref);
}

static int
compare_touches (gconstpointer a, gconstpointer b)
{
  const FairSampleTouchAt *left = a, *right = b;

  if (left->at != right->at)
    return left->at < right->at ? -1 : 1;

  return (int) left->touch - (int) right->touch;
}

static void
add_touches (FairSampleJourney      *journey,
             FairRandom             *random,
             double                  wish,
             const FairSamplePerson *person)
{
  double burst = 1 / (1 + exp (1.2 - 1.4 * wish));

  for (guint i = 0; i < fair_sample_n_touches; i++)
    {
      const FairSampleTouch *touch = &fair_sample_touches[i];
      gboolean               bursts = touch->pull > 0.8 && touch->pull < 1.2;
      double                 zeal = touch->pull > 0.3 ? 0 : person->zeal;
      double mean = touch->often * exp (touch->pull * wish + zeal);
      double gap = 75.0 / MAX (mean, 0.01);
      double day = fair_random_exponential (random, gap);

      /* The first weeks are the busy ones; who will buy comes
       * back within days. */
      for (guint n = 0; n < 12 && day < 75; n++)
        {
          FairSampleTouchAt at = {
            .touch = i,
            .at = person->created_at +
                  (gint64) (day * day / 75.0 * FAIR_DAY_SECONDS),
          };

          if (at.at <= person->end)
            g_array_append_val (journey->touches, at);
          day += bursts && fair_random_chance (random, burst)
                     ? fair_random_exponential (random, 2.0)
                     : fair_random_exponential (random, gap);
        }
    }

  g_array_sort (journey->touches, compare_touches);
}

/* When the old habit handed the lead over: at a demo request, else at the
 * touch that brought its tally over a line nobody ever tested. */
static gint64
find_handover (const FairSampleJourney *journey,
               FairRandom              *random,
               double                   pull)
{
  int tally = pull > 0.6 ? 10 : 0;
  int line = fair_random_between (random, 38, 50);

  for (guint i = 0; i < journey->touches->len; i++)
    {
      const FairSampleTouchAt *at =
          &g_array_index (journey->touches, FairSampleTouchAt, i);
      const char *type = fair_sample_touches[at->touch].type;

      if (g_str_equal (type, "demo-request"))
        return at->at;
      if (g_str_equal (type, "email-open") || g_str_equal (type, "page-view"))
        tally += 3;
      else
        tally += 9;
      if (tally >= line)
        return at->at;
    }

  return FAIR_INSTANT_NONE;
}

/* Of a day counted from 1970-01-01, a Thursday: Monday is 0. */
static int
weekday (gint32 day)
{
  return (day + 3) % 7;
}

static gint64
step (FairRandom *random, gint64 from, double mean_hours)
{
  double hours = 0.2 + fair_random_exponential (random, mean_hours);

  return from + (gint64) (hours * HOUR_SECONDS);
}

/* The moment at which @hours of work are done, from nine to five on weekdays,
 * that begin at @from. */
static gint64
work_until (FairZone *zone, gint64 from, double hours)
{
  gint32 day = fair_zone_day (zone, from);
  gint64 left = (gint64) (hours * HOUR_SECONDS);

  for (;; day++)
    {
      gint64 opens = fair_zone_day_start (zone, day) + 9 * 3600;
      gint64 closes = opens + 8 * 3600;
      gint64 begins = MAX (opens, from);

      if (weekday (day) >= SATURDAY || begins >= closes)
        continue;
      if (left <= closes - begins)
        return begins + left;
      left -= closes - begins;
    }
}

static gint64
work_hours (FairRandom *random, FairZone *zone, gint64 from, double mean)
{
  return work_until (zone, from, 0.1 + fair_random_exponential (random, mean));
}

/* Within hours as a rule; what comes on a Friday waits. */
static gint64
follow_up (FairRandom *random, FairZone *zone, gint64 from)
{
  gboolean late = weekday (fair_zone_day (zone, from)) == FRIDAY;

  return work_hours (random, zone, from, late ? 9.0 : 1.7);
}

/* From the handover on: a call, a talk, a deal, an end. Every step may fail,
 * and only a step that lies before @end has happened. */
static void
work_lead (FairSampleJourney      *journey,
           FairRandom             *random,
           FairZone               *zone,
           double                  wish,
           gint64                  from,
           const FairSamplePerson *person)
{
  gint64 *stages = journey->stages;
  gint64  call, sql, deal, close;
  double  odds = wish - 0.4;

  stages[FAIR_STAGE_FIRST_FOLLOW_UP] = follow_up (random, zone, from);
  if (fair_random_chance (random, 1 / (1 + exp (1.6 + wish))))
    {
      stages[FAIR_STAGE_REJECTED] =
          work_hours (random, zone, stages[FAIR_STAGE_FIRST_FOLLOW_UP], 8.0);
      journey->rejection =
          fair_sample_rejections[fair_random_pick (random,
                                                   fair_sample_rejections,
                                                   fair_sample_n_rejections)]
              .value;
      return;
    }
  stages[FAIR_STAGE_ACCEPTED] =
      work_hours (random, zone, stages[FAIR_STAGE_FIRST_FOLLOW_UP], 3.0);

  if (!fair_random_chance (random, 1 / (1 + exp (-0.7 - wish))))
    return;
  call = step (random, stages[FAIR_STAGE_ACCEPTED], 96.0);
  stages[FAIR_STAGE_DISCOVERY_CALL] = call;
  if (!fair_random_chance (random, 1 / (1 + exp (-0.7 - wish))))
    return;
  sql = step (random, call, 40.0);
  stages[FAIR_STAGE_SQL] = sql;
  if (!fair_random_chance (random, 0.86))
    return;
  deal = step (random, sql, 60.0);
  close = deal + (gint64) ((14 + fair_random_exponential (random, 38.0)) *
                           FAIR_DAY_SECONDS);
  stages[FAIR_STAGE_OPPORTUNITY] = deal;
  stages[FAIR_STAGE_CLOSED] = close;
  journey->outcome =
      close > person->end ? FAIR_OUTCOME_OPEN
      : person->buys &&
              fair_random_chance (random, 1 / (1 + exp (2.85 - 1.1 * odds)))
          ? FAIR_OUTCOME_WON
          : FAIR_OUTCOME_LOST;
}

static void
forget_the_future (FairSampleJourney *journey, gint64 end)
{
  for (guint i = 0; i < FAIR_N_STAGES; i++)
    if (journey->stages[i] != FAIR_INSTANT_NONE && journey->stages[i] > end &&
        i != FAIR_STAGE_CLOSED)
      journey->stages[i] = FAIR_INSTANT_NONE;

  if (journey->stages[FAIR_STAGE_OPPORTUNITY] == FAIR_INSTANT_NONE)
    {
      journey->stages[FAIR_STAGE_CLOSED] = FAIR_INSTANT_NONE;
      journey->outcome = FAIR_OUTCOME_NONE;
    }
  if (journey->stages[FAIR_STAGE_REJECTED] == FAIR_INSTANT_NONE)
    journey->rejection = NULL;
}

/**
 * fair_sample_journey_make:
 * @journey: where to
 * @random: the stream
 * @zone: where sales works, from nine to five on weekdays
 * @person: whose
 *
 * Invents what a lead did and what became of it.
 */
void
fair_sample_journey_make (FairSampleJourney      *journey,
                          FairRandom             *random,
                          FairZone               *zone,
                          const FairSamplePerson *person)
{
  double wish = person->pull + 0.9 * fair_random_normal (random);
  gint64 handover;

  g_array_set_size (journey->touches, 0);
  for (guint i = 0; i < FAIR_N_STAGES; i++)
    journey->stages[i] = FAIR_INSTANT_NONE;
  journey->outcome = FAIR_OUTCOME_NONE;
  journey->rejection = NULL;
  journey->stages[FAIR_STAGE_CREATED] = person->created_at;

  add_touches (journey, random, wish, person);
  handover = find_handover (journey, random, person->pull);
  if (handover == FAIR_INSTANT_NONE)
    return;

  /* Some a rep takes before marketing has marked them. */
  if (!fair_random_chance (random, 0.08))
    journey->stages[FAIR_STAGE_MQL] = handover;
  /* Sales has learned whom to leave. */
  if (fair_random_chance (random, person->buys ? 0.91 : 0.45))
    work_lead (journey, random, zone, wish, handover, person);
  forget_the_future (journey, person->end);
}
