/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-list-rows.h"

void
fair_list_rows_clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  g_return_if_fail (GTK_IS_LIST_BOX (list));

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}
