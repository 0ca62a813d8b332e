/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-today.h"

#include <math.h>

/* Every lead is walked once, from the last stage to the first: what was
 * reached later was reached earlier too. */

#define MOST_STAGES 6

typedef struct
{
  FairStage stage[MOST_STAGES];
  guint     n;
  guint     reached[MOST_STAGES];
  guint     mature[MOST_STAGES];
  GArray   *days[MOST_STAGES];
} FairWay;

static void
add_stage (FairWay *way, const FairCohort *cohort, FairStage stage)
{
  gboolean recorded =
      stage == FAIR_STAGE_CREATED || stage == FAIR_STAGE_OPPORTUNITY ||
      stage == FAIR_STAGE_CLOSED || fair_cohort_has_stage (cohort, stage);

  if (!recorded)
    return;

  way->stage[way->n] = stage;
  way->days[way->n] = g_array_new (FALSE, FALSE, sizeof (double));
  way->n++;
}

static void
way_init (FairWay *way, const FairCohort *cohort, gboolean sal_after_sql)
{
  *way = (FairWay){ 0 };
  add_stage (way, cohort, FAIR_STAGE_CREATED);
  add_stage (way, cohort, FAIR_STAGE_MQL);
  add_stage (way, cohort, sal_after_sql ? FAIR_STAGE_SQL : FAIR_STAGE_ACCEPTED);
  add_stage (way, cohort, sal_after_sql ? FAIR_STAGE_ACCEPTED : FAIR_STAGE_SQL);
  add_stage (way, cohort, FAIR_STAGE_OPPORTUNITY);
  add_stage (way, cohort, FAIR_STAGE_CLOSED);
}

static void
way_clear (FairWay *way)
{
  for (guint i = 0; i < way->n; i++)
    g_array_unref (way->days[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FairWay, way_clear)

static gboolean
is_there (const FairLeadFacts *facts, FairStage stage)
{
  switch (stage)
    {
    case FAIR_STAGE_CREATED:
      return TRUE;

    case FAIR_STAGE_CLOSED:
      return facts->outcome == FAIR_OUTCOME_WON;

    case FAIR_STAGE_OPPORTUNITY:
      return facts->outcome != FAIR_OUTCOME_NONE ||
             facts->stages[stage] != FAIR_INSTANT_NONE;

    default:
      return facts->stages[stage] != FAIR_INSTANT_NONE;
    }
}

static gint64
get_instant (const FairLeadFacts *facts, FairStage stage)
{
  if (stage == FAIR_STAGE_CREATED)
    return facts->created_at;
  if (stage == FAIR_STAGE_CLOSED && facts->outcome != FAIR_OUTCOME_WON)
    return FAIR_INSTANT_NONE;

  return facts->stages[stage];
}

static void
add_lead (FairWay *way, const FairLeadFacts *facts, gboolean mature)
{
  gboolean reached = FALSE;

  for (guint i = way->n; i-- > 0;)
    {
      gint64 from, to;

      reached |= is_there (facts, way->stage[i]);
      way->reached[i] += reached;
      way->mature[i] += reached && mature;
      if (i == 0)
        continue;

      from = get_instant (facts, way->stage[i - 1]);
      to = get_instant (facts, way->stage[i]);
      if (from != FAIR_INSTANT_NONE && to != FAIR_INSTANT_NONE && to >= from)
        {
          double days = (double) (to - from) / FAIR_DAY_SECONDS;

          g_array_append_val (way->days[i], days);
        }
    }
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
tell_stage (FairToday *today, FairWay *way, guint i, gboolean all_won)
{
  GArray        *days = way->days[i];
  FairTodayStage stage = { .stage = way->stage[i], .count = way->reached[i] };

  if (i > 0 && !all_won)
    stage.rate = fair_rate_new (way->mature[i], way->mature[i - 1]);
  g_array_sort (days, compare_doubles);
  stage.days_n = days->len;
  stage.days = fair_quantile ((const double *) (gconstpointer) days->data,
                              days->len, 0.5);
  g_array_append_val (today->stages, stage);
}

FairToday *
fair_today_new (FairCohort *cohort, int maturity_days, gboolean sal_after_sql)
{
  FairToday           *today;
  const FairLeadFacts *leads;
  guint                n_leads;
  g_auto (FairWay) way = { 0 };

  g_return_val_if_fail (cohort != NULL, NULL);

  if (maturity_days < 0)
    maturity_days = fair_cohort_default_maturity_days (cohort);
  leads = fair_cohort_get_leads (cohort, &n_leads);
  way_init (&way, cohort, sal_after_sql);
  for (guint i = 0; i < n_leads; i++)
    if ((leads[i].flags & FAIR_LEAD_IN_SCOPE) != 0)
      add_lead (&way, &leads[i],
                fair_cohort_is_mature (cohort, i, maturity_days));

  today = g_new0 (FairToday, 1);
  today->mature = way.mature[0];
  today->stages = g_array_new (FALSE, FALSE, sizeof (FairTodayStage));
  for (guint i = 0; i < way.n; i++)
    tell_stage (today, &way, i, fair_cohort_all_won (cohort));

  return today;
}

void
fair_today_free (FairToday *today)
{
  if (today == NULL)
    return;

  g_array_unref (today->stages);
  g_free (today);
}
