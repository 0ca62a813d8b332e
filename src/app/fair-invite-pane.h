/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "live/fair-live.h"

G_BEGIN_DECLS

/**
 * FairInvitePane:
 *
 * Lets people join the meeting: starts and stops the page for phones, shows its
 * code, tests the room, and lists who takes part, also those without a phone.
 * Nothing listens before somebody presses Invite, nor after the workshop is
 * closed.
 *
 * Properties: `workshop`; `live`, the meeting of the workshop, or %NULL.
 */
#define FAIR_TYPE_INVITE_PANE (fair_invite_pane_get_type ())
G_DECLARE_FINAL_TYPE (
    FairInvitePane, fair_invite_pane, FAIR, INVITE_PANE, AdwBin)

FairLive *fair_invite_pane_get_live (FairInvitePane *self);
gboolean  fair_invite_pane_invite (FairInvitePane *self, const char *address);

G_END_DECLS
