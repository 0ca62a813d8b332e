/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"
#include "model/fair-model-error.h"
#include "model/fair-terms.h"

static FairTerms *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = fair_json_parse (text, -1, &error);
  FairTerms *terms;

  g_assert_no_error (error);
  terms = fair_terms_from_json (node, &error);
  g_assert_no_error (error);
  return terms;
}

static char *
to_text (const FairTerms *terms)
{
  g_autoptr (JsonNode) node = fair_terms_to_json (terms);

  return fair_json_to_string (node, FALSE);
}

#define TERMS(rest) "{\"format\":\"fairlead-terms\",\"version\":1" rest "}"

/* The example of the command line's documentation. */
static const char EXAMPLE[] = TERMS (
    ",\"parties\":{\"marketing\":{\"team\":\"Marketing\",\"leader\":\"A\","
    "\"role\":\"VP Marketing\"},\"sales\":{\"team\":\"Sales\",\"leader\":\"B\","
    "\"role\":\"VP Sales\"}},\"effective\":\"2026-10-01\",\"stage_order\":"
    "[\"mql\",\"sal\",\"sql\",\"opportunity\"],\"fiscal_year_starts\":1,"
    "\"marketing\":{\"mqls_per_month\":64,\"mql_to_sql_floor\":\"0.25\","
    "\"notify_within_minutes\":5,\"required_fields\":[\"email\",\"company\","
    "\"title\"]},\"sales\":{\"accept_within\":{\"business_hours\":8},"
    "\"follow_up_within\":{\"hot\":{\"business_hours\":1},\"normal\":"
    "{\"business_hours\":4}},\"attempts\":6,\"attempt_days\":14,"
    "\"disposition_within\":{\"business_days\":2},\"reps\":6,"
    "\"mqls_per_rep_per_month\":25},\"both\":{\"sync\":\"weekly\","
    "\"review_every_months\":3,\"next_review\":\"2027-01-12\"},\"calendar\":"
    "{\"time_zone\":\"America/New_York\",\"windows\":{\"mon\":[[\"09:00\","
    "\"17:00\"]]},\"holidays\":[\"2026-11-26\"]},\"reasons\":{\"reject\":"
    "[{\"id\":\"outside-icp\",\"name\":\"Outside our market\",\"owner\":"
    "\"marketing\",\"next\":\"suppress\"}],\"disqualify\":[],\"recycle\":[]},"
    "\"escalation\":[],\"bands\":\"000\"");

/* It reads, and is written exactly as it was, key for key. */
static void
test_example (void)
{
  g_autoptr (FairTerms) terms = parse (EXAMPLE);
  g_autoptr (FairCalendar) calendar = fair_terms_dup_calendar (terms);
  g_auto (GStrv) fields =
      fair_terms_dup_texts (terms, "marketing.required_fields");
  g_autofree char *written = to_text (terms);
  g_autofree char *words = NULL;
  FairDuration     duration = { 0 };
  double           number = 0;

  g_assert_cmpstr (written, ==, EXAMPLE);
  g_assert_cmpstr (fair_terms_get_text (terms, "parties.sales.leader"), ==,
                   "B");
  g_assert_null (fair_terms_get_text (terms, "parties.company"));
  g_assert_null (fair_terms_get_text (terms, "parties.sales"));
  g_assert_true (
      fair_terms_get_number (terms, "marketing.mqls_per_month", &number));
  g_assert_cmpfloat (number, ==, 64);
  g_assert_true (
      fair_terms_get_number (terms, "marketing.mql_to_sql_floor", &number));
  g_assert_cmpfloat (number, ==, 0.25);
  g_assert_false (
      fair_terms_get_number (terms, "sales.on_time_share", &number));
  g_assert_cmpfloat (number, ==, 0.25);
  g_assert_true (fair_terms_get_duration (
      terms, "sales.follow_up_within.normal", &duration));
  g_assert_cmpfloat (duration.business_hours, ==, 4);
  g_assert_cmpfloat (duration.hours, ==, 0);
  g_assert_false (fair_terms_get_duration (terms, "sales.follow_up_within.cold",
                                           &duration));
  words = fair_duration_to_words (&duration);
  g_assert_cmpstr (words, ==, "4 business hours");
  g_assert_cmpuint (g_strv_length (fields), ==, 3);
  g_assert_cmpstr (calendar->zone, ==, "America/New_York");
  g_assert_cmpuint (calendar->windows[0]->len, ==, 1);
  g_assert_nonnull (fair_terms_get_node (terms, "reasons.reject"));
  g_assert_false (fair_terms_get_flag (terms, "calendar.always"));
}

/* The defaults hold only what the table allows, and nothing that only the room
 * can know. */
static void
test_defaults (void)
{
  static const char *const unknown[] = {
    "parties.marketing.leader",   "parties.company",    "effective",
    "marketing.mqls_per_month",   "sales.reps",         "both.next_review",
    "marketing.mql_to_sql_floor", "calendar.time_zone",
  };
  g_autoptr (FairTerms) terms = fair_terms_new ();
  g_autofree char *written = to_text (terms);
  g_autoptr (FairTerms) again = parse (written);
  g_autofree char *twice = to_text (again);
  g_autoptr (FairCalendar) calendar = fair_terms_dup_calendar (terms);
  FairDuration duration;
  double       number = 0;

  g_assert_cmpstr (written, ==, twice);
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_null (fair_terms_get_node (terms, unknown[i]));

  g_assert_true (
      fair_terms_get_duration (terms, "sales.follow_up_within.hot", &duration));
  g_assert_cmpfloat (duration.business_hours, ==, 1);
  g_assert_true (fair_terms_get_number (terms, "sales.on_time_share", &number));
  g_assert_cmpfloat (number, ==, 0.9);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (
                        fair_terms_get_node (terms, "reasons.disqualify"))),
                    ==, 6);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (
                        fair_terms_get_node (terms, "escalation"))),
                    ==, 3);
  g_assert_cmpint (g_array_index (calendar->windows[4], FairWindow, 0).to, ==,
                   17 * 60);
  g_assert_cmpuint (calendar->windows[5]->len, ==, 0);
  g_assert_nonnull (
      strstr (fair_terms_get_text (terms, "consequences.window_missed"),
              "{late_limit}"));
}

/* The table's paths are unlike each other, and each has a label. */
static void
test_fields (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint                 n = 0;
  const FairTermsField *fields = fair_terms_list_fields (&n);

  g_assert_cmpuint (n, >, 50);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer) fields[i].path));
      g_assert_nonnull (fields[i].label);
      g_assert_cmpfloat (fields[i].min, <=, fields[i].max);
    }
}

static void
test_invalid (void)
{
  static const struct
  {
    const char *json;
    const char *fault;
  } rows[] = {
    { "[]", "object" },
    { "{\"format\":\"fairlead-scope\",\"version\":1}", "format" },
    { TERMS (",\"salary\":1"), "salary" },
    { TERMS (",\"salary\":null"), "salary" },
    { TERMS (",\"sales.reps\":3"), "sales.reps" },
    { TERMS (",\"sales\":{\"follow_up_within.hot\":{\"hours\":1}}"),
      "follow_up_within.hot" },
    { TERMS (",\"sales\":[]"), "sales" },
    { TERMS (",\"sales\":{\"rep\":3}"), "sales.rep" },
    { TERMS (",\"sales\":{\"reps\":-3}"), "sales.reps" },
    { TERMS (",\"sales\":{\"reps\":2.5}"), "sales.reps" },
    { TERMS (",\"sales\":{\"on_time_share\":1.5}"), "sales.on_time_share" },
    { TERMS (",\"sales\":{\"on_time_share\":\"90%\"}"), "sales.on_time_share" },
    { TERMS (",\"sales\":{\"accept_within\":8}"), "sales.accept_within" },
    { TERMS (",\"sales\":{\"accept_within\":{}}"), "sales.accept_within" },
    { TERMS (",\"sales\":{\"accept_within\":{\"hours\":0}}"),
      "sales.accept_within.hours" },
    { TERMS (",\"sales\":{\"accept_within\":{\"hours\":1,\"days\":1}}"),
      "sales.accept_within" },
    { TERMS (",\"sales\":{\"accept_within\":{\"weeks\":1}}"), "exactly one" },
    { TERMS (",\"sales\":{\"follow_up_within\":{\"hot\":1}}"),
      "sales.follow_up_within.hot" },
    { TERMS (",\"sales\":{\"channels\":\"phone\"}"), "sales.channels" },
    { TERMS (",\"sales\":{\"channels\":[\"phone\",\"\"]}"),
      "sales.channels[1]" },
    { TERMS (",\"effective\":\"soon\""), "effective" },
    { TERMS (",\"effective\":\"2026-10-01T09:00Z\""), "effective" },
    { TERMS (",\"horizon\":\"\""), "horizon" },
    { TERMS (",\"horizon\":6"), "horizon" },
    { TERMS (",\"fiscal_year_starts\":13"), "fiscal_year_starts" },
    { TERMS (",\"stage_order\":[\"sql\",\"mql\"]"), "stage_order" },
    { TERMS (",\"revenue_target\":-1"), "revenue_target" },
    { TERMS (",\"parties\":{\"existing_customers_out\":\"no\"}"),
      "parties.existing_customers_out" },
    { TERMS (",\"reasons\":{\"reject\":{}}"), "reasons.reject" },
    { TERMS (",\"reasons\":{\"reject\":[5]}"), "reasons.reject[0]" },
    { TERMS (",\"reasons\":{\"reject\":[{\"name\":\"A\"}]}"),
      "reasons.reject[0].id" },
    { TERMS (",\"reasons\":{\"recycle\":[{\"id\":\"a\"}]}"),
      "reasons.recycle[0].name" },
    { TERMS (",\"reasons\":{\"reject\":[{\"id\":\"a\",\"name\":\"A\"},"
             "{\"id\":\"a\",\"name\":\"B\"}]}"),
      "reasons.reject[1].id" },
    { TERMS (",\"reasons\":{\"lost\":[]}"), "reasons.lost" },
    { TERMS (",\"escalation\":[{\"id\":\"a\",\"issue\":\"A\",\"third\":"
             "\"x\"}]"),
      "escalation[0].third" },
    { TERMS (",\"calendar\":{\"time_zone\":\"Mars/Olympus\"}"),
      "calendar.time_zone" },
    { TERMS (",\"calendar\":{\"windows\":{\"monday\":[]}}"), "monday" },
    { TERMS (",\"calendar\":{\"windows\":{\"mon\":[[\"9:00\",\"17:00\"]]}}"),
      "calendar.windows.mon[0]" },
    { TERMS (",\"calendar\":{\"windows\":{\"mon\":[[\"09:00\"]]}}"),
      "calendar.windows.mon[0]" },
    { TERMS (",\"calendar\":{\"windows\":{\"mon\":[[\"17:00\",\"09:00\"]]}}"),
      "ends before" },
    { TERMS (",\"calendar\":{\"windows\":{\"mon\":[[\"09:00\",\"24:01\"]]}}"),
      "calendar.windows.mon[0]" },
    { TERMS (",\"calendar\":{\"windows\":{\"tue\":[[\"13:00\",\"17:00\"],"
             "[\"09:00\",\"13:30\"]]}}"),
      "calendar.windows.tue: two windows overlap" },
    { TERMS (",\"calendar\":{\"windows\":{\"mon\":[]}}"), "no weekday" },
    { TERMS (",\"calendar\":{\"holidays\":[\"2026-02-30\"]}"),
      "calendar.holidays[0]" },
    { TERMS (",\"calendar\":{\"holidays\":[\"2026-02-03T09:00Z\"]}"),
      "calendar.holidays[0]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = fair_json_parse (rows[i].json, -1, NULL);
      g_autoptr (FairTerms) terms = fair_terms_from_json (node, &error);

      if (terms != NULL)
        g_error ("taken: %s", rows[i].json);
      g_assert_error (error, FAIR_MODEL_ERROR, FAIR_MODEL_ERROR_INVALID);
      if (strstr (error->message, rows[i].fault) == NULL)
        g_error ("%s\n  says: %s\n  wanted: %s", rows[i].json, error->message,
                 rows[i].fault);
    }
}

/* Keys with x- stay at every level; null is absent; shares have one form. */
static void
test_one_form (void)
{
  g_autoptr (FairTerms) terms = parse (
      TERMS (",\"x-a\":1,\"bands\":\"003\",\"sales\":{\"x-b\":{\"c\":[]},"
             "\"on_time_share\":0.90,\"reps\":null,\"accept_share\":1,"
             "\"accept_within\":{\"hours\":\"1.5\",\"x-d\":2}},"
             "\"both\":{\"x-e\":null},\"marketing\":{},"
             "\"reasons\":{\"reject\":[{\"id\":\"a\",\"name\":\"A\","
             "\"x-f\":3}]},\"wording\":{\"6.1\":\"Ours\",\"6.2\":\"\"},"
             "\"calendar\":{\"windows\":{\"mon\":[[\"00:00\",\"24:00\"]],"
             "\"x-g\":4}}"));
  g_autofree char *written = to_text (terms);

  g_assert_cmpstr (
      written, ==,
      TERMS (",\"sales\":{\"accept_within\":{\"hours\":\"1.5\",\"x-d\":2},"
             "\"accept_share\":\"1\",\"on_time_share\":\"0.9\","
             "\"x-b\":{\"c\":[]}},\"calendar\":{\"windows\":{\"mon\":"
             "[[\"00:00\",\"24:00\"]],\"x-g\":4}},\"reasons\":{\"reject\":"
             "[{\"id\":\"a\",\"name\":\"A\",\"x-f\":3}]},\"bands\":\"003\","
             "\"wording\":{\"6.1\":\"Ours\",\"6.2\":\"\"},"
             "\"both\":{\"x-e\":null},\"x-a\":1"));
  g_assert_cmpstr (fair_terms_get_text (terms, "wording.6.1"), ==, "Ours");
}

static void
test_with_node (void)
{
  g_autoptr (FairTerms) terms = fair_terms_new ();
  g_autoptr (FairTerms) more = NULL;
  g_autoptr (FairTerms) less = NULL;
  g_autoptr (FairTerms) wrong = NULL;
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_VALUE);
  g_autoptr (JsonNode) hours = NULL;
  g_autoptr (GError) error = NULL;
  FairDuration duration;
  double       number = 0;

  json_node_set_int (node, 60);
  more = fair_terms_with_node (terms, "marketing.mqls_per_month", node, &error);
  g_assert_no_error (error);
  g_assert_true (
      fair_terms_get_number (more, "marketing.mqls_per_month", &number));
  g_assert_cmpfloat (number, ==, 60);
  g_assert_false (
      fair_terms_get_number (terms, "marketing.mqls_per_month", &number));

  less = fair_terms_with_node (more, "marketing", NULL, &error);
  g_assert_no_error (error);
  g_assert_null (fair_terms_get_node (less, "marketing"));

  hours = fair_json_parse ("{\"business_hours\":2}", -1, NULL);
  fair_terms_unref (less);
  less = fair_terms_with_node (more, "sales.follow_up_within.very.hot", hours,
                               &error);
  g_assert_no_error (error);
  g_assert_true (fair_terms_get_duration (
      less, "sales.follow_up_within.very.hot", &duration));
  g_assert_cmpfloat (duration.business_hours, ==, 2);

  wrong = fair_terms_with_node (terms, "marketing.mqls", node, &error);
  g_assert_null (wrong);
  g_assert_error (error, FAIR_MODEL_ERROR, FAIR_MODEL_ERROR_INVALID);
  g_clear_error (&error);

  wrong = fair_terms_with_node (terms, "effective", node, &error);
  g_assert_null (wrong);
  g_assert_nonnull (strstr (error->message, "effective"));
}

static void
test_calendar (void)
{
  const char text[] =
      "{\"time_zone\":\"Europe/London\",\"windows\":{\"mon\":[[\"13:15\","
      "\"17:30\"],[\"09:00\",\"12:30\"]],\"fri\":[[\"09:00\",\"12:00\"],"
      "[\"12:00\",\"13:00\"]]},\"holidays\":[\"2026-12-25\",\"2026-01-01\","
      "\"2026-12-25\"],\"holidays_name\":\"public holidays\",\"x-a\":1}";
  g_autoptr (JsonNode) node = fair_json_parse (text, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FairCalendar) calendar = fair_calendar_from_json (node, &error);
  g_autoptr (FairCalendar) copy = NULL;
  g_autoptr (JsonNode) written = NULL;
  g_autofree char *json = NULL;

  g_assert_no_error (error);
  g_assert_true (fair_calendar_has_windows (calendar));
  g_assert_cmpint (g_array_index (calendar->windows[0], FairWindow, 0).from, ==,
                   540);
  g_assert_cmpint (g_array_index (calendar->windows[0], FairWindow, 1).to, ==,
                   1050);
  g_assert_cmpuint (calendar->holidays->len, ==, 2);

  copy = fair_calendar_copy (calendar);
  written = fair_calendar_to_json (copy);
  json = fair_json_to_string (written, FALSE);
  g_assert_cmpstr (
      json, ==,
      "{\"time_zone\":\"Europe/London\",\"windows\":{\"mon\":[[\"09:00\","
      "\"12:30\"],[\"13:15\",\"17:30\"]],\"fri\":[[\"09:00\",\"12:00\"],"
      "[\"12:00\",\"13:00\"]]},\"holidays\":[\"2026-01-01\",\"2026-12-25\"],"
      "\"holidays_name\":\"public holidays\",\"x-a\":1}");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/terms/example", test_example);
  g_test_add_func ("/terms/defaults", test_defaults);
  g_test_add_func ("/terms/fields", test_fields);
  g_test_add_func ("/terms/invalid", test_invalid);
  g_test_add_func ("/terms/one-form", test_one_form);
  g_test_add_func ("/terms/with-node", test_with_node);
  g_test_add_func ("/calendar/round-trip", test_calendar);

  return g_test_run ();
}
