/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/fair-side.h"

G_BEGIN_DECLS

/**
 * FairParticipant:
 * @id: unique within the workshop
 * @name: as people call them
 * @side: on whose behalf they speak; not both
 * @joined_at: when they joined, or %FAIR_INSTANT_NONE
 * @removed_at: when they were removed, or %FAIR_INSTANT_NONE
 * @token: (nullable): the digest of what proves that it is them
 * @extra: (nullable): keys beginning with `x-`
 *
 * A person who takes part in the meeting.
 */
typedef struct
{
  char       *id;
  char       *name;
  FairSide    side;
  gint64      joined_at;
  gint64      removed_at;
  char       *token;
  JsonObject *extra;
} FairParticipant;

FairParticipant      *
fair_participant_new (const char *id, const char *name, FairSide side);
void fair_participant_free (FairParticipant *participant);
FairParticipant *fair_participant_from_json (JsonNode *node, GError **error);
JsonNode        *fair_participant_to_json (const FairParticipant *participant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairParticipant, fair_participant_free)

G_END_DECLS
