/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-today.h"

#include <string.h>

#include "engine/fair-text-numbers.h"

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

/* Returns how far the lead came. */
static guint
add_lead (FairWay *way, const FairLeadFacts *facts, gboolean mature)
{
  gboolean reached = FALSE;
  guint    furthest = 0;

  for (guint i = way->n; i-- > 0;)
    {
      gint64 from, to;

      if (!reached && is_there (facts, way->stage[i]))
        {
          reached = TRUE;
          furthest = i;
        }
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

  return furthest;
}

/* How many leads of each source came how far; those without one are the first.
 * Sources are one when they compare as equal, the first spelling met stands for
 * all. */
typedef struct
{
  const FairColumn *column;
  guint32          *by_code;
  guint             n;
  struct
  {
    char *name;
    guint reached[MOST_STAGES];
    guint mature[MOST_STAGES];
  } * each;
} FairSources;

static void
sources_init (FairSources *self, const FairCohort *cohort)
{
  const FairFrame *leads =
      fair_history_get_leads (fair_cohort_get_history (cohort));

  *self = (FairSources){ .n = 1 };
  self->column = fair_frame_find (leads, "source");
  if (self->column != NULL && self->column->codes == NULL)
    self->column = NULL;
  if (self->column != NULL)
    self->by_code = _fair_text_numbers_new (self->column, &self->n);
  self->each = g_malloc0_n (self->n, sizeof *self->each);
}

static void
sources_clear (FairSources *self)
{
  for (guint i = 0; i < self->n; i++)
    g_free (self->each[i].name);
  g_free (self->each);
  g_free (self->by_code);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FairSources, sources_clear)

static void
sources_add (FairSources *self, guint lead, guint furthest, gboolean mature)
{
  guint32 number =
      self->column != NULL ? self->by_code[self->column->codes[lead]] : 0;

  if (number != 0 && self->each[number].name == NULL)
    self->each[number].name =
        g_strstrip (g_strdup (fair_column_get_text (self->column, lead)));
  for (guint i = 0; i <= furthest; i++)
    {
      self->each[number].reached[i]++;
      self->each[number].mature[i] += mature;
    }
}

static void
source_free (gpointer data)
{
  FairTodaySource *source = data;

  g_free (source->source);
  g_free (source);
}

/* Most leads first, those without a source last. */
static int
compare_sources (gconstpointer a, gconstpointer b)
{
  const FairTodaySource *first = *(const FairTodaySource *const *) a;
  const FairTodaySource *second = *(const FairTodaySource *const *) b;

  if (first->source == NULL || second->source == NULL)
    return (first->source == NULL) - (second->source == NULL);
  if (first->leads != second->leads)
    return first->leads > second->leads ? -1 : 1;

  return strcmp (first->source, second->source);
}

/* Stages that no lead has give no rate. */
static FairRate
tell_rate (const FairWay *way,
           const guint   *mature,
           FairStage      from,
           FairStage      to,
           gboolean       all_won)
{
  int first = -1, second = -1;

  for (guint i = 0; i < way->n; i++)
    {
      if (way->stage[i] == from)
        first = (int) i;
      if (way->stage[i] == to)
        second = (int) i;
    }
  if (all_won || first < 0 || second < 0)
    return (FairRate){ .known = FALSE };

  return fair_rate_new (mature[second], mature[first]);
}

static void
tell_sources (FairToday         *today,
              const FairWay     *way,
              const FairSources *sources,
              gboolean           all_won)
{
  today->has_mqls = way->n > 1 && way->stage[1] == FAIR_STAGE_MQL;
  today->has_sources = sources->n > 1;
  for (guint i = 0; i < sources->n; i++)
    {
      const guint     *reached = sources->each[i].reached;
      const guint     *mature = sources->each[i].mature;
      FairTodaySource *source;

      if (reached[0] == 0)
        continue;
      source = g_new0 (FairTodaySource, 1);
      source->source = g_strdup (sources->each[i].name);
      source->leads = reached[0];
      source->mqls = today->has_mqls ? reached[1] : 0;
      source->mql_to_sql =
          tell_rate (way, mature, FAIR_STAGE_MQL, FAIR_STAGE_SQL, all_won);
      source->mql_to_won =
          tell_rate (way, mature, FAIR_STAGE_MQL, FAIR_STAGE_CLOSED, all_won);
      source->lead_to_won = tell_rate (way, mature, FAIR_STAGE_CREATED,
                                       FAIR_STAGE_CLOSED, all_won);
      g_ptr_array_add (today->sources, source);
    }
  g_ptr_array_sort (today->sources, compare_sources);
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
  gboolean             all_won;
  g_auto (FairWay) way = { 0 };
  g_auto (FairSources) sources = { 0 };

  g_return_val_if_fail (cohort != NULL, NULL);

  if (maturity_days < 0)
    maturity_days = fair_cohort_default_maturity_days (cohort);
  leads = fair_cohort_get_leads (cohort, &n_leads);
  all_won = fair_cohort_all_won (cohort);
  way_init (&way, cohort, sal_after_sql);
  sources_init (&sources, cohort);
  for (guint i = 0; i < n_leads; i++)
    {
      gboolean mature = fair_cohort_is_mature (cohort, i, maturity_days);

      if ((leads[i].flags & FAIR_LEAD_IN_SCOPE) != 0)
        sources_add (&sources, i, add_lead (&way, &leads[i], mature), mature);
    }

  today = g_new0 (FairToday, 1);
  today->mature = way.mature[0];
  today->stages = g_array_new (FALSE, FALSE, sizeof (FairTodayStage));
  for (guint i = 0; i < way.n; i++)
    tell_stage (today, &way, i, all_won);
  today->mql_to_sql =
      tell_rate (&way, way.mature, FAIR_STAGE_MQL, FAIR_STAGE_SQL, all_won);
  today->sources = g_ptr_array_new_with_free_func (source_free);
  tell_sources (today, &way, &sources, all_won);

  return today;
}

void
fair_today_free (FairToday *today)
{
  if (today == NULL)
    return;

  g_array_unref (today->stages);
  g_ptr_array_unref (today->sources);
  g_free (today);
}
