/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-frame.h"

G_BEGIN_DECLS

/* Ids and the texts of dictionaries are borrowed: they live in the memory of
 * the history that owns the frame. The arrays are taken. */
FairColumn *_fair_column_new (const char    *name,
                              FairColumnType type,
                              guint32       *codes,
                              GPtrArray     *dictionary,
                              gint64        *instants);
void        _fair_column_free (FairColumn *column);
FairFrame  *_fair_frame_new (GPtrArray *ids, GPtrArray *columns);
void        _fair_frame_free (FairFrame *frame);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairColumn, _fair_column_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairFrame, _fair_frame_free)

G_END_DECLS
