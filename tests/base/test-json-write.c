/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = fair_json_parse (text, -1, &error);

  g_assert_no_error (error);
  return node;
}

static void
test_compact (void)
{
  g_autoptr (JsonNode) node = parse (
      "{ \"b\" : [ 1 , 0.1, 1e21, 1e20, 2.0, -0.0 ], \"a\": {}, \"c\": [],"
      "  \"d\": \"\\u001f\\u007f\\/é\\\"\", \"e\": null, \"f\": true }");
  g_autofree char *text = fair_json_to_string (node, FALSE);
  g_autoptr (JsonNode) again = parse (text);

  g_assert_cmpstr (
      text, ==,
      "{\"b\":[1,0.1,1e+21,100000000000000000000.0,2,0],\"a\":{},"
      "\"c\":[],\"d\":\"\\u001f\x7f/é\\\"\",\"e\":null,\"f\":true}");
  g_assert_nonnull (again);
}

static void
test_pretty (void)
{
  g_autoptr (JsonNode) node = parse ("{\"b\":[1,{\"x\":[]}],\"a\":{}}");
  g_autofree char *text = fair_json_to_string (node, TRUE);

  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"b\": [\n"
                   "    1,\n"
                   "    {\n"
                   "      \"x\": []\n"
                   "    }\n"
                   "  ],\n"
                   "  \"a\": {}\n"
                   "}");
}

static void
test_canonical (void)
{
  static const struct
  {
    const char *text;
    const char *canonical;
  } samples[] = {
    { " [ ] ", "[]" },
    { "{\"b\":1,\"a\":2,\"aa\":3,\"\":4}",
      "{\"\":4,\"a\":2,\"aa\":3,\"b\":1}" },
    { "[1, 1.0, 10e-1, -0.0, 1e2]", "[1,1,1,0,100]" },
    { "[0.5, 1e-7, 1e21, 1.10]", "[\"0.5\",\"1e-7\",\"1e+21\",\"1.1\"]" },
    { "[9007199254740992, 9007199254740992.0, 9007199254740994.0]",
      "[9007199254740992,9007199254740992,\"9007199254740994\"]" },
    /* The samples of RFC 8785, 3.2.2 and 3.2.3. */
    { "{\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/"
      "\", \"literals\": [null, true, false]}",
      "{\"literals\":[null,true,false],"
      "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}" },
    { "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\","
      "\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\",\"1\":\"One\","
      "\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
      "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}",
      "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xc2\x80\":\"Control\","
      "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
      "\"😀\":\"Emoji: Grinning Face\","
      "\"\xef\xac\xb3\":\"Hebrew Letter Dalet With Dagesh\"}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (JsonNode) node = parse (samples[i].text);
      g_autofree char *canonical = fair_json_canonical (node);
      g_autoptr (JsonNode) back = parse (canonical);
      g_autofree char *again = fair_json_canonical (back);

      g_assert_cmpstr (canonical, ==, samples[i].canonical);
      g_assert_cmpstr (again, ==, canonical);
    }
}

static void
test_fingerprint (void)
{
  g_autoptr (JsonNode) empty = parse ("{}");
  g_autoptr (JsonNode) one = parse ("{\"a\":1,\"b\":[0.5]}");
  g_autoptr (JsonNode) other = parse ("{ \"b\" : [5e-1], \"a\" : 1.0 }");
  g_autoptr (JsonNode) third = parse ("{\"a\":2,\"b\":[0.5]}");
  g_autofree char *of_empty = fair_json_fingerprint (empty);
  g_autofree char *of_one = fair_json_fingerprint (one);
  g_autofree char *of_other = fair_json_fingerprint (other);
  g_autofree char *of_third = fair_json_fingerprint (third);

  g_assert_cmpstr (of_empty, ==,
                   "sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e83"
                   "10c060f61caaff8a");
  g_assert_cmpstr (of_one, ==, of_other);
  g_assert_cmpstr (of_one, !=, of_third);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/json-write/compact", test_compact);
  g_test_add_func ("/base/json-write/pretty", test_pretty);
  g_test_add_func ("/base/json-write/canonical", test_canonical);
  g_test_add_func ("/base/json-write/fingerprint", test_fingerprint);

  return g_test_run ();
}
