/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-proof.h"

#include "base/fair-i18n.h"

#include "engine/fair-fisher.h"

/* Each criterion asks whether the leads that meet it buy more often than those
 * that do not: Fisher's exact test. Of many criteria some look good by luck, so
 * those that hold up are the ones that the procedure of Benjamini and Hochberg
 * (1995) keeps at a false discovery rate of 10 %. What is below 10 % by itself
 * alone is "maybe". */

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
is_other_way (const FairCriterion *criterion, const FairCriterionEffect *effect)
{
  gboolean expects_more =
      criterion->effect != FAIR_EFFECT_DISQUALIFY &&
      (criterion->effect == FAIR_EFFECT_REQUIRED || criterion->points >= 0);

  return (effect->with.rate > effect->without.rate) != expects_more;
}

static gboolean
is_enough (const FairCriterionEffect *effect)
{
  return effect->with.of >= FAIR_PROOF_FEWEST && effect->without.known &&
         effect->without.of >= FAIR_PROOF_FEWEST;
}

/* The tests of what is in force and known well enough, the surest first. */
static GArray *
list_tests (const FairSimulation *simulation,
            const FairScorecard  *card,
            FairProof            *proofs)
{
  GArray *tests = g_array_new (FALSE, FALSE, sizeof (Test));

  for (guint i = 0; i < simulation->criteria->len; i++)
    {
      const FairCriterionEffect *effect =
          g_ptr_array_index (simulation->criteria, i);
      const FairCriterion *criterion = fair_scorecard_find (card, effect->id);
      Test                 one = { .index = i };

      if (criterion == NULL || criterion->off || !effect->with.known)
        continue;
      proofs[i] = FAIR_PROOF_FEW;
      if (!is_enough (effect))
        continue;
      one.p = test (effect);
      g_array_append_val (tests, one);
    }
  g_array_sort (tests, compare_tests);

  return tests;
}

/**
 * fair_proof_judge:
 * @simulation: a simulation with its criteria
 * @card: the scoring model that was simulated
 *
 * Judges every criterion by the leads that meet it and those that do not; those
 * in force are judged together.
 *
 * Returns: (transfer full) (nullable): a #FairProof for each of the criteria of
 *   @simulation, to be freed with g_free(); %NULL where it has none
 */
FairProof *
fair_proof_judge (const FairSimulation *simulation, const FairScorecard *card)
{
  FairProof *proofs;
  g_autoptr (GArray) tests = NULL;
  guint n_kept = 0;

  g_return_val_if_fail (simulation != NULL && card != NULL, NULL);

  if (simulation->criteria == NULL)
    return NULL;

  proofs = g_new0 (FairProof, simulation->criteria->len + 1);
  tests = list_tests (simulation, card, proofs);
  for (guint i = 0; i < tests->len; i++)
    if (g_array_index (tests, Test, i).p <=
        FALSE_DISCOVERIES * (i + 1) / tests->len)
      n_kept = i + 1;

  for (guint i = 0; i < tests->len; i++)
    {
      const Test                *one = &g_array_index (tests, Test, i);
      const FairCriterionEffect *effect =
          g_ptr_array_index (simulation->criteria, one->index);

      if (one->p >= MAYBE && i >= n_kept)
        proofs[one->index] = FAIR_PROOF_CHANCE;
      else if (is_other_way (fair_scorecard_find (card, effect->id), effect))
        proofs[one->index] = FAIR_PROOF_OTHER_WAY;
      else
        proofs[one->index] = i < n_kept ? FAIR_PROOF_HOLDS : FAIR_PROOF_MAYBE;
    }

  return proofs;
}

/**
 * fair_proof_to_string:
 * @proof: what evidence is worth
 *
 * Returns: (transfer none): its word, such as "holds"
 */
const char *
fair_proof_to_string (FairProof proof)
{
  static const char *const words[] = { "none",  "few",   "chance",
                                       "other", "maybe", "holds" };

  g_return_val_if_fail (proof < G_N_ELEMENTS (words), "none");

  return words[proof];
}

/**
 * fair_proof_to_words:
 * @proof: what the evidence of a criterion is worth
 *
 * Returns: (transfer none) (nullable): it in words; %NULL where history does
 *   not know the criterion
 */
const char *
fair_proof_to_words (FairProof proof)
{
  switch (proof)
    {
    case FAIR_PROOF_FEW:
      return _ ("too few to tell");

    case FAIR_PROOF_CHANCE:
      return _ ("could be chance");

    case FAIR_PROOF_OTHER_WAY:
      return _ ("maybe the other way");

    case FAIR_PROOF_MAYBE:
      return _ ("maybe");

    case FAIR_PROOF_HOLDS:
      return _ ("holds up");

    case FAIR_PROOF_NONE:
    default:
      return NULL;
    }
}
