/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/fair-agenda-plan.h"

G_BEGIN_DECLS

/**
 * FairOpenKind:
 * @FAIR_OPEN_DATA: there is no history
 * @FAIR_OPEN_DIFFERENCE: the sides differ
 * @FAIR_OPEN_ROUND: a round or blind scoring is not revealed
 * @FAIR_OPEN_PARKED: something was put off
 * @FAIR_OPEN_TERM: a term that the agreement needs is missing
 * @FAIR_OPEN_SIGNER: nobody is named who signs for a side
 *
 * What may be in the way of an agreement.
 */
typedef enum
{
  FAIR_OPEN_DATA,
  FAIR_OPEN_DIFFERENCE,
  FAIR_OPEN_ROUND,
  FAIR_OPEN_PARKED,
  FAIR_OPEN_TERM,
  FAIR_OPEN_SIGNER,
} FairOpenKind;

/**
 * FairOpenPoint:
 * @kind: of what kind
 * @text: what is open, in the person's language
 * @where: (nullable): the target, the path of the term, or the id of the round
 *
 * Something that is still open before both sides can sign.
 */
typedef struct
{
  FairOpenKind kind;
  char        *text;
  char        *where;
} FairOpenPoint;

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

GPtrArray *fair_meeting_agenda_dup_open_points (FairMeetingAgenda *self);
void       fair_open_point_free (FairOpenPoint *point);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairOpenPoint, fair_open_point_free)

G_END_DECLS
