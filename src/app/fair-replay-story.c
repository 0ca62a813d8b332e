/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-replay-story.h"

#include "app/fair-baseline-words.h"
#include "app/fair-data-words.h"
#include "app/fair-lead-words.h"
#include "base/fair-i18n.h"
#include "engine/fair-replay.h"

/* Days that are shown after the last thing that happened. */
#define DAYS_AFTER 5

typedef struct
{
  FairWorkshop        *workshop;
  FairScores          *scores;
  const FairLeadFacts *facts;
  const FairLeadScore *score;
  gint64               origin;
} Case;

static int
day_of (const Case *self, gint64 at)
{
  FairZone *zone = fair_workshop_get_zone (self->workshop);

  return fair_zone_day (zone, at) - fair_zone_day (zone, self->origin) + 1;
}

static void
clear_line (gpointer data)
{
  FairReplayLine *line = data;

  g_free (line->name);
  g_free (line->note);
}

static void
clear_fit (gpointer data)
{
  FairReplayFit *fit = data;

  g_free (fit->name);
  g_free (fit->value);
}

void
fair_replay_story_free (FairReplayStory *story)
{
  if (story == NULL)
    return;

  g_clear_pointer (&story->lines, g_array_unref);
  g_clear_pointer (&story->fits, g_array_unref);
  g_clear_pointer (&story->chart, fair_chart_unref);
  g_free (story->draft);
  g_free (story->version);
  g_free (story->sales);
  g_free (story->outcome);
  g_free (story);
}

/* The activity that an occurrence came from, or NULL. */
static char *
name_activity (const Case           *self,
               const FairCriterion  *criterion,
               const FairReplayStep *step)
{
  const FairActivities *done = fair_history_get_activities (
      fair_cohort_get_history (fair_scores_get_cohort (self->scores)));

  for (guint64 i = self->facts->first_activity;
       criterion->activity != NULL && i < self->facts->end_activity; i++)
    {
      const char *type = g_ptr_array_index (done->types, done->type[i]);

      if (done->at[i] == step->at &&
          g_strv_contains ((const char *const *) criterion->activity, type))
        return fair_data_words_activity (type);
    }

  return NULL;
}

/* What happened, and by which criterion it counts where that is not the same;
 * what only runs out is named after the criterion. */
static void
name_step (const Case           *self,
           const FairReplayStep *step,
           char                **name,
           char                **rule)
{
  const FairScorecard *card = fair_scores_get_scorecard (self->scores);
  const FairCriterion *criterion;

  *rule = NULL;
  if (step->criterion < 0)
    {
      *name = g_strdup (_ ("Fit"));
      return;
    }

  criterion = g_ptr_array_index (card->criteria, step->criterion);
  if (step->delta < 0 && criterion->points > 0)
    {
      /* Translators: %s is a criterion whose points run out */
      *name = g_strdup_printf (_ ("%s fades"), criterion->name);
      return;
    }

  *name = name_activity (self, criterion, step);
  if (*name == NULL)
    *name = g_strdup (criterion->name);
  else if (g_ascii_strcasecmp (*name, criterion->name) != 0)
    *rule = g_strdup (criterion->name);
}

/* What came of it, why it gave nothing, and which criterion counts: what
 * matters most first, for a narrow row cuts off the rest. */
static char *
join_notes (const char *rule, const char *why, gboolean crosses)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();

  if (crosses)
    g_ptr_array_add (notes, (gpointer) _ ("becomes an MQL"));
  if (why != NULL)
    g_ptr_array_add (notes, (gpointer) why);
  if (rule != NULL)
    g_ptr_array_add (notes, (gpointer) rule);
  if (notes->len == 0)
    return NULL;

  g_ptr_array_add (notes, NULL);

  return g_strjoinv (" · ", (char **) notes->pdata);
}

/* Whether the criterion occurred before in the same story. */
static gboolean
occurred_before (GArray *steps, guint at)
{
  int criterion = g_array_index (steps, FairReplayStep, at).criterion;

  for (guint i = 0; i < at; i++)
    if (g_array_index (steps, FairReplayStep, i).criterion == criterion)
      return TRUE;

  return FALSE;
}

/* What keeps an occurrence from giving anything, the nearest cause first. */
static char *
say_why_nothing (const FairScorecard *card,
                 const FairCriterion *criterion,
                 gboolean             again)
{
  const FairGroup *group =
      criterion->group != NULL
          ? fair_scorecard_find_group (card, criterion->group)
          : NULL;

  if (criterion->points == 0)
    return g_strdup (_ ("gives no points"));
  if (again && criterion->award == FAIR_AWARD_ONCE)
    return g_strdup (_ ("once only, already counted"));
  if (again && criterion->cap >= 0 && group == NULL)
    return g_strdup_printf (_ ("its cap of %d is reached"), criterion->cap);
  if (group != NULL && group->combine == FAIR_COMBINE_BEST)
    /* Translators: %s is a group of criteria */
    return g_strdup_printf (_ ("%s, best of: another gives as much or more"),
                            group->name != NULL ? group->name : group->id);
  if (group != NULL && group->cap >= 0)
    /* Translators: %s is a group of criteria, %d are points */
    return g_strdup_printf (_ ("%s: the cap of %d is reached"),
                            group->name != NULL ? group->name : group->id,
                            group->cap);

  return criterion->cap >= 0
             ? g_strdup_printf (_ ("its cap of %d is reached"), criterion->cap)
             : g_strdup (_ ("already counted"));
}

/* Why a step gave nothing, or took away what had been given. */
static char *
say_why (const Case *self, GArray *steps, guint at)
{
  const FairScorecard  *card = fair_scores_get_scorecard (self->scores);
  const FairReplayStep *step = &g_array_index (steps, FairReplayStep, at);
  const FairCriterion  *criterion;

  if (step->criterion < 0)
    return NULL;

  criterion = g_ptr_array_index (card->criteria, step->criterion);
  if (step->delta == 0)
    return say_why_nothing (card, criterion, occurred_before (steps, at));
  if (step->delta > 0 || criterion->points <= 0)
    return NULL;
  if (criterion->decay_days == 0 && criterion->expires_days > 0)
    return g_strdup_printf (ngettext ("expired after %d day",
                                      "expired after %d days",
                                      (gulong) criterion->expires_days),
                            criterion->expires_days);

  return NULL;
}

static char *
say_fit (const FairCriterion *criterion, gboolean got)
{
  switch (criterion->effect)
    {
    case FAIR_EFFECT_REQUIRED:
      return g_strdup (got ? _ ("required, met") : _ ("required, not met"));

    case FAIR_EFFECT_DISQUALIFY:
      return g_strdup (got ? _ ("disqualifies") : "–");

    default:
      return got ? g_strdup_printf ("\u200e%+d", criterion->points)
                 : g_strdup ("–");
    }
}

/* What was got stands first, what was not after it. */
static void
add_fits (const Case *self, guint lead, FairReplayStory *story)
{
  const FairScorecard *card = fair_scores_get_scorecard (self->scores);

  for (int got = 1; got >= 0; got--)
    for (guint i = 0; i < card->criteria->len; i++)
      {
        const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);
        gboolean             met = fair_replay_meets (self->scores, lead, i);
        FairReplayFit        fit = { .got = met };

        if (criterion->family != FAIR_FAMILY_FIT || criterion->off ||
            met != (got == 1))
          continue;
        fit.name = g_strdup (criterion->name);
        fit.value = say_fit (criterion, met);
        g_array_append_val (story->fits, fit);
      }
}

static void
add_lines (const Case *self, GArray *steps, FairReplayStory *story)
{
  gboolean crossed = FALSE;

  for (guint i = 0; i < steps->len; i++)
    {
      const FairReplayStep *step = &g_array_index (steps, FairReplayStep, i);
      FairReplayLine        line = { 0 };
      g_autofree char      *rule = NULL, *why = NULL;

      line.day = day_of (self, step->at);
      name_step (self, step, &line.name, &rule);
      why = say_why (self, steps, i);
      line.gained = step->delta;
      line.score = step->score;
      line.crosses = !crossed && self->score->passes &&
                     step->at >= self->score->mql_at &&
                     self->score->mql_at != FAIR_INSTANT_NONE;
      crossed = crossed || line.crosses;
      line.note = join_notes (rule, why, line.crosses);
      if (step->criterion < 0)
        story->fit = step->delta;
      g_array_append_val (story->lines, line);
    }
}

static void
add_step (GArray *days, GArray *scores, int day, double score)
{
  if (days->len > 0 && g_array_index (days, int, days->len - 1) >= day)
    {
      g_array_index (scores, double, scores->len - 1) = score;
      return;
    }

  g_array_append_val (days, day);
  g_array_append_val (scores, score);
}

static void
draw_story (const Case *self, FairReplayStory *story, const char *name)
{
  FairScores *ghost = fair_results_get_baseline_scores (
      fair_workshop_get_results (self->workshop));
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) scores = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) events =
      g_array_new (FALSE, FALSE, sizeof (FairReplayEvent));
  g_autofree char *version = NULL;
  FairReplayChart  chart = { .name = name };

  add_step (days, scores, 1, story->fit);
  for (guint i = 0; i < story->lines->len; i++)
    {
      const FairReplayLine *line =
          &g_array_index (story->lines, FairReplayLine, i);
      FairReplayEvent event = { MAX (1, line->day), line->score, line->gained,
                                line->name, line->note };

      add_step (days, scores, MAX (1, line->day), line->score);
      if (i > 0 && line->gained >= 0)
        g_array_append_val (events, event);
      chart.last_day = MAX (chart.last_day, line->day);
    }

  chart.step_day = (const int *) (gpointer) days->data;
  chart.step_score = (const double *) (gpointer) scores->data;
  chart.n_steps = days->len;
  chart.events = (const FairReplayEvent *) (gpointer) events->data;
  chart.n_events = events->len;
  chart.fit = story->fit;
  chart.threshold = fair_scores_get_scorecard (self->scores)->threshold;
  if (ghost != NULL)
    {
      version = fair_baseline_words_short (self->workshop);
      chart.ghost = fair_scores_get_scorecard (ghost)->threshold;
      chart.ghost_name = version;
    }
  if (self->score->passes && self->score->mql_at != FAIR_INSTANT_NONE)
    {
      chart.mql_day = MAX (1, day_of (self, self->score->mql_at));
      chart.mql_score = self->score->peak;
      for (guint i = 0; i < story->lines->len; i++)
        if (g_array_index (story->lines, FairReplayLine, i).crosses)
          chart.mql_score =
              g_array_index (story->lines, FairReplayLine, i).score;
    }
  if (self->facts->entry != FAIR_INSTANT_NONE)
    {
      chart.entry_day = MAX (1, day_of (self, self->facts->entry));
      chart.entry_label = _ ("opportunity");
    }
  chart.last_day =
      MAX (MAX (chart.last_day, chart.entry_day), chart.mql_day) + DAYS_AFTER;
  story->chart = fair_chart_new (&fair_replay_chart_class, &chart);
}

static char *
moment_in_words (const Case *self, const FairLeadScore *score, int threshold)
{
  if (score->gated)
    return g_strdup (_ ("held back by a gate"));
  if (score->passes && score->mql_at != FAIR_INSTANT_NONE)
    return g_strdup_printf (_ ("MQL on day %d"), day_of (self, score->mql_at));
  if (!score->looked_at)
    return g_strdup (_ ("never looked at"));

  return g_strdup_printf (_ ("never, peak %d of %d"), score->peak, threshold);
}

/* What was recorded, where that is what the draft is compared with. */
static char *
record_in_words (const Case *self)
{
  gint64 at = self->facts->stages[FAIR_STAGE_MQL];

  return at != FAIR_INSTANT_NONE
             ? g_strdup_printf (_ ("MQL on day %d"), day_of (self, at))
             : g_strdup (_ ("never recorded as an MQL"));
}

static char *
outcome_in_words (const Case *self, guint lead)
{
  gint64           closed = self->facts->stages[FAIR_STAGE_CLOSED];
  g_autofree char *outcome =
      fair_lead_words_outcome (fair_scores_get_cohort (self->scores), lead);

  if (closed == FAIR_INSTANT_NONE ||
      (self->facts->outcome != FAIR_OUTCOME_WON &&
       self->facts->outcome != FAIR_OUTCOME_LOST))
    return g_steal_pointer (&outcome);

  /* Translators: what became of a lead, and on which day */
  return g_strdup_printf (_ ("%s, day %d"), outcome, day_of (self, closed));
}

static gint64
find_origin (const Case *self, GArray *steps)
{
  gint64 origin = self->facts->created_at;

  for (guint i = 0; i < steps->len; i++)
    {
      gint64 at = g_array_index (steps, FairReplayStep, i).at;

      if (origin == FAIR_INSTANT_NONE || at < origin)
        origin = at;
    }

  return origin;
}

/**
 * fair_replay_story_new:
 * @workshop: a workshop with an answer
 * @lead: a lead
 *
 * Returns: (transfer full) (nullable): what happened to it; %NULL where there
 *   is nothing to tell
 */
FairReplayStory *
fair_replay_story_new (FairWorkshop *workshop, guint lead)
{
  FairResults     *results = fair_workshop_get_results (workshop);
  FairScores      *before = fair_results_get_baseline_scores (results);
  Case             self = { .workshop = workshop };
  g_autofree char *name = NULL;
  g_autoptr (GArray) steps = NULL;
  g_autoptr (FairReplayStory) story = NULL;
  FairCohort *cohort;
  guint       n_leads;

  self.scores = fair_results_get_scores (results);
  if (self.scores == NULL)
    return NULL;

  cohort = fair_scores_get_cohort (self.scores);
  self.facts = fair_cohort_get_leads (cohort, &n_leads);
  if (lead >= n_leads)
    return NULL;

  self.facts += lead;
  self.score = &fair_scores_get_leads (self.scores, NULL)[lead];
  steps = fair_replay_new (self.scores, lead);
  self.origin = find_origin (&self, steps);
  if (self.origin == FAIR_INSTANT_NONE)
    return NULL;

  story = g_new0 (FairReplayStory, 1);
  story->lines = g_array_new (FALSE, FALSE, sizeof (FairReplayLine));
  g_array_set_clear_func (story->lines, clear_line);
  story->fits = g_array_new (FALSE, FALSE, sizeof (FairReplayFit));
  g_array_set_clear_func (story->fits, clear_fit);
  add_lines (&self, steps, story);
  add_fits (&self, lead, story);
  name = fair_lead_words_name (fair_cohort_get_history (cohort), lead);
  draw_story (&self, story, name);
  story->draft = moment_in_words (
      &self, self.score, fair_scores_get_scorecard (self.scores)->threshold);
  story->version =
      before != NULL
          ? moment_in_words (&self, &fair_scores_get_leads (before, NULL)[lead],
                             fair_scores_get_scorecard (before)->threshold)
          : record_in_words (&self);
  story->sales = self.facts->entry != FAIR_INSTANT_NONE
                     ? g_strdup_printf (_ ("opportunity on day %d"),
                                        day_of (&self, self.facts->entry))
                     : g_strdup (_ ("no opportunity"));
  story->outcome = outcome_in_words (&self, lead);

  return g_steal_pointer (&story);
}
