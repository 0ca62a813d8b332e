/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-times.h"

#include <stdlib.h>
#include <sys/types.h>
#include <time.h>

#define TICK_MS 5

double
bench_thread_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

void
bench_print_times (const char *what, GArray *times)
{
  guint n = times->len;

  if (n == 0)
    {
      g_print ("%-34s none\n", what);
      return;
    }
  qsort (times->data, n, sizeof (double), compare);
  g_print ("%-34s %5u × median %5.1f ms, p95 %5.1f ms, most %5.1f ms\n", what,
           n, g_array_index (times, double, n / 2),
           g_array_index (times, double, n * 95 / 100),
           g_array_index (times, double, n - 1));
}

/* The main loop. */

static guint  timer;
static double last_tick;
static double worst_slip;

static gboolean
on_tick (gpointer unused)
{
  double now = bench_thread_ms ();

  worst_slip = MAX (worst_slip, now - last_tick);
  last_tick = now;

  return G_SOURCE_CONTINUE;
}

void
bench_slip_start (void)
{
  timer = g_timeout_add (TICK_MS, on_tick, NULL);
  bench_slip_begin ();
}

void
bench_slip_stop (void)
{
  g_clear_handle_id (&timer, g_source_remove);
}

void
bench_slip_begin (void)
{
  worst_slip = 0;
  last_tick = bench_thread_ms ();
}

double
bench_slip_end (const char *what)
{
  on_tick (NULL);
  g_print ("%-34s main loop kept from a 5 ms timer for %5.1f ms at most\n",
           what, worst_slip);

  return worst_slip;
}

/* Frames. */

static double  frame_began;
static double  paint_began;
static GArray *wholes;
static GArray *paints;

static void
note_since (GArray *times, double began)
{
  double spent = bench_thread_ms () - began;

  g_array_append_val (times, spent);
}

static void
on_before_paint (GdkFrameClock *clock, gpointer unused)
{
  if (frame_began > 0.0)
    note_since (wholes, frame_began);
  frame_began = bench_thread_ms ();
}

/* Connected after the window's own, these run when its phase is done. */
static void
on_layout (GdkFrameClock *clock, gpointer unused)
{
  paint_began = bench_thread_ms ();
}

static void
on_paint (GdkFrameClock *clock, gpointer unused)
{
  if (paint_began > frame_began)
    note_since (paints, paint_began);
}

static void
on_after_paint (GdkFrameClock *clock, GArray *frames)
{
  note_since (frames, frame_began);
}

GArray *
bench_frames_begin (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  GArray        *frames = g_array_new (FALSE, FALSE, sizeof (double));

  frame_began = 0.0;
  wholes = g_array_new (FALSE, FALSE, sizeof (double));
  paints = g_array_new (FALSE, FALSE, sizeof (double));
  g_signal_connect_after (clock, "layout", G_CALLBACK (on_layout), frames);
  g_signal_connect_after (clock, "paint", G_CALLBACK (on_paint), frames);
  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint),
                    frames);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), frames);

  return frames;
}

void
bench_frames_end (GtkWidget *window, const char *what, GArray *frames)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (window),
                                        frames);
  bench_print_times (what, frames);
  bench_print_times ("of it layout done to painted", paints);
  bench_print_times ("from a frame to the next", wholes);
  g_array_unref (frames);
  g_clear_pointer (&wholes, g_array_unref);
  g_clear_pointer (&paints, g_array_unref);
}
