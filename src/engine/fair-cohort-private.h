/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-cohort.h"

G_BEGIN_DECLS

/* A deal as it is seen at as-of. @fits says that the scope's condition holds
 * for it, @counts that it also exists at as-of and has a lead in scope. */
typedef struct
{
  gint64      created_at;
  gint64      closed_at;
  FairOutcome outcome;
  gboolean    fits;
  gboolean    counts;
} FairDealFacts;

struct _FairCohort
{
  gatomicrefcount ref_count;

  FairHistory   *history;
  FairLeadFacts *leads;
  FairDealFacts *deals;
  GPtrArray     *lacking;

  gint64   as_of;
  gint64   first;
  gboolean given;
  guint    n_leads;
  guint    n_deals;
  guint    n_in;
  guint    n_out;
  guint    n_future;
  guint    n_won;
  int      maturity_days;
  gboolean has_stage[FAIR_N_STAGES];
  gboolean knows_worked;
};

void     _fair_cohort_settle_deals (FairCohort *self);
void     _fair_cohort_settle_leads (FairCohort *self);
gboolean _fair_cohort_apply_scope (FairCohort      *self,
                                   const FairScope *scope,
                                   GError         **error);

G_END_DECLS
