/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "engine/fair-blind-result.h"
#include "engine/fair-lead-sheet.h"
#include "model/fair-blind.h"

G_BEGIN_DECLS

/**
 * FairBlindScoring:
 *
 * Sessions in which everyone says of the same past leads whether they are MQLs,
 * without knowing what became of them. Until a session is revealed nothing can
 * be got from here of what anybody said, but by who said it, nor of what became
 * of the leads.
 *
 * Signals: `changed` when a session is opened, revealed or broken off;
 * `answered` (the id of the participant) when somebody has said something.
 */
#define FAIR_TYPE_BLIND_SCORING (fair_blind_scoring_get_type ())
G_DECLARE_FINAL_TYPE (
    FairBlindScoring, fair_blind_scoring, FAIR, BLIND_SCORING, GObject)

const GPtrArray        *fair_blind_scoring_list (FairBlindScoring *self);
const FairBlindSession *fair_blind_scoring_get_open (FairBlindScoring *self);
const FairBlindSession *fair_blind_scoring_find (FairBlindScoring *self,
                                                 const char       *id);
const FairBlindSession *
fair_blind_scoring_open (FairBlindScoring *self, guint n, GError **error);
gboolean fair_blind_scoring_reveal (FairBlindScoring *self, GError **error);
gboolean fair_blind_scoring_cancel (FairBlindScoring *self, GError **error);

FairLeadSheet   *fair_blind_scoring_dup_sheet (FairBlindScoring *self,
                                               const char       *id,
                                               guint             lead,
                                               GError          **error);
gboolean         fair_blind_scoring_answer (FairBlindScoring *self,
                                            const char       *participant,
                                            guint             lead,
                                            FairBlindVerdict  verdict,
                                            GError          **error);
gboolean         fair_blind_scoring_get_own (FairBlindScoring *self,
                                             const char       *id,
                                             const char       *participant,
                                             guint             lead,
                                             FairBlindVerdict *verdict);
guint            fair_blind_scoring_count_answers (FairBlindScoring *self,
                                                   const char       *id,
                                                   const char       *participant);
guint            fair_blind_scoring_count_finished (FairBlindScoring *self,
                                                    const char       *id,
                                                    guint            *of);
FairBlindResult *fair_blind_scoring_dup_result (FairBlindScoring *self,
                                                const char       *id,
                                                GError          **error);

G_END_DECLS
