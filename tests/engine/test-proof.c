/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-proof.h"

/* Rates by hand; the p-values of Fisher's exact test beside them. */

static const struct
{
  const char *id;
  int         points;
  gboolean    off;
  gint64      with_n, with_of, without_n, without_of;
  FairProof   proof;
} rows[] = {
  { "sure", 10, FALSE, 40, 100, 10, 100, FAIR_PROOF_HOLDS }, /* < 0.00001 */
  { "reversed", -5, FALSE, 40, 100, 10, 100, FAIR_PROOF_OTHER_WAY },
  { "luck", 10, FALSE, 11, 100, 10, 100, FAIR_PROOF_CHANCE }, /* 1 */
  { "maybe", 10, FALSE, 18, 100, 9, 100, FAIR_PROOF_MAYBE },  /* 0.097 */
  { "few", 10, FALSE, 29, 29, 0, 100, FAIR_PROOF_FEW },
  { "few-others", 10, FALSE, 100, 100, 0, 29, FAIR_PROOF_FEW },
  { "off", 10, TRUE, 40, 100, 10, 100, FAIR_PROOF_NONE },
};

static FairRate
rate (gint64 n, gint64 of)
{
  return (FairRate){ .known = TRUE,
                     .n = (guint) n,
                     .of = (guint) of,
                     .rate = (double) n / (double) of };
}

static void
test_judge (void)
{
  FairSimulation simulation = { 0 };
  g_autoptr (FairScorecard) card = fair_scorecard_new ();
  g_autoptr (GPtrArray) criteria = g_ptr_array_new_with_free_func (g_free);
  g_autofree FairProof *proofs = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FairCriterionEffect *effect = g_new0 (FairCriterionEffect, 1);
      FairCriterion       *criterion =
          fair_criterion_new (rows[i].id, rows[i].id, FAIR_FAMILY_FIT);

      criterion->points = rows[i].points;
      criterion->off = rows[i].off;
      g_ptr_array_add (card->criteria, criterion);
      effect->id = criterion->id;
      effect->with = rate (rows[i].with_n, rows[i].with_of);
      effect->without = rate (rows[i].without_n, rows[i].without_of);
      g_ptr_array_add (criteria, effect);
    }
  g_assert_null (fair_proof_judge (&simulation, card));
  simulation.criteria = criteria;
  proofs = fair_proof_judge (&simulation, card);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].id);
      g_assert_cmpstr (fair_proof_to_string (proofs[i]), ==,
                       fair_proof_to_string (rows[i].proof));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/proof/judge", test_judge);

  return g_test_run ();
}
