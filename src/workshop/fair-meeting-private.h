/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-draft.h"
#include "workshop/fair-meeting.h"
#include "workshop/fair-past.h"
#include "workshop/fair-results.h"
#include "workshop/fair-vault-private.h"
#include "workshop/fair-versions.h"

G_BEGIN_DECLS

/* Reads one entry of the file. */
typedef gboolean (*FairEntryFunc) (JsonNode *node,
                                   gpointer  user_data,
                                   GError  **error);

FairMeeting *_fair_meeting_new (FairVault    *vault,
                                FairDraft    *draft,
                                FairPast     *past,
                                FairResults  *results,
                                FairVersions *versions,
                                const char   *currency,
                                GError      **error);
gboolean     _fair_meeting_reload (FairMeeting *self, GError **error);
gboolean     _fair_meeting_follow (FairMeeting *self, GError **error);
gint64       _fair_meeting_now (void);
gboolean     _fair_meeting_load (FairVault       *vault,
                                 FairStoreRecords records,
                                 FairEntryFunc    func,
                                 gpointer         user_data,
                                 GError         **error);
void         _fair_meeting_save (FairVault       *vault,
                                 FairStoreRecords records,
                                 const char      *id,
                                 JsonNode        *node);
gboolean     _fair_meeting_refuse (GError **error, const char *format, ...)
    G_GNUC_PRINTF (2, 3);

FairDecisions *
_fair_decisions_new (FairVault *vault, FairPeople *people, GError **error);
gboolean _fair_decisions_reload (FairDecisions *self, GError **error);
void     _fair_decisions_take (FairDecisions *self, FairDecision *decision);
gboolean _fair_decisions_move (FairStore *store, gboolean redo, GError **error);

FairPeople *_fair_people_new (FairVault *vault, GError **error);
gboolean    _fair_people_reload (FairPeople *self, GError **error);

FairRounds *_fair_rounds_new (FairVault  *vault,
                              FairDraft  *draft,
                              FairPeople *people,
                              GError    **error);
gboolean    _fair_rounds_reload (FairRounds *self, GError **error);

G_END_DECLS
