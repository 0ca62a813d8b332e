/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/fair-error.h"
#include "base/fair-json.h"

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = fair_json_parse (text, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);
  return node;
}

static void
test_values (void)
{
  g_autoptr (JsonNode) node = parse (
      " {\"text\": \"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00é\",\r\n"
      "\t\"int\": -12, \"double\": 1.5e2, \"yes\": true, \"no\": false,"
      "\"null\": null, \"list\": [1, [], {}], \"\": 0 } ");
  JsonObject *object = json_node_get_object (node);
  JsonArray  *list = json_object_get_array_member (object, "list");

  g_assert_cmpuint (json_object_get_size (object), ==, 8);
  g_assert_cmpstr (json_object_get_string_member (object, "text"), ==,
                   "a\"\\/\b\f\n\r\té😀é");
  g_assert_cmpint (json_object_get_int_member (object, "int"), ==, -12);
  g_assert_cmpint (
      json_node_get_value_type (json_object_get_member (object, "int")), ==,
      G_TYPE_INT64);
  g_assert_cmpfloat (json_object_get_double_member (object, "double"), ==, 150);
  g_assert_cmpint (
      json_node_get_value_type (json_object_get_member (object, "double")), ==,
      G_TYPE_DOUBLE);
  g_assert_true (json_object_get_boolean_member (object, "yes"));
  g_assert_false (json_object_get_boolean_member (object, "no"));
  g_assert_true (json_object_get_null_member (object, "null"));
  g_assert_cmpuint (json_array_get_length (list), ==, 3);
  g_assert_true (json_object_has_member (object, ""));
}

static void
test_scalars (void)
{
  static const char *const good[] = {
    "0",
    "-0",
    "\"\"",
    "null",
    " true ",
    "false\n",
    "9007199254740992",
    "-9007199254740992",
    "1e308",
    "5e-324",
    "1e-999",
    "0.0",
    "[]",
    "{}",
    "\"\\u0001\"",
    "\"\x7f\"",
    "\"\\udbff\\udfff\"",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (JsonNode) node = parse (good[i]);

      g_assert_nonnull (node);
    }
}

static void
test_length (void)
{
  g_autoptr (JsonNode) node = fair_json_parse ("12345", 2, NULL);
  const char with_zero[] = "[1]\0";
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (json_node_get_int (node), ==, 12);
  g_assert_null (fair_json_parse (with_zero, 4, &error));
  g_assert_error (error, FAIR_ERROR, FAIR_ERROR_INVALID);
  g_assert_null (fair_json_parse ("\xef\xbb\xbf[]", 2, NULL));
}

/* None of these is JSON that may come in. */
static const char *const bad[] = {
  "",
  " ",
  "[",
  "{",
  "]",
  "[1,]",
  "[,1]",
  "[1 2]",
  "[1;2]",
  "{\"a\":1,}",
  "{\"a\" 1}",
  "{\"a\":}",
  "{a:1}",
  "{'a':1}",
  "{1:1}",
  "{\"a\":1 \"b\":2}",
  "[1] [2]",
  "[1]x",
  "nul",
  "True",
  "NaN",
  "Infinity",
  "-Infinity",
  "undefined",
  "01",
  "-01",
  "+1",
  "-",
  ".5",
  "5.",
  "1.e2",
  "1e",
  "1e+",
  "0x10",
  "1_000",
  "// c\n1",
  "/* c */ 1",
  "1 // c",
  "'a'",
  "\"a",
  "\"a\\",
  "\"\\x41\"",
  "\"\\u12\"",
  "\"\\u12g4\"",
  "\"\\U0041\"",
  "\"\t\"",
  "\"\n\"",
  "\"\\ud800\"",
  "\"\\udc00\"",
  "\"\\ud800\\u0041\"",
  "\"\\ud800\\ud800\"",
  "\"\\ud800x\"",
  "\"\\u0000\"",
  "{\"\\u0000\": 1}",
  "\"\xff\"",
  "\"\xc0\x80\"",
  "\"\xed\xa0\x80\"",
  "\"\xf4\x90\x80\x80\"",
  "\xef\xbb\xbf[]",
  "\xc2\xa0[]",
  "\v[]",
  "{\"a\":1,\"a\":2}",
  "{\"a\":1,\"\\u0061\":2}",
  "{\"\":1,\"\":2}",
  "[{\"k\":{\"x\":1,\"x\":1}}]",
};

static void
test_refuse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("bad text %" G_GSIZE_FORMAT, i);
      g_assert_null (fair_json_parse (bad[i], -1, &error));
      g_assert_error (error, FAIR_ERROR, FAIR_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, "line "));
    }
}

static char *
nest (guint depth)
{
  g_autofree char *open = g_strnfill (depth, '[');
  g_autofree char *close = g_strnfill (depth, ']');

  return g_strconcat (open, close, NULL);
}

/* A list of @n ones. */
static char *
list (guint n)
{
  GString *text = g_string_new ("[1");

  for (guint i = 1; i < n; i++)
    g_string_append (text, ",1");

  g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}

static void
test_limits (void)
{
  g_autofree char *deepest = nest (FAIR_JSON_MAX_DEPTH);
  g_autoptr (JsonNode) node = parse (deepest);
  char *beyond[] = {
    nest (FAIR_JSON_MAX_DEPTH + 1),
    g_strnfill (1000000, '['),
    g_strdup ("9007199254740993"),
    g_strdup ("-9007199254740993"),
    g_strdup ("99999999999999999999999999"),
    g_strdup ("1e309"),
    g_strdup ("-1.5e999999999999"),
    g_strnfill (1001, '9'),
    list (2000001),
    g_strnfill (FAIR_JSON_MAX_BYTES + 1, ' '),
  };

  g_assert_nonnull (node);
  for (gsize i = 0; i < G_N_ELEMENTS (beyond); i++)
    {
      g_autofree char *text = beyond[i];
      g_autoptr (GError) error = NULL;

      g_assert_null (fair_json_parse (text, -1, &error));
      g_assert_error (error, FAIR_ERROR, FAIR_ERROR_LIMIT);
    }
}

static void
test_place (void)
{
  static const struct
  {
    const char *text;
    const char *place;
  } samples[] = {
    { "x", "line 1, column 1: " },
    { "[1, 2", "line 1, column 6: " },
    { "{\n  \"é\": 1,\n  \"é\": 2\n}", "line 3, column 3: " },
    { "[\r\n\"äö\", x]", "line 2, column 7: " },
    { "[\r1,\r2,,]", "line 3, column 3: " },
    { "[1,\n\"\xff\"]", "line 2, column 2: " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (fair_json_parse (samples[i].text, -1, &error));
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, samples[i].place));
    }
}

#define EVERYTHING                                                             \
  "{\"a\":[1,-2.5,\"x\",true,false,null,{},[],{\"b\":[\"y\",1e300]}],\"c\":"   \
  "null}"

static void
test_copy (void)
{
  g_autoptr (JsonNode) node = fair_json_parse (EVERYTHING, -1, NULL);
  g_autoptr (JsonNode) copy = fair_json_copy (node);
  g_autofree char *before = fair_json_canonical (node);
  g_autofree char *after = NULL;

  g_clear_pointer (&node, json_node_unref);
  after = fair_json_canonical (copy);
  g_assert_cmpstr (after, ==, before);
}

static gpointer
copy_often (gpointer node)
{
  for (int i = 0; i < 2000; i++)
    json_node_unref (fair_json_copy (node));

  return NULL;
}

/* Each thread only looks at the node: what it holds is whole afterwards. */
static void
test_copy_in_threads (void)
{
  g_autoptr (JsonNode) node = fair_json_parse (EVERYTHING, -1, NULL);
  g_autofree char *before = fair_json_canonical (node);
  g_autofree char *after = NULL;
  GThread         *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("copy", copy_often, node);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  after = fair_json_canonical (node);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/json/values", test_values);
  g_test_add_func ("/base/json/scalars", test_scalars);
  g_test_add_func ("/base/json/length", test_length);
  g_test_add_func ("/base/json/refuse", test_refuse);
  g_test_add_func ("/base/json/limits", test_limits);
  g_test_add_func ("/base/json/place", test_place);
  g_test_add_func ("/base/json/copy", test_copy);
  g_test_add_func ("/base/json/copy-in-threads", test_copy_in_threads);

  return g_test_run ();
}
