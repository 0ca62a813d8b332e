/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history.h"
#include "model/fair-scope.h"

G_BEGIN_DECLS

/**
 * FairLeadFlags:
 * @FAIR_LEAD_IN_SCOPE: counted; the others are left out of everything
 * @FAIR_LEAD_FUTURE: created after as-of, left out and listed
 * @FAIR_LEAD_UNDATED: has no instant at all; judged once, at as-of
 * @FAIR_LEAD_WITH_DEAL: came in with its deal: entry not after creation
 * @FAIR_LEAD_WORKED: sales worked it
 * @FAIR_LEAD_NO_ENTRY: has an outcome other than none but no entry time
 */
typedef enum
{
  FAIR_LEAD_IN_SCOPE = 1 << 0,
  FAIR_LEAD_FUTURE = 1 << 1,
  FAIR_LEAD_UNDATED = 1 << 2,
  FAIR_LEAD_WITH_DEAL = 1 << 3,
  FAIR_LEAD_WORKED = 1 << 4,
  FAIR_LEAD_NO_ENTRY = 1 << 5,
} FairLeadFlags;

/**
 * FairLeadFacts:
 * @created_at: as known or worked out, or %FAIR_INSTANT_NONE where undated
 * @entry: when it entered the pipeline, or %FAIR_INSTANT_NONE
 * @stages: every stage time as seen at as-of, taken from the deals where there
 *   are some
 * @outcome: as seen at as-of; never %FAIR_OUTCOME_MISSING
 * @amount: of the deal that counts, NaN where it is missing or foreign
 * @first_activity: index of its first activity in the history
 * @end_activity: one past its last activity that counts
 *
 * A lead as it is seen at as-of.
 */
typedef struct
{
  gint64        created_at;
  gint64        entry;
  gint64        stages[FAIR_N_STAGES];
  double        amount;
  guint64       first_activity;
  guint64       end_activity;
  FairOutcome   outcome;
  FairLeadFlags flags;
} FairLeadFacts;

/**
 * FairCohort:
 *
 * A history as seen at one as-of and within one scope: what every question of
 * the engine is asked of. Immutable, shared between threads.
 */
typedef struct _FairCohort FairCohort;

FairCohort          *fair_cohort_new (FairHistory     *history,
                                      const FairScope *scope,
                                      gint64           as_of,
                                      GError         **error);
FairCohort          *fair_cohort_ref (FairCohort *cohort);
void                 fair_cohort_unref (FairCohort *cohort);
FairHistory         *fair_cohort_get_history (const FairCohort *cohort);
gint64               fair_cohort_get_as_of (const FairCohort *cohort);
gint64               fair_cohort_get_first (const FairCohort *cohort);
const FairLeadFacts *fair_cohort_get_leads (const FairCohort *cohort,
                                            guint            *n_leads);
guint                fair_cohort_count_in (const FairCohort *cohort);
guint                fair_cohort_count_out (const FairCohort *cohort);
guint                fair_cohort_count_future (const FairCohort *cohort);
const GPtrArray     *fair_cohort_list_lacking (const FairCohort *cohort);
gint64      fair_cohort_get_first_touch (const FairCohort *cohort, guint lead);
gboolean    fair_cohort_all_won (const FairCohort *cohort);
gboolean    fair_cohort_deal_in_scope (const FairCohort *cohort, guint deal);
FairOutcome fair_cohort_get_deal_outcome (const FairCohort *cohort, guint deal);
gint64   fair_cohort_get_deal_closed_at (const FairCohort *cohort, guint deal);
gboolean fair_cohort_has_stage (const FairCohort *cohort, FairStage stage);
gboolean fair_cohort_knows_worked (const FairCohort *cohort);
int      fair_cohort_default_maturity_days (const FairCohort *cohort);
gboolean
fair_cohort_is_mature (const FairCohort *cohort, guint lead, int maturity_days);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCohort, fair_cohort_unref)

G_END_DECLS
