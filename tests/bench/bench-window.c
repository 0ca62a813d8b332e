/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>
#include <sys/types.h>
#include <time.h>

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-chart-view.h"
#include "app/fair-deal-table.h"
#include "app/fair-pages.h"

/* What the window costs the main thread, in CPU time, with the cairo renderer:
 *
 *   - from the start of the process to the first frame that was painted,
 *   - frames while the threshold is dragged over the sample company,
 *   - a timer of 5 ms that runs while every page is visited: how long the main
 *     loop was kept from it.
 *
 * Wall time is not judged: other work on the machine would be measured. */

#define DRAG_FRAMES 160
#define TICK_MS 5

static AppFixture fixture;

static double
cpu_ms (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
print_times (const char *what, GArray *times)
{
  guint n = times->len;

  qsort (times->data, n, sizeof (double), compare);
  g_print ("%-34s %5u × median %5.1f ms, p95 %5.1f ms, most %5.1f ms\n", what,
           n, g_array_index (times, double, n / 2),
           g_array_index (times, double, n * 95 / 100),
           g_array_index (times, double, n - 1));
}

/* Frames. */

static double frame_began;
static double layout_began;
static double paint_began;

static void
note_since (GArray *times, double began)
{
  double spent = cpu_ms (CLOCK_THREAD_CPUTIME_ID) - began;

  g_array_append_val (times, spent);
}

static void
on_before_paint (GdkFrameClock *clock, GArray *times)
{
  if (frame_began > 0.0)
    note_since (times, frame_began);
  frame_began = cpu_ms (CLOCK_THREAD_CPUTIME_ID);
}

static void
on_after_paint (GdkFrameClock *clock, GArray *times)
{
  note_since (times, frame_began);
}

/* Connected after those of the window, these run at the end of its phase. */
static void
on_update (GdkFrameClock *clock, gpointer unused)
{
  layout_began = cpu_ms (CLOCK_THREAD_CPUTIME_ID);
}

static void
on_layout (GdkFrameClock *clock, GArray *times)
{
  note_since (times, layout_began);
  paint_began = cpu_ms (CLOCK_THREAD_CPUTIME_ID);
}

static void
on_paint (GdkFrameClock *clock, GArray *times)
{
  note_since (times, paint_began);
}

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
  double began = cpu_ms (CLOCK_THREAD_CPUTIME_ID), spent;

  g_signal_emit_by_name (drag->chart, "handle-moved", FAIR_PICK_HANDLE, value,
                         FALSE);
  spent = cpu_ms (CLOCK_THREAD_CPUTIME_ID) - began;
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
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) input = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) whole = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) layout = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) paint = g_array_new (FALSE, FALSE, sizeof (double));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  Drag           drag = { NULL, input, DRAG_FRAMES, 0 };
  gulong         before, after, phases[3];

  fair_app_window_show_page (window, "threshold");
  app_fixture_settle (window);
  drag.chart = app_look_find (GTK_WIDGET (window), FAIR_TYPE_CHART_VIEW);
  drag.start = fair_draft_get_scorecard (fair_workshop_get_draft (workshop),
                                         FAIR_SIDE_AGREED)
                   ->threshold;
  before = g_signal_connect (clock, "before-paint",
                             G_CALLBACK (on_before_paint), whole);
  after = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint),
                            frames);
  phases[0] =
      g_signal_connect_after (clock, "update", G_CALLBACK (on_update), NULL);
  phases[1] =
      g_signal_connect_after (clock, "layout", G_CALLBACK (on_layout), layout);
  phases[2] =
      g_signal_connect_after (clock, "paint", G_CALLBACK (on_paint), paint);
  gtk_widget_add_tick_callback (GTK_WIDGET (window), drag_on, &drag, NULL);
  g_assert_true (app_fixture_wait (is_dragged, &drag));
  g_signal_handler_disconnect (clock, before);
  g_signal_handler_disconnect (clock, after);
  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    g_signal_handler_disconnect (clock, phases[i]);
  print_times ("a frame of a drag, all of it", frames);
  print_times ("of it the handler of the move", input);
  print_times ("from a frame to the next", whole);
  print_times ("of it the layout", layout);
  print_times ("of it the painting", paint);
  g_signal_emit_by_name (drag.chart, "handle-moved", FAIR_PICK_HANDLE,
                         (double) drag.start, TRUE);
}

/* The main loop. */

static double last_tick;
static double worst_slip;

static gboolean
on_tick (gpointer unused)
{
  double now = cpu_ms (CLOCK_THREAD_CPUTIME_ID);

  worst_slip = MAX (worst_slip, now - last_tick);
  last_tick = now;

  return G_SOURCE_CONTINUE;
}

static void
begin_slip (void)
{
  worst_slip = 0;
  last_tick = cpu_ms (CLOCK_THREAD_CPUTIME_ID);
}

static void
print_slip (const char *what)
{
  on_tick (NULL);
  g_print ("%-34s main loop kept from a 5 ms timer for %5.1f ms at most\n",
           what, worst_slip);
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
      begin_slip ();
      adw_view_stack_set_visible_child_name (
          adw_view_switcher_get_stack (ADW_VIEW_SWITCHER (title)), views[i]);
      app_fixture_settle (window);
      print_slip (views[i]);
    }
}

/* Opens the fifth criterion, which builds the editor. */
static void
open_criterion (FairAppWindow *window)
{
  GtkWidget *rows = app_look_find (
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_PAGE), GTK_TYPE_LIST_BOX);

  begin_slip ();
  g_signal_emit_by_name (
      rows, "row-activated",
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 4));
  app_fixture_settle (window);
  print_slip ("  a criterion is opened");
}

static void
visit_pages (FairAppWindow *window)
{
  guint                n_pages;
  const FairPageEntry *pages = fair_pages_list (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      begin_slip ();
      fair_app_window_show_page (window, pages[i].id);
      app_fixture_settle (window);
      app_fixture_pass_frames (GTK_WIDGET (window));
      print_slip (pages[i].id);
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
  guint          timer;

  app_fixture_start (&argc, &argv);
  app_fixture_init (&fixture, FALSE);
  timer = g_timeout_add (TICK_MS, on_tick, NULL);
  begin_slip ();
  window = open_window ();
  print_slip ("the window, with the start page");
  begin_slip ();
  fair_app_window_open_path (window, fixture.path);
  app_fixture_settle (window);
  print_slip ("a workshop is opened");
  visit_pages (window);
  g_source_remove (timer);
  time_drag (window);
  g_assert_true (fair_app_window_close_workshop (window));
  gtk_window_destroy (GTK_WINDOW (window));
  app_fixture_clear (&fixture);

  return 0;
}
