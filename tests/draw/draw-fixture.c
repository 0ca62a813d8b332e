/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw-fixture.h"

#include <math.h>

#include "draw/fair-curve-figure.h"
#include "draw/fair-decay-chart.h"
#include "draw/fair-difference-track.h"
#include "draw/fair-evidence-mark.h"
#include "draw/fair-funnel.h"
#include "draw/fair-heatmap.h"
#include "draw/fair-histogram.h"
#include "draw/fair-month-bars.h"
#include "draw/fair-paired-bars.h"
#include "draw/fair-rate-track.h"
#include "draw/fair-replay-chart.h"
#include "draw/fair-spread-rows.h"

#define N_THRESHOLDS 61

/* Points are multiples of five, so that curves are level between them. */
static double
level (int threshold)
{
  return ceil (threshold / 5.0) * 5.0;
}

static double
mqls (int threshold, double most)
{
  return most * exp (-(level (threshold) - 40.0) / 30.0);
}

static double
wins (int threshold, double slope)
{
  return 0.88 - slope * pow ((level (threshold) - 40.0) / 60.0, 1.4);
}

typedef struct
{
  int    threshold[N_THRESHOLDS];
  double value[4][N_THRESHOLDS];
  double low[4][N_THRESHOLDS];
  double high[4][N_THRESHOLDS];
  double ghost[4][N_THRESHOLDS];
} CurveNumbers;

static void
fill_numbers (CurveNumbers *numbers)
{
  for (int i = 0; i < N_THRESHOLDS; i++)
    {
      int    t = 40 + i;
      double up = (level (t) - 40.0) / 60.0;

      numbers->threshold[i] = t;
      numbers->value[0][i] = mqls (t, 189.0);
      numbers->value[1][i] = wins (t, 0.66);
      numbers->value[2][i] = 0.072 + 0.105 * up - 0.03 * up * up * up;
      numbers->value[3][i] = 0.46 + 0.23 * up;
      numbers->ghost[0][i] = mqls (t, 264.0);
      numbers->ghost[1][i] = wins (t, 0.72) + 0.03;
      numbers->ghost[2][i] = 0.055 + 0.055 * up;
      numbers->ghost[3][i] = 0.40 + 0.21 * up;
      for (int p = 1; p < 4; p++)
        {
          double rate = numbers->value[p][i];
          double n = p == 1 ? 184.0 : 13.0 * numbers->value[0][i];
          double half = 1.96 * sqrt (rate * (1.0 - rate) / n);

          numbers->low[p][i] = rate - half;
          numbers->high[p][i] = rate + half;
        }
    }
}

static FairChart *
new_curve (const FairChartClass *klass, guint n_panels, int handle)
{
  static const FairCurveBand bands[] = {
    { 0.10, 0.20, "healthy 10–20%", "Storylane" },
    { 0.40, 0.60, "healthy 40–60%", "Book-meetings" },
  };
  static const FairCurveGap untested[] = { { 40, 43 } };
  CurveNumbers              numbers;
  FairCurvePanel            panels[4] = {
               { FAIR_SERIES_MQLS, "MQLs a month", "mean of 18 months", FALSE,
                 numbers.value[0], NULL, NULL, numbers.ghost[0], 110.0,
                 "sales capacity 110", "5 reps × 22 a month" },
               { FAIR_SERIES_WINS, "Wins caught",
                 "% of the 184 won leads that were old enough to judge", TRUE,
                 numbers.value[1], numbers.low[1], numbers.high[1], numbers.ghost[1] },
               { FAIR_SERIES_MQL_TO_WIN, "MQL → win", "% of MQLs that became customers",
                 TRUE, numbers.value[2], numbers.low[2], numbers.high[2],
                 numbers.ghost[2] },
               { FAIR_SERIES_MQL_TO_SQL, "MQL → SQL", "% of MQLs that sales confirmed",
                 TRUE, numbers.value[3], numbers.low[3], numbers.high[3], numbers.ghost[3],
                 0.0, NULL, NULL, bands, G_N_ELEMENTS (bands) },
  };
  FairCurveChart chart = {
    .threshold = numbers.threshold,
    .n_thresholds = N_THRESHOLDS,
    .panels = panels,
    .n_panels = n_panels,
    .handle = handle,
    .draft_name = "Draft 3",
    .ghost_name = "v2",
    .has_ghost = TRUE,
    .ghost = 65,
    .has_marketing = n_panels > 2,
    .marketing = 55,
    .has_sales = n_panels > 2,
    .sales = 65,
    .untested = untested,
    .n_untested = n_panels > 2 ? 1 : 0,
  };

  fill_numbers (&numbers);
  return fair_chart_new (klass, &chart);
}

static FairChart *
make_curve (void)
{
  return new_curve (&fair_curve_chart_class, 4, 60);
}

static FairChart *
make_curve_low (void)
{
  return new_curve (&fair_curve_chart_class, 4, 41);
}

static FairChart *
make_curve_high (void)
{
  return new_curve (&fair_curve_chart_class, 4, 99);
}

static FairChart *
make_curve_near (void)
{
  return new_curve (&fair_curve_chart_class, 4, 66);
}

static FairChart *
make_projected (void)
{
  return new_curve (&fair_curve_chart_class, 2, 60);
}

static FairChart *
make_figure (void)
{
  return new_curve (&fair_curve_figure_class, 4, 60);
}

static FairChart *
make_paired (void)
{
  static const FairPairedBar bars[] = {
    { "1–49 employees", 0.08, 0.35, 4, 2085, TRUE },
    { "50–199 employees", 0.64, 0.39, 32, 2323, TRUE },
    { "200–500 employees", 0.24, 0.16, 12, 953, FALSE },
    { "501–2,000 employees", 0.04, 0.08, 2, 476, FALSE },
    { "Over 2,000 employees, and whoever would not say how many they are", 0.0,
      0.01, 0, 60, FALSE },
  };
  FairPairedBars chart = { "Company size", bars, G_N_ELEMENTS (bars) };

  return fair_chart_new (&fair_paired_bars_class, &chart);
}

static FairChart *
make_evidence (void)
{
  FairEvidenceMark chart = { "Webinar attendance",
                             { 33, 706, 0.047, 0.034, 0.065 },
                             { 151, 4002, 0.038, 0.032, 0.044 },
                             0.039,
                             0.16 };

  return fair_chart_new (&fair_evidence_mark_class, &chart);
}

static FairChart *
make_evidence_few (void)
{
  FairEvidenceMark chart = { "Demo request",
                             { 4, 21, 0.19, 0.077, 0.4 },
                             { 180, 4687, 0.038, 0.033, 0.044 },
                             0.039,
                             0.16 };

  return fair_chart_new (&fair_evidence_mark_class, &chart);
}

static FairChart *
make_histogram (void)
{
  static const guint count[] = { 0, 1, 1, 0, 4, 1, 3, 7, 3, 6, 2, 4,
                                 5, 3, 5, 2, 2, 0, 0, 0, 0, 0, 1, 1 };
  FairHistogram      chart = { "First touch to discovery call",
                               count,
                               G_N_ELEMENTS (count),
                               2.5,
                               2,
                               51,
                               24.6,
                               19.0,
                               33.0 };

  return fair_chart_new (&fair_histogram_class, &chart);
}

static FairChart *
make_decay (void)
{
  static const int    day[] = { 0, 30, 60, 90 };
  static const double one[] = { 10, 5, 3, 1 };
  static const double three[] = { 30, 15, 9, 3 };
  FairDecayChart      chart = { "Points left after a webinar",
                                day,
                                one,
                                three,
                                4,
                                30,
                                120,
                                "one webinar",
                                "three webinars" };

  return fair_chart_new (&fair_decay_chart_class, &chart);
}

static FairChart *
make_heatmap (void)
{
  static const guint counts[][2] = {
    { 2, 199 },  { 0, 146 }, { 2, 113 },  { 0, 53 },   { 0, 27 },  { 0, 18 },
    { 2, 278 },  { 2, 220 }, { 7, 215 },  { 6, 126 },  { 2, 49 },  { 7, 42 },
    { 8, 350 },  { 9, 265 }, { 20, 305 }, { 22, 167 }, { 10, 71 }, { 8, 57 },
    { 12, 114 }, { 10, 93 }, { 17, 106 }, { 13, 62 },  { 6, 26 },  { 5, 20 },
  };
  FairHeatmapCell cells[G_N_ELEMENTS (counts)];
  FairHeatmap     chart = { cells, 6, 4, 15, 60, 15, 0.2 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      double n = counts[i][1];
      double rate = counts[i][0] / n;
      double half = 1.96 * sqrt (MAX (rate, 0.02) / n);

      cells[i] = (FairHeatmapCell){ counts[i][1], counts[i][0],
                                    MAX (0.0, rate - half), rate + half };
    }
  return fair_chart_new (&fair_heatmap_class, &chart);
}

static FairChart *
make_replay (void)
{
  static const int             day[] = { 1, 6, 17, 22, 24 };
  static const double          score[] = { 30, 50, 55, 65, 80 };
  static const FairReplayEvent events[] = {
    { 6, 50, 20, "Pricing page" }, { 17, 55, 5, "E-mail" },
    { 21, 55, 0, "Pricing page" }, { 22, 65, 10, "Twice in a week" },
    { 24, 80, 15, "Case study" },
  };
  FairReplayChart chart = { .name = "L-10482",
                            .step_day = day,
                            .step_score = score,
                            .n_steps = 5,
                            .events = events,
                            .n_events = 5,
                            .last_day = 34,
                            .fit = 30,
                            .threshold = 60,
                            .ghost = 65,
                            .ghost_name = "v2",
                            .mql_day = 22,
                            .mql_score = 65,
                            .entry_day = 30,
                            .entry_label = "opportunity" };

  return fair_chart_new (&fair_replay_chart_class, &chart);
}

static FairChart *
make_months (void)
{
  static const char *const names[] = {
    "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan",
    "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"
  };
  static const double        values[] = { 37, 59, 53, 53, 70, 64, 68, 58, 56,
                                          61, 76, 74, 77, 72, 74, 52, 69, 81 };
  static const FairMonthLine lines[] = { { 80, "80 capacity", FALSE },
                                         { 60, "60 promised", TRUE },
                                         { 57, "57 floor", FALSE } };
  FairMonthBar               bars[G_N_ELEMENTS (values)] = { 0 };
  FairMonthBars chart = { "MQLs a month", bars, G_N_ELEMENTS (values), lines,
                          G_N_ELEMENTS (lines) };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      bars[i].label = names[i];
      bars[i].value = values[i];
    }
  bars[0].year = "2025";
  bars[0].is_partial = TRUE;
  bars[8].year = "2026";
  return fair_chart_new (&fair_month_bars_class, &chart);
}

static FairChart *
make_funnel (void)
{
  static const FairFunnelStage stages[] = {
    { "MQL", 1401, NAN, NAN, NAN, NAN },
    { "Accepted", 990, 0.707, 0.682, 0.73, 1120 },
    { "SQL", 762, 0.77, 0.743, 0.795, NAN },
    { "Opportunity", 454, 0.596, 0.561, 0.63, NAN },
    { "Won", 136, 0.2996, 0.259, 0.343, NAN },
  };
  FairFunnel chart = { "From MQL to won", stages, G_N_ELEMENTS (stages) };

  return fair_chart_new (&fair_funnel_class, &chart);
}

static FairChart *
make_rate_track (void)
{
  static const FairCurveBand bands[] = {
    { 0.4, 0.6, "healthy 40–60%", "Book-meetings" },
    { 0.1, 0.2, "healthy 10–20%", "Storylane" },
  };
  FairRateTrack chart = {
    "MQL → SQL with this list", 0.458, 0.432, 0.484, 0.544, bands, 2
  };

  return fair_chart_new (&fair_rate_track_class, &chart);
}

static FairChart *
make_difference (void)
{
  FairDifferenceTrack chart = { "Uses a CRM", 0, 10, "0", "10", -5, 25 };

  return fair_chart_new (&fair_difference_track_class, &chart);
}

static FairChart *
make_difference_near (void)
{
  FairDifferenceTrack chart = { "At least",    2, 1, "two of four",
                                "one of four", 0, 4 };

  return fair_chart_new (&fair_difference_track_class, &chart);
}

static const FairSpreadMark spread_marks[] = {
  { "Maya", FALSE, 10, "10" }, { "Theo", FALSE, 15, "15" },
  { "Sam", FALSE, 10, "10" },  { "Rafael", TRUE, 0, "0" },
  { "Jo", TRUE, 5, "5" },      { "Priya", TRUE, 5, "5" },
};

static const FairSpreadStrip spread = {
  "Uses a CRM", spread_marks, G_N_ELEMENTS (spread_marks), 7.5, 10, 5, -5,
  25,           "points"
};

static FairChart *
make_spread (void)
{
  return fair_chart_new (&fair_spread_strip_class, &spread);
}

static FairChart *
make_spread_rows (void)
{
  return fair_chart_new (&fair_spread_rows_class, &spread);
}

/* Fifty people: bars and no names. */
static FairChart *
make_spread_many_of (const FairChartClass *klass)
{
  FairSpreadMark  marks[50];
  FairSpreadStrip chart = { "Uses a CRM", marks, 50, 10, 15, 5, -5, 25 };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    marks[i] = (FairSpreadMark){ .sales = i % 2 == 1,
                                 .value = (i % 2 == 1 ? 0 : 10) + i % 11,
                                 .words = "n" };

  return fair_chart_new (klass, &chart);
}

static FairChart *
make_spread_many (void)
{
  return make_spread_many_of (&fair_spread_strip_class);
}

static FairChart *
make_spread_rows_many (void)
{
  return make_spread_many_of (&fair_spread_rows_class);
}

const DrawFixture draw_fixtures[] = {
  { "curve", make_curve, 980, 430 },
  { "curve-low", make_curve_low, 980, 430 },
  { "curve-high", make_curve_high, 980, 430 },
  { "curve-near", make_curve_near, 560, 430 },
  { "projected", make_projected, 980, 330 },
  { "figure", make_figure, 803, 480 },
  { "paired", make_paired, 260, 220 },
  { "evidence", make_evidence, 208, 36 },
  { "evidence-few", make_evidence_few, 208, 36 },
  { "histogram", make_histogram, 288, 112 },
  { "difference", make_difference, 120, 38 },
  { "difference-near", make_difference_near, 120, 38 },
  { "spread", make_spread, 320, 80 },
  { "spread-many", make_spread_many, 320, 100 },
  { "spread-rows", make_spread_rows, 640, 300 },
  { "spread-rows-many", make_spread_rows_many, 640, 300 },
  { "decay", make_decay, 330, 150 },
  { "heatmap", make_heatmap, 660, 530 },
  { "replay", make_replay, 660, 340 },
  { "months", make_months, 803, 220 },
  { "funnel", make_funnel, 420, 200 },
  { "rate-track", make_rate_track, 288, 64 },
};

const guint draw_n_fixtures = G_N_ELEMENTS (draw_fixtures);

FairChart *
draw_fixture_new (const char *name)
{
  for (guint i = 0; i < draw_n_fixtures; i++)
    {
      if (g_str_equal (draw_fixtures[i].name, name))
        return draw_fixtures[i].make ();
    }

  g_assert_not_reached ();
}
