/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "engine/fair-replay.h"

#include <string.h>

/* One lead "a", created on 2026-03-01 at midnight UTC; as-of 2026-12-31. What
 * it did is a list of "type time", parted by commas. */
typedef struct
{
  const char *name;
  const char *lead;
  const char *did;
  const char *card;
  const char *mql_at;
  int         behavior;
  int         peak;
} Case;

#define BEHAVIOR(rest)                                                         \
  "{\"id\": \"c\", \"name\": \"C\", \"family\": \"behavior\", "                \
  "\"effect\": \"points\", \"activity\": \"visit\", " rest "}"
#define CARD(threshold, criteria)                                              \
  "\"threshold\": " threshold ", \"criteria\": [" criteria "]"
#define POINTS(id, type, points)                                               \
  "{\"id\": \"" id "\", \"name\": \"" id                                       \
  "\", \"family\": \"behavior\", \"effect\": \"points\", "                     \
  "\"activity\": \"" type "\", \"points\": " points "}"
#define INSTANT(rest)                                                          \
  "{\"id\": \"i\", \"name\": \"I\", \"family\": \"behavior\", "                \
  "\"effect\": \"instant\", \"activity\": \"demo\"" rest "}"
#define GATE(effect, value)                                                    \
  "{\"id\": \"g\", \"name\": \"G\", \"family\": \"fit\", "                     \
  "\"effect\": \"" effect "\", \"when\": {\"attribute\": \"region\", "         \
  "\"op\": \"is\", \"value\": \"" value "\"}}"

static const Case cases[] = {
  { "trace", NULL,
    "playbook 2026-03-01T09:00,pricing 2026-03-03,case-study 2026-03-03T10:00,"
    "reply 2026-03-05T11:00",
    CARD ("60",
          POINTS ("a", "playbook", "15") "," POINTS (
              "b", "pricing", "20") "," POINTS ("d",
                                                "case-study",
                                                "10") "," POINTS ("e",
                                                                  "reply",
                                                                  "25")),
    "2026-03-05T11:00", 70, 70 },
  { "nothing", NULL, "", CARD ("1", BEHAVIOR ("\"points\": 5")), NULL, 0, 0 },
  { "at-creation", NULL, "", CARD ("0", BEHAVIOR ("\"points\": 5")),
    "2026-03-01", 0, 0 },
  { "before-creation", NULL, "visit 2026-01-01",
    CARD ("5", BEHAVIOR ("\"points\": 5")), "2026-03-01", 5, 5 },
  { "once", NULL, "visit 2026-04-01,visit 2026-04-02",
    CARD ("5", BEHAVIOR ("\"points\": 5")), "2026-04-01", 5, 5 },
  { "each", NULL, "visit 2026-04-01,visit 2026-04-02",
    CARD ("10", BEHAVIOR ("\"points\": 5, \"award\": \"each\"")), "2026-04-02",
    10, 10 },
  { "each-cap", NULL, "visit 2026-04-01,visit 2026-04-02,visit 2026-04-03",
    CARD ("13", BEHAVIOR ("\"points\": 5, \"award\": \"each\", \"cap\": 12")),
    NULL, 12, 12 },
  { "negative-cap", NULL, "visit 2026-04-01,visit 2026-04-02",
    CARD ("13", BEHAVIOR ("\"points\": -5, \"award\": \"each\", \"cap\": 7")),
    NULL, -7, 0 },
  { "once-cap", NULL, "visit 2026-04-01",
    CARD ("8", BEHAVIOR ("\"points\": 9, \"cap\": 7")), NULL, 7, 7 },
  /* It stands while t < o + 10 days. */
  { "expired", NULL, "visit 2026-04-01,other 2026-04-11",
    CARD ("6",
          BEHAVIOR ("\"points\": 5, \"expires_days\": 10") "," POINTS (
              "o", "other", "5")),
    NULL, 5, 5 },
  { "not-expired", NULL, "visit 2026-04-01,other 2026-04-10T23:59:59",
    CARD ("6",
          BEHAVIOR ("\"points\": 5, \"expires_days\": 10") "," POINTS (
              "o", "other", "5")),
    "2026-04-10T23:59:59", 5, 10 },
  { "lengthened", NULL, "visit 2026-04-01,visit 2026-04-08,other 2026-04-15",
    CARD ("6",
          BEHAVIOR ("\"points\": 5, \"expires_days\": 10") "," POINTS (
              "o", "other", "5")),
    "2026-04-15", 5, 10 },
  { "expired-before-creation", NULL, "visit 2026-01-01",
    CARD ("5", BEHAVIOR ("\"points\": 5, \"expires_days\": 10")), NULL, 0, 0 },
  { "expiry-lets-in", NULL, "visit 2026-04-01",
    CARD ("0", BEHAVIOR ("\"points\": -5, \"expires_days\": 10")), "2026-03-01",
    0, 0 },
  { "expiry-of-what-was-before", NULL, "visit 2026-02-25",
    CARD ("0", BEHAVIOR ("\"points\": -5, \"expires_days\": 10")), "2026-03-07",
    0, 0 },
  /* 45 less 30 % is 32, at the first moment of the second period. */
  { "decay", NULL, "visit 2026-12-01",
    CARD ("100",
          BEHAVIOR ("\"points\": 45, \"decay\": "
                    "{\"percent\": 30, \"every_days\": 30}")),
    NULL, 32, 45 },
  { "decay-border", NULL, "visit 2026-12-01T00:00:01",
    CARD ("100",
          BEHAVIOR ("\"points\": 45, \"decay\": "
                    "{\"percent\": 30, \"every_days\": 30}")),
    NULL, 45, 45 },
  { "decay-newest", NULL, "visit 2026-10-01,visit 2026-12-01",
    CARD ("100",
          BEHAVIOR ("\"points\": 45, \"decay\": "
                    "{\"percent\": 30, \"every_days\": 30}")),
    NULL, 32, 45 },
  { "decay-each", NULL, "visit 2026-11-01,visit 2026-12-01",
    CARD ("100",
          BEHAVIOR ("\"points\": 45, \"award\": \"each\", "
                    "\"decay\": {\"percent\": 30, "
                    "\"every_days\": 30}")),
    NULL, 54, 77 },
  { "decay-and-expiry", NULL, "visit 2026-04-01",
    CARD ("100",
          BEHAVIOR ("\"points\": 45, \"expires_days\": 40, "
                    "\"decay\": {\"percent\": 30, "
                    "\"every_days\": 30}")),
    NULL, 0, 45 },
  /* All that happens at one instant has happened. */
  { "equal-instants", NULL, "visit 2026-04-01,other 2026-04-01",
    CARD ("3", POINTS ("p", "visit", "5") "," POINTS ("m", "other", "-5")),
    NULL, 0, 0 },
  { "entry-is-strict", "opportunity_at=2026-04-01", "visit 2026-04-01",
    CARD ("5", BEHAVIOR ("\"points\": 5")), NULL, 0, 0 },
  { "before-entry", "opportunity_at=2026-04-01", "visit 2026-03-31T23:59:59",
    CARD ("5", BEHAVIOR ("\"points\": 5")), "2026-03-31T23:59:59", 5, 5 },
  { "expiry-at-entry", "opportunity_at=2026-04-11", "visit 2026-04-01",
    CARD ("100", BEHAVIOR ("\"points\": 5, \"expires_days\": 10")), NULL, 5,
    5 },
  { "with-deal", "opportunity_at=2026-02-20", "visit 2026-02-19",
    CARD ("5", BEHAVIOR ("\"points\": 5")), "2026-03-01", 5, 5 },
  { "with-deal-after-entry", "opportunity_at=2026-02-20", "visit 2026-02-25",
    CARD ("5", BEHAVIOR ("\"points\": 5")), NULL, 0, 0 },
  { "with-deal-expired", "opportunity_at=2026-02-20", "visit 2026-02-10",
    CARD ("5", BEHAVIOR ("\"points\": 5, \"expires_days\": 10")), NULL, 0, 0 },
  { "instant", NULL, "demo 2026-04-01", CARD ("100", INSTANT ("")),
    "2026-04-01", 0, 0 },
  { "instant-for-good", NULL, "demo 2026-01-01",
    CARD ("100", INSTANT (", \"points\": 9, \"expires_days\": 5")),
    "2026-03-01", 0, 0 },
  { "gate-over-instant", "region=EU", "demo 2026-04-01",
    CARD ("100", INSTANT ("") "," GATE ("required", "US")), NULL, 0, 0 },
  { "disqualified", "region=EU", "demo 2026-04-01",
    CARD ("0", INSTANT ("") "," GATE ("disqualify", "EU")), NULL, 0, 0 },
  { "required-met", "region=EU", "demo 2026-04-01",
    CARD ("100", INSTANT ("") "," GATE ("required", "EU")), "2026-04-01", 0,
    0 },
  { "fit-minimum", NULL, "demo 2026-04-01",
    "\"fit_minimum\": 1, " CARD ("0", INSTANT ("")), NULL, 0, 0 },
  { "group-sum-cap", NULL, "x 2026-04-01,y 2026-04-02",
    "\"groups\": [{\"id\": \"g\", \"cap\": 12}], " CARD (
        "12",
        "{\"id\": \"x\", \"name\": \"X\", \"family\": "
        "\"behavior\", \"effect\": \"points\", \"points\": 10, "
        "\"group\": \"g\", \"activity\": \"x\"}, "
        "{\"id\": \"y\", \"name\": \"Y\", \"family\": "
        "\"behavior\", \"effect\": \"points\", \"points\": 5, "
        "\"group\": \"g\", \"activity\": \"y\"}"),
    "2026-04-02", 12, 12 },
  { "group-best", NULL, "x 2026-04-01,y 2026-04-02,x 2026-04-03",
    "\"groups\": [{\"id\": \"g\", \"combine\": \"best\"}], " CARD (
        "10",
        "{\"id\": \"x\", \"name\": \"X\", \"family\": "
        "\"behavior\", \"effect\": \"points\", \"points\": 10, "
        "\"expires_days\": 20, "
        "\"group\": \"g\", \"activity\": \"x\"}, "
        "{\"id\": \"y\", \"name\": \"Y\", \"family\": "
        "\"behavior\", \"effect\": \"points\", \"points\": -5, "
        "\"group\": \"g\", \"activity\": \"y\"}"),
    "2026-04-01", -5, 10 },
  { "type-folds", NULL, "VISIT 2026-04-01",
    CARD ("5", BEHAVIOR ("\"points\": 5")), "2026-04-01", 5, 5 },
  { "two-in-a-week", NULL, "visit 2026-04-01T10:00,visit 2026-04-08T10:00:00",
    CARD ("5",
          BEHAVIOR ("\"points\": 5, \"at_least\": 2, "
                    "\"within_days\": 7")),
    "2026-04-08T10:00", 5, 5 },
  { "not-two-in-a-week", NULL,
    "visit 2026-04-01T10:00,visit 2026-04-08T10:00:01",
    CARD ("5",
          BEHAVIOR ("\"points\": 5, \"at_least\": 2, "
                    "\"within_days\": 7")),
    NULL, 0, 0 },
};

static FairScores *
scores_of (Fixture *fixture, const char *text)
{
  g_autoptr (FairHistory) history = fixture_finish (fixture);
  g_autoptr (FairScorecard) scorecard = card (text);
  g_autoptr (FairCohort) cohort =
      fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);

  return score (cohort, scorecard);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairScores) scores = NULL;
  g_auto (GStrv) did = g_strsplit (test->did, ",", -1);
  const FairLeadScore *result;

  fixture_init (&fixture, "UTC", "2026-12-31");
  fixture_lead (&fixture, "a", "created_at=2026-03-01", test->lead, NULL);
  for (guint i = 0; did[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (did[i], " ", 2);

      fixture_did (&fixture, "a", parts[0], parts[1]);
    }
  scores = scores_of (&fixture, test->card);
  result = score_of (scores, "a");

  g_assert_true (result->looked_at);
  g_assert_cmpint (result->mql_at, ==,
                   test->mql_at != NULL ? at (test->mql_at)
                                        : FAIR_INSTANT_NONE);
  g_assert_cmpint (result->passes, ==, test->mql_at != NULL);
  g_assert_cmpint (result->behavior, ==, test->behavior);
  g_assert_cmpint (result->peak, ==, test->peak);
}

/* The clocks go forward on 2026-03-29 in Berlin: 23:30 on the 28th and 00:30
 * on the 29th are two days though an hour apart, and a day of the rules is
 * 86,400 seconds whatever the clocks do. */
static void
test_clock_change (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairScores) scores = NULL;

  fixture_init (&fixture, "Europe/Berlin", "2026-12-31");
  fixture_lead (&fixture, "days", "created_at=2026-03-01", NULL);
  fixture_lead (&fixture, "same-day", "created_at=2026-03-01", NULL);
  fixture_lead (&fixture, "window", "created_at=2026-03-01", NULL);
  fixture_did (&fixture, "days", "visit", "2026-03-28T23:30");
  fixture_did (&fixture, "days", "visit", "2026-03-29T00:30");
  fixture_did (&fixture, "same-day", "visit", "2026-03-29T01:30");
  fixture_did (&fixture, "same-day", "visit", "2026-03-29T03:30");
  fixture_did (&fixture, "window", "call", "2026-03-28T12:00");
  fixture_did (&fixture, "window", "call", "2026-03-29T13:00");
  scores = scores_of (
      &fixture,
      CARD (
          "1",
          BEHAVIOR (
              "\"points\": 5, \"at_least\": 2, "
              "\"distinct\": \"day\"") ","
                                       "{\"id\": \"w\", \"name\": \"W\", "
                                       "\"family\": "
                                       "\"behavior\", \"effect\": \"points\", "
                                       "\"points\": 7, \"activity\": \"call\", "
                                       "\"at_least\": 2, \"within_days\": 1}"));

  g_assert_cmpint (score_of (scores, "days")->behavior, ==, 5);
  g_assert_cmpint (score_of (scores, "same-day")->behavior, ==, 0);
  g_assert_cmpint (score_of (scores, "window")->behavior, ==, 7);
}

/* Value and detail are asked of the same activity; a missing one fails. */
static void
test_where (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairScores) scores = NULL;

  fixture_init (&fixture, "UTC", "2026-12-31");
  fixture_lead (&fixture, "both", "created_at=2026-03-01", NULL);
  fixture_lead (&fixture, "apart", "created_at=2026-03-01", NULL);
  fixture_lead (&fixture, "missing", "created_at=2026-03-01", NULL);
  fixture_did_with (&fixture, "both", "visit", "2026-04-01", 80, "Tour A");
  fixture_did_with (&fixture, "apart", "visit", "2026-04-01", 80, "B");
  fixture_did_with (&fixture, "apart", "visit", "2026-04-02", 79, "tour");
  fixture_did (&fixture, "missing", "visit", "2026-04-01");
  scores = scores_of (
      &fixture, CARD ("1", BEHAVIOR ("\"points\": 5, \"where\": {\"value\": "
                                     "{\"op\": \"at-least\", \"value\": 80}, "
                                     "\"detail\": {\"op\": \"contains\", "
                                     "\"value\": \"TOUR\"}}")));

  g_assert_cmpint (score_of (scores, "both")->behavior, ==, 5);
  g_assert_cmpint (score_of (scores, "apart")->behavior, ==, 0);
  g_assert_cmpint (score_of (scores, "missing")->behavior, ==, 0);
}

/* An undated lead is judged once, at as-of; one created later not at all. */
static void
test_undated (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairScores) scores = NULL;

  fixture_init (&fixture, "UTC", "2026-12-31");
  fixture_lead (&fixture, "undated", "region=EU", NULL);
  fixture_lead (&fixture, "future", "region=EU", "created_at=2027-03-01", NULL);
  scores = scores_of (
      &fixture, CARD ("5", "{\"id\": \"f\", \"name\": \"F\", \"family\": "
                           "\"fit\", \"effect\": \"points\", \"points\": 5, "
                           "\"when\": {\"attribute\": \"region\", \"op\": "
                           "\"is\", \"value\": \"eu\"}}"));

  g_assert_cmpint (score_of (scores, "undated")->mql_at, ==, at ("2026-12-31"));
  g_assert_cmpint (score_of (scores, "undated")->fit, ==, 5);
  g_assert_false (score_of (scores, "future")->looked_at);
  g_assert_false (score_of (scores, "future")->passes);
}

static void
test_tiers (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairScores) scores = NULL;

  fixture_init (&fixture, "UTC", "2026-12-31");
  fixture_lead (&fixture, "hot", "created_at=2026-03-01", NULL);
  fixture_lead (&fixture, "later", "created_at=2026-03-01", NULL);
  fixture_lead (&fixture, "instant", "created_at=2026-03-01", NULL);
  fixture_did (&fixture, "hot", "visit", "2026-04-01");
  fixture_did (&fixture, "hot", "call", "2026-04-01");
  fixture_did (&fixture, "later", "visit", "2026-04-01");
  fixture_did (&fixture, "later", "call", "2026-04-02");
  fixture_did (&fixture, "instant", "demo", "2026-04-02");
  scores = scores_of (
      &fixture,
      "\"tiers\": [{\"id\": \"hot\", \"name\": \"Hot\", \"at\": 10}, "
      "{\"id\": \"now\", \"name\": \"Now\", \"instant\": true}], " CARD (
          "5", POINTS ("v", "visit", "5") "," POINTS ("k", "call",
                                                      "5") "," INSTANT ("")));

  g_assert_cmpint (score_of (scores, "hot")->tier, ==, 0);
  g_assert_cmpint (score_of (scores, "later")->tier, ==, FAIR_TIER_NORMAL);
  g_assert_cmpint (score_of (scores, "instant")->tier, ==, 1);
}

/* A change of points is answered from the same compiled form, a change of a
 * rule is not. */
static void
test_serves (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairCompiled) compiled = NULL;
  g_autoptr (FairScores) scores = NULL;
  g_autoptr (FairScorecard) one = card (CARD ("5", BEHAVIOR ("\"points\": 5")));
  g_autoptr (FairScorecard) points =
      card (CARD ("5", BEHAVIOR ("\"points\": 9, \"cap\": 8")));
  g_autoptr (FairScorecard) rule =
      card (CARD ("5", BEHAVIOR ("\"points\": 5, \"at_least\": 2")));

  fixture_init (&fixture, "UTC", "2026-12-31");
  fixture_lead (&fixture, "a", "created_at=2026-03-01", NULL);
  fixture_did (&fixture, "a", "visit", "2026-04-01");
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  compiled = fair_compiled_new (cohort, one, NULL, NULL);

  g_assert_true (fair_compiled_serves (compiled, points));
  g_assert_false (fair_compiled_serves (compiled, rule));
  scores = fair_scores_new (compiled, points, NULL, NULL);
  g_assert_cmpint (score_of (scores, "a")->behavior, ==, 8);
}

static void
test_replay (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairScores) scores = NULL;
  g_autoptr (GArray) steps = NULL;
  static const int expected[][3] = {
    { -1, 0, 0 }, { 0, 45, 45 }, { 0, -13, 32 }, { 1, 5, 37 }, { 0, -32, 5 },
  };

  fixture_init (&fixture, "UTC", "2026-12-31");
  fixture_lead (&fixture, "a", "created_at=2026-03-01", NULL);
  fixture_did (&fixture, "a", "visit", "2026-04-01");
  fixture_did (&fixture, "a", "call", "2026-05-01T10:00");
  scores = scores_of (
      &fixture,
      CARD ("5",
            BEHAVIOR ("\"points\": 45, \"expires_days\": 40, "
                      "\"decay\": {\"percent\": 30, "
                      "\"every_days\": 30}") "," POINTS ("k", "call", "5")));
  steps = fair_replay_new (scores, 0);

  g_assert_cmpuint (steps->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < steps->len; i++)
    {
      const FairReplayStep *step = &g_array_index (steps, FairReplayStep, i);

      g_assert_cmpint (step->criterion, ==, expected[i][0]);
      g_assert_cmpint (step->delta, ==, expected[i][1]);
      g_assert_cmpint (step->score, ==, expected[i][2]);
    }
}

static void
test_cancelled (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairCompiled) compiled = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FairScorecard) one = card (CARD ("5", BEHAVIOR ("\"points\": 5")));

  fixture_init (&fixture, "UTC", "2026-12-31");
  fixture_lead (&fixture, "a", "created_at=2026-03-01", NULL);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  g_cancellable_cancel (cancellable);
  compiled = fair_compiled_new (cohort, one, cancellable, &error);

  g_assert_null (compiled);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/scores/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/scores/clock-change", test_clock_change);
  g_test_add_func ("/scores/where", test_where);
  g_test_add_func ("/scores/undated", test_undated);
  g_test_add_func ("/scores/tiers", test_tiers);
  g_test_add_func ("/scores/serves", test_serves);
  g_test_add_func ("/scores/replay", test_replay);
  g_test_add_func ("/scores/cancelled", test_cancelled);
  return g_test_run ();
}
