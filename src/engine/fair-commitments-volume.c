/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-commitments-private.h"

#include "base/fair-i18n.h"
#include "engine/fair-match.h"

/* What marketing promises: so many MQLs, of such a quality, with complete
 * records. Volumes are those of the simulation's months. */

#define WINDOW 3

static double
mean_of (const FairTesting *self)
{
  guint sum = 0;

  for (gint32 month = self->first_month; month < self->end_month; month++)
    sum += _fair_testing_count_mqls (self, month);

  return (double) sum / MAX (self->end_month - self->first_month, 1);
}

void
_fair_testing_take_average (FairTesting *self)
{
  double       promised;
  FairPromise *promise;

  if (!fair_terms_get_number (self->terms, "marketing.mqls_per_month",
                              &promised))
    return;

  promise = _fair_testing_begin (self, FAIR_PROMISE_VOLUME, promised,
                                 FAIR_PERIOD_WINDOW);
  if (self->end_month == self->first_month)
    {
      _fair_promise_say (promise, _ ("no MQL has a date"));
      return;
    }

  promise->value = mean_of (self);
  for (gint32 month = self->first_month + WINDOW - 1; month < self->end_month;
       month++)
    {
      guint sum = 0;

      for (gint32 i = 0; i < WINDOW; i++)
        sum += _fair_testing_count_mqls (self, month - i);
      _fair_promise_add_period (promise, month, (double) sum / WINDOW,
                                sum >= promised * WINDOW, TRUE);
    }

  promise->verdict =
      _fair_commitments_judge_periods (promise->kept, promise->periods);
  if (promise->value < promised && promise->verdict > FAIR_PROMISE_TOO_FEW)
    promise->verdict = FAIR_PROMISE_NOT_SUPPORTED;
}

void
_fair_testing_take_floor (FairTesting *self)
{
  double       promised;
  FairPromise *promise;

  if (!fair_terms_get_number (self->terms, "marketing.mqls_per_month_floor",
                              &promised))
    return;

  promise = _fair_testing_begin (self, FAIR_PROMISE_FLOOR, promised,
                                 FAIR_PERIOD_MONTH);
  if (self->end_month == self->first_month)
    {
      _fair_promise_say (promise, _ ("no MQL has a date"));
      return;
    }

  promise->value = mean_of (self);
  for (gint32 month = self->first_month; month < self->end_month; month++)
    {
      guint mqls = _fair_testing_count_mqls (self, month);

      _fair_promise_add_period (promise, month, mqls, mqls >= promised, TRUE);
    }
  promise->verdict =
      _fair_commitments_judge_periods (promise->kept, promise->periods);
}

/* Whole quarters of the agreement's year with enough MQLs old enough to judge.
 */
static void
judge_quarters (FairTesting *self, FairPromise *promise)
{
  double     year_starts = 1;
  gint32     shift;
  guint      n = 0;
  guint      of = 0;
  guint      whole = 0;
  FairMonths months;

  fair_terms_get_number (self->terms, "fiscal_year_starts", &year_starts);
  shift = (gint32) year_starts - 1;
  _fair_months_init (&months, self);
  for (guint lead = 0; lead < self->trial.n_leads; lead++)
    if (_fair_testing_is_counted (self, lead) && self->trial.mature[lead])
      _fair_months_add (
          &months, fair_zone_month (self->zone, self->trial.leads[lead].mql_at),
          _fair_trial_reached (&self->trial, lead, FAIR_STAGE_SQL));

  for (guint i = 0; i < months.n_months; i++)
    {
      gint32 month = months.first + (gint32) i;

      n += months.n[i];
      of += months.of[i];
      whole++;
      if ((month - shift) % 3 != 2)
        continue;
      if (whole == 3 && of >= FAIR_FEWEST_TO_TELL)
        _fair_promise_add_period (promise, month, (double) n / of,
                                  n >= promise->promised * of, TRUE);
      n = 0;
      of = 0;
      whole = 0;
    }
  _fair_months_clear (&months);
}

void
_fair_testing_take_quality (FairTesting *self)
{
  const FairRate *rate = &self->trial.result->rates[FAIR_RATE_MQL_TO_SQL];
  double          promised;
  FairPromise    *promise;

  if (!fair_terms_get_number (self->terms, "marketing.mql_to_sql_floor",
                              &promised))
    return;

  promise = _fair_testing_begin (self, FAIR_PROMISE_QUALITY, promised,
                                 FAIR_PERIOD_QUARTER);
  promise->of = self->trial.result->mature_mqls;
  if (!rate->known)
    {
      _fair_promise_say (promise, _ ("the history does not hold which MQLs "
                                     "became SQLs"));
      return;
    }

  promise->rate = *rate;
  promise->recorded = (guint) rate->of;
  promise->value = rate->rate;
  judge_quarters (self, promise);
  promise->verdict = _fair_commitments_judge_share (rate, promised);
}

static FairCondition *
new_all_known (char **fields, guint n_fields)
{
  FairCondition *all = fair_condition_new_group (FAIR_CONDITION_ALL);

  for (guint i = 0; i < n_fields; i++)
    g_ptr_array_add (all->children, fair_condition_new_leaf (
                                        fields[i], FAIR_OPERATOR_IS_KNOWN));

  return all;
}

/* Attributes are as of the export: this is how complete the records are now. */
static void
count_complete (FairTesting *self, FairPromise *promise, const guint8 *verdicts)
{
  FairMonths months;
  guint      n = 0;

  _fair_months_init (&months, self);
  for (guint lead = 0; lead < self->trial.n_leads; lead++)
    {
      gboolean whole = (verdicts[lead] & FAIR_VERDICT_HOLDS) != 0;

      if (!_fair_testing_is_counted (self, lead))
        continue;
      promise->of++;
      n += whole;
      _fair_months_add (
          &months, fair_zone_month (self->zone, self->trial.leads[lead].mql_at),
          whole);
    }
  _fair_months_judge (&months, promise);
  _fair_months_clear (&months);
  promise->recorded = promise->of;
  promise->rate = fair_rate_new (n, promise->of);
  promise->value = promise->rate.rate;
  promise->verdict = _fair_commitments_choose_worse (
      _fair_commitments_judge_share (&promise->rate, promise->promised),
      _fair_commitments_judge_periods (promise->kept, promise->periods));
}

void
_fair_testing_take_complete (FairTesting *self)
{
  g_auto (GStrv) fields =
      fair_terms_dup_texts (self->terms, "marketing.required_fields");
  guint n_fields = fields != NULL ? g_strv_length (fields) : 0;
  g_autoptr (FairCondition) all = new_all_known (fields, n_fields);
  g_autoptr (GPtrArray) lacking = g_ptr_array_new_with_free_func (g_free);
  g_autofree guint8 *verdicts = NULL;
  double             promised = 1;
  FairPromise       *promise;

  if (fields == NULL)
    return;

  fair_terms_get_number (self->terms, "marketing.complete_share", &promised);
  promise = _fair_testing_begin (self, FAIR_PROMISE_COMPLETE, promised,
                                 FAIR_PERIOD_MONTH);
  verdicts = fair_match_leads (self->trial.cohort, all, lacking);
  if (n_fields == 0 || lacking->len > 0)
    {
      g_autofree char *why =
          lacking->len == 0
              ? g_strdup (_ ("no field is required"))
              : g_strdup_printf (_ ("the history has no “%s”"),
                                 (char *) g_ptr_array_index (lacking, 0));

      _fair_promise_say (promise, why);
      return;
    }

  count_complete (self, promise, verdicts);
}
