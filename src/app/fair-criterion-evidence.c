/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-criterion-evidence.h"

#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-words.h"
#include "engine/fair-proof.h"

struct _FairCriterionEvidence
{
  GArray    *seen; /* what was judged, as numbers */
  FairProof *proofs;
};

FairCriterionEvidence *
fair_criterion_evidence_new (void)
{
  FairCriterionEvidence *self = g_new0 (FairCriterionEvidence, 1);

  self->seen = g_array_new (FALSE, FALSE, sizeof (guint64));

  return self;
}

void
fair_criterion_evidence_free (FairCriterionEvidence *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->seen);
  g_free (self->proofs);
  g_free (self);
}

/* All that a judgment hangs on. */
static GArray *
list_numbers (const FairSimulation *simulation, const FairScorecard *card)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint64));

  for (guint i = 0; i < simulation->criteria->len; i++)
    {
      const FairCriterionEffect *effect =
          g_ptr_array_index (simulation->criteria, i);
      const FairCriterion *criterion = fair_scorecard_find (card, effect->id);
      guint64              state[] = {
                     effect->with.n,
                     effect->with.of,
                     effect->without.n,
                     effect->without.of,
                     effect->with.known && effect->without.known,
                     criterion == NULL || criterion->off,
        criterion != NULL ? criterion->effect : 0,
                     criterion != NULL && criterion->points < 0,
      };

      g_array_append_vals (numbers, state, G_N_ELEMENTS (state));
    }

  return numbers;
}

static void
judge (FairCriterionEvidence *self,
       const FairSimulation  *simulation,
       const FairScorecard   *card)
{
  g_autoptr (GArray) numbers = list_numbers (simulation, card);

  if (self->proofs != NULL && numbers->len == self->seen->len &&
      memcmp (numbers->data, self->seen->data,
              numbers->len * sizeof (guint64)) == 0)
    return;

  g_array_unref (self->seen);
  self->seen = g_steal_pointer (&numbers);
  g_free (self->proofs);
  self->proofs = fair_proof_judge (simulation, card);
}

static char *
say (const FairCriterionEffect *effect, FairProof proof)
{
  g_autofree char *n = fair_format_count ((gint64) effect->with.n);
  g_autofree char *of = fair_format_count ((gint64) effect->with.of);
  g_autofree char *with = fair_chart_words_rate (effect->with.rate);
  g_autofree char *without = fair_chart_words_rate (effect->without.rate);
  const char      *verdict = fair_proof_to_words (proof);

  if (verdict == NULL)
    return g_strdup_printf (
        /* Translators: wins, leads, and two rates: of the leads that meet a
         * criterion and of the others: “With 33 wins of 706, 4.7% against
         * 3.8%.” */
        ngettext ("With %s win of %s, %s against %s.",
                  "With %s wins of %s, %s against %s.",
                  (gulong) effect->with.n),
        n, of, with, without);

  return g_strdup_printf (
      /* Translators: as above, and a verdict such as “could be chance”; <b> and
       * </b> stay */
      ngettext ("With %s win of %s, %s against %s: <b>%s</b>.",
                "With %s wins of %s, %s against %s: <b>%s</b>.",
                (gulong) effect->with.n),
      n, of, with, without, verdict);
}

/**
 * fair_criterion_evidence_dup_words:
 * @self: evidence
 * @simulation: (nullable): the latest answer
 * @card: the scoring model that was simulated
 * @id: the id of a criterion
 *
 * Returns: (transfer full) (nullable): a sentence in markup, with the verdict
 * of fair_proof_judge(); %NULL where history cannot compare
 */
char *
fair_criterion_evidence_dup_words (FairCriterionEvidence *self,
                                   const FairSimulation  *simulation,
                                   const FairScorecard   *card,
                                   const char            *id)
{
  if (simulation == NULL || simulation->criteria == NULL)
    return NULL;

  judge (self, simulation, card);
  for (guint i = 0; i < simulation->criteria->len; i++)
    {
      const FairCriterionEffect *effect =
          g_ptr_array_index (simulation->criteria, i);

      if (!g_str_equal (effect->id, id))
        continue;
      if (!effect->with.known || effect->with.of == 0 ||
          !effect->without.known || effect->without.of == 0)
        return NULL;
      return say (effect, self->proofs[i]);
    }

  return NULL;
}

/**
 * fair_criterion_evidence_dup_loss:
 * @effect: what a criterion does
 *
 * Returns: (transfer full): what would be if it were gone
 */
char *
fair_criterion_evidence_dup_loss (const FairCriterionEffect *effect)
{
  g_autofree char *mqls = fair_format_count (effect->unique_mqls);
  g_autofree char *wins = fair_format_count (effect->unique_wins);
  g_autofree char *gained = fair_format_count (effect->gained_mqls);

  if (effect->unique_mqls > 0)
    return g_strdup_printf (
        ngettext ("If it were gone, %s MQL, of them %s won, would be none.",
                  "If it were gone, %s MQLs, of them %s won, would be none.",
                  effect->unique_mqls),
        mqls, wins);
  if (effect->gained_mqls > 0)
    return g_strdup_printf (
        ngettext ("If it were gone, %s lead more would be an MQL.",
                  "If it were gone, %s leads more would be MQLs.",
                  effect->gained_mqls),
        gained);

  return g_strdup (_ ("If it were gone, nobody would come in or fall out."));
}
