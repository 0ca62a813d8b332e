/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What the main thread is kept busy with, in CPU time. Wall time is not judged:
 * other work on the machine would be measured. */

double bench_thread_ms (void);
void   bench_print_times (const char *what, GArray *times);

/* A timer of 5 ms, from when the slip is how long it was kept waiting. */
void   bench_slip_start (void);
void   bench_slip_stop (void);
void   bench_slip_begin (void);
double bench_slip_end (const char *what);

/* Frames of a window, painted from now on; ms each. At the end it is told too
 * what painting took of them, and all that the main loop did from one to the
 * next. */
GArray *bench_frames_begin (GtkWidget *window);
void    bench_frames_end (GtkWidget *window, const char *what, GArray *frames);
