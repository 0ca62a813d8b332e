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

gboolean
fair_list_rows_passes (GtkListBoxRow *row, GtkDirectionType direction)
{
  g_return_val_if_fail (GTK_IS_LIST_BOX_ROW (row), FALSE);

  return (direction == GTK_DIR_TAB_FORWARD ||
          direction == GTK_DIR_TAB_BACKWARD) &&
         !gtk_list_box_row_is_selected (row);
}
