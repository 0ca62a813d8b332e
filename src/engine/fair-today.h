/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-cohort.h"
#include "engine/fair-rate.h"

G_BEGIN_DECLS

/**
 * FairTodayStage:
 * @stage: which stage; %FAIR_STAGE_CLOSED stands for won
 * @count: how many leads in scope reached it
 * @rate: of the leads that are old enough to judge and reached the stage
 *   before, those that reached this one; not known for the first stage and
 *   where every lead is won
 * @days_n: how many leads have the instants of this stage and of the one before
 * @days: the median of days between them, NaN where @days_n is 0
 *
 * One stage of the funnel.
 */
typedef struct
{
  FairStage stage;
  guint     count;
  FairRate  rate;
  guint     days_n;
  double    days;
} FairTodayStage;

/**
 * FairToday:
 * @mature: how many leads are old enough to judge
 * @stages: (element-type FairTodayStage): from all leads to won ones; stages
 *   that no lead has are left out
 *
 * The funnel as it was recorded, before any scoring model.
 */
typedef struct
{
  guint   mature;
  GArray *stages;
} FairToday;

/**
 * fair_today_new:
 * @cohort: a cohort
 * @maturity_days: days after which a lead is old enough to judge, or -1 for the
 *   default
 * @sal_after_sql: whether SAL comes after SQL
 *
 * Counts how far the leads came. A lead reached a stage when its instant is
 * known or when it reached a later stage; an outcome other than none is an
 * opportunity. Days that are negative are left out.
 *
 * Returns: (transfer full): the funnel
 */
FairToday *
fair_today_new (FairCohort *cohort, int maturity_days, gboolean sal_after_sql);

/**
 * fair_today_free:
 * @today: (transfer full) (nullable): a funnel
 */
void fair_today_free (FairToday *today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairToday, fair_today_free)

G_END_DECLS
