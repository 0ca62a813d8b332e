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

/**
 * fair_list_rows_passes:
 * @row: a row of a list of which one row is selected
 * @direction: where the focus goes
 *
 * Returns: whether Tab passes by @row. Such a list is one stop of Tab, at its
 *   selected row: otherwise Tab would select each row on its way, as GTK
 *   selects what it focuses. Arrows go from row to row.
 */
gboolean fair_list_rows_passes (GtkListBoxRow *row, GtkDirectionType direction);

G_END_DECLS
