/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document/fair-agreement-words.h"

#include "document/fair-agreement-past.h"
#include "engine/fair-proof.h"

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
  g_autofree FairProof *proofs =
      fair_proof_judge (drafter->simulation, drafter->definition->scorecard);

  for (guint i = 0; criteria != NULL && i < criteria->len; i++)
    {
      FairEvidence evidence = { .effect = g_ptr_array_index (criteria, i) };

      evidence.criterion = fair_scorecard_find (drafter->definition->scorecard,
                                                evidence.effect->id);
      if (proofs[i] == FAIR_PROOF_NONE)
        continue;
      evidence.words = fair_proof_to_words (proofs[i]);
      evidence.is_kept = !fair_criterion_is_gate (evidence.criterion) &&
                         proofs[i] < FAIR_PROOF_MAYBE;
      g_array_append_val (list, evidence);
    }
  g_array_sort (list, compare_rates);

  return list;
}
