/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairRecent:
 *
 * A workshop that was open once, as it was when it was closed.
 */
#define FAIR_TYPE_RECENT (fair_recent_get_type ())
G_DECLARE_FINAL_TYPE (FairRecent, fair_recent, FAIR, RECENT, GObject)

FairRecent *fair_recent_new_from_workshop (FairWorkshop *workshop);
FairRecent *fair_recent_new_from_key_file (GKeyFile *file, const char *group);
void
fair_recent_to_key_file (FairRecent *self, GKeyFile *file, const char *group);
const char *fair_recent_get_path (FairRecent *self);
const char *fair_recent_get_name (FairRecent *self);
char       *fair_recent_describe_history (FairRecent *self);
char       *fair_recent_describe_version (FairRecent *self, char **detail);
char       *fair_recent_describe_review (FairRecent *self, char **detail);
gboolean    fair_recent_is_overdue (FairRecent *self);
gint64      fair_recent_get_opened_at (FairRecent *self);
const char *fair_recent_get_audit (FairRecent *self);
void        fair_recent_set_audit (FairRecent *self, const char *audit);

G_END_DECLS
