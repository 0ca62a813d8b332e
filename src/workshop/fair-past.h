/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-audit.h"
#include "engine/fair-summary.h"
#include "intake/fair-import-plan.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FairPast:
 *
 * What was imported: the history that the workshop points to, and the cohort
 * of it within the draft's scope. Emits `changed` when either is another one.
 */
#define FAIR_TYPE_PAST (fair_past_get_type ())
G_DECLARE_FINAL_TYPE (FairPast, fair_past, FAIR, PAST, GObject)

FairHistory *fair_past_get_history (FairPast *self, GError **error);
FairCohort  *fair_past_get_cohort (FairPast *self, GError **error);
FairCohort *
fair_past_dup_cohort_at (FairPast *self, gint64 as_of, GError **error);
FairSummary      *fair_past_dup_summary (FairPast *self, GError **error);
FairImportReport *fair_past_import (FairPast          *self,
                                    FairImportPlan    *plan,
                                    gboolean           dry_run,
                                    GCancellable      *cancellable,
                                    FairImportProgress progress,
                                    gpointer           user_data,
                                    GError           **error);

G_END_DECLS
