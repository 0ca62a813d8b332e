/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fair-replay-story.h"

G_BEGIN_DECLS

/**
 * FairReplayRow:
 *
 * One step of a lead's score.
 */
#define FAIR_TYPE_REPLAY_ROW (fair_replay_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FairReplayRow, fair_replay_row, FAIR, REPLAY_ROW, GtkListBoxRow)

GtkWidget *fair_replay_row_new (const FairReplayLine *line);
gboolean   fair_replay_row_has_dot (FairReplayRow *self);

G_END_DECLS
