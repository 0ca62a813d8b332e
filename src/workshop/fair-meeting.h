/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-meeting-agenda.h"
#include "workshop/fair-blind-scoring.h"
#include "workshop/fair-decisions.h"
#include "workshop/fair-differences.h"
#include "workshop/fair-people.h"
#include "workshop/fair-rounds.h"

G_BEGIN_DECLS

/**
 * FairMeeting:
 *
 * Marketing and sales at one table: a thin root of who takes part and what they
 * do together. What its parts are told is valid at once and written to the file
 * behind the caller's back, in order; who must know that it is safe, as one who
 * acknowledges a vote, waits with fair_meeting_save_async().
 */
#define FAIR_TYPE_MEETING (fair_meeting_get_type ())
G_DECLARE_FINAL_TYPE (FairMeeting, fair_meeting, FAIR, MEETING, GObject)

FairPeople        *fair_meeting_get_people (FairMeeting *self);
FairRounds        *fair_meeting_get_rounds (FairMeeting *self);
FairBlindScoring  *fair_meeting_get_blind_scoring (FairMeeting *self);
FairDifferences   *fair_meeting_get_differences (FairMeeting *self);
FairDecisions     *fair_meeting_get_decisions (FairMeeting *self);
FairMeetingAgenda *fair_meeting_get_agenda (FairMeeting *self);

char    *fair_meeting_dup_target_name (FairMeeting *self, const char *target);
void     fair_meeting_save_async (FairMeeting        *self,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
gboolean fair_meeting_save_finish (FairMeeting  *self,
                                   GAsyncResult *result,
                                   GError      **error);

G_END_DECLS
