/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/fair-decision.h"

G_BEGIN_DECLS

/**
 * FairLogEntry:
 *
 * A line of the decision log as pages see it. It never changes.
 */
#define FAIR_TYPE_LOG_ENTRY (fair_log_entry_get_type ())
G_DECLARE_FINAL_TYPE (FairLogEntry, fair_log_entry, FAIR, LOG_ENTRY, GObject)

const FairDecision *fair_log_entry_get_decision (FairLogEntry *self);
gboolean fair_log_entry_matches (FairLogEntry *self, const char *text);

/**
 * FairDecisions:
 *
 * The decision log: what was decided, from what to what, by whom, why, and what
 * history said of it at that moment. Lines are only ever added; an undo adds
 * one. The list itself tells of new ones.
 */
#define FAIR_TYPE_DECISIONS (fair_decisions_get_type ())
G_DECLARE_FINAL_TYPE (FairDecisions, fair_decisions, FAIR, DECISIONS, GObject)

GListModel *fair_decisions_get_list (FairDecisions *self);
GPtrArray  *fair_decisions_dup_all (FairDecisions *self);
gboolean    fair_decisions_note (FairDecisions *self,
                                 const char    *what,
                                 FairSide       by,
                                 const char    *why,
                                 GError       **error);

G_END_DECLS
