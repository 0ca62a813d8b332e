/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-clock-private.h"

#include <math.h>

/* Everything a clock is asked comes down to one function of an instant, the
 * open time by then, and to the way back: the first instant by which so much
 * time was open. It is found by doubling the distance in days, then halving,
 * then walking the open stretches around that day. */

/* 9999-12-31 as days since 1970-01-01. */
#define LAST_DAY 2932896

static int
compare_pieces (gconstpointer a, gconstpointer b)
{
  const FairPiece *first = a;
  const FairPiece *second = b;

  return (first->start > second->start) - (first->start < second->start);
}

/* The last day before whose beginning less than @open was open; @day is such a
 * one. LAST_DAY where it is never reached. */
static gint32
find_day (const FairClock *self, gint32 day, gint64 open)
{
  gint32 step = 1;

  while (day + step < LAST_DAY &&
         _fair_clock_open_before_day (self, day + step) < open)
    {
      day += step;
      step = MIN (step * 2, LAST_DAY);
    }
  if (day + step >= LAST_DAY &&
      _fair_clock_open_before_day (self, LAST_DAY) < open)
    return LAST_DAY;

  while (step > 1)
    {
      gint32 half = step / 2;

      if (_fair_clock_open_before_day (self, day + half) < open)
        day += half;
      step -= half;
    }

  return day;
}

/* The first instant by which @open was open, @from being before it. */
static gint64
find_instant (const FairClock *self, gint64 from, gint64 open)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (FairPiece));
  gint32 day = fair_zone_day (self->zone, from) - ODD_DAYS;
  gint64 left;

  day = find_day (self, day, open);
  if (day >= LAST_DAY)
    return FAIR_INSTANT_NONE;

  left = open - _fair_clock_open_before_day (self, day - ODD_DAYS);
  for (int i = -ODD_DAYS; i <= ODD_DAYS; i++)
    _fair_clock_add_pieces (self, day + i, pieces);
  g_array_sort (pieces, compare_pieces);
  for (guint i = 0; i < pieces->len; i++)
    {
      const FairPiece *piece = &g_array_index (pieces, FairPiece, i);
      gint64           length = piece->stop - piece->start;

      if (left <= length)
        return piece->start + left;
      left -= length;
    }

  return FAIR_INSTANT_NONE;
}

/**
 * fair_clock_elapsed:
 * @clock: a clock
 * @start: an instant
 * @stop: an instant
 *
 * Returns: the open seconds in [@start, @stop), 0 where @stop is not after
 *   @start
 */
gint64
fair_clock_elapsed (const FairClock *clock, gint64 start, gint64 stop)
{
  g_return_val_if_fail (clock != NULL, 0);
  g_return_val_if_fail (start != FAIR_INSTANT_NONE, 0);
  g_return_val_if_fail (stop != FAIR_INSTANT_NONE, 0);

  if (stop <= start)
    return 0;

  return _fair_clock_open_by (clock, stop) - _fair_clock_open_by (clock, start);
}

/**
 * fair_clock_opening:
 * @clock: a clock
 * @instant: an instant
 *
 * Says when the clock starts for what happens at @instant.
 *
 * Returns: @instant where it is open, else the next opening;
 *   %FAIR_INSTANT_NONE where it never opens again
 */
gint64
fair_clock_opening (const FairClock *clock, gint64 instant)
{
  gint64 after;

  g_return_val_if_fail (clock != NULL, FAIR_INSTANT_NONE);
  g_return_val_if_fail (instant != FAIR_INSTANT_NONE, FAIR_INSTANT_NONE);

  after =
      find_instant (clock, instant, _fair_clock_open_by (clock, instant) + 1);
  return after == FAIR_INSTANT_NONE ? FAIR_INSTANT_NONE : after - 1;
}

/**
 * fair_clock_due:
 * @clock: a clock
 * @start: an instant
 * @seconds: how long, at least 0
 *
 * Walks forward through open time. Where the time is up just as a window
 * closes, that is when it is due, not the next opening.
 *
 * Returns: the first instant by which @seconds were open since @start, with 0
 *   that of fair_clock_opening(); %FAIR_INSTANT_NONE where that is never, or
 *   after the year 9999
 */
gint64
fair_clock_due (const FairClock *clock, gint64 start, gint64 seconds)
{
  g_return_val_if_fail (clock != NULL, FAIR_INSTANT_NONE);
  g_return_val_if_fail (start != FAIR_INSTANT_NONE, FAIR_INSTANT_NONE);
  g_return_val_if_fail (seconds >= 0, FAIR_INSTANT_NONE);

  if (seconds == 0)
    return fair_clock_opening (clock, start);

  return find_instant (clock, start,
                       _fair_clock_open_by (clock, start) + seconds);
}

/**
 * fair_clock_due_days:
 * @clock: a clock
 * @start: an instant
 * @days: business days
 *
 * The day on which the clock starts is day 0, whatever the hour: within one
 * business day of Monday means until Tuesday's closing, and of Saturday, when
 * the clock starts on Monday, the same.
 *
 * Returns: the end of the open time of the @days-th day with open time after
 *   the one on which the clock starts; %FAIR_INSTANT_NONE where it never comes
 */
gint64
fair_clock_due_days (const FairClock *clock, gint64 start, guint days)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (FairPiece));
  gint64 due = FAIR_INSTANT_NONE;
  gint32 day;

  g_return_val_if_fail (clock != NULL, FAIR_INSTANT_NONE);
  g_return_val_if_fail (start != FAIR_INSTANT_NONE, FAIR_INSTANT_NONE);

  start = fair_clock_opening (clock, start);
  if (start == FAIR_INSTANT_NONE)
    return FAIR_INSTANT_NONE;

  day = fair_zone_day (clock->zone, start);
  while (days > 0 && day < LAST_DAY)
    {
      day++;
      days -= fair_clock_open_of_day (clock, day) > 0;
    }
  if (days > 0)
    return FAIR_INSTANT_NONE;

  _fair_clock_add_pieces (clock, day, pieces);
  for (guint i = 0; i < pieces->len; i++)
    due = MAX (due, g_array_index (pieces, FairPiece, i).stop);

  return due;
}

static gint64
plain_seconds (const FairDuration *duration)
{
  return (gint64) floor (duration->days * FAIR_DAY_SECONDS +
                         duration->hours * 3600.0 + duration->minutes * 60.0 +
                         0.5);
}

/**
 * fair_clock_due_in:
 * @clock: a clock
 * @start: an instant
 * @duration: a promise of time
 *
 * Business hours are open time and may be parts of one; a part of a business
 * day counts as a whole one. Hours, minutes and days (of 86,400 seconds) pass
 * at any time.
 *
 * Returns: until when the promise is kept, %FAIR_INSTANT_NONE where that is
 *   never reached
 */
gint64
fair_clock_due_in (const FairClock    *clock,
                   gint64              start,
                   const FairDuration *duration)
{
  g_return_val_if_fail (clock != NULL, FAIR_INSTANT_NONE);
  g_return_val_if_fail (duration != NULL, FAIR_INSTANT_NONE);

  if (duration->business_days > 0)
    return fair_clock_due_days (clock, start,
                                (guint) ceil (duration->business_days));
  if (duration->business_hours > 0)
    return fair_clock_due (
        clock, start, (gint64) floor (duration->business_hours * 3600.0 + 0.5));

  return start + plain_seconds (duration);
}

/**
 * fair_clock_keeps:
 * @clock: a clock
 * @duration: a promise of time
 * @start: when it began
 * @stop: when it was done
 *
 * Tells whether a promise was kept: by when it is due, or, of a promise in
 * business time, later but before the clock ran on. Who calls on Saturday what
 * was due on Friday at closing took no more business hours than promised.
 *
 * Returns: whether @stop is in time
 */
gboolean
fair_clock_keeps (const FairClock    *clock,
                  const FairDuration *duration,
                  gint64              start,
                  gint64              stop)
{
  gint64 due = fair_clock_due_in (clock, start, duration);

  g_return_val_if_fail (clock != NULL, FALSE);
  g_return_val_if_fail (stop != FAIR_INSTANT_NONE, FALSE);

  if (due == FAIR_INSTANT_NONE || stop <= due)
    return TRUE;

  return (duration->business_days > 0 || duration->business_hours > 0) &&
         fair_clock_elapsed (clock, due, stop) == 0;
}
