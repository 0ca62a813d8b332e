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
 * FairTodaySource:
 * @source: (nullable): the source, %NULL for leads without one
 * @leads: how many leads in scope came from it
 * @mqls: how many of them became MQLs; 0 where no lead has
 * @mql_to_sql: of its MQLs that are old enough to judge, those that became
 *   SQLs; not known where no lead has one of the stages, or every lead is won
 * @mql_to_won: of the same MQLs, those that were won; not known likewise
 * @lead_to_won: of its leads that are old enough to judge, those that were won;
 *   not known where every lead is won
 *
 * How far the leads of one source came.
 */
typedef struct
{
  char    *source;
  guint    leads;
  guint    mqls;
  FairRate mql_to_sql;
  FairRate mql_to_won;
  FairRate lead_to_won;
} FairTodaySource;

/**
 * FairToday:
 * @mature: how many leads are old enough to judge
 * @stages: (element-type FairTodayStage): from all leads to won ones; stages
 *   that no lead has are left out
 * @has_mqls: whether some lead has a recorded MQL
 * @mql_to_sql: of all MQLs that are old enough to judge, those that became
 *   SQLs, whatever stage is between; not known where no lead has one of them
 * @has_sources: whether some lead has a source
 * @sources: (element-type FairTodaySource): most leads first, those without a
 *   source last
 *
 * The funnel as it was recorded, before any scoring model.
 */
typedef struct
{
  guint      mature;
  GArray    *stages;
  gboolean   has_mqls;
  FairRate   mql_to_sql;
  gboolean   has_sources;
  GPtrArray *sources;
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
