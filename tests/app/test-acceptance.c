/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-acceptance-history.h"
#include "app/fair-chart-view.h"
#include "draw/fair-rate-track.h"
#include "app/fair-acceptance-pane.h"
#include "app/fair-acceptance-row.h"
#include "app/fair-acceptance-warning.h"
#include "app/fair-data-note.h"
#include "app/fair-threshold-page.h"

/* The checklist: its order, what the history says of it, and what the data
 * cannot say. */

static AppFixture fixture;

static FairAppWindow *
open_checklist (void)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);

  fair_app_window_show_page (window, "threshold");
  app_fixture_settle (window);
  adw_view_stack_set_visible_child_name (
      ADW_VIEW_STACK (app_look_find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK)),
      "acceptance");
  app_fixture_settle (window);

  return window;
}

static const FairAcceptanceItem *
get_item (FairAppWindow *window, guint at)
{
  return g_ptr_array_index (
      fair_draft_get_acceptance (
          fair_workshop_get_draft (fair_app_window_get_workshop (window)))
          ->items,
      at);
}

static void
test_move (void)
{
  FairAppWindow *window = open_checklist ();
  GtkWidget     *row =
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_ACCEPTANCE_ROW);
  g_autofree char *first = g_strdup (get_item (window, 0)->id);
  g_autofree char *second = g_strdup (get_item (window, 1)->id);

  /* There is nothing above the first one. */
  gtk_widget_activate_action (row, "item.move", "i", -1);
  g_assert_cmpstr (get_item (window, 0)->id, ==, first);
  gtk_widget_activate_action (row, "item.move", "i", 1);
  app_fixture_settle (window);
  g_assert_cmpstr (get_item (window, 0)->id, ==, second);
  g_assert_cmpstr (get_item (window, 1)->id, ==, first);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  app_fixture_settle (window);
  g_assert_cmpstr (get_item (window, 0)->id, ==, first);
  app_fixture_close (window);
}

static const FairAcceptance *
get_list (FairAppWindow *window)
{
  return fair_draft_get_acceptance (
      fair_workshop_get_draft (fair_app_window_get_workshop (window)));
}

static GtkWidget *
find_row (FairAppWindow *window, const char *id)
{
  GtkWidget *row =
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_ACCEPTANCE_ROW);

  while (
      row != NULL &&
      !g_str_equal (fair_acceptance_row_get_id (FAIR_ACCEPTANCE_ROW (row)), id))
    row = gtk_widget_get_next_sibling (row);

  return row;
}

/* An item that is off stays in its place, asks for nothing, and comes back. */
static void
test_off (void)
{
  FairAppWindow   *window = open_checklist ();
  guint            n = get_list (window)->items->len;
  g_autofree char *id = g_strdup (get_item (window, 1)->id);
  gboolean         required = get_item (window, 1)->required;
  GtkWidget       *row = find_row (window, id);
  int              at = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  gtk_widget_activate_action (row, "item.need", "i", 2);
  app_fixture_settle (window);
  g_assert_cmpuint (get_list (window)->items->len, ==, n - 1);
  g_assert_cmpuint (get_list (window)->off->len, ==, 1);
  g_assert_true (find_row (window, id) == row);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, at);
  g_assert_true (gtk_widget_has_css_class (row, "off"));
  g_assert_cmpstr (get_list (window)->framework, ==, "Own");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  app_fixture_settle (window);
  g_assert_cmpuint (get_list (window)->items->len, ==, n);
  g_assert_cmpint (get_item (window, 1)->required, ==, required);
  g_assert_false (gtk_widget_has_css_class (find_row (window, id), "off"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  app_fixture_settle (window);
  row = find_row (window, id);
  gtk_widget_activate_action (row, "item.need", "i", 0);
  app_fixture_settle (window);
  g_assert_cmpuint (get_list (window)->off->len, ==, 0);
  g_assert_cmpstr (get_item (window, 1)->id, ==, id);
  g_assert_true (get_item (window, 1)->required);
  app_fixture_close (window);
}

/* Long enough for GTK to look at what lost the focus. */
static gboolean
on_later (gpointer passed)
{
  *(gboolean *) passed = TRUE;

  return G_SOURCE_REMOVE;
}

static void
pass_time (void)
{
  gboolean passed = FALSE;

  g_timeout_add (200, on_later, &passed);
  while (!passed)
    g_main_context_iteration (NULL, TRUE);
}

static GtkEditableLabel *
find_name (GtkWidget *row)
{
  return GTK_EDITABLE_LABEL (app_look_find (row, GTK_TYPE_EDITABLE_LABEL));
}

/* The end of editing stores; what is edited when its row goes is let go. */
static void
test_edit (void)
{
  FairAppWindow   *window = open_checklist ();
  g_autofree char *id = g_strdup (get_item (window, 1)->id);
  guint            n = get_list (window)->items->len;
  GtkWidget       *row = find_row (window, id);

  gtk_editable_label_start_editing (find_name (row));
  gtk_editable_set_text (GTK_EDITABLE (find_name (row)), "Typed");
  gtk_editable_label_stop_editing (find_name (row), TRUE);
  app_fixture_settle (window);
  g_assert_cmpstr (get_item (window, 1)->name, ==, "Typed");
  g_assert_true (find_row (window, id) == row);

  gtk_editable_label_start_editing (find_name (row));
  gtk_editable_set_text (GTK_EDITABLE (find_name (row)), "Lost with it");
  g_signal_emit_by_name (row, "removed");
  pass_time ();
  app_fixture_settle (window);
  g_assert_cmpuint (get_list (window)->items->len, ==, n - 1);
  g_assert_null (find_row (window, id));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  app_fixture_settle (window);
  g_assert_cmpstr (get_item (window, 1)->name, ==, "Typed");

  /* The window closes under the hand. */
  row = find_row (window, id);
  gtk_editable_label_start_editing (find_name (row));
  gtk_editable_set_text (GTK_EDITABLE (find_name (row)), "Half");
  app_fixture_close (window);
  pass_time ();
}

/* A field that is filled in once a deal is there is no measure of leads. */
static void
test_warning (void)
{
  g_autoptr (FairAcceptanceItem) item = fair_acceptance_item_new (
      "budget", "Budget & more", "There is money.", TRUE);
  FairAppWindow *window = open_checklist ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FairCatalog) catalog = fair_catalog_new (fair_past_get_cohort (
      fair_workshop_get_past (fair_app_window_get_workshop (window)), &error));
  FairLeaks *leaks = g_new0 (FairLeaks, 1);
  FairLeak  *leak = g_new0 (FairLeak, 1);
  GtkWidget *strip;

  leaks->rows = g_ptr_array_new ();
  g_ptr_array_add (leaks->rows, leak);
  leak->attribute = g_strdup ("has_budget");
  leak->hits = FAIR_LEAK_EMPTY;
  leak->n_hits = 1;
  leak->filled = 397;
  leak->filled_won = 119;
  leak->empty = 721;
  leak->empty_won = 22;
  fair_catalog_take_leaks (catalog, leaks);
  g_assert_null (fair_acceptance_warning_new (item, catalog));
  item->attribute = g_strdup ("industry");
  g_assert_null (fair_acceptance_warning_new (item, catalog));
  g_free (item->attribute);
  item->attribute = g_strdup ("has_budget");
  strip = g_object_ref_sink (fair_acceptance_warning_new (item, catalog));
  g_assert_cmpstr (
      gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (strip))), ==,
      "Budget & more is filled in for 397 of 1,118 leads: 30% of those were "
      "won, and 3% of the others. As “Required” it would mostly measure who "
      "fills in the field.");
  g_object_unref (strip);

  /* A telling name alone is no reason to warn. */
  leak->hits = FAIR_LEAK_NAME;
  g_assert_null (fair_acceptance_warning_new (item, catalog));
  leaks->rows->len = 0;
  g_free (leak->attribute);
  g_free (leak);
  app_fixture_close (window);
}

/* Without a field that records an item there is no number; with one there
 * is. */
static void
test_history (void)
{
  FairAppWindow *window = open_checklist ();
  GtkWidget     *card =
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_ACCEPTANCE_HISTORY);
  FairChecklistItem    items[] = { { TRUE, 80, 60 }, { FALSE, 0, 0 } };
  FairChecklist        list = { .items = items,
                                .n_items = 2,
                                .n_recorded = 1,
                                .mqls = 100,
                                .spoken = 80,
                                .passed = 60,
                                .opportunities = 30,
                                .won = 10,
                                .rate = fair_rate_new (60, 100) };
  const FairRateTrack *track;

  g_assert_nonnull (card);
  g_assert_false (app_look_find_words (card, "old enough to judge"));
  g_assert_null (app_look_find (card, FAIR_TYPE_CHART_VIEW));
  g_assert_false (app_look_find_words (card, "Fields of These Names"));
  fair_acceptance_history_offer_fields (FAIR_ACCEPTANCE_HISTORY (card), TRUE);
  g_assert_true (app_look_find_words (card, "Fields of These Names"));
  fair_acceptance_history_show (FAIR_ACCEPTANCE_HISTORY (card), &list, NULL);
  app_fixture_pass_frames (GTK_WIDGET (window));
  g_assert_true (app_look_find_words (card, "60 of 100"));
  track = fair_chart_get_data (fair_chart_view_get_chart (
      FAIR_CHART_VIEW (app_look_find_at (card, FAIR_TYPE_CHART_VIEW, 1))));
  g_assert_cmpfloat_with_epsilon (track->rate, 0.6, 1e-9);
  g_assert_cmpuint (track->n_bands, ==, 2);
  app_look_check_names (GTK_WIDGET (window));
  app_fixture_close (window);
}

/* Where SAL stands is a term of the agreement, and one undo step. */
static void
test_stage (void)
{
  FairAppWindow *window = open_checklist ();
  FairDraft     *draft =
      fair_workshop_get_draft (fair_app_window_get_workshop (window));
  GtkWidget *row = app_look_find (GTK_WIDGET (window), ADW_TYPE_COMBO_ROW);

  g_assert_nonnull (row);
  g_assert_false (fair_draft_get_sal_after_sql (draft));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_true (fair_draft_get_sal_after_sql (draft));
  app_fixture_settle (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_false (fair_draft_get_sal_after_sql (draft));
  app_fixture_settle (window);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  app_fixture_close (window);
}

/* F2 edits the sentence that a rep ticks. */
static void
test_edit_key (void)
{
  FairAppWindow *window = open_checklist ();
  GtkWidget     *row =
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_ACCEPTANCE_ROW);
  GtkWidget *confirm = app_look_find_at (row, GTK_TYPE_EDITABLE_LABEL, 1);

  g_assert_nonnull (confirm);
  gtk_widget_grab_focus (row);
  g_assert_true (gtk_widget_activate_action (row, "item.edit", NULL));
  g_assert_true (gtk_editable_label_get_editing (GTK_EDITABLE_LABEL (confirm)));
  gtk_editable_label_stop_editing (GTK_EDITABLE_LABEL (confirm), FALSE);
  app_fixture_close (window);
}

/* What the data cannot say is said, and is not said where they can. */
static void
test_note (void)
{
  FairAppWindow *window = open_checklist ();
  FairWorkshop  *workshop = fair_app_window_get_workshop (window);
  FairDraft     *draft = fair_workshop_get_draft (workshop);
  g_autoptr (FairDataNote) note = g_object_new (FAIR_TYPE_DATA_NOTE, NULL);
  g_autoptr (FairScorecard) card =
      fair_scorecard_copy (fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED));
  g_autoptr (FairScope) scope = fair_scope_copy (fair_draft_get_scope (draft));
  g_autoptr (GError) error = NULL;

  g_object_ref_sink (note);
  fair_data_note_show (note, workshop);
  g_assert_null (fair_data_note_get_words (note));

  g_clear_pointer (&scope->when, fair_condition_free);
  scope->when = fair_condition_new_leaf ("outcome", FAIR_OPERATOR_IS);
  scope->when->test.values = g_new0 (char *, 2);
  scope->when->test.values[0] = g_strdup ("won");
  g_assert_true (fair_draft_set_scope (draft, scope, "Scope", &error));
  g_assert_no_error (error);
  app_fixture_settle (window);
  fair_data_note_show (note, workshop);
  g_assert_nonnull (strstr (fair_data_note_get_words (note), "won deals only"));

  g_ptr_array_set_size (card->criteria, 0);
  g_assert_true (fair_draft_set_scorecard (draft, FAIR_SIDE_AGREED, card,
                                           "No criteria", &error));
  app_fixture_settle (window);
  fair_data_note_show (note, workshop);
  g_assert_nonnull (strstr (fair_data_note_get_words (note), "no criteria"));
  app_fixture_close (window);
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);

  g_test_add_func ("/app/acceptance/move", test_move);
  g_test_add_func ("/app/acceptance/off", test_off);
  g_test_add_func ("/app/acceptance/edit", test_edit);
  g_test_add_func ("/app/acceptance/warning", test_warning);
  g_test_add_func ("/app/acceptance/history", test_history);
  g_test_add_func ("/app/acceptance/stage", test_stage);
  g_test_add_func ("/app/acceptance/edit-key", test_edit_key);
  g_test_add_func ("/app/acceptance/note", test_note);
  result = g_test_run ();

  app_fixture_clear (&fixture);

  return result;
}
