/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-month-chart.h"

#include "base/fair-i18n.h"

/* More would be too narrow to read. */
#define MOST_MONTHS 24

static const char *const months[] = {
  N_ ("Jan"), N_ ("Feb"), N_ ("Mar"), N_ ("Apr"), N_ ("May"), N_ ("Jun"),
  N_ ("Jul"), N_ ("Aug"), N_ ("Sep"), N_ ("Oct"), N_ ("Nov"), N_ ("Dec"),
};

/**
 * fair_month_chart_find_first:
 * @simulation: a simulation
 *
 * Returns: which of its months is the first bar of the chart
 */
guint
fair_month_chart_find_first (const FairSimulation *simulation)
{
  guint n = simulation->months->len;

  return n > MOST_MONTHS ? n - MOST_MONTHS : 0;
}

/**
 * fair_month_chart_new:
 * @simulation: a simulation
 * @lines: (nullable) (array length=n_lines): what the months are compared with
 * @n_lines: how many
 *
 * Returns: (transfer full): its MQLs month by month, the latest ones
 */
FairChart *
fair_month_chart_new (const FairSimulation *simulation,
                      const FairMonthLine  *lines,
                      guint                 n_lines)
{
  guint         n = simulation->months->len;
  FairMonthBar  bars[MOST_MONTHS];
  char         *years[MOST_MONTHS] = { NULL };
  FairMonthBars chart = { .title = _ ("MQLs a month"),
                          .bars = bars,
                          .lines = lines,
                          .n_lines = n_lines };
  FairChart    *result;

  for (guint i = fair_month_chart_find_first (simulation); i < n; i++)
    {
      const FairMonthCount *month =
          &g_array_index (simulation->months, FairMonthCount, i);
      guint at = chart.n_bars++;

      if (at == 0 || month->month % 12 == 0)
        years[at] = g_strdup_printf ("%d", month->month / 12);
      bars[at] = (FairMonthBar){ _ (months[month->month % 12]), years[at],
                                 month->mqls, month->partial };
    }
  result = fair_chart_new (&fair_month_bars_class, &chart);
  for (guint i = 0; i < MOST_MONTHS; i++)
    g_free (years[i]);

  return result;
}
