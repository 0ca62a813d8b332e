/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-cohort.h"
#include "model/fair-scorecard.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FairCompiled:
 *
 * A scoring model's conditions held against a cohort: which fit criteria each
 * lead meets, and when each behavior criterion occurred. It is good for every
 * change of points, caps, groups, threshold, tiers and of what is switched off,
 * and must be made anew when a rule changes: see fair_criterion_same_rule().
 */
typedef struct _FairCompiled FairCompiled;

/**
 * fair_compiled_new:
 * @cohort: a cohort
 * @scorecard: a scoring model
 * @cancellable: (nullable): to give up early
 * @error: return location for an error
 *
 * Holds the conditions of a scoring model, also of what is switched off on it,
 * against a cohort.
 *
 * Returns: (transfer full) (nullable): the compiled form, or %NULL with
 *   %G_IO_ERROR_CANCELLED
 */
FairCompiled *fair_compiled_new (FairCohort          *cohort,
                                 const FairScorecard *scorecard,
                                 GCancellable        *cancellable,
                                 GError             **error);

/**
 * fair_compiled_ref:
 * @compiled: a compiled form
 *
 * Returns: (transfer full): @compiled with one more reference
 */
FairCompiled *fair_compiled_ref (FairCompiled *compiled);

/**
 * fair_compiled_unref:
 * @compiled: (transfer full): a compiled form
 */
void fair_compiled_unref (FairCompiled *compiled);

/**
 * fair_compiled_get_cohort:
 * @compiled: a compiled form
 *
 * Returns: (transfer none): what it was held against
 */
FairCohort *fair_compiled_get_cohort (const FairCompiled *compiled);

/**
 * fair_compiled_serves:
 * @compiled: a compiled form
 * @scorecard: a scoring model
 *
 * Returns: whether every criterion of @scorecard was compiled, under its id
 *   and with the rule it has there: see fair_criterion_same_rule()
 */
gboolean fair_compiled_serves (const FairCompiled  *compiled,
                               const FairScorecard *scorecard);

/**
 * fair_compiled_get_met:
 * @compiled: a compiled form
 * @id: the id of a criterion
 *
 * Returns: (transfer none) (nullable): a byte for every lead of the history, 1
 *   where the lead meets the criterion: its condition is true, or it occurred
 *   at least once; %NULL where no such criterion was compiled
 */
const guint8 *fair_compiled_get_met (const FairCompiled *compiled,
                                     const char         *id);

/**
 * fair_compiled_count_cannot_tell:
 * @compiled: a compiled form
 * @id: the id of a fit criterion
 *
 * Returns: for how many leads in scope a range such as "51-200" reaches over
 *   both sides of a number that the criterion compares it with
 */
guint fair_compiled_count_cannot_tell (const FairCompiled *compiled,
                                       const char         *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCompiled, fair_compiled_unref)

G_END_DECLS
