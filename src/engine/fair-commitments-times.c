/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-commitments-private.h"

#include "base/fair-i18n.h"

#include <math.h>
#include <string.h>

/* Promises of time: from the start of an MQL's clock until somebody did what
 * was promised. What was done before the clock started answers something else,
 * and is counted apart. */

#define NORMAL "normal"

typedef enum
{
  ON_TIME,
  LATE,
  EARLIER,
  MISSING,
} Kept;

/* When something was done, or FAIR_INSTANT_NONE. */
typedef gint64 (*StopFunc) (const FairLeadFacts *facts);

static gint64
earlier_of (gint64 a, gint64 b)
{
  if (a == FAIR_INSTANT_NONE || b == FAIR_INSTANT_NONE)
    return MAX (a, b);

  return MIN (a, b);
}

static gint64
get_follow_up (const FairLeadFacts *facts)
{
  return facts->stages[FAIR_STAGE_FIRST_FOLLOW_UP];
}

static gint64
get_decision (const FairLeadFacts *facts)
{
  return earlier_of (facts->stages[FAIR_STAGE_ACCEPTED],
                     facts->stages[FAIR_STAGE_REJECTED]);
}

/* Sales has come to a result: an SQL, a rejection, a deal, or its end. */
static gint64
get_outcome (const FairLeadFacts *facts)
{
  return earlier_of (earlier_of (facts->stages[FAIR_STAGE_SQL],
                                 facts->stages[FAIR_STAGE_REJECTED]),
                     facts->entry);
}

static gboolean
is_business_time (const FairDuration *within)
{
  return within->business_hours > 0 || within->business_days > 0;
}

/* Whether a promise can be timed: business time needs business hours, and
 * anything shorter than a day needs times of day. */
static const char *
find_obstacle (const FairTesting  *self,
               const FairDuration *within,
               const FairStage    *stages,
               guint               n_stages)
{
  gboolean any = FALSE;
  gboolean hours = FALSE;

  for (guint i = 0; i < n_stages; i++)
    {
      any = any || fair_cohort_has_stage (self->trial.cohort, stages[i]);
      hours = hours || _fair_testing_knows_hours (self, stages[i]);
    }

  if (!any)
    return _ ("the history does not hold when it was done");
  if (!hours && within->business_days == 0 && within->days == 0)
    return _ ("the history holds days only, no times of day");
  if (is_business_time (within) && self->clock == NULL)
    return _ ("no business hours are agreed");

  return NULL;
}

static gboolean
keeps (const FairTesting  *self,
       const FairDuration *within,
       gint64              start,
       gint64              stop)
{
  if (self->clock != NULL)
    return fair_clock_keeps (self->clock, within, start, stop);

  return (double) (stop - start) <= within->days * FAIR_DAY_SECONDS +
                                        within->hours * 3600 +
                                        within->minutes * 60;
}

static Kept
measure (const FairTesting  *self,
         guint               lead,
         const FairDuration *within,
         StopFunc            get_stop)
{
  gint64 start = _fair_testing_start_of (self, lead);
  gint64 stop = get_stop (&self->trial.facts[lead]);

  if (stop == FAIR_INSTANT_NONE)
    return MISSING;
  if (stop < start)
    return EARLIER;

  return keeps (self, within, start, stop) ? ON_TIME : LATE;
}

/* Whether what is missing should have been done by as-of. */
static gboolean
is_overdue (const FairTesting *self, guint lead, const FairDuration *within)
{
  return !keeps (self, within, _fair_testing_start_of (self, lead),
                 self->trial.result->as_of);
}

/* Reads the promise that a lead's tier has: its own, else the one of all. */
gboolean
_fair_testing_get_follow_up (const FairTesting *self,
                             guint              lead,
                             FairDuration      *within,
                             const char       **tier)
{
  const FairScorecard *card = self->trial.scores->scorecard;
  int                  index = self->trial.leads[lead].tier;

  if (index != FAIR_TIER_NORMAL)
    {
      const FairTier  *own = g_ptr_array_index (card->tiers, index);
      g_autofree char *path =
          g_strconcat ("sales.follow_up_within.", own->id, NULL);

      *tier = own->id;
      if (fair_terms_get_duration (self->terms, path, within))
        return TRUE;
    }

  *tier = NORMAL;
  return fair_terms_get_duration (self->terms, "sales.follow_up_within." NORMAL,
                                  within);
}

/* One promise of time over all MQLs. */
static void
take_simple (FairTesting     *self,
             FairPromiseKind  kind,
             const char      *path,
             const char      *share_path,
             const FairStage *stages,
             guint            n_stages,
             StopFunc         get_stop)
{
  double       promised = 1;
  guint        on_time = 0;
  gboolean     owes_all = kind == FAIR_PROMISE_OUTCOME;
  FairDuration within;
  FairPromise *promise;
  const char  *obstacle;
  FairMonths   months;

  if (!fair_terms_get_duration (self->terms, path, &within))
    return;

  fair_terms_get_number (self->terms, share_path, &promised);
  promise = _fair_testing_begin (self, kind, promised, FAIR_PERIOD_MONTH);
  obstacle = find_obstacle (self, &within, stages, n_stages);
  if (obstacle != NULL)
    {
      _fair_promise_say (promise, obstacle);
      return;
    }

  _fair_months_init (&months, self);
  for (guint lead = 0; lead < self->trial.n_leads; lead++)
    {
      Kept kept;

      if (!_fair_testing_is_counted (self, lead))
        continue;
      kept = measure (self, lead, &within, get_stop);
      promise->of++;
      promise->earlier += kept == EARLIER;
      if (kept == MISSING && owes_all && is_overdue (self, lead, &within))
        kept = LATE;
      if (kept != ON_TIME && kept != LATE)
        continue;
      promise->recorded++;
      on_time += kept == ON_TIME;
      _fair_months_add (
          &months,
          fair_zone_month (self->zone, _fair_testing_start_of (self, lead)),
          kept == ON_TIME);
    }
  _fair_months_judge (&months, promise);
  _fair_months_clear (&months);

  promise->rate = fair_rate_new (on_time, promise->recorded);
  promise->value = promise->rate.rate;
  promise->verdict = _fair_commitments_judge_share (&promise->rate, promised);
  if (promise->periods >= 3)
    promise->verdict = _fair_commitments_choose_worse (
        promise->verdict,
        _fair_commitments_judge_periods (promise->kept, promise->periods));
}

/* A tier of follow-up in the making. */
typedef struct
{
  FairTierTimes *times;
  FairPromise    promise;
  FairMonths     months;
  GArray        *hours;
} TierRow;

static void
free_row (gpointer data)
{
  TierRow *row = data;

  _fair_months_clear (&row->months);
  g_array_unref (row->hours);
  g_free (row);
}

static const char *
name_of_tier (const FairTesting *self, const char *id)
{
  const FairScorecard *card = self->trial.scores->scorecard;

  for (guint i = 0; i < card->tiers->len; i++)
    {
      const FairTier *tier = g_ptr_array_index (card->tiers, i);

      if (strcmp (tier->id, id) == 0)
        return tier->name;
    }

  return _ ("Normal");
}

static TierRow *
get_row (FairTesting        *self,
         GPtrArray          *rows,
         const char         *tier,
         const FairDuration *within,
         double              promised)
{
  TierRow *row;

  for (guint i = 0; i < rows->len; i++)
    {
      row = g_ptr_array_index (rows, i);
      if (strcmp (row->times->tier, tier) == 0)
        return row;
    }

  row = g_new0 (TierRow, 1);
  row->times = g_new0 (FairTierTimes, 1);
  row->times->tier = g_strdup (tier);
  row->times->name = g_strdup (name_of_tier (self, tier));
  row->times->within = *within;
  row->promise.promised = promised;
  row->hours = g_array_new (FALSE, FALSE, sizeof (double));
  _fair_months_init (&row->months, self);
  g_ptr_array_add (rows, row);
  g_ptr_array_add (self->result->tiers, row->times);

  return row;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* In the order of the scoring model, normal leads last. */
static int
compare_tiers (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const FairTierTimes *const *pair[] = { a, b };
  const FairScorecard        *card = user_data;
  guint                       places[2];

  for (guint i = 0; i < 2; i++)
    {
      places[i] = card->tiers->len;
      for (guint k = 0; k < card->tiers->len; k++)
        {
          const FairTier *tier = g_ptr_array_index (card->tiers, k);

          if (strcmp (tier->id, (*pair[i])->tier) == 0)
            places[i] = k;
        }
    }

  return places[0] < places[1] ? -1 : places[0] > places[1];
}

static void
finish_row (TierRow *row)
{
  FairTierTimes *times = row->times;

  g_array_sort (row->hours, compare_doubles);
  times->median_hours = fair_quantile (
      (const double *) (gconstpointer) row->hours->data, row->hours->len, 0.5);
  times->on_time = fair_rate_new (times->on_time.n, times->on_time.of);
  _fair_months_judge (&row->months, &row->promise);
  times->kept = row->promise.kept;
  times->months = row->promise.periods;
  times->verdict =
      _fair_commitments_judge_share (&times->on_time, row->promise.promised);
  if (times->months >= 3)
    times->verdict = _fair_commitments_choose_worse (
        times->verdict,
        _fair_commitments_judge_periods (times->kept, times->months));
}

/* Adds a lead to its tier and weekday; whether it was followed up. */
static gboolean
add_lead (FairTesting        *self,
          TierRow            *row,
          guint               lead,
          const FairDuration *within,
          gboolean           *on_time)
{
  Kept   kept = measure (self, lead, within, get_follow_up);
  gint64 start = _fair_testing_start_of (self, lead);
  gint64 stop = get_follow_up (&self->trial.facts[lead]);
  gint64 opening = start;
  double hours;

  row->times->mqls++;
  row->times->earlier += kept == EARLIER;
  if (kept != ON_TIME && kept != LATE)
    return FALSE;

  *on_time = kept == ON_TIME;
  hours = (double) (is_business_time (within)
                        ? fair_clock_elapsed (self->clock, start, stop)
                        : stop - start) /
          3600.0;
  g_array_append_val (row->hours, hours);
  row->times->on_time.n += *on_time;
  row->times->on_time.of++;
  _fair_months_add (&row->months, fair_zone_month (self->zone, start),
                    *on_time);

  if (is_business_time (within))
    opening = fair_clock_opening (self->clock, start);
  if (opening != FAIR_INSTANT_NONE)
    {
      FairZone *zone =
          self->clock != NULL ? fair_clock_get_zone (self->clock) : self->zone;
      /* 1970-01-05, day 4, was a Monday. */
      FairRate *weekday =
          &self->result
               ->weekdays[((fair_zone_day (zone, opening) - 4) % 7 + 7) % 7];

      weekday->n += *on_time;
      weekday->of++;
    }

  return TRUE;
}

/* A month is kept where every tier kept it. */
static void
judge_months (FairTesting *self, GPtrArray *rows, FairPromise *promise)
{
  for (gint32 month = self->first_month; month < self->end_month; month++)
    {
      guint    at = (guint) (month - self->first_month);
      guint    n = 0;
      guint    of = 0;
      gboolean kept = TRUE;

      for (guint i = 0; i < rows->len; i++)
        {
          const FairMonths *months =
              &((TierRow *) g_ptr_array_index (rows, i))->months;

          n += months->n[at];
          of += months->of[at];
          kept = kept && months->n[at] >= promise->promised * months->of[at];
        }
      if (of > 0)
        _fair_promise_add_period (promise, month, (double) n / of, kept, TRUE);
    }
}

static gboolean
take_leads (FairTesting *self, GPtrArray *rows, FairPromise *promise)
{
  static const FairStage stages[] = { FAIR_STAGE_FIRST_FOLLOW_UP };
  guint                  on_time = 0;

  for (guint lead = 0; lead < self->trial.n_leads; lead++)
    {
      FairDuration within;
      const char  *tier;
      const char  *obstacle;
      gboolean     in_time = FALSE;
      TierRow     *row;

      if (!_fair_testing_is_counted (self, lead) ||
          !_fair_testing_get_follow_up (self, lead, &within, &tier))
        continue;
      row = get_row (self, rows, tier, &within, promise->promised);
      if (row->times->mqls == 0)
        {
          obstacle = find_obstacle (self, &within, stages, 1);
          if (obstacle != NULL)
            {
              _fair_promise_say (promise, obstacle);
              return FALSE;
            }
        }
      promise->of++;
      if (!add_lead (self, row, lead, &within, &in_time))
        continue;
      promise->recorded++;
      on_time += in_time;
    }
  if (promise->of == 0)
    _fair_promise_say (promise, _ ("no MQL has a date"));
  promise->rate = fair_rate_new (on_time, promise->recorded);

  return TRUE;
}

void
_fair_testing_take_follow_up (FairTesting *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  double       promised = 1;
  FairPromise *promise;

  if (fair_terms_get_node (self->terms, "sales.follow_up_within") == NULL)
    return;

  fair_terms_get_number (self->terms, "sales.on_time_share", &promised);
  promise = _fair_testing_begin (self, FAIR_PROMISE_FOLLOW_UP, promised,
                                 FAIR_PERIOD_MONTH);
  if (!take_leads (self, rows, promise))
    {
      g_ptr_array_set_size (self->result->tiers, 0);
      memset (self->result->weekdays, 0, sizeof self->result->weekdays);
      return;
    }

  promise->value = promise->rate.rate;
  judge_months (self, rows, promise);
  for (guint i = 0; i < rows->len; i++)
    {
      TierRow *row = g_ptr_array_index (rows, i);

      finish_row (row);
      promise->earlier += row->times->earlier;
      promise->verdict = i == 0 ? row->times->verdict
                                : _fair_commitments_choose_worse (
                                      promise->verdict, row->times->verdict);
    }
  if (promise->periods >= 3 && promise->verdict > FAIR_PROMISE_TOO_FEW)
    promise->verdict = _fair_commitments_choose_worse (
        promise->verdict,
        _fair_commitments_judge_periods (promise->kept, promise->periods));
  for (guint i = 0; i < G_N_ELEMENTS (self->result->weekdays); i++)
    {
      FairRate *weekday = &self->result->weekdays[i];

      *weekday = weekday->of > 0 ? fair_rate_new (weekday->n, weekday->of)
                                 : (FairRate){ 0 };
    }
  g_ptr_array_sort_with_data (self->result->tiers, compare_tiers,
                              self->trial.scores->scorecard);
}

void
_fair_testing_count_starts (FairTesting *self)
{
  for (guint lead = 0; lead < self->trial.n_leads; lead++)
    {
      const FairLeadFacts *facts = &self->trial.facts[lead];

      if (!_fair_testing_is_counted (self, lead))
        continue;
      if (self->use_recorded &&
          facts->stages[FAIR_STAGE_MQL] != FAIR_INSTANT_NONE)
        self->result->recorded_starts++;
      else
        self->result->simulated_starts++;
    }
}

void
_fair_testing_take_accept (FairTesting *self)
{
  static const FairStage stages[] = { FAIR_STAGE_ACCEPTED,
                                      FAIR_STAGE_REJECTED };

  take_simple (self, FAIR_PROMISE_ACCEPT, "sales.accept_within",
               "sales.accept_share", stages, G_N_ELEMENTS (stages),
               get_decision);
}

void
_fair_testing_take_outcome (FairTesting *self)
{
  static const FairStage stages[] = { FAIR_STAGE_SQL, FAIR_STAGE_REJECTED };

  take_simple (self, FAIR_PROMISE_OUTCOME, "sales.disposition_within",
               "sales.disposition_share", stages, G_N_ELEMENTS (stages),
               get_outcome);
}
