/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-meeting-agenda.h"
#include "workshop/fair-meeting-private.h"

G_BEGIN_DECLS

FairMeetingAgenda *_fair_meeting_agenda_new (FairVault *vault, GError **error);
gboolean _fair_meeting_agenda_reload (FairMeetingAgenda *self, GError **error);
gboolean _fair_meeting_agenda_follow (FairMeetingAgenda *self, GError **error);
const FairParkedItem *_fair_meeting_agenda_find (FairMeetingAgenda *self,
                                                 const char        *target);
void                  _fair_meeting_agenda_park_target (FairMeetingAgenda *self,
                                                        const char        *target,
                                                        const char        *text,
                                                        const char        *label);
void _fair_meeting_agenda_unpark_target (FairMeetingAgenda *self,
                                         const char        *target,
                                         const char        *label);

G_END_DECLS
