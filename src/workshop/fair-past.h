/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-audit.h"
#include "engine/fair-leaks.h"
#include "engine/fair-summary.h"
#include "intake/fair-import-plan.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FairImportTotals:
 * @leads: leads that the workshop has then
 * @deals: deals that it has then
 * @activities: activities that it has then
 * @outcomes: deals by outcome, or leads where there are no deals; indexed by
 *   #FairOutcome
 *
 * What the workshop holds after an import.
 */
typedef struct
{
  guint   leads;
  guint   deals;
  guint64 activities;
  guint   outcomes[FAIR_OUTCOME_WON + 1];
} FairImportTotals;

/**
 * FairPast:
 *
 * What was imported: the history that the workshop points to, and the cohort
 * of it within the draft's scope. Emits `changed` when either is another one.
 */
#define FAIR_TYPE_PAST (fair_past_get_type ())
G_DECLARE_FINAL_TYPE (FairPast, fair_past, FAIR, PAST, GObject)

FairHistory *fair_past_get_history (FairPast *self, GError **error);
void         fair_past_load_async (FairPast           *self,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean
fair_past_load_finish (FairPast *self, GAsyncResult *result, GError **error);
FairCohort *fair_past_get_cohort (FairPast *self, GError **error);
FairCohort *
fair_past_dup_cohort_at (FairPast *self, gint64 as_of, GError **error);
FairSummary *fair_past_dup_summary (FairPast *self, GError **error);
FairLeaks   *fair_past_dup_leaks (FairPast *self, GError **error);
gboolean     fair_past_recall_import (FairPast *self, FairImportPlan *plan);
FairImportReport *fair_past_import (FairPast          *self,
                                    FairImportPlan    *plan,
                                    gboolean           dry_run,
                                    GCancellable      *cancellable,
                                    FairImportProgress progress,
                                    gpointer           user_data,
                                    GError           **error);
void              fair_past_import_async (FairPast           *self,
                                          FairImportPlan     *plan,
                                          gboolean            dry_run,
                                          FairImportProgress  progress,
                                          gpointer            progress_data,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
FairImportReport *fair_past_import_finish (FairPast         *self,
                                           GAsyncResult     *result,
                                           FairImportTotals *totals,
                                           GError          **error);

G_END_DECLS
