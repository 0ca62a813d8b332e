/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-json.h"
#include "model/fair-scope.h"
#include "model/fair-scorecard.h"
#include "model/fair-terms.h"
#include "sample/fair-sample-random.h"
#include "sample/fair-sample.h"

#include <math.h>

/* The vector of the generator's reference implementation for the seed
 * 1234567. */
static void
test_generator (void)
{
  static const guint64 expected[] = {
    G_GUINT64_CONSTANT (6457827717110365317),
    G_GUINT64_CONSTANT (3203168211198807973),
    G_GUINT64_CONSTANT (9817491932198370423),
  };
  FairRandom random;

  fair_random_init (&random, 1234567);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (fair_random_next (&random), ==, expected[i]);
}

static void
test_between (void)
{
  FairRandom random;
  guint      seen[5] = { 0 };

  fair_random_init (&random, 1);
  for (guint i = 0; i < 1000; i++)
    {
      int number = fair_random_between (&random, -2, 2);

      g_assert_cmpint (number, >=, -2);
      g_assert_cmpint (number, <=, 2);
      seen[number + 2] += 1;
    }
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    g_assert_cmpuint (seen[i], >, 150);
}

static void
test_same_twice (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairHistory) a = fair_sample_history_new (&error);
  g_autoptr (FairHistory) b = fair_sample_history_new (&error);
  const FairActivities *left, *right;

  g_assert_no_error (error);
  left = fair_history_get_activities (a);
  right = fair_history_get_activities (b);
  g_assert_cmpuint (left->n, ==, right->n);
  g_assert_cmpmem (left->at, left->n * sizeof (gint64), right->at,
                   right->n * sizeof (gint64));
}

/* The sample must show what a workshop is about: enough wins to speak of, old
 * MQLs to compare with, leads nobody worked. */
static void
test_worth_showing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairHistory) history = fair_sample_history_new (&error);
  guint             n_deals, won = 0, lost = 0, open = 0, mqls = 0;
  const FairDeal   *deals;
  const FairColumn *mql_at;
  const FairFrame  *leads;

  g_assert_no_error (error);
  leads = fair_history_get_leads (history);
  deals = fair_history_list_deals (history, &n_deals);
  mql_at = fair_history_get_stage (history, FAIR_STAGE_MQL);
  for (guint i = 0; i < n_deals; i++)
    {
      won += deals[i].outcome == FAIR_OUTCOME_WON;
      lost += deals[i].outcome == FAIR_OUTCOME_LOST;
      open += deals[i].outcome == FAIR_OUTCOME_OPEN;
    }
  for (guint i = 0; i < leads->n_rows; i++)
    mqls += fair_column_get_instant (mql_at, i) != FAIR_INSTANT_NONE;

  g_test_message ("%u leads, %u recorded MQLs, %u deals: %u won, %u lost, "
                  "%u open; %" G_GUINT64_FORMAT " activities",
                  leads->n_rows, mqls, n_deals, won, lost, open,
                  fair_history_get_activities (history)->n);
  g_assert_cmpuint (leads->n_rows, ==, 5956);
  g_assert_cmpuint (won, >=, 150);
  g_assert_cmpuint (won, <=, 260);
  g_assert_cmpuint (lost, >, 2 * won);
  g_assert_cmpuint (open, >, 30);
  g_assert_cmpuint (mqls, >, 1200);
  g_assert_cmpuint (mqls, <, leads->n_rows / 2);
}

static void
test_parts (void)
{
  guint                 n_parts;
  const FairSamplePart *parts = fair_sample_list_parts (&n_parts);

  g_assert_cmpuint (n_parts, >, 0);
  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = fair_json_parse (parts[i].json, -1, &error);
      g_autoptr (FairScorecard) card = NULL;
      g_autoptr (FairScope) scope = NULL;

      g_assert_no_error (error);
      if (g_str_has_prefix (parts[i].kind, "scorecard"))
        card = fair_scorecard_from_json (node, &error);
      else if (g_str_equal (parts[i].kind, "scope"))
        scope = fair_scope_from_json (node, &error);
      else
        g_assert_not_reached ();
      g_assert_no_error (error);
      g_assert_true (card != NULL || scope != NULL);
    }
}

static void
test_terms (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairTerms) terms = fair_sample_terms_new (&error);

  g_assert_no_error (error);
  g_assert_cmpstr (fair_terms_get_text (terms, "parties.company"), ==,
                   fair_sample_get_company ());
  g_assert_nonnull (fair_terms_get_text (terms, "horizon"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/generator", test_generator);
  g_test_add_func ("/sample/between", test_between);
  g_test_add_func ("/sample/same-twice", test_same_twice);
  g_test_add_func ("/sample/worth-showing", test_worth_showing);
  g_test_add_func ("/sample/parts", test_parts);
  g_test_add_func ("/sample/terms", test_terms);

  return g_test_run ();
}
