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
#define MAX_POINTS 400

typedef struct
{
  guint  n;
  int    threshold[MAX_POINTS];
  double mqls[MAX_POINTS];
  double value[3][MAX_POINTS];
  double low[3][MAX_POINTS];
  double high[3][MAX_POINTS];
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

static void
fill (Numbers *numbers, const FairSimulation *simulation, double per_mql)
{
  int low = simulation->threshold - BELOW;
  int high = simulation->threshold + ABOVE;

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
}

static char *
dup_wins_note (const FairSimulation *simulation)
{
  g_autofree char *wins = fair_format_count (simulation->mature_won);

  return g_strdup_printf (
      _ ("%% of the %s won leads that were old enough to judge"), wins);
}

static FairChart *
new_chart (FairDrafter *drafter, Numbers *numbers, guint n_months)
{
  const FairSimulation *simulation = drafter->simulation;
  g_autofree char      *months = g_strdup_printf (
           ngettext ("mean of %u month", "mean of %u months", n_months), n_months);
  g_autofree char *wins = dup_wins_note (simulation);
  const char      *capacity = fair_names_get (drafter->names, "capacity");
  g_autofree char *limit = NULL;
  g_autofree char *name = fair_names_fill (
      drafter->names,
      fair_drafter_is_locked (drafter) ? _ ("version {version}") : _ ("draft"));
  g_autofree char *healthy = NULL;
  g_autofree char *source = NULL;
  FairCurveBand    band = { 0 };
  double           reps = 0;
  double           each = 0;
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
  if (capacity != NULL &&
      fair_terms_get_number (drafter->terms, "sales.reps", &reps) &&
      fair_terms_get_number (drafter->terms, "sales.mqls_per_rep_per_month",
                             &each))
    {
      panels[0].limit = reps * each;
      panels[0].limit_label = limit = fair_names_fill (
          drafter->names, _ ("{capacity}: what Sales can work"));
    }

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
  FairPastVolume        volume;

  if (simulation->curve == NULL ||
      !fair_agreement_past_get_volume (simulation, &volume) ||
      simulation->mqls == 0)
    return;

  fill (numbers, simulation, volume.mean / simulation->mqls);
  if (numbers->n < 2)
    return;

  maturity = fair_format_count (simulation->maturity_days);
  fair_names_set (drafter->names, "maturity_days", maturity);
  caption = fair_names_fill (
      drafter->names,
      _ ("**Figure 1.** What another threshold would have meant. The upright "
         "line is the threshold of {threshold}. Rates are over leads old "
         "enough "
         "to judge, created at least {maturity_days} days before the end of "
         "the "
         "data."));
  g_ptr_array_add (appendix->blocks,
                   fair_chart_figure_new (
                       new_chart (drafter, numbers, volume.n_months), caption));
}
