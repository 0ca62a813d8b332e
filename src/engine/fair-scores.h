/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-compiled.h"

G_BEGIN_DECLS

#define FAIR_TIER_NORMAL (-1)

/**
 * FairLeadScore:
 * @fit: the sum of the fit criteria
 * @behavior: the sum of the behavior criteria at the last moment looked at
 * @peak: the highest score over all moments looked at
 * @mql_at: the MQL moment, or %FAIR_INSTANT_NONE
 * @tier: index into the scorecard's tiers, or %FAIR_TIER_NORMAL
 * @passes: whether the lead is an MQL
 * @looked_at: whether there was any moment to look at; if not, @behavior and
 *   @peak mean nothing
 * @gated: whether a gate holds it back
 * @instant: whether an instant criterion occurred while it was looked at: then,
 *   gates aside, it passes at every threshold
 */
typedef struct
{
  int      fit;
  int      behavior;
  int      peak;
  int      tier;
  gint64   mql_at;
  gboolean passes;
  gboolean looked_at;
  gboolean gated;
  gboolean instant;
} FairLeadScore;

typedef struct _FairScores FairScores;

FairScores          *fair_scores_new (FairCompiled        *compiled,
                                      const FairScorecard *scorecard,
                                      GCancellable        *cancellable,
                                      GError             **error);
FairScores          *fair_scores_ref (FairScores *scores);
void                 fair_scores_unref (FairScores *scores);
FairCohort          *fair_scores_get_cohort (const FairScores *scores);
FairCompiled        *fair_scores_get_compiled (const FairScores *scores);
const FairScorecard *fair_scores_get_scorecard (const FairScores *scores);
const FairLeadScore *fair_scores_get_leads (const FairScores *scores,
                                            guint            *n_leads);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairScores, fair_scores_unref)

G_END_DECLS
