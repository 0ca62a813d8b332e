/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-audit-charts.h"

#include <math.h>

#include "app/fair-audit-criterion.h"
#include "app/fair-data-words.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-funnel.h"
#include "draw/fair-histogram.h"
#include "draw/fair-paired-bars.h"

/* As many bars as a card has room for. */
#define N_BINS 24

static const char *
get_stage_name (FairStage stage)
{
  switch (stage)
    {
    case FAIR_STAGE_CREATED:
      return _ ("Leads");

    case FAIR_STAGE_MQL:
      return _ ("MQLs");

    case FAIR_STAGE_ACCEPTED:
      return _ ("Accepted");

    case FAIR_STAGE_SQL:
      return _ ("SQLs");

    case FAIR_STAGE_OPPORTUNITY:
      return _ ("Opportunities");

    default:
      return _ ("Won");
    }
}

static char *
name_stage (const FairTodayStage *stage)
{
  g_autofree char *days = NULL;

  if (stage->days_n == 0)
    return g_strdup (get_stage_name (stage->stage));

  days = fair_format_decimal (stage->days, stage->days < 2.0 ? 1 : 0);

  /* Translators: a stage and the median of days it took to get there */
  return g_strdup_printf (_ ("%s · after %s days"),
                          get_stage_name (stage->stage), days);
}

/**
 * fair_audit_charts_new_today:
 * @today: the funnel as recorded
 *
 * Returns: (transfer full): its picture
 */
FairChart *
fair_audit_charts_new_today (const FairToday *today)
{
  guint                       n = today->stages->len;
  g_autofree FairFunnelStage *stages = g_new0 (FairFunnelStage, n);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  FairFunnel funnel = { _ ("The funnel as recorded"), stages, n };

  for (guint i = 0; i < n; i++)
    {
      const FairTodayStage *stage =
          &g_array_index (today->stages, FairTodayStage, i);
      gboolean known = stage->rate.known && stage->rate.of > 0;

      g_ptr_array_add (names, name_stage (stage));
      stages[i].label = g_ptr_array_index (names, i);
      stages[i].count = stage->count;
      stages[i].rate = known ? stage->rate.rate : NAN;
      stages[i].low = known ? stage->rate.low : NAN;
      stages[i].high = known ? stage->rate.high : NAN;
      stages[i].recorded = NAN;
    }

  return fair_chart_new (&fair_funnel_class, &funnel);
}

/**
 * fair_audit_charts_new_profile:
 * @profile: what wins had in common
 * @n_rows: how many of its values to show
 *
 * Returns: (transfer full): its picture
 */
FairChart *
fair_audit_charts_new_profile (const FairAuditProfile *profile, guint n_rows)
{
  guint                     n = MIN (n_rows, profile->rows->len);
  g_autofree FairPairedBar *bars = g_new0 (FairPairedBar, n);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = fair_data_words_profile (profile->attribute);
  FairPairedBars   chart = { title, bars, n };

  for (guint i = 0; i < n; i++)
    {
      const FairAuditRow *row = g_ptr_array_index (profile->rows, i);

      g_ptr_array_add (names,
                       fair_data_words_value (profile->attribute, row->value));
      bars[i].label = g_ptr_array_index (names, i);
      bars[i].of_wins = row->won_rate.rate;
      bars[i].of_all = row->all_share;
      bars[i].n_of_wins = row->won;
      bars[i].n_of_all = row->all;
      bars[i].beyond_chance = fair_audit_criterion_is_beyond_chance (row);
    }

  return fair_chart_new (&fair_paired_bars_class, &chart);
}

/* The last bin ends on a round day, and nineteen of twenty fit. */
static double
find_bin_width (const FairDurations *took)
{
  static const double ends[] = { 12, 24, 48, 60, 120, 180, 240, 360, 480, 720 };
  const double       *days = (const double *) (gconstpointer) took->days->data;
  double              most = fair_quantile (days, took->n, 0.95);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (most <= ends[i])
      return ends[i] / N_BINS;

  return 1440.0 / N_BINS;
}

/**
 * fair_audit_charts_new_durations:
 * @title: what took how long
 * @took: how long it took
 *
 * Returns: (transfer full): its picture
 */
FairChart *
fair_audit_charts_new_durations (const char *title, const FairDurations *took)
{
  guint         count[N_BINS] = { 0 };
  FairHistogram chart = { .title = title,
                          .count = count,
                          .n_bins = N_BINS,
                          .bin_width = 60.0 / N_BINS,
                          .n_total = took->n,
                          .median = took->median,
                          .lower = took->q1,
                          .upper = took->q3 };

  if (took->n > 0)
    chart.bin_width = find_bin_width (took);
  for (guint i = 0; i < took->n; i++)
    {
      double bin =
          floor (g_array_index (took->days, double, i) / chart.bin_width);

      if (bin < N_BINS)
        count[(guint) bin]++;
      else
        chart.n_beyond++;
    }

  return fair_chart_new (&fair_histogram_class, &chart);
}
