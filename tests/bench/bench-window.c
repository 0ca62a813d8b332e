/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-chart-view.h"
#include "app/fair-deal-table.h"
#include "app/fair-pages.h"
#include "bench-times.h"

/* What the window costs the main thread, in CPU time, with the cairo renderer:
 *
 *   - from the start of the process to the first frame that was painted,
 *   - frames while the threshold is dragged over the sample company,
 *   - a timer of 5 ms that runs while every page is visited: how long the main
 *     loop was kept from it. */

#define DRAG_FRAMES 160

static AppFixture fixture;

typedef struct
{
  GtkWidget *chart;
  GArray    *input;
  int        left;
  int        start;
} Drag;

static gboolean
drag_on (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Drag  *drag = user_data;
  int    at = DRAG_FRAMES - drag->left;
  double value = drag->start + 20 - ABS (at % 80 - 40);
  double began = bench_thread_ms (), spent;

  g_signal_emit_by_name (drag->chart, "handle-moved", FAIR_PICK_HANDLE, value,
                         FALSE);
  spent = bench_thread_ms () - began;
  g_array_append_val (drag->input, spent);

  return --drag->left > 0;
}

static gboolean
is_dragged (gpointer user_data)
{
  return ((Drag *) user_data)->left <= 0;
}

static void
time_drag (FairAppWindow *window)
{
  FairWorkshop *workshop = fair_app_window_get_workshop (window);
  g_autoptr (GArray) input = g_array_new (FALSE, FALSE, sizeof (double));
  GArray *frames;
  Drag    drag = { NULL, input, DRAG_FRAMES, 0 };

  fair_app_window_show_page (window, "threshold");
  app_fixture_settle (window);
  drag.chart = app_look_find (GTK_WIDGET (window), FAIR_TYPE_CHART_VIEW);
  drag.start = fair_draft_get_scorecard (fair_workshop_get_draft (workshop),
                                         FAIR_SIDE_AGREED)
                   ->threshold;
  frames = bench_frames_begin (GTK_WIDGET (window));
  gtk_widget_add_tick_callback (GTK_WIDGET (window), drag_on, &drag, NULL);
  g_assert_true (app_fixture_wait (is_dragged, &drag));
  bench_frames_end (GTK_WIDGET (window), "a frame of a drag, all of it",
                    frames);
  bench_print_times ("of it the handler of the move", input);
  g_signal_emit_by_name (drag.chart, "handle-moved", FAIR_PICK_HANDLE,
                         (double) drag.start, TRUE);
}

static void
show_views (FairAppWindow *window)
{
  static const char *const views[] = { "heat", "acceptance", "curve" };
  FairPage *page = fair_app_window_get_page (window, "threshold");
  g_autoptr (GtkWidget) title = NULL;

  g_object_get (page, "title-widget", &title, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      bench_slip_begin ();
      adw_view_stack_set_visible_child_name (
          adw_view_switcher_get_stack (ADW_VIEW_SWITCHER (title)), views[i]);
      app_fixture_settle (window);
      bench_slip_end (views[i]);
    }
}

/* Opens the fifth criterion, which builds the editor. */
static void
open_criterion (FairAppWindow *window)
{
  GtkWidget *rows = app_look_find (
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_PAGE), GTK_TYPE_LIST_BOX);

  bench_slip_begin ();
  g_signal_emit_by_name (
      rows, "row-activated",
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 4));
  app_fixture_settle (window);
  bench_slip_end ("  a criterion is opened");
}

static void
visit_pages (FairAppWindow *window)
{
  guint                n_pages;
  const FairPageEntry *pages = fair_pages_list (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      bench_slip_begin ();
      fair_app_window_show_page (window, pages[i].id);
      app_fixture_settle (window);
      app_fixture_pass_frames (GTK_WIDGET (window));
      bench_slip_end (pages[i].id);
      if (g_str_equal (pages[i].id, "fit") ||
          g_str_equal (pages[i].id, "behavior"))
        open_criterion (window);
      if (g_str_equal (pages[i].id, "threshold"))
        show_views (window);
    }
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static FairAppWindow *
open_window (void)
{
  FairAppWindow *window = fair_app_window_new (fixture.application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (app_fixture_wait (is_mapped, window));
  app_fixture_pass_frames (GTK_WIDGET (window));

  return window;
}

int
main (int argc, char **argv)
{
  FairAppWindow *window;

  app_fixture_start (&argc, &argv);
  app_fixture_init (&fixture, FALSE);
  bench_slip_start ();
  window = open_window ();
  bench_slip_end ("the window, with the start page");
  bench_slip_begin ();
  fair_app_window_open_path (window, fixture.path);
  app_fixture_settle (window);
  bench_slip_end ("a workshop is opened");
  visit_pages (window);
  bench_slip_stop ();
  time_drag (window);
  g_assert_true (fair_app_window_close_workshop (window));
  gtk_window_destroy (GTK_WINDOW (window));
  app_fixture_clear (&fixture);

  return 0;
}
