/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-commitments-private.h"

#include "base/fair-i18n.h"

#include <math.h>

/* The promises of the terms, held against what the history would have seen at
 * this very definition. Two rules make every verdict.
 *
 * A share is held against the 95 % interval of what the past reached: where all
 * of it is at or above the promise, it is supported; where only its middle is,
 * with little to spare; below, it is not. Under thirty there are too few.
 *
 * A promise by the month or quarter is held against each whole one: kept in
 * nine of ten it is supported, in three of four with little to spare. Under
 * three there are too few.
 *
 * Where both speak, the worse counts. */

static void
free_tier (gpointer data)
{
  FairTierTimes *tier = data;

  g_free (tier->tier);
  g_free (tier->name);
  g_free (tier);
}

FairCommitments *
_fair_commitments_new_empty (void)
{
  FairCommitments *self = g_new0 (FairCommitments, 1);

  self->tiers = g_ptr_array_new_with_free_func (free_tier);
  for (guint i = 0; i < FAIR_N_PROMISES; i++)
    self->promises[i].value = NAN;

  return self;
}

/**
 * fair_commitments_free:
 * @commitments: (transfer full) (nullable): commitments
 */
void
fair_commitments_free (FairCommitments *commitments)
{
  if (commitments == NULL)
    return;

  for (guint i = 0; i < FAIR_N_PROMISES; i++)
    g_free (commitments->promises[i].why);
  g_ptr_array_unref (commitments->tiers);
  g_free (commitments);
}

/**
 * fair_promise_kind_to_string:
 * @kind: what is promised
 *
 * Returns: (transfer none): its key, such as `follow_up`
 */
const char *
fair_promise_kind_to_string (FairPromiseKind kind)
{
  static const char *const names[FAIR_N_PROMISES] = {
    "volume", "floor",     "quality",  "complete", "notice",  "rejected",
    "accept", "follow_up", "attempts", "outcome",  "capacity"
  };

  g_return_val_if_fail (kind < FAIR_N_PROMISES, NULL);

  return names[kind];
}

/**
 * fair_promise_verdict_to_string:
 * @verdict: what history says of a promise
 *
 * Returns: (transfer none): its key, such as `not_supported`
 */
const char *
fair_promise_verdict_to_string (FairPromiseVerdict verdict)
{
  static const char *const names[] = { "not_recorded", "too_few",
                                       "not_supported", "little_to_spare",
                                       "supported" };

  g_return_val_if_fail (verdict < G_N_ELEMENTS (names), NULL);

  return names[verdict];
}

FairPromise *
_fair_testing_begin (FairTesting    *self,
                     FairPromiseKind kind,
                     double          promised,
                     FairPeriod      period)
{
  FairPromise *promise = &self->result->promises[kind];

  promise->made = TRUE;
  promise->promised = promised;
  promise->period = period;

  return promise;
}

/* The first thing said stands. */
void
_fair_promise_say (FairPromise *promise, const char *why)
{
  if (promise->why == NULL)
    promise->why = g_strdup (why);
}

/* Counts a period, to be called in order of time. */
void
_fair_promise_add_period (FairPromise *promise,
                          gint32       month,
                          double       value,
                          gboolean     kept,
                          gboolean     more_is_better)
{
  FairPeriodCount count = { month, value };
  gboolean        first = promise->periods == 0;

  promise->periods++;
  promise->kept += kept;
  if (!kept)
    promise->last_missed = count;
  if (first || (more_is_better ? value > promise->best.value
                               : value < promise->best.value))
    promise->best = count;
  if (first || (more_is_better ? value < promise->worst.value
                               : value > promise->worst.value))
    promise->worst = count;
}

FairPromiseVerdict
_fair_commitments_judge_share (const FairRate *rate, double promised)
{
  if (!rate->known || rate->of == 0)
    return FAIR_PROMISE_NOT_RECORDED;
  if (rate->of < FAIR_FEWEST_TO_TELL)
    return FAIR_PROMISE_TOO_FEW;
  if (rate->low >= promised)
    return FAIR_PROMISE_SUPPORTED;

  return rate->rate >= promised ? FAIR_PROMISE_LITTLE_TO_SPARE
                                : FAIR_PROMISE_NOT_SUPPORTED;
}

FairPromiseVerdict
_fair_commitments_judge_periods (guint kept, guint periods)
{
  if (periods < 3)
    return FAIR_PROMISE_TOO_FEW;
  if (kept * 10 >= periods * 9)
    return FAIR_PROMISE_SUPPORTED;

  return kept * 4 >= periods * 3 ? FAIR_PROMISE_LITTLE_TO_SPARE
                                 : FAIR_PROMISE_NOT_SUPPORTED;
}

/* Of two that say something the worse, else the one that does. */
FairPromiseVerdict
_fair_commitments_choose_worse (FairPromiseVerdict a, FairPromiseVerdict b)
{
  if (a <= FAIR_PROMISE_TOO_FEW || b <= FAIR_PROMISE_TOO_FEW)
    return MAX (a, b);

  return MIN (a, b);
}

/* MQLs in scope that have a moment. */
gboolean
_fair_testing_is_counted (const FairTesting *self, guint lead)
{
  return _fair_trial_counts (&self->trial, lead) &&
         self->trial.leads[lead].passes &&
         (self->trial.facts[lead].flags & FAIR_LEAD_UNDATED) == 0;
}

/* When the clock of an MQL starts. What sales did then answered what was
 * recorded then: so the recorded date counts where there is one. */
gint64
_fair_testing_start_of (const FairTesting *self, guint lead)
{
  gint64 recorded = self->trial.facts[lead].stages[FAIR_STAGE_MQL];

  return self->use_recorded && recorded != FAIR_INSTANT_NONE
             ? recorded
             : self->trial.leads[lead].mql_at;
}

/* Whether a stage has times of day. A file of dates alone reads as midnights:
 * no hours can be counted from them. */
gboolean
_fair_testing_knows_hours (const FairTesting *self, FairStage stage)
{
  for (guint lead = 0; lead < self->trial.n_leads; lead++)
    {
      gint64 at = self->trial.facts[lead].stages[stage];

      if (_fair_trial_counts (&self->trial, lead) && at != FAIR_INSTANT_NONE &&
          at !=
              fair_zone_day_start (self->zone, fair_zone_day (self->zone, at)))
        return TRUE;
    }

  return FALSE;
}

/* The whole months of the data, or all of them where none is whole. */
static void
take_months (FairTesting *self)
{
  const GArray         *months = self->trial.result->months;
  const FairMonthCount *all = (const FairMonthCount *) (gpointer) months->data;
  guint                 first = 0;
  guint                 end = months->len;

  if (months->len == 0)
    return;

  while (first < end && all[first].partial)
    first++;
  while (end > first && all[end - 1].partial)
    end--;
  if (first == end)
    {
      first = 0;
      end = months->len;
    }
  self->first_month = all[first].month;
  self->end_month = all[end - 1].month + 1;
}

/* MQLs of one of the whole months. */
guint
_fair_testing_count_mqls (const FairTesting *self, gint32 month)
{
  const GArray *months = self->trial.result->months;
  gint32        first = g_array_index (months, FairMonthCount, 0).month;

  return g_array_index (months, FairMonthCount, month - first).mqls;
}

void
_fair_months_init (FairMonths *months, const FairTesting *testing)
{
  months->first = testing->first_month;
  months->n_months = (guint) (testing->end_month - testing->first_month);
  months->n = g_new0 (guint, months->n_months);
  months->of = g_new0 (guint, months->n_months);
}

void
_fair_months_clear (FairMonths *months)
{
  g_clear_pointer (&months->n, g_free);
  g_clear_pointer (&months->of, g_free);
}

/* Adds a lead; one of a month that is not whole is in none. */
void
_fair_months_add (FairMonths *months, gint32 month, gboolean good)
{
  gint64 at = (gint64) month - months->first;

  if (at < 0 || at >= months->n_months)
    return;

  months->n[at] += good != FALSE;
  months->of[at]++;
}

/* Holds every month with somebody in it against a promised share. */
void
_fair_months_judge (const FairMonths *months, FairPromise *promise)
{
  for (guint i = 0; i < months->n_months; i++)
    if (months->of[i] > 0)
      {
        double share = (double) months->n[i] / months->of[i];

        _fair_promise_add_period (promise, months->first + (gint32) i, share,
                                  share >= promise->promised, TRUE);
      }
}

/* Promises that no field of a history speaks of. */
static void
take_unrecorded (FairTesting *self)
{
  static const struct
  {
    FairPromiseKind kind;
    const char     *path;
    const char     *why;
  } rows[] = {
    { FAIR_PROMISE_NOTICE, "marketing.notify_within_minutes",
      N_ ("the history does not hold when a rep was notified") },
    { FAIR_PROMISE_REJECTED, "marketing.reject_read_days",
      N_ ("the history does not hold when a rejection was read") },
    { FAIR_PROMISE_ATTEMPTS, "sales.attempts",
      N_ ("the history does not hold the attempts") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      double       promised;
      FairPromise *promise;

      if (!fair_terms_get_number (self->terms, rows[i].path, &promised))
        continue;
      promise =
          _fair_testing_begin (self, rows[i].kind, promised, FAIR_PERIOD_MONTH);
      _fair_promise_say (promise, _ (rows[i].why));
    }
}

/* Of won deals alone there is coverage, and nothing that a promise could be
 * held against. */
static void
withhold_all (FairTesting *self)
{
  for (guint i = 0; i < FAIR_N_PROMISES; i++)
    {
      FairPromise *promise = &self->result->promises[i];
      gboolean     made = promise->made;
      double       promised = promise->promised;

      g_free (promise->why);
      *promise = (FairPromise){
        .made = made,
        .promised = promised,
        .value = NAN,
        .why = made ? g_strdup (_ ("the history holds won leads only")) : NULL,
      };
    }
  g_ptr_array_set_size (self->result->tiers, 0);
  memset (self->result->weekdays, 0, sizeof self->result->weekdays);
  self->result->queue_late = (FairRate){ 0 };
  self->result->queue_waited = (FairRate){ 0 };
  self->result->queue_longest = 0;
}

static guint8 *
list_mature (const FairTrial *trial)
{
  guint8 *mature = g_new0 (guint8, trial->n_leads);

  for (guint lead = 0; lead < trial->n_leads; lead++)
    mature[lead] = _fair_trial_counts (trial, lead) &&
                   fair_cohort_is_mature (trial->cohort, lead,
                                          trial->result->maturity_days);

  return mature;
}

/* The ground on which promises are tested; its terms and its result may be
 * exchanged, while the calendar stays the same. */
FairTesting *
_fair_testing_new (FairScores           *scores,
                   const FairSimulation *simulation,
                   const FairTerms      *terms,
                   GError              **error)
{
  g_autoptr (FairCalendar) calendar = fair_terms_dup_calendar (terms);
  g_autoptr (FairTesting) self = g_new0 (FairTesting, 1);

  self->terms = terms;
  self->trial.scores = scores;
  self->trial.cohort = fair_scores_get_cohort (scores);
  self->trial.facts =
      fair_cohort_get_leads (self->trial.cohort, &self->trial.n_leads);
  self->trial.leads = fair_scores_get_leads (scores, NULL);
  self->trial.result = (FairSimulation *) simulation;
  self->trial.mature = self->mature = list_mature (&self->trial);
  self->zone =
      fair_history_get_zone (fair_cohort_get_history (self->trial.cohort));
  if (calendar != NULL)
    {
      self->clock = fair_clock_new (calendar, self->zone, error);
      if (self->clock == NULL)
        return NULL;
    }
  self->use_recorded = _fair_testing_knows_hours (self, FAIR_STAGE_MQL);
  take_months (self);

  return g_steal_pointer (&self);
}

void
_fair_testing_free (FairTesting *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->clock, fair_clock_free);
  g_free (self->mature);
  g_free (self);
}

/**
 * fair_commitments_new:
 * @scores: the scores of the agreed model
 * @simulation: what these scores were simulated to
 * @terms: the terms of the agreement
 * @error: return location for an error
 *
 * Tests every promise of the terms on the past. The clock of an MQL starts at
 * its recorded MQL date where it has one with a time of day, else at the MQL
 * moment of the model. Shares in time are over the leads of which the history
 * holds when it was done; for the outcome, which is promised for every lead, a
 * lead without one counts as late once it was due. What was done before the
 * clock started is in no share. Months that the end of the data cuts short are
 * in no count of months.
 *
 * Returns: (transfer full) (nullable): the results, or %NULL with
 *   %FAIR_ENGINE_ERROR_INVALID where the calendar names no time zone
 */
FairCommitments *
fair_commitments_new (FairScores           *scores,
                      const FairSimulation *simulation,
                      const FairTerms      *terms,
                      GError              **error)
{
  g_autoptr (FairTesting) testing = NULL;

  g_return_val_if_fail (scores != NULL, NULL);
  g_return_val_if_fail (simulation != NULL, NULL);
  g_return_val_if_fail (terms != NULL, NULL);

  testing = _fair_testing_new (scores, simulation, terms, error);
  if (testing == NULL)
    return NULL;

  testing->result = _fair_commitments_new_empty ();
  _fair_testing_take_average (testing);
  _fair_testing_take_floor (testing);
  _fair_testing_take_quality (testing);
  _fair_testing_take_complete (testing);
  _fair_testing_count_starts (testing);
  _fair_testing_take_accept (testing);
  _fair_testing_take_follow_up (testing);
  _fair_testing_take_outcome (testing);
  _fair_testing_take_capacity (testing);
  take_unrecorded (testing);
  if (simulation->all_won)
    withhold_all (testing);

  return testing->result;
}
