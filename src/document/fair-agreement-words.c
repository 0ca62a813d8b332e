/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-agreement-words.h"

#include "base/fair-i18n.h"
#include "document/fair-agreement-past.h"
#include "engine/fair-fisher.h"

/* Each criterion asks whether the leads that meet it buy more often than those
 * that do not: Fisher's exact test. Of many criteria some look good by luck, so
 * those that hold up are the ones that the procedure of Benjamini and Hochberg
 * keeps at a false discovery rate of 10 %. What is below 10 % by itself alone
 * is "maybe". */

#define FALSE_DISCOVERIES 0.10
#define MAYBE 0.10

typedef struct
{
  double p;
  guint  index;
} Test;

static double
test (const FairCriterionEffect *effect)
{
  return fair_fisher_exact ((guint) effect->with.n,
                            (guint) (effect->with.of - effect->with.n),
                            (guint) effect->without.n,
                            (guint) (effect->without.of - effect->without.n));
}

static int
compare_tests (gconstpointer a, gconstpointer b)
{
  const Test *first = a;
  const Test *second = b;

  return first->p < second->p ? -1 : first->p > second->p;
}

/* What gives points has buyers among those that meet it, a gate that shuts
 * leads out and points taken off have them among the rest. */
static gboolean
is_other_way (const FairEvidence *evidence)
{
  gboolean expects_more =
      evidence->criterion->effect != FAIR_EFFECT_DISQUALIFY &&
      (evidence->criterion->effect == FAIR_EFFECT_REQUIRED ||
       evidence->criterion->points >= 0);

  return (evidence->effect->with.rate > evidence->effect->without.rate) !=
         expects_more;
}

static gboolean
is_enough (const FairEvidence *evidence)
{
  return evidence->effect->with.of >= FAIR_FEWEST &&
         evidence->effect->without.known &&
         evidence->effect->without.of >= FAIR_FEWEST;
}

static void
judge (GArray *list)
{
  g_autoptr (GArray) tests = g_array_new (FALSE, FALSE, sizeof (Test));
  guint n_kept = 0;

  for (guint i = 0; i < list->len; i++)
    {
      FairEvidence *evidence = &g_array_index (list, FairEvidence, i);
      Test          one = { .index = i };

      evidence->words = _ ("too few to tell");
      evidence->is_kept = !fair_criterion_is_gate (evidence->criterion);
      if (!is_enough (evidence))
        continue;
      one.p = test (evidence->effect);
      g_array_append_val (tests, one);
    }

  g_array_sort (tests, compare_tests);
  for (guint i = 0; i < tests->len; i++)
    if (g_array_index (tests, Test, i).p <=
        FALSE_DISCOVERIES * (i + 1) / tests->len)
      n_kept = i + 1;

  for (guint i = 0; i < tests->len; i++)
    {
      const Test   *one = &g_array_index (tests, Test, i);
      FairEvidence *evidence = &g_array_index (list, FairEvidence, one->index);
      gboolean      other = is_other_way (evidence);

      if (one->p >= MAYBE && i >= n_kept)
        evidence->words = _ ("could be chance");
      else if (other)
        evidence->words = _ ("maybe the other way");
      else
        {
          evidence->words = i < n_kept ? _ ("holds up") : _ ("maybe");
          evidence->is_kept = FALSE;
        }
    }
}

static int
compare_rates (gconstpointer a, gconstpointer b)
{
  const FairEvidence *first = a;
  const FairEvidence *second = b;

  if (first->effect->with.rate == second->effect->with.rate)
    return first->effect < second->effect ? -1 : 1;

  return first->effect->with.rate > second->effect->with.rate ? -1 : 1;
}

/**
 * fair_agreement_list_evidence:
 * @drafter: a drafter with a simulation
 *
 * Returns: (transfer full) (element-type FairEvidence): the criteria in force,
 *   the one with the best rate first, each with what its evidence is worth
 */
GArray *
fair_agreement_list_evidence (const FairDrafter *drafter)
{
  const GPtrArray *criteria = drafter->simulation->criteria;
  GArray          *list = g_array_new (FALSE, FALSE, sizeof (FairEvidence));

  for (guint i = 0; criteria != NULL && i < criteria->len; i++)
    {
      FairEvidence evidence = { .effect = g_ptr_array_index (criteria, i) };

      evidence.criterion = fair_scorecard_find (drafter->definition->scorecard,
                                                evidence.effect->id);
      if (evidence.criterion != NULL && !evidence.criterion->off &&
          evidence.effect->with.known)
        g_array_append_val (list, evidence);
    }
  judge (list);
  g_array_sort (list, compare_rates);

  return list;
}
