/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-threshold-setter.h"

G_BEGIN_DECLS

/**
 * FairReplayPane:
 *
 * One lead: its score over time, what gave it its points, who it is and what
 * became of it. The line of the threshold can be dragged.
 */
#define FAIR_TYPE_REPLAY_PANE (fair_replay_pane_get_type ())
G_DECLARE_FINAL_TYPE (
    FairReplayPane, fair_replay_pane, FAIR, REPLAY_PANE, AdwBin)

void  fair_replay_pane_set_setter (FairReplayPane      *self,
                                   FairThresholdSetter *setter);
void  fair_replay_pane_show (FairReplayPane *self,
                             FairWorkshop   *workshop,
                             guint           lead);
void  fair_replay_pane_refresh (FairReplayPane *self);
char *fair_replay_pane_dup_title (FairReplayPane *self);
char *fair_replay_pane_dup_subtitle (FairReplayPane *self);

G_END_DECLS
