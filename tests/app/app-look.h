/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *app_look_find (GtkWidget *widget, GType type);
GtkWidget *app_look_find_at (GtkWidget *widget, GType type, guint which);
gboolean   app_look_find_words (GtkWidget *widget, const char *words);
gboolean   app_look_press_key (GtkWidget *widget, guint key);
gboolean   app_look_press (GtkWidget *widget, const char *label);
void       app_look_check_names (GtkWidget *widget);

G_END_DECLS
