/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-cohort.h"
#include "model/fair-scorecard.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define FAIR_TIER_NORMAL (-1)

/**
 * FairCompiled:
 *
 * A scoring model's conditions held against a cohort: which fit criteria each
 * lead meets, and when each behavior criterion occurred. It is good for every
 * change of points, caps, groups, threshold, tiers and of what is switched off,
 * and must be made anew when a rule changes: see fair_criterion_same_rule().
 */
typedef struct _FairCompiled FairCompiled;

FairCompiled *fair_compiled_new (FairCohort          *cohort,
                                 const FairScorecard *scorecard,
                                 GCancellable        *cancellable,
                                 GError             **error);
FairCompiled *fair_compiled_ref (FairCompiled *compiled);
void          fair_compiled_unref (FairCompiled *compiled);
FairCohort   *fair_compiled_get_cohort (const FairCompiled *compiled);
gboolean      fair_compiled_serves (const FairCompiled  *compiled,
                                    const FairScorecard *scorecard);
const guint8 *fair_compiled_get_met (const FairCompiled *compiled,
                                     const char         *id);
guint         fair_compiled_count_cannot_tell (const FairCompiled *compiled,
                                               const char         *id);

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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCompiled, fair_compiled_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairScores, fair_scores_unref)

G_END_DECLS
