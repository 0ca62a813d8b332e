/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-ticks.h"

#include <math.h>

/* Steps that read as round numbers, within one power of ten. A short upright
 * axis has few of them, and needs a choice so as not to waste its height. */
static const double height_steps[] = { 1.0, 1.5, 2.0, 2.5, 3.0,
                                       4.0, 5.0, 6.0, 8.0, 10.0 };

/* Along an axis there is room for more of them, so only the roundest. */
static const double along_steps[] = { 1.0, 2.0, 5.0, 10.0 };

/* An axis may end this share of a step beyond its last tick before it is
 * worth taking a wider step. */
#define OVERSHOOT 0.65

/* The smallest round number among @steps that is not below @least. */
static double
round_step_above (const double *steps,
                  guint         n_steps,
                  double        least,
                  gboolean      whole)
{
  double power = pow (10.0, floor (log10 (least)));

  if (whole && power < 1.0)
    return 1.0;

  for (guint i = 0; i < n_steps; i++)
    {
      double step = steps[i] * power;

      if (whole && step != floor (step))
        continue;
      if (step >= least * (1.0 - 1e-9))
        return step;
    }

  return 10.0 * power;
}

void
fair_ticks_init_from_zero (FairTicks *ticks,
                           double     greatest,
                           guint      n_steps,
                           gboolean   whole)
{
  double step;

  g_return_if_fail (ticks != NULL);
  g_return_if_fail (n_steps >= 1 && n_steps < FAIR_TICKS_MAX);

  if (!isfinite (greatest) || greatest <= 0.0)
    greatest = 1.0;

  step = round_step_above (height_steps, G_N_ELEMENTS (height_steps),
                           greatest / (n_steps + OVERSHOOT), whole);
  ticks->n_values = 0;
  for (guint i = 0; i <= n_steps; i++)
    {
      if (i > 1 && (i - 1) * step >= greatest)
        break;
      ticks->value[ticks->n_values++] = i * step;
    }
  ticks->top = MAX (greatest, ticks->value[ticks->n_values - 1]);
}

void
fair_ticks_init_between (
    FairTicks *ticks, double from, double to, guint n_steps, gboolean whole)
{
  double step;

  g_return_if_fail (ticks != NULL);
  g_return_if_fail (n_steps >= 1 && n_steps + 1 < FAIR_TICKS_MAX);

  ticks->n_values = 0;
  ticks->top = to;
  if (!(to > from) || !isfinite (to - from))
    {
      ticks->value[ticks->n_values++] = from;
      return;
    }

  step = round_step_above (along_steps, G_N_ELEMENTS (along_steps),
                           (to - from) / n_steps, whole);
  /* Zero is added, lest the first value be a zero below zero, "-0". */
  for (double value = ceil (from / step - 1e-9) * step + 0.0;
       value <= to + step * 1e-9 && ticks->n_values < FAIR_TICKS_MAX;
       value += step)
    ticks->value[ticks->n_values++] = value;
}
