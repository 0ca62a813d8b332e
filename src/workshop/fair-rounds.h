/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "engine/fair-spread.h"
#include "model/fair-proposal.h"
#include "model/fair-round.h"

G_BEGIN_DECLS

/**
 * FairRounds:
 *
 * The blind rounds of the meeting, one open at a time, and what was proposed in
 * them. Before a round is revealed nothing of what anybody proposed can be got
 * from here, but by who proposed it: only who has answered. Everything is kept
 * in the file, and undo takes nothing of it back.
 *
 * Signals: `changed` when a round is opened, revealed or broken off; `answered`
 * (the id of the participant) when somebody has answered or changed an answer.
 */
#define FAIR_TYPE_ROUNDS (fair_rounds_get_type ())
G_DECLARE_FINAL_TYPE (FairRounds, fair_rounds, FAIR, ROUNDS, GObject)

const GPtrArray *fair_rounds_list (FairRounds *self);
const FairRound *fair_rounds_get_open (FairRounds *self);
const FairRound *fair_rounds_find (FairRounds *self, const char *id);
guint            fair_rounds_count_on (FairRounds *self, const char *target);

const FairRound *
fair_rounds_open (FairRounds *self, const char *const *targets, GError **error);
const FairRound          *
fair_rounds_repeat (FairRounds *self, const char *id, GError **error);
gboolean fair_rounds_reveal (FairRounds *self, GError **error);
gboolean fair_rounds_cancel (FairRounds *self, GError **error);

gboolean fair_rounds_propose (FairRounds *self,
                              const char *participant,
                              const char *target,
                              double      value,
                              GError    **error);
gboolean fair_rounds_pass (FairRounds *self,
                           const char *participant,
                           const char *target,
                           GError    **error);
gboolean fair_rounds_get_own (FairRounds *self,
                              const char *id,
                              const char *participant,
                              const char *target,
                              double     *value);
gboolean fair_rounds_has_passed (FairRounds *self,
                                 const char *id,
                                 const char *participant,
                                 const char *target);
gboolean fair_rounds_has_answered (FairRounds *self,
                                   const char *id,
                                   const char *participant,
                                   const char *target);
guint fair_rounds_count_answered (FairRounds *self, const char *id, guint *of);

guint
fair_rounds_count_passed (FairRounds *self, const char *id, const char *target);
GPtrArray  *fair_rounds_dup_proposals (FairRounds *self,
                                       const char *id,
                                       const char *target,
                                       GError    **error);
FairSpread *fair_rounds_dup_spread (FairRounds *self,
                                    const char *id,
                                    const char *target,
                                    GError    **error);

G_END_DECLS
