/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-simulation.h"

G_BEGIN_DECLS

/**
 * FairCriterionEvidence:
 *
 * Says what history tells about criteria. It keeps what it judged last, as long
 * as that holds: while points are being dragged the evidence stays the same.
 */
typedef struct _FairCriterionEvidence FairCriterionEvidence;

FairCriterionEvidence *fair_criterion_evidence_new (void);
void  fair_criterion_evidence_free (FairCriterionEvidence *self);
char *fair_criterion_evidence_dup_words (FairCriterionEvidence *self,
                                         const FairSimulation  *simulation,
                                         const FairScorecard   *card,
                                         const char            *id);
char *fair_criterion_evidence_dup_loss (const FairCriterionEffect *effect);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCriterionEvidence,
                               fair_criterion_evidence_free)

G_END_DECLS
