/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <time.h>

#include "app/fair-application.h"

/* The CPU time, of all threads, from the start of the process to the first
 * frame of the start page that was painted. */

static void
on_after_paint (GdkFrameClock *clock, GApplication *application)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  g_print ("from start to the first frame: %.2f s of CPU\n",
           (double) time.tv_sec + (double) time.tv_nsec / 1e9);
  g_signal_handlers_disconnect_by_func (clock, on_after_paint, application);
  g_application_quit (application);
}

static void
on_realize (GtkWidget *window, GApplication *application)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (on_after_paint), application);
}

static void
on_window_added (GtkApplication *application, GtkWidget *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (on_realize), application);
}

int
main (int argc, char **argv)
{
  g_autoptr (FairApplication) application = fair_application_new ();

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added),
                    NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
