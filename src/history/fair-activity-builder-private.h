/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history.h"

G_BEGIN_DECLS

/**
 * FairActivityBuilder:
 *
 * Activities in the order of import, to be grouped by lead at the end.
 */
typedef struct _FairActivityBuilder FairActivityBuilder;

FairActivityBuilder *_fair_activity_builder_new (GStringChunk *strings);
void                 _fair_activity_builder_free (FairActivityBuilder *self);
void                 _fair_activity_builder_add (FairActivityBuilder *self,
                                                 guint                lead,
                                                 const char          *type,
                                                 gint64               at,
                                                 double               value,
                                                 const char          *detail);
void     _fair_activity_builder_end_earlier (FairActivityBuilder *self);
void     _fair_activity_builder_note_births (FairActivityBuilder *self,
                                             gint64               limit,
                                             gint64              *births);
gint64   _fair_activity_builder_get_latest (FairActivityBuilder *self,
                                            gint64               limit);
gboolean _fair_activity_builder_finish (FairActivityBuilder *self,
                                        guint                n_leads,
                                        FairActivities      *out,
                                        GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairActivityBuilder, _fair_activity_builder_free)

G_END_DECLS
