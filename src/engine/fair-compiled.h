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

FairCompiled *fair_compiled_new (FairCohort          *cohort,
                                 const FairScorecard *scorecard,
                                 GCancellable        *cancellable,
                                 GError             **error);
FairCompiled *fair_compiled_ref (FairCompiled *compiled);
void          fair_compiled_unref (FairCompiled *compiled);
FairCohort   *fair_compiled_get_cohort (const FairCompiled *compiled);
gboolean      fair_compiled_serves (const FairCompiled  *compiled,
                                    const FairScorecard *scorecard);
const guint8 *fair_compiled_get_met (const FairCompiled *compiled,
                                     const char         *id);
guint         fair_compiled_count_cannot_tell (const FairCompiled *compiled,
                                               const char         *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCompiled, fair_compiled_unref)

G_END_DECLS
