/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FairRoundState:
 * @FAIR_ROUND_OPEN: proposals are taken, and nobody sees those of others
 * @FAIR_ROUND_REVEALED: all of them are seen
 * @FAIR_ROUND_CANCELLED: broken off; what was proposed stays unseen
 */
typedef enum
{
  FAIR_ROUND_OPEN,
  FAIR_ROUND_REVEALED,
  FAIR_ROUND_CANCELLED,
} FairRoundState;

/**
 * FairRound:
 * @id: unique within the workshop
 * @number: 1 for the workshop's first round
 * @targets: (array zero-terminated=1): what is asked, see fair_target_parse()
 * @opened_at: when it was opened
 * @revealed_at: when it was revealed, or broken off, or %FAIR_INSTANT_NONE
 * @extra: (nullable): keys beginning with `x-`
 *
 * A round in which everyone proposes without seeing what the others propose.
 */
typedef struct
{
  char          *id;
  guint          number;
  char         **targets;
  gint64         opened_at;
  gint64         revealed_at;
  FairRoundState state;
  JsonObject    *extra;
} FairRound;

FairRound *
fair_round_new (guint number, const char *const *targets, gint64 opened_at);
void       fair_round_free (FairRound *round);
FairRound *fair_round_from_json (JsonNode *node, GError **error);
JsonNode  *fair_round_to_json (const FairRound *round);
gboolean   fair_round_asks (const FairRound *round, const char *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairRound, fair_round_free)

G_END_DECLS
