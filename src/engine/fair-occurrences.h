/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-scorecard.h"

G_BEGIN_DECLS

/**
 * FairOccurrences:
 *
 * Walks the matching activities of one lead after the other and says at which
 * of them the criterion occurs.
 */
typedef struct _FairOccurrences FairOccurrences;

FairOccurrences *fair_occurrences_new (const FairCriterion *criterion,
                                       guint                n_keys);
void             fair_occurrences_free (FairOccurrences *self);
void             fair_occurrences_begin (FairOccurrences *self);
gboolean fair_occurrences_add (FairOccurrences *self, gint64 at, guint32 key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairOccurrences, fair_occurrences_free)

G_END_DECLS
