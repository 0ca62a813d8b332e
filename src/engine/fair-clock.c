/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-clock-private.h"

#include "base/fair-i18n.h"
#include "engine/fair-engine-error.h"

/* What is made once of a calendar and a zone. Days come in three kinds: most
 * are open as the windows of their weekday say; holidays are closed; and those
 * near a clock change are worked out one by one. So the open time before any
 * day is that of whole weeks and a part of one, less the holidays, and the
 * excess of the odd days: a handful of steps, whatever the distance. */

/* 1970-01-05 was a Monday. */
#define FIRST_MONDAY 4

static int
weekday_of (gint32 day)
{
  int weekday = (int) (((gint64) day - FIRST_MONDAY) % 7);

  return weekday < 0 ? weekday + 7 : weekday;
}

/* The first of the holidays that is not before @day. */
static guint
find_holiday (const FairClock *self, gint32 day)
{
  guint low = 0;
  guint high = self->holidays->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->holidays, gint32, middle) < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
is_holiday (const FairClock *self, gint32 day)
{
  guint at = find_holiday (self, day);

  return at < self->holidays->len &&
         g_array_index (self->holidays, gint32, at) == day;
}

/* The open time that the windows of a day say, in seconds. */
static gint64
open_by_windows (const FairClock *self, gint32 day)
{
  int weekday = weekday_of (day);

  return is_holiday (self, day)
             ? 0
             : self->before[weekday + 1] - self->before[weekday];
}

/* Finds the first odd day that is not before @day; FALSE where it is another
 * one. */
gboolean
_fair_clock_find_odd (const FairClock *self, gint32 day, FairOddDay *odd)
{
  guint low = 0;
  guint high = self->odd->len - 1;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->odd, FairOddDay, middle).day < day)
        low = middle + 1;
      else
        high = middle;
    }

  *odd = g_array_index (self->odd, FairOddDay, low);
  return odd->day == day;
}

/* The open time from 1970-01-05 to the beginning of a day, negative before. */
gint64
_fair_clock_open_before_day (const FairClock *self, gint32 day)
{
  int        weekday = weekday_of (day);
  gint64     weeks = ((gint64) day - FIRST_MONDAY - weekday) / 7;
  FairOddDay odd;

  _fair_clock_find_odd (self, day, &odd);
  return weeks * self->before[7] + self->before[weekday] -
         g_array_index (self->closed, gint64, find_holiday (self, day)) +
         odd.excess;
}

/* Adds the open time of a day, whatever clock changes it has: for each stretch
 * of one offset the part of each window that the wall shows in it. */
void
_fair_clock_add_pieces (const FairClock *self, gint32 day, GArray *pieces)
{
  const GArray *windows = self->windows[weekday_of (day)];
  gint64        midnight = (gint64) day * FAIR_DAY_SECONDS;
  gint64        at = midnight - ODD_DAYS * FAIR_DAY_SECONDS;
  gint64        end = midnight + (ODD_DAYS + 1) * FAIR_DAY_SECONDS;

  if (is_holiday (self, day))
    return;

  while (at < end)
    {
      int    offset = fair_zone_offset (self->zone, at);
      gint64 change = fair_zone_next_change (self->zone, at);
      gint64 until = change == FAIR_INSTANT_NONE ? end : MIN (change, end);

      for (guint i = 0; i < windows->len; i++)
        {
          const FairWindow *window = &g_array_index (windows, FairWindow, i);
          FairPiece         piece = {
                    MAX (at, midnight + window->from * 60 - offset),
                    MIN (until, midnight + window->to * 60 - offset),
          };

          if (piece.start < piece.stop)
            g_array_append_val (pieces, piece);
        }
      at = until;
    }
}

static void
take_windows (FairClock *self, const FairCalendar *calendar)
{
  const FairWindow whole_day = { 0, 24 * 60 };

  for (guint i = 0; i < G_N_ELEMENTS (self->windows); i++)
    {
      self->windows[i] = calendar->always
                             ? g_array_new (FALSE, FALSE, sizeof (FairWindow))
                             : g_array_copy (calendar->windows[i]);
      if (calendar->always)
        g_array_append_val (self->windows[i], whole_day);

      self->before[i + 1] = self->before[i];
      for (guint k = 0; k < self->windows[i]->len; k++)
        {
          const FairWindow *window =
              &g_array_index (self->windows[i], FairWindow, k);

          self->before[i + 1] += (gint64) (window->to - window->from) * 60;
        }
    }
}

static void
take_holidays (FairClock *self, const FairCalendar *calendar)
{
  gint64 closed = 0;

  self->holidays = calendar->always
                       ? g_array_new (FALSE, FALSE, sizeof (gint32))
                       : g_array_copy (calendar->holidays);
  self->closed = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (self->closed, closed);
  for (guint i = 0; i < self->holidays->len; i++)
    {
      int weekday = weekday_of (g_array_index (self->holidays, gint32, i));

      closed += self->before[weekday + 1] - self->before[weekday];
      g_array_append_val (self->closed, closed);
    }
}

/* A clock change touches the days on both its sides; their neighbors are odd
 * too, so that of any other day it is known that the whole day before it lies
 * before, and the whole day after it after. */
static void
take_odd_days (FairClock *self)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (FairPiece));
  FairOddDay last = { G_MAXINT32, 0, 0 };
  gint64     change = fair_zone_next_change (self->zone, FAIR_INSTANT_NONE);
  gint32     next = G_MININT32;

  self->odd = g_array_new (FALSE, FALSE, sizeof (FairOddDay));
  while (change != FAIR_INSTANT_NONE)
    {
      gint32 before = fair_zone_day (self->zone, change - 1);
      gint32 after = fair_zone_day (self->zone, change);
      gint32 until = MAX (before, after) + ODD_DAYS;

      for (gint32 day = MAX (next, MIN (before, after) - ODD_DAYS);
           day <= until; day++)
        {
          FairOddDay odd = { day, 0, last.excess };

          g_array_set_size (pieces, 0);
          _fair_clock_add_pieces (self, day, pieces);
          for (guint i = 0; i < pieces->len; i++)
            odd.open += g_array_index (pieces, FairPiece, i).stop -
                        g_array_index (pieces, FairPiece, i).start;
          g_array_append_val (self->odd, odd);
          last.excess += odd.open - open_by_windows (self, day);
        }
      next = until + 1;
      change = fair_zone_next_change (self->zone, change);
    }
  g_array_append_val (self->odd, last);
}

/**
 * fair_clock_new:
 * @calendar: when it is open; copied
 * @zone: the zone of a calendar that names none
 * @error: return location for an error
 *
 * Makes a clock. A calendar without windows makes one that never runs.
 *
 * Returns: (transfer full) (nullable): the clock, or %NULL with
 *   %FAIR_ENGINE_ERROR_INVALID where there is no such time zone
 */
FairClock *
fair_clock_new (const FairCalendar *calendar, FairZone *zone, GError **error)
{
  g_autoptr (FairZone) own = NULL;
  g_autoptr (GError) failure = NULL;
  FairClock *self;

  g_return_val_if_fail (calendar != NULL, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  own = calendar->zone != NULL ? fair_zone_new (calendar->zone, &failure)
                               : fair_zone_ref (zone);
  if (own == NULL)
    {
      g_set_error (error, FAIR_ENGINE_ERROR, FAIR_ENGINE_ERROR_INVALID,
                   _ ("The calendar of the terms: %s"), failure->message);
      return NULL;
    }

  self = g_new0 (FairClock, 1);
  self->zone = g_steal_pointer (&own);
  take_windows (self, calendar);
  take_holidays (self, calendar);
  take_odd_days (self);

  return self;
}

/**
 * fair_clock_free:
 * @clock: (transfer full) (nullable): a clock
 */
void
fair_clock_free (FairClock *clock)
{
  if (clock == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (clock->windows); i++)
    g_array_unref (clock->windows[i]);
  g_array_unref (clock->holidays);
  g_array_unref (clock->closed);
  g_array_unref (clock->odd);
  fair_zone_unref (clock->zone);
  g_free (clock);
}

/**
 * fair_clock_get_zone:
 * @clock: a clock
 *
 * Returns: (transfer none): the zone whose wall clock it follows
 */
FairZone *
fair_clock_get_zone (const FairClock *clock)
{
  g_return_val_if_fail (clock != NULL, NULL);

  return clock->zone;
}

/**
 * fair_clock_open_of_day:
 * @clock: a clock
 * @day: a local calendar day, as days since 1970-01-01
 *
 * A day is a business day where this is more than 0.
 *
 * Returns: how long that day is open, in seconds, clock changes included
 */
gint64
fair_clock_open_of_day (const FairClock *clock, gint32 day)
{
  FairOddDay odd;

  g_return_val_if_fail (clock != NULL, 0);

  return _fair_clock_find_odd (clock, day, &odd) ? odd.open
                                                 : open_by_windows (clock, day);
}

/* The open time from 1970-01-05 to an instant, negative before: it only grows,
 * by a second for each open one. On a day that is not odd no offset changes. */
gint64
_fair_clock_open_by (const FairClock *self, gint64 instant)
{
  gint32     day = fair_zone_day (self->zone, instant);
  gint64     sum;
  FairOddDay odd;

  if (!_fair_clock_find_odd (self, day, &odd))
    {
      const GArray *windows = self->windows[weekday_of (day)];
      gint64        seconds = instant + fair_zone_offset (self->zone, instant) -
                       (gint64) day * FAIR_DAY_SECONDS;

      sum = _fair_clock_open_before_day (self, day);
      for (guint i = 0; i < windows->len && !is_holiday (self, day); i++)
        {
          const FairWindow *window = &g_array_index (windows, FairWindow, i);

          sum += MAX (MIN (seconds, window->to * 60) - window->from * 60, 0);
        }
    }
  else
    {
      g_autoptr (GArray) pieces =
          g_array_new (FALSE, FALSE, sizeof (FairPiece));

      sum = _fair_clock_open_before_day (self, day - ODD_DAYS);
      for (int i = -ODD_DAYS; i <= ODD_DAYS; i++)
        _fair_clock_add_pieces (self, day + i, pieces);
      for (guint i = 0; i < pieces->len; i++)
        {
          const FairPiece *piece = &g_array_index (pieces, FairPiece, i);

          sum += MAX (MIN (instant, piece->stop) - piece->start, 0);
        }
    }

  return sum;
}
