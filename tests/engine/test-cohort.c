/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include <math.h>

static FairCohort *
cohort_of (Fixture *fixture, const char *as_of)
{
  g_autoptr (FairHistory) history = fixture_finish (fixture);
  g_autoptr (GError) error = NULL;
  FairCohort *cohort = fair_cohort_new (
      history, NULL, as_of != NULL ? at (as_of) : FAIR_INSTANT_NONE, &error);

  g_assert_no_error (error);
  return cohort;
}

/* Outcome, opportunity, close and amount come from the deals alone. */
static void
test_deal_fields (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCohort) cohort = NULL;
  const FairLeadFacts *facts;

  fixture_init (&fixture, "UTC", "2026-06-01");
  fixture_lead (&fixture, "won", "outcome=lost", "amount=7",
                "opportunity_at=2024-01-01", NULL);
  fixture_lead (&fixture, "open", "created_at=2025-01-01", NULL);
  fixture_lead (&fixture, "lost", "created_at=2025-01-01", NULL);
  fixture_lead (&fixture, "undated-win", "created_at=2025-01-01", NULL);
  fixture_deal (&fixture, "w2", "lead=won", "outcome=won", "amount=200",
                "created_at=2025-02-01", "closed_at=2025-06-01", NULL);
  fixture_deal (&fixture, "w1", "lead=won", "outcome=won", "amount=100",
                "created_at=2025-03-01", "closed_at=2025-04-01", NULL);
  fixture_deal (&fixture, "w3", "lead=won", "outcome=lost",
                "created_at=2025-01-15", "closed_at=2025-01-20", NULL);
  fixture_deal (&fixture, "o1", "lead=open", "outcome=lost",
                "created_at=2025-02-01", "closed_at=2025-02-10", NULL);
  fixture_deal (&fixture, "o2", "lead=open", "outcome=open", "amount=30",
                "created_at=2025-05-01", "closed_at=2026-04-01", NULL);
  fixture_deal (&fixture, "o3", "lead=open", "outcome=open", "amount=20",
                "created_at=2025-04-01", NULL);
  fixture_deal (&fixture, "l1", "lead=lost", "outcome=lost", "amount=5",
                "created_at=2025-02-01", "closed_at=2025-03-01", NULL);
  fixture_deal (&fixture, "l2", "lead=lost", "outcome=lost", "amount=6",
                "created_at=2025-02-02", "closed_at=2025-04-01", NULL);
  fixture_deal (&fixture, "u1", "lead=undated-win", "outcome=won", "amount=1",
                "created_at=2025-02-01", NULL);
  fixture_deal (&fixture, "u2", "lead=undated-win", "outcome=won", "amount=2",
                "created_at=2025-02-01", "closed_at=2025-09-01", NULL);
  cohort = cohort_of (&fixture, NULL);

  facts = facts_of (cohort, "won");
  g_assert_cmpint (facts->outcome, ==, FAIR_OUTCOME_WON);
  g_assert_cmpint (facts->entry, ==, at ("2025-01-15"));
  g_assert_cmpint (facts->stages[FAIR_STAGE_CLOSED], ==, at ("2025-04-01"));
  g_assert_cmpfloat (facts->amount, ==, 100.0);

  /* An open lead has no close date, and the amount of its first open deal. */
  facts = facts_of (cohort, "open");
  g_assert_cmpint (facts->outcome, ==, FAIR_OUTCOME_OPEN);
  g_assert_cmpint (facts->stages[FAIR_STAGE_CLOSED], ==, FAIR_INSTANT_NONE);
  g_assert_cmpint (facts->entry, ==, at ("2025-02-01"));
  g_assert_cmpfloat (facts->amount, ==, 20.0);

  facts = facts_of (cohort, "lost");
  g_assert_cmpint (facts->outcome, ==, FAIR_OUTCOME_LOST);
  g_assert_cmpint (facts->stages[FAIR_STAGE_CLOSED], ==, at ("2025-04-01"));
  g_assert_cmpfloat (facts->amount, ==, 6.0);

  facts = facts_of (cohort, "undated-win");
  g_assert_cmpfloat (facts->amount, ==, 2.0);
}

/* At a given as-of, what was closed or opened later is not known. */
static void
test_take_back (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCohort) cohort = NULL;

  fixture_init (&fixture, "UTC", NULL);
  fixture_lead (&fixture, "a", "created_at=2025-01-01", "outcome=won",
                "opportunity_at=2025-02-01", "closed_at=2025-08-01", NULL);
  fixture_lead (&fixture, "b", "created_at=2025-01-01", "outcome=lost",
                "closed_at=2025-08-01", NULL);
  fixture_lead (&fixture, "c", "created_at=2025-01-01", "outcome=open",
                "opportunity_at=2025-08-01", NULL);
  fixture_lead (&fixture, "d", "created_at=2025-01-01", "outcome=won",
                "opportunity_at=2025-02-01", "closed_at=2025-05-01", NULL);
  fixture_lead (&fixture, "e", "created_at=2025-07-01", NULL);
  fixture_lead (&fixture, "f", "created_at=2025-01-01", "outcome=won",
                "opportunity_at=2025-07-01", "closed_at=2025-08-01", NULL);
  fixture_lead (&fixture, "g", "created_at=2025-01-01", NULL);
  fixture_deal (&fixture, "D", "lead=g", "outcome=won", "created_at=2025-02-01",
                "closed_at=2025-08-01", NULL);
  fixture_deal (&fixture, "E", "lead=d", "outcome=open",
                "created_at=2025-07-01", NULL);
  cohort = cohort_of (&fixture, "2025-06-01");

  g_assert_cmpint (facts_of (cohort, "a")->outcome, ==, FAIR_OUTCOME_OPEN);
  g_assert_cmpint (facts_of (cohort, "b")->outcome, ==, FAIR_OUTCOME_NONE);
  g_assert_cmpint (facts_of (cohort, "c")->outcome, ==, FAIR_OUTCOME_NONE);
  g_assert_cmpint (facts_of (cohort, "f")->outcome, ==, FAIR_OUTCOME_NONE);
  g_assert_cmpint (facts_of (cohort, "g")->outcome, ==, FAIR_OUTCOME_OPEN);
  g_assert_cmpint (facts_of (cohort, "a")->entry, ==, at ("2025-02-01"));
  g_assert_cmpint (facts_of (cohort, "b")->entry, ==, FAIR_INSTANT_NONE);
  g_assert_true (facts_of (cohort, "e")->flags & FAIR_LEAD_FUTURE);
  g_assert_cmpuint (fair_cohort_count_future (cohort), ==, 1);
  g_assert_cmpuint (fair_cohort_count_in (cohort), ==, 6);
  g_assert_cmpint (fair_cohort_get_deal_outcome (cohort, 0), ==,
                   FAIR_OUTCOME_OPEN);
  g_assert_true (fair_cohort_deal_in_scope (cohort, 0));
  g_assert_cmpint (fair_cohort_get_deal_outcome (cohort, 1), ==,
                   FAIR_OUTCOME_NONE);
}

/* Where as-of was not given, a later instant is a slip and the outcome stays.
 */
static void
test_slip (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCohort) cohort = NULL;

  fixture_init (&fixture, "UTC", NULL);
  fixture_lead (&fixture, "a", "created_at=2025-01-01", "outcome=won",
                "closed_at=2055-08-01", NULL);
  fixture_lead (&fixture, "b", "created_at=2025-01-01",
                "opportunity_at=2055-08-01", NULL);
  fixture_lead (&fixture, "c", "created_at=2055-01-01", NULL);
  fixture_did (&fixture, "a", "visit", "2025-03-01");
  cohort = cohort_of (&fixture, NULL);

  g_assert_cmpint (fair_cohort_get_as_of (cohort), ==, at ("2025-03-01"));
  g_assert_cmpint (facts_of (cohort, "a")->outcome, ==, FAIR_OUTCOME_WON);
  g_assert_true (facts_of (cohort, "a")->flags & FAIR_LEAD_NO_ENTRY);
  g_assert_cmpint (facts_of (cohort, "b")->outcome, ==, FAIR_OUTCOME_NONE);
  g_assert_true (facts_of (cohort, "c")->flags & FAIR_LEAD_FUTURE);
}

/* The close date of an open lead is a forecast. */
static void
test_forecast (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCohort) cohort = NULL;

  fixture_init (&fixture, "UTC", "2026-01-01");
  fixture_lead (&fixture, "a", "created_at=2025-01-01", "outcome=open",
                "closed_at=2025-06-01", NULL);
  fixture_lead (&fixture, "b", "opportunity_at=2025-03-01",
                "closed_at=2025-02-01", NULL);
  fixture_lead (&fixture, "c", "outcome=open", "opportunity_at=2026-03-01",
                "closed_at=2025-02-01", NULL);
  fixture_did (&fixture, "a", "visit", "2025-07-01");
  cohort = cohort_of (&fixture, NULL);

  g_assert_cmpint (facts_of (cohort, "c")->outcome, ==, FAIR_OUTCOME_NONE);
  g_assert_cmpint (facts_of (cohort, "c")->entry, ==, FAIR_INSTANT_NONE);
  g_assert_cmpint (facts_of (cohort, "a")->entry, ==, FAIR_INSTANT_NONE);
  g_assert_cmpuint (facts_of (cohort, "a")->end_activity -
                        facts_of (cohort, "a")->first_activity,
                    ==, 1);
  g_assert_cmpint (facts_of (cohort, "b")->outcome, ==, FAIR_OUTCOME_OPEN);
  g_assert_cmpint (facts_of (cohort, "b")->created_at, ==, at ("2025-03-01"));
}

/* Nor does a close date count on a lead that never became an opportunity. */
static void
test_close_without_deal (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCohort) cohort = NULL;

  fixture_init (&fixture, "UTC", NULL);
  fixture_lead (&fixture, "a", "created_at=2025-01-01", "outcome=none",
                "closed_at=2025-06-01", NULL);
  fixture_lead (&fixture, "b", "closed_at=2025-06-01", NULL);
  fixture_lead (&fixture, "c", "created_at=2025-02-01", "outcome=lost",
                "closed_at=2025-03-01", NULL);
  fixture_did (&fixture, "a", "visit", "2025-04-01");
  cohort = cohort_of (&fixture, NULL);

  g_assert_cmpint (fair_cohort_get_as_of (cohort), ==, at ("2025-04-01"));
  g_assert_cmpint (facts_of (cohort, "a")->entry, ==, FAIR_INSTANT_NONE);
  g_assert_true (facts_of (cohort, "b")->flags & FAIR_LEAD_UNDATED);
  g_assert_cmpint (facts_of (cohort, "c")->entry, ==, at ("2025-03-01"));
}

/* What a column of the history tells is known also of a moment before it. */
static void
test_knows_worked (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCohort) cohort = NULL;

  fixture_init (&fixture, "UTC", "2025-03-01");
  fixture_lead (&fixture, "a", "created_at=2025-01-01",
                "accepted_at=2025-04-01", NULL);
  cohort = cohort_of (&fixture, NULL);

  g_assert_true (fair_cohort_knows_worked (cohort));
  g_assert_false (fair_cohort_has_stage (cohort, FAIR_STAGE_ACCEPTED));
}

/* Strictly before entry; at as-of itself where there is none. */
static void
test_counted (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCohort) cohort = NULL;
  const FairLeadFacts *facts;

  fixture_init (&fixture, "UTC", "2025-06-01");
  fixture_lead (&fixture, "a", "created_at=2025-01-01",
                "opportunity_at=2025-03-01", NULL);
  fixture_lead (&fixture, "b", "created_at=2025-01-01", NULL);
  fixture_did (&fixture, "a", "visit", "2024-12-01");
  fixture_did (&fixture, "a", "visit", "2025-02-28T23:59:59");
  fixture_did (&fixture, "a", "visit", "2025-03-01");
  fixture_did (&fixture, "b", "visit", "2025-06-01");
  fixture_did (&fixture, "b", "visit", "2025-06-01T00:00:01");
  cohort = cohort_of (&fixture, NULL);

  facts = facts_of (cohort, "a");
  g_assert_cmpuint (facts->end_activity - facts->first_activity, ==, 2);
  facts = facts_of (cohort, "b");
  g_assert_cmpuint (facts->end_activity - facts->first_activity, ==, 1);
}

static void
test_flags (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCohort) cohort = NULL;

  fixture_init (&fixture, "UTC", "2025-06-01");
  fixture_lead (&fixture, "undated", "title=x", NULL);
  fixture_lead (&fixture, "late", "title=x", NULL);
  fixture_lead (&fixture, "typed-in", "created_at=2025-02-01",
                "opportunity_at=2025-02-01", NULL);
  fixture_lead (&fixture, "seen", "mql_at=2025-04-01", "sql_at=2025-05-01",
                NULL);
  fixture_did (&fixture, "seen", "visit", "2025-03-01");
  fixture_did (&fixture, "late", "visit", "2025-07-01");
  cohort = cohort_of (&fixture, NULL);

  g_assert_true (facts_of (cohort, "undated")->flags & FAIR_LEAD_UNDATED);
  g_assert_true (facts_of (cohort, "late")->flags & FAIR_LEAD_UNDATED);
  g_assert_true (fair_cohort_is_mature (cohort, 0, 10000));
  g_assert_true (facts_of (cohort, "typed-in")->flags & FAIR_LEAD_WITH_DEAL);
  g_assert_true (facts_of (cohort, "typed-in")->flags & FAIR_LEAD_WORKED);
  g_assert_true (facts_of (cohort, "seen")->flags & FAIR_LEAD_WORKED);
  g_assert_cmpint (facts_of (cohort, "seen")->created_at, ==,
                   at ("2025-03-01"));
  g_assert_false (facts_of (cohort, "undated")->flags & FAIR_LEAD_WORKED);
  g_assert_true (fair_cohort_knows_worked (cohort));
  g_assert_true (fair_cohort_has_stage (cohort, FAIR_STAGE_MQL));
  g_assert_false (fair_cohort_has_stage (cohort, FAIR_STAGE_ACCEPTED));
}

/* Nearest rank of whole days, a close before creation being 0 of them. */
static void
test_maturity (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCohort) cohort = NULL;
  static const char *const closes[] = {
    "2024-12-01", "2025-01-11",       "2025-01-21",
    "2025-01-31", "2025-02-10T23:59", "2025-03-11",
  };

  fixture_init (&fixture, "UTC", "2025-06-01");
  for (guint i = 0; i < G_N_ELEMENTS (closes); i++)
    {
      g_autofree char *id = g_strdup_printf ("lead%u", i);
      g_autofree char *closed = g_strconcat ("closed_at=", closes[i], NULL);

      fixture_lead (&fixture, id, "created_at=2025-01-01", "outcome=won",
                    closed, NULL);
    }
  cohort = cohort_of (&fixture, NULL);

  /* Rank ⌈0.9 × 6⌉ = 6 of 0, 10, 20, 30, 40, 69. */
  g_assert_cmpint (fair_cohort_default_maturity_days (cohort), ==, 69);
  g_assert_true (fair_cohort_is_mature (cohort, 0, 151));
  g_assert_false (fair_cohort_is_mature (cohort, 0, 152));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cohort/deal-fields", test_deal_fields);
  g_test_add_func ("/cohort/take-back", test_take_back);
  g_test_add_func ("/cohort/slip", test_slip);
  g_test_add_func ("/cohort/forecast", test_forecast);
  g_test_add_func ("/cohort/close-without-deal", test_close_without_deal);
  g_test_add_func ("/cohort/knows-worked", test_knows_worked);
  g_test_add_func ("/cohort/counted", test_counted);
  g_test_add_func ("/cohort/flags", test_flags);
  g_test_add_func ("/cohort/maturity", test_maturity);
  return g_test_run ();
}
