/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "engine/fair-engine-error.h"

#define DEAL_TYPE_IS(value)                                                    \
  "{\"attribute\": \"deal.type\", \"op\": \"is\", \"value\": \"" value "\"}"
#define REGION_IS(value)                                                       \
  "{\"attribute\": \"region\", \"op\": \"is\", \"value\": \"" value "\"}"

static void
fill (Fixture *fixture)
{
  fixture_init (fixture, "Europe/Berlin", "2026-06-01");
  fixture_lead (fixture, "none-eu", "region=EU", "created_at=2026-01-01", NULL);
  fixture_lead (fixture, "none-us", "region=US", NULL);
  fixture_lead (fixture, "new", "region=EU", "created_at=2026-02-01", NULL);
  fixture_lead (fixture, "renewal", "region=EU", "created_at=2026-02-01", NULL);
  fixture_lead (fixture, "both", "region=US", "created_at=2026-03-01", NULL);
  fixture_deal (fixture, "n", "type=New", "lead=new", "outcome=won",
                "closed_at=2026-03-01", NULL);
  fixture_deal (fixture, "r", "type=Renewal", "lead=renewal", NULL);
  fixture_deal (fixture, "bn", "type=new", "lead=both", NULL);
  fixture_deal (fixture, "br", "type=renewal", "lead=both", NULL);
  fixture_deal (fixture, "shared", "type=New", "lead=new", "lead=both", NULL);
}

/* What is in scope, leads then deals, as a string of 0 and 1. */
static char *
in_scope (const char *when, const char *from, const char *before)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairCondition) tree = when != NULL ? condition (when) : NULL;
  g_autoptr (GError) error = NULL;
  FairScope scope = { .when = tree,
                      .created_from = (char *) from,
                      .created_before = (char *) before };
  GString  *marks = g_string_new (NULL);
  guint     n_leads;

  fill (&fixture);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, &scope, FAIR_INSTANT_NONE, &error);
  g_assert_no_error (error);

  fair_cohort_get_leads (cohort, &n_leads);
  for (guint i = 0; i < n_leads; i++)
    g_string_append_c (marks, fair_cohort_get_leads (cohort, NULL)[i].flags &
                                      FAIR_LEAD_IN_SCOPE
                                  ? '1'
                                  : '0');
  g_string_append_c (marks, ' ');
  for (guint i = 0; i < 5; i++)
    g_string_append_c (marks,
                       fair_cohort_deal_in_scope (cohort, i) ? '1' : '0');

  return g_string_free (marks, FALSE);
}

static void
assert_scope (const char *when,
              const char *from,
              const char *before,
              const char *expected)
{
  g_autofree char *marks = in_scope (when, from, before);

  g_assert_cmpstr (marks, ==, expected);
}

static void
test_everything (void)
{
  assert_scope (NULL, NULL, NULL, "11111 11111");
}

/* Nobody knows what the deal of a lead without one would say. */
static void
test_kleene (void)
{
  assert_scope (DEAL_TYPE_IS ("New"), NULL, NULL, "11101 10101");
  assert_scope ("{\"not\": " DEAL_TYPE_IS ("New") "}", NULL, NULL,
                "11011 01010");
  assert_scope ("{\"all\": [" DEAL_TYPE_IS ("New") ", " REGION_IS ("EU") "]}",
                NULL, NULL, "10100 10001");
  assert_scope ("{\"any\": [" DEAL_TYPE_IS ("New") ", " REGION_IS ("EU") "]}",
                NULL, NULL, "11111 11101");
  assert_scope (REGION_IS ("US"), NULL, NULL, "01001 00111");
  assert_scope ("{\"attribute\": \"deal.is_won\", \"op\": \"is-true\"}", NULL,
                NULL, "11100 10000");
}

/* Dates are local midnights; an undated lead is outside of any bounds. */
static void
test_period (void)
{
  assert_scope (NULL, "2026-02-01", NULL, "00111 11111");
  assert_scope (NULL, "2026-02-02", NULL, "00001 00111");
  assert_scope (NULL, NULL, "2026-02-01", "10000 00000");
  assert_scope (NULL, "2026-01-31T23:00:01Z", NULL, "00001 00111");
}

static void
test_bad_date (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (GError) error = NULL;
  FairScope scope = { .created_from = (char *) "soon" };

  fill (&fixture);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, &scope, FAIR_INSTANT_NONE, &error);

  g_assert_null (cohort);
  g_assert_error (error, FAIR_ENGINE_ERROR, FAIR_ENGINE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "soon"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scope/everything", test_everything);
  g_test_add_func ("/scope/kleene", test_kleene);
  g_test_add_func ("/scope/period", test_period);
  g_test_add_func ("/scope/bad-date", test_bad_date);
  return g_test_run ();
}
