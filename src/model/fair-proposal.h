/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/fair-side.h"

G_BEGIN_DECLS

/**
 * FairProposal:
 * @id: unique within the workshop
 * @side: on whose behalf; not both
 * @participant: (nullable): the id of who made it
 * @target: what it is about, see fair_target_parse()
 * @value: what it should be; whole, except for terms
 * @no_opinion: whether the participant has no opinion; @value is 0 then
 * @round: the round in which it was made, from 1; 0 outside a round
 * @at: when, or %FAIR_INSTANT_NONE
 * @extra: (nullable): keys beginning with `x-`
 *
 * A value that a side holds or proposes.
 */
typedef struct
{
  char       *id;
  FairSide    side;
  char       *participant;
  char       *target;
  double      value;
  gboolean    no_opinion;
  guint       round;
  gint64      at;
  JsonObject *extra;
} FairProposal;

FairProposal *fair_proposal_new (const char *id,
                                 FairSide    side,
                                 const char *target,
                                 double      value);
void          fair_proposal_free (FairProposal *proposal);
FairProposal *fair_proposal_from_json (JsonNode *node, GError **error);
JsonNode     *fair_proposal_to_json (const FairProposal *proposal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairProposal, fair_proposal_free)

G_END_DECLS
