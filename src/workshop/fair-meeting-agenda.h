/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/fair-agenda-plan.h"

G_BEGIN_DECLS

/**
 * FairMeetingAgenda:
 *
 * The meeting's steps with their minutes, how far it is, and what was put off.
 * Emits `changed`. Time passes without a signal: ask again every second.
 */
#define FAIR_TYPE_MEETING_AGENDA (fair_meeting_agenda_get_type ())
G_DECLARE_FINAL_TYPE (
    FairMeetingAgenda, fair_meeting_agenda, FAIR, MEETING_AGENDA, GObject)

const FairAgendaPlan *fair_meeting_agenda_get_plan (FairMeetingAgenda *self);
gboolean              fair_meeting_agenda_set_minutes (FairMeetingAgenda *self,
                                                       guint              step,
                                                       guint              minutes,
                                                       GError           **error);
int                   fair_meeting_agenda_get_current (FairMeetingAgenda *self);
gboolean
fair_meeting_agenda_start (FairMeetingAgenda *self, guint step, GError **error);
gboolean fair_meeting_agenda_pause (FairMeetingAgenda *self, GError **error);
gboolean fair_meeting_agenda_is_running (FairMeetingAgenda *self);
gint64   fair_meeting_agenda_get_left (FairMeetingAgenda *self, guint step);
gint64   fair_meeting_agenda_get_left_in_all (FairMeetingAgenda *self);

gboolean fair_meeting_agenda_park (FairMeetingAgenda *self,
                                   const char        *text,
                                   GError           **error);
gboolean fair_meeting_agenda_unpark (FairMeetingAgenda *self,
                                     const char        *id,
                                     GError           **error);

G_END_DECLS
