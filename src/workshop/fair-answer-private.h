/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-simulation.h"
#include "workshop/fair-effort.h"

G_BEGIN_DECLS

/**
 * FairAsk:
 * @cohort: what it is asked of
 * @card: the scoring model
 * @compiled: (nullable): an earlier compilation that may still serve
 * @baseline_card: (nullable): the scoring model to compare with; %NULL compares
 *   with what was recorded
 * @baseline: (nullable): its scores on this cohort, where they are known
 * @options: what is wanted; its baseline is filled in
 * @scores_only: whether scores are enough
 * @effort: (nullable): is told how far the answer is
 *
 * A question, with all it needs, as it travels to a thread.
 */
typedef struct
{
  FairCohort           *cohort;
  FairScorecard        *card;
  FairCompiled         *compiled;
  FairScorecard        *baseline_card;
  FairScores           *baseline;
  FairSimulationOptions options;
  gboolean              scores_only;
  FairEffort           *effort;
} FairAsk;

/**
 * FairAnswer:
 *
 * What comes back. The baseline's simulation is there only where the baseline
 * is a scoring model.
 */
typedef struct
{
  FairCompiled   *compiled;
  FairScores     *scores;
  FairSimulation *simulation;
  FairScores     *baseline;
  FairSimulation *baseline_simulation;
} FairAnswer;

void _fair_ask_free (FairAsk *ask);
void _fair_answer_free (FairAnswer *answer);
FairAnswer *
_fair_ask_answer (FairAsk *ask, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairAsk, _fair_ask_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairAnswer, _fair_answer_free)

G_END_DECLS
