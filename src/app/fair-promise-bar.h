/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FairPromiseBar:
 *
 * A share as a bar, with a tick where it was promised to be. The same stands
 * beside it in words.
 */
#define FAIR_TYPE_PROMISE_BAR (fair_promise_bar_get_type ())
G_DECLARE_FINAL_TYPE (
    FairPromiseBar, fair_promise_bar, FAIR, PROMISE_BAR, GtkWidget)

GtkWidget *
fair_promise_bar_new (double share, double promised, gboolean stands_out);

G_END_DECLS
