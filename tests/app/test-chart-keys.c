/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-agenda.h"
#include "app/fair-chart-handle.h"
#include "app/fair-chart-view.h"
#include "app/fair-lead-row.h"
#include "app/fair-replay-row.h"
#include "app/fair-score-key.h"
#include "app/fair-threshold-page.h"

/* The charts of the Threshold page without a pointer: what keys do to the
 * threshold, to the fit minimum and to what is read out, and what a screen
 * reader is told. */

static AppFixture fixture;

static FairAppWindow *
open_view (const char *name)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);
  FairPage      *page = fair_app_window_get_page (window, "threshold");
  g_autoptr (GtkWidget) title = NULL;

  fair_app_window_show_page (window, "threshold");
  g_object_get (page, "title-widget", &title, NULL);
  adw_view_stack_set_visible_child_name (
      adw_view_switcher_get_stack (ADW_VIEW_SWITCHER (title)), name);
  app_fixture_settle (window);

  return window;
}

static GtkWidget *
find (FairAppWindow *window, GType type, guint which)
{
  GtkWidget *found = app_look_find_at (GTK_WIDGET (window), type, which);

  g_assert_nonnull (found);

  return found;
}

static FairDraft *
get_draft (FairAppWindow *window)
{
  return fair_workshop_get_draft (fair_app_window_get_workshop (window));
}

static int
get_stored (FairAppWindow *window)
{
  return fair_draft_get_scorecard (get_draft (window), FAIR_SIDE_AGREED)
      ->threshold;
}

static int
get_shown (FairAppWindow *window)
{
  return fair_draft_get_shown_scorecard (get_draft (window))->threshold;
}

static int
get_shown_fit (FairAppWindow *window)
{
  const FairScorecard *card =
      fair_draft_get_shown_scorecard (get_draft (window));

  return card->has_fit_minimum ? card->fit_minimum : 0;
}

static int
get_stored_fit (FairAppWindow *window)
{
  const FairScorecard *card =
      fair_draft_get_scorecard (get_draft (window), FAIR_SIDE_AGREED);

  return card->has_fit_minimum ? card->fit_minimum : 0;
}

static void
settle (FairAppWindow *window)
{
  fair_page_settle (fair_app_window_get_page (window, "threshold"));
  app_fixture_settle (window);
}

static char *
get_readout (GtkWidget *chart)
{
  char *readout = NULL;

  g_object_get (chart, "readout", &readout, NULL);

  return readout;
}

static void
test_curve (void)
{
  FairAppWindow   *window = open_view ("curve");
  GtkWidget       *chart = find (window, FAIR_TYPE_CHART_VIEW, 0);
  int              before = get_stored (window);
  g_autofree char *first = NULL, *second = NULL;

  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_grab_focus (chart);
  g_assert_true (app_look_press_key (chart, GDK_KEY_Right));
  g_assert_cmpint (get_shown (window), ==, before + 1);
  g_assert_true (app_look_press_key (chart, GDK_KEY_Page_Up));
  g_assert_cmpint (get_shown (window), ==, before + 6);
  g_assert_true (app_look_press_key (chart, GDK_KEY_Page_Down));
  g_assert_true (app_look_press_key (chart, GDK_KEY_Left));
  g_assert_cmpint (get_shown (window), ==, before);
  g_assert_true (app_look_press_key (chart, GDK_KEY_End));
  g_assert_cmpint (get_shown (window), >, before);
  g_assert_true (app_look_press_key (chart, GDK_KEY_Home));
  g_assert_cmpint (get_shown (window), <, before);
  g_assert_true (app_look_press_key (chart, GDK_KEY_Delete));
  g_assert_cmpint (
      get_stored (window), ==,
      fair_versions_get_last (
          fair_workshop_get_versions (fair_app_window_get_workshop (window)))
          ->scorecard->threshold);

  g_assert_true (app_look_press_key (chart, GDK_KEY_Down));
  first = get_readout (chart);
  g_assert_true (app_look_press_key (chart, GDK_KEY_Down));
  second = get_readout (chart);
  g_assert_nonnull (first);
  g_assert_cmpstr (first, !=, second);
  app_fixture_close (window);
}

/* Digits are one number, taken by Enter; Escape forgets them. */
static void
test_typing (void)
{
  FairAppWindow *window = open_view ("curve");
  GtkWidget     *chart = find (window, FAIR_TYPE_CHART_VIEW, 0);
  int            before = get_shown (window);

  gtk_widget_grab_focus (chart);
  g_assert_true (app_look_press_key (chart, GDK_KEY_7));
  g_assert_true (app_look_press_key (chart, GDK_KEY_KP_3));
  g_assert_cmpint (get_shown (window), ==, before);
  g_assert_true (app_look_press_key (chart, GDK_KEY_Return));
  g_assert_cmpint (get_shown (window), ==, 73);
  settle (window);
  g_assert_cmpint (get_stored (window), ==, 73);

  g_assert_true (app_look_press_key (chart, GDK_KEY_9));
  g_assert_true (app_look_press_key (chart, GDK_KEY_Escape));
  g_assert_false (app_look_press_key (chart, GDK_KEY_Escape));
  settle (window);
  g_assert_cmpint (get_stored (window), ==, 73);

  /* A minus alone is no number. */
  g_assert_true (app_look_press_key (chart, GDK_KEY_minus));
  g_assert_true (app_look_press_key (chart, GDK_KEY_Return));
  settle (window);
  g_assert_cmpint (get_stored (window), ==, 73);
  app_fixture_close (window);
}

static void
test_value (void)
{
  FairAppWindow *window = open_view ("curve");
  GtkWidget     *chart = find (window, FAIR_TYPE_CHART_VIEW, 0);

  fair_chart_view_set_value (FAIR_CHART_VIEW (chart), FAIR_PICK_HANDLE, 30, 110,
                             60, "60 points");
  gtk_test_accessible_assert_property (
      chart, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "60 points");
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                       60.0);
  app_fixture_close (window);
}

/* Three stops: the cells, the threshold, the fit minimum. */
static void
test_stops (void)
{
  FairAppWindow *window = open_view ("heat");
  GtkWidget     *chart = find (window, FAIR_TYPE_CHART_VIEW, 0);
  GtkWidget     *first = find (window, FAIR_TYPE_CHART_HANDLE, 0);
  GtkWidget     *second = find (window, FAIR_TYPE_CHART_HANDLE, 1);

  gtk_test_accessible_assert_role (first, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Threshold");
  gtk_test_accessible_assert_property (second, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Fit minimum");
  gtk_widget_grab_focus (chart);
  g_assert_true (gtk_widget_is_focus (chart));
  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (first));
  g_assert_true (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_focus (second));
  g_assert_false (gtk_widget_child_focus (chart, GTK_DIR_TAB_FORWARD));
  app_fixture_close (window);
}

/* The arrows go over the cells as they stand, and stop at the edges. */
static void
test_cells (void)
{
  FairAppWindow *window = open_view ("heat");
  GtkWidget     *chart = find (window, FAIR_TYPE_CHART_VIEW, 0);
  FairChartView *view = FAIR_CHART_VIEW (chart);
  int            columns =
      (int) fair_chart_get_n_columns (fair_chart_view_get_chart (view));
  int before = get_shown (window);

  g_assert_cmpint (columns, >, 1);
  gtk_widget_grab_focus (chart);
  app_look_press_key (chart, GDK_KEY_Right);
  g_assert_cmpint (fair_chart_view_get_selected (view), ==, 0);
  app_look_press_key (chart, GDK_KEY_Left);
  app_look_press_key (chart, GDK_KEY_Down);
  g_assert_cmpint (fair_chart_view_get_selected (view), ==, 0);
  app_look_press_key (chart, GDK_KEY_Up);
  g_assert_cmpint (fair_chart_view_get_selected (view), ==, columns);
  for (int i = 0; i < columns + 2; i++)
    app_look_press_key (chart, GDK_KEY_Right);
  g_assert_cmpint (fair_chart_view_get_selected (view), ==, 2 * columns - 1);
  g_assert_cmpint (get_shown (window), ==, before);
  app_fixture_close (window);
}

/* The minimum can be tried from nothing; only the button stores it. */
static void
test_fit (void)
{
  FairAppWindow *window = open_view ("heat");
  GtkWidget     *chart = find (window, FAIR_TYPE_CHART_VIEW, 0);
  GtkWidget     *handle = find (window, FAIR_TYPE_CHART_HANDLE, 1);
  GtkWidget     *key = find (window, FAIR_TYPE_SCORE_KEY, 0);
  int            threshold = get_stored (window);
  int            tried;

  app_look_check_names (GTK_WIDGET (window));
  gtk_widget_grab_focus (handle);
  g_assert_true (app_look_press_key (chart, GDK_KEY_Up));
  tried = get_shown_fit (window);
  g_assert_cmpint (tried, >, 0);
  g_assert_cmpint (get_stored_fit (window), ==, 0);
  g_assert_true (app_look_find_words (key, "preview"));

  /* A threshold that is stored meanwhile takes nothing of it along. */
  g_signal_emit_by_name (chart, "handle-moved", FAIR_PICK_HANDLE,
                         (double) threshold + 20.0, TRUE);
  g_assert_cmpint (get_stored (window), ==, threshold + 20);
  g_assert_cmpint (get_stored_fit (window), ==, 0);
  g_assert_cmpint (get_shown_fit (window), ==, tried);

  g_assert_true (app_look_press (GTK_WIDGET (window), "_Set Fit Minimum"));
  g_assert_cmpint (get_stored_fit (window), ==, tried);
  app_fixture_settle (window);
  g_assert_false (app_look_find_words (key, "preview"));
  g_assert_true (app_look_press (GTK_WIDGET (window), "_Clear"));
  g_assert_cmpint (get_stored_fit (window), ==, 0);

  gtk_widget_grab_focus (handle);
  app_look_press_key (chart, GDK_KEY_Up);
  g_assert_cmpint (get_shown_fit (window), >, 0);
  app_look_press_key (chart, GDK_KEY_Delete);
  g_assert_cmpint (get_shown_fit (window), ==, 0);
  app_look_press_key (chart, GDK_KEY_Up);
  fair_app_window_show_page (window, "audit");
  app_fixture_settle (window);
  g_assert_cmpint (get_shown_fit (window), ==, 0);
  app_fixture_close (window);
}

/* A lead that becomes an MQL after its first day has a step to move over. */
static guint
choose_lead (FairAppWindow *window)
{
  FairScores *scores = fair_results_get_scores (
      fair_workshop_get_results (fair_app_window_get_workshop (window)));
  const FairLeadScore *leads;
  guint                n;

  leads = fair_scores_get_leads (scores, &n);
  for (guint i = 0; i < n; i++)
    if (leads[i].passes && !leads[i].gated && leads[i].peak > leads[i].fit)
      return i;

  g_assert_not_reached ();
}

static void
test_replay (void)
{
  FairAppWindow *window = open_view ("curve");
  FairPage      *page = fair_app_window_get_page (window, "threshold");
  int            before = get_stored (window);
  GtkWidget     *chart, *handle, *list;
  GtkListBoxRow *row;

  fair_threshold_page_replay (FAIR_THRESHOLD_PAGE (page), choose_lead (window));
  app_fixture_settle (window);
  app_look_check_names (GTK_WIDGET (window));
  chart = find (window, FAIR_TYPE_CHART_VIEW, 0);
  handle = find (window, FAIR_TYPE_CHART_HANDLE, 0);
  list = gtk_widget_get_parent (find (window, FAIR_TYPE_REPLAY_ROW, 0));

  gtk_widget_grab_focus (chart);
  app_look_press_key (chart, GDK_KEY_Right);
  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (list));
  g_assert_nonnull (row);
  g_assert_cmpint (get_shown (window), ==, before);

  gtk_widget_grab_focus (handle);
  app_look_press_key (chart, GDK_KEY_Up);
  g_assert_cmpint (get_shown (window), ==, before + 1);
  settle (window);
  g_assert_cmpint (get_stored (window), ==, before + 1);
  g_signal_emit_by_name (chart, "handle-moved", FAIR_PICK_HANDLE,
                         (double) before + 9.0, FALSE);
  g_assert_cmpint (get_shown (window), ==, before + 9);
  g_assert_cmpint (get_stored (window), ==, before + 1);
  g_signal_emit_by_name (chart, "handle-moved", FAIR_PICK_HANDLE,
                         (double) before + 9.0, TRUE);
  g_assert_cmpint (get_stored (window), ==, before + 9);
  /* What was selected stays so when the story is told anew. */
  app_fixture_settle (window);
  list = gtk_widget_get_parent (find (window, FAIR_TYPE_REPLAY_ROW, 0));
  g_assert_nonnull (gtk_list_box_get_selected_row (GTK_LIST_BOX (list)));
  app_fixture_close (window);
}

/* The room sees the time left while the agenda runs, and no lead's name. */
static void
test_room (void)
{
  FairAppWindow     *window = open_view ("curve");
  FairMeetingAgenda *agenda = fair_meeting_get_agenda (
      fair_workshop_get_meeting (fair_app_window_get_workshop (window)));
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  fair_app_window_set_presenting (window, TRUE);
  app_fixture_settle (window);
  g_assert_null (app_look_find (GTK_WIDGET (window), FAIR_TYPE_LEAD_ROW));
  fair_app_window_set_presenting (window, FALSE);
  g_assert_true (fair_meeting_agenda_start (agenda, 3, &error));
  g_assert_no_error (error);
  fair_app_window_set_presenting (window, TRUE);
  app_fixture_settle (window);
  words = fair_agenda_words (fair_meeting_agenda_get_left_in_all (agenda));
  words[strlen (words) - 2] = 0;
  g_assert_true (app_look_find_words (GTK_WIDGET (window), words));
  fair_app_window_set_presenting (window, FALSE);
  app_fixture_close (window);
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, TRUE);

  g_test_add_func ("/chart-keys/curve", test_curve);
  g_test_add_func ("/chart-keys/typing", test_typing);
  g_test_add_func ("/chart-keys/value", test_value);
  g_test_add_func ("/chart-keys/stops", test_stops);
  g_test_add_func ("/chart-keys/cells", test_cells);
  g_test_add_func ("/chart-keys/fit", test_fit);
  g_test_add_func ("/chart-keys/replay", test_replay);
  g_test_add_func ("/chart-keys/room", test_room);
  result = g_test_run ();

  app_fixture_clear (&fixture);

  return result;
}
