/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-lead-columns.h"

#include <string.h>

#include "app/fair-lead-words.h"
#include "base/fair-format.h"
#include "base/fair-i18n.h"

/**
 * fair_lead_columns_get_name:
 * @column: a column
 *
 * Returns: (transfer none): its title
 */
const char *
fair_lead_columns_get_name (FairLeadColumn column)
{
  switch (column)
    {
    case FAIR_LEAD_COLUMN_NAME:
      return _ ("Name");

    case FAIR_LEAD_COLUMN_ROLE:
      return _ ("Title and company");

    case FAIR_LEAD_COLUMN_SOURCE:
      return _ ("Source");

    case FAIR_LEAD_COLUMN_CREATED:
      return _ ("Created");

    case FAIR_LEAD_COLUMN_OUTCOME:
      return _ ("Outcome");

    case FAIR_LEAD_COLUMN_SCORE:
      return _ ("Highest score");

    case FAIR_LEAD_COLUMN_MQL:
      return _ ("MQL on");

    case FAIR_LEAD_COLUMN_ID:
    default:
      return _ ("Id");
    }
}

/**
 * fair_lead_columns_is_number:
 * @column: a column
 *
 * Returns: whether it stands at the end of its room
 */
gboolean
fair_lead_columns_is_number (FairLeadColumn column)
{
  return column == FAIR_LEAD_COLUMN_CREATED ||
         column == FAIR_LEAD_COLUMN_SCORE || column == FAIR_LEAD_COLUMN_MQL;
}

static const char *
get_source (FairHistory *history, guint lead)
{
  const FairColumn *column =
      fair_frame_find (fair_history_get_leads (history), "source");
  const char *text =
      column != NULL ? fair_column_get_text (column, lead) : NULL;

  return text != NULL ? text : "";
}

static char *
format_instant (FairHistory *history, gint64 at)
{
  return at != FAIR_INSTANT_NONE ? fair_format_day (fair_zone_day (
                                       fair_history_get_zone (history), at))
                                 : g_strdup ("–");
}

static gint64
get_mql_at (const FairLeadScore *score)
{
  return score->passes ? score->mql_at : FAIR_INSTANT_NONE;
}

/**
 * fair_lead_columns_dup_text:
 * @column: a column
 * @scores: what the draft gives
 * @before: (nullable): what it is compared with
 * @lead: a lead
 *
 * Returns: (transfer full): what it says
 */
char *
fair_lead_columns_dup_text (FairLeadColumn column,
                            FairScores    *scores,
                            FairScores    *before,
                            guint          lead)
{
  FairCohort          *cohort = fair_scores_get_cohort (scores);
  FairHistory         *history = fair_cohort_get_history (cohort);
  const FairLeadFacts *facts = &fair_cohort_get_leads (cohort, NULL)[lead];

  switch (column)
    {
    case FAIR_LEAD_COLUMN_NAME:
      return fair_lead_words_name (history, lead);

    case FAIR_LEAD_COLUMN_ROLE:
      return fair_lead_words_role (history, lead);

    case FAIR_LEAD_COLUMN_SOURCE:
      return g_strdup (get_source (history, lead));

    case FAIR_LEAD_COLUMN_CREATED:
      return format_instant (history, facts->created_at);

    case FAIR_LEAD_COLUMN_OUTCOME:
      return fair_lead_words_outcome (cohort, lead);

    case FAIR_LEAD_COLUMN_SCORE:
      return fair_lead_words_scores (scores, before, lead);

    case FAIR_LEAD_COLUMN_MQL:
      return format_instant (
          history, get_mql_at (&fair_scores_get_leads (scores, NULL)[lead]));

    case FAIR_LEAD_COLUMN_ID:
    default:
      return g_strdup (
          fair_frame_get_id (fair_history_get_leads (history), lead));
    }
}

static int
compare_texts (FairLeadColumn column, FairScores *scores, guint a, guint b)
{
  g_autofree char *one = fair_lead_columns_dup_text (column, scores, NULL, a);
  g_autofree char *other = fair_lead_columns_dup_text (column, scores, NULL, b);

  return g_utf8_collate (one, other);
}

static int
compare_instants (gint64 one, gint64 other)
{
  return (one > other) - (one < other);
}

/**
 * fair_lead_columns_compare:
 * @column: a column
 * @scores: what the draft gives
 * @one: a lead
 * @other: another
 *
 * Returns: which comes first
 */
int
fair_lead_columns_compare (FairLeadColumn column,
                           FairScores    *scores,
                           guint          one,
                           guint          other)
{
  FairCohort          *cohort = fair_scores_get_cohort (scores);
  const FairLeadFacts *facts = fair_cohort_get_leads (cohort, NULL);
  const FairLeadScore *score = fair_scores_get_leads (scores, NULL);

  switch (column)
    {
    case FAIR_LEAD_COLUMN_CREATED:
      return compare_instants (facts[one].created_at, facts[other].created_at);

    case FAIR_LEAD_COLUMN_OUTCOME:
      return fair_lead_words_compare (cohort, one, other);

    case FAIR_LEAD_COLUMN_SCORE:
      return (score[one].peak > score[other].peak) -
             (score[one].peak < score[other].peak);

    case FAIR_LEAD_COLUMN_MQL:
      return compare_instants (get_mql_at (&score[one]),
                               get_mql_at (&score[other]));

    case FAIR_LEAD_COLUMN_NAME:
    case FAIR_LEAD_COLUMN_ROLE:
    case FAIR_LEAD_COLUMN_SOURCE:
    case FAIR_LEAD_COLUMN_ID:
    default:
      return compare_texts (column, scores, one, other);
    }
}
