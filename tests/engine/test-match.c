/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"

#include "engine/fair-match.h"

/* One lead, one condition; the expectation is true, false, or cannot tell. */
typedef struct
{
  const char *field;
  const char *when;
  FairVerdict expected;
} Match;

#define T FAIR_VERDICT_HOLDS
#define F 0
#define C FAIR_VERDICT_CANNOT_TELL

#define LEAF(attribute, op)                                                    \
  "{\"attribute\": \"" attribute "\", \"op\": \"" op "\"}"
#define TEXT(attribute, op, value)                                             \
  "{\"attribute\": \"" attribute "\", \"op\": \"" op "\", \"value\": \"" value \
  "\"}"
#define NUMBER(attribute, op, value)                                           \
  "{\"attribute\": \"" attribute "\", \"op\": \"" op "\", \"value\": " value "}"
#define MANY(attribute, op, values)                                            \
  "{\"attribute\": \"" attribute "\", \"op\": \"" op                           \
  "\", \"values\": [" values "]}"
#define BETWEEN(attribute, low, high)                                          \
  "{\"attribute\": \"" attribute "\", \"op\": \"between\", \"low\": " low      \
  ", \"high\": " high "}"

static const Match matches[] = {
  /* Text, folded and trimmed on both sides. */
  { "title= VP  Sales ", TEXT ("title", "is", "vp  sales"), T },
  { "title=VP Sales", TEXT ("title", "is", "VP"), F },
  { "title=STRASSE", TEXT ("title", "is", "straße"), T },
  { "title=VP Sales", TEXT ("title", "is-not", "CEO"), T },
  { "title=VP Sales", TEXT ("title", "is-not", "vp sales"), F },
  { "title=VP Sales", MANY ("title", "one-of", "\"CEO\", \"vp sales\""), T },
  { "title=VP Sales", MANY ("title", "none-of", "\"CEO\", \"CFO\""), T },
  { "title=CEO", MANY ("title", "none-of", "\"ceo\", \"CFO\""), F },
  { "title=Newfoundland", TEXT ("title", "contains", "found"), T },
  { "title=Newfoundland", TEXT ("title", "contains-word", "found"), F },
  { "title=Founder & CEO", TEXT ("title", "contains-word", "ceo"), T },
  { "title=CEO2", TEXT ("title", "contains-word", "ceo"), F },
  { "title=(CEO)", TEXT ("title", "contains-word", "CEO"), T },
  { "email=a@b.edu", TEXT ("email", "ends-with", ".EDU"), T },
  { "email=a@b.edu", TEXT ("email", "starts-with", "A@"), T },
  { "email=a@b.edu", TEXT ("email", "starts-with", "b"), F },
  { "title=x", LEAF ("title", "is-known"), T },
  { "title=x", LEAF ("title", "is-unknown"), F },
  /* Missing values and attributes that the history lacks. */
  { "title=x", TEXT ("email", "is-not", "y"), F },
  { "title=x", MANY ("email", "none-of", "\"y\""), F },
  { "title=x", LEAF ("email", "is-unknown"), T },
  { "title=x", LEAF ("email", "is-known"), F },
  { "title=x", "{\"not\": " TEXT ("email", "is", "y") "}", T },
  { "title=   ", LEAF ("title", "is-unknown"), T },
  /* Numbers, and text that is none. */
  { "employees=50", BETWEEN ("employees", "50", "500"), T },
  { "employees=500", BETWEEN ("employees", "50", "500"), T },
  { "employees=501", BETWEEN ("employees", "50", "500"), F },
  { "employees=1,200", NUMBER ("employees", "equals", "1200"), T },
  { "employees=50", NUMBER ("employees", "at-least", "50"), T },
  { "employees=50", NUMBER ("employees", "at-most", "50"), T },
  { "employees=50", NUMBER ("employees", "less-than", "50"), F },
  { "employees=50", NUMBER ("employees", "greater-than", "49.5"), T },
  { "employees=many", NUMBER ("employees", "less-than", "50"), F },
  { "employees=many", "{\"not\": " NUMBER ("employees", "less-than", "50") "}",
    T },
  { "employees=1,200", TEXT ("employees", "is", "1,200"), T },
  { "employees=1,200", TEXT ("employees", "is", "1200"), F },
  /* Buckets: both ends, neither, or cannot tell. */
  { "employees=51-200", BETWEEN ("employees", "50", "500"), T },
  { "employees=51-200", NUMBER ("employees", "at-least", "500"), F },
  { "employees=51-200", NUMBER ("employees", "at-least", "100"), C },
  { "employees=51-200",
    "{\"not\": " NUMBER ("employees", "at-least", "100") "}", T | C },
  { "employees=10,001+", NUMBER ("employees", "at-least", "10001"), T },
  { "employees=10,001+", NUMBER ("employees", "at-most", "20000"), C },
  { "employees=< 10", NUMBER ("employees", "at-most", "10"), T },
  { "employees=50 to 99", NUMBER ("employees", "less-than", "100"), T },
  /* Booleans; other text is missing. */
  { "trial=Yes", LEAF ("trial", "is-true"), T },
  { "trial=N", LEAF ("trial", "is-false"), T },
  { "trial=0", LEAF ("trial", "is-true"), F },
  { "trial=maybe", LEAF ("trial", "is-false"), F },
  { "trial=maybe", LEAF ("trial", "is-known"), F },
  { "trial=maybe", LEAF ("trial", "is-unknown"), T },
  /* Lists: text operators hold for some item, denials for every one. */
  { "technologies=SAP; Oracle;",
    MANY ("technologies", "has-any", "\"oracle\", \"x\""), T },
  { "technologies=SAP; Oracle",
    MANY ("technologies", "has-all", "\"oracle\", \"sap\""), T },
  { "technologies=SAP; Oracle",
    MANY ("technologies", "has-all", "\"oracle\", \"x\""), F },
  { "technologies=SAP; Oracle", TEXT ("technologies", "is", "sap"), T },
  { "technologies=SAP; Oracle", TEXT ("technologies", "is-not", "sap"), F },
  { "technologies=SAP; Oracle", TEXT ("technologies", "is-not", "x"), T },
  { "technologies=SAP; Oracle",
    MANY ("technologies", "none-of", "\"x\", \"oracle\""), F },
  { "technologies=SAP; Oracle", TEXT ("technologies", "starts-with", "or"), T },
  { "technologies= ; ;", LEAF ("technologies", "is-known"), F },
  { "title=SAP", MANY ("title", "has-any", "\"sap\""), T },
  { "title=SAP; x", MANY ("title", "has-any", "\"sap\""), F },
  /* Dates: by calendar day, or with a time of day by instant. */
  { "renewal=2026-03-05", TEXT ("renewal", "equals", "2026-03-05"), T },
  { "renewal=2026-03-05T18:00", TEXT ("renewal", "equals", "2026-03-05"), T },
  { "renewal=2026-03-05T18:00", TEXT ("renewal", "at-most", "2026-03-05"), T },
  { "renewal=2026-03-05T18:00", TEXT ("renewal", "at-most", "2026-03-05T17:00"),
    F },
  { "renewal=2026-03-05", TEXT ("renewal", "greater-than", "2026-03-05"), F },
  { "renewal=2026-03-05",
    BETWEEN ("renewal", "\"2026-03-05\"", "\"2026-03-06\""), T },
  { "renewal=soon", TEXT ("renewal", "less-than", "2027-01-01"), F },
  { "created_at=2026-03-05T23:30:00Z",
    TEXT ("created_at", "equals", "2026-03-06"), T },
  { "created_at=2026-03-05T23:30:00Z",
    TEXT ("created_at", "less-than", "2026-03-06"), F },
  { "created_at=2026-03-05T23:30:00Z",
    TEXT ("created_at", "at-least", "2026-03-06T00:30"), T },
  { "created_at=2026-03-05T23:30:00Z",
    TEXT ("created_at", "at-least", "2026-03-06T00:31"), F },
  { "created_at=2026-03-05", LEAF ("created_at", "is-known"), T },
  { "title=x", LEAF ("created_at", "is-unknown"), T },
  /* The id, and trees of nothing. */
  { "title=x", TEXT ("id", "is", "LEAD"), T },
  { "title=x", "{\"all\": []}", T },
  { "title=x", "{\"any\": []}", F },
  { "title=x",
    "{\"all\": [" TEXT ("title", "is", "x") ", " TEXT ("title", "is", "y") "]}",
    F },
  { "title=x",
    "{\"any\": [" TEXT ("title", "is", "y") ", " TEXT ("title", "is", "x") "]}",
    T },
};

static void
test_matches (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (matches); i++)
    {
      g_auto (Fixture) fixture = { 0 };
      g_autoptr (FairHistory) history = NULL;
      g_autoptr (FairCohort) cohort = NULL;
      g_autoptr (FairCondition) when = condition (matches[i].when);
      g_autofree guint8 *verdicts = NULL;

      fixture_init (&fixture, "Europe/Berlin", "2026-06-01");
      fixture_lead (&fixture, "lead", matches[i].field, NULL);
      history = fixture_finish (&fixture);
      cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
      verdicts = fair_match_leads (cohort, when, NULL);

      g_test_message ("%s: %s", matches[i].field, matches[i].when);
      g_assert_cmpint (verdicts[0], ==, matches[i].expected);
    }
}

/* created_at in a condition is the worked-out one. */
static void
test_worked_out (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (FairCondition) when =
      condition (TEXT ("created_at", "equals", "2026-02-03"));
  g_autofree guint8 *verdicts = NULL;

  fixture_init (&fixture, "UTC", "2026-06-01");
  fixture_lead (&fixture, "lead", "sql_at=2026-03-05", NULL);
  fixture_did (&fixture, "lead", "visit", "2026-02-03T10:00");
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  verdicts = fair_match_leads (cohort, when, NULL);

  g_assert_cmpint (verdicts[0], ==, T);
}

static void
test_lacking (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (FairHistory) history = NULL;
  g_autoptr (FairCohort) cohort = NULL;
  g_autoptr (GPtrArray) lacking = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (FairCondition) when =
      condition ("{\"any\": [" LEAF ("color", "is-known") ", " LEAF (
          "color", "is-unknown") ", " LEAF ("title", "is-known") "]}");
  g_autofree guint8 *verdicts = NULL;

  fixture_init (&fixture, "UTC", "2026-06-01");
  fixture_lead (&fixture, "lead", "title=x", NULL);
  history = fixture_finish (&fixture);
  cohort = fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);
  verdicts = fair_match_leads (cohort, when, lacking);

  g_assert_cmpuint (lacking->len, ==, 1);
  g_assert_cmpstr (lacking->pdata[0], ==, "color");
  g_assert_cmpint (verdicts[0], ==, T);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/match/operators", test_matches);
  g_test_add_func ("/match/worked-out-creation", test_worked_out);
  g_test_add_func ("/match/lacking", test_lacking);
  return g_test_run ();
}
