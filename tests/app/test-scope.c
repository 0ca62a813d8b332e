/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-baseline-words.h"
#include "app/fair-condition-editor.h"
#include "app/fair-lead-list.h"
#include "app/fair-scope-editor.h"
#include "app/fair-scope-presets.h"
#include "app/fair-score-key.h"
#include "base/fair-json.h"

/* What is counted, and what the draft is compared with. */

static AppFixture fixture;

static FairAppWindow *
open_page (const char *id)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);

  fair_app_window_show_page (window, id);
  app_fixture_settle (window);

  return window;
}

static FairResults *
get_results (FairAppWindow *window)
{
  return fair_workshop_get_results (fair_app_window_get_workshop (window));
}

static FairCatalog *
new_catalog (FairAppWindow *window)
{
  FairHistory *history = fair_past_get_history (
      fair_workshop_get_past (fair_app_window_get_workshop (window)), NULL);
  g_autoptr (FairCohort) cohort =
      fair_cohort_new (history, NULL, FAIR_INSTANT_NONE, NULL);

  return fair_catalog_new_for_scope (cohort);
}

static void
test_presets (void)
{
  FairAppWindow *window = open_page ("fit");
  g_autoptr (FairCatalog) catalog = new_catalog (window);
  g_autoptr (FairCondition) business =
      fair_scope_presets_new_business (catalog);
  g_autoptr (FairCondition) marketing =
      fair_scope_presets_new_marketing (catalog);
  g_autoptr (FairCondition) emea =
      fair_scope_presets_new_value ("region", "EMEA");
  g_autoptr (FairCondition) latam =
      fair_scope_presets_new_value ("region", "LATAM");
  g_autoptr (FairCondition) one = NULL;
  g_autoptr (FairCondition) two = NULL;
  g_autoptr (FairCondition) three = NULL;
  g_autofree char *words = NULL;

  g_assert_nonnull (business);
  g_assert_cmpstr (business->attribute, ==, "deal.type");
  g_assert_cmpstr (business->test.values[0], ==, "New Business");
  g_assert_nonnull (marketing);
  g_assert_cmpstr (marketing->test.values[0], ==, "Outbound");

  one = fair_scope_presets_combine (NULL, business);
  two = fair_scope_presets_combine (one, emea);
  g_assert_cmpuint (two->children->len, ==, 2);
  /* Another region stands instead of the first one. */
  three = fair_scope_presets_combine (two, latam);
  g_assert_cmpuint (three->children->len, ==, 2);
  words = fair_condition_to_words (three);
  g_assert_nonnull (strstr (words, "LATAM"));
  g_assert_null (strstr (words, "EMEA"));
  app_fixture_close (window);
}

static void
test_months (void)
{
  FairAppWindow *window = open_page ("fit");
  FairZone      *zone =
      fair_workshop_get_zone (fair_app_window_get_workshop (window));
  gint64 as_of = fair_zone_day_start (zone, fair_day_from_ymd (2026, 8, 31));
  g_autofree char *half = fair_scope_presets_months_before (zone, as_of, 18);
  g_autofree char *year = fair_scope_presets_months_before (zone, as_of, 12);

  g_assert_cmpstr (half, ==, "2025-02-28");
  g_assert_cmpstr (year, ==, "2025-08-31");
  app_fixture_close (window);
}

static gboolean
is_ready (gpointer editor)
{
  return fair_scope_editor_is_ready (editor);
}

/* A region narrows what is counted, in one step of undo. */
static void
test_editor (void)
{
  FairAppWindow *window = open_page ("fit");
  FairWorkshop  *workshop = fair_app_window_get_workshop (window);
  guint before = fair_results_get_simulation (get_results (window))->leads;
  FairScopeEditor *editor =
      fair_scope_editor_new (GTK_WINDOW (window), workshop);
  g_autoptr (FairScope) scope = NULL;
  g_autoptr (GError) error = NULL;

  gtk_window_present (GTK_WINDOW (editor));
  g_assert_true (app_fixture_wait (is_ready, editor));
  app_fixture_pass_frames (GTK_WIDGET (editor));
  app_look_check_names (GTK_WIDGET (editor));
  gtk_widget_activate_action (GTK_WIDGET (editor), "scope.region", "s", "EMEA");
  gtk_widget_activate_action (GTK_WIDGET (editor), "scope.months", "i", 12);
  scope = fair_scope_editor_dup_scope (editor, &error);
  g_assert_no_error (error);
  g_assert_nonnull (scope->created_from);
  g_assert_cmpuint (scope->when->children->len, ==, 2);

  g_assert_true (fair_draft_set_scope (fair_workshop_get_draft (workshop),
                                       scope, "Scope", &error));
  g_assert_no_error (error);
  app_fixture_settle (window);
  g_assert_cmpuint (fair_results_get_simulation (get_results (window))->leads,
                    <, before);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  app_fixture_settle (window);
  g_assert_cmpuint (fair_results_get_simulation (get_results (window))->leads,
                    ==, before);
  gtk_window_destroy (GTK_WINDOW (editor));
  app_fixture_close (window);
}

/* What is no date is said, and not stored. */
static void
test_bad_date (void)
{
  FairAppWindow   *window = open_page ("fit");
  FairScopeEditor *editor = fair_scope_editor_new (
      GTK_WINDOW (window), fair_app_window_get_workshop (window));
  GtkWidget *entry;
  g_autoptr (GError) error = NULL;

  gtk_window_present (GTK_WINDOW (editor));
  g_assert_true (app_fixture_wait (is_ready, editor));
  app_fixture_pass_frames (GTK_WIDGET (editor));
  entry = app_look_find (GTK_WIDGET (editor), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (entry), "last spring");
  g_assert_null (fair_scope_editor_dup_scope (editor, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_nonnull (strstr (error->message, "last spring"));
  gtk_window_destroy (GTK_WINDOW (editor));
  app_fixture_settle (window);
  app_fixture_close (window);
}

/* Nested conditions, and the opposite of one, come out as they went in. */
static void
test_conditions (void)
{
  static const char text[] =
      "{\"all\":[{\"attribute\":\"region\",\"op\":\"is\",\"value\":\"EMEA\"},"
      "{\"not\":{\"any\":[{\"attribute\":\"title\",\"op\":\"contains-word\","
      "\"value\":\"student\"},{\"attribute\":\"employees\",\"op\":"
      "\"less-than\",\"value\":10}]}},{\"not\":{\"attribute\":\"country\","
      "\"op\":\"is-known\"}}]}";
  FairAppWindow *window = open_page ("fit");
  g_autoptr (FairCatalog) catalog = new_catalog (window);
  g_autoptr (JsonNode) node = fair_json_parse (text, -1, NULL);
  g_autoptr (FairCondition) condition =
      fair_condition_from_json (node, "when", NULL);
  g_autoptr (FairCondition) edited = NULL;
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;
  g_autofree char *one = NULL, *other = NULL;
  GtkWidget       *editor;

  g_assert_nonnull (condition);
  editor = fair_condition_editor_new (catalog, condition, 0);
  g_object_ref_sink (editor);
  edited = fair_condition_editor_dup (FAIR_CONDITION_EDITOR (editor));
  before = fair_condition_to_json (condition);
  after = fair_condition_to_json (edited);
  one = fair_json_to_string (before, FALSE);
  other = fair_json_to_string (after, FALSE);
  g_assert_cmpstr (one, ==, other);
  g_object_unref (editor);
  app_fixture_close (window);
}

static GtkLabel *
find_counts (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) &&
      strstr (gtk_label_get_label (GTK_LABEL (widget)), "<a href") != NULL)
    return GTK_LABEL (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_counts (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_counts (gpointer editor)
{
  return find_counts (editor) != NULL;
}

/* What a count of the editor lists: as many leads as it says. */
static guint
count_listed (GtkLabel *counts, const char *which)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  gboolean handled = FALSE;

  g_signal_emit_by_name (counts, "activate-link", which, &handled);
  g_assert_true (handled);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      guint n;

      if (!FAIR_IS_LEAD_LIST (window))
        continue;
      n = fair_lead_model_count_all (
          fair_lead_list_get_model (FAIR_LEAD_LIST (window)));
      gtk_window_destroy (window);
      return n;
    }

  g_assert_not_reached ();
}

/* The numbers in a text without the separators of thousands. */
static void
read_counts (const char *text, guint counts[3])
{
  guint n = 0;

  for (const char *c = text; *c != '\0' && n < 3; c++)
    if (g_ascii_isdigit (*c))
      {
        counts[n] = 0;
        for (; g_ascii_isdigit (*c) || *c == ','; c++)
          if (*c != ',')
            counts[n] = counts[n] * 10 + (guint) (*c - '0');
        n++;
      }
  g_assert_cmpuint (n, ==, 3);
}

static void
test_counts (void)
{
  FairAppWindow *window = open_page ("fit");
  GtkWindow     *editor = GTK_WINDOW (fair_scope_editor_new (
          GTK_WINDOW (window), fair_app_window_get_workshop (window)));
  GtkLabel      *counts;
  guint          said[3];

  gtk_window_present (editor);
  g_assert_true (app_fixture_wait (has_counts, editor));
  counts = find_counts (GTK_WIDGET (editor));
  read_counts (gtk_label_get_text (counts), said);
  g_assert_cmpuint (said[0], >, said[1]);
  g_assert_cmpuint (said[1], >, 0);
  g_assert_cmpuint (count_listed (counts, "in"), ==, said[0]);
  g_assert_cmpuint (count_listed (counts, "won"), ==, said[1]);
  g_assert_cmpuint (count_listed (counts, "out"), ==, said[2]);
  gtk_window_destroy (editor);
  app_fixture_close (window);
}

static void
test_baseline (void)
{
  FairAppWindow *window = open_page ("fit");
  FairWorkshop  *workshop = fair_app_window_get_workshop (window);
  FairResults   *results = get_results (window);
  FairScoreKey  *key =
      FAIR_SCORE_KEY (app_look_find (GTK_WIDGET (window), FAIR_TYPE_SCORE_KEY));
  g_autofree char *path = g_build_filename (fixture.folder, "other.json", NULL);
  g_autoptr (FairScorecard) card =
      fair_scorecard_copy (fair_draft_get_scorecard (
          fair_workshop_get_draft (workshop), FAIR_SIDE_AGREED));
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *agreed = NULL, *other = NULL, *today = NULL;

  agreed = fair_baseline_words_short (workshop);
  g_assert_cmpstr (agreed, ==, "v1");

  card->threshold = 90;
  g_free (card->name);
  card->name = g_strdup ("Strict");
  node = fair_scorecard_to_json (card);
  text = fair_json_to_string (node, TRUE);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (fair_score_key_compare_with_file (key, path, &error));
  g_assert_no_error (error);
  app_fixture_settle (window);
  g_assert_cmpint (fair_results_get_baseline_simulation (results)->threshold,
                   ==, 90);
  other = fair_baseline_words_short (workshop);
  g_assert_cmpstr (other, ==, "Strict");

  fair_results_set_baseline (results, FAIR_BASELINE_RECORDED, NULL);
  app_fixture_settle (window);
  today = fair_baseline_words_short (workshop);
  g_assert_cmpstr (today, ==, "today");
  g_assert_cmpint (fair_results_get_simulation (results)->baseline, ==,
                   FAIR_BASELINE_CURRENT);

  /* A file that is no model leaves all as it was. */
  g_assert_true (g_file_set_contents (path, "{\"format\": 1}", -1, NULL));
  g_assert_false (fair_score_key_compare_with_file (key, path, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "other.json"));
  g_assert_cmpint (fair_results_get_baseline (results), ==,
                   FAIR_BASELINE_RECORDED);
  g_unlink (path);
  app_fixture_close (window);
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, TRUE);

  g_test_add_func ("/app/scope/presets", test_presets);
  g_test_add_func ("/app/scope/months", test_months);
  g_test_add_func ("/app/scope/editor", test_editor);
  g_test_add_func ("/app/scope/counts", test_counts);
  g_test_add_func ("/app/scope/bad-date", test_bad_date);
  g_test_add_func ("/app/scope/conditions", test_conditions);
  g_test_add_func ("/app/scope/baseline", test_baseline);
  result = g_test_run ();

  app_fixture_clear (&fixture);

  return result;
}
