/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json-reader.h"
#include "base/fair-json.h"
#include "fuzz.h"

/* What was written is read back, and is then the same value. */
static void
check_writing (JsonNode *node, const char *canonical, gboolean pretty)
{
  g_autofree char *text = fair_json_to_string (node, pretty);
  g_autoptr (JsonNode) back = fair_json_parse (text, -1, NULL);
  g_autofree char *again = NULL;

  g_assert_nonnull (back);
  again = fair_json_canonical (back);
  g_assert_cmpstr (again, ==, canonical);
}

/* Every member is of some type, and none is missing. */
static void
check_reader (JsonNode *node)
{
  g_autoptr (FairJsonReader) reader = fair_json_reader_new (node, NULL, NULL);
  g_autoptr (GList) keys = NULL;
  g_autoptr (GError) error = NULL;

  if (reader == NULL)
    return;

  keys = json_object_get_members (json_node_get_object (node));
  for (GList *l = keys; l != NULL; l = l->next)
    {
      JsonNode *member;
      double    number;
      g_auto (GStrv) texts = NULL;

      g_assert_true (
          fair_json_reader_get_node (reader, l->data, FALSE, &member, NULL));
      fair_json_reader_get_double (reader, l->data, FALSE, 0, 1, &number, NULL,
                                   NULL);
      fair_json_reader_get_strings (reader, l->data, FALSE, &texts, NULL);
    }

  g_assert_true (fair_json_reader_finish (reader, NULL, &error));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) back = NULL;
  g_autofree char *canonical = NULL;
  g_autofree char *again = NULL;

  node = fair_json_parse ((const char *) data, size, &error);
  g_assert_true ((node == NULL) == (error != NULL));
  if (node == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  canonical = fair_json_canonical (node);
  back = fair_json_parse (canonical, -1, NULL);
  g_assert_nonnull (back);
  again = fair_json_canonical (back);
  g_assert_cmpstr (again, ==, canonical);

  check_writing (node, canonical, FALSE);
  check_writing (node, canonical, TRUE);
  check_reader (node);
  return 0;
}
