/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-audit.h"
#include "engine/fair-today.h"
#include "workshop/fair-past.h"

G_BEGIN_DECLS

/**
 * FairWonSurvey:
 * @cohort: the history within the draft's scope
 * @audit: what the won deals had in common
 * @today: how leads go from stage to stage today
 *
 * The won deals looked at off the main loop.
 */
typedef struct
{
  FairCohort *cohort;
  FairAudit  *audit;
  FairToday  *today;
} FairWonSurvey;

void fair_won_survey_free (FairWonSurvey *survey);
void fair_won_survey_async (FairPast              *past,
                            const FairAuditWindow *window,
                            gboolean               sal_after_sql,
                            GCancellable          *cancellable,
                            GAsyncReadyCallback    callback,
                            gpointer               user_data);
FairWonSurvey *
fair_won_survey_finish (FairPast *past, GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairWonSurvey, fair_won_survey_free)

G_END_DECLS
