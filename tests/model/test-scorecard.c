/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"
#include "model/fair-model-error.h"
#include "model/fair-scorecard.h"

static const char EXAMPLE[] =
    "{\"format\":\"fairlead-scorecard\",\"version\":1,\"name\":\"Q3 draft\","
    "\"threshold\":60,\"fit_minimum\":null,"
    "\"tiers\":[{\"id\":\"hot\",\"name\":\"Hot\",\"at\":90,\"instant\":true}],"
    "\"groups\":[{\"id\":\"content\",\"cap\":40},"
    "{\"id\":\"seniority\",\"combine\":\"best\"}],"
    "\"criteria\":["
    "{\"id\":\"size\",\"name\":\"50–500 employees\",\"family\":\"fit\","
    "\"effect\":\"points\",\"points\":15,\"when\":{\"attribute\":"
    "\"employees\",\"op\":\"between\",\"low\":50,\"high\":500}},"
    "{\"id\":\"ceo-small\",\"name\":\"CEO under 200\",\"family\":\"fit\","
    "\"effect\":\"points\",\"points\":10,\"group\":\"seniority\",\"when\":"
    "{\"all\":[{\"attribute\":\"title\",\"op\":\"contains-word\",\"value\":"
    "\"CEO\"},{\"attribute\":\"employees\",\"op\":\"less-than\",\"value\":"
    "200}]}},"
    "{\"id\":\"region\",\"name\":\"North America or LATAM\",\"family\":"
    "\"fit\",\"effect\":\"required\",\"when\":{\"attribute\":\"region\","
    "\"op\":\"one-of\",\"values\":[\"North America\",\"LATAM\"]}},"
    "{\"id\":\"student\",\"name\":\"Student\",\"family\":\"fit\",\"effect\":"
    "\"disqualify\",\"when\":{\"any\":[{\"attribute\":\"title\",\"op\":"
    "\"contains-word\",\"value\":\"student\"},{\"attribute\":\"email\","
    "\"op\":\"ends-with\",\"value\":\".edu\"}]}},"
    "{\"id\":\"pricing2\",\"name\":\"Pricing page twice in a week\","
    "\"family\":\"behavior\",\"effect\":\"points\",\"points\":30,"
    "\"activity\":\"pricing-page-visit\",\"at_least\":2,\"within_days\":7,"
    "\"award\":\"once\",\"expires_days\":90},"
    "{\"id\":\"resources\",\"name\":\"Two different resources\",\"family\":"
    "\"behavior\",\"effect\":\"points\",\"points\":15,\"activity\":"
    "\"download\",\"at_least\":2,\"distinct\":\"detail\"},"
    "{\"id\":\"webinar\",\"name\":\"Webinar\",\"family\":\"behavior\","
    "\"effect\":\"points\",\"points\":10,\"activity\":"
    "[\"webinar-attendance\"],\"award\":\"each\",\"cap\":30,\"group\":"
    "\"content\",\"decay\":{\"percent\":50,\"every_days\":30}},"
    "{\"id\":\"demo\",\"name\":\"Demo request\",\"family\":\"behavior\","
    "\"effect\":\"instant\",\"points\":40,\"activity\":\"demo-request\"},"
    "{\"id\":\"demo-done\",\"name\":\"Finished 80 % of the demo\","
    "\"family\":\"behavior\",\"effect\":\"points\",\"points\":25,"
    "\"activity\":\"interactive-demo-share\",\"where\":{\"value\":{\"op\":"
    "\"at-least\",\"value\":80}}}]}";

static FairScorecard *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  FairScorecard *scorecard = fair_scorecard_parse (text, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (scorecard);
  return scorecard;
}

static char *
canonical (const FairScorecard *scorecard)
{
  g_autoptr (JsonNode) node = fair_scorecard_to_json (scorecard);

  return fair_json_canonical (node);
}

static void
test_example (void)
{
  g_autoptr (FairScorecard) card = parse (EXAMPLE);
  const FairCriterion *criterion;
  const FairTier      *tier = card->tiers->pdata[0];

  g_assert_cmpstr (card->name, ==, "Q3 draft");
  g_assert_cmpint (card->threshold, ==, 60);
  g_assert_false (card->has_fit_minimum);
  g_assert_cmpuint (card->criteria->len, ==, 9);
  g_assert_cmpint (tier->at, ==, 90);
  g_assert_true (tier->has_at && tier->instant);
  g_assert_cmpint (fair_scorecard_find_group (card, "content")->cap, ==, 40);
  g_assert_cmpint (fair_scorecard_find_group (card, "seniority")->combine, ==,
                   FAIR_COMBINE_BEST);
  g_assert_null (fair_scorecard_find_group (card, "size"));
  g_assert_null (fair_scorecard_find (card, "content"));

  criterion = fair_scorecard_find (card, "size");
  g_assert_cmpint (criterion->when->test.op, ==, FAIR_OPERATOR_BETWEEN);
  g_assert_cmpfloat (criterion->when->test.high.number, ==, 500);

  criterion = fair_scorecard_find (card, "region");
  g_assert_true (fair_criterion_is_gate (criterion));
  g_assert_cmpuint (g_strv_length (criterion->when->test.values), ==, 2);

  criterion = fair_scorecard_find (card, "pricing2");
  g_assert_cmpint (criterion->at_least, ==, 2);
  g_assert_cmpint (criterion->within_days, ==, 7);
  g_assert_cmpint (criterion->expires_days, ==, 90);
  g_assert_cmpint (criterion->cap, ==, -1);

  criterion = fair_scorecard_find (card, "webinar");
  g_assert_cmpint (criterion->award, ==, FAIR_AWARD_EACH);
  g_assert_cmpint (criterion->decay_percent, ==, 50);
  g_assert_cmpint (criterion->decay_days, ==, 30);

  criterion = fair_scorecard_find (card, "demo-done");
  g_assert_true (criterion->has_value);
  g_assert_false (criterion->has_detail);
  g_assert_cmpfloat (criterion->value.low.number, ==, 80);
}

static void
test_words (void)
{
  static const struct
  {
    const char *id;
    const char *words;
  } rows[] = {
    { "size", "employees between 50 and 500" },
    { "ceo-small", "title says CEO and employees under 200" },
    { "region", "region is one of North America, LATAM" },
    { "student", "title says student or email ends with .edu" },
    { "pricing2", "2 visits of pricing-page-visit within 7 days; the points "
                  "stand for 90 days" },
    { "resources", "2 different download" },
    { "webinar",
      "webinar-attendance, each time, at most 30; losing 50% every 30 days" },
    { "demo", "demo-request" },
    { "demo-done", "interactive-demo-share, with a value at least 80" },
  };
  g_autoptr (FairScorecard) card = parse (EXAMPLE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words =
          fair_criterion_to_words (fair_scorecard_find (card, rows[i].id));

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

/* What is written reads back as the same card, and so does a copy. */
static void
test_round_trip (void)
{
  g_autoptr (FairScorecard) card = parse (EXAMPLE);
  g_autoptr (FairScorecard) copy = fair_scorecard_copy (card);
  g_autofree char *first = canonical (card);
  g_autofree char *second = canonical (copy);
  g_autoptr (FairScorecard) again = parse (first);
  g_autofree char *third = canonical (again);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, ==, third);
}

/* Keys beginning with x- survive wherever an object may stand. */
static void
test_extra (void)
{
  const char text[] =
      "{\"format\":\"fairlead-scorecard\",\"version\":1,\"threshold\":1,"
      "\"x-a\":{\"deep\":[1,{\"x\":null}]},"
      "\"tiers\":[{\"id\":\"t\",\"at\":2,\"x-b\":true}],"
      "\"groups\":[{\"id\":\"g\",\"x-c\":\"c\"}],"
      "\"criteria\":[{\"id\":\"f\",\"family\":\"fit\",\"points\":1,"
      "\"x-d\":\"0.5\",\"when\":{\"x-e\":1,\"not\":{\"any\":[{\"attribute\":"
      "\"a\",\"op\":\"is-true\",\"x-f\":2}],\"x-g\":3}}},"
      "{\"id\":\"b\",\"family\":\"behavior\",\"points\":1,\"activity\":\"v\","
      "\"where\":{\"x-h\":4,\"value\":{\"op\":\"is-known\",\"x-i\":5},"
      "\"detail\":{\"op\":\"is\",\"value\":\"q\",\"x-j\":6}},"
      "\"decay\":{\"percent\":0,\"every_days\":1,\"x-k\":7},\"x-l\":8}]}";
  g_autoptr (FairScorecard) card = parse (text);
  g_autoptr (FairScorecard) copy = fair_scorecard_copy (card);
  g_autofree char *written = canonical (copy);

  g_clear_pointer (&card, fair_scorecard_free);
  for (char c = 'a'; c <= 'l'; c++)
    {
      g_autofree char *key = g_strdup_printf ("\"x-%c\":", c);

      if (strstr (written, key) == NULL)
        g_error ("%s is lost in %s", key, written);
    }
  g_assert_nonnull (strstr (written, "\"x-a\":{\"deep\":[1,{\"x\":null}]}"));
}

/* A number may be written as its decimal text, as the canonical form does. */
static void
test_decimal_text (void)
{
  g_autoptr (FairScorecard) card =
      parse ("{\"format\":\"fairlead-scorecard\",\"version\":1,"
             "\"threshold\":\"60\",\"criteria\":[{\"id\":\"f\",\"family\":"
             "\"fit\",\"points\":\"-5\",\"when\":{\"attribute\":\"a\",\"op\":"
             "\"between\",\"low\":\"0.5\",\"high\":0.75}}]}");
  const FairCriterion *criterion = fair_scorecard_find (card, "f");
  g_autofree char     *written = canonical (card);
  g_autofree char     *words = fair_criterion_to_words (criterion);

  g_assert_cmpint (card->threshold, ==, 60);
  g_assert_cmpint (criterion->points, ==, -5);
  g_assert_cmpstr (criterion->name, ==, "f");
  g_assert_false (criterion->when->test.low.is_date);
  g_assert_cmpfloat (criterion->when->test.low.number, ==, 0.5);
  g_assert_nonnull (strstr (written, "\"high\":\"0.75\",\"low\":\"0.5\""));
  g_assert_cmpstr (words, ==, "a between 0.5 and 0.75");
}

static void
test_dates (void)
{
  g_autoptr (FairScorecard) card =
      parse ("{\"format\":\"fairlead-scorecard\",\"version\":1,"
             "\"threshold\":60,\"criteria\":[{\"id\":\"f\",\"family\":"
             "\"fit\",\"points\":5,\"when\":{\"all\":[{\"attribute\":"
             "\"created_at\",\"op\":\"at-least\",\"value\":\"2026-03-01\"},"
             "{\"attribute\":\"Renewal\",\"op\":\"less-than\",\"value\":"
             "\"2026-03-01T09:00Z\"}]}}]}");
  const FairCriterion *criterion = fair_scorecard_find (card, "f");
  const FairCondition *leaf = criterion->when->children->pdata[1];
  g_autofree char     *words = fair_criterion_to_words (criterion);

  g_assert_true (leaf->test.low.is_date);
  g_assert_cmpstr (leaf->test.low.text, ==, "2026-03-01T09:00Z");
  g_assert_true (g_str_has_prefix (words, "created on or after "));
  g_assert_true (
      g_str_has_suffix (words, " and Renewal before 2026-03-01T09:00Z"));
}

static void
test_off (void)
{
  g_autoptr (FairScorecard) card = parse (EXAMPLE);
  g_autoptr (FairScorecard) without = NULL;
  g_autofree char *written = NULL;
  FairCriterion   *criterion = card->criteria->pdata[1];

  written = canonical (card);
  g_assert_null (strstr (written, "\"off\""));

  criterion->off = TRUE;
  g_free (written);
  written = canonical (card);
  g_assert_nonnull (strstr (written, "\"off\":true"));

  without = fair_scorecard_without_off (card);
  g_assert_cmpuint (without->criteria->len, ==, 8);
  g_assert_null (fair_scorecard_find (without, "ceo-small"));
  g_assert_cmpuint (without->groups->len, ==, 2);
  g_assert_cmpuint (card->criteria->len, ==, 9);
}

/* What a criterion is worth is no part of its rule; what it looks for is. */
static void
test_same_rule (void)
{
  g_autoptr (FairScorecard) a = parse (EXAMPLE);
  g_autoptr (FairScorecard) b = fair_scorecard_copy (a);
  FairCriterion *webinar = b->criteria->pdata[6];
  FairCriterion *size = b->criteria->pdata[0];

  webinar->points = 1;
  webinar->cap = 2;
  webinar->off = TRUE;
  g_clear_pointer (&webinar->group, g_free);
  g_assert_true (fair_criterion_same_rule (a->criteria->pdata[6], webinar));
  webinar->decay_days = 31;
  g_assert_false (fair_criterion_same_rule (a->criteria->pdata[6], webinar));

  g_assert_true (fair_criterion_same_rule (a->criteria->pdata[0], size));
  size->when->test.low.number = 51;
  g_assert_false (fair_criterion_same_rule (a->criteria->pdata[0], size));
  g_assert_false (
      fair_criterion_same_rule (a->criteria->pdata[0], a->criteria->pdata[6]));
}

/* A card that code has built is checked like one that was read. */
static void
test_validate_built (void)
{
  g_autoptr (FairScorecard) card = fair_scorecard_new ();
  g_autoptr (GError) error = NULL;
  FairCriterion *criterion = fair_criterion_new ("a", "Size", FAIR_FAMILY_FIT);

  g_ptr_array_add (card->criteria, criterion);
  g_assert_false (fair_scorecard_validate (card, &error));
  g_assert_error (error, FAIR_MODEL_ERROR, FAIR_MODEL_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==,
                   "criteria[0] \"Size\": when: a fit criterion needs a "
                   "condition");
  g_clear_error (&error);

  criterion->when =
      fair_condition_new_leaf ("employees", FAIR_OPERATOR_BETWEEN);
  criterion->when->test.high.number = 5;
  g_assert_true (fair_scorecard_validate (card, &error));
  g_assert_no_error (error);
}

static void
count_leaf (gpointer data, gpointer user_data)
{
  const FairCondition *leaf = data;
  GString             *names = user_data;

  g_string_append_printf (names, "%s ", leaf->attribute);
}

static void
test_foreach_leaf (void)
{
  g_autoptr (FairScorecard) card = parse (EXAMPLE);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < 4; i++)
    {
      const FairCriterion *criterion = card->criteria->pdata[i];

      fair_condition_foreach_leaf (criterion->when, count_leaf, names);
    }

  g_assert_cmpstr (names->str, ==,
                   "employees title employees region title email ");
}

static void
test_condition_words (void)
{
  static const struct
  {
    const char *json;
    const char *words;
  } rows[] = {
    { "{\"all\":[]}", "always" },
    { "{\"any\":[]}", "never" },
    { "{\"not\":{\"attribute\":\"is_partner\",\"op\":\"is-true\"}}",
      "not (is partner is true)" },
    { "{\"any\":[{\"attribute\":\"a\",\"op\":\"is-known\"},{\"all\":["
      "{\"attribute\":\"b\",\"op\":\"has-all\",\"values\":[\"x\",\"y\"]},"
      "{\"attribute\":\"Own_C\",\"op\":\"none-of\",\"values\":[\"z\"]}]}]}",
      "a is known or (b has all of x, y and Own_C is not z)" },
    { "{\"attribute\":\"deal.type\",\"op\":\"is\",\"value\":\"New Business\"}",
      "deal type is New Business" },
    { "{\"attribute\":\"revenue\",\"op\":\"at-least\",\"value\":12500}",
      "revenue at least 12,500" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = fair_json_parse (rows[i].json, -1, &error);
      g_autoptr (FairCondition) condition =
          fair_condition_from_json (node, "when", &error);
      g_autofree char *words = NULL;

      g_assert_no_error (error);
      words = fair_condition_to_words (condition);
      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scorecard/example", test_example);
  g_test_add_func ("/scorecard/words", test_words);
  g_test_add_func ("/scorecard/round-trip", test_round_trip);
  g_test_add_func ("/scorecard/extra", test_extra);
  g_test_add_func ("/scorecard/decimal-text", test_decimal_text);
  g_test_add_func ("/scorecard/dates", test_dates);
  g_test_add_func ("/scorecard/off", test_off);
  g_test_add_func ("/scorecard/same-rule", test_same_rule);
  g_test_add_func ("/scorecard/validate-built", test_validate_built);
  g_test_add_func ("/condition/foreach-leaf", test_foreach_leaf);
  g_test_add_func ("/condition/words", test_condition_words);

  return g_test_run ();
}
