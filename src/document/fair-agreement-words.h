/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-drafter.h"

G_BEGIN_DECLS

/**
 * FairEvidence:
 * @effect: what the criterion does on the history
 * @criterion: the criterion
 * @words: what the evidence is worth, translated
 * @is_kept: whether it gives or takes points though the history does not bear
 *   it out: kept by decision
 *
 * A criterion of its own, judged.
 */
typedef struct
{
  const FairCriterionEffect *effect;
  const FairCriterion       *criterion;
  const char                *words;
  gboolean                   is_kept;
} FairEvidence;

GArray *fair_agreement_list_evidence (const FairDrafter *drafter)
    G_GNUC_WARN_UNUSED_RESULT;

/* After the name of what is kept by decision. */
#define FAIR_KEPT_MARK " †"

G_END_DECLS
