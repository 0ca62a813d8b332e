/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-threshold-curve.h"

#include <math.h>

#include "app/fair-baseline-words.h"
#include "app/fair-figures.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

/* The axis begins where this share of all leads would pass, and ends where a
 * higher threshold keeps out hardly anybody: those who are left are MQLs at
 * once, whatever their score. */
#define WIDEST_SHARE 0.40
#define REST_SHARE 0.02

/* Fewer thresholds in a row say nothing about who was worked. */
#define SHORTEST_GAP 3

#define AXIS_STEP 10
#define MOST_THRESHOLDS 400
#define N_PANELS 4

typedef struct
{
  double *value;
  double *low;
  double *high;
  double *ghost;
} Measure;

static const FairCurvePoint *
point_at (const FairSimulation *simulation, int threshold)
{
  const FairCurvePoint *points;
  guint                 low = 0, high;

  if (simulation == NULL || simulation->curve == NULL ||
      simulation->curve->len == 0)
    return NULL;

  /* What passes between two listed thresholds passes at the higher one. */
  points = (const FairCurvePoint *) (gpointer) simulation->curve->data;
  high = simulation->curve->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (points[middle].threshold < threshold)
        low = middle + 1;
      else
        high = middle;
    }

  return low < simulation->curve->len ? &points[low] : NULL;
}

static int
round_down (int value)
{
  return (int) floor ((double) value / AXIS_STEP) * AXIS_STEP;
}

static void
include (FairThresholdRange *range, int threshold)
{
  range->low = MIN (range->low, round_down (threshold - AXIS_STEP));
  range->high = MAX (range->high, round_down (threshold + 2 * AXIS_STEP - 1));
}

/**
 * fair_threshold_curve_find_range:
 * @workshop: a workshop
 * @range: (out caller-allocates): the axis
 *
 * Finds the thresholds worth looking at: those at which a part of the leads
 * passes and some wins are caught, and those that somebody proposes.
 *
 * Returns: %FALSE where there is no curve yet
 */
gboolean
fair_threshold_curve_find_range (FairWorkshop       *workshop,
                                 FairThresholdRange *range)
{
  FairDraft            *draft = fair_workshop_get_draft (workshop);
  const FairSimulation *simulation =
      fair_results_get_simulation (fair_workshop_get_results (workshop));
  const FairDefinition *last =
      fair_versions_get_last (fair_workshop_get_versions (workshop));
  const FairCurvePoint *points;
  double                rest;
  guint                 first = 0, end;

  if (simulation == NULL || simulation->curve == NULL ||
      simulation->curve->len == 0)
    return FALSE;

  points = (const FairCurvePoint *) (gpointer) simulation->curve->data;
  end = simulation->curve->len - 1;
  while (first < end && points[first].mqls > WIDEST_SHARE * simulation->leads)
    first++;
  rest =
      points[end].mqls + REST_SHARE * (points[first].mqls - points[end].mqls);
  while (end > first && points[end - 1].mqls < rest)
    end--;

  range->low = round_down (points[first].threshold);
  range->high = round_down (points[end].threshold + AXIS_STEP - 1);
  for (int side = FAIR_SIDE_AGREED; side <= FAIR_SIDE_SALES; side++)
    {
      const FairScorecard *card = fair_draft_get_scorecard (draft, side);

      if (card != NULL)
        include (range, card->threshold);
    }
  if (last != NULL)
    include (range, last->scorecard->threshold);
  if (range->low < 0 && points[0].threshold >= 0)
    range->low = 0;
  range->high = MIN (range->high, range->low + MOST_THRESHOLDS);

  return TRUE;
}

static void
take_rate (guint n, guint of, double *value, double *low, double *high)
{
  FairRate rate = fair_rate_new (n, of);

  *value = of > 0 ? rate.rate : NAN;
  if (low != NULL)
    *low = of > 0 ? rate.low : NAN;
  if (high != NULL)
    *high = of > 0 ? rate.high : NAN;
}

/* Above the highest peak nobody passes, but for those whom an instant criterion
 * makes an MQL; how many they are the curve does not say. */
static gboolean
is_above_all (const FairSimulation *simulation,
              FairScores           *scores,
              int                   threshold)
{
  const FairScorecard *card = fair_scores_get_scorecard (scores);
  const GArray        *curve = simulation->curve;

  if (curve == NULL || curve->len == 0 ||
      threshold <=
          g_array_index (curve, FairCurvePoint, curve->len - 1).threshold)
    return FALSE;

  for (guint i = 0; i < card->criteria->len; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      if (criterion->effect == FAIR_EFFECT_INSTANT && !criterion->off)
        return FALSE;
    }

  return TRUE;
}

static void
fill_point (const FairSimulation *simulation,
            FairScores           *scores,
            int                   threshold,
            guint                 i,
            Measure              *measures,
            gboolean              ghost)
{
  const FairCurvePoint  nobody = { .threshold = threshold };
  const FairCurvePoint *point = point_at (simulation, threshold);
  double                months = fair_figures_count_months (simulation);
  double               *value[N_PANELS];

  for (guint p = 0; p < N_PANELS; p++)
    value[p] = ghost ? &measures[p].ghost[i] : &measures[p].value[i];

  if (point == NULL && is_above_all (simulation, scores, threshold))
    point = &nobody;
  if (point == NULL)
    {
      *value[0] = *value[1] = *value[2] = *value[3] = NAN;
      if (!ghost)
        measures[2].low[i] = measures[2].high[i] = NAN;
      return;
    }

  *value[0] = months > 0.0 ? point->mqls / months : NAN;
  take_rate (point->won_captured, simulation->mature_won, value[1], NULL, NULL);
  take_rate (point->won_captured, point->mature_mqls, value[2],
             ghost ? NULL : &measures[2].low[i],
             ghost ? NULL : &measures[2].high[i]);
  *value[3] = NAN;
  if (simulation->rates[FAIR_RATE_MQL_TO_SQL].known)
    take_rate (point->sqls, point->mature_mqls, value[3], NULL, NULL);
  if (!simulation->rates[FAIR_RATE_MQL_TO_WON].known)
    *value[2] = NAN;
}

static GArray *
find_untested (const FairSimulation     *simulation,
               const FairThresholdRange *range)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (FairCurveGap));

  for (int threshold = range->low; threshold <= range->high; threshold++)
    {
      const FairCurvePoint *point = point_at (simulation, threshold);
      FairCurveGap         *last =
          gaps->len > 0 ? &g_array_index (gaps, FairCurveGap, gaps->len - 1)
                                : NULL;

      if (point == NULL || !point->never_worked)
        continue;
      if (last != NULL && last->to == threshold - 1)
        last->to = threshold;
      else
        {
          FairCurveGap gap = { threshold, threshold };

          g_array_append_val (gaps, gap);
        }
    }

  for (guint i = gaps->len; i-- > 0;)
    {
      const FairCurveGap *gap = &g_array_index (gaps, FairCurveGap, i);

      if (gap->to - gap->from + 1 < SHORTEST_GAP)
        g_array_remove_index (gaps, i);
    }

  return gaps;
}

static double
get_capacity (FairTerms *terms, char **label, char **note)
{
  g_autofree char *words = NULL;
  double           reps = 0.0, each = 0.0;

  if (terms == NULL || !fair_terms_get_number (terms, "sales.reps", &reps) ||
      !fair_terms_get_number (terms, "sales.mqls_per_rep_per_month", &each) ||
      reps * each <= 0.0)
    return 0.0;

  words = fair_format_decimal (reps * each, 0);
  /* Translators: how many MQLs sales can work in a month */
  *label = g_strdup_printf (_ ("sales capacity %s"), words);
  *note = g_strdup_printf (
      ngettext ("%d rep × %d a month", "%d reps × %d a month", (gulong) reps),
      (int) reps, (int) each);

  return reps * each;
}

static void
set_sides (FairCurveChart *chart, FairDraft *draft)
{
  const FairScorecard *marketing =
      fair_draft_get_scorecard (draft, FAIR_SIDE_MARKETING);
  const FairScorecard *sales =
      fair_draft_get_scorecard (draft, FAIR_SIDE_SALES);

  chart->has_marketing = marketing != NULL;
  chart->has_sales = sales != NULL;
  if (marketing != NULL)
    chart->marketing = marketing->threshold;
  if (sales != NULL)
    chart->sales = sales->threshold;
}

static void
set_panels (FairCurvePanel *panels, const Measure *measures, gboolean ghost)
{
  for (guint p = 0; p < N_PANELS; p++)
    panels[p] = (FairCurvePanel){
      .series = (FairSeries) p,
      .name = fair_figures_get_name ((FairFigure) p),
      .is_rate = p > 0,
      .value = measures[p].value,
      .low = p == 2 ? measures[p].low : NULL,
      .high = p == 2 ? measures[p].high : NULL,
      .ghost = ghost ? measures[p].ghost : NULL,
    };
}

/* A history of won deals alone cannot tell how many others there were. */
static void
say_lacking (FairCurvePanel *panels, const FairSimulation *simulation)
{
  if (simulation->all_won)
    {
      panels[FAIR_FIGURE_MQLS].lacking = _ ("needs leads that did not buy");
      panels[FAIR_FIGURE_MQL_TO_WIN].lacking = _ ("needs lost deals");
    }
  panels[FAIR_FIGURE_MQL_TO_SQL].lacking =
      _ ("needs the dates on which leads became SQLs");
}

/* The values of all measures at each threshold, in one block of memory. */
static double *
measure (FairResults              *results,
         const FairThresholdRange *range,
         int                      *thresholds,
         Measure                  *measures)
{
  guint                 n = (guint) (range->high - range->low + 1);
  double               *numbers = g_new0 (double, (gsize) n *N_PANELS * 4);
  const FairSimulation *simulation = fair_results_get_simulation (results);
  const FairSimulation *before = fair_results_get_baseline_simulation (results);

  for (guint p = 0; p < N_PANELS; p++)
    measures[p] =
        (Measure){ numbers + (4 * p) * n, numbers + (4 * p + 1) * n,
                   numbers + (4 * p + 2) * n, numbers + (4 * p + 3) * n };
  for (guint i = 0; i < n; i++)
    {
      thresholds[i] = range->low + (int) i;
      fill_point (simulation, fair_results_get_scores (results), thresholds[i],
                  i, measures, FALSE);
      if (before != NULL)
        fill_point (before, fair_results_get_baseline_scores (results),
                    thresholds[i], i, measures, TRUE);
    }

  return numbers;
}

/**
 * fair_threshold_curve_new:
 * @workshop: a workshop with an answer
 * @view: how it is shown
 *
 * Returns: (transfer full) (nullable): what each threshold would have meant,
 *   beside the agreed version
 */
FairChart *
fair_threshold_curve_new (FairWorkshop *workshop, const FairThresholdView *view)
{
  FairResults          *results = fair_workshop_get_results (workshop);
  FairDraft            *draft = fair_workshop_get_draft (workshop);
  FairVersions         *versions = fair_workshop_get_versions (workshop);
  const FairSimulation *simulation = fair_results_get_simulation (results);
  const FairSimulation *before = fair_results_get_baseline_simulation (results);
  FairScores           *ghost = fair_results_get_baseline_scores (results);
  guint                 n = (guint) (view->range.high - view->range.low + 1);
  g_autofree double    *numbers = NULL;
  g_autofree int       *thresholds = NULL;
  g_autofree char      *limit_label = NULL, *limit_note = NULL;
  g_autofree char      *draft_name = NULL, *ghost_name = NULL;
  g_autoptr (GArray) untested = NULL;
  Measure        measures[N_PANELS];
  FairCurvePanel panels[N_PANELS];
  FairCurveBand  bands[2];
  FairCurveChart chart = { .panels = panels, .handle = view->handle };

  if (simulation == NULL || view->range.high <= view->range.low)
    return NULL;

  thresholds = g_new (int, n);
  numbers = measure (results, &view->range, thresholds, measures);
  set_panels (panels, measures, before != NULL);
  say_lacking (panels, simulation);
  panels[0].limit =
      get_capacity (fair_draft_get_terms (draft), &limit_label, &limit_note);
  panels[0].limit_label = limit_label;
  panels[0].limit_note = limit_note;
  if (!view->plain)
    {
      panels[3].n_bands = fair_bands_get (view->bands, bands);
      panels[3].bands = bands;
      set_sides (&chart, draft);
    }

  draft_name =
      g_strdup_printf (_ ("Draft %u"), fair_versions_count (versions) + 1);
  untested = find_untested (simulation, &view->range);
  chart.threshold = thresholds;
  chart.n_thresholds = n;
  chart.n_panels = CLAMP (view->n_panels, 1, N_PANELS);
  chart.draft_name = draft_name;
  chart.untested = (const FairCurveGap *) (gpointer) untested->data;
  chart.n_untested = untested->len;
  ghost_name = fair_baseline_words_short (workshop);
  if (ghost != NULL && before != NULL && ghost_name != NULL)
    {
      chart.ghost_name = ghost_name;
      chart.has_ghost = TRUE;
      chart.ghost = fair_scores_get_scorecard (ghost)->threshold;
    }

  return fair_chart_new (&fair_curve_chart_class, &chart);
}

/**
 * fair_threshold_curve_snap:
 * @workshop: a workshop
 * @value: where the handle was dragged
 *
 * Returns: the threshold meant: what a side proposes if that is within a point,
 *   else the nearest whole number
 */
int
fair_threshold_curve_snap (FairWorkshop *workshop, double value)
{
  FairDraft *draft = fair_workshop_get_draft (workshop);

  for (int side = FAIR_SIDE_MARKETING; side <= FAIR_SIDE_SALES; side++)
    {
      const FairScorecard *card = fair_draft_get_scorecard (draft, side);

      if (card != NULL && fabs (card->threshold - value) <= 1.0)
        return card->threshold;
    }

  return (int) lround (CLAMP (value, -FAIR_SCORE_MAX, FAIR_SCORE_MAX));
}
