/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-agreement-past.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"

#define WINDOW 3

/**
 * fair_agreement_past_get_kind:
 * @simulation: (nullable): what history says
 *
 * Returns: how much of it can be said
 */
FairPastKind
fair_agreement_past_get_kind (const FairSimulation *simulation)
{
  if (simulation == NULL || simulation->leads == 0)
    return FAIR_PAST_NONE;
  if (simulation->all_won)
    return FAIR_PAST_WON_ONLY;
  if (simulation->mature_mqls < FAIR_FEWEST ||
      simulation->mature_won < FAIR_FEWEST_WINS ||
      !fair_agreement_past_has_rate (simulation, FAIR_RATE_MQL_TO_WON))
    return FAIR_PAST_THIN;

  return FAIR_PAST_FULL;
}

/* Whole months; all of them where none is whole. */
static GArray *
list_months (const FairSimulation *simulation)
{
  GArray *months = g_array_new (FALSE, FALSE, sizeof (guint));

  if (simulation == NULL || simulation->months == NULL)
    return months;

  for (guint all = 0; all < 2 && months->len == 0; all++)
    for (guint i = 0; i < simulation->months->len; i++)
      {
        const FairMonthCount *month =
            &g_array_index (simulation->months, FairMonthCount, i);

        if (all == 1 || !month->partial)
          g_array_append_val (months, month->mqls);
      }

  return months;
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

/**
 * fair_agreement_past_get_volume:
 * @simulation: (nullable): what history says
 * @volume: (out caller-allocates): MQLs a month
 *
 * Returns: whether there are months
 */
gboolean
fair_agreement_past_get_volume (const FairSimulation *simulation,
                                FairPastVolume       *volume)
{
  g_autoptr (GArray) months = list_months (simulation);
  guint n = months->len;

  if (n == 0)
    return FALSE;

  *volume = (FairPastVolume){ .n_months = n };
  for (guint i = 0; i < n; i++)
    volume->total += g_array_index (months, guint, i);
  g_array_sort (months, compare_counts);
  volume->mean = volume->total / (double) n;
  volume->median = (g_array_index (months, guint, (n - 1) / 2) +
                    g_array_index (months, guint, n / 2)) /
                   2.0;
  volume->least = g_array_index (months, guint, 0);
  volume->most = g_array_index (months, guint, n - 1);

  return TRUE;
}

/**
 * fair_agreement_past_count_below:
 * @simulation: what history says
 * @least: a count a month
 *
 * Returns: in how many of the months there were fewer MQLs
 */
guint
fair_agreement_past_count_below (const FairSimulation *simulation, double least)
{
  g_autoptr (GArray) months = list_months (simulation);
  guint n = 0;

  for (guint i = 0; i < months->len; i++)
    n += g_array_index (months, guint, i) < least;

  return n;
}

/**
 * fair_agreement_past_count_above:
 * @simulation: what history says
 * @most: a count a month
 *
 * Returns: in how many of the months there were more MQLs
 */
guint
fair_agreement_past_count_above (const FairSimulation *simulation, double most)
{
  g_autoptr (GArray) months = list_months (simulation);
  guint n = 0;

  for (guint i = 0; i < months->len; i++)
    n += g_array_index (months, guint, i) > most;

  return n;
}

/**
 * fair_agreement_past_count_windows:
 * @simulation: what history says
 * @least: a count a month
 * @n_windows: (out): how many windows of three months in a row there are
 *
 * Returns: in how many of them the average was @least or more
 */
guint
fair_agreement_past_count_windows (const FairSimulation *simulation,
                                   double                least,
                                   guint                *n_windows)
{
  g_autoptr (GArray) months = list_months (simulation);
  guint n = 0;

  *n_windows = months->len >= WINDOW ? months->len - WINDOW + 1 : 0;
  for (guint i = 0; i < *n_windows; i++)
    {
      guint sum = 0;

      for (guint k = 0; k < WINDOW; k++)
        sum += g_array_index (months, guint, i + k);
      n += sum >= least * WINDOW;
    }

  return n;
}

/**
 * fair_agreement_past_has_rate:
 * @simulation: (nullable): what history says
 * @kind: a rate
 *
 * Returns: whether the data supports it and there are enough to count
 */
gboolean
fair_agreement_past_has_rate (const FairSimulation *simulation,
                              FairRateKind          kind)
{
  return simulation != NULL && simulation->rates[kind].known &&
         simulation->rates[kind].of >= FAIR_FEWEST;
}

/**
 * fair_agreement_past_dup_rate:
 * @rate: a rate that is known
 *
 * Returns: (transfer full): the rate in percent with a decimal
 */
char *
fair_agreement_past_dup_rate (const FairRate *rate)
{
  return fair_format_percent (rate->rate, 1);
}

/**
 * fair_agreement_past_dup_interval:
 * @rate: a rate that is known
 *
 * Returns: (transfer full): its 95 % interval, such as "51.2–57.7%"
 */
char *
fair_agreement_past_dup_interval (const FairRate *rate)
{
  g_autofree char *low = fair_format_decimal (rate->low * 100.0, 1);
  g_autofree char *high = fair_format_percent (rate->high, 1);

  /* Translators: the ends of an interval; the second has the percent sign */
  return g_strdup_printf (_ ("%s–%s"), low, high);
}
