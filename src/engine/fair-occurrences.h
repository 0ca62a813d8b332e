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

/**
 * fair_occurrences_new:
 * @criterion: a behavior criterion
 * @n_keys: how many keys there are, from 0, where the criterion is distinct
 *
 * Returns: (transfer full): a walk, before its first lead
 */
FairOccurrences *fair_occurrences_new (const FairCriterion *criterion,
                                       guint                n_keys);

/**
 * fair_occurrences_free:
 * @self: (transfer full) (nullable): a walk
 */
void fair_occurrences_free (FairOccurrences *self);

/**
 * fair_occurrences_begin:
 * @self: a walk
 *
 * Turns to the next lead.
 */
void fair_occurrences_begin (FairOccurrences *self);

/**
 * fair_occurrences_add:
 * @self: a walk
 * @at: when the lead's next matching activity was; never before the last one
 * @key: its detail or day, below the walk's number of keys; only where the
 *   criterion is distinct
 *
 * Returns: whether the criterion occurs at this activity
 */
gboolean fair_occurrences_add (FairOccurrences *self, gint64 at, guint32 key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairOccurrences, fair_occurrences_free)

G_END_DECLS
