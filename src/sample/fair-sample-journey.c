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
add_touches (FairSampleJourney *journey,
             FairRandom        *random,
             double             wish,
             gint64             created_at,
             gint64             end)
{
  for (guint i = 0; i < fair_sample_n_touches; i++)
    {
      const FairSampleTouch *touch = &fair_sample_touches[i];
      double                 mean = touch->often * exp (touch->pull * wish);
      double                 gap = 75.0 / MAX (mean, 0.01);
      double                 day = fair_random_exponential (random, gap);

      /* The first weeks are the busy ones; visits come in bursts. */
      for (guint n = 0; n < 12 && day < 75; n++)
        {
          FairSampleTouchAt at = {
            .touch = i,
            .at = created_at + (gint64) (day * day / 75.0 * FAIR_DAY_SECONDS),
          };

          if (at.at <= end)
            g_array_append_val (journey->touches, at);
          day += touch->pull > 0.8 && fair_random_chance (random, 0.5)
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
  int line = fair_random_between (random, 40, 54);

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

static gint64
step (FairRandom *random, gint64 from, double mean_hours)
{
  double hours = 0.2 + fair_random_exponential (random, mean_hours);

  return from + (gint64) (hours * HOUR_SECONDS);
}

/* From the handover on: a call, a talk, a deal, an end. Every step may fail,
 * and only a step that lies before @end has happened. */
static void
work_lead (FairSampleJourney *journey,
           FairRandom        *random,
           double             wish,
           gint64             from,
           gint64             end)
{
  gint64 *stages = journey->stages;
  gint64  call, sql, deal, close;
  double  odds = wish - 0.4;

  stages[FAIR_STAGE_FIRST_FOLLOW_UP] = step (random, from, 14.0);
  if (fair_random_chance (random, 1 / (1 + exp (1.6 + wish))))
    {
      stages[FAIR_STAGE_REJECTED] =
          step (random, stages[FAIR_STAGE_FIRST_FOLLOW_UP], 20.0);
      journey->rejection =
          fair_sample_rejections[fair_random_pick (random,
                                                   fair_sample_rejections,
                                                   fair_sample_n_rejections)]
              .value;
      return;
    }
  stages[FAIR_STAGE_ACCEPTED] =
      step (random, stages[FAIR_STAGE_FIRST_FOLLOW_UP], 8.0);

  if (!fair_random_chance (random, 1 / (1 + exp (-0.4 - wish))))
    return;
  call = step (random, stages[FAIR_STAGE_ACCEPTED], 96.0);
  stages[FAIR_STAGE_DISCOVERY_CALL] = call;
  if (!fair_random_chance (random, 1 / (1 + exp (-0.5 - wish))))
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
      close > end ? FAIR_OUTCOME_OPEN
      : fair_random_chance (random, 1 / (1 + exp (2.7 - 1.1 * odds)))
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
 * @pull: what the lead is, in log-odds of buying
 * @created_at: when it came in
 * @end: the end of the data
 *
 * Invents what a lead did and what became of it.
 */
void
fair_sample_journey_make (FairSampleJourney *journey,
                          FairRandom        *random,
                          double             pull,
                          gint64             created_at,
                          gint64             end)
{
  double wish = pull + 0.9 * fair_random_normal (random);
  gint64 handover;

  g_array_set_size (journey->touches, 0);
  for (guint i = 0; i < FAIR_N_STAGES; i++)
    journey->stages[i] = FAIR_INSTANT_NONE;
  journey->outcome = FAIR_OUTCOME_NONE;
  journey->rejection = NULL;
  journey->stages[FAIR_STAGE_CREATED] = created_at;

  add_touches (journey, random, wish, created_at, end);
  handover = find_handover (journey, random, pull);
  if (handover == FAIR_INSTANT_NONE)
    return;

  /* Some a rep takes before marketing has marked them. */
  if (!fair_random_chance (random, 0.08))
    journey->stages[FAIR_STAGE_MQL] = handover;
  if (fair_random_chance (random, 0.93))
    work_lead (journey, random, wish, handover, end);
  forget_the_future (journey, end);
}
