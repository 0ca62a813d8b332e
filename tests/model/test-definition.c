/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"
#include "base/fair-time.h"
#include "model/fair-definition.h"
#include "model/fair-model-error.h"

static FairDefinition *
make_definition (void)
{
  FairDefinition *definition = fair_definition_new ();
  FairCriterion  *size = fair_criterion_new ("size", "Size", FAIR_FAMILY_FIT);
  FairCriterion  *visit =
      fair_criterion_new ("visit", "Visit", FAIR_FAMILY_BEHAVIOR);

  size->when = fair_condition_new_leaf ("employees", FAIR_OPERATOR_AT_LEAST);
  size->when->test.low.number = 50;
  size->points = 10;
  visit->activity = g_strsplit ("visit", ",", -1);
  visit->points = 5;
  g_ptr_array_add (definition->scorecard->criteria, size);
  g_ptr_array_add (definition->scorecard->criteria, visit);
  definition->scorecard->threshold = 12;
  definition->data_from = 1735776000;
  definition->data_as_of = 1790640000;
  definition->data_leads = 5000;

  return definition;
}

static char *
to_text (const FairDefinition *definition)
{
  g_autoptr (JsonNode) node = fair_definition_to_json (definition);

  return fair_json_to_string (node, FALSE);
}

static void
test_round_trip (void)
{
  g_autoptr (FairDefinition) definition = make_definition ();
  g_autoptr (FairDefinition) again = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  definition->number = 3;
  definition->agreed_at = 1790640001;
  definition->fingerprint = fair_definition_compute_fingerprint (definition);

  first = to_text (definition);
  node = fair_json_parse (first, -1, &error);
  again = fair_definition_from_json (node, &error);
  g_assert_no_error (error);
  second = to_text (again);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpuint (again->number, ==, 3);
  g_assert_cmpint (again->agreed_at, ==, 1790640001);
  g_assert_cmpint (again->data_from, ==, 1735776000);
  g_assert_cmpuint (again->data_leads, ==, 5000);
  g_assert_true (g_str_has_prefix (
      first, "{\"format\":\"fairlead-definition\",\"version\":1,\"number\":3,"
             "\"fingerprint\":\"sha256:"));
  g_assert_nonnull (
      strstr (first, "\"data\":{\"from\":\"2025-01-02T00:00:00Z\",\"as_of\":"));
}

/* What was agreed on changes the fingerprint, and nothing else does. */
static void
test_fingerprint (void)
{
  g_autoptr (FairDefinition) definition = make_definition ();
  g_autofree char *before = fair_definition_compute_fingerprint (definition);
  g_autofree char *canonical = fair_definition_canonical (definition);
  g_autofree char *same = NULL;
  g_autofree char *without = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *later = NULL;
  g_autofree char *digest =
      g_compute_checksum_for_string (G_CHECKSUM_SHA256, canonical, -1);
  FairCriterion *off = fair_criterion_new ("off", "Off", FAIR_FAMILY_FIT);

  g_assert_cmpuint (strlen (before), ==, 7 + 64);
  g_assert_cmpstr (before + 7, ==, digest);
  g_assert_null (strstr (canonical, "agreed_at"));
  g_assert_null (strstr (canonical, "fingerprint"));

  definition->number = 4;
  definition->agreed_at = 1;
  definition->fingerprint = g_strdup (before);
  off->when = fair_condition_new_leaf ("title", FAIR_OPERATOR_IS_KNOWN);
  off->off = TRUE;
  g_ptr_array_add (definition->scorecard->criteria, off);
  same = fair_definition_compute_fingerprint (definition);
  g_assert_cmpstr (before, ==, same);

  off->off = FALSE;
  without = fair_definition_compute_fingerprint (definition);
  g_assert_cmpstr (before, !=, without);
  off->off = TRUE;

  definition->data_as_of++;
  later = fair_definition_compute_fingerprint (definition);
  g_assert_cmpstr (before, !=, later);
  definition->data_as_of--;

  definition->scorecard->threshold++;
  changed = fair_definition_compute_fingerprint (definition);
  g_assert_cmpstr (before, !=, changed);
}

#define PART(name) "{\"format\":\"fairlead-" name "\",\"version\":1}"
#define CARD "{\"format\":\"fairlead-scorecard\",\"version\":1,\"threshold\":1}"
#define DEFINITION(card, rest)                                                 \
  "{\"format\":\"fairlead-definition\",\"version\":1,\"scope\":" PART (        \
      "scope") ",\"scorecard\":" card                                          \
               ",\"acceptance\":" PART ("acceptance") ",\"terms\":" PART (     \
                   "terms") rest "}"

static void
test_invalid (void)
{
  static const struct
  {
    const char *json;
    const char *fault;
  } rows[] = {
    { "[]", "object" },
    { CARD, "format" },
    { "{\"format\":\"fairlead-definition\",\"version\":1}", "scope" },
    { DEFINITION ("{}", ""), "scorecard: format" },
    { DEFINITION (CARD, ",\"number\":-1"), "number" },
    { DEFINITION (CARD, ",\"fingerprint\":\"sha256:ab\""), "fingerprint" },
    { DEFINITION (CARD, ",\"agreed_at\":\"today\""), "agreed_at" },
    { DEFINITION (CARD, ",\"data\":{\"leads\":-1}"), "data.leads" },
    { DEFINITION (CARD, ",\"data\":{\"from\":5}"), "data.from" },
    { DEFINITION (CARD, ",\"data\":{\"rows\":5}"), "data.rows" },
    { DEFINITION (CARD, ",\"rules\":{}"), "rules" },
  };
  g_autoptr (JsonNode) good =
      fair_json_parse (DEFINITION (CARD, ",\"x-a\":1"), -1, NULL);
  g_autoptr (GError) none = NULL;
  g_autoptr (FairDefinition) taken = fair_definition_from_json (good, &none);

  g_assert_no_error (none);
  g_assert_cmpint (taken->agreed_at, ==, FAIR_INSTANT_NONE);
  g_assert_cmpint (taken->data_as_of, ==, FAIR_INSTANT_NONE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = fair_json_parse (rows[i].json, -1, NULL);
      g_autoptr (FairDefinition) definition =
          fair_definition_from_json (node, &error);

      if (definition != NULL)
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

  g_test_add_func ("/definition/round-trip", test_round_trip);
  g_test_add_func ("/definition/fingerprint", test_fingerprint);
  g_test_add_func ("/definition/invalid", test_invalid);

  return g_test_run ();
}
