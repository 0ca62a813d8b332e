/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "document/fair-agreement-figures.h"
#include "document/fair-agreement-past.h"
#include "document/fair-chart-figure.h"
#include "draw/fair-curve-figure.h"

/* Figure 1: what another threshold would have meant. It shows a window around
 * the agreed threshold; a rate of too few leads is not drawn. */

#define BELOW 20
#define ABOVE 30
#define AROUND 5
#define MAX_POINTS 400

typedef struct
{
  guint  n;
  int    threshold[MAX_POINTS];
  double mqls[MAX_POINTS];
  double value[3][MAX_POINTS];
  double low[3][MAX_POINTS];
  double high[3][MAX_POINTS];
  double mqls_before[MAX_POINTS];
  double before[3][MAX_POINTS];
} Numbers;

static void
set_rate (Numbers *numbers, guint row, guint index, guint n, guint of)
{
  FairRate rate = fair_rate_new (n, of);
  gboolean enough = of >= FAIR_FEWEST;

  numbers->value[row][index] = enough ? rate.rate : NAN;
  numbers->low[row][index] = enough ? rate.low : NAN;
  numbers->high[row][index] = enough ? rate.high : NAN;
}

/* What the version before gives at a threshold. What passes between two listed
 * thresholds passes at the higher one. */
static const FairCurvePoint *
point_before (const FairSimulation *before, int threshold)
{
  for (guint i = 0; i < before->curve->len; i++)
    {
      const FairCurvePoint *point =
          &g_array_index (before->curve, FairCurvePoint, i);

      if (point->threshold >= threshold)
        return point;
    }

  return NULL;
}

static double
share_of (guint n, guint of)
{
  return of >= FAIR_FEWEST ? (double) n / of : NAN;
}

static void
fill_before (Numbers *numbers, const FairSimulation *before)
{
  FairPastVolume volume = { 0 };

  fair_agreement_past_get_volume (before, &volume);
  for (guint i = 0; i < numbers->n; i++)
    {
      const FairCurvePoint *point =
          point_before (before, numbers->threshold[i]);

      numbers->mqls_before[i] =
          point != NULL ? point->mqls * volume.mean / before->mqls : NAN;
      numbers->before[0][i] =
          point != NULL ? share_of (point->won_captured, before->mature_won)
                        : NAN;
      numbers->before[1][i] =
          point != NULL ? share_of (point->won_captured, point->mature_mqls)
                        : NAN;
      numbers->before[2][i] =
          point != NULL && before->rates[FAIR_RATE_MQL_TO_SQL].known
              ? share_of (point->sqls, point->mature_mqls)
              : NAN;
    }
}

static void
fill (Numbers              *numbers,
      const FairSimulation *simulation,
      const FairSimulation *before,
      double                per_mql)
{
  int low = simulation->threshold - BELOW;
  int high = simulation->threshold + ABOVE;

  if (before != NULL)
    {
      low = MIN (low, before->threshold - AROUND);
      high = MAX (high, before->threshold + AROUND);
    }
  for (guint i = 0; i < simulation->curve->len && numbers->n < MAX_POINTS; i++)
    {
      const FairCurvePoint *point =
          &g_array_index (simulation->curve, FairCurvePoint, i);
      guint n = numbers->n;

      if (point->threshold < low || point->threshold > high)
        continue;
      numbers->threshold[n] = point->threshold;
      numbers->mqls[n] = point->mqls * per_mql;
      set_rate (numbers, 0, n, point->won_captured, simulation->mature_won);
      set_rate (numbers, 1, n, point->won_captured, point->mature_mqls);
      set_rate (numbers, 2, n, point->sqls, point->mature_mqls);
      numbers->n++;
    }
  if (before != NULL)
    fill_before (numbers, before);
}

/* The version before, where there is a curve of it to compare with. */
static const FairSimulation *
get_before (const FairDrafter *drafter)
{
  const FairSimulation *before = drafter->agreement->before;

  return before != NULL && before->curve != NULL && before->curve->len > 0 &&
                 before->mqls > 0
             ? before
             : NULL;
}

static char *
dup_wins_note (const FairSimulation *simulation)
{
  g_autofree char *wins = fair_format_count (simulation->mature_won);

  return g_strdup_printf (
      _ ("%% of the %s won leads that were old enough to judge"), wins);
}

/* Dashed below the curves: the version before, and a ring at its threshold. */
static void
set_before (FairCurveChart       *chart,
            FairCurvePanel       *panels,
            Numbers              *numbers,
            const FairSimulation *before,
            const char           *name)
{
  panels[0].ghost = numbers->mqls_before;
  for (guint i = 1; i < chart->n_panels; i++)
    panels[i].ghost = numbers->before[i - 1];
  chart->ghost_name = name;
  chart->has_ghost = TRUE;
  chart->ghost = before->threshold;
}

/* What sales can work, where it is promised; returns its label. */
static char *
set_capacity (const FairDrafter *drafter, FairCurvePanel *panel)
{
  double reps;
  double each;
  char  *label;

  if (fair_names_get (drafter->names, "capacity") == NULL ||
      !fair_terms_get_number (drafter->terms, "sales.reps", &reps) ||
      !fair_terms_get_number (drafter->terms, "sales.mqls_per_rep_per_month",
                              &each))
    return NULL;

  label =
      fair_names_fill (drafter->names, _ ("{capacity}: what Sales can work"));
  panel->limit = reps * each;
  panel->limit_label = label;

  return label;
}

static FairChart *
new_chart (FairDrafter *drafter, Numbers *numbers, guint n_months)
{
  const FairSimulation *simulation = drafter->simulation;
  const FairSimulation *before = get_before (drafter);
  g_autofree char      *earlier = NULL;
  g_autofree char      *months = g_strdup_printf (
           ngettext ("mean of %u month", "mean of %u months", n_months), n_months);
  g_autofree char *wins = dup_wins_note (simulation);
  g_autofree char *limit = NULL;
  g_autofree char *name = fair_names_fill (
      drafter->names,
      fair_drafter_is_locked (drafter) ? _ ("version {version}") : _ ("draft"));
  g_autofree char *healthy = NULL;
  g_autofree char *source = NULL;
  FairCurveBand    band = { 0 };
  FairCurvePanel   panels[] = {
      { FAIR_SERIES_MQLS, _ ("MQLs a month"), months, FALSE, numbers->mqls },
      { FAIR_SERIES_WINS, _ ("Wins caught"), wins, TRUE, numbers->value[0],
        numbers->low[0], numbers->high[0] },
      { FAIR_SERIES_MQL_TO_WIN, _ ("MQL→won"),
        _ ("% of MQLs that became customers"), TRUE, numbers->value[1],
        numbers->low[1], numbers->high[1] },
      { FAIR_SERIES_MQL_TO_SQL, _ ("MQL→SQL"),
        _ ("% of MQLs that Sales confirmed"), TRUE, numbers->value[2],
        numbers->low[2], numbers->high[2] },
  };
  FairCurveChart chart = {
    .threshold = numbers->threshold,
    .n_thresholds = numbers->n,
    .panels = panels,
    .n_panels = simulation->rates[FAIR_RATE_MQL_TO_SQL].known ? 4 : 3,
    .handle = simulation->threshold,
    .draft_name = name,
  };

  if (fair_agreement_get_sql_band (drafter, &band.low, &band.high, &healthy,
                                   &source))
    {
      band.label = healthy;
      band.source = source;
      panels[3].bands = &band;
      panels[3].n_bands = 1;
    }
  if (before != NULL)
    {
      earlier =
          fair_names_fill (drafter->names, _ ("version {previous_version}"));
      set_before (&chart, panels, numbers, before, earlier);
    }
  limit = set_capacity (drafter, &panels[0]);

  return fair_chart_new (&fair_curve_figure_class, &chart);
}

/**
 * fair_agreement_add_curve:
 * @drafter: a drafter
 * @appendix: where to add it
 *
 * Adds Figure 1, where there is a curve.
 */
void
fair_agreement_add_curve (FairDrafter *drafter, FairBlock *appendix)
{
  const FairSimulation *simulation = drafter->simulation;
  g_autofree Numbers   *numbers = g_new0 (Numbers, 1);
  g_autofree char      *caption = NULL;
  g_autofree char      *maturity = NULL;
  const FairSimulation *before;
  FairPastVolume        volume;

  if (simulation->curve == NULL ||
      !fair_agreement_past_get_volume (simulation, &volume) ||
      simulation->mqls == 0)
    return;

  before = get_before (drafter);
  fill (numbers, simulation, before, volume.mean / simulation->mqls);
  if (numbers->n < 2)
    return;

  maturity = fair_format_count (simulation->maturity_days);
  fair_names_set (drafter->names, "maturity_days", maturity);
  if (before != NULL)
    fair_names_take (drafter->names, "previous_threshold",
                     fair_format_count (before->threshold));
  caption = fair_names_fill (
      drafter->names,
      _ ("**Figure 1.** What another threshold would have meant. The upright "
         "line is the threshold of {threshold}[[; the open ring is version "
         "{previous_version} as it was agreed, with its own points, at "
         "{previous_threshold}]]. Rates are over leads old "
         "enough "
         "to judge, created at least {maturity_days} days before the end of "
         "the "
         "data."));
  g_ptr_array_add (appendix->blocks,
                   fair_chart_figure_new (
                       new_chart (drafter, numbers, volume.n_months), caption));
}
