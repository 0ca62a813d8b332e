/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-field-survey.h"
#include "workshop/fair-match-survey.h"
#include "workshop/fair-scope-survey.h"
#include "workshop/fair-won-survey.h"

#include "workshop-fixture.h"

static void
on_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static FairWonSurvey *
look_at_wins (Fixture *self, guint last, GCancellable *stop, GError **error)
{
  FairPast             *past = fair_workshop_get_past (self->workshop);
  const FairAuditWindow window = { last, FAIR_INSTANT_NONE, FAIR_INSTANT_NONE };
  g_autoptr (GAsyncResult) result = NULL;

  fair_won_survey_async (past, &window, FALSE, stop, on_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return fair_won_survey_finish (past, result, error);
}

/* The survey sees what the workshop says when it is asked at once. */
static void
test_wins (Fixture *self, gconstpointer unused)
{
  FairResults *results = fair_workshop_get_results (self->workshop);
  g_autoptr (GError) error = NULL;
  g_autoptr (FairWonSurvey) survey = look_at_wins (self, 50, NULL, &error);
  g_autoptr (FairAudit) audit = NULL;

  g_assert_no_error (error);
  audit = fair_results_audit (results, 50, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (survey->audit->deals, ==, 50);
  g_assert_cmpint (survey->audit->from, ==, audit->from);
  g_assert_cmpuint (survey->audit->profiles->len, ==, audit->profiles->len);
  g_assert_nonnull (survey->today);
  g_assert_cmpuint (fair_cohort_count_in (survey->cohort), >, 5000);
}

static void
test_stopped (Fixture *self, gconstpointer unused)
{
  g_autoptr (GCancellable) stop = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (stop);
  g_assert_null (look_at_wins (self, 50, stop, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_nothing (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (look_at_wins (self, 50, NULL, &error));
  g_assert_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_NO_DATA);
}

/* What a scope would count is what it counts once it is set. */
static void
test_scope (Fixture *self, gconstpointer unused)
{
  FairDraft *draft = fair_workshop_get_draft (self->workshop);
  FairPast  *past = fair_workshop_get_past (self->workshop);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FairScopeSurvey) survey = NULL;
  FairCohort *cohort;

  fair_scope_survey_async (self->workshop, fair_draft_get_scope (draft), TRUE,
                           NULL, on_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  survey = fair_scope_survey_finish (self->workshop, result, &error);
  g_assert_no_error (error);

  cohort = fair_past_get_cohort (past, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (survey->in, ==, fair_cohort_count_in (cohort));
  g_assert_cmpuint (survey->out, ==, fair_cohort_count_out (cohort));
  g_assert_cmpuint (survey->out, >, 0);
  g_assert_cmpuint (survey->won, >, 100);
  g_assert_nonnull (survey->catalog);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/* Forty won leads with a reason, forty others without: the reason was filled in
 * after the sale. */
static char *
dup_leaking (void)
{
  GString *csv = g_string_new (
      "id,country,competitor,created_at,opportunity_at,closed_at,outcome\n");

  for (guint i = 0; i < 80; i++)
    g_string_append_printf (
        csv, "L%u,%s,%s,2025-01-%02u,2025-02-01,2025-03-01,%s\n", i,
        i % 4 < 2 ? "DE" : "FR", i % 2 == 0 ? "price" : "", 1 + i % 28,
        i % 2 == 0 ? "won" : "lost");
  /* One that is too young tells how old the others are. */
  g_string_append (csv, "L80,FR,,2026-01-01,,,none\n");

  return g_string_free (csv, FALSE);
}

/* Leaks are looked for in everything, also where the scope leaves won deals
 * alone. */
static void
test_fields (Fixture *self, gconstpointer unused)
{
  FairPast        *past = fair_workshop_get_past (self->workshop);
  g_autofree char *csv = dup_leaking ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FairCatalog) catalog = NULL;
  const FairLeak *leak;

  fixture_import (self, FAIR_KIND_LEADS, csv);
  fixture_set_scope (
      self, "{\"format\":\"fairlead-scope\",\"version\":1,\"when\":{"
            "\"attribute\":\"outcome\",\"op\":\"is\",\"value\":\"won\"}}");
  fair_field_survey_async (past, NULL, on_result, &result);
  catalog = fair_field_survey_finish (past, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fair_catalog_find (catalog, "country")->known, ==, 40);
  g_assert_null (fair_catalog_find_leak (catalog, "country"));
  leak = fair_catalog_find_leak (catalog, "competitor");
  g_assert_nonnull (leak);
  g_assert_true ((leak->hits & FAIR_LEAK_EMPTY) != 0);
  g_assert_cmpuint (leak->filled_won, ==, 40);
  g_assert_cmpuint (leak->empty, ==, 40);
}

static FairCondition *
new_country (const char *country)
{
  FairCondition *leaf = fair_condition_new_leaf ("country", FAIR_OPERATOR_IS);

  leaf->test.values = g_new0 (char *, 2);
  leaf->test.values[0] = g_strdup (country);

  return leaf;
}

/* Each condition by itself, and only what is in scope: every other lead is
 * won, and of those the first of two is in Germany. */
static void
test_matches (Fixture *self, gconstpointer unused)
{
  FairPast        *past = fair_workshop_get_past (self->workshop);
  g_autofree char *csv = dup_leaking ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = NULL;
  GPtrArray *conditions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_condition_free);

  fixture_import (self, FAIR_KIND_LEADS, csv);
  fixture_set_scope (
      self, "{\"format\":\"fairlead-scope\",\"version\":1,\"when\":{"
            "\"attribute\":\"outcome\",\"op\":\"is\",\"value\":\"won\"}}");
  g_ptr_array_add (conditions, new_country ("de"));
  g_ptr_array_add (conditions, new_country ("nowhere"));
  g_ptr_array_add (conditions,
                   fair_condition_new_leaf ("country", FAIR_OPERATOR_IS_KNOWN));
  fair_match_survey_async (past, conditions, NULL, on_result, &result);
  counts = fair_match_survey_finish (past, wait_for (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts->len, ==, 3);
  g_assert_cmpuint (g_array_index (counts, guint, 0), ==, 20);
  g_assert_cmpuint (g_array_index (counts, guint, 1), ==, 0);
  g_assert_cmpuint (g_array_index (counts, guint, 2), ==, 40);
}

static void
test_fields_nothing (Fixture *self, gconstpointer unused)
{
  FairPast *past = fair_workshop_get_past (self->workshop);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fair_field_survey_async (past, NULL, on_result, &result);
  g_assert_null (fair_field_survey_finish (past, wait_for (&result), &error));
  g_assert_error (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_NO_DATA);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/surveys/wins", Fixture, NULL, fixture_set_up_sample, test_wins,
              fixture_tear_down);
  g_test_add ("/surveys/stopped", Fixture, NULL, fixture_set_up_sample,
              test_stopped, fixture_tear_down);
  g_test_add ("/surveys/nothing", Fixture, NULL, fixture_set_up, test_nothing,
              fixture_tear_down);
  g_test_add ("/surveys/scope", Fixture, NULL, fixture_set_up_sample,
              test_scope, fixture_tear_down);
  g_test_add ("/surveys/fields", Fixture, NULL, fixture_set_up, test_fields,
              fixture_tear_down);
  g_test_add ("/surveys/matches", Fixture, NULL, fixture_set_up, test_matches,
              fixture_tear_down);
  g_test_add ("/surveys/fields-nothing", Fixture, NULL, fixture_set_up,
              test_fields_nothing, fixture_tear_down);

  return g_test_run ();
}
