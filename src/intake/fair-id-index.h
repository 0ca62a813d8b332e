/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairIdIndex:
 *
 * From ids to rows. White space around an id does not count, and the two forms
 * in which Salesforce writes one id, of 15 and of 18 characters, are the same.
 */
typedef struct _FairIdIndex FairIdIndex;

FairIdIndex *fair_id_index_new (void) G_GNUC_WARN_UNUSED_RESULT;
void         fair_id_index_free (FairIdIndex *self);
gboolean     fair_id_index_add (FairIdIndex *self, const char *id, guint row);
gboolean     fair_id_index_find (FairIdIndex *self, const char *id, guint *row);
guint        fair_id_index_get_size (FairIdIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairIdIndex, fair_id_index_free)

G_END_DECLS
