/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fair_list_rows_clear:
 * @list: a list
 *
 * Takes all rows out of @list. (GTK has a call of its own from 4.12 on.)
 */
void fair_list_rows_clear (GtkListBox *list);

G_END_DECLS
