/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw-fixture.h"

#include <math.h>

#include "draw/fair-curve-figure.h"

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
new_curve (const FairChartClass *klass, guint n_panels)
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
    .handle = 60,
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

FairChart *
draw_fixture_curve (guint n_panels)
{
  return new_curve (&fair_curve_chart_class, n_panels);
}

FairChart *
draw_fixture_curve_figure (void)
{
  return new_curve (&fair_curve_figure_class, 4);
}
