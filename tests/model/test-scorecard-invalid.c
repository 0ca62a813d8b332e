/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-model-error.h"
#include "model/fair-scorecard.h"

/* Every row is a scorecard with one fault; the message must hold both texts,
 * the element and the fault. */
typedef struct
{
  const char *json;
  const char *element;
  const char *fault;
} Row;

/* A whole card around @rest. */
#define CARD(rest)                                                             \
  "{\"format\":\"fairlead-scorecard\",\"version\":1,\"threshold\":60" rest "}"
#define CRITERIA(list) CARD (",\"criteria\":[" list "]")
/* A criterion of each family, called N, with @rest. */
#define FIT(rest) "{\"id\":\"n\",\"name\":\"N\",\"family\":\"fit\"" rest "}"
#define BEHAVIOR(rest)                                                         \
  "{\"id\":\"n\",\"name\":\"N\",\"family\":\"behavior\",\"points\":1" rest "}"
#define VISIT(rest) CRITERIA (BEHAVIOR (",\"activity\":\"v\"" rest))
#define WHEN(when) CRITERIA (FIT (",\"points\":1,\"when\":" when))
#define LEAF(rest) "{\"attribute\":\"a\"" rest "}"
#define OP(op, rest) WHEN (LEAF (",\"op\":\"" op "\"" rest))
#define TRUE_LEAF LEAF (",\"op\":\"is-true\"")
#define SCORED(attribute)                                                      \
  WHEN ("{\"all\":[{\"attribute\":\"" attribute "\",\"op\":\"is-known\"}]}")
#define N0 "criteria[0] \"N\""

static const Row ROWS[] = {
  /* the frame */
  { "", "", "" },
  { "[]", "", "object" },
  { "{\"version\":1,\"threshold\":60}", "format", "" },
  { "{\"format\":\"fairlead-scope\",\"version\":1,\"threshold\":60}", "format",
    "fairlead-scorecard" },
  { "{\"format\":\"fairlead-scorecard\",\"threshold\":60}", "version", "" },
  { "{\"format\":\"fairlead-scorecard\",\"version\":2,\"threshold\":60}",
    "version", "newer" },
  { "{\"format\":\"fairlead-scorecard\",\"version\":1}", "threshold", "" },
  { "{\"format\":\"fairlead-scorecard\",\"version\":1,\"threshold\":null}",
    "threshold", "" },
  { "{\"format\":\"fairlead-scorecard\",\"version\":1,\"threshold\":60.5}",
    "threshold", "whole" },
  { "{\"format\":\"fairlead-scorecard\",\"version\":1,\"threshold\":\"60.5\"}",
    "threshold", "whole" },
  { "{\"format\":\"fairlead-scorecard\",\"version\":1,\"threshold\":\"high\"}",
    "threshold", "whole" },
  { "{\"format\":\"fairlead-scorecard\",\"version\":1,\"threshold\":100001}",
    "threshold", "100000" },
  { "{\"format\":\"fairlead-scorecard\",\"version\":1,\"threshold\":-100001}",
    "threshold", "-100000" },
  { CARD (",\"fit_minimum\":1000000"), "fit_minimum", "" },
  { CARD (",\"name\":5"), "name", "" },
  { CARD (",\"name\":\" \""), "name", "empty" },
  { CARD (",\"weights\":{}"), "weights", "" },
  { CARD (",\"criteria\":{}"), "criteria", "" },
  { CARD (",\"criteria\":[null]"), "criteria[0]", "object" },
  { CARD (",\"criteria\":[7]"), "criteria[0]: ", "object" },
  { CARD (",\"x-deep\":[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]"), "x-deep",
    "nested" },

  /* tiers */
  { CARD (",\"tiers\":[{\"id\":\"hot\"}]"), "tiers[0] \"hot\"", "at" },
  { CARD (",\"tiers\":[{\"id\":\"hot\",\"instant\":false}]"),
    "tiers[0] \"hot\"", "at" },
  { CARD (",\"tiers\":[{\"id\":\"hot\",\"at\":1.5}]"), "tiers[0] \"hot\"",
    "at" },
  { CARD (",\"tiers\":[{\"id\":\"hot\",\"at\":100001}]"), "tiers[0] \"hot\"",
    "at" },
  { CARD (",\"tiers\":[{\"name\":\"Hot\",\"at\":1}]"), "tiers[0] \"Hot\"",
    "id" },
  { CARD (",\"tiers\":[{\"id\":\"hot\",\"at\":1,\"instant\":\"yes\"}]"),
    "tiers[0] \"hot\"", "instant" },
  { CARD (",\"tiers\":[{\"id\":\"h\",\"at\":9},{\"id\":\"h\",\"at\":8}]"),
    "tiers[1] \"h\"", "already" },
  { CARD (",\"tiers\":[{\"id\":\"hot\",\"at\":1,\"color\":\"red\"}]"),
    "tiers[0] \"hot\"", "color" },

  /* groups */
  { CARD (",\"groups\":[{\"cap\":4}]"), "groups[0]", "id" },
  { CARD (",\"groups\":[{\"id\":\"g\",\"cap\":-1}]"), "groups[0] \"g\"",
    "cap" },
  { CARD (",\"groups\":[{\"id\":\"g\",\"combine\":\"worst\"}]"),
    "groups[0] \"g\"", "worst" },
  { CARD (",\"groups\":[{\"id\":\"g\",\"name\":\"G\"},{\"id\":\"g\"}]"),
    "groups[1]", "already" },
  { CARD (",\"groups\":[{\"id\":\"g\",\"max\":1}]"), "groups[0] \"g\"", "max" },
  { CRITERIA (
        FIT (",\"points\":1,\"group\":\"seniority\",\"when\":" TRUE_LEAF)),
    N0, "group “seniority” is not declared" },
  { CARD (",\"groups\":[{\"id\":\"g\"}],\"criteria\":[" FIT (
        ",\"points\":1,\"group\":\"g\",\"when\":" TRUE_LEAF) ",{\"id\":\"m\","
                                                             "\"family\":"
                                                             "\"behavior\","
                                                             "\"points\":1,"
                                                             "\"group\":\"g\","
                                                             "\"activity\":"
                                                             "\"v\"}]"),
    "criteria[1] \"m\"", "one family" },

  /* what every criterion has */
  { CRITERIA ("{\"name\":\"N\",\"family\":\"fit\",\"points\":1}"), N0, "id" },
  { CRITERIA ("{\"id\":\"\",\"name\":\"N\",\"family\":\"fit\",\"points\":1}"),
    N0, "id" },
  { CRITERIA ("{\"id\":\"n\",\"name\":\"N\",\"points\":1}"), N0, "family" },
  { CRITERIA ("{\"id\":\"n\",\"name\":\"N\",\"family\":\"intent\"}"), N0,
    "intent" },
  { CRITERIA (FIT (",\"when\":" TRUE_LEAF)), N0, "points" },
  { CRITERIA (FIT (",\"points\":1001,\"when\":" TRUE_LEAF)), N0, "points" },
  { CRITERIA (FIT (",\"points\":-1001,\"when\":" TRUE_LEAF)), N0, "points" },
  { CRITERIA (FIT (",\"points\":2.5,\"when\":" TRUE_LEAF)), N0, "points" },
  { CRITERIA (FIT (",\"points\":\"many\",\"when\":" TRUE_LEAF)), N0, "points" },
  { CRITERIA (FIT (",\"points\":1,\"effect\":\"bonus\",\"when\":" TRUE_LEAF)),
    N0, "bonus" },
  { CRITERIA (FIT (",\"points\":1,\"off\":1,\"when\":" TRUE_LEAF)), N0, "off" },
  { CRITERIA (FIT (",\"points\":1,\"weight\":2,\"when\":" TRUE_LEAF)), N0,
    "weight" },
  { CRITERIA (FIT (",\"points\":1,\"when\":" TRUE_LEAF) "," FIT (
        ",\"points\":2,\"when\":" TRUE_LEAF)),
    "criteria[1] \"N\"", "id “n”" },

  /* effects and families */
  { CRITERIA (
        FIT (",\"points\":5,\"effect\":\"required\",\"when\":" TRUE_LEAF)),
    N0, "points" },
  { CRITERIA (FIT (",\"effect\":\"instant\",\"when\":" TRUE_LEAF)), N0,
    "effect" },
  { VISIT (",\"effect\":\"required\""), N0, "effect" },
  { VISIT (",\"effect\":\"disqualify\""), N0, "effect" },
  { CRITERIA (FIT (",\"points\":1")), N0, "when" },
  { CRITERIA (FIT (",\"points\":1,\"when\":null")), N0, "when" },
  { CRITERIA (FIT (",\"points\":1,\"activity\":\"v\",\"when\":" TRUE_LEAF)), N0,
    "activity" },
  { CRITERIA (FIT (",\"points\":1,\"cap\":3,\"when\":" TRUE_LEAF)), N0, "cap" },
  { CRITERIA (FIT (",\"points\":1,\"at_least\":1,\"when\":" TRUE_LEAF)), N0,
    "at_least" },
  { CRITERIA (FIT (",\"points\":1,\"decay\":{},\"when\":" TRUE_LEAF)), N0,
    "decay" },
  { VISIT (",\"when\":" TRUE_LEAF), N0, "when" },

  /* conditions */
  { WHEN ("{}"), N0, "when" },
  { WHEN ("[]"), N0, "when" },
  { WHEN ("{\"op\":\"is\",\"value\":\"x\"}"), N0, "when" },
  { WHEN ("{\"all\":{}}"), N0, "when.all" },
  { WHEN ("{\"all\":[],\"any\":[]}"), N0, "when" },
  { WHEN ("{\"all\":[" TRUE_LEAF ",{\"any\":[5]}]}"), N0,
    "when.all[1].any[0]" },
  { WHEN ("{\"all\":[],\"attribute\":\"a\"}"), N0, "only one" },
  { WHEN ("{\"not\":[" TRUE_LEAF "]}"), N0, "when.not" },
  { WHEN ("{\"all\":[" TRUE_LEAF "],\"note\":1}"), N0, "note" },
  { WHEN (LEAF ("")), N0, "when.op" },
  { OP ("matches", ",\"value\":\"x\""), N0, "matches" },
  { WHEN ("{\"any\":[" LEAF (",\"op\":\"like\"") "]}"), N0,
    "when.any[0].op: unknown operator" },
  { WHEN ("{\"attribute\":\"\",\"op\":\"is-true\"}"), N0, "when.attribute" },
  { WHEN ("{\"attribute\":4,\"op\":\"is-true\"}"), N0, "when.attribute" },
  { OP ("is", ""), N0, "when.value" },
  { OP ("is", ",\"value\":null"), N0, "when.value" },
  { OP ("is", ",\"value\":\"\""), N0, "when.value" },
  { OP ("contains", ",\"value\":\"  \""), N0, "when.value" },
  { OP ("is", ",\"value\":5"), N0, "when.value" },
  { OP ("is", ",\"values\":[\"x\"]"), N0, "when.values" },
  { OP ("one-of", ""), N0, "when.values" },
  { OP ("one-of", ",\"values\":[]"), N0, "when.values" },
  { OP ("none-of", ",\"values\":[\"x\",\"\"]"), N0, "when.values[1]" },
  { OP ("has-any", ",\"values\":\"x\""), N0, "when.values" },
  { OP ("has-all", ",\"values\":[1]"), N0, "when.values" },
  { OP ("one-of", ",\"value\":\"x\",\"values\":[\"x\"]"), N0, "when.value" },
  { OP ("is-true", ",\"value\":true"), N0, "when.value" },
  { OP ("is-known", ",\"value\":\"x\""), N0, "when.value" },
  { OP ("at-least", ""), N0, "when.value" },
  { OP ("at-least", ",\"value\":\"\""), N0, "when.value" },
  { OP ("at-least", ",\"value\":\"many\""), N0, "when.value" },
  { OP ("at-least", ",\"value\":\"1,000\""), N0, "when.value" },
  { OP ("at-least", ",\"value\":\"2026-02-30\""), N0, "when.value" },
  { OP ("equals", ",\"value\":true"), N0, "when.value" },
  { OP ("equals", ",\"value\":[1]"), N0, "when.value" },
  { OP ("equals", ",\"value\":1,\"low\":1"), N0, "when.low" },
  { OP ("between", ",\"value\":1"), N0, "when.value" },
  { OP ("between", ",\"low\":1"), N0, "when.high" },
  { OP ("between", ",\"high\":1"), N0, "when.low" },
  { OP ("between", ",\"low\":1,\"high\":\"2026-01-01\""), N0, "two dates" },

  /* what knows the answer */
  { SCORED ("outcome"), N0, "when.all[0].attribute: “outcome”" },
  { SCORED ("amount"), N0, "knows the answer" },
  { SCORED ("rejection_reason"), N0, "knows the answer" },
  { SCORED ("mql_at"), N0, "knows the answer" },
  { SCORED ("accepted_at"), N0, "knows the answer" },
  { SCORED ("rejected_at"), N0, "knows the answer" },
  { SCORED ("first_follow_up_at"), N0, "knows the answer" },
  { SCORED ("discovery_call_at"), N0, "knows the answer" },
  { SCORED ("sql_at"), N0, "knows the answer" },
  { SCORED ("opportunity_at"), N0, "knows the answer" },
  { SCORED ("closed_at"), N0, "knows the answer" },
  { SCORED ("deal.type"), N0, "knows the answer" },

  /* behavior */
  { CRITERIA (BEHAVIOR ("")), N0, "activity" },
  { CRITERIA (BEHAVIOR (",\"activity\":\"\"")), N0, "activity" },
  { CRITERIA (BEHAVIOR (",\"activity\":[]")), N0, "activity" },
  { CRITERIA (BEHAVIOR (",\"activity\":[\"v\",\" \"]")), N0, "activity" },
  { CRITERIA (BEHAVIOR (",\"activity\":[1]")), N0, "activity" },
  { CRITERIA (BEHAVIOR (",\"activity\":{}")), N0, "activity" },
  { VISIT (",\"at_least\":0"), N0, "at_least" },
  { VISIT (",\"at_least\":1001"), N0, "at_least" },
  { VISIT (",\"within_days\":0"), N0, "within_days" },
  { VISIT (",\"within_days\":1.5"), N0, "within_days" },
  { VISIT (",\"within_days\":99999999999"), N0, "within_days" },
  { VISIT (",\"distinct\":\"week\""), N0, "week" },
  { VISIT (",\"award\":\"twice\""), N0, "twice" },
  { VISIT (",\"cap\":-1"), N0, "cap" },
  { VISIT (",\"expires_days\":0"), N0, "expires_days" },
  { VISIT (",\"decay\":5"), N0, "decay" },
  { VISIT (",\"decay\":{\"percent\":50}"), N0, "decay.every_days" },
  { VISIT (",\"decay\":{\"every_days\":30}"), N0, "decay.percent" },
  { VISIT (",\"decay\":{\"percent\":101,\"every_days\":30}"), N0,
    "decay.percent" },
  { VISIT (",\"decay\":{\"percent\":-1,\"every_days\":30}"), N0,
    "decay.percent" },
  { VISIT (",\"decay\":{\"percent\":1,\"every_days\":0}"), N0,
    "decay.every_days" },
  { VISIT (",\"decay\":{\"percent\":1,\"every_days\":1,\"to\":0}"), N0, "to" },
  { VISIT (",\"where\":[]"), N0, "where" },
  { VISIT (",\"where\":{\"type\":{}}"), N0, "type" },
  { VISIT (",\"where\":{\"value\":5}"), N0, "where.value" },
  { VISIT (",\"where\":{\"value\":{\"op\":\"at-least\"}}"), N0,
    "where.value.value" },
  { VISIT (",\"where\":{\"value\":{\"op\":\"is\",\"value\":\"5\"}}"), N0,
    "where.value.op" },
  { VISIT (",\"where\":{\"value\":{\"op\":\"is-true\"}}"), N0,
    "where.value.op" },
  { VISIT (",\"where\":{\"value\":{\"op\":\"equals\",\"value\":"
           "\"2026-01-01\"}}"),
    N0, "where.value" },
  { VISIT (",\"where\":{\"value\":{\"op\":\"equals\",\"value\":1,"
           "\"attribute\":\"a\"}}"),
    N0, "attribute" },
  { VISIT (",\"where\":{\"detail\":{\"op\":\"at-least\",\"value\":5}}"), N0,
    "where.detail.op" },
  { VISIT (",\"where\":{\"detail\":{\"op\":\"has-any\",\"values\":[\"a\"]}}"),
    N0, "where.detail.op" },
  { VISIT (",\"where\":{\"detail\":{\"op\":\"contains\",\"value\":\"\"}}"), N0,
    "where.detail.value" },
};

static void
test_invalid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FairScorecard) card =
          fair_scorecard_parse (ROWS[i].json, -1, &error);

      if (card != NULL)
        g_error ("taken: %s", ROWS[i].json);
      g_assert_error (error, FAIR_MODEL_ERROR, FAIR_MODEL_ERROR_INVALID);
      if (strstr (error->message, ROWS[i].element) == NULL ||
          strstr (error->message, ROWS[i].fault) == NULL)
        g_error ("%s\n  says: %s\n  wanted: %s, %s", ROWS[i].json,
                 error->message, ROWS[i].element, ROWS[i].fault);
      if (g_test_verbose ())
        g_test_message ("%s", error->message);
    }
}

/* What the same macros make is valid where nothing is wrong: the rows above
 * fail for their fault alone. */
static void
test_valid (void)
{
  static const char *const valid[] = {
    CARD (""),
    CARD (",\"criteria\":null,\"groups\":null,\"tiers\":null,\"name\":null"),
    CARD (",\"x-a\":[1]"),
    WHEN (TRUE_LEAF),
    OP ("is", ",\"value\":\"x\",\"values\":null,\"low\":null"),
    OP ("between", ",\"low\":1,\"high\":1"),
    OP ("between", ",\"low\":\"2026-01-01\",\"high\":\"2026-01-01T10:00Z\""),
    SCORED ("created_at"),
    VISIT (""),
    VISIT (",\"when\":null,\"at_least\":1000,\"decay\":null,\"where\":{}"),
    CRITERIA (
        FIT (",\"points\":0,\"effect\":\"required\",\"when\":" TRUE_LEAF)),
    CARD (",\"tiers\":[{\"id\":\"hot\",\"instant\":true}]"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FairScorecard) card =
          fair_scorecard_parse (valid[i], -1, &error);

      if (card == NULL)
        g_error ("%s: %s", valid[i], error->message);
    }
}

/* Conditions may be nested as deep as promised and no deeper. */
static void
test_depth (void)
{
  for (guint depth = FAIR_CONDITION_MAX_DEPTH;
       depth <= FAIR_CONDITION_MAX_DEPTH + 1; depth++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (FairScorecard) card = NULL;

      g_string_append (text, "{\"format\":\"fairlead-scorecard\",\"version\":1,"
                             "\"threshold\":60,\"criteria\":[{\"id\":\"n\","
                             "\"family\":\"fit\",\"points\":1,\"when\":");
      for (guint i = 1; i < depth; i++)
        g_string_append (text, "{\"any\":[");
      g_string_append (text, TRUE_LEAF);
      for (guint i = 1; i < depth; i++)
        g_string_append (text, "]}");
      g_string_append (text, "}]}");

      card = fair_scorecard_parse (text->str, -1, &error);
      if (depth <= FAIR_CONDITION_MAX_DEPTH)
        g_assert_no_error (error);
      else
        g_assert_error (error, FAIR_MODEL_ERROR, FAIR_MODEL_ERROR_INVALID);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scorecard/invalid", test_invalid);
  g_test_add_func ("/scorecard/valid", test_valid);
  g_test_add_func ("/scorecard/depth", test_depth);

  return g_test_run ();
}
