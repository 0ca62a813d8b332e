/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/fair-participant.h"

G_BEGIN_DECLS

/**
 * FAIR_PEOPLE_MAX:
 *
 * So many people may be in a meeting.
 */
#define FAIR_PEOPLE_MAX 50

/**
 * FAIR_PEOPLE_NAME_MAX:
 *
 * So many characters a name may have.
 */
#define FAIR_PEOPLE_NAME_MAX 60

/**
 * FairPerson:
 *
 * A participant as pages see them. Properties, all notified: `name`, `side` (a
 * #FairSide, as an int), `present` (whether their phone is connected).
 */
#define FAIR_TYPE_PERSON (fair_person_get_type ())
G_DECLARE_FINAL_TYPE (FairPerson, fair_person, FAIR, PERSON, GObject)

const char *fair_person_get_id (FairPerson *self);
const char *fair_person_get_name (FairPerson *self);
FairSide    fair_person_get_side (FairPerson *self);
gboolean    fair_person_get_present (FairPerson *self);
gint64      fair_person_get_joined_at (FairPerson *self);

/**
 * FairPeople:
 *
 * Who takes part in the meeting. Emits `changed` when somebody joins, is
 * renamed, is removed, comes or goes. People are kept in the file and are no
 * matter of undo.
 */
#define FAIR_TYPE_PEOPLE (fair_people_get_type ())
G_DECLARE_FINAL_TYPE (FairPeople, fair_people, FAIR, PEOPLE, GObject)

GListModel *fair_people_get_list (FairPeople *self);
FairPerson *fair_people_find (FairPeople *self, const char *id);
gboolean    fair_people_was_removed (FairPeople *self, const char *id);
const char *fair_people_get_name (FairPeople *self, const char *id);
FairSide    fair_people_get_side (FairPeople *self, const char *id);
const char *fair_people_get_facilitator (FairPeople *self);
guint       fair_people_count (FairPeople *self, FairSide side);
guint       fair_people_count_present (FairPeople *self);
FairPerson *fair_people_join (FairPeople *self,
                              const char *name,
                              FairSide    side,
                              GError    **error);
gboolean    fair_people_edit (FairPeople *self,
                              const char *id,
                              const char *name,
                              FairSide    side,
                              GError    **error);
gboolean fair_people_remove (FairPeople *self, const char *id, GError **error);
void
fair_people_set_present (FairPeople *self, const char *id, gboolean present);
const char *fair_people_get_token (FairPeople *self, const char *id);
gboolean    fair_people_set_token (FairPeople *self,
                                   const char *id,
                                   const char *digest,
                                   GError    **error);

G_END_DECLS
