/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fair_problem_present (GtkWidget *widget, const GError *error);

G_END_DECLS
