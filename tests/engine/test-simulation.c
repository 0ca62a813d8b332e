/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "engine/fair-audit.h"

#include <math.h>
#include <string.h>

#define VISIT                                                                  \
  "\"threshold\": 5, \"criteria\": [{\"id\": \"v\", \"name\": \"V\", "         \
  "\"family\": \"behavior\", \"effect\": \"points\", \"points\": 5, "          \
  "\"activity\": \"visit\"}]"

static FairSimulation *
simulation_of (Fixture    *fixture,
               const char *text,
               int         maturity,
               gboolean    swapped)
{
  g_autoptr (FairHistory) history = fixture_finish (fixture);
  g_autoptr (FairScorecard) scorecard = card (text);
  g_autoptr (FairCohort) cohort =
      fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  g_autoptr (FairScores) scores = score (cohort, scorecard);
  FairSimulationOptions options = { .maturity_days = maturity,
                                    .sal_after_sql = swapped,
                                    .with_curve = TRUE,
                                    .with_criteria = TRUE };

  return fair_simulation_new (scores, &options, NULL, NULL);
}

static gboolean
says (const FairSimulation *simulation, const char *what, const char *why)
{
  for (guint i = 0; i < simulation->unsupported->len; i++)
    {
      const FairUnsupported *row = simulation->unsupported->pdata[i];

      if (strcmp (row->what, what) == 0 &&
          (why == NULL || strstr (row->why, why) != NULL))
        return TRUE;
    }

  return FALSE;
}

static void
assert_rate (const FairSimulation *simulation,
             FairRateKind          kind,
             guint                 n,
             guint                 of)
{
  const FairRate *rate = &simulation->rates[kind];

  g_assert_true (rate->known);
  g_assert_cmpuint (rate->n, ==, n);
  g_assert_cmpuint (rate->of, ==, of);
}

/* Seven leads; all but "quiet" and "missed" visit. "young" is not mature. */
static void
fill (Fixture *fixture)
{
  fixture_init (fixture, "Europe/Berlin", "2026-06-15");
  fixture_lead (fixture, "won1", "created_at=2026-01-01", "outcome=won",
                "source=Web", "opportunity_at=2026-02-10",
                "closed_at=2026-03-01", "amount=100", NULL);
  fixture_lead (fixture, "won2", "created_at=2026-01-01", "outcome=won",
                "source=web", "opportunity_at=2026-02-20",
                "closed_at=2026-03-01", "amount=50 EUR", "mql_at=2026-01-05",
                NULL);
  fixture_lead (fixture, "lost", "created_at=2026-01-01", "outcome=lost",
                "source=Ads", "opportunity_at=2026-02-10",
                "closed_at=2026-03-01", NULL);
  fixture_lead (fixture, "sql", "created_at=2026-01-01", "sql_at=2026-02-01",
                "source=Ads", NULL);
  fixture_lead (fixture, "quiet", "created_at=2026-01-01", "mql_at=2026-01-05",
                NULL);
  fixture_lead (fixture, "missed", "created_at=2026-01-01", "outcome=won",
                "closed_at=2026-04-01", NULL);
  fixture_lead (fixture, "young", "created_at=2026-06-01", NULL);
  fixture_did (fixture, "won1", "visit", "2026-01-31T12:00");
  fixture_did (fixture, "won2", "visit", "2026-01-31T12:00");
  fixture_did (fixture, "lost", "visit", "2026-01-31T23:30:00Z");
  fixture_did (fixture, "sql", "visit", "2026-04-01");
  fixture_did (fixture, "young", "visit", "2026-06-14");
}

static void
test_totals_and_rates (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairSimulation) simulation = NULL;

  fill (&fixture);
  simulation = simulation_of (&fixture, VISIT, 90, FALSE);

  g_assert_cmpuint (simulation->leads, ==, 7);
  g_assert_cmpuint (simulation->mature_leads, ==, 6);
  g_assert_cmpuint (simulation->mqls, ==, 5);
  g_assert_cmpuint (simulation->won, ==, 3);
  assert_rate (simulation, FAIR_RATE_WON_CAPTURED, 2, 3);
  assert_rate (simulation, FAIR_RATE_MQL_TO_WON, 2, 4);
  assert_rate (simulation, FAIR_RATE_MQL_TO_OPPORTUNITY, 3, 4);
  assert_rate (simulation, FAIR_RATE_MQL_TO_SQL, 4, 4);
  assert_rate (simulation, FAIR_RATE_SQL_TO_OPPORTUNITY, 3, 4);
  assert_rate (simulation, FAIR_RATE_OPPORTUNITY_TO_WON, 2, 3);
  g_assert_false (simulation->rates[FAIR_RATE_MQL_TO_SAL].known);
  g_assert_false (simulation->rates[FAIR_RATE_SAL_TO_SQL].known);
  g_assert_false (simulation->rates[FAIR_RATE_SQL_TO_SAL].known);
  g_assert_true (says (simulation, "mql_to_sal", "accepted_at"));
  g_assert_true (says (simulation, "sal_to_sql", "accepted_at"));
  g_assert_false (says (simulation, "sql_to_sal", NULL));
  g_assert_true (says (simulation, "mql_to_won", "4"));

  /* (2 ÷ 4) ÷ (3 ÷ 6) */
  g_assert_true (simulation->has_lift);
  g_assert_cmpfloat (simulation->lift, ==, 1.0);
  /* 9.5 and 19.5 days from the MQL moment to the opportunity. */
  g_assert_cmpuint (simulation->lead_time_n, ==, 2);
  g_assert_cmpfloat (simulation->lead_time_median, ==, 14.5);
  g_assert_cmpfloat (simulation->lead_time_q1, ==, 12.0);
  g_assert_cmpfloat (simulation->lead_time_q3, ==, 17.0);
}

static void
test_other_order (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairSimulation) simulation = NULL;

  fixture_init (&fixture, "UTC", "2026-06-15");
  fixture_lead (&fixture, "sql", "created_at=2026-01-01", "sql_at=2026-02-01",
                NULL);
  fixture_lead (&fixture, "sal", "created_at=2026-01-01",
                "accepted_at=2026-02-01", NULL);
  fixture_did (&fixture, "sql", "visit", "2026-01-02");
  fixture_did (&fixture, "sal", "visit", "2026-01-02");
  simulation = simulation_of (&fixture, VISIT, 0, TRUE);

  assert_rate (simulation, FAIR_RATE_MQL_TO_SQL, 2, 2);
  assert_rate (simulation, FAIR_RATE_SQL_TO_SAL, 1, 2);
  g_assert_false (simulation->rates[FAIR_RATE_MQL_TO_SAL].known);
  g_assert_false (says (simulation, "mql_to_sal", NULL));
}

static void
test_months (void)
{
  static const char *const months[] = { "2026-01", "2026-02", "2026-03",
                                        "2026-04", "2026-05", "2026-06" };
  static const guint       mqls[] = { 2, 1, 0, 1, 0, 1 };
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairSimulation) simulation = NULL;
  guint weeks = 0;

  fill (&fixture);
  simulation = simulation_of (&fixture, VISIT, 90, FALSE);

  g_assert_cmpuint (simulation->months->len, ==, 6);
  for (guint i = 0; i < 6; i++)
    {
      const FairMonthCount *count =
          &g_array_index (simulation->months, FairMonthCount, i);
      g_autofree char *month = fair_month_to_string (count->month);

      g_assert_cmpstr (month, ==, months[i]);
      g_assert_cmpuint (count->mqls, ==, mqls[i]);
      g_assert_cmpint (count->partial, ==, i == 5);
    }
  for (guint i = 0; i < simulation->weeks->len; i++)
    weeks += g_array_index (simulation->weeks, FairWeekCount, i).mqls;
  g_assert_cmpuint (weeks, ==, 5);
  g_assert_true (says (simulation, "months", "2026-06"));
}

/* A month that as-of does not cut short is whole. */
static void
test_whole_month (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairSimulation) simulation = NULL;

  fixture_init (&fixture, "Europe/Berlin", "2026-03-31T23:59:59");
  fixture_lead (&fixture, "a", "created_at=2026-03-01", NULL);
  fixture_lead (&fixture, "undated", "title=x", NULL);
  fixture_did (&fixture, "a", "visit", "2026-03-02");
  simulation =
      simulation_of (&fixture, "\"threshold\": 0, \"criteria\": []", 0, FALSE);

  g_assert_cmpuint (simulation->mqls, ==, 2);
  g_assert_cmpuint (simulation->undated, ==, 1);
  g_assert_cmpuint (simulation->months->len, ==, 1);
  g_assert_false (
      g_array_index (simulation->months, FairMonthCount, 0).partial);
  g_assert_cmpuint (g_array_index (simulation->months, FairMonthCount, 0).mqls,
                    ==, 1);
}

static void
test_sources (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairSimulation) simulation = NULL;
  const FairSourceCount *source;

  fill (&fixture);
  simulation = simulation_of (&fixture, VISIT, 90, FALSE);

  g_assert_cmpuint (simulation->sources->len, ==, 3);
  source = simulation->sources->pdata[0];
  g_assert_null (source->source);
  g_assert_cmpuint (source->leads, ==, 3);
  g_assert_cmpuint (source->mqls, ==, 1);
  g_assert_cmpuint (source->mql_to_won.of, ==, 0);
  source = simulation->sources->pdata[1];
  g_assert_cmpstr (source->source, ==, "Web");
  g_assert_cmpuint (source->leads, ==, 2);
  g_assert_cmpuint (source->won_captured.n, ==, 2);
  g_assert_cmpuint (source->won_captured.of, ==, 2);
}

static void
test_swap (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairSimulation) simulation = NULL;

  fill (&fixture);
  simulation = simulation_of (&fixture, VISIT, 90, FALSE);

  g_assert_cmpint (simulation->baseline, ==, FAIR_BASELINE_CURRENT);
  g_assert_cmpuint (simulation->stay.counts[FAIR_OUTCOME_WON], ==, 1);
  g_assert_cmpuint (simulation->enter.counts[FAIR_OUTCOME_WON], ==, 1);
  g_assert_cmpuint (simulation->enter.counts[FAIR_OUTCOME_LOST], ==, 1);
  g_assert_cmpuint (simulation->enter.counts[FAIR_OUTCOME_NONE], ==, 2);
  g_assert_cmpuint (simulation->leave.counts[FAIR_OUTCOME_NONE], ==, 1);
  g_assert_cmpuint (simulation->entering->len, ==, 4);
  g_assert_cmpuint (g_array_index (simulation->leaving, guint32, 0), ==, 4);
}

/* A deal of three leads is one win; a lead without a deal is one of its own. */
static void
test_amounts (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairSimulation) simulation = NULL;

  fixture_init (&fixture, "UTC", "2026-06-15");
  fixture_lead (&fixture, "a", "created_at=2026-01-01", NULL);
  fixture_lead (&fixture, "b", "created_at=2026-01-01", NULL);
  fixture_lead (&fixture, "young", "created_at=2026-06-01", NULL);
  fixture_lead (&fixture, "alone", "created_at=2026-01-01", "outcome=won",
                "closed_at=2026-02-01", "amount=7", NULL);
  fixture_deal (&fixture, "ab", "lead=a", "lead=b", "outcome=won", "amount=100",
                "created_at=2026-02-01", "closed_at=2026-03-01", NULL);
  fixture_deal (&fixture, "b2", "lead=b", "outcome=won",
                "created_at=2026-02-01", "closed_at=2026-03-01", NULL);
  fixture_deal (&fixture, "b3", "lead=b", "outcome=won", "amount=9 EUR",
                "created_at=2026-02-01", "closed_at=2026-03-01", NULL);
  fixture_deal (&fixture, "y", "lead=young", "outcome=won", "amount=1000",
                "created_at=2026-06-10", "closed_at=2026-06-12", NULL);
  fixture_did (&fixture, "a", "visit", "2026-01-02");
  fixture_did (&fixture, "young", "visit", "2026-06-02");
  simulation = simulation_of (&fixture, VISIT, 90, FALSE);

  g_assert_cmpfloat (simulation->won_amount, ==, 107.0);
  g_assert_cmpfloat (simulation->won_amount_captured, ==, 100.0);
  g_assert_cmpuint (simulation->amounts_missing, ==, 1);
  g_assert_cmpuint (simulation->amounts_foreign, ==, 1);
  g_assert_cmpuint (simulation->deals_won, ==, 4);
  g_assert_cmpuint (simulation->deals_won_captured, ==, 2);
}

/* Won deals alone: coverage, and nothing to divide by. */
static void
test_all_won (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairSimulation) simulation = NULL;

  fixture_init (&fixture, "UTC", "2026-06-15");
  fixture_deal (&fixture, "a", "outcome=won", "created_at=2026-01-01",
                "closed_at=2026-02-01", NULL);
  fixture_deal (&fixture, "b", "outcome=won", "created_at=2026-01-01",
                "closed_at=2026-02-01", NULL);
  simulation =
      simulation_of (&fixture, "\"threshold\": 0, \"criteria\": []", 0, FALSE);

  g_assert_cmpuint (simulation->leads, ==, 2);
  g_assert_cmpuint (simulation->with_deal, ==, 2);
  g_assert_true (simulation->all_won);
  assert_rate (simulation, FAIR_RATE_WON_CAPTURED, 2, 2);
  g_assert_false (simulation->rates[FAIR_RATE_MQL_TO_WON].known);
  g_assert_false (simulation->rates[FAIR_RATE_MQL_TO_OPPORTUNITY].known);
  g_assert_false (simulation->has_lift);
  g_assert_true (says (simulation, "lift", NULL));
  g_assert_true (says (simulation, "mql_to_won", NULL));
  g_assert_true (says (simulation, "worked", NULL));
  g_assert_cmpint (simulation->baseline, ==, FAIR_BASELINE_EVERYBODY);
  g_assert_true (says (simulation, "baseline", NULL));
  g_assert_cmpuint (simulation->lead_time_n, ==, 0);
}

/* Of what a threshold adds under half was worked: its rates are marked, and
 * lie between all of the unworked lost and all of them won. */
static void
test_never_worked (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairSimulation) simulation = NULL;
  const FairCurvePoint *low;
  const FairCurvePoint *high;

  fixture_init (&fixture, "UTC", "2026-06-15");
  fixture_lead (&fixture, "w", "created_at=2026-01-01", "outcome=won",
                "closed_at=2026-03-01", NULL);
  fixture_lead (&fixture, "a", "created_at=2026-01-01",
                "first_follow_up_at=2026-02-01", NULL);
  fixture_lead (&fixture, "b", "created_at=2026-01-01", NULL);
  fixture_lead (&fixture, "c", "created_at=2026-01-01", NULL);
  fixture_did (&fixture, "w", "visit", "2026-01-02");
  simulation = simulation_of (&fixture, VISIT, 0, FALSE);

  g_assert_true (simulation->knows_worked);
  g_assert_cmpuint (simulation->curve->len, ==, 6);
  low = &g_array_index (simulation->curve, FairCurvePoint, 0);
  high = &g_array_index (simulation->curve, FairCurvePoint, 5);
  g_assert_cmpint (low->threshold, ==, 0);
  g_assert_cmpint (high->threshold, ==, 5);
  g_assert_false (high->never_worked);
  g_assert_cmpuint (high->worked, ==, 1);
  g_assert_true (low->never_worked);
  g_assert_cmpuint (low->mature_mqls, ==, 4);
  g_assert_cmpuint (low->worked, ==, 2);
  g_assert_cmpfloat (low->bound_low, ==, 0.25);
  g_assert_cmpfloat (low->bound_high, ==, 0.75);
}

static void
test_long_curve (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairSimulation) simulation = NULL;

  fixture_init (&fixture, "UTC", "2026-06-15");
  fixture_lead (&fixture, "a", "created_at=2026-01-01", NULL);
  fixture_lead (&fixture, "b", "created_at=2026-01-01", NULL);
  for (guint i = 0; i < 12; i++)
    fixture_did (&fixture, "a", "visit", "2026-01-02");
  simulation = simulation_of (
      &fixture,
      "\"threshold\": 5, \"criteria\": [{\"id\": \"v\", \"name\": "
      "\"V\", \"family\": \"behavior\", \"effect\": \"points\", "
      "\"points\": 1000, \"award\": \"each\", \"activity\": \"visit\"}]",
      0, FALSE);

  g_assert_cmpuint (simulation->curve->len, ==, 2);
  g_assert_cmpint (
      g_array_index (simulation->curve, FairCurvePoint, 1).threshold, ==,
      12000);
  g_assert_cmpuint (g_array_index (simulation->curve, FairCurvePoint, 0).mqls,
                    ==, 2);
}

static void
test_nobody (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairSimulation) simulation = NULL;

  fixture_init (&fixture, "UTC", "2026-06-15");
  simulation = simulation_of (&fixture, VISIT, -1, FALSE);

  g_assert_cmpuint (simulation->leads, ==, 0);
  g_assert_cmpuint (simulation->curve->len, ==, 0);
  g_assert_cmpuint (simulation->months->len, ==, 0);
  g_assert_false (simulation->has_lift);
}

static const FairAuditRow *
find_row (const FairAudit *audit, const char *attribute, const char *value)
{
  for (guint i = 0; i < audit->profiles->len; i++)
    {
      const FairAuditProfile *profile = audit->profiles->pdata[i];

      for (guint j = 0; j < profile->rows->len; j++)
        {
          const FairAuditRow *row = profile->rows->pdata[j];

          if (strcmp (profile->attribute, attribute) == 0 &&
              strcmp (row->value, value) == 0)
            return row;
        }
    }

  return NULL;
}

static void
test_audit (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairAudit) audit = NULL;
  const FairAuditRow *row;

  fixture_init (&fixture, "UTC", "2026-06-15");
  fixture_lead (&fixture, "a", "created_at=2026-01-01", "industry=SaaS",
                "employees=51-200", "technologies=SAP;sap;Oracle",
                "discovery_call_at=2026-01-07", NULL);
  fixture_lead (&fixture, "b", "created_at=2026-01-01", "industry=saas",
                "employees=8", "discovery_call_at=2025-12-01", NULL);
  fixture_lead (&fixture, "c", "created_at=2026-01-01", "industry=Bank", NULL);
  fixture_lead (&fixture, "d", "created_at=2026-01-01", "industry=SaaS", NULL);
  fixture_deal (&fixture, "old", "lead=c", "outcome=won",
                "closed_at=2026-02-01", NULL);
  fixture_deal (&fixture, "A", "lead=a", "lead=d", "outcome=won",
                "created_at=2026-01-20", "closed_at=2026-03-01", NULL);
  fixture_deal (&fixture, "B", "lead=b", "outcome=won", "closed_at=2026-04-01",
                NULL);
  fixture_did (&fixture, "a", "visit", "2025-12-28");
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  audit = fair_audit_new (cohort, 2, NULL, NULL);

  g_assert_cmpuint (audit->deals, ==, 2);
  g_assert_cmpint (audit->from, ==, at ("2026-03-01"));
  g_assert_cmpint (audit->to, ==, at ("2026-04-01"));
  row = find_row (audit, "industry", "SaaS");
  g_assert_nonnull (row);
  g_assert_cmpuint (row->won, ==, 2);
  g_assert_cmpuint (row->all, ==, 3);
  g_assert_true (isnan (row->all_share));
  g_assert_null (find_row (audit, "industry", "Bank"));
  g_assert_cmpuint (find_row (audit, "technologies", "SAP")->won, ==, 1);
  g_assert_nonnull (find_row (audit, "employees", "51–200"));
  g_assert_nonnull (find_row (audit, "employees", "1–10"));
  g_assert_cmpuint (find_row (audit, "content", "visit")->won, ==, 1);
  g_assert_cmpuint (audit->first_touch_to_call.n, ==, 1);
  g_assert_cmpuint (audit->first_touch_to_call.negative, ==, 1);
  g_assert_cmpfloat (audit->first_touch_to_call.median, ==, 10.0);
  g_assert_cmpuint (audit->first_touch_to_close.n, ==, 2);
}

static FairAudit *
look_between (FairCohort *cohort, gint64 from, gint64 before, guint last)
{
  const FairAuditWindow window = { last, from, before };

  return fair_audit_new_window (cohort, &window, NULL, NULL);
}

/* A period takes its first day and not the day after its last; what has no
 * close is in none, and is counted. */
static void
test_audit_window (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  static const struct
  {
    const char *from, *before;
    guint       last, deals;
  } rows[] = {
    { NULL, NULL, 0, 4 },         { "2026-02-01", "2026-04-01", 0, 2 },
    { "2026-02-02", NULL, 0, 2 }, { NULL, "2026-02-01", 0, 0 },
    { "2026-02-01", NULL, 1, 1 }, { "2026-05-01", "2026-06-01", 0, 0 },
  };

  fixture_init (&fixture, "UTC", "2026-06-15");
  fixture_lead (&fixture, "a", "outcome=won", "closed_at=2026-02-01", NULL);
  fixture_lead (&fixture, "b", "outcome=won", "closed_at=2026-03-31", NULL);
  fixture_lead (&fixture, "c", "outcome=won", "closed_at=2026-04-01", NULL);
  fixture_lead (&fixture, "d", "outcome=won", NULL);
  fixture_lead (&fixture, "e", "outcome=lost", "closed_at=2026-03-01", NULL);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FairAudit) audit = look_between (
          cohort, rows[i].from != NULL ? at (rows[i].from) : FAIR_INSTANT_NONE,
          rows[i].before != NULL ? at (rows[i].before) : FAIR_INSTANT_NONE,
          rows[i].last);

      g_assert_cmpuint (audit->deals, ==, rows[i].deals);
      g_assert_cmpuint (audit->all_deals, ==, 4);
      g_assert_cmpuint (audit->undated, ==, 1);
      g_assert_cmpint (audit->all_from, ==, at ("2026-02-01"));
      g_assert_cmpint (audit->all_to, ==, at ("2026-04-01"));
    }
}

/* Without attributes of their own, titles are grouped by their words: the first
 * group counts of which a title has one. Own attributes stay. */
static void
test_titles (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairAudit) audit = NULL;

  fixture_init (&fixture, "UTC", "2026-06-15");
  fixture_lead (&fixture, "a", "created_at=2026-01-01", "title=VP of Sales",
                "function=Selling", "outcome=won", NULL);
  fixture_lead (&fixture, "b", "created_at=2026-01-01",
                "title=Vice President, Marketing", "outcome=none", NULL);
  fixture_lead (&fixture, "c", "created_at=2026-01-01", "title=President",
                "outcome=won", NULL);
  fixture_lead (&fixture, "d", "created_at=2026-01-01", "title=Cooper",
                "outcome=won", NULL);
  fixture_lead (&fixture, "e", "created_at=2026-01-01", "outcome=won", NULL);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  audit = fair_audit_new (cohort, 10, NULL, NULL);

  g_assert_cmpuint (find_row (audit, "seniority", "vp")->won, ==, 1);
  g_assert_cmpuint (find_row (audit, "seniority", "vp")->all, ==, 2);
  g_assert_cmpuint (find_row (audit, "seniority", "c-level")->all, ==, 1);
  g_assert_cmpuint (find_row (audit, "seniority", "other")->all, ==, 1);
  g_assert_cmpuint (find_row (audit, "function", "Selling")->all, ==, 1);
  g_assert_null (find_row (audit, "function", "sales"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/simulation/rates", test_totals_and_rates);
  g_test_add_func ("/simulation/other-order", test_other_order);
  g_test_add_func ("/simulation/months", test_months);
  g_test_add_func ("/simulation/whole-month", test_whole_month);
  g_test_add_func ("/simulation/sources", test_sources);
  g_test_add_func ("/simulation/swap", test_swap);
  g_test_add_func ("/simulation/amounts", test_amounts);
  g_test_add_func ("/simulation/all-won", test_all_won);
  g_test_add_func ("/simulation/never-worked", test_never_worked);
  g_test_add_func ("/simulation/long-curve", test_long_curve);
  g_test_add_func ("/simulation/nobody", test_nobody);
  g_test_add_func ("/simulation/audit", test_audit);
  g_test_add_func ("/simulation/audit-window", test_audit_window);
  g_test_add_func ("/simulation/titles", test_titles);
  return g_test_run ();
}
