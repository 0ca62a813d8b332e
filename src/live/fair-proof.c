/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-proof-private.h"

#include "engine/fair-fisher.h"

/* Below this many leads a rate says too little to judge by. */
#define FEW_LEADS 30

/* The chance that the difference is none, by Fisher's exact test. */
static double
get_p (const FairCriterionEffect *effect)
{
  if (!effect->with.known || !effect->without.known)
    return 1;

  return fair_fisher_exact (effect->with.n, effect->with.of - effect->with.n,
                            effect->without.n,
                            effect->without.of - effect->without.n);
}

/* Of many criteria some look good by luck alone. Benjamini and Hochberg (1995)
 * allow for it: sorted by p, the k-th of m holds where p ≤ 0.05 k ÷ m for it or
 * for one after it. Returns the largest p that does. */
static double
get_bar (const FairSimulation *simulation)
{
  const guint        m = simulation->criteria->len;
  g_autofree double *p = g_new (double, m + 1);
  double             bar = -1;

  for (guint i = 0; i < m; i++)
    p[i] = get_p (g_ptr_array_index (simulation->criteria, i));
  for (guint i = 0; i < m; i++)
    {
      guint rank = 0;

      for (guint k = 0; k < m; k++)
        rank += p[k] <= p[i];
      if (p[i] <= 0.05 * rank / m)
        bar = MAX (bar, p[i]);
    }

  return bar;
}

static const char *
get_verdict (const FairSimulation      *simulation,
             const FairCriterionEffect *effect)
{
  const double p = get_p (effect);

  if (effect->with.of < FEW_LEADS || effect->without.of < FEW_LEADS)
    return "few";
  if (p <= get_bar (simulation))
    return "holds";

  return p <= 0.05 ? "maybe" : "chance";
}

static JsonObject *
new_rate (const FairRate *rate)
{
  JsonObject *object = json_object_new ();

  json_object_set_int_member (object, "n", rate->n);
  json_object_set_int_member (object, "of", rate->of);
  json_object_set_double_member (object, "rate", rate->of > 0 ? rate->rate : 0);
  json_object_set_double_member (object, "low", rate->low);
  json_object_set_double_member (object, "high", rate->high);

  return object;
}

JsonObject *
_fair_proof_new (const FairSimulation *simulation, const char *criterion)
{
  for (guint i = 0; i < simulation->criteria->len; i++)
    {
      const FairCriterionEffect *effect =
          g_ptr_array_index (simulation->criteria, i);
      JsonObject *object;

      if (!g_str_equal (effect->id, criterion) || !effect->with.known ||
          !effect->without.known)
        continue;
      object = json_object_new ();
      json_object_set_int_member (object, "leads", simulation->mature_leads);
      json_object_set_int_member (object, "won", simulation->mature_won);
      json_object_set_object_member (object, "with", new_rate (&effect->with));
      json_object_set_object_member (object, "without",
                                     new_rate (&effect->without));
      json_object_set_string_member (object, "verdict",
                                     get_verdict (simulation, effect));
      return object;
    }

  return NULL;
}
