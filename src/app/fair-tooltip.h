/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fair_tooltip_set:
 * @widget: a widget
 * @words: (nullable): its tooltip
 *
 * Sets a tooltip whose words may change at every frame of a drag: unlike
 * gtk_widget_set_tooltip_text() it costs nothing until somebody reads it. The
 * words are the accessible description of @widget as well.
 */
void fair_tooltip_set (GtkWidget *widget, const char *words);

G_END_DECLS
