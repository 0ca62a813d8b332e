/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "base/fair-json.h"
#include "engine/fair-commitments-json.h"
#include "engine/fair-remedies.h"

#include <math.h>
#include <string.h>

/* A visit makes a lead an MQL, a demo makes it a hot one, at that moment. */
#define CARD                                                                   \
  "\"threshold\": 5, \"tiers\": [{\"id\": \"hot\", \"name\": \"Hot\", "        \
  "\"at\": 20}], \"criteria\": [{\"id\": \"v\", \"name\": \"V\", \"family\": " \
  "\"behavior\", \"effect\": \"points\", \"points\": 5, \"activity\": "        \
  "\"visit\"}, {\"id\": \"d\", \"name\": \"D\", \"family\": \"behavior\", "    \
  "\"effect\": \"points\", \"points\": 20, \"activity\": \"demo\"}]"

#define OFFICE                                                                 \
  "\"calendar\": {\"windows\": {\"mon\": [[\"09:00\", \"17:00\"]], \"tue\": "  \
  "[[\"09:00\", \"17:00\"]], \"wed\": [[\"09:00\", \"17:00\"]], \"thu\": "     \
  "[[\"09:00\", \"17:00\"]], \"fri\": [[\"09:00\", \"17:00\"]]}}"

static FairTerms *
terms_of (const char *text)
{
  g_autofree char *whole = g_strdup_printf (
      "{\"format\": \"fairlead-terms\", \"version\": 1, %s}", text);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = fair_json_parse (whole, -1, &error);
  FairTerms *terms;

  g_assert_no_error (error);
  terms = fair_terms_from_json (node, &error);
  g_assert_no_error (error);
  return terms;
}

static FairCommitments *
commitments_of (Fixture *fixture, const char *text, int maturity)
{
  g_autoptr (FairHistory) history = fixture_finish (fixture);
  g_autoptr (FairScorecard) scorecard = card (CARD);
  g_autoptr (FairCohort) cohort =
      fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  g_autoptr (FairScores) scores = score (cohort, scorecard);
  g_autoptr (FairTerms) terms = terms_of (text);
  FairSimulationOptions options = { .maturity_days = maturity };
  g_autoptr (FairSimulation) simulation =
      fair_simulation_new (scores, &options, NULL, NULL);
  g_autoptr (GError) error = NULL;
  FairCommitments *commitments =
      fair_commitments_new (scores, simulation, terms, &error);

  g_assert_no_error (error);
  return commitments;
}

/* Adds an MQL of a moment, with its other fields. */
static void
add_mql (Fixture *fixture, guint i, const char *type, const char *when, ...)
{
  g_autofree char *id = g_strdup_printf ("%s-%s-%u", type, when, i);
  g_autofree char *created = g_strdup_printf ("created_at=%s", when);
  const char      *fields[4] = { NULL };
  va_list          list;

  va_start (list, when);
  for (guint k = 0; k < 3; k++)
    {
      fields[k] = va_arg (list, const char *);
      if (fields[k] == NULL)
        break;
    }
  va_end (list);
  fixture_lead (fixture, id, created, fields[0], fields[1], fields[2], NULL);
  fixture_did (fixture, id, type, when);
}

/* Volumes of a year's first months; June is cut short by the end. */
static void
fill_months (Fixture *fixture, const guint *counts, guint n)
{
  fixture_init (fixture, "Europe/Berlin", "2026-06-15");
  fixture_lead (fixture, "other", "created_at=2026-01-01", NULL);
  for (guint month = 0; month < n; month++)
    for (guint i = 0; i < counts[month]; i++)
      {
        g_autofree char *when = g_strdup_printf ("2026-%02u-10", month + 1);

        add_mql (fixture, i, "visit", when, NULL);
      }
}

static void
test_volume (void)
{
  const guint counts[] = { 10, 20, 30, 6, 24, 99 };
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCommitments) it = NULL;
  const FairPromise *volume;
  const FairPromise *floor;

  fill_months (&fixture, counts, G_N_ELEMENTS (counts));
  it = commitments_of (&fixture,
                       "\"marketing\": {\"mqls_per_month\": 18, "
                       "\"mqls_per_month_floor\": 10}",
                       0);

  /* 18 a month; averages of three months 20, 18.67, 20. */
  volume = &it->promises[FAIR_PROMISE_VOLUME];
  g_assert_true (volume->made);
  g_assert_cmpfloat (volume->value, ==, 18);
  g_assert_cmpuint (volume->periods, ==, 3);
  g_assert_cmpuint (volume->kept, ==, 3);
  g_assert_cmpint (volume->verdict, ==, FAIR_PROMISE_SUPPORTED);
  g_assert_cmpint (volume->worst.month, ==, 2026 * 12 + 3);

  /* April was below. */
  floor = &it->promises[FAIR_PROMISE_FLOOR];
  g_assert_cmpuint (floor->periods, ==, 5);
  g_assert_cmpuint (floor->kept, ==, 4);
  g_assert_cmpint (floor->verdict, ==, FAIR_PROMISE_LITTLE_TO_SPARE);
  g_assert_cmpint (floor->last_missed.month, ==, 2026 * 12 + 3);
  g_assert_cmpfloat (floor->last_missed.value, ==, 6);
  g_assert_cmpfloat (floor->best.value, ==, 30);
}

static void
test_volume_missed (void)
{
  const guint counts[] = { 10, 20, 30, 6, 24, 99 };
  g_auto (Fixture) fixture = { 0 };
  g_auto (Fixture) shorter = { 0 };
  g_autoptr (FairCommitments) it = NULL;
  g_autoptr (FairCommitments) few = NULL;

  fill_months (&fixture, counts, G_N_ELEMENTS (counts));
  it = commitments_of (&fixture,
                       "\"marketing\": {\"mqls_per_month\": 19}, \"sales\": "
                       "{\"reps\": 2, \"mqls_per_rep_per_month\": 12}",
                       0);
  /* The windows are 20, 18.67, 20: two of three. */
  g_assert_cmpuint (it->promises[FAIR_PROMISE_VOLUME].kept, ==, 2);
  g_assert_cmpint (it->promises[FAIR_PROMISE_VOLUME].verdict, ==,
                   FAIR_PROMISE_NOT_SUPPORTED);
  g_assert_false (it->promises[FAIR_PROMISE_FLOOR].made);
  g_assert_cmpuint (it->promises[FAIR_PROMISE_CAPACITY].kept, ==, 4);
  g_assert_cmpfloat (it->promises[FAIR_PROMISE_CAPACITY].worst.value, ==, 30);
  g_assert_false (it->queue_late.known);

  fill_months (&shorter, &counts[4], 2);
  few = commitments_of (&shorter, "\"marketing\": {\"mqls_per_month\": 10}", 0);
  g_assert_cmpuint (few->promises[FAIR_PROMISE_VOLUME].periods, ==, 3);
}

/* Forty MQLs of January, of which some are SQLs. */
static FairCommitments *
quality_of (guint n, guint sqls, const char *floor)
{
  g_auto (Fixture) fixture = { 0 };
  g_autofree char *text =
      g_strdup_printf ("\"marketing\": {\"mql_to_sql_floor\": \"%s\"}", floor);

  fixture_init (&fixture, "UTC", "2026-06-15");
  fixture_lead (&fixture, "other", "created_at=2026-01-01", NULL);
  for (guint i = 0; i < n; i++)
    add_mql (&fixture, i, "visit", "2026-01-12 10:00",
             i < sqls ? "sql_at=2026-01-20" : NULL, NULL);

  return commitments_of (&fixture, text, 30);
}

static void
test_quality (void)
{
  static const struct
  {
    guint              n;
    guint              sqls;
    const char        *floor;
    FairPromiseVerdict verdict;
  } cases[] = {
    /* 20 of 40 is 35 to 65 %. */
    { 40, 20, "0.35", FAIR_PROMISE_SUPPORTED },
    { 40, 20, "0.36", FAIR_PROMISE_LITTLE_TO_SPARE },
    { 40, 20, "0.5", FAIR_PROMISE_LITTLE_TO_SPARE },
    { 40, 20, "0.51", FAIR_PROMISE_NOT_SUPPORTED },
    { 29, 29, "0.1", FAIR_PROMISE_TOO_FEW },
    { 40, 0, "0.1", FAIR_PROMISE_NOT_RECORDED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FairCommitments) it =
          quality_of (cases[i].n, cases[i].sqls, cases[i].floor);
      const FairPromise *quality = &it->promises[FAIR_PROMISE_QUALITY];

      g_assert_cmpint (quality->verdict, ==, cases[i].verdict);
      if (cases[i].verdict == FAIR_PROMISE_NOT_RECORDED)
        g_assert_nonnull (quality->why);
      else
        g_assert_cmpuint (quality->rate.of, ==, cases[i].n);
    }
}

#define FOLLOW_UP                                                              \
  OFFICE ", \"sales\": {\"follow_up_within\": {\"hot\": "                      \
         "{\"business_hours\": 1}, \"normal\": {\"business_hours\": 4}}, "     \
         "\"on_time_share\": \"0.9\"}"

/* 2026-01-09 is a Friday. */
static void
test_follow_up (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCommitments) it = NULL;
  const FairTierTimes *hot;
  const FairTierTimes *normal;
  const FairPromise   *all;

  fixture_init (&fixture, "Europe/Berlin", "2026-06-15");
  fixture_lead (&fixture, "other", "created_at=2026-01-01", NULL);
  /* Due on Monday at 11:00; on time, a second late, on time on Saturday. */
  add_mql (&fixture, 0, "visit", "2026-01-09 15:00",
           "first_follow_up_at=2026-01-12 11:00", NULL);
  add_mql (&fixture, 1, "visit", "2026-01-09 15:00",
           "first_follow_up_at=2026-01-12 11:00:01", NULL);
  add_mql (&fixture, 2, "visit", "2026-01-09 15:00",
           "first_follow_up_at=2026-01-10 20:00", NULL);
  /* Saturday's clock starts on Monday. */
  add_mql (&fixture, 3, "visit", "2026-01-10 12:00",
           "first_follow_up_at=2026-01-12 13:00", NULL);
  add_mql (&fixture, 4, "visit", "2026-01-10 12:00", NULL);
  add_mql (&fixture, 5, "visit", "2026-01-10 12:00",
           "first_follow_up_at=2026-01-10 11:00", NULL);
  /* The recorded date is earlier than the model's moment, and counts. */
  add_mql (&fixture, 6, "demo", "2026-01-13 15:00", "mql_at=2026-01-13 10:00",
           "first_follow_up_at=2026-01-13 11:30", NULL);
  add_mql (&fixture, 7, "demo", "2026-01-13 15:00",
           "first_follow_up_at=2026-01-13 16:00", NULL);
  it = commitments_of (&fixture, FOLLOW_UP, 0);

  all = &it->promises[FAIR_PROMISE_FOLLOW_UP];
  g_assert_cmpuint (all->of, ==, 8);
  g_assert_cmpuint (all->recorded, ==, 6);
  g_assert_cmpuint (all->earlier, ==, 1);
  g_assert_cmpuint (all->rate.n, ==, 4);
  g_assert_cmpuint (all->periods, ==, 1);
  g_assert_cmpuint (all->kept, ==, 0);
  g_assert_cmpint (all->verdict, ==, FAIR_PROMISE_TOO_FEW);
  g_assert_cmpuint (it->recorded_starts, ==, 1);
  g_assert_cmpuint (it->simulated_starts, ==, 7);

  g_assert_cmpuint (it->tiers->len, ==, 2);
  hot = it->tiers->pdata[0];
  normal = it->tiers->pdata[1];
  g_assert_cmpstr (hot->tier, ==, "hot");
  g_assert_cmpuint (hot->mqls, ==, 2);
  g_assert_cmpuint (hot->on_time.n, ==, 1);
  g_assert_cmpfloat (hot->median_hours, ==, 1.25);
  g_assert_cmpstr (normal->tier, ==, "normal");
  g_assert_cmpuint (normal->mqls, ==, 6);
  g_assert_cmpuint (normal->on_time.n, ==, 3);
  g_assert_cmpuint (normal->on_time.of, ==, 4);
  g_assert_cmpuint (normal->earlier, ==, 1);

  g_assert_cmpuint (it->weekdays[4].n, ==, 2);
  g_assert_cmpuint (it->weekdays[4].of, ==, 3);
  g_assert_cmpuint (it->weekdays[0].of, ==, 1);
  g_assert_cmpuint (it->weekdays[1].of, ==, 2);
  g_assert_false (it->weekdays[5].known);
}

/* Four months of forty: late ones in none, then in one, then in two of them. */
static void
test_follow_up_months (void)
{
  static const struct
  {
    guint              late[4];
    FairPromiseVerdict verdict;
    guint              kept;
  } cases[] = {
    { { 0, 0, 0, 0 }, FAIR_PROMISE_SUPPORTED, 4 },
    { { 5, 0, 0, 0 }, FAIR_PROMISE_LITTLE_TO_SPARE, 3 },
    { { 5, 5, 0, 0 }, FAIR_PROMISE_NOT_SUPPORTED, 2 },
    { { 4, 4, 4, 4 }, FAIR_PROMISE_LITTLE_TO_SPARE, 4 },
  };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_auto (Fixture) fixture = { 0 };
      g_autoptr (FairCommitments) it = NULL;

      fixture_init (&fixture, "UTC", "2026-05-15");
      fixture_lead (&fixture, "other", "created_at=2026-01-01", NULL);
      for (guint month = 0; month < 4; month++)
        for (guint i = 0; i < 40; i++)
          {
            g_autofree char *when =
                g_strdup_printf ("2026-%02u-08 09:00", month + 1);
            g_autofree char *done = g_strdup_printf (
                "first_follow_up_at=2026-%02u-%s", month + 1,
                i < cases[c].late[month] ? "20 12:00" : "08 09:30");

            add_mql (&fixture, i, "visit", when, done, NULL);
          }
      it = commitments_of (&fixture, FOLLOW_UP, 0);
      g_assert_cmpint (it->promises[FAIR_PROMISE_FOLLOW_UP].verdict, ==,
                       cases[c].verdict);
      g_assert_cmpuint (it->promises[FAIR_PROMISE_FOLLOW_UP].kept, ==,
                        cases[c].kept);
    }
}

/* Dates without times of day say nothing about hours, but about days. */
static void
test_days_only (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCommitments) it = NULL;

  fixture_init (&fixture, "Europe/Berlin", "2026-06-15");
  fixture_lead (&fixture, "other", "created_at=2026-01-01", NULL);
  for (guint i = 0; i < 40; i++)
    add_mql (&fixture, i, "visit", "2026-01-12 10:00",
             "first_follow_up_at=2026-01-14", "accepted_at=2026-01-13",
             "mql_at=2026-01-12", NULL);
  it = commitments_of (&fixture,
                       OFFICE ", \"sales\": {\"follow_up_within\": "
                              "{\"normal\": {\"business_hours\": 4}}, "
                              "\"accept_within\": {\"business_days\": 1}}",
                       0);

  g_assert_cmpint (it->promises[FAIR_PROMISE_FOLLOW_UP].verdict, ==,
                   FAIR_PROMISE_NOT_RECORDED);
  g_assert_nonnull (
      strstr (it->promises[FAIR_PROMISE_FOLLOW_UP].why, "days only"));
  g_assert_cmpuint (it->tiers->len, ==, 0);
  g_assert_cmpuint (it->promises[FAIR_PROMISE_ACCEPT].rate.n, ==, 40);
  g_assert_cmpuint (it->recorded_starts, ==, 0);
}

static void
test_accept_and_outcome (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCommitments) it = NULL;
  const FairPromise *accept;
  const FairPromise *outcome;

  fixture_init (&fixture, "UTC", "2026-06-15");
  fixture_lead (&fixture, "other", "created_at=2026-01-01", NULL);
  add_mql (&fixture, 0, "visit", "2026-01-12 10:00",
           "accepted_at=2026-01-13 17:00", "sql_at=2026-01-20 10:00", NULL);
  add_mql (&fixture, 1, "visit", "2026-01-12 10:00",
           "rejected_at=2026-01-14 09:01", NULL);
  add_mql (&fixture, 2, "visit", "2026-01-12 10:00",
           "accepted_at=2026-01-12 11:00", NULL);
  /* Not due yet: neither is missed. */
  add_mql (&fixture, 3, "visit", "2026-06-12 10:00", NULL);
  it = commitments_of (&fixture,
                       OFFICE ", \"sales\": {\"accept_within\": "
                              "{\"business_days\": 1}, \"accept_share\": "
                              "\"0.9\", \"disposition_within\": "
                              "{\"business_days\": 5}}",
                       0);

  accept = &it->promises[FAIR_PROMISE_ACCEPT];
  g_assert_cmpuint (accept->of, ==, 4);
  g_assert_cmpuint (accept->rate.of, ==, 3);
  g_assert_cmpuint (accept->rate.n, ==, 2);
  /* One SQL a day late, one rejected in time, one with none at all. */
  outcome = &it->promises[FAIR_PROMISE_OUTCOME];
  g_assert_cmpfloat (outcome->promised, ==, 1);
  g_assert_cmpuint (outcome->rate.of, ==, 3);
  g_assert_cmpuint (outcome->rate.n, ==, 1);
}

static void
test_complete (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_auto (Fixture) bare = { 0 };
  g_autoptr (FairCommitments) it = NULL;
  g_autoptr (FairCommitments) without = NULL;
  const char *text = "\"marketing\": {\"required_fields\": [\"industry\", "
                     "\"title\"], \"complete_share\": \"0.5\", "
                     "\"notify_within_minutes\": 5}";

  fixture_init (&fixture, "UTC", "2026-06-15");
  fixture_lead (&fixture, "other", "created_at=2026-01-01", NULL);
  for (guint i = 0; i < 40; i++)
    add_mql (&fixture, i, "visit", "2026-01-12 10:00", "title=CEO",
             i < 10 ? "industry=SaaS" : NULL, NULL);
  it = commitments_of (&fixture, text, 0);
  g_assert_cmpuint (it->promises[FAIR_PROMISE_COMPLETE].rate.n, ==, 10);
  g_assert_cmpuint (it->promises[FAIR_PROMISE_COMPLETE].rate.of, ==, 40);
  g_assert_cmpint (it->promises[FAIR_PROMISE_COMPLETE].verdict, ==,
                   FAIR_PROMISE_NOT_SUPPORTED);
  g_assert_true (it->promises[FAIR_PROMISE_NOTICE].made);
  g_assert_cmpint (it->promises[FAIR_PROMISE_NOTICE].verdict, ==,
                   FAIR_PROMISE_NOT_RECORDED);

  fixture_init (&bare, "UTC", "2026-06-15");
  fixture_lead (&bare, "other", "created_at=2026-01-01", NULL);
  add_mql (&bare, 0, "visit", "2026-01-12 10:00", "title=CEO", NULL);
  without = commitments_of (&bare, text, 0);
  g_assert_cmpint (without->promises[FAIR_PROMISE_COMPLETE].verdict, ==,
                   FAIR_PROMISE_NOT_RECORDED);
  g_assert_nonnull (
      strstr (without->promises[FAIR_PROMISE_COMPLETE].why, "industry"));
}

/* June 2026 has 22 business days; one lead on each, 22 a month. Five come on
 * the first Monday at nine, a hot one last. */
static void
test_queue (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCommitments) it = NULL;

  fixture_init (&fixture, "UTC", "2026-07-01");
  fixture_lead (&fixture, "other", "created_at=2026-06-01", NULL);
  for (guint i = 0; i < 4; i++)
    add_mql (&fixture, i, "visit", "2026-06-01 09:00", NULL);
  add_mql (&fixture, 4, "demo", "2026-06-01 10:00", NULL);
  it = commitments_of (
      &fixture,
      OFFICE ", \"sales\": {\"reps\": 2, \"mqls_per_rep_per_month\": 11, "
             "\"follow_up_within\": {\"hot\": {\"business_hours\": 1}, "
             "\"normal\": {\"business_days\": 1}}}",
      0);

  /* The hot one on Monday, normal ones on Tuesday to Friday: three late. */
  g_assert_cmpuint (it->queue_late.of, ==, 5);
  g_assert_cmpuint (it->queue_late.n, ==, 3);
  g_assert_cmpuint (it->queue_waited.n, ==, 4);
  g_assert_cmpuint (it->queue_longest, ==, 4);
}

/* One lead a month, all in time, then three on one day: enough by the month,
 * and yet two of six would have been late. */
static void
test_queue_weighs (void)
{
  static const char *const days[] = { "2026-01-05", "2026-02-02", "2026-03-02",
                                      "2026-04-06" };

  for (guint n = 1; n <= 3; n += 2)
    {
      g_auto (Fixture) fixture = { 0 };
      g_autoptr (FairCommitments) it = NULL;

      fixture_init (&fixture, "UTC", "2026-05-01");
      fixture_lead (&fixture, "other", "created_at=2026-01-01", NULL);
      for (guint i = 0; i < G_N_ELEMENTS (days); i++)
        for (guint k = 0; k < (i == 3 ? n : 1); k++)
          {
            g_autofree char *when = g_strconcat (days[i], " 09:00", NULL);

            add_mql (&fixture, k, "visit", when, NULL);
          }
      it = commitments_of (&fixture,
                           OFFICE ", \"sales\": {\"reps\": 1, "
                                  "\"mqls_per_rep_per_month\": 22, "
                                  "\"on_time_share\": \"0.9\", "
                                  "\"follow_up_within\": {\"normal\": "
                                  "{\"business_hours\": 4}}}",
                           0);
      g_assert_cmpuint (it->promises[FAIR_PROMISE_CAPACITY].kept, ==, 4);
      g_assert_cmpuint (it->queue_late.n, ==, n - 1);
      g_assert_cmpint (it->promises[FAIR_PROMISE_CAPACITY].verdict, ==,
                       n == 1 ? FAIR_PROMISE_SUPPORTED
                              : FAIR_PROMISE_LITTLE_TO_SPARE);
    }
}

/* Nobody works anything: all that were due by then are late. */
static void
test_queue_without_room (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCommitments) it = NULL;

  fixture_init (&fixture, "UTC", "2026-06-30 10:00");
  fixture_lead (&fixture, "other", "created_at=2026-06-01", NULL);
  add_mql (&fixture, 0, "visit", "2026-06-01 09:00", NULL);
  add_mql (&fixture, 1, "visit", "2026-06-30 09:00", NULL);
  it = commitments_of (&fixture,
                       OFFICE ", \"sales\": {\"reps\": 0, "
                              "\"mqls_per_rep_per_month\": 11, "
                              "\"follow_up_within\": {\"normal\": "
                              "{\"business_hours\": 4}}}",
                       0);
  g_assert_cmpuint (it->queue_late.of, ==, 1);
  g_assert_cmpuint (it->queue_late.n, ==, 1);
  g_assert_cmpuint (it->queue_waited.n, ==, 2);
}

static void
test_won_only (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCommitments) it = NULL;

  fixture_init (&fixture, "UTC", "2026-06-15");
  for (guint i = 0; i < 40; i++)
    add_mql (&fixture, i, "visit", "2026-01-12 10:00", "outcome=won",
             "first_follow_up_at=2026-01-12 11:00",
             "closed_at=2026-02-12 11:00", NULL);
  it = commitments_of (
      &fixture, FOLLOW_UP ", \"marketing\": {\"mqls_per_month\": 18}", 0);
  g_assert_cmpint (it->promises[FAIR_PROMISE_VOLUME].verdict, ==,
                   FAIR_PROMISE_NOT_RECORDED);
  g_assert_nonnull (strstr (it->promises[FAIR_PROMISE_FOLLOW_UP].why, "won"));
  g_assert_cmpuint (it->tiers->len, ==, 0);
}

/* Without a lead, without a calendar, without a promise. */
static void
test_nothing (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_auto (Fixture) one = { 0 };
  g_autoptr (FairCommitments) it = NULL;
  g_autoptr (FairCommitments) bare = NULL;

  fixture_init (&fixture, "UTC", "2026-06-15");
  fixture_lead (&fixture, "other", "created_at=2026-01-01", NULL);
  it = commitments_of (
      &fixture, FOLLOW_UP ", \"marketing\": {\"mqls_per_month\": 18}", 0);
  g_assert_cmpint (it->promises[FAIR_PROMISE_VOLUME].verdict, ==,
                   FAIR_PROMISE_NOT_RECORDED);
  g_assert_cmpint (it->promises[FAIR_PROMISE_FOLLOW_UP].verdict, ==,
                   FAIR_PROMISE_NOT_RECORDED);
  g_assert_false (it->promises[FAIR_PROMISE_QUALITY].made);

  fixture_init (&one, "UTC", "2026-06-15");
  fixture_lead (&one, "other", "created_at=2026-01-01", NULL);
  add_mql (&one, 0, "visit", "2026-06-01 09:00",
           "first_follow_up_at=2026-06-01 09:30", NULL);
  bare = commitments_of (&one,
                         "\"sales\": {\"follow_up_within\": {\"normal\": "
                         "{\"business_hours\": 4}}}",
                         0);
  g_assert_nonnull (
      strstr (bare->promises[FAIR_PROMISE_FOLLOW_UP].why, "business hours"));
}

static void
test_json (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairCommitments) it = NULL;
  g_autoptr (FairCommitments) back = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) again = NULL;
  g_autoptr (JsonNode) other =
      fair_json_parse ("{\"format\": \"x\"}", -1, NULL);
  g_autoptr (JsonNode) poor = fair_json_parse (
      "{\"format\": \"fairlead-commitments\", \"promises\": [7, {}, "
      "{\"promise\": \"volume\", \"rate\": 3}], \"follow_up_tiers\": [{}], "
      "\"follow_up_weekdays\": [1,2,3,4,5,6,7,8,9], \"queue\": []}",
      -1, NULL);
  g_autoptr (FairCommitments) thin = fair_commitments_from_json (poor);
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;

  fixture_init (&fixture, "UTC", "2026-06-15");
  fixture_lead (&fixture, "other", "created_at=2026-01-01", NULL);
  for (guint i = 0; i < 33; i++)
    add_mql (&fixture, i, i % 3 == 0 ? "demo" : "visit", "2026-01-12 10:00",
             i % 2 == 0 ? "first_follow_up_at=2026-01-12 11:00"
                        : "first_follow_up_at=2026-01-19 11:00",
             NULL);
  it = commitments_of (
      &fixture,
      OFFICE ", \"marketing\": {\"mqls_per_month\": 18, "
             "\"notify_within_minutes\": 5}, \"sales\": {\"reps\": 1, "
             "\"mqls_per_rep_per_month\": 20, \"follow_up_within\": {\"hot\": "
             "{\"business_hours\": 1.5}, \"normal\": {\"business_hours\": 4}}}",
      0);
  node = fair_commitments_to_json (it);
  text = fair_json_to_string (node, FALSE);
  back = fair_commitments_from_json (node);
  again = fair_commitments_to_json (back);
  text_again = fair_json_to_string (again, FALSE);
  g_assert_cmpstr (text, ==, text_again);
  g_assert_cmpuint (back->promises[FAIR_PROMISE_FOLLOW_UP].rate.n, ==,
                    it->promises[FAIR_PROMISE_FOLLOW_UP].rate.n);
  g_assert_cmpuint (back->tiers->len, ==, 2);

  g_assert_null (fair_commitments_from_json (other));
  g_assert_true (thin->promises[FAIR_PROMISE_VOLUME].made);
  g_assert_false (thin->promises[FAIR_PROMISE_VOLUME].rate.known);
  g_assert_cmpuint (thin->tiers->len, ==, 0);
}

/* A past that terms are tested on, more than once. */
typedef struct
{
  FairHistory    *history;
  FairScorecard  *scorecard;
  FairCohort     *cohort;
  FairScores     *scores;
  FairSimulation *simulation;
} Past;

static void
past_init (Past *past, Fixture *fixture)
{
  FairSimulationOptions options = { .maturity_days = 0 };

  past->history = fixture_finish (fixture);
  past->scorecard = card (CARD);
  past->cohort = fair_cohort_new (past->history, NULL, FAIR_INSTANT_NONE, NULL);
  past->scores = score (past->cohort, past->scorecard);
  past->simulation = fair_simulation_new (past->scores, &options, NULL, NULL);
}

static void
past_clear (Past *past)
{
  fair_simulation_free (past->simulation);
  fair_scores_unref (past->scores);
  fair_cohort_unref (past->cohort);
  fair_scorecard_free (past->scorecard);
  fair_history_unref (past->history);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Past, past_clear)

static FairPromise
promise_of (const Past *past, const FairTerms *terms, FairPromiseKind kind)
{
  g_autoptr (FairCommitments) it =
      fair_commitments_new (past->scores, past->simulation, terms, NULL);
  FairPromise promise = it->promises[kind];

  promise.why = NULL;
  return promise;
}

static GPtrArray *
remedies_of (const Past *past, const FairTerms *terms)
{
  g_autoptr (FairCommitments) tested =
      fair_commitments_new (past->scores, past->simulation, terms, NULL);

  return fair_remedies_list (past->scores, past->simulation, terms, tested);
}

static const FairRemedyChange *
find_change (GPtrArray *remedies, const char *path)
{
  for (guint i = 0; i < remedies->len; i++)
    {
      const FairRemedy *remedy = remedies->pdata[i];

      for (guint k = 0; k < remedy->changes->len; k++)
        {
          const FairRemedyChange *change = remedy->changes->pdata[k];

          if (g_str_equal (change->path, path))
            return change;
        }
    }

  return NULL;
}

static gint64
number_of (GPtrArray *remedies, const char *path)
{
  const FairRemedyChange *change = find_change (remedies, path);

  return change != NULL ? json_node_get_int (change->node) : -1;
}

static void
test_remedies_volume (void)
{
  const guint counts[] = { 10, 20, 30, 6, 24, 99 };
  g_auto (Fixture) fixture = { 0 };
  g_auto (Past) past = { 0 };
  g_autoptr (FairTerms) terms = NULL;
  g_autoptr (FairTerms) kept = NULL;
  g_autoptr (GPtrArray) remedies = NULL;
  g_autoptr (GPtrArray) none = NULL;

  fill_months (&fixture, counts, G_N_ELEMENTS (counts));
  past_init (&past, &fixture);

  /* The mean is 18, the windows are 20, 18.67 and 20; three of the five months
   * have 20 or more, four have 10; two have more than 20. */
  terms = terms_of ("\"marketing\": {\"mqls_per_month\": 40, "
                    "\"mqls_per_month_floor\": 21}, \"sales\": {\"reps\": 2, "
                    "\"mqls_per_rep_per_month\": 9}");
  remedies = remedies_of (&past, terms);
  g_assert_cmpint (number_of (remedies, "marketing.mqls_per_month"), ==, 18);
  g_assert_cmpint (number_of (remedies, "marketing.mqls_per_month_floor"), ==,
                   10);
  g_assert_cmpint (number_of (remedies, "sales.mqls_per_rep_per_month"), ==,
                   12);
  g_assert_cmpint (number_of (remedies, "sales.reps"), ==, 3);
  g_assert_cmpuint (remedies->len, ==, 4);

  kept = terms_of ("\"marketing\": {\"mqls_per_month\": 18, "
                   "\"mqls_per_month_floor\": 10}, \"sales\": {\"reps\": 2, "
                   "\"mqls_per_rep_per_month\": 12}");
  none = remedies_of (&past, kept);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Two months of each: hot leads after two hours, normal ones after six, and one
 * in eight of them never before the next week. */
static void
test_remedies_tiers (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_auto (Past) past = { 0 };
  g_autoptr (FairTerms) terms = terms_of (FOLLOW_UP);
  g_autoptr (GPtrArray) remedies = NULL;
  const FairRemedyChange *hot;
  const FairRemedyChange *normal;
  const FairRemedyChange *share;

  fixture_init (&fixture, "UTC", "2026-06-15");
  fixture_lead (&fixture, "other", "created_at=2026-01-01", NULL);
  for (guint month = 1; month <= 4; month++)
    for (guint i = 0; i < 40; i++)
      {
        g_autofree char *when = g_strdup_printf ("2026-%02u-05 09:00", month);
        g_autofree char *soon = g_strdup_printf (
            "first_follow_up_at=2026-%02u-05 1%u:00", month, 1u);
        g_autofree char *later =
            g_strdup_printf ("first_follow_up_at=2026-%02u-%s", month,
                             i % 8 == 0 ? "19 09:00" : "05 15:00");

        add_mql (&fixture, i, "demo", when, soon, NULL);
        add_mql (&fixture, i, "visit", when, later, NULL);
      }
  past_init (&past, &fixture);
  remedies = remedies_of (&past, terms);

  /* April's fifth is a Sunday: the clock starts on Monday, so that nobody was
   * late. No time within reason is enough for nine in ten of the normal ones:
   * ten business days of eight hours are. */
  hot = find_change (remedies, "sales.follow_up_within.hot");
  normal = find_change (remedies, "sales.follow_up_within.normal");
  g_assert_nonnull (hot);
  g_assert_nonnull (normal);
  g_assert_cmpfloat (hot->within.business_hours, ==, 2);
  g_assert_cmpfloat (normal->within.business_hours, ==, 80);
  share = find_change (remedies, "sales.on_time_share");
  g_assert_null (share);
}

/* Every way out is the first that the tests of the promises let pass. */
static void
test_remedies_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261126);
  guint found = 0;

  for (guint round = 0; round < 12; round++)
    {
      g_auto (Fixture) fixture = { 0 };
      g_auto (Past) past = { 0 };
      g_autoptr (FairTerms) terms = NULL;
      g_autoptr (GPtrArray) remedies = NULL;
      g_autofree char *text = g_strdup_printf (
          OFFICE ", \"marketing\": {\"mqls_per_month\": %d}, \"sales\": "
                 "{\"accept_within\": {\"business_hours\": %d}, "
                 "\"accept_share\": \"0.%d\"}",
          g_rand_int_range (rand, 20, 60), g_rand_int_range (rand, 1, 9),
          g_rand_int_range (rand, 51, 99));

      fixture_init (&fixture, "UTC", "2026-06-15");
      fixture_lead (&fixture, "other", "created_at=2026-01-01", NULL);
      for (guint i = 0; i < 160; i++)
        {
          int              month = g_rand_int_range (rand, 1, 6);
          int              day = g_rand_int_range (rand, 1, 27);
          g_autofree char *when =
              g_strdup_printf ("2026-%02d-%02d 10:00", month, day);
          g_autofree char *done =
              g_strdup_printf ("accepted_at=2026-%02d-%02d %02d:30", month,
                               day + g_rand_int_range (rand, 0, 2),
                               g_rand_int_range (rand, 10, 18));

          add_mql (&fixture, i, "visit", when, done, NULL);
        }
      past_init (&past, &fixture);
      terms = terms_of (text);
      remedies = remedies_of (&past, terms);

      for (guint i = 0; i < remedies->len; i++)
        {
          const FairRemedy       *remedy = remedies->pdata[i];
          const FairRemedyChange *change = remedy->changes->pdata[0];
          FairPromise             promise;
          g_autoptr (FairTerms) moved =
              fair_terms_with_node (terms, change->path, change->node, NULL);
          g_autoptr (JsonNode) nearer = json_node_copy (change->node);
          g_autoptr (FairTerms) before = NULL;

          promise = promise_of (&past, moved, remedy->kind);
          g_assert_cmpint (promise.verdict, >=, FAIR_PROMISE_LITTLE_TO_SPARE);
          g_assert_cmpfloat (promise.rate.rate, ==, remedy->rate.rate);

          /* A step nearer to what is promised it would have been broken. */
          if (change->within.business_hours > 0)
            {
              JsonObject *object = json_object_new ();

              json_object_set_int_member (
                  object, "business_hours",
                  (gint64) change->within.business_hours - 1);
              json_node_take_object (nearer, object);
            }
          else if (json_node_get_value_type (nearer) == G_TYPE_INT64)
            json_node_set_int (nearer, json_node_get_int (nearer) + 1);
          else
            {
              char share[G_ASCII_DTOSTR_BUF_SIZE];

              g_ascii_formatd (
                  share, sizeof share, "%.4g",
                  g_ascii_strtod (json_node_get_string (nearer), NULL) + 0.01);
              json_node_set_string (nearer, share);
            }
          before = fair_terms_with_node (terms, change->path, nearer, NULL);
          g_assert_cmpint (promise_of (&past, before, remedy->kind).verdict, ==,
                           FAIR_PROMISE_NOT_SUPPORTED);
          found++;
        }
    }

  g_assert_cmpuint (found, >, 15);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/commitments/volume", test_volume);
  g_test_add_func ("/commitments/volume-missed", test_volume_missed);
  g_test_add_func ("/commitments/quality", test_quality);
  g_test_add_func ("/commitments/follow-up", test_follow_up);
  g_test_add_func ("/commitments/follow-up-months", test_follow_up_months);
  g_test_add_func ("/commitments/days-only", test_days_only);
  g_test_add_func ("/commitments/accept-and-outcome", test_accept_and_outcome);
  g_test_add_func ("/commitments/complete", test_complete);
  g_test_add_func ("/commitments/queue", test_queue);
  g_test_add_func ("/commitments/queue-weighs", test_queue_weighs);
  g_test_add_func ("/commitments/queue-without-room", test_queue_without_room);
  g_test_add_func ("/commitments/won-only", test_won_only);
  g_test_add_func ("/commitments/nothing", test_nothing);
  g_test_add_func ("/commitments/json", test_json);
  g_test_add_func ("/remedies/volume", test_remedies_volume);
  g_test_add_func ("/remedies/tiers", test_remedies_tiers);
  g_test_add_func ("/remedies/random", test_remedies_random);

  return g_test_run ();
}
