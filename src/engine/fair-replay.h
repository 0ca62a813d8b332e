/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-scores.h"

G_BEGIN_DECLS

/**
 * FairReplayStep:
 * @at: when, in UTC seconds
 * @criterion: index into the model's criteria, or -1 for the fit of the lead,
 *   taken at the first moment looked at
 * @delta: by how much the score changes, caps and groups applied
 * @score: the score from then on; at one instant only the last one stands
 *
 * What gave a lead its points, one step of it.
 */
typedef struct
{
  gint64 at;
  int    criterion;
  int    delta;
  int    score;
} FairReplayStep;

/**
 * fair_replay_new:
 * @scores: scores
 * @lead: a row of the leads
 *
 * Tells a lead's score step by step: its fit first, then every occurrence, and
 * what expired or decayed, in order of time. Occurrences before the lead was
 * created stand at their own time, though the score is looked at only from
 * creation on. Steps that change nothing are told only where something occurs.
 *
 * Returns: (transfer full) (element-type FairReplayStep): the steps; none for a
 *   lead created after as-of
 */
GArray *fair_replay_new (FairScores *scores, guint lead);

/**
 * fair_replay_meets:
 * @scores: scores
 * @lead: a row of the leads
 * @criterion: index into the model's criteria
 *
 * Returns: whether the condition of the criterion is true for the lead, or it
 *   occurred at least once; %FALSE where it is switched off
 */
gboolean fair_replay_meets (FairScores *scores, guint lead, guint criterion);

G_END_DECLS
