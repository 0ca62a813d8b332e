/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-summary.h"

#include "base/fair-i18n.h"

static void
free_unsupported (gpointer data)
{
  FairUnsupported *row = data;

  g_free (row->what);
  g_free (row->why);
  g_free (row);
}

static void
add_unsupported (FairSummary *summary, const char *what, char *why)
{
  FairUnsupported *row = g_new0 (FairUnsupported, 1);

  row->what = g_strdup (what);
  row->why = why;
  g_ptr_array_add (summary->unsupported, row);
}

static void
count_leads (FairSummary *summary, FairCohort *cohort)
{
  guint                n_leads;
  const FairLeadFacts *facts = fair_cohort_get_leads (cohort, &n_leads);

  for (guint i = 0; i < n_leads; i++)
    {
      if (facts[i].flags & FAIR_LEAD_FUTURE)
        {
          summary->future += 1;
          continue;
        }
      summary->leads += 1;
      summary->outcomes[facts[i].outcome] += 1;
    }
}

static void
count_deals (FairSummary *summary, FairCohort *cohort)
{
  FairHistory *history = fair_cohort_get_history (cohort);
  guint        n_deals;

  fair_history_list_deals (history, &n_deals);
  summary->deals = n_deals;
  for (guint i = 0; i < n_deals; i++)
    {
      FairOutcome outcome = fair_cohort_get_deal_outcome (cohort, i);

      summary->deals_by_outcome[outcome] += 1;
    }
}

/* Companies of which more is known than the id. */
static guint
count_companies (const FairFrame *companies)
{
  guint n = 0;

  for (guint row = 0; row < companies->n_rows; row++)
    for (guint i = 0; i < companies->columns->len; i++)
      {
        const FairColumn *column = companies->columns->pdata[i];

        if (column->codes == NULL || column->codes[row] == 0)
          continue;
        n += 1;
        break;
      }

  return n;
}

static FairAttributeSummary
summarize_column (const FairColumn *column, guint n_rows)
{
  FairAttributeSummary summary = { .name = column->name, .type = column->type };
  g_autoptr (GHashTable) seen = NULL;
  g_autofree guint8 *used = NULL;

  if (column->instants != NULL)
    seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  else
    used = g_new0 (guint8, column->dictionary->len);

  for (guint i = 0; i < n_rows; i++)
    {
      if (column->instants != NULL)
        {
          if (column->instants[i] == FAIR_INSTANT_NONE)
            continue;
          g_hash_table_add (seen, &column->instants[i]);
          summary.known += 1;
        }
      else if (column->codes[i] != 0)
        {
          summary.distinct += !used[column->codes[i]];
          used[column->codes[i]] = 1;
          summary.known += 1;
        }
    }

  if (seen != NULL)
    summary.distinct = g_hash_table_size (seen);

  return summary;
}

static void
add_attributes (FairSummary *summary, const FairFrame *leads)
{
  for (guint i = 0; i < leads->columns->len; i++)
    {
      FairAttributeSummary row =
          summarize_column (leads->columns->pdata[i], leads->n_rows);

      g_array_append_val (summary->attributes, row);
    }
}

static int
compare_types (gconstpointer a, gconstpointer b)
{
  const FairTypeSummary *left = a, *right = b;

  if (left->count != right->count)
    return left->count > right->count ? -1 : 1;

  return g_strcmp0 (left->type, right->type);
}

static void
add_types (FairSummary *summary, const FairActivities *activities)
{
  for (guint i = 0; i < activities->types->len; i++)
    {
      FairTypeSummary row = { .type = activities->types->pdata[i] };

      g_array_append_val (summary->types, row);
    }
  for (guint64 i = 0; i < activities->n; i++)
    g_array_index (summary->types, FairTypeSummary, activities->type[i])
        .count += 1;

  g_array_sort (summary->types, compare_types);
  while (
      summary->types->len > 0 &&
      g_array_index (summary->types, FairTypeSummary, summary->types->len - 1)
              .count == 0)
    g_array_set_size (summary->types, summary->types->len - 1);
}

static void
say_what_is_missing (FairSummary *summary, FairCohort *cohort)
{
  guint closed = summary->outcomes[FAIR_OUTCOME_WON] +
                 summary->outcomes[FAIR_OUTCOME_LOST];

  for (guint i = FAIR_STAGE_MQL; i < FAIR_STAGE_OPPORTUNITY; i++)
    if (!fair_cohort_has_stage (cohort, i))
      add_unsupported (
          summary, fair_stage_to_string (i),
          g_strdup_printf (_ ("no lead has %s"), fair_stage_to_string (i)));

  if (summary->leads > 0 &&
      summary->outcomes[FAIR_OUTCOME_WON] == summary->leads)
    add_unsupported (summary, "mql_to_won",
                     g_strdup (_ ("the history holds won deals only: it can "
                                  "say how many of them a definition covers, "
                                  "not whether it tells buyers from others")));
  else if (summary->outcomes[FAIR_OUTCOME_WON] > 0 &&
           summary->outcomes[FAIR_OUTCOME_LOST] == 0)
    add_unsupported (summary, "lost",
                     g_strdup (_ ("no deal was lost: such a history cannot "
                                  "tell buyers from those who said no")));
  if (!fair_cohort_knows_worked (cohort))
    add_unsupported (summary, "worked",
                     g_strdup (_ ("nothing says which leads sales worked")));
  if (closed < 30)
    add_unsupported (
        summary, "rates",
        g_strdup_printf (ngettext ("only %u lead has an outcome won or lost: "
                                   "too few for a rate to rely on",
                                   "only %u leads have an outcome won or lost: "
                                   "too few for a rate to rely on",
                                   closed),
                         closed));
}

FairSummary *
fair_summary_new (FairCohort *cohort)
{
  FairHistory *history = fair_cohort_get_history (cohort);
  FairSummary *summary = g_new0 (FairSummary, 1);

  summary->attributes =
      g_array_new (FALSE, FALSE, sizeof (FairAttributeSummary));
  summary->types = g_array_new (FALSE, FALSE, sizeof (FairTypeSummary));
  summary->unsupported = g_ptr_array_new_with_free_func (free_unsupported);
  summary->companies = count_companies (fair_history_get_companies (history));
  summary->activities = fair_history_get_activities (history)->n;
  summary->first = fair_cohort_get_first (cohort);
  summary->as_of = fair_cohort_get_as_of (cohort);

  count_leads (summary, cohort);
  count_deals (summary, cohort);
  add_attributes (summary, fair_history_get_leads (history));
  add_types (summary, fair_history_get_activities (history));
  say_what_is_missing (summary, cohort);

  return summary;
}

void
fair_summary_free (FairSummary *summary)
{
  if (summary == NULL)
    return;

  g_array_unref (summary->attributes);
  g_array_unref (summary->types);
  g_ptr_array_unref (summary->unsupported);
  g_free (summary);
}
