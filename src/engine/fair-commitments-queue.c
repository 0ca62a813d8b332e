/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-commitments-private.h"

#include "base/fair-i18n.h"

#include <math.h>

/* The promised capacity against the MQLs that there would have been. Month by
 * month it is enough or not; but MQLs do not come evenly, so they are also
 * worked off day by day: a month's capacity is spread over its business days in
 * whole leads (by day k of n, k ÷ n of it, rounded down, has been offered),
 * what a day does not use is gone, and on each day the leads of the first tier
 * come first, and within a tier who came first. A lead is late where it is
 * worked after the day on which its first follow-up was due. */

typedef struct
{
  gint32   day;
  gint32   due;
  gint64   start;
  guint    lead;
  gboolean has_due;
} Arrival;

/* First come, first served: arrivals in order, from the first that waits. */
typedef struct
{
  GArray *arrivals;
  guint   next;
} Line;

typedef struct
{
  FairTesting *testing;
  GArray      *arrivals;
  Line        *lines;
  guint        n_lines;
  guint        n_waiting;
  guint        worked;
  guint        waited;
  guint        due;
  guint        late;
} Queue;

static int
compare_arrivals (gconstpointer a, gconstpointer b)
{
  const Arrival *first = a;
  const Arrival *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;

  return first->lead < second->lead ? -1 : first->lead > second->lead;
}

static GArray *
list_arrivals (const FairTesting *self)
{
  GArray   *arrivals = g_array_new (FALSE, FALSE, sizeof (Arrival));
  FairZone *zone = fair_clock_get_zone (self->clock);

  for (guint lead = 0; lead < self->trial.n_leads; lead++)
    {
      gint64       moment = self->trial.leads[lead].mql_at;
      Arrival      arrival = { .lead = lead };
      FairDuration within;
      const char  *tier;
      gint64       due;

      if (!_fair_testing_is_counted (self, lead))
        continue;
      arrival.start = fair_clock_opening (self->clock, moment);
      if (arrival.start == FAIR_INSTANT_NONE ||
          arrival.start > self->trial.result->as_of)
        continue;

      arrival.day = fair_zone_day (zone, arrival.start);
      arrival.has_due =
          _fair_testing_get_follow_up (self, lead, &within, &tier);
      if (arrival.has_due)
        {
          due = fair_clock_due_in (self->clock, moment, &within);
          arrival.due =
              due != FAIR_INSTANT_NONE ? fair_zone_day (zone, due) : G_MAXINT32;
        }
      g_array_append_val (arrivals, arrival);
    }

  g_array_sort (arrivals, compare_arrivals);
  return arrivals;
}

static void
settle (Queue *self, const Arrival *arrival, gint32 day)
{
  self->n_waiting--;
  self->worked++;
  self->waited += day > arrival->day;
  if (arrival->has_due)
    {
      self->due++;
      self->late += day > arrival->due;
    }
}

/* Works the leads of a day, the first tier first. */
static void
work (Queue *self, gint32 day, guint room)
{
  for (guint i = 0; i < self->n_lines && room > 0; i++)
    for (Line *line = &self->lines[i];
         room > 0 && line->next < line->arrivals->len; room--)
      settle (self, &g_array_index (line->arrivals, Arrival, line->next++),
              day);
}

static gint32
first_of_month (gint32 day)
{
  int mday;

  fair_day_to_ymd (day, NULL, NULL, &mday);
  return day - mday + 1;
}

static guint
count_business_days (const FairClock *clock, gint32 from, gint32 until)
{
  guint n = 0;

  for (gint32 day = from; day < until; day++)
    n += fair_clock_open_of_day (clock, day) > 0;

  return n;
}

/* What is offered on one of a month's days. */
static guint
room_of (guint64 capacity, guint n_days, guint day)
{
  guint64 room = capacity * (day + 1) / n_days - capacity * day / n_days;

  return (guint) MIN (room, G_MAXUINT);
}

/* Lets the days pass from the first arrival until as-of. */
static void
run (Queue *self, guint64 capacity)
{
  const FairClock *clock = self->testing->clock;
  gint32           day = g_array_index (self->arrivals, Arrival, 0).day;
  gint32           last = fair_zone_day (fair_clock_get_zone (clock),
                                         self->testing->trial.result->as_of);
  guint            next = 0;
  gint32           month = G_MININT32;
  guint            n_days = 1;
  guint            offered = 0;

  for (; day <= last; day++)
    {
      if (first_of_month (day) != month)
        {
          month = first_of_month (day);
          n_days =
              count_business_days (clock, month, first_of_month (month + 31));
          offered = count_business_days (clock, month, day);
        }
      if (fair_clock_open_of_day (clock, day) == 0)
        continue;

      for (; next < self->arrivals->len; next++)
        {
          const Arrival *arrival =
              &g_array_index (self->arrivals, Arrival, next);
          int tier = self->testing->trial.leads[arrival->lead].tier;

          if (arrival->day > day)
            break;
          g_array_append_val (
              self->lines[tier == FAIR_TIER_NORMAL ? self->n_lines - 1
                                                   : (guint) tier]
                  .arrivals,
              *arrival);
          self->n_waiting++;
        }
      work (self, day, room_of (capacity, n_days, offered));
      offered++;
      self->testing->result->queue_longest =
          MAX (self->testing->result->queue_longest, self->n_waiting);
    }
}

/* Who still waits at as-of is late where that day is past. */
static void
settle_rest (Queue *self)
{
  gint32 last = fair_zone_day (fair_clock_get_zone (self->testing->clock),
                               self->testing->trial.result->as_of);

  for (guint i = 0; i < self->n_lines; i++)
    for (Line *line = &self->lines[i]; line->next < line->arrivals->len;
         line->next++)
      {
        const Arrival *arrival =
            &g_array_index (line->arrivals, Arrival, line->next);

        self->worked++;
        self->waited++;
        if (!arrival->has_due || arrival->due >= last)
          continue;
        self->due++;
        self->late++;
      }
}

static void
take_queue (FairTesting *self, double capacity)
{
  g_autoptr (GArray) arrivals = list_arrivals (self);
  Queue queue = {
    .testing = self,
    .arrivals = arrivals,
    .n_lines = self->trial.scores->scorecard->tiers->len + 1,
  };

  if (arrivals->len == 0)
    return;

  queue.lines = g_new0 (Line, queue.n_lines);
  for (guint i = 0; i < queue.n_lines; i++)
    queue.lines[i].arrivals = g_array_new (FALSE, FALSE, sizeof (Arrival));
  run (&queue, (guint64) capacity);
  settle_rest (&queue);
  for (guint i = 0; i < queue.n_lines; i++)
    g_array_unref (queue.lines[i].arrivals);
  g_free (queue.lines);

  if (queue.due > 0)
    self->result->queue_late = fair_rate_new (queue.late, queue.due);
  self->result->queue_waited = fair_rate_new (queue.waited, queue.worked);
}

/* Enough in every month is not enough where the days would have made more leads
 * late than the promise of follow-up allows. */
static void
weigh_queue (FairTesting *self, FairPromise *promise)
{
  const FairRate *late = &self->result->queue_late;
  double          on_time;

  if (promise->verdict == FAIR_PROMISE_SUPPORTED && late->known &&
      fair_terms_get_number (self->terms, "sales.on_time_share", &on_time) &&
      late->of - late->n < on_time * late->of)
    promise->verdict = FAIR_PROMISE_LITTLE_TO_SPARE;
}

void
_fair_testing_take_capacity (FairTesting *self)
{
  double       reps;
  double       each;
  double       sum = 0;
  FairPromise *promise;

  if (!fair_terms_get_number (self->terms, "sales.reps", &reps) ||
      !fair_terms_get_number (self->terms, "sales.mqls_per_rep_per_month",
                              &each))
    return;

  promise = _fair_testing_begin (self, FAIR_PROMISE_CAPACITY, reps * each,
                                 FAIR_PERIOD_MONTH);
  if (self->end_month == self->first_month)
    {
      _fair_promise_say (promise, _ ("no MQL has a date"));
      return;
    }

  for (gint32 month = self->first_month; month < self->end_month; month++)
    {
      guint mqls = _fair_testing_count_mqls (self, month);

      sum += mqls;
      _fair_promise_add_period (promise, month, mqls, mqls <= reps * each,
                                FALSE);
    }
  promise->value = sum / promise->periods;
  promise->verdict =
      _fair_commitments_judge_periods (promise->kept, promise->periods);
  if (promise->value > promise->promised &&
      promise->verdict > FAIR_PROMISE_TOO_FEW)
    promise->verdict = FAIR_PROMISE_NOT_SUPPORTED;
  if (self->clock != NULL)
    take_queue (self, reps * each);
  weigh_queue (self, promise);
}
