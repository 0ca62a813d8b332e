/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-history-builder.h"
#include "history/fair-history-error.h"
#include "history/fair-lead-name.h"

#include <math.h>

#define IMPORTED 1000000

static FairHistoryBuilder *
make_builder (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairZone) zone = fair_zone_new ("Europe/Berlin", &error);

  g_assert_no_error (error);

  return fair_history_builder_new (zone, "EUR", IMPORTED);
}

static FairHistory *
finish (FairHistoryBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  FairHistory *history = fair_history_builder_finish (builder, &error);

  g_assert_no_error (error);

  return history;
}

static guint
add (FairHistoryBuilder *builder, FairRows rows, const char *id)
{
  return fair_history_builder_add_row (builder, rows, id);
}

static void
say (FairHistoryBuilder *builder,
     FairRows            rows,
     guint               row,
     const char         *name,
     const char         *text)
{
  guint column =
      fair_history_builder_add_column (builder, rows, name, FAIR_COLUMN_TEXT);

  fair_history_builder_set_text (builder, rows, row, column, text);
}

static void
date (FairHistoryBuilder *builder,
      FairRows            rows,
      guint               row,
      FairStage           stage,
      gint64              at)
{
  guint column = fair_history_builder_add_column (
      builder, rows, fair_stage_to_string (stage), FAIR_COLUMN_INSTANT);

  fair_history_builder_set_instant (builder, rows, row, column, at);
}

static void
close_deal (FairHistoryBuilder *builder,
            guint               deal,
            FairOutcome         outcome,
            gint64              closed_at)
{
  fair_history_builder_set_deal (builder, deal, outcome, FALSE, 0, FALSE);
  if (closed_at != FAIR_INSTANT_NONE)
    date (builder, FAIR_ROWS_DEALS, deal, FAIR_STAGE_CLOSED, closed_at);
}

static const char *
read_text (const FairHistory *history, guint lead, const char *name)
{
  const FairColumn *column =
      fair_frame_find (fair_history_get_leads (history), name);

  return column != NULL ? fair_column_get_text (column, lead) : NULL;
}

static void
assert_leads (const FairHistory *history, guint deal, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);
  guint          n_leads;
  const guint32 *leads = fair_history_get_deal_leads (history, deal, &n_leads);

  for (guint i = 0; i < n_leads; i++)
    g_string_append_printf (
        found, "%s%s", i > 0 ? " " : "",
        fair_frame_get_id (fair_history_get_leads (history), leads[i]));
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_company_fills_gaps (void)
{
  g_autoptr (FairHistoryBuilder) builder = make_builder ();
  g_autoptr (FairHistory) history = NULL;
  guint company = add (builder, FAIR_ROWS_COMPANIES, "acme");
  guint said = add (builder, FAIR_ROWS_LEADS, "said");
  guint silent = add (builder, FAIR_ROWS_LEADS, "silent");
  guint lone = add (builder, FAIR_ROWS_LEADS, "lone");

  date (builder, FAIR_ROWS_LEADS, said, FAIR_STAGE_CREATED, 10);
  say (builder, FAIR_ROWS_LEADS, said, "industry", "Retail");
  say (builder, FAIR_ROWS_COMPANIES, company, "industry", "Software");
  say (builder, FAIR_ROWS_COMPANIES, company, "grade", "A");
  date (builder, FAIR_ROWS_COMPANIES, company, FAIR_STAGE_CREATED, 5);
  fair_history_builder_tie_company (builder, FAIR_ROWS_LEADS, said, company);
  fair_history_builder_tie_company (builder, FAIR_ROWS_LEADS, silent, company);
  history = finish (builder);

  g_assert_cmpstr (read_text (history, said, "industry"), ==, "Retail");
  g_assert_cmpstr (read_text (history, silent, "industry"), ==, "Software");
  g_assert_null (read_text (history, lone, "industry"));
  g_assert_cmpstr (read_text (history, said, "grade"), ==, "A");
  g_assert_null (read_text (history, lone, "grade"));
  g_assert_cmpint (
      fair_column_get_instant (
          fair_history_get_stage (history, FAIR_STAGE_CREATED), silent),
      ==, FAIR_INSTANT_NONE);
}

static void
test_company_deal (void)
{
  g_autoptr (FairHistoryBuilder) builder = make_builder ();
  g_autoptr (FairHistory) history = NULL;
  const char *names[] = { "before", "at-close", "after", "undated", "touched" };
  guint       company = add (builder, FAIR_ROWS_COMPANIES, "acme");
  guint       deal;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    fair_history_builder_tie_company (builder, FAIR_ROWS_LEADS,
                                      add (builder, FAIR_ROWS_LEADS, names[i]),
                                      company);
  date (builder, FAIR_ROWS_LEADS, 0, FAIR_STAGE_CREATED, 99);
  date (builder, FAIR_ROWS_LEADS, 1, FAIR_STAGE_CREATED, 100);
  date (builder, FAIR_ROWS_LEADS, 2, FAIR_STAGE_CREATED, 101);
  date (builder, FAIR_ROWS_LEADS, 2, FAIR_STAGE_MQL, 1);
  fair_history_builder_add_activity (builder, 4, "visit", 50, NAN, NULL);
  fair_history_builder_add_activity (builder, 3, "visit", IMPORTED + 1, NAN,
                                     NULL);

  deal = add (builder, FAIR_ROWS_DEALS, "closed");
  fair_history_builder_tie_company (builder, FAIR_ROWS_DEALS, deal, company);
  close_deal (builder, deal, FAIR_OUTCOME_WON, 100);
  deal = add (builder, FAIR_ROWS_DEALS, "open");
  fair_history_builder_tie_company (builder, FAIR_ROWS_DEALS, deal, company);
  close_deal (builder, deal, FAIR_OUTCOME_OPEN, 20);
  deal = add (builder, FAIR_ROWS_DEALS, "told");
  fair_history_builder_tie_company (builder, FAIR_ROWS_DEALS, deal, company);
  fair_history_builder_tie_deal (builder, deal, 2, FALSE);
  fair_history_builder_tie_deal (builder, deal, 2, FALSE);
  close_deal (builder, deal, FAIR_OUTCOME_LOST, 1);
  history = finish (builder);

  assert_leads (history, 0, "before touched");
  assert_leads (history, 1, "before at-close after undated touched");
  assert_leads (history, 2, "after");
  g_assert_cmpuint (fair_history_list_deals (history, NULL)[1].primary, ==, 4);
}

static void
test_deal_without_lead (void)
{
  g_autoptr (FairHistoryBuilder) builder = make_builder ();
  g_autoptr (FairHistory) history = NULL;
  guint company = add (builder, FAIR_ROWS_COMPANIES, "acme");
  guint deal = add (builder, FAIR_ROWS_DEALS, "7");
  guint lead;

  add (builder, FAIR_ROWS_LEADS, "deal:7");
  say (builder, FAIR_ROWS_COMPANIES, company, "industry", "Software");
  say (builder, FAIR_ROWS_COMPANIES, company, "region", "EMEA");
  say (builder, FAIR_ROWS_DEALS, deal, "region", "LATAM");
  say (builder, FAIR_ROWS_DEALS, deal, "stage", "Closed Won");
  date (builder, FAIR_ROWS_DEALS, deal, FAIR_STAGE_CREATED, 30);
  date (builder, FAIR_ROWS_LEADS, 0, FAIR_STAGE_CREATED, 20);
  close_deal (builder, deal, FAIR_OUTCOME_WON, 40);
  fair_history_builder_tie_company (builder, FAIR_ROWS_DEALS, deal, company);
  history = finish (builder);

  g_assert_cmpuint (fair_history_count_recorded_leads (history), ==, 1);
  g_assert_cmpuint (fair_history_get_leads (history)->n_rows, ==, 2);
  g_assert_true (fair_frame_find_row (fair_history_get_leads (history),
                                      "deal:7 (2)", &lead));
  g_assert_cmpuint (lead, ==, 1);
  assert_leads (history, 0, "deal:7 (2)");
  g_assert_cmpstr (read_text (history, lead, "industry"), ==, "Software");
  g_assert_cmpstr (read_text (history, lead, "region"), ==, "LATAM");
  g_assert_null (read_text (history, lead, "stage"));
  g_assert_cmpint (
      fair_column_get_instant (
          fair_history_get_stage (history, FAIR_STAGE_CREATED), lead),
      ==, FAIR_INSTANT_NONE);
  g_assert_cmpint (fair_history_get_outcome (history, lead), ==,
                   FAIR_OUTCOME_MISSING);
  g_assert_cmpint (fair_history_get_as_of (history, NULL), ==, 40);
}

static void
test_primary (void)
{
  g_autoptr (FairHistoryBuilder) builder = make_builder ();
  g_autoptr (FairHistory) history = NULL;
  const gint64 created[] = { FAIR_INSTANT_NONE, 30, 20, 20 };

  for (guint i = 0; i < G_N_ELEMENTS (created); i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      add (builder, FAIR_ROWS_LEADS, id);
      date (builder, FAIR_ROWS_LEADS, i, FAIR_STAGE_CREATED, created[i]);
    }
  add (builder, FAIR_ROWS_DEALS, "earliest");
  add (builder, FAIR_ROWS_DEALS, "told");
  for (guint i = 4; i > 0; i--)
    {
      fair_history_builder_tie_deal (builder, 0, i - 1, FALSE);
      fair_history_builder_tie_deal (builder, 1, i - 1, i == 2);
    }
  history = finish (builder);

  g_assert_cmpuint (fair_history_list_deals (history, NULL)[0].primary, ==, 2);
  g_assert_cmpuint (fair_history_list_deals (history, NULL)[1].primary, ==, 1);
}

static void
test_activities_sorted (void)
{
  g_autoptr (FairHistoryBuilder) builder = make_builder ();
  g_autoptr (FairHistory) history = NULL;
  const FairActivities *activities;
  g_autoptr (GString) found = g_string_new (NULL);

  add (builder, FAIR_ROWS_LEADS, "a");
  add (builder, FAIR_ROWS_LEADS, "b");
  add (builder, FAIR_ROWS_LEADS, "c");
  fair_history_builder_add_activity (builder, 2, "visit", 9, 1, "x");
  fair_history_builder_add_activity (builder, 0, "visit", 5, NAN, NULL);
  fair_history_builder_add_activity (builder, 2, "call", 3, NAN, "y");
  fair_history_builder_add_activity (builder, 2, "visit", 3, NAN, "x");
  fair_history_builder_add_activity (builder, 2, "visit", 3, NAN, "");
  history = finish (builder);

  activities = fair_history_get_activities (history);
  g_assert_cmpuint (activities->n, ==, 5);
  g_assert_cmpuint (activities->first[1], ==, 1);
  g_assert_cmpuint (activities->first[2], ==, 1);
  for (guint64 i = activities->first[2]; i < activities->first[3]; i++)
    {
      const char *detail =
          g_ptr_array_index (activities->details, activities->detail[i]);

      g_string_append_printf (found, "%d %s %s;", (int) activities->at[i],
                              (const char *) g_ptr_array_index (
                                  activities->types, activities->type[i]),
                              detail != NULL ? detail : "-");
    }
  g_assert_cmpstr (found->str, ==, "3 call y;3 visit x;3 visit -;9 visit x;");
  g_assert_true (isnan (activities->value[0]));
  g_assert_cmpfloat (activities->value[4], ==, 1);
}

static void
test_as_of (void)
{
  g_autoptr (FairHistoryBuilder) builder = make_builder ();
  g_autoptr (FairHistory) history = NULL;
  gboolean given = TRUE;

  /* The latest one that counts is the lost lead's close date. */
  add (builder, FAIR_ROWS_LEADS, "open");
  date (builder, FAIR_ROWS_LEADS, 0, FAIR_STAGE_OPPORTUNITY, 100);
  date (builder, FAIR_ROWS_LEADS, 0, FAIR_STAGE_CLOSED, 900);
  add (builder, FAIR_ROWS_LEADS, "lost");
  fair_history_builder_set_outcome (builder, 1, FAIR_OUTCOME_LOST);
  date (builder, FAIR_ROWS_LEADS, 1, FAIR_STAGE_OPPORTUNITY, 100);
  date (builder, FAIR_ROWS_LEADS, 1, FAIR_STAGE_CLOSED, 500);
  add (builder, FAIR_ROWS_LEADS, "future");
  date (builder, FAIR_ROWS_LEADS, 2, FAIR_STAGE_CREATED, IMPORTED + 1);
  fair_history_builder_add_activity (builder, 0, "visit", IMPORTED + 5, NAN,
                                     NULL);
  add (builder, FAIR_ROWS_LEADS, "with-deal");
  date (builder, FAIR_ROWS_LEADS, 3, FAIR_STAGE_OPPORTUNITY, 700);
  date (builder, FAIR_ROWS_LEADS, 3, FAIR_STAGE_CLOSED, 700);
  fair_history_builder_set_outcome (builder, 3, FAIR_OUTCOME_WON);
  add (builder, FAIR_ROWS_DEALS, "forecast");
  close_deal (builder, 0, FAIR_OUTCOME_OPEN, 800);
  fair_history_builder_tie_deal (builder, 0, 3, FALSE);
  history = finish (builder);

  g_assert_cmpint (fair_history_get_as_of (history, &given), ==, 500);
  g_assert_false (given);
}

static void
test_as_of_given (void)
{
  g_autoptr (FairHistoryBuilder) none = make_builder ();
  g_autoptr (FairHistoryBuilder) some = make_builder ();
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  gboolean given = FALSE;

  add (none, FAIR_ROWS_LEADS, "a");
  g_assert_null (fair_history_builder_finish (none, &error));
  g_assert_error (error, FAIR_HISTORY_ERROR, FAIR_HISTORY_ERROR_NO_AS_OF);
  g_assert_nonnull (strstr (error->message, "--as-of"));

  add (some, FAIR_ROWS_LEADS, "a");
  fair_history_builder_set_as_of (some, 77);
  history = finish (some);
  g_assert_cmpint (fair_history_get_as_of (history, &given), ==, 77);
  g_assert_true (given);
}

static void
test_deal_without_stage (void)
{
  g_autoptr (FairHistoryBuilder) builder = make_builder ();
  g_autoptr (FairHistory) history = NULL;
  const FairDeal *deals;

  add (builder, FAIR_ROWS_DEALS, "past");
  close_deal (builder, 0, FAIR_OUTCOME_MISSING, IMPORTED);
  add (builder, FAIR_ROWS_DEALS, "future");
  close_deal (builder, 1, FAIR_OUTCOME_MISSING, IMPORTED + 1);
  add (builder, FAIR_ROWS_DEALS, "unknown");
  history = finish (builder);

  deals = fair_history_list_deals (history, NULL);
  g_assert_cmpint (deals[0].outcome, ==, FAIR_OUTCOME_LOST);
  g_assert_cmpint (deals[1].outcome, ==, FAIR_OUTCOME_OPEN);
  g_assert_cmpint (deals[2].outcome, ==, FAIR_OUTCOME_OPEN);
}

static void
test_later_import (void)
{
  g_autoptr (FairHistoryBuilder) first = make_builder ();
  g_autoptr (FairHistoryBuilder) second = NULL;
  g_autoptr (FairHistory) earlier = NULL;
  g_autoptr (FairHistory) later = NULL;
  double amount;

  add (first, FAIR_ROWS_COMPANIES, "acme");
  say (first, FAIR_ROWS_COMPANIES, 0, "industry", "Software");
  add (first, FAIR_ROWS_LEADS, "a");
  date (first, FAIR_ROWS_LEADS, 0, FAIR_STAGE_CREATED, 10);
  say (first, FAIR_ROWS_LEADS, 0, "industry", NULL);
  say (first, FAIR_ROWS_LEADS, 0, "title", "CEO");
  fair_history_builder_set_amount (first, 0, 12.5, FALSE);
  fair_history_builder_tie_company (first, FAIR_ROWS_LEADS, 0, 0);
  add (first, FAIR_ROWS_DEALS, "d");
  close_deal (first, 0, FAIR_OUTCOME_WON, 20);
  fair_history_builder_add_activity (first, 0, "visit", 5, NAN, "x");
  earlier = finish (first);
  g_assert_cmpuint (fair_history_get_leads (earlier)->n_rows, ==, 2);
  g_assert_cmpstr (read_text (earlier, 0, "industry"), ==, "Software");

  /* The company changes its mind, the lead keeps silent; the title changes;
   * the deal gets a lead; one activity comes again and one more like it. */
  second = fair_history_builder_new_from (earlier, IMPORTED + 100);
  g_assert_cmpuint (add (second, FAIR_ROWS_LEADS, "a"), ==, 0);
  say (second, FAIR_ROWS_COMPANIES, 0, "industry", "Retail");
  say (second, FAIR_ROWS_LEADS, 0, "title", "Founder");
  fair_history_builder_tie_deal (second, 0, 0, FALSE);
  fair_history_builder_add_activity (second, 0, "visit", 5, NAN, "x");
  fair_history_builder_add_activity (second, 0, "visit", 5, NAN, "x");
  fair_history_builder_add_activity (second, 0, "visit", 5, 3, "x");
  later = finish (second);

  g_assert_cmpuint (fair_history_get_leads (later)->n_rows, ==, 1);
  g_assert_cmpstr (read_text (later, 0, "industry"), ==, "Retail");
  g_assert_cmpstr (read_text (later, 0, "title"), ==, "Founder");
  g_assert_true (fair_history_get_amount (later, 0, &amount, NULL));
  g_assert_cmpfloat (amount, ==, 12.5);
  assert_leads (later, 0, "a");
  g_assert_cmpuint (fair_history_get_activities (later)->n, ==, 3);
  g_assert_cmpint (fair_history_get_imported_at (later), ==, IMPORTED + 100);
}

/* People are called by what the export calls their name. */
static void
test_names (void)
{
  static const struct
  {
    const char *heading, *text, *other, *rest, *name;
  } cases[] = {
    { "name", "Ada Ott", "Vorname", "Eva", "Ada Ott" },
    { "First Name", "Ada", "Last Name", "Ott", "Ada Ott" },
    { "Nachname", "Ott", "Vorname", "Ada", "Ada Ott" },
    { "Prénom", "Ada", "title", "CEO", "Ada" },
    { "Contact: First Name", "Ada", "last_name", "Ott", "Ada Ott" },
    { "Full Name", "", "lastname", "Ott", "Ott" },
    { "Company Name", "Ott GmbH", "names", "Ada", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FairHistoryBuilder) builder = make_builder ();
      g_autoptr (FairHistory) history = NULL;
      g_autofree char *name = NULL;

      (void) add (builder, FAIR_ROWS_LEADS, "a");
      date (builder, FAIR_ROWS_LEADS, 0, FAIR_STAGE_CREATED, 5);
      say (builder, FAIR_ROWS_LEADS, 0, cases[i].heading, cases[i].text);
      say (builder, FAIR_ROWS_LEADS, 0, cases[i].other, cases[i].rest);
      history = finish (builder);
      name = fair_lead_name_dup (fair_history_get_leads (history), 0);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
  g_assert_true (fair_lead_name_is_part ("Last Name"));
  g_assert_false (fair_lead_name_is_part ("Company"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/builder/company-fills-gaps",
                   test_company_fills_gaps);
  g_test_add_func ("/history/builder/company-deal", test_company_deal);
  g_test_add_func ("/history/builder/deal-without-lead",
                   test_deal_without_lead);
  g_test_add_func ("/history/builder/primary", test_primary);
  g_test_add_func ("/history/builder/activities-sorted",
                   test_activities_sorted);
  g_test_add_func ("/history/builder/as-of", test_as_of);
  g_test_add_func ("/history/builder/as-of-given", test_as_of_given);
  g_test_add_func ("/history/builder/deal-without-stage",
                   test_deal_without_stage);
  g_test_add_func ("/history/builder/later-import", test_later_import);
  g_test_add_func ("/history/builder/names", test_names);

  return g_test_run ();
}
