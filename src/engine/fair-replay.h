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

GArray *fair_replay_new (FairScores *scores, guint lead);

G_END_DECLS
