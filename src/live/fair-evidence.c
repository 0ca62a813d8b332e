/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-evidence-private.h"

#include "engine/fair-proof.h"

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

/* What history says of a criterion, for a page: counts, both rates with their
 * intervals, and a word for it. NULL where history does not know it. */
JsonObject *
_fair_evidence_new (const FairSimulation *simulation,
                    const FairScorecard  *card,
                    const char           *criterion)
{
  g_autofree FairProof *proofs = fair_proof_judge (simulation, card);

  for (guint i = 0; i < simulation->criteria->len; i++)
    {
      const FairCriterionEffect *effect =
          g_ptr_array_index (simulation->criteria, i);
      JsonObject *object;

      if (!g_str_equal (effect->id, criterion) || !effect->without.known ||
          proofs[i] == FAIR_PROOF_NONE)
        continue;
      object = json_object_new ();
      json_object_set_int_member (object, "leads", simulation->mature_leads);
      json_object_set_int_member (object, "won", simulation->mature_won);
      json_object_set_object_member (object, "with", new_rate (&effect->with));
      json_object_set_object_member (object, "without",
                                     new_rate (&effect->without));
      json_object_set_string_member (object, "verdict",
                                     fair_proof_to_string (proofs[i]));
      return object;
    }

  return NULL;
}
