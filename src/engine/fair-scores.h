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

/**
 * fair_scores_new:
 * @compiled: a compiled form that serves @scorecard
 * @scorecard: a scoring model; copied
 * @cancellable: (nullable): to give up early
 * @error: return location for an error
 *
 * Scores every lead of the history that was not created after as-of, in scope
 * or not.
 *
 * Returns: (transfer full) (nullable): the scores, or %NULL with
 *   %G_IO_ERROR_CANCELLED
 */
FairScores *fair_scores_new (FairCompiled        *compiled,
                             const FairScorecard *scorecard,
                             GCancellable        *cancellable,
                             GError             **error);

/**
 * fair_scores_ref:
 * @scores: scores
 *
 * Returns: (transfer full): @scores with one more reference
 */
FairScores *fair_scores_ref (FairScores *scores);

/**
 * fair_scores_unref:
 * @scores: (transfer full): scores
 */
void fair_scores_unref (FairScores *scores);

/**
 * fair_scores_get_cohort:
 * @scores: scores
 *
 * Returns: (transfer none): whose scores they are
 */
FairCohort *fair_scores_get_cohort (const FairScores *scores);

/**
 * fair_scores_get_compiled:
 * @scores: scores
 *
 * Returns: (transfer none): the compiled form they were made from
 */
FairCompiled *fair_scores_get_compiled (const FairScores *scores);

/**
 * fair_scores_get_scorecard:
 * @scores: scores
 *
 * Returns: (transfer none): the scoring model they were made with
 */
const FairScorecard *fair_scores_get_scorecard (const FairScores *scores);

/**
 * fair_scores_get_leads:
 * @scores: scores
 * @n_leads: (out) (optional): how many leads the history has
 *
 * Returns: (transfer none) (array length=n_leads): a score for every lead of
 *   the history, in the order of import
 */
const FairLeadScore *fair_scores_get_leads (const FairScores *scores,
                                            guint            *n_leads);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairScores, fair_scores_unref)

G_END_DECLS
