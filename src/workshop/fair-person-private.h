/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-people.h"

G_BEGIN_DECLS

FairPerson            *_fair_person_new (FairParticipant *participant);
const FairParticipant *_fair_person_get_participant (FairPerson *self);
void _fair_person_rename (FairPerson *self, const char *name, FairSide side);
void _fair_person_set_removed (FairPerson *self, gint64 at);
void _fair_person_set_token (FairPerson *self, const char *digest);
gboolean _fair_person_set_present (FairPerson *self, gboolean present);

G_END_DECLS
