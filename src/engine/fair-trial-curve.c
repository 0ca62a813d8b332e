/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-trial.h"

/* Every threshold at once, without scoring anew. A lead that no gate holds back
 * passes at a threshold when its peak reaches it, or at every one when an
 * instant criterion occurred. So each lead is added to the highest threshold at
 * which it passes, and what is below takes over all that is above. */

/* The most whole thresholds that are listed one by one. */
#define FAIR_MAX_STEPS 10001

typedef struct
{
  GArray        *curve;
  FairCurvePoint always;
} FairCurve;

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  int first = *(const int *) a;
  int second = *(const int *) b;

  return (first > second) - (first < second);
}

static gboolean
is_on_curve (const FairTrial *self, guint lead)
{
  return _fair_trial_counts (self, lead) && !self->leads[lead].gated &&
         !self->leads[lead].instant;
}

static void
append_threshold (GArray *curve, int threshold)
{
  FairCurvePoint point = { .threshold = threshold };

  g_array_append_val (curve, point);
}

/* From the lowest peak to the highest; where that is too much, only where some
 * lead comes or goes. */
static void
list_thresholds (const FairTrial *self, GArray *curve)
{
  g_autoptr (GArray) peaks = NULL;
  gint64 low = G_MAXINT64;
  gint64 high = G_MININT64;

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      if (!_fair_trial_counts (self, lead))
        continue;
      low = MIN (low, self->leads[lead].peak);
      high = MAX (high, self->leads[lead].peak);
    }

  if (low > high)
    return;

  if (high - low < FAIR_MAX_STEPS)
    {
      for (gint64 threshold = low; threshold <= high; threshold++)
        append_threshold (curve, (int) threshold);
      return;
    }

  peaks = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      if (is_on_curve (self, lead))
        g_array_append_val (peaks, self->leads[lead].peak);
    }
  g_array_sort (peaks, compare_ints);
  for (guint i = 0; i < peaks->len; i++)
    {
      int peak = g_array_index (peaks, int, i);

      if (i == 0 || peak != g_array_index (peaks, int, i - 1))
        append_threshold (curve, peak);
    }
}

/* The point at which a peak first counts, coming from above. */
static FairCurvePoint *
find_point (GArray *curve, int peak)
{
  guint low = 0;
  guint high = curve->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (curve, FairCurvePoint, middle).threshold <= peak)
        low = middle;
      else
        high = middle;
    }

  return &g_array_index (curve, FairCurvePoint, low);
}

static void
add_lead (const FairTrial *self, FairCurve *curve, guint lead)
{
  const FairLeadScore *score = &self->leads[lead];
  FairCurvePoint      *point =
      score->instant ? &curve->always : find_point (curve->curve, score->peak);

  point->mqls++;
  if (!self->mature[lead])
    return;

  point->mature_mqls++;
  point->won_captured += _fair_trial_is_won (self, lead);
  point->opportunities +=
      _fair_trial_reached (self, lead, FAIR_STAGE_OPPORTUNITY);
  point->sqls += _fair_trial_reached (self, lead, FAIR_STAGE_SQL);
  point->worked += (self->facts[lead].flags & FAIR_LEAD_WORKED) != 0;
}

/* A win is captured from the highest threshold at which one of its leads that
 * are old enough passes. */
static void
add_win (const FairTrial *self,
         const guint32   *leads,
         guint            n_leads,
         gboolean         has_amount,
         gboolean         foreign,
         double           amount,
         gpointer         user_data)
{
  FairCurve *curve = user_data;
  gboolean   passes = FALSE;
  gboolean   always = FALSE;
  int        peak = G_MININT;

  if (!has_amount || foreign)
    return;

  for (guint i = 0; i < n_leads; i++)
    {
      const FairLeadScore *score = &self->leads[leads[i]];

      if (!self->mature[leads[i]] || score->gated)
        continue;
      passes = TRUE;
      always |= score->instant;
      peak = MAX (peak, score->peak);
    }

  if (always)
    curve->always.won_amount += amount;
  else if (passes)
    find_point (curve->curve, peak)->won_amount += amount;
}

/* Adds what is above. */
static void
add_above (FairCurvePoint *point, const FairCurvePoint *above)
{
  point->mqls += above->mqls;
  point->mature_mqls += above->mature_mqls;
  point->won_captured += above->won_captured;
  point->opportunities += above->opportunities;
  point->sqls += above->sqls;
  point->worked += above->worked;
  point->won_amount += above->won_amount;
}

/* Says whether the leads that a threshold below the one in force adds to its
 * MQLs were worked, and between what the win rate lies: all unworked ones lost,
 * or all of them won. */
static void
bound_point (const FairTrial *self, FairCurvePoint *point, guint worked_now)
{
  const FairSimulation *result = self->result;
  guint                 unworked = 0;

  if (result->knows_worked)
    unworked = point->mature_mqls - point->worked;
  if (result->knows_worked && point->threshold < result->threshold)
    point->never_worked = 2 * (guint64) (point->worked - worked_now) <
                          point->mature_mqls - result->mature_mqls;

  point->bound_high = 1.0;
  if (point->mature_mqls == 0)
    return;
  point->bound_low = (double) point->won_captured / point->mature_mqls;
  point->bound_high =
      (double) (point->won_captured + unworked) / point->mature_mqls;
}

static guint
count_worked (const FairTrial *self)
{
  guint worked = 0;

  for (guint lead = 0; lead < self->n_leads; lead++)
    worked += self->mature[lead] && self->leads[lead].passes &&
              (self->facts[lead].flags & FAIR_LEAD_WORKED) != 0;

  return worked;
}

void
_fair_trial_take_curve (FairTrial *self)
{
  FairCurve             curve = { .curve = self->result->curve };
  const FairCurvePoint *above = &curve.always;
  guint                 worked_now = count_worked (self);

  list_thresholds (self, curve.curve);
  if (curve.curve->len == 0)
    return;

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      if (_fair_trial_counts (self, lead) && !self->leads[lead].gated)
        add_lead (self, &curve, lead);
    }
  _fair_trial_foreach_win (self, add_win, &curve);

  for (guint i = curve.curve->len; i > 0; i--)
    {
      FairCurvePoint *point =
          &g_array_index (curve.curve, FairCurvePoint, i - 1);

      add_above (point, above);
      bound_point (self, point, worked_now);
      above = point;
    }
}
