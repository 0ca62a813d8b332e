/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"
#include "fuzz.h"
#include "model/fair-definition.h"

/* The input is one noun of any kind. Whoever takes it must be able to write it,
 * read that again, and find the same. */

static void
check_scorecard (JsonNode *node)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairScorecard) card = fair_scorecard_from_json (node, &error);
  g_autoptr (FairScorecard) again = NULL;
  g_autoptr (JsonNode) written = NULL;
  g_autoptr (JsonNode) twice = NULL;
  g_autofree char *text = NULL;
  g_autofree char *same = NULL;

  g_assert_true ((card == NULL) == (error != NULL));
  if (card == NULL)
    {
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  written = fair_scorecard_to_json (card);
  text = fair_json_canonical (written);
  again = fair_scorecard_parse (text, -1, &error);
  g_assert_no_error (error);
  twice = fair_scorecard_to_json (again);
  same = fair_json_canonical (twice);
  g_assert_cmpstr (text, ==, same);

  for (guint i = 0; i < card->criteria->len; i++)
    {
      g_autofree char *words =
          fair_criterion_to_words (card->criteria->pdata[i]);

      g_assert_nonnull (words);
    }
}

static void
check_terms (JsonNode *node)
{
  g_autoptr (FairTerms) terms = fair_terms_from_json (node, NULL);
  g_autoptr (FairTerms) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) written = NULL;
  g_autoptr (JsonNode) twice = NULL;
  g_autofree char *text = NULL;
  g_autofree char *same = NULL;

  if (terms == NULL)
    return;

  written = fair_terms_to_json (terms);
  text = fair_json_to_string (written, FALSE);
  again = fair_terms_from_json (written, &error);
  g_assert_no_error (error);
  twice = fair_terms_to_json (again);
  same = fair_json_to_string (twice, FALSE);
  g_assert_cmpstr (text, ==, same);
}

static void
check_definition (JsonNode *node)
{
  g_autoptr (FairDefinition) definition =
      fair_definition_from_json (node, NULL);
  g_autofree char *fingerprint = NULL;

  if (definition == NULL)
    return;

  fingerprint = fair_definition_compute_fingerprint (definition);
  g_assert_cmpuint (strlen (fingerprint), ==, 71);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (JsonNode) node = fair_json_parse ((const char *) data, size, NULL);
  g_autoptr (FairScope) scope = NULL;
  g_autoptr (FairAcceptance) acceptance = NULL;
  g_autofree char *words = NULL;

  if (node == NULL)
    return 0;

  check_scorecard (node);
  check_terms (node);
  check_definition (node);

  scope = fair_scope_from_json (node, NULL);
  if (scope != NULL)
    words = fair_scope_to_words (scope);
  acceptance = fair_acceptance_from_json (node, NULL);

  return 0;
}
