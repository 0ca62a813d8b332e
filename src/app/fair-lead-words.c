/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-lead-words.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "base/fair-money.h"
#include "engine/fair-replay.h"
#include "history/fair-lead-name.h"

/* The most criteria that are named as the reason. */
#define MOST_REASONS 2

static const char *
get_text (FairHistory *history, guint lead, const char *attribute)
{
  const FairColumn *column =
      fair_frame_find (fair_history_get_leads (history), attribute);

  return column != NULL ? fair_column_get_text (column, lead) : NULL;
}

/**
 * fair_lead_words_name:
 * @history: a history
 * @lead: one of its leads
 *
 * Returns: (transfer full): its name, or its id where names were left out
 */
char *
fair_lead_words_name (FairHistory *history, guint lead)
{
  char *name = fair_lead_name_dup (fair_history_get_leads (history), lead);

  if (name != NULL)
    return name;

  /* Translators: %s is the id of a lead */
  return g_strdup_printf (
      _ ("Lead %s"),
      fair_frame_get_id (fair_history_get_leads (history), lead));
}

/**
 * fair_lead_words_role:
 * @history: a history
 * @lead: one of its leads
 *
 * Returns: (transfer full): its title and company, as far as known
 */
char *
fair_lead_words_role (FairHistory *history, guint lead)
{
  const char *title = get_text (history, lead, "title");
  const char *company = get_text (history, lead, "company");

  if (title != NULL && company != NULL)
    return g_strdup_printf ("%s, %s", title, company);

  return g_strdup (title != NULL ? title : company != NULL ? company : "");
}

/**
 * fair_lead_words_outcome:
 * @cohort: a cohort
 * @lead: one of its leads
 *
 * Returns: (transfer full): what became of it
 */
char *
fair_lead_words_outcome (FairCohort *cohort, guint lead)
{
  const FairLeadFacts *facts = &fair_cohort_get_leads (cohort, NULL)[lead];
  const char          *currency =
      fair_history_get_currency (fair_cohort_get_history (cohort));
  g_autofree char *amount = NULL;

  switch (facts->outcome)
    {
    case FAIR_OUTCOME_WON:
      if (!isfinite (facts->amount))
        return g_strdup (_ ("won"));
      amount = fair_money_format (facts->amount, currency, FALSE);
      /* Translators: %s is an amount of money */
      return g_strdup_printf (_ ("won %s"), amount);

    case FAIR_OUTCOME_LOST:
      return g_strdup (_ ("lost"));

    case FAIR_OUTCOME_OPEN:
      return g_strdup (_ ("open deal"));

    case FAIR_OUTCOME_NONE:
    case FAIR_OUTCOME_MISSING:
    default:
      return g_strdup (_ ("never bought"));
    }
}

static char *
score_in_words (const FairLeadScore *score)
{
  if (score->gated)
    return g_strdup (_ ("gated"));
  if (!score->looked_at)
    return g_strdup ("–");

  return g_strdup_printf ("%d", score->peak);
}

/**
 * fair_lead_words_scores:
 * @scores: what the draft gives
 * @before: (nullable): what it is compared with
 * @lead: a lead
 *
 * Returns: (transfer full): its highest score, before and after
 */
char *
fair_lead_words_scores (FairScores *scores, FairScores *before, guint lead)
{
  g_autofree char *now =
      score_in_words (&fair_scores_get_leads (scores, NULL)[lead]);
  g_autofree char *then = NULL;

  if (before == NULL)
    /* Translators: %s is the highest score of a lead */
    return g_strdup_printf (_ ("peak %s"), now);

  then = score_in_words (&fair_scores_get_leads (before, NULL)[lead]);

  return g_strdup_printf ("%s → %s", then, now);
}

/* What each criterion gave until the score was highest, by its id. */
static GHashTable *
sum_by_criterion (FairScores *scores, guint lead)
{
  GHashTable          *sums = g_hash_table_new (g_str_hash, g_str_equal);
  const FairScorecard *card = fair_scores_get_scorecard (scores);
  int                  peak = fair_scores_get_leads (scores, NULL)[lead].peak;
  g_autoptr (GArray) steps = fair_replay_new (scores, lead);

  for (guint i = 0; i < steps->len; i++)
    {
      const FairReplayStep *step = &g_array_index (steps, FairReplayStep, i);
      const FairCriterion  *criterion;
      int                   sum;

      if (step->criterion >= 0)
        {
          criterion = g_ptr_array_index (card->criteria, step->criterion);
          sum = GPOINTER_TO_INT (g_hash_table_lookup (sums, criterion->id));
          g_hash_table_insert (sums, criterion->id,
                               GINT_TO_POINTER (sum + step->delta));
        }
      if (step->score >= peak)
        break;
    }

  return sums;
}

static void
append_part (GString *words, const char *part)
{
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, part);
}

static void
append_behavior (GString    *words,
                 FairScores *scores,
                 FairScores *before,
                 guint       lead)
{
  const FairScorecard *card = fair_scores_get_scorecard (scores);
  g_autoptr (GHashTable) now = sum_by_criterion (scores, lead);
  g_autoptr (GHashTable) then = sum_by_criterion (before, lead);
  guint n = 0;

  for (guint i = 0; i < card->criteria->len && n < MOST_REASONS; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);
      int to = GPOINTER_TO_INT (g_hash_table_lookup (now, criterion->id));
      int from = GPOINTER_TO_INT (g_hash_table_lookup (then, criterion->id));
      g_autofree char *part = NULL;

      if (to == from)
        continue;
      part = g_strdup_printf ("%s: %d → %d", criterion->name, from, to);
      append_part (words, part);
      n++;
    }
}

static char *
reason_against_card (FairScores *scores, FairScores *before, guint lead)
{
  const FairLeadScore *now = &fair_scores_get_leads (scores, NULL)[lead];
  const FairLeadScore *then = &fair_scores_get_leads (before, NULL)[lead];
  int                  to = fair_scores_get_scorecard (scores)->threshold;
  int                  from = fair_scores_get_scorecard (before)->threshold;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *part = NULL;

  if (now->gated != then->gated)
    return g_strdup (now->gated ? _ ("now held back by a gate")
                                : _ ("no longer held back by a gate"));

  if (to != from)
    {
      part = g_strdup_printf (_ ("threshold %d → %d"), from, to);
      append_part (words, part);
    }
  if (now->fit != then->fit)
    {
      g_autofree char *fit =
          g_strdup_printf (_ ("fit %d → %d"), then->fit, now->fit);

      append_part (words, fit);
    }
  append_behavior (words, scores, before, lead);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
reason_against_record (FairScores *scores, guint lead)
{
  const FairLeadScore *score = &fair_scores_get_leads (scores, NULL)[lead];
  int threshold = fair_scores_get_scorecard (scores)->threshold;

  if (score->passes)
    return g_strdup_printf (_ ("never recorded as an MQL, reaches %d of %d"),
                            score->peak, threshold);
  if (score->gated)
    return g_strdup (_ ("recorded as an MQL, held back by a gate"));
  if (!score->looked_at)
    return g_strdup (_ ("recorded as an MQL, no moment to score it"));

  return g_strdup_printf (_ ("recorded as an MQL, reaches %d of %d"),
                          score->peak, threshold);
}

/**
 * fair_lead_words_reason:
 * @scores: what the draft gives
 * @before: (nullable): what it is compared with; %NULL for what was recorded
 * @lead: a lead that comes in or falls out
 *
 * Returns: (transfer full): why it does
 */
char *
fair_lead_words_reason (FairScores *scores, FairScores *before, guint lead)
{
  return before != NULL ? reason_against_card (scores, before, lead)
                        : reason_against_record (scores, lead);
}

/**
 * fair_lead_words_compare:
 * @cohort: a cohort
 * @one: a lead
 * @other: another
 *
 * Returns: which comes first where won ones do, then by what they are worth
 */
int
fair_lead_words_compare (FairCohort *cohort, guint one, guint other)
{
  const FairLeadFacts *facts = fair_cohort_get_leads (cohort, NULL);
  double               first, second;

  if (facts[one].outcome != facts[other].outcome)
    return (int) facts[other].outcome - (int) facts[one].outcome;

  first = isfinite (facts[one].amount) ? facts[one].amount : -1.0;
  second = isfinite (facts[other].amount) ? facts[other].amount : -1.0;
  if (first != second)
    return first > second ? -1 : 1;

  return (one > other) - (one < other);
}
