/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fair_tooltip_set:
 * @widget: a widget
 * @words: (nullable): its tooltip
 *
 * Sets a tooltip where it differs. Setting one makes GTK look under the
 * pointer, which is too much for what is shown anew at every frame of a drag.
 */
void fair_tooltip_set (GtkWidget *widget, const char *words);

G_END_DECLS
