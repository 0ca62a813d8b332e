/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-catalog.h"
#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairScopeSurvey:
 * @in: leads that the scope counts
 * @out: leads that it leaves out
 * @won: won leads among those that it counts
 * @cohort: the history as the scope sees it
 * @catalog: (nullable): what a scope may ask of
 *
 * What a scope would count, before it is the draft's.
 */
typedef struct
{
  guint        in;
  guint        out;
  guint        won;
  FairCohort  *cohort;
  FairCatalog *catalog;
} FairScopeSurvey;

void             fair_scope_survey_async (FairWorkshop       *workshop,
                                          const FairScope    *scope,
                                          gboolean            with_catalog,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
FairScopeSurvey *fair_scope_survey_finish (FairWorkshop *workshop,
                                           GAsyncResult *result,
                                           GError      **error);
void             fair_scope_survey_free (FairScopeSurvey *survey);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairScopeSurvey, fair_scope_survey_free)

G_END_DECLS
