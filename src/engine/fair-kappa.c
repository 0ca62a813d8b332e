/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-kappa.h"

#include "base/fair-i18n.h"

/* Shares are kept as whole numbers over a common denominator as long as
 * possible, so that perfect agreement is exactly 1. */
static FairKappa
beat_chance (guint n, guint raters, double observed, double expected)
{
  FairKappa self = { .n = n, .raters = raters };

  if (n == 0 || raters < 2 || expected >= 1.0)
    return self;

  self.known = TRUE;
  self.observed = observed;
  self.expected = expected;
  self.kappa = (observed - expected) / (1.0 - expected);

  return self;
}

FairKappa
fair_kappa_new_cohen (const guint8 *a, const guint8 *b, guint n, guint n_kinds)
{
  g_autofree guint *of_a = g_new0 (guint, n_kinds);
  g_autofree guint *of_b = g_new0 (guint, n_kinds);
  guint64           same = 0, chance = 0;

  for (guint i = 0; i < n; i++)
    {
      g_assert (a[i] < n_kinds && b[i] < n_kinds);
      of_a[a[i]]++;
      of_b[b[i]]++;
      same += a[i] == b[i];
    }
  for (guint kind = 0; kind < n_kinds; kind++)
    chance += (guint64) of_a[kind] * of_b[kind];
  if (n == 0)
    return beat_chance (0, 2, 0, 0);

  return beat_chance (n, 2, (double) same / n,
                      (double) chance / ((double) n * n));
}

FairKappa
fair_kappa_new_fleiss (const guint *counts, guint n, guint n_kinds)
{
  g_autofree guint64 *chosen = g_new0 (guint64, n_kinds);
  guint64             pairs = 0;
  double              chance = 0, all;
  guint               raters = 0;

  for (guint kind = 0; n > 0 && kind < n_kinds; kind++)
    raters += counts[kind];
  for (guint i = 0; i < n; i++)
    for (guint kind = 0; kind < n_kinds; kind++)
      {
        const guint64 said = counts[(gsize) i * n_kinds + kind];

        chosen[kind] += said;
        pairs += said * (said > 0 ? said - 1 : 0);
      }
  if (n == 0 || raters < 2)
    return beat_chance (n, raters, 0, 0);

  all = (double) n * raters;
  for (guint kind = 0; kind < n_kinds; kind++)
    chance += ((double) chosen[kind] / all) * ((double) chosen[kind] / all);

  return beat_chance (n, raters, (double) pairs / (all * (raters - 1)), chance);
}

const char *
fair_kappa_to_words (const FairKappa *kappa)
{
  static const struct
  {
    double      up_to;
    const char *words;
  } scale[] = {
    { 0.0, N_ ("poor: no more than by chance") },
    { 0.2, N_ ("slight") },
    { 0.4, N_ ("fair") },
    { 0.6, N_ ("moderate") },
    { 0.8, N_ ("substantial") },
    { 1.0, N_ ("almost perfect") },
  };

  g_return_val_if_fail (kappa != NULL, NULL);

  if (!kappa->known && kappa->n > 0 && kappa->raters >= 2)
    return _ ("not defined: everyone said the same of every lead");
  if (!kappa->known)
    return _ ("not known: it takes two people who have judged the same leads");

  for (guint i = 0; i < G_N_ELEMENTS (scale); i++)
    if (kappa->kappa <= scale[i].up_to)
      return _ (scale[i].words);

  return _ (scale[G_N_ELEMENTS (scale) - 1].words);
}
