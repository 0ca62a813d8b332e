/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"
#include "model/fair-acceptance.h"
#include "model/fair-model-error.h"
#include "model/fair-scope.h"

/* Scope and checklist. */

typedef struct
{
  const char *json;
  const char *fault;
} Row;

#define SCOPE(rest) "{\"format\":\"fairlead-scope\",\"version\":1" rest "}"
#define LIST(rest) "{\"format\":\"fairlead-acceptance\",\"version\":1" rest "}"
#define ITEM(rest) LIST (",\"items\":[{\"id\":\"a\"" rest "}]")

static void
test_scope (void)
{
  static const char text[] = SCOPE (
      ",\"when\":{\"attribute\":\"deal.type\",\"op\":\"is\",\"value\":"
      "\"New Business\"},\"created_from\":\"2025-01-01\",\"created_before\":"
      "null,\"x-a\":[1]");
  g_autoptr (JsonNode) node = fair_json_parse (text, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FairScope) scope = fair_scope_from_json (node, &error);
  g_autoptr (FairScope) copy = NULL;
  g_autoptr (JsonNode) written = NULL;
  g_autofree char *json = NULL;
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  copy = fair_scope_copy (scope);
  written = fair_scope_to_json (copy);
  json = fair_json_to_string (written, FALSE);
  g_assert_cmpstr (json, ==, text);

  g_assert_false (fair_scope_is_everything (scope));
  words = fair_scope_to_words (scope);
  g_assert_true (
      g_str_has_prefix (words, "deal type is New Business; created from "));
}

static void
test_scope_everything (void)
{
  g_autoptr (FairScope) scope = fair_scope_new ();
  g_autoptr (JsonNode) written = fair_scope_to_json (scope);
  g_autofree char *words = fair_scope_to_words (scope);
  g_autofree char *json = fair_json_to_string (written, FALSE);

  g_assert_true (fair_scope_is_everything (scope));
  g_assert_cmpstr (words, ==, "everything");
  g_assert_cmpstr (json, ==,
                   SCOPE (",\"when\":null,\"created_from\":null,"
                          "\"created_before\":null"));
}

/* What a scorecard may not see, a scope may. */
static void
test_scope_sees_all (void)
{
  g_autoptr (JsonNode) node = fair_json_parse (
      SCOPE (",\"when\":{\"attribute\":\"outcome\",\"op\":\"is\",\"value\":"
             "\"won\"}"),
      -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FairScope) scope = fair_scope_from_json (node, &error);

  g_assert_no_error (error);
  g_assert_nonnull (scope);
}

static void
test_scope_invalid (void)
{
  static const Row rows[] = {
    { "5", "object" },
    { LIST (""), "format" },
    { SCOPE (",\"from\":null"), "from" },
    { SCOPE (",\"when\":[]"), "when" },
    { SCOPE (",\"when\":{\"any\":[{\"attribute\":\"a\",\"op\":\"has\"}]}"),
      "when.any[0].op" },
    { SCOPE (",\"created_from\":\"yesterday\""), "created_from" },
    { SCOPE (",\"created_from\":5"), "created_from" },
    { SCOPE (",\"created_before\":\"\""), "created_before" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = fair_json_parse (rows[i].json, -1, NULL);
      g_autoptr (FairScope) scope = fair_scope_from_json (node, &error);

      g_assert_null (scope);
      g_assert_error (error, FAIR_MODEL_ERROR, FAIR_MODEL_ERROR_INVALID);
      if (strstr (error->message, rows[i].fault) == NULL)
        g_error ("%s says %s", rows[i].json, error->message);
    }
}

static void
test_frameworks (void)
{
  const char *const *names = fair_acceptance_list_frameworks ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (FairAcceptance) list =
          fair_acceptance_new_framework (names[i]);
      g_autoptr (JsonNode) node = fair_acceptance_to_json (list);
      g_autoptr (GError) error = NULL;
      g_autoptr (FairAcceptance) again =
          fair_acceptance_from_json (node, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (again->framework, ==, names[i]);
      g_assert_cmpuint (again->items->len, >=, 4);
      g_assert_cmpuint (fair_acceptance_count_optional (again), >,
                        again->at_least);
    }

  g_assert_null (fair_acceptance_new_framework ("CHAMP"));
}

/* Need and authority are required, one of budget and timeline is asked for. */
static void
test_bant (void)
{
  g_autoptr (FairAcceptance) list = fair_acceptance_new_framework ("BANT");
  const FairAcceptanceItem *need = list->items->pdata[0];
  const FairAcceptanceItem *timeline = list->items->pdata[3];

  g_assert_cmpint (list->at_least, ==, 1);
  g_assert_cmpuint (fair_acceptance_count_optional (list), ==, 2);
  g_assert_true (need->required);
  g_assert_false (timeline->required);
  g_assert_nonnull (strstr (timeline->confirm, "{horizon}"));
}

static void
test_acceptance (void)
{
  static const char text[] = LIST (
      ",\"framework\":null,\"at_least\":1,\"items\":[{\"id\":\"budget\","
      "\"name\":\"Budget\",\"required\":false,\"confirm\":\"A budget exists "
      "or can be allocated\",\"attribute\":\"has_budget\",\"x-a\":1},{\"id\":"
      "\"need\",\"name\":\"Need\",\"required\":true,\"confirm\":\"They need "
      "it\",\"attribute\":null}],\"x-b\":2");
  g_autoptr (JsonNode) node = fair_json_parse (text, -1, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FairAcceptance) list = fair_acceptance_from_json (node, &error);
  g_autoptr (FairAcceptance) copy = NULL;
  g_autoptr (JsonNode) written = NULL;
  g_autofree char *json = NULL;

  g_assert_no_error (error);
  copy = fair_acceptance_copy (list);
  written = fair_acceptance_to_json (copy);
  json = fair_json_to_string (written, FALSE);
  g_assert_cmpstr (json, ==, text);
}

#define OFF_ITEM(id, place)                                                    \
  "{\"id\":\"" id "\",\"name\":\"" id "\",\"required\":true,\"confirm\":\"" id \
  "\",\"attribute\":null,\"x-a\":1,\"x-place\":" place "}"
#define ON_ITEM(id)                                                            \
  "{\"id\":\"" id "\",\"name\":\"" id                                          \
  "\",\"required\":false,\"confirm\":\"" id "\",\"attribute\":null}"

static FairAcceptance *
read_list (const char *text)
{
  g_autoptr (JsonNode) node = fair_json_parse (text, -1, NULL);
  g_autoptr (GError) error = NULL;
  FairAcceptance *list = fair_acceptance_from_json (node, &error);

  g_assert_no_error (error);

  return list;
}

static char *
write_list (const FairAcceptance *list)
{
  g_autoptr (JsonNode) written = fair_acceptance_to_json (list);

  return fair_json_to_string (written, FALSE);
}

/* What is off stands beside the list, keeps its place and all it holds. */
static void
test_acceptance_off (void)
{
  static const char text[] =
      LIST (",\"framework\":null,\"at_least\":1,\"items\":[" ON_ITEM (
          "b") "],\"x-b\":2,\"x-off\":[" OFF_ITEM ("a",
                                                   "0") "," OFF_ITEM ("c",
                                                                      "2") "]");
  g_autoptr (FairAcceptance) list = read_list (text);
  g_autoptr (FairAcceptance) copy = fair_acceptance_copy (list);
  g_autoptr (GPtrArray) rows = fair_acceptance_dup_rows (copy);
  g_autofree char    *json = write_list (copy);
  FairAcceptanceItem *item;

  g_assert_cmpstr (json, ==, text);
  g_assert_cmpuint (list->items->len, ==, 1);
  g_assert_cmpuint (rows->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      item = rows->pdata[i];
      g_assert_cmpint (item->id[0], ==, "abc"[i]);
      g_assert_cmpint (item->off, ==, i != 1);
    }

  /* Off, no more is asked for than is left to count; on again, it is where it
   * was. */
  item = rows->pdata[1];
  item->off = TRUE;
  fair_acceptance_set_rows (copy, rows);
  g_assert_cmpuint (copy->items->len, ==, 0);
  g_assert_cmpint (copy->at_least, ==, 0);
  item->off = FALSE;
  fair_acceptance_set_rows (copy, rows);
  copy->at_least = 1;
  g_free (json);
  json = write_list (copy);
  g_assert_cmpstr (json, ==, text);
}

/* What somebody else wrote under the key is kept as it is. */
static void
test_acceptance_off_foreign (void)
{
  static const char *const foreign[] = {
    "5",
    "[5]",
    "[" OFF_ITEM ("a", "-1") "]",
    "[" OFF_ITEM ("a", "\"x\"") "]",
    "[" OFF_ITEM ("b", "0") "]",
    "[" OFF_ITEM ("a", "0") "," OFF_ITEM ("a", "1") "]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autofree char *text = g_strdup_printf (
          LIST (",\"framework\":null,\"at_least\":0,\"items\":[" ON_ITEM (
              "b") "],\"x-off\":%s"),
          foreign[i]);
      g_autoptr (FairAcceptance) list = read_list (text);
      g_autofree char *json = write_list (list);

      g_assert_cmpuint (list->off->len, ==, 0);
      g_assert_cmpstr (json, ==, text);
    }
}

static void
test_acceptance_invalid (void)
{
  static const Row rows[] = {
    { "null", "object" },
    { SCOPE (""), "format" },
    { LIST (",\"at_least\":1"), "at_least" },
    { LIST (",\"at_least\":-1"), "at_least" },
    { LIST (",\"framework\":\"\""), "framework" },
    { LIST (",\"items\":[5]"), "items[0]" },
    { LIST (",\"items\":[{}]"), "items[0]: id" },
    { LIST (",\"items\":[{\"id\":\"a\"},{\"id\":\"a\",\"name\":\"A\"}]"),
      "items[1] \"A\"" },
    { LIST (",\"k\":1"), "k" },
    { ITEM (",\"name\":\" \""), "name" },
    { ITEM (",\"required\":\"no\""), "items[0] \"a\": required" },
    { ITEM (",\"confirm\":\"\""), "confirm" },
    { ITEM (",\"attribute\":5"), "attribute" },
    { ITEM (",\"weight\":5"), "weight" },
    { LIST (",\"items\":[{\"id\":\"a\",\"required\":true}],\"at_least\":1"),
      "at_least" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = fair_json_parse (rows[i].json, -1, NULL);
      g_autoptr (FairAcceptance) list =
          fair_acceptance_from_json (node, &error);

      if (list != NULL)
        g_error ("taken: %s", rows[i].json);
      g_assert_error (error, FAIR_MODEL_ERROR, FAIR_MODEL_ERROR_INVALID);
      if (strstr (error->message, rows[i].fault) == NULL)
        g_error ("%s says %s", rows[i].json, error->message);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scope/round-trip", test_scope);
  g_test_add_func ("/scope/everything", test_scope_everything);
  g_test_add_func ("/scope/sees-all", test_scope_sees_all);
  g_test_add_func ("/scope/invalid", test_scope_invalid);
  g_test_add_func ("/acceptance/frameworks", test_frameworks);
  g_test_add_func ("/acceptance/bant", test_bant);
  g_test_add_func ("/acceptance/round-trip", test_acceptance);
  g_test_add_func ("/acceptance/off", test_acceptance_off);
  g_test_add_func ("/acceptance/off-foreign", test_acceptance_off_foreign);
  g_test_add_func ("/acceptance/invalid", test_acceptance_invalid);

  return g_test_run ();
}
