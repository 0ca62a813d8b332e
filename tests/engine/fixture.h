/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-cohort.h"
#include "engine/fair-scores.h"
#include "engine/fair-simulation.h"
#include "history/fair-history-builder.h"

G_BEGIN_DECLS

/* A history written down in a few lines of a test. Dates are read in the
 * fixture's zone; a field is "name=value". */
typedef struct
{
  FairZone           *zone;
  FairHistoryBuilder *builder;
} Fixture;

gint64 at (const char *text);

void fixture_init (Fixture *self, const char *zone, const char *as_of);
void fixture_clear (Fixture *self);
void fixture_column (Fixture *self, const char *name, FairColumnType type);
void fixture_lead (Fixture *self, const char *id, ...) G_GNUC_NULL_TERMINATED;
void fixture_deal (Fixture *self, const char *id, ...) G_GNUC_NULL_TERMINATED;
void fixture_did (Fixture    *self,
                  const char *lead,
                  const char *type,
                  const char *when);
void fixture_did_with (Fixture    *self,
                       const char *lead,
                       const char *type,
                       const char *when,
                       double      value,
                       const char *detail);

FairHistory         *fixture_finish (Fixture *self);
FairScorecard       *card (const char *text);
FairCondition       *condition (const char *text);
FairScores          *score (FairCohort *cohort, const FairScorecard *scorecard);
FairSimulation      *simulate (FairScores *scores);
guint                lead_row (FairCohort *cohort, const char *id);
const FairLeadScore *score_of (FairScores *scores, const char *id);
const FairLeadFacts *facts_of (FairCohort *cohort, const char *id);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

G_END_DECLS
