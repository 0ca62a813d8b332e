/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-cohort.h"

G_BEGIN_DECLS

/* A deal as it is seen at as-of. @counts says that it exists at as-of and is in
 * scope for at least one lead in scope. */
typedef struct
{
  gint64      created_at;
  gint64      closed_at;
  FairOutcome outcome;
  gboolean    counts;
} FairDealFacts;

/* @tie_counts has a byte for each lead of each deal, in the order of the
 * history's deal leads: whether the deal is counted for that lead. */
struct _FairCohort
{
  gatomicrefcount ref_count;

  FairHistory   *history;
  FairLeadFacts *leads;
  FairDealFacts *deals;
  guint8        *tie_counts;
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

guint32 *_fair_cohort_dup_deal_leads (const FairCohort *self,
                                      guint             deal,
                                      guint            *n_leads);
void     _fair_cohort_settle_deals (FairCohort *self);
void     _fair_cohort_settle_leads (FairCohort *self);
gboolean _fair_cohort_apply_scope (FairCohort      *self,
                                   const FairScope *scope,
                                   GError         **error);

G_END_DECLS
