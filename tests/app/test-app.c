/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <math.h>
#include <unistd.h>

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-acceptance-pane.h"
#include "app/fair-acceptance-row.h"
#include "app/fair-chart-menu.h"
#include "app/fair-curve-pane.h"
#include "app/fair-lead-row.h"
#include "app/fair-pages.h"
#include "app/fair-preferences.h"
#include "app/fair-replay-pane.h"
#include "app/fair-room-view.h"
#include "app/fair-scope-chip.h"
#include "app/fair-scoreboard.h"
#include "app/fair-start-page.h"
#include "app/fair-swap-list.h"
#include "app/fair-table-dialog.h"

static AppFixture fixture;

static FairAppWindow *
open_page (const char *id)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);

  fair_app_window_show_page (window, id);
  app_fixture_settle (window);

  return window;
}

static int
get_threshold (FairAppWindow *window, FairSide side)
{
  return fair_draft_get_scorecard (
             fair_workshop_get_draft (fair_app_window_get_workshop (window)),
             side)
      ->threshold;
}

static const char *
get_undo (FairAppWindow *window)
{
  return fair_workshop_get_undo_label (fair_app_window_get_workshop (window));
}

static gboolean
can_undo (gpointer window)
{
  return get_undo (window) != NULL;
}

static void
undo (FairAppWindow *window)
{
  g_assert_true (app_fixture_wait (can_undo, window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
}

static void
test_templates (void)
{
  const GType          types[] = { FAIR_TYPE_SCOREBOARD,   FAIR_TYPE_START_PAGE,
                                   FAIR_TYPE_SWAP_LIST,    FAIR_TYPE_CURVE_PANE,
                                   FAIR_TYPE_REPLAY_PANE,  FAIR_TYPE_ROOM_VIEW,
                                   FAIR_TYPE_LEAD_ROW,     FAIR_TYPE_CHART_MENU,
                                   FAIR_TYPE_TABLE_DIALOG, FAIR_TYPE_PREFERENCES };
  guint                n_pages;
  const FairPageEntry *pages = fair_pages_list (&n_pages);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget = g_object_new (types[i], NULL);

      g_object_ref_sink (widget);
      if (GTK_IS_WINDOW (widget))
        gtk_window_destroy (GTK_WINDOW (widget));
      g_assert_finalize_object (widget);
    }
  for (guint i = 0; i < n_pages; i++)
    {
      GtkWidget *page = g_object_new (pages[i].get_type (), NULL);

      g_object_ref_sink (page);
      g_assert_finalize_object (page);
    }
}

static void
test_names (void)
{
  guint                n_pages;
  const FairPageEntry *pages = fair_pages_list (&n_pages);
  FairAppWindow       *window = app_fixture_open (&fixture, 1280, 800);

  for (guint i = 0; i < n_pages; i++)
    {
      fair_app_window_show_page (window, pages[i].id);
      app_fixture_settle (window);
      app_look_check_names (GTK_WIDGET (window));
    }
  fair_app_window_close_workshop (window);
  app_fixture_settle (window);
  app_look_check_names (GTK_WIDGET (window));
  app_fixture_close (window);
}

/* A drag moves the numbers and is one step of undo. */
static void
test_drag (void)
{
  FairAppWindow *window = open_page ("threshold");
  GtkWidget *chart = app_look_find (GTK_WIDGET (window), FAIR_TYPE_CHART_VIEW);
  int        before = get_threshold (window, FAIR_SIDE_AGREED);
  FairResults *results =
      fair_workshop_get_results (fair_app_window_get_workshop (window));
  guint mqls = fair_results_get_simulation (results)->mqls;

  g_assert_null (get_undo (window));
  for (int i = 1; i <= 8; i++)
    g_signal_emit_by_name (chart, "handle-moved", FAIR_PICK_HANDLE,
                           before + i + 0.2, FALSE);
  app_fixture_settle (window);
  g_assert_cmpint (get_threshold (window, FAIR_SIDE_AGREED), ==, before);
  g_assert_null (get_undo (window));
  g_assert_cmpuint (fair_results_get_simulation (results)->mqls, <, mqls);

  g_signal_emit_by_name (chart, "handle-moved", FAIR_PICK_HANDLE, before + 8.0,
                         TRUE);
  g_assert_cmpint (get_threshold (window, FAIR_SIDE_AGREED), ==, before + 8);
  undo (window);
  g_assert_cmpint (get_threshold (window, FAIR_SIDE_AGREED), ==, before);
  g_assert_null (get_undo (window));
  app_fixture_settle (window);
  g_assert_cmpuint (fair_results_get_simulation (results)->mqls, ==, mqls);
  app_fixture_close (window);
}

/* Keys too are one step, also where undo comes before the hand rests. */
static void
test_keys (void)
{
  FairAppWindow *window = open_page ("threshold");
  GtkWidget *chart = app_look_find (GTK_WIDGET (window), FAIR_TYPE_CHART_VIEW);
  int        before = get_threshold (window, FAIR_SIDE_AGREED);

  for (int i = 0; i < 3; i++)
    g_signal_emit_by_name (chart, "handle-stepped", FAIR_PICK_HANDLE, -1);
  g_assert_cmpint (get_threshold (window, FAIR_SIDE_AGREED), ==, before);
  fair_page_settle (fair_app_window_get_page (window, "threshold"));
  g_assert_cmpint (get_threshold (window, FAIR_SIDE_AGREED), ==, before - 3);
  undo (window);
  g_assert_cmpint (get_threshold (window, FAIR_SIDE_AGREED), ==, before);
  g_assert_null (get_undo (window));
  app_fixture_close (window);
}

static void
show_view (FairAppWindow *window, const char *name)
{
  FairPage *page = fair_app_window_get_page (window, "threshold");
  g_autoptr (GtkWidget) title = NULL;

  g_object_get (page, "title-widget", &title, NULL);
  adw_view_stack_set_visible_child_name (
      adw_view_switcher_get_stack (ADW_VIEW_SWITCHER (title)), name);
  app_fixture_settle (window);
}

static void
test_acceptance (void)
{
  FairAppWindow *window = open_page ("threshold");
  FairDraft     *draft =
      fair_workshop_get_draft (fair_app_window_get_workshop (window));
  g_autofree char *framework = NULL;
  GtkWidget       *row, *button;
  guint            n;

  show_view (window, "acceptance");
  app_look_check_names (GTK_WIDGET (window));
  framework = g_strdup (fair_draft_get_acceptance (draft)->framework);
  n = fair_draft_get_acceptance (draft)->items->len;
  row = app_look_find (GTK_WIDGET (window), FAIR_TYPE_ACCEPTANCE_ROW);
  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "removed");
  g_assert_cmpuint (fair_draft_get_acceptance (draft)->items->len, ==, n - 1);
  g_assert_cmpstr (fair_draft_get_acceptance (draft)->framework, !=, framework);
  undo (window);
  g_assert_cmpuint (fair_draft_get_acceptance (draft)->items->len, ==, n);
  g_assert_cmpstr (fair_draft_get_acceptance (draft)->framework, ==, framework);

  button = app_look_find (
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_ACCEPTANCE_PANE),
      GTK_TYPE_TOGGLE_BUTTON);
  button = gtk_widget_get_next_sibling (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_cmpstr (fair_draft_get_acceptance (draft)->framework, ==,
                   gtk_button_get_label (GTK_BUTTON (button)));
  undo (window);
  app_fixture_close (window);
}

/* What is counted changes the numbers, and can be undone. */
static void
test_scope (void)
{
  FairAppWindow *window = open_page ("threshold");
  FairWorkshop  *workshop = fair_app_window_get_workshop (window);
  FairResults   *results = fair_workshop_get_results (workshop);
  GtkWidget *chip = app_look_find (GTK_WIDGET (window), FAIR_TYPE_SCOPE_CHIP);
  guint      leads = fair_results_get_simulation (results)->leads;
  g_autoptr (FairScope) scope = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (chip);
  scope = fair_scope_copy (
      fair_draft_get_scope (fair_workshop_get_draft (workshop)));
  g_free (scope->created_from);
  scope->created_from = g_strdup ("2026-01-01");
  g_assert_true (fair_draft_set_scope (fair_workshop_get_draft (workshop),
                                       scope, "Scope", &error));
  g_assert_no_error (error);
  app_fixture_settle (window);
  g_assert_cmpuint (fair_results_get_simulation (results)->leads, <, leads);
  undo (window);
  app_fixture_settle (window);
  g_assert_cmpuint (fair_results_get_simulation (results)->leads, ==, leads);
  app_fixture_close (window);
}

static void
test_replay (void)
{
  FairAppWindow *window = open_page ("threshold");
  FairPage      *page = fair_app_window_get_page (window, "threshold");
  GtkWidget     *row = app_look_find (GTK_WIDGET (window), FAIR_TYPE_LEAD_ROW);
  gboolean       can_go_back;

  g_assert_nonnull (row);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  app_fixture_settle (window);
  g_object_get (page, "can-go-back", &can_go_back, NULL);
  g_assert_true (can_go_back);
  g_assert_nonnull (app_look_find (GTK_WIDGET (window), FAIR_TYPE_REPLAY_PANE));
  app_look_check_names (GTK_WIDGET (window));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  g_object_get (page, "can-go-back", &can_go_back, NULL);
  g_assert_false (can_go_back);
  app_fixture_close (window);
}

static void
test_text_scale (void)
{
  FairAppWindow *window = open_page ("threshold");
  FairSettings  *settings = fair_application_get_settings (fixture.application);
  GtkWidget *chart = app_look_find (GTK_WIDGET (window), FAIR_TYPE_CHART_VIEW);
  int        before, after;

  gtk_widget_measure (chart, GTK_ORIENTATION_VERTICAL, -1, NULL, &before, NULL,
                      NULL);
  for (int i = 0; i < 20; i++)
    g_action_group_activate_action (G_ACTION_GROUP (fixture.application),
                                    "text-larger", NULL);
  g_assert_cmpfloat (fair_settings_get_text_scale (settings), ==, 2.0);
  app_fixture_settle (window);
  gtk_widget_measure (chart, GTK_ORIENTATION_VERTICAL, -1, NULL, &after, NULL,
                      NULL);
  g_assert_cmpint (after, >, before * 3 / 2);

  g_action_group_activate_action (G_ACTION_GROUP (fixture.application),
                                  "text-normal", NULL);
  g_assert_cmpfloat (fair_settings_get_text_scale (settings), ==, 1.0);
  app_fixture_close (window);
}

static void
test_present (void)
{
  FairAppWindow *window = open_page ("threshold");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.present", NULL);
  app_fixture_settle (window);
  g_assert_nonnull (app_look_find (GTK_WIDGET (window), FAIR_TYPE_ROOM_VIEW));
  g_assert_null (app_look_find (GTK_WIDGET (window), ADW_TYPE_HEADER_BAR));
  g_assert_null (app_look_find (GTK_WIDGET (window), FAIR_TYPE_LEAD_ROW));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.present", NULL);
  app_fixture_settle (window);
  g_assert_null (app_look_find (GTK_WIDGET (window), FAIR_TYPE_ROOM_VIEW));
  g_assert_nonnull (app_look_find (GTK_WIDGET (window), ADW_TYPE_HEADER_BAR));
  app_fixture_close (window);
}

static void
assert_sentence (double      mqls,
                 double      before,
                 double      wins,
                 double      wins_before,
                 const char *words)
{
  g_autofree char *sentence =
      fair_room_view_sentence (60, mqls, before, wins, wins_before);

  g_assert_cmpstr (sentence, ==, words);
}

static void
test_sentence (void)
{
  assert_sentence (97, 115, 0.74, 0.71,
                   "At 60 points: a sixth fewer MQLs, and more of the wins");
  assert_sentence (112, 115, 0.71, 0.71,
                   "At 60 points: about as many MQLs, and as many of the wins");
  assert_sentence (57, 115, 0.5, 0.71,
                   "At 60 points: half as many MQLs, and fewer of the wins");
  assert_sentence (97, NAN, 0.745, NAN,
                   "At 60 points: 97 MQLs a month, and 75% of the wins");
  assert_sentence (NAN, NAN, NAN, NAN, "The threshold is 60 points");
}

static guint
count_windows (void)
{
  return g_list_length (
      gtk_application_get_windows (GTK_APPLICATION (fixture.application)));
}

static gboolean
is_open (gpointer window)
{
  return fair_app_window_get_workshop (window) != NULL;
}

/* A file that is opened again raises its window, under another name too, and
 * before it is all read. */
static void
test_open_twice (void)
{
  g_autofree char *link =
      g_build_filename (fixture.folder, "link.fairlead", NULL);
  FairAppWindow *window = fair_app_window_new (fixture.application);
  guint          n = count_windows ();

  g_assert_cmpint (symlink (fixture.path, link), ==, 0);
  fair_application_open_path (fixture.application, GTK_WINDOW (window),
                              fixture.path);
  g_assert_true (fair_app_window_is_opening (window));
  fair_application_open_path (fixture.application, NULL, fixture.path);
  g_assert_cmpuint (count_windows (), ==, n);
  g_assert_true (app_fixture_wait (is_open, window));
  g_assert_false (fair_app_window_is_opening (window));
  fair_application_open_path (fixture.application, NULL, fixture.path);
  fair_application_open_path (fixture.application, NULL, link);
  g_assert_cmpuint (count_windows (), ==, n);
  app_fixture_settle (window);
  app_fixture_close (window);
  g_unlink (link);
}

static gboolean
is_free (gpointer path)
{
  g_autoptr (FairWorkshop) workshop =
      fair_workshop_open (path, FAIR_ACCESS_WRITE, NULL);

  return workshop != NULL && fair_workshop_close (workshop, NULL);
}

/* Whoever does not wait for a workshop gets the start page, and the file is
 * nobody's. */
static void
test_cancel_opening (void)
{
  FairAppWindow *window = fair_app_window_new (fixture.application);

  gtk_window_present (GTK_WINDOW (window));
  fair_app_window_open_path (window, fixture.path);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.cancel-opening", NULL);
  g_assert_false (fair_app_window_is_opening (window));
  g_assert_null (fair_app_window_get_path (window));
  g_assert_true (app_fixture_wait (is_free, fixture.path));
  g_assert_null (fair_app_window_get_workshop (window));

  fair_app_window_open_path (window, fixture.path);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (app_fixture_wait (is_free, fixture.path));
}

static void
test_recent (void)
{
  FairSettings  *settings = fair_application_get_settings (fixture.application);
  GListModel    *recents = fair_settings_get_recents (settings);
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);
  g_autoptr (FairRecent) recent = NULL;

  /* It is there before it is closed: the program may be killed. */
  g_assert_cmpuint (g_list_model_get_n_items (recents), ==, 1);
  g_assert_true (fair_app_window_close_workshop (window));
  g_assert_cmpuint (g_list_model_get_n_items (recents), ==, 1);
  recent = g_list_model_get_item (recents, 0);
  g_assert_cmpstr (fair_recent_get_path (recent), ==, fixture.path);
  fair_settings_forget_recent (settings, fixture.path);
  g_assert_cmpuint (g_list_model_get_n_items (recents), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_settings (void)
{
  g_autofree char *path = g_build_filename (fixture.folder, "window.ini", NULL);
  g_autoptr (FairSettings) written = fair_settings_new (path);
  g_autoptr (FairSettings) read = NULL;

  fair_settings_set_text_scale (written, 1.25);
  fair_settings_set_color_scheme (written, "light");
  fair_settings_save (written);
  read = fair_settings_new (path);
  g_assert_cmpfloat (fair_settings_get_text_scale (read), ==, 1.25);
  g_assert_cmpstr (fair_settings_get_color_scheme (read), ==, "light");
  fair_settings_set_text_scale (written, 1.0);
  fair_settings_set_color_scheme (written, "system");
  fair_settings_set_text_scale (read, 1.0);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

static void
test_leak (void)
{
  FairAppWindow *window = open_page ("threshold");
  FairWorkshop  *workshop = fair_app_window_get_workshop (window);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (workshop), (gpointer *) &workshop);
  app_fixture_close (window);
  g_assert_true (app_fixture_wait (is_gone, &window));
  g_assert_true (app_fixture_wait (is_gone, &workshop));
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);
  g_test_add_func ("/app/templates", test_templates);
  g_test_add_func ("/app/names", test_names);
  g_test_add_func ("/app/threshold/drag", test_drag);
  g_test_add_func ("/app/threshold/keys", test_keys);
  g_test_add_func ("/app/threshold/replay", test_replay);
  g_test_add_func ("/app/threshold/acceptance", test_acceptance);
  g_test_add_func ("/app/threshold/sentence", test_sentence);
  g_test_add_func ("/app/scope", test_scope);
  g_test_add_func ("/app/text-scale", test_text_scale);
  g_test_add_func ("/app/present", test_present);
  g_test_add_func ("/app/open-twice", test_open_twice);
  g_test_add_func ("/app/cancel-opening", test_cancel_opening);
  g_test_add_func ("/app/recent", test_recent);
  g_test_add_func ("/app/settings", test_settings);
  g_test_add_func ("/app/leak", test_leak);
  result = g_test_run ();
  app_fixture_clear (&fixture);

  return result;
}
