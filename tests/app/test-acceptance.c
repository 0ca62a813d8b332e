/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-acceptance-history.h"
#include "app/fair-acceptance-pane.h"
#include "app/fair-acceptance-row.h"
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

static void
close_window (FairAppWindow *window)
{
  g_assert_true (fair_app_window_close_workshop (window));
  gtk_window_destroy (GTK_WINDOW (window));
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
  close_window (window);
}

static const char *
get_shown (GtkWidget *card)
{
  return gtk_stack_get_visible_child_name (
      GTK_STACK (app_look_find (card, GTK_TYPE_STACK)));
}

/* Without a field that records an item there is no number; with one there
 * is. */
static void
test_history (void)
{
  FairAppWindow *window = open_checklist ();
  GtkWidget     *card =
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_ACCEPTANCE_HISTORY);
  FairChecklistItem items[] = { { TRUE, 80, 60 }, { FALSE, 0, 0 } };
  FairChecklist     list = { .items = items,
                             .n_items = 2,
                             .n_recorded = 1,
                             .mqls = 100,
                             .spoken = 80,
                             .passed = 60,
                             .opportunities = 30,
                             .won = 10,
                             .rate = fair_rate_new (60, 100) };

  g_assert_nonnull (card);
  g_assert_cmpstr (get_shown (card), ==, "none");
  fair_acceptance_history_show (FAIR_ACCEPTANCE_HISTORY (card), &list, NULL);
  app_fixture_pass_frames (GTK_WIDGET (window));
  g_assert_cmpstr (get_shown (card), ==, "numbers");
  app_look_check_names (GTK_WIDGET (window));
  close_window (window);
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
  close_window (window);
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);

  g_test_add_func ("/app/acceptance/move", test_move);
  g_test_add_func ("/app/acceptance/history", test_history);
  g_test_add_func ("/app/acceptance/note", test_note);
  result = g_test_run ();

  app_fixture_clear (&fixture);

  return result;
}
