/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FairTargetEntry:
 *
 * Where the value of a target is entered: a number, or one of a few words.
 * Where it is entered blind the number is hidden from a room that looks on.
 * Signal: `changed`.
 */
#define FAIR_TYPE_TARGET_ENTRY (fair_target_entry_get_type ())
G_DECLARE_FINAL_TYPE (
    FairTargetEntry, fair_target_entry, FAIR, TARGET_ENTRY, AdwBin)

GtkWidget *
fair_target_entry_new (const char *target, const char *name, gboolean blind);
const char *fair_target_entry_get_target (FairTargetEntry *self);
gboolean    fair_target_entry_get_value (FairTargetEntry *self, double *value);
void        fair_target_entry_set_value (FairTargetEntry *self, double value);

G_END_DECLS
