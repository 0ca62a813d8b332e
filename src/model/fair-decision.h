/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/fair-side.h"

G_BEGIN_DECLS

/**
 * FairDecision:
 * @at: when it was decided
 * @what: what was decided, in words
 * @target: (nullable): what it is about, see fair_target_parse()
 * @from: (nullable): what it was before, as it is shown
 * @to: (nullable): what it is now, as it is shown
 * @by: who decided
 * @noted_by: (nullable): the name of whoever led the meeting and wrote it down
 * @rounds: after how many rounds; 0 without one
 * @why: (nullable): the reason given
 * @consequence: (nullable): what history says of it, as shown at that moment
 * @extra: (nullable): keys beginning with `x-`
 *
 * A line of the decision log.
 */
typedef struct
{
  gint64      at;
  char       *what;
  char       *target;
  char       *from;
  char       *to;
  FairSide    by;
  char       *noted_by;
  guint       rounds;
  char       *why;
  char       *consequence;
  JsonObject *extra;
} FairDecision;

FairDecision *fair_decision_new (gint64 at, const char *what, FairSide by);
void          fair_decision_free (FairDecision *decision);
FairDecision *fair_decision_from_json (JsonNode *node, GError **error);
JsonNode     *fair_decision_to_json (const FairDecision *decision);
char         *fair_decision_by_to_words (const FairDecision *decision);
char         *fair_decision_people_to_words (const FairDecision *decision);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairDecision, fair_decision_free)

G_END_DECLS
