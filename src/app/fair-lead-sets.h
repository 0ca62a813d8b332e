/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-figures.h"
#include "engine/fair-audit.h"
#include "engine/fair-simulation.h"

G_BEGIN_DECLS

/* Which leads stand behind a number. Every function returns rows of the leads,
 * ascending, and counts as the number does: in scope, and where it says so only
 * those that are old enough to judge. */

GArray *fair_lead_sets_new_all (FairCohort *cohort, gboolean in_scope);
GArray *fair_lead_sets_new_won (FairCohort *cohort);
GArray *fair_lead_sets_new_won_leads (FairCohort *cohort);
GArray *fair_lead_sets_new_figure (FairScores           *scores,
                                   const FairSimulation *simulation,
                                   FairFigure            which);
GArray *fair_lead_sets_new_month (FairScores *scores, gint32 month);
GArray *fair_lead_sets_new_source (FairScores *scores, const char *source);
GArray *fair_lead_sets_new_tier (FairScores *scores, const char *tier);
GArray *fair_lead_sets_new_criterion (FairScores *scores, const char *id);
GArray *fair_lead_sets_new_stage (FairCohort *cohort,
                                  FairStage   stage,
                                  gboolean    sal_after_sql);
GArray *fair_lead_sets_new_recorded_source (FairCohort *cohort,
                                            const char *source,
                                            FairStage   stage,
                                            gboolean    sal_after_sql);
GArray *fair_lead_sets_new_value (FairCohort             *cohort,
                                  const FairAuditProfile *profile,
                                  const FairAuditRow     *row);

G_END_DECLS
