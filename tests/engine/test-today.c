/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "engine/fair-today.h"

static void
add_leads (Fixture *fixture)
{
  fixture_lead (fixture, "won", "created_at=2025-01-01", "mql_at=2025-01-05",
                "sql_at=2025-01-09", "opportunity_at=2025-02-01",
                "closed_at=2025-03-01", "outcome=won", NULL);
  fixture_lead (fixture, "lost", "created_at=2025-01-01", "mql_at=2025-01-11",
                "opportunity_at=2025-02-01", "closed_at=2025-03-01",
                "outcome=lost", NULL);
  fixture_lead (fixture, "backwards", "created_at=2025-01-10",
                "mql_at=2025-01-05", NULL);
  fixture_lead (fixture, "none", "created_at=2025-01-01", NULL);
  fixture_lead (fixture, "young", "created_at=2026-05-31", NULL);
}

static const FairTodayStage *
stage (FairToday *today, guint i)
{
  g_assert_cmpuint (i, <, today->stages->len);

  return &g_array_index (today->stages, FairTodayStage, i);
}

static void
test_funnel (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairToday) today = NULL;
  g_autoptr (GError) error = NULL;

  fixture_init (&fixture, "UTC", "2026-06-01");
  add_leads (&fixture);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, &error);
  g_assert_no_error (error);
  today = fair_today_new (cohort, 10, FALSE);

  /* Nobody was accepted, so there is no such stage. */
  g_assert_cmpuint (today->stages->len, ==, 5);
  g_assert_cmpuint (today->mature, ==, 4);
  g_assert_cmpint (stage (today, 0)->stage, ==, FAIR_STAGE_CREATED);
  g_assert_cmpuint (stage (today, 0)->count, ==, 5);
  g_assert_false (stage (today, 0)->rate.known);
  g_assert_cmpint (stage (today, 1)->stage, ==, FAIR_STAGE_MQL);
  g_assert_cmpuint (stage (today, 1)->count, ==, 3);
  g_assert_cmpuint (stage (today, 1)->rate.n, ==, 3);
  g_assert_cmpuint (stage (today, 1)->rate.of, ==, 4);
  g_assert_cmpuint (stage (today, 1)->days_n, ==, 2);
  g_assert_cmpfloat (stage (today, 1)->days, ==, 7.0);

  /* The lost one became an opportunity, so it was an SQL before. */
  g_assert_cmpint (stage (today, 2)->stage, ==, FAIR_STAGE_SQL);
  g_assert_cmpuint (stage (today, 2)->count, ==, 2);
  g_assert_cmpuint (stage (today, 2)->days_n, ==, 1);
  g_assert_cmpuint (stage (today, 3)->count, ==, 2);
  g_assert_cmpint (stage (today, 4)->stage, ==, FAIR_STAGE_CLOSED);
  g_assert_cmpuint (stage (today, 4)->count, ==, 1);
  g_assert_cmpuint (stage (today, 4)->rate.of, ==, 2);
  g_assert_cmpfloat (stage (today, 4)->days, ==, 28.0);
}

/* Of won leads alone no rate can be told. */
static void
test_all_won (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairToday) today = NULL;

  fixture_init (&fixture, "UTC", "2026-06-01");
  fixture_lead (&fixture, "won", "created_at=2025-01-01",
                "closed_at=2025-03-01", "outcome=won", NULL);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  today = fair_today_new (cohort, -1, TRUE);

  g_assert_cmpuint (today->stages->len, ==, 3);
  g_assert_cmpuint (stage (today, 2)->count, ==, 1);
  g_assert_false (stage (today, 2)->rate.known);
}

static const FairTodaySource *
source (FairToday *today, guint i)
{
  g_assert_cmpuint (i, <, today->sources->len);

  return g_ptr_array_index (today->sources, i);
}

/* However a source is written it is one; young leads count but give no rate. */
static void
test_sources (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairToday) today = NULL;

  fixture_init (&fixture, "UTC", "2026-06-01");
  fixture_lead (&fixture, "1", "source=Web", "created_at=2025-01-01",
                "mql_at=2025-01-05", "sql_at=2025-01-09",
                "opportunity_at=2025-02-01", "closed_at=2025-03-01",
                "outcome=won", NULL);
  fixture_lead (&fixture, "2", "source= web", "created_at=2025-01-01",
                "mql_at=2025-01-05", NULL);
  fixture_lead (&fixture, "3", "source=WEB", "created_at=2026-05-31",
                "mql_at=2026-05-31", NULL);
  fixture_lead (&fixture, "4", "source=Event", "created_at=2025-01-01", NULL);
  fixture_lead (&fixture, "5", "created_at=2025-01-01", NULL);
  fixture_lead (&fixture, "6", "created_at=2025-01-02", NULL);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  today = fair_today_new (cohort, 10, FALSE);

  g_assert_true (today->has_mqls);
  g_assert_true (today->has_sources);
  g_assert_cmpuint (today->sources->len, ==, 3);
  g_assert_cmpstr (source (today, 0)->source, ==, "Web");
  g_assert_cmpuint (source (today, 0)->leads, ==, 3);
  g_assert_cmpuint (source (today, 0)->mqls, ==, 3);
  g_assert_cmpuint (source (today, 0)->mql_to_sql.n, ==, 1);
  g_assert_cmpuint (source (today, 0)->mql_to_sql.of, ==, 2);
  g_assert_cmpuint (source (today, 0)->mql_to_won.n, ==, 1);
  g_assert_cmpuint (source (today, 0)->mql_to_won.of, ==, 2);
  g_assert_cmpuint (source (today, 0)->lead_to_won.of, ==, 2);
  g_assert_cmpstr (source (today, 1)->source, ==, "Event");
  g_assert_cmpuint (source (today, 1)->mqls, ==, 0);
  g_assert_cmpuint (source (today, 1)->mql_to_won.of, ==, 0);
  g_assert_null (source (today, 2)->source);
  g_assert_cmpuint (source (today, 2)->leads, ==, 2);
  g_assert_cmpuint (today->mql_to_sql.n, ==, 1);
  g_assert_cmpuint (today->mql_to_sql.of, ==, 2);
}

/* Where no MQL was recorded there is no rate from it. */
static void
test_no_mqls (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairToday) today = NULL;

  fixture_init (&fixture, "UTC", "2026-06-01");
  fixture_lead (&fixture, "won", "created_at=2025-01-01",
                "closed_at=2025-03-01", "outcome=won", NULL);
  fixture_lead (&fixture, "none", "created_at=2025-01-01", NULL);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  today = fair_today_new (cohort, 10, FALSE);

  g_assert_false (today->has_mqls);
  g_assert_false (today->has_sources);
  g_assert_false (today->mql_to_sql.known);
  g_assert_cmpuint (today->sources->len, ==, 1);
  g_assert_false (source (today, 0)->mql_to_won.known);
  g_assert_cmpuint (source (today, 0)->lead_to_won.n, ==, 1);
  g_assert_cmpuint (source (today, 0)->lead_to_won.of, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/today/funnel", test_funnel);
  g_test_add_func ("/today/all-won", test_all_won);
  g_test_add_func ("/today/sources", test_sources);
  g_test_add_func ("/today/no-mqls", test_no_mqls);

  return g_test_run ();
}
