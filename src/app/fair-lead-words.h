/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-scores.h"

G_BEGIN_DECLS

char *fair_lead_words_name (FairHistory *history, guint lead);
char *fair_lead_words_role (FairHistory *history, guint lead);
char *fair_lead_words_outcome (FairCohort *cohort, guint lead);
char *
fair_lead_words_scores (FairScores *scores, FairScores *before, guint lead);
char     *
fair_lead_words_reason (FairScores *scores, FairScores *before, guint lead);
int fair_lead_words_compare (FairCohort *cohort, guint one, guint other);

G_END_DECLS
