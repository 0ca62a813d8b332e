/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "engine/fair-checklist.h"

static void
add_item (FairAcceptance *list,
          const char     *id,
          const char     *attribute,
          gboolean        required)
{
  FairAcceptanceItem *item =
      fair_acceptance_item_new (id, id, "They said so.", required);

  item->attribute = g_strdup (attribute);
  g_ptr_array_add (list->items, item);
}

static FairScores *
score_leads (Fixture *fixture, FairHistory **history, FairCohort **cohort)
{
  g_autoptr (FairScorecard) everybody =
      card ("\"threshold\": 0, \"criteria\": []");

  fixture_init (fixture, "UTC", "2026-06-01");
  fixture_column (fixture, "need", FAIR_COLUMN_BOOLEAN);
  fixture_column (fixture, "budget", FAIR_COLUMN_TEXT);
  fixture_lead (fixture, "won", "created_at=2025-01-01", "need=yes", "budget=Y",
                "opportunity_at=2025-02-01", "closed_at=2025-03-01",
                "outcome=won", NULL);
  fixture_lead (fixture, "lost", "created_at=2025-01-01", "need=yes",
                "opportunity_at=2025-02-01", "closed_at=2025-03-01",
                "outcome=lost", NULL);
  fixture_lead (fixture, "no-need", "created_at=2025-01-01", "need=no",
                "budget=yes", NULL);
  fixture_lead (fixture, "vague", "created_at=2025-01-01", "budget=maybe",
                NULL);
  fixture_lead (fixture, "young", "created_at=2026-05-31", "need=yes", NULL);
  *history = fixture_finish (fixture);
  *cohort = fair_cohort_new (*history, NULL, FAIR_INSTANT_NONE, NULL);

  return score (*cohort, everybody);
}

static void
test_list (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairScores) scores = score_leads (&fixture, &history, &cohort);
  g_autoptr (FairAcceptance) list = fair_acceptance_new ();
  g_autoptr (FairChecklist) loose = NULL;
  g_autoptr (FairChecklist) strict = NULL;

  add_item (list, "need", "need", TRUE);
  add_item (list, "budget", "budget", FALSE);
  add_item (list, "charm", NULL, FALSE);
  loose = fair_checklist_new (scores, list, 10);
  g_assert_cmpuint (loose->n_recorded, ==, 2);
  g_assert_cmpuint (loose->mqls, ==, 4);
  g_assert_cmpuint (loose->spoken, ==, 3);
  g_assert_cmpuint (loose->items[0].known, ==, 3);
  g_assert_cmpuint (loose->items[0].yes, ==, 2);
  /* "maybe" is neither yes nor no. */
  g_assert_cmpuint (loose->items[1].known, ==, 2);
  g_assert_false (loose->items[2].recorded);
  g_assert_cmpuint (loose->passed, ==, 2);
  g_assert_cmpuint (loose->opportunities, ==, 2);
  g_assert_cmpuint (loose->won, ==, 1);
  g_assert_cmpuint (loose->rate.of, ==, 4);

  /* Two are asked for, but only one of them is recorded. */
  list->at_least = 2;
  strict = fair_checklist_new (scores, list, 10);
  g_assert_cmpuint (strict->passed, ==, 1);
  g_assert_cmpuint (strict->won, ==, 1);
}

static void
test_unrecorded (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairScores) scores = score_leads (&fixture, &history, &cohort);
  g_autoptr (FairAcceptance) list = fair_acceptance_new_framework ("BANT");
  g_autoptr (FairChecklist) none = fair_checklist_new (scores, list, -1);

  g_assert_cmpuint (none->n_recorded, ==, 0);
  g_assert_cmpuint (none->n_items, ==, 4);
  g_assert_cmpuint (none->spoken, ==, 0);
}

/* Fields of the items' names are found whatever their case and blanks; what is
 * text, or was chosen by hand, is left alone. */
static void
test_link (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairAcceptance) list = fair_acceptance_new_framework ("MEDDIC");
  const FairAcceptanceItem *item;

  fixture_init (&fixture, "UTC", "2026-06-01");
  fixture_column (&fixture, "Economic_Buyer", FAIR_COLUMN_BOOLEAN);
  fixture_column (&fixture, "IDENTIFY PAIN", FAIR_COLUMN_BOOLEAN);
  fixture_column (&fixture, "Champion", FAIR_COLUMN_TEXT);
  fixture_column (&fixture, "Metrics", FAIR_COLUMN_BOOLEAN);
  fixture_lead (&fixture, "one", "created_at=2025-01-01", "Metrics=yes", NULL);
  history = fixture_finish (&fixture);
  item = g_ptr_array_index (list->items, 0);
  ((FairAcceptanceItem *) item)->attribute = g_strdup ("by hand");

  g_assert_cmpuint (
      fair_checklist_link (list, fair_history_get_leads (history)), ==, 2);
  g_assert_cmpstr (item->attribute, ==, "by hand");
  for (guint i = 1; i < list->items->len; i++)
    {
      item = g_ptr_array_index (list->items, i);
      g_assert_cmpstr (item->attribute, ==,
                       g_str_equal (item->id, "economic-buyer")
                           ? "Economic_Buyer"
                       : g_str_equal (item->id, "pain") ? "IDENTIFY PAIN"
                                                        : NULL);
    }
  g_assert_cmpuint (
      fair_checklist_link (list, fair_history_get_leads (history)), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checklist/list", test_list);
  g_test_add_func ("/checklist/unrecorded", test_unrecorded);

  g_test_add_func ("/checklist/link", test_link);

  return g_test_run ();
}
