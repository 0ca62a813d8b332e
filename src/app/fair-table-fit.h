/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fair_table_fit_follow:
 * @view: a table with all its columns
 * @spare: bits of the columns that can be spared, the first column being bit 0
 *
 * Hides the columns that can be spared while text is so large, or the window so
 * narrow, that the others would be pushed out. What is copied keeps all
 * columns.
 */
void fair_table_fit_follow (GtkColumnView *view, guint spare);

G_END_DECLS
