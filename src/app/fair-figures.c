/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-figures.h"

#include <math.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"

static const FairRateKind rate_of[FAIR_N_FIGURES] = {
  [FAIR_FIGURE_WINS] = FAIR_RATE_WON_CAPTURED,
  [FAIR_FIGURE_MQL_TO_WIN] = FAIR_RATE_MQL_TO_WON,
  [FAIR_FIGURE_MQL_TO_SQL] = FAIR_RATE_MQL_TO_SQL,
};

/* MQLs a month is the average of the whole months, where there are some. */
static double
mean_of_months (const FairSimulation *simulation)
{
  double total = 0.0;
  guint  n = 0;

  for (guint i = 0; i < simulation->months->len; i++)
    {
      const FairMonthCount *month =
          &g_array_index (simulation->months, FairMonthCount, i);

      if (month->partial)
        continue;
      total += month->mqls;
      n++;
    }

  return n > 0 ? total / n : NAN;
}

/**
 * fair_figures_count_months:
 * @simulation: a simulation
 *
 * Returns: by what a number of MQLs is divided to have them a month, so that
 *   the simulation's own number gives its average; NaN if not known
 */
double
fair_figures_count_months (const FairSimulation *simulation)
{
  double mean = mean_of_months (simulation);
  guint  whole = 0;

  if (isfinite (mean) && mean > 0.0)
    return simulation->mqls / mean;

  for (guint i = 0; i < simulation->months->len; i++)
    whole +=
        !g_array_index (simulation->months, FairMonthCount, i).partial ? 1 : 0;

  return whole > 0 ? whole : NAN;
}

static gboolean
knows_outcomes (const FairSimulation *simulation)
{
  return simulation->won + simulation->lost > 0;
}

/**
 * fair_figures_get:
 * @simulation: (nullable): a simulation
 * @which: which number
 *
 * Returns: the number, a share of 1 for rates, NaN if not known; of a history
 *   in which nobody won or lost it is not known how many win
 */
double
fair_figures_get (const FairSimulation *simulation, FairFigure which)
{
  const FairRate *rate;

  if (simulation == NULL)
    return NAN;

  switch (which)
    {
    case FAIR_FIGURE_MQLS:
      return mean_of_months (simulation);

    case FAIR_FIGURE_DAYS:
      return simulation->lead_time_n > 0 ? simulation->lead_time_median : NAN;

    case FAIR_FIGURE_WINS:
    case FAIR_FIGURE_MQL_TO_WIN:
    case FAIR_FIGURE_MQL_TO_SQL:
    default:
      if (which == FAIR_FIGURE_MQL_TO_WIN && !knows_outcomes (simulation))
        return NAN;
      rate = &simulation->rates[rate_of[which]];
      return rate->known && rate->of > 0 ? rate->rate : NAN;
    }
}

static guint
count_all (const FairSwapCounts *counts)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (counts->counts); i++)
    n += counts->counts[i];

  return n;
}

/* From the beginning of the first month to as-of, in months. A first month
 * that is not whole counts half. */
static double
count_calendar_months (const FairSimulation *simulation)
{
  g_autoptr (GDateTime) as_of =
      g_date_time_new_from_unix_utc (simulation->as_of);
  const FairMonthCount *first;
  double                end;

  if (as_of == NULL || simulation->months->len == 0)
    return NAN;

  first = &g_array_index (simulation->months, FairMonthCount, 0);
  end = g_date_time_get_year (as_of) * 12 + g_date_time_get_month (as_of) - 1 +
        g_date_time_get_day_of_month (as_of) /
            (double) g_date_get_days_in_month (
                g_date_time_get_month (as_of),
                (GDateYear) g_date_time_get_year (as_of));

  return MAX (end - first->month - (first->partial ? 0.5 : 0.0), 0.5);
}

/**
 * fair_figures_get_recorded:
 * @simulation: (nullable): a simulation
 * @which: which number
 *
 * Returns: the number of the leads that were recorded as MQLs, where the
 *   simulation was compared with them and tells it; else NaN
 */
double
fair_figures_get_recorded (const FairSimulation *simulation, FairFigure which)
{
  guint won;

  if (simulation == NULL || simulation->baseline != FAIR_BASELINE_CURRENT)
    return NAN;

  won = simulation->stay.counts[FAIR_OUTCOME_WON] +
        simulation->leave.counts[FAIR_OUTCOME_WON];
  if (which == FAIR_FIGURE_MQLS)
    return (count_all (&simulation->stay) + count_all (&simulation->leave)) /
           count_calendar_months (simulation);
  if (which == FAIR_FIGURE_WINS && simulation->won > 0)
    return (double) won / simulation->won;

  return NAN;
}

/**
 * fair_figures_get_before:
 * @simulation: (nullable): what the draft would have done
 * @baseline: (nullable): the same of the model that it is compared with
 * @which: which number
 *
 * Returns: the number that the draft's is compared with, NaN if not known
 */
double
fair_figures_get_before (const FairSimulation *simulation,
                         const FairSimulation *baseline,
                         FairFigure            which)
{
  return baseline != NULL ? fair_figures_get (baseline, which)
                          : fair_figures_get_recorded (simulation, which);
}

/**
 * fair_figures_to_words:
 * @which: which number
 * @value: its value
 *
 * Returns: (transfer full): the number without its unit, "–" if not known
 */
char *
fair_figures_to_words (FairFigure which, double value)
{
  if (!isfinite (value))
    return g_strdup ("–");

  switch (which)
    {
    case FAIR_FIGURE_MQLS:
    case FAIR_FIGURE_DAYS:
      return fair_format_decimal (value, 0);

    case FAIR_FIGURE_WINS:
    case FAIR_FIGURE_MQL_TO_WIN:
    case FAIR_FIGURE_MQL_TO_SQL:
    default:
      return fair_format_percent (value, value < 0.2 ? 1 : 0);
    }
}

static char *
explain_rate (const FairRate *rate)
{
  g_autofree char *n = NULL, *of = NULL, *range = NULL;

  if (!rate->known || rate->of == 0)
    return g_strdup (_ ("The data cannot say"));

  n = fair_format_count ((gint64) rate->n);
  of = fair_format_count ((gint64) rate->of);
  range = fair_chart_words_interval (rate->low, rate->high);

  /* Translators: 136 of 1,401, 95% interval 8.3–11.4% */
  return g_strdup_printf (_ ("%s of %s, 95%% interval %s"), n, of, range);
}

static char *
explain_mqls (const FairSimulation *simulation)
{
  g_autofree char *mqls = fair_format_count (simulation->mqls);
  g_autofree char *leads = fair_format_count (simulation->leads);

  return g_strdup_printf (
      _ ("%s MQLs of %s leads, average of the whole months"), mqls, leads);
}

static char *
explain_days (const FairSimulation *simulation)
{
  g_autofree char *n = NULL, *low = NULL, *high = NULL;

  if (simulation->lead_time_n == 0)
    return g_strdup (_ ("The data cannot say"));

  n = fair_format_count (simulation->lead_time_n);
  low = fair_format_decimal (simulation->lead_time_q1, 0);
  high = fair_format_decimal (simulation->lead_time_q3, 0);

  return g_strdup_printf (
      _ ("Median of %s MQLs that became opportunities, half of them in %s to "
         "%s days"),
      n, low, high);
}

static char *
explain (const FairSimulation *simulation, FairFigure which)
{
  switch (which)
    {
    case FAIR_FIGURE_MQLS:
      return explain_mqls (simulation);

    case FAIR_FIGURE_DAYS:
      return explain_days (simulation);

    case FAIR_FIGURE_MQL_TO_WIN:
      if (!knows_outcomes (simulation))
        return g_strdup (_ ("No lead in scope is won or lost"));
      return explain_rate (&simulation->rates[rate_of[which]]);

    case FAIR_FIGURE_WINS:
    case FAIR_FIGURE_MQL_TO_SQL:
    default:
      return explain_rate (&simulation->rates[rate_of[which]]);
    }
}

/**
 * fair_figures_explain:
 * @simulation: (nullable): a simulation
 * @which: which number
 *
 * Returns: (transfer full): what it is counted on, with its interval
 */
char *
fair_figures_explain (const FairSimulation *simulation, FairFigure which)
{
  g_autofree char *words = NULL;

  if (simulation == NULL)
    return g_strdup (_ ("Nothing was imported yet"));

  words = explain (simulation, which);
  if (simulation->criteria == NULL || simulation->criteria->len > 0)
    return g_steal_pointer (&words);

  /* Translators: %s is what a number is counted on, such as "5 of 40" */
  return g_strdup_printf (
      simulation->mqls == simulation->leads
          ? _ ("%s. No criterion counts yet, so that every lead is an MQL.")
          : _ ("%s. No criterion counts yet, so that no lead has points."),
      words);
}

/**
 * fair_figures_get_name:
 * @which: which number
 *
 * Returns: (transfer none): its name
 */
const char *
fair_figures_get_name (FairFigure which)
{
  switch (which)
    {
    case FAIR_FIGURE_MQLS:
      return _ ("MQLs a month");

    case FAIR_FIGURE_WINS:
      return _ ("Wins caught");

    case FAIR_FIGURE_MQL_TO_WIN:
      return _ ("MQL → win");

    case FAIR_FIGURE_MQL_TO_SQL:
      return _ ("MQL → SQL");

    case FAIR_FIGURE_DAYS:
    default:
      return _ ("To opportunity");
    }
}

/**
 * fair_figures_get_leads_name:
 * @which: which number
 *
 * Returns: (transfer none): what the leads are that it is made of
 */
const char *
fair_figures_get_leads_name (FairFigure which)
{
  switch (which)
    {
    case FAIR_FIGURE_MQLS:
      return _ ("MQLs of the Draft");

    case FAIR_FIGURE_WINS:
      return _ ("Wins Old Enough to Judge");

    case FAIR_FIGURE_DAYS:
      return _ ("Won MQLs With a Lead Time");

    case FAIR_FIGURE_MQL_TO_WIN:
    case FAIR_FIGURE_MQL_TO_SQL:
    default:
      return _ ("MQLs Old Enough to Judge");
    }
}
