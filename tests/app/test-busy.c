/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-busy-view.h"

/* An answer that takes long: it is announced, what is old stays in sight and
 * grey, and it can be stopped. The threads that compute are held up meanwhile,
 * as a large history would do. */

static AppFixture fixture;

static GMutex   mutex;
static GCond    released;
static gboolean held;

static gpointer
wait_for_release (gpointer data, GCancellable *cancellable, GError **error)
{
  g_mutex_lock (&mutex);
  while (held)
    g_cond_wait (&released, &mutex);
  g_mutex_unlock (&mutex);

  return data;
}

static void
hold (FairWorkshop *workshop)
{
  held = TRUE;
  for (guint i = 0; i < g_get_num_processors (); i++)
    fair_jobs_run_async (fair_workshop_get_jobs (workshop), FAIR_JOB_COMPUTE,
                         wait_for_release, &held, NULL, NULL, NULL, NULL, NULL);
}

static void
release (void)
{
  g_mutex_lock (&mutex);
  held = FALSE;
  g_cond_broadcast (&released);
  g_mutex_unlock (&mutex);
}

static void
set_threshold (FairWorkshop *workshop, int threshold)
{
  FairDraft *draft = fair_workshop_get_draft (workshop);
  g_autoptr (FairScorecard) card =
      fair_scorecard_copy (fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED));
  g_autoptr (GError) error = NULL;

  card->threshold = threshold;
  fair_draft_set_scorecard (draft, FAIR_SIDE_AGREED, card, "Threshold", &error);
  g_assert_no_error (error);
}

static gboolean
is_announced (gpointer window)
{
  return app_look_find (window, GTK_TYPE_PROGRESS_BAR) != NULL;
}

static gboolean
is_quiet (gpointer window)
{
  return !is_announced (window) &&
         !fair_results_get_busy (
             fair_workshop_get_results (fair_app_window_get_workshop (window)));
}

static gboolean
is_grey (FairAppWindow *window)
{
  g_autoptr (GtkWidget) content = NULL;

  g_object_get (app_look_find (GTK_WIDGET (window), FAIR_TYPE_BUSY_VIEW),
                "content", &content, NULL);

  return gtk_widget_has_css_class (content, "stale");
}

static FairAppWindow *
open_held (void)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);

  fair_app_window_show_page (window, "threshold");
  app_fixture_settle (window);
  g_assert_false (is_announced (window));
  hold (fair_app_window_get_workshop (window));

  return window;
}

static void
test_long (void)
{
  FairAppWindow *window = open_held ();
  FairWorkshop  *workshop = fair_app_window_get_workshop (window);
  guint          before =
      fair_results_get_simulation (fair_workshop_get_results (workshop))->mqls;

  set_threshold (workshop, 90);
  g_assert_true (app_fixture_wait (is_announced, window));
  g_assert_true (app_look_find_words (GTK_WIDGET (window), "Scoring "));
  g_assert_true (is_grey (window));
  app_look_check_names (GTK_WIDGET (window));
  g_assert_cmpuint (
      fair_results_get_simulation (fair_workshop_get_results (workshop))->mqls,
      ==, before);

  release ();
  g_assert_true (app_fixture_wait (is_quiet, window));
  g_assert_false (is_grey (window));
  g_assert_cmpuint (
      fair_results_get_simulation (fair_workshop_get_results (workshop))->mqls,
      <, before);
  app_fixture_close (window);
}

/* The old numbers stay, are said to be old, and can be asked for again. */
static void
test_cancel (void)
{
  FairAppWindow *window = open_held ();
  FairWorkshop  *workshop = fair_app_window_get_workshop (window);
  FairResults   *results = fair_workshop_get_results (workshop);
  guint          before = fair_results_get_simulation (results)->mqls;

  set_threshold (workshop, 85);
  g_assert_true (app_fixture_wait (is_announced, window));
  g_assert_true (app_look_press (GTK_WIDGET (window), "_Cancel"));
  release ();
  g_assert_true (app_fixture_wait (is_quiet, window));
  g_assert_cmpuint (fair_results_get_simulation (results)->mqls, ==, before);
  g_assert_true (
      app_look_find_words (GTK_WIDGET (window), "you stopped their"));

  g_assert_true (app_look_press (GTK_WIDGET (window), "_Calculate"));
  app_fixture_settle (window);
  g_assert_cmpuint (fair_results_get_simulation (results)->mqls, !=, before);
  g_assert_null (fair_results_get_error (results));
  app_fixture_close (window);
}

/* Nothing is laid over what is being dragged. */
static gboolean
is_dim (gpointer window)
{
  GtkWidget *board = app_look_find (window, GTK_TYPE_FLOW_BOX);

  return gtk_widget_has_css_class (board, "stale");
}

static void
test_drag (void)
{
  FairAppWindow *window = open_held ();
  FairDraft     *draft =
      fair_workshop_get_draft (fair_app_window_get_workshop (window));
  g_autoptr (FairScorecard) card =
      fair_scorecard_copy (fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED));

  card->threshold += 7;
  fair_draft_preview_scorecard (draft, card);
  g_assert_true (app_fixture_wait (is_dim, window));
  for (guint i = 0; i < 10; i++)
    app_fixture_pass_frames (GTK_WIDGET (window));
  g_assert_false (is_announced (window));
  release ();
  fair_draft_preview_scorecard (draft, NULL);
  g_assert_true (app_fixture_wait (is_quiet, window));
  app_fixture_close (window);
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, TRUE);

  g_test_add_func ("/busy/long", test_long);
  g_test_add_func ("/busy/cancel", test_cancel);
  g_test_add_func ("/busy/drag", test_drag);
  result = g_test_run ();

  app_fixture_clear (&fixture);

  return result;
}
