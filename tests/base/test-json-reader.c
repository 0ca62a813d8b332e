/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-error.h"
#include "base/fair-json-reader.h"
#include "base/fair-json.h"

static FairJsonReader *
new_reader (const char *text, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = fair_json_parse (text, -1, &error);
  FairJsonReader *reader = fair_json_reader_new (node, path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (reader);
  return reader;
}

/* Takes what a getter has set. */
static void
assert_message (GError **error, const char *message)
{
  g_assert_error (*error, FAIR_ERROR, FAIR_ERROR_INVALID);
  g_assert_cmpstr ((*error)->message, ==, message);
  g_clear_error (error);
}

static void
test_new (void)
{
  g_autoptr (JsonNode) list = fair_json_parse ("[]", -1, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (fair_json_reader_new (list, "groups[2]", &error));
  assert_message (&error, "groups[2]: should be an object, but is a list");
  g_assert_null (fair_json_reader_new (NULL, NULL, &error));
  assert_message (&error, "the document: should be an object, but is missing");
}

static void
test_getters (void)
{
  g_autoptr (FairJsonReader) reader = new_reader (
      "{\"s\": \"a\", \"i\": 5, \"w\": 5.0, \"d\": 0.5, \"t\": \"0.25\","
      " \"b\": true, \"l\": [\"x\", \"\"], \"e\": [], \"o\": {}}",
      NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) texts = NULL;
  g_auto (GStrv) none = NULL;
  JsonArray *array;
  JsonNode  *node;
  gint64     whole;
  double     number;
  gboolean   truth = FALSE;
  gboolean   present = FALSE;

  g_assert_true (
      fair_json_reader_get_string (reader, "s", TRUE, &text, &error));
  g_assert_cmpstr (text, ==, "a");
  g_assert_true (fair_json_reader_get_int (reader, "i", TRUE, 5, 5, &whole,
                                           &present, &error));
  g_assert_cmpint (whole, ==, 5);
  g_assert_true (present);
  g_assert_true (
      fair_json_reader_get_int (reader, "w", TRUE, 0, 9, &whole, NULL, &error));
  g_assert_cmpint (whole, ==, 5);
  g_assert_true (fair_json_reader_get_double (reader, "i", TRUE, 0, 9, &number,
                                              NULL, &error));
  g_assert_cmpfloat (number, ==, 5);
  g_assert_true (fair_json_reader_get_double (reader, "d", TRUE, 0, 1, &number,
                                              NULL, &error));
  g_assert_cmpfloat (number, ==, 0.5);
  g_assert_true (fair_json_reader_get_double (reader, "t", TRUE, 0, 1, &number,
                                              NULL, &error));
  g_assert_cmpfloat (number, ==, 0.25);
  g_assert_true (
      fair_json_reader_get_boolean (reader, "b", TRUE, &truth, NULL, &error));
  g_assert_true (truth);
  g_assert_true (
      fair_json_reader_get_strings (reader, "l", TRUE, &texts, &error));
  g_assert_cmpuint (g_strv_length (texts), ==, 2);
  g_assert_true (
      fair_json_reader_get_strings (reader, "e", TRUE, &none, &error));
  g_assert_nonnull (none);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_true (
      fair_json_reader_get_array (reader, "l", TRUE, &array, &error));
  g_assert_cmpuint (json_array_get_length (array), ==, 2);
  g_assert_true (
      fair_json_reader_get_object (reader, "o", TRUE, &node, &error));
  g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
  g_assert_true (fair_json_reader_finish (reader, NULL, &error));
  g_assert_no_error (error);
}

static void
test_absent (void)
{
  g_autoptr (FairJsonReader) reader = new_reader ("{\"n\": null}", "a[0]");
  g_autoptr (GError) error = NULL;
  char     *text = (char *) "x";
  JsonNode *node = (JsonNode *) reader;
  gint64    whole = 7;
  double    number = 7;
  gboolean  present = TRUE;

  g_assert_false (fair_json_reader_has (reader, "n"));
  g_assert_true (
      fair_json_reader_get_string (reader, "n", FALSE, &text, &error));
  g_assert_null (text);
  g_assert_true (
      fair_json_reader_get_node (reader, "gone", FALSE, &node, &error));
  g_assert_null (node);
  g_assert_true (fair_json_reader_get_int (reader, "n", FALSE, 0, 1, &whole,
                                           &present, &error));
  g_assert_cmpint (whole, ==, 7);
  g_assert_false (present);
  g_assert_true (fair_json_reader_get_double (reader, "gone", FALSE, 0, 1,
                                              &number, NULL, &error));
  g_assert_cmpfloat (number, ==, 7);

  g_assert_false (
      fair_json_reader_get_string (reader, "n", TRUE, &text, &error));
  assert_message (&error, "a[0].n: is missing");
  g_assert_false (
      fair_json_reader_get_node (reader, "gone", TRUE, &node, &error));
  assert_message (&error, "a[0].gone: is missing");
}

static void
test_wrong_types (void)
{
  g_autoptr (FairJsonReader) reader = new_reader (
      "{\"s\": \"a\", \"i\": 5, \"h\": 1.5, \"b\": true, \"l\": [\"x\", 1],"
      " \"o\": {}, \"loose\": \"1,000\", \"nan\": \"nan\"}",
      "terms");
  g_autoptr (GError) error = NULL;
  char      *text;
  char     **texts;
  JsonArray *array;
  JsonNode  *node;
  gint64     whole = 7;
  double     number = 7;
  gboolean   truth;

  g_assert_false (
      fair_json_reader_get_string (reader, "i", FALSE, &text, &error));
  assert_message (&error, "terms.i: should be a text, but is a number");
  g_assert_false (fair_json_reader_get_int (reader, "s", FALSE, 0, 9, &whole,
                                            NULL, &error));
  assert_message (&error, "terms.s: should be a whole number, but is a text");
  g_assert_false (fair_json_reader_get_int (reader, "h", FALSE, 0, 9, &whole,
                                            NULL, &error));
  assert_message (&error, "terms.h: should be a whole number");
  g_assert_false (fair_json_reader_get_int (reader, "i", FALSE, 6, 9, &whole,
                                            NULL, &error));
  assert_message (&error, "terms.i: should be from 6 to 9, but is 5");
  g_assert_false (fair_json_reader_get_double (reader, "h", FALSE, 0, 0.5,
                                               &number, NULL, &error));
  assert_message (&error, "terms.h: should be from 0 to 0.5, but is 1.5");
  g_assert_false (fair_json_reader_get_double (reader, "loose", FALSE, 0, 9,
                                               &number, NULL, &error));
  assert_message (&error, "terms.loose: should be a number, but is a text");
  g_assert_false (fair_json_reader_get_double (reader, "nan", FALSE, 0, 9,
                                               &number, NULL, &error));
  assert_message (&error, "terms.nan: should be a number, but is a text");
  g_assert_false (
      fair_json_reader_get_boolean (reader, "o", FALSE, &truth, NULL, &error));
  assert_message (&error, "terms.o: should be true or false, but is an object");
  g_assert_false (
      fair_json_reader_get_strings (reader, "l", FALSE, &texts, &error));
  g_assert_null (texts);
  assert_message (&error, "terms.l[1]: should be a text, but is a number");
  g_assert_false (
      fair_json_reader_get_array (reader, "o", FALSE, &array, &error));
  assert_message (&error, "terms.o: should be a list, but is an object");
  g_assert_false (
      fair_json_reader_get_object (reader, "b", FALSE, &node, &error));
  assert_message (&error, "terms.b: should be an object, but is true or false");
  g_assert_cmpint (whole, ==, 7);
  g_assert_cmpfloat (number, ==, 7);
}

static void
test_paths (void)
{
  g_autoptr (FairJsonReader) root = new_reader ("{}", "");
  g_autoptr (FairJsonReader) below = new_reader ("{}", "criteria[3].when");
  g_autofree char *a = fair_json_reader_dup_path (root, "scope", -1);
  g_autofree char *b = fair_json_reader_dup_path (below, "all", 0);
  g_autoptr (FairJsonReader) leaf = new_reader ("{}", b);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (a, ==, "scope");
  g_assert_cmpstr (b, ==, "criteria[3].when.all[0]");
  g_assert_cmpstr (fair_json_reader_get_path (leaf), ==, b);
  fair_json_reader_set_error (leaf, "op", &error, "unknown operator \"%s\"",
                              "foo");
  assert_message (&error,
                  "criteria[3].when.all[0].op: unknown operator \"foo\"");
  fair_json_reader_set_error (leaf, NULL, &error, "wrong");
  assert_message (&error, "criteria[3].when.all[0]: wrong");
}

static void
test_expect_format (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } samples[] = {
    { "{}", "format: is missing" },
    { "{\"format\": \"b\", \"version\": 1}",
      "format: should be “a”, but is “b”" },
    { "{\"format\": \"a\"}", "version: is missing" },
    { "{\"format\": \"a\", \"version\": 3}",
      "version: is 3, but this Fairlead reads up to 2; use a newer one" },
  };
  g_autoptr (FairJsonReader) good =
      new_reader ("{\"format\": \"a\", \"version\": 1}", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (fair_json_reader_expect_format (good, "a", 2, &error));
  g_assert_true (fair_json_reader_finish (good, NULL, &error));
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (FairJsonReader) reader = new_reader (samples[i].text, NULL);

      g_assert_false (fair_json_reader_expect_format (reader, "a", 2, &error));
      assert_message (&error, samples[i].message);
    }
}

static void
test_finish (void)
{
  g_autoptr (FairJsonReader) kept =
      new_reader ("{\"x-note\": {\"a\": [1]}, \"x-\": null}", NULL);
  g_autoptr (FairJsonReader) wrong =
      new_reader ("{\"X-note\": 1}", "groups[0]");
  g_autoptr (FairJsonReader) empty = new_reader ("{}", NULL);
  g_autoptr (JsonObject) extra = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *none = (JsonObject *) kept;

  g_assert_true (fair_json_reader_finish (kept, &extra, &error));
  g_assert_cmpuint (json_object_get_size (extra), ==, 2);
  g_clear_pointer (&kept, fair_json_reader_free);
  g_assert_cmpuint (
      json_object_get_size (json_object_get_object_member (extra, "x-note")),
      ==, 1);

  g_assert_false (fair_json_reader_finish (wrong, &none, &error));
  g_assert_null (none);
  assert_message (&error, "groups[0].X-note: unknown key; keys of your own "
                          "begin with “x-”");
  g_assert_true (fair_json_reader_finish (empty, &none, &error));
  g_assert_null (none);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/json-reader/new", test_new);
  g_test_add_func ("/base/json-reader/getters", test_getters);
  g_test_add_func ("/base/json-reader/absent", test_absent);
  g_test_add_func ("/base/json-reader/wrong-types", test_wrong_types);
  g_test_add_func ("/base/json-reader/paths", test_paths);
  g_test_add_func ("/base/json-reader/expect-format", test_expect_format);
  g_test_add_func ("/base/json-reader/finish", test_finish);

  return g_test_run ();
}
