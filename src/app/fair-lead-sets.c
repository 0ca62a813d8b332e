/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-lead-sets.h"

#include "app/fair-audit-criterion.h"
#include "base/fair-text.h"

typedef gboolean (*Test) (FairCohort *cohort, guint lead, gconstpointer data);

static gboolean
is_counted (const FairLeadFacts *facts)
{
  return (facts->flags & FAIR_LEAD_IN_SCOPE) != 0 &&
         (facts->flags & FAIR_LEAD_FUTURE) == 0;
}

static GArray *
pick (FairCohort *cohort, Test test, gconstpointer data)
{
  guint                n;
  const FairLeadFacts *facts = fair_cohort_get_leads (cohort, &n);
  GArray              *leads = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < n; i++)
    if (is_counted (&facts[i]) && (test == NULL || test (cohort, i, data)))
      g_array_append_val (leads, i);

  return leads;
}

/**
 * fair_lead_sets_new_all:
 * @cohort: a cohort
 * @in_scope: whether those in scope are wanted, or those out of it
 *
 * Returns: (transfer full) (element-type guint32): the leads
 */
GArray *
fair_lead_sets_new_all (FairCohort *cohort, gboolean in_scope)
{
  guint                n;
  const FairLeadFacts *facts = fair_cohort_get_leads (cohort, &n);
  GArray              *leads;

  if (in_scope)
    return pick (cohort, NULL, NULL);

  leads = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < n; i++)
    if ((facts[i].flags & (FAIR_LEAD_IN_SCOPE | FAIR_LEAD_FUTURE)) == 0)
      g_array_append_val (leads, i);

  return leads;
}

/**
 * fair_lead_sets_new_won:
 * @cohort: a cohort
 *
 * Returns: (transfer full) (element-type guint32): the primary lead of each won
 *   deal that is counted, once a deal; where there are no deals, the won leads
 */
GArray *
fair_lead_sets_new_won (FairCohort *cohort)
{
  guint                n_leads, n_deals;
  const FairLeadFacts *facts = fair_cohort_get_leads (cohort, &n_leads);
  const FairDeal      *deals =
      fair_history_list_deals (fair_cohort_get_history (cohort), &n_deals);
  GArray *leads = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 deal = 0; deal < n_deals; deal++)
    if (fair_cohort_deal_in_scope (cohort, deal) &&
        fair_cohort_get_deal_outcome (cohort, deal) == FAIR_OUTCOME_WON)
      g_array_append_val (leads, deals[deal].primary);
  for (guint32 i = 0; n_deals == 0 && i < n_leads; i++)
    if ((facts[i].flags & FAIR_LEAD_IN_SCOPE) != 0 &&
        facts[i].outcome == FAIR_OUTCOME_WON)
      g_array_append_val (leads, i);

  return leads;
}

static gboolean
is_won (FairCohort *cohort, guint lead, gconstpointer data)
{
  guint n;

  return fair_cohort_get_leads (cohort, &n)[lead].outcome == FAIR_OUTCOME_WON;
}

/**
 * fair_lead_sets_new_won_leads:
 * @cohort: a cohort
 *
 * Returns: (transfer full) (element-type guint32): the won leads that are
 *   counted, of whatever deal
 */
GArray *
fair_lead_sets_new_won_leads (FairCohort *cohort)
{
  return pick (cohort, is_won, NULL);
}

typedef struct
{
  const FairLeadScore *scores;
  int                  maturity_days;
  FairFigure           which;
} Figure;

static gboolean
is_behind_figure (FairCohort *cohort, guint lead, gconstpointer data)
{
  const Figure        *figure = data;
  const FairLeadFacts *facts = &fair_cohort_get_leads (cohort, NULL)[lead];
  const FairLeadScore *score = &figure->scores[lead];

  if (figure->which == FAIR_FIGURE_MQLS)
    return score->passes;
  if (!fair_cohort_is_mature (cohort, lead, figure->maturity_days))
    return FALSE;
  if (figure->which == FAIR_FIGURE_WINS)
    return facts->outcome == FAIR_OUTCOME_WON;
  if (figure->which == FAIR_FIGURE_DAYS)
    return score->passes && facts->outcome == FAIR_OUTCOME_WON &&
           facts->entry != FAIR_INSTANT_NONE &&
           (facts->flags & (FAIR_LEAD_WITH_DEAL | FAIR_LEAD_UNDATED)) == 0;

  return score->passes;
}

/**
 * fair_lead_sets_new_figure:
 * @scores: what the draft gives
 * @simulation: what it would have done
 * @which: a number of the scoreboard
 *
 * Of a rate these are the leads that it is a share of: of the wins caught all
 * wins, of the others all MQLs.
 *
 * Returns: (transfer full) (element-type guint32): the leads
 */
GArray *
fair_lead_sets_new_figure (FairScores           *scores,
                           const FairSimulation *simulation,
                           FairFigure            which)
{
  Figure figure = { .scores = fair_scores_get_leads (scores, NULL),
                    .maturity_days = simulation->maturity_days,
                    .which = which };

  return pick (fair_scores_get_cohort (scores), is_behind_figure, &figure);
}

typedef struct
{
  const FairLeadScore *scores;
  FairZone            *zone;
  gint32               month;
} Month;

static gboolean
is_of_month (FairCohort *cohort, guint lead, gconstpointer data)
{
  const Month         *month = data;
  const FairLeadScore *score = &month->scores[lead];

  return score->passes &&
         !(fair_cohort_get_leads (cohort, NULL)[lead].flags &
           FAIR_LEAD_UNDATED) &&
         fair_zone_month (month->zone, score->mql_at) == month->month;
}

/**
 * fair_lead_sets_new_month:
 * @scores: what the draft gives
 * @month: year × 12 + month − 1
 *
 * Returns: (transfer full) (element-type guint32): those that became MQLs in it
 */
GArray *
fair_lead_sets_new_month (FairScores *scores, gint32 month)
{
  FairCohort *cohort = fair_scores_get_cohort (scores);
  Month       wanted = {
          .scores = fair_scores_get_leads (scores, NULL),
          .zone = fair_history_get_zone (fair_cohort_get_history (cohort)),
          .month = month,
  };

  return pick (cohort, is_of_month, &wanted);
}

/* Without @column no lead has a source. */
static gboolean
has_source (const FairColumn *column, guint lead, const char *folded)
{
  const char *text =
      column != NULL ? fair_column_get_text (column, lead) : NULL;
  g_autofree char *own = fair_text_fold (text != NULL ? text : "");

  return g_str_equal (own, folded);
}

typedef struct
{
  const FairLeadScore *scores;
  const FairColumn    *column;
  char                *source;
} Source;

static gboolean
is_of_source (FairCohort *cohort, guint lead, gconstpointer data)
{
  const Source *source = data;

  return source->scores[lead].passes &&
         has_source (source->column, lead, source->source);
}

/**
 * fair_lead_sets_new_source:
 * @scores: what the draft gives
 * @source: (nullable): a source, %NULL for those of none
 *
 * Returns: (transfer full) (element-type guint32): its MQLs
 */
GArray *
fair_lead_sets_new_source (FairScores *scores, const char *source)
{
  FairCohort      *cohort = fair_scores_get_cohort (scores);
  FairHistory     *history = fair_cohort_get_history (cohort);
  g_autofree char *folded = fair_text_fold (source != NULL ? source : "");
  Source           wanted = {
              .scores = fair_scores_get_leads (scores, NULL),
              .column = fair_frame_find (fair_history_get_leads (history), "source"),
              .source = folded,
  };

  return pick (cohort, is_of_source, &wanted);
}

typedef struct
{
  const FairLeadScore *scores;
  int                  tier;
} Tier;

static gboolean
is_of_tier (FairCohort *cohort, guint lead, gconstpointer data)
{
  const Tier *tier = data;

  return tier->scores[lead].passes && tier->scores[lead].tier == tier->tier;
}

/**
 * fair_lead_sets_new_tier:
 * @scores: what the draft gives
 * @tier: the id of a tier; one that the model does not have stands for none
 *
 * Returns: (transfer full) (element-type guint32): its MQLs
 */
GArray *
fair_lead_sets_new_tier (FairScores *scores, const char *tier)
{
  const FairScorecard *card = fair_scores_get_scorecard (scores);
  Tier wanted = { .scores = fair_scores_get_leads (scores, NULL),
                  .tier = FAIR_TIER_NORMAL };

  for (guint i = 0; i < card->tiers->len; i++)
    {
      const FairTier *known = g_ptr_array_index (card->tiers, i);

      if (g_str_equal (known->id, tier))
        wanted.tier = (int) i;
    }

  return pick (fair_scores_get_cohort (scores), is_of_tier, &wanted);
}

static gboolean
is_met (FairCohort *cohort, guint lead, gconstpointer data)
{
  const guint8 *met = data;

  return met != NULL && met[lead] != 0;
}

/**
 * fair_lead_sets_new_criterion:
 * @scores: what the draft gives
 * @id: a criterion of it
 *
 * Returns: (transfer full) (element-type guint32): the leads that meet it
 */
GArray *
fair_lead_sets_new_criterion (FairScores *scores, const char *id)
{
  return pick (fair_scores_get_cohort (scores), is_met,
               fair_compiled_get_met (fair_scores_get_compiled (scores), id));
}

/* What was reached later was reached earlier too. */
static gboolean
has_reached (FairCohort *cohort, guint lead, gconstpointer data)
{
  const FairStage     *stage = data;
  const FairLeadFacts *facts = &fair_cohort_get_leads (cohort, NULL)[lead];

  if (facts->outcome == FAIR_OUTCOME_WON)
    return TRUE;
  for (; *stage != FAIR_STAGE_CLOSED; stage++)
    if (facts->stages[*stage] != FAIR_INSTANT_NONE ||
        (*stage == FAIR_STAGE_OPPORTUNITY &&
         facts->outcome != FAIR_OUTCOME_NONE))
      return TRUE;

  return FALSE;
}

/**
 * fair_lead_sets_new_stage:
 * @cohort: a cohort
 * @stage: a stage of the funnel as recorded; %FAIR_STAGE_CLOSED stands for won
 * @sal_after_sql: whether SAL comes after SQL
 *
 * Returns: (transfer full) (element-type guint32): the leads that came so far
 */
GArray *
fair_lead_sets_new_stage (FairCohort *cohort,
                          FairStage   stage,
                          gboolean    sal_after_sql)
{
  const FairStage way[] = {
    FAIR_STAGE_MQL,
    sal_after_sql ? FAIR_STAGE_SQL : FAIR_STAGE_ACCEPTED,
    sal_after_sql ? FAIR_STAGE_ACCEPTED : FAIR_STAGE_SQL,
    FAIR_STAGE_OPPORTUNITY,
    FAIR_STAGE_CLOSED,
  };

  for (guint i = 0; i < G_N_ELEMENTS (way); i++)
    if (way[i] == stage)
      return pick (cohort, has_reached, &way[i]);

  return pick (cohort, NULL, NULL);
}

/**
 * fair_lead_sets_new_recorded_source:
 * @cohort: a cohort
 * @source: (nullable): a source, %NULL for those of none
 * @stage: a stage of the funnel as recorded
 * @sal_after_sql: whether SAL comes after SQL
 *
 * Returns: (transfer full) (element-type guint32): the leads from the source
 *   that came so far
 */
GArray *
fair_lead_sets_new_recorded_source (FairCohort *cohort,
                                    const char *source,
                                    FairStage   stage,
                                    gboolean    sal_after_sql)
{
  const FairColumn *column = fair_frame_find (
      fair_history_get_leads (fair_cohort_get_history (cohort)), "source");
  g_autofree char *folded = fair_text_fold (source != NULL ? source : "");
  g_autoptr (GArray) came =
      fair_lead_sets_new_stage (cohort, stage, sal_after_sql);
  GArray *leads = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < came->len; i++)
    {
      guint32 lead = g_array_index (came, guint32, i);

      if (has_source (column, lead, folded))
        g_array_append_val (leads, lead);
    }

  return leads;
}

typedef struct
{
  const FairActivities *done;
  const guint8         *wanted;
} Content;

static gboolean
has_done (FairCohort *cohort, guint lead, gconstpointer data)
{
  const Content       *content = data;
  const FairLeadFacts *facts = &fair_cohort_get_leads (cohort, NULL)[lead];

  for (guint64 i = facts->first_activity; i < facts->end_activity; i++)
    if (content->wanted[content->done->type[i]])
      return TRUE;

  return FALSE;
}

/* The leads with an activity of a type, however it is written. */
static GArray *
pick_content (FairCohort *cohort, const char *type)
{
  const FairActivities *done =
      fair_history_get_activities (fair_cohort_get_history (cohort));
  g_autofree char   *folded = fair_text_fold (type);
  g_autofree guint8 *wanted = g_new0 (guint8, MAX (done->types->len, 1));
  Content            content = { .done = done, .wanted = wanted };

  for (guint i = 0; i < done->types->len; i++)
    {
      g_autofree char *known =
          fair_text_fold (g_ptr_array_index (done->types, i));

      wanted[i] = g_str_equal (known, folded);
    }

  return pick (cohort, has_done, &content);
}

static gboolean
has_verdict (FairCohort *cohort, guint lead, gconstpointer data)
{
  return (((const guint8 *) data)[lead] & FAIR_VERDICT_HOLDS) != 0;
}

/**
 * fair_lead_sets_new_value:
 * @cohort: a cohort
 * @profile: what wins had in common
 * @row: one value of it
 *
 * Returns: (transfer full) (element-type guint32): the leads that have it
 */
GArray *
fair_lead_sets_new_value (FairCohort             *cohort,
                          const FairAuditProfile *profile,
                          const FairAuditRow     *row)
{
  FairHistory *history = fair_cohort_get_history (cohort);
  g_autoptr (FairCriterion) criterion = NULL;
  g_autofree guint8 *verdicts = NULL;

  if (g_str_equal (profile->attribute, "content"))
    return pick_content (cohort, row->value);

  criterion = fair_audit_criterion_new (history, profile, row);
  verdicts = fair_match_leads (cohort, criterion->when, NULL);

  return pick (cohort, has_verdict, verdicts);
}
