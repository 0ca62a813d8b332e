/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *app_look_find (GtkWidget *widget, GType type);
void       app_look_check_names (GtkWidget *widget);

G_END_DECLS
