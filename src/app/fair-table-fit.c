/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-table-fit.h"

#define SPARE "fair-table-fit"
#define NORMAL_DPI 96.0

/* Text from this size on leaves no room for what can be spared. */
#define LARGE_TEXT 1.4

static void
fit (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  guint spare = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (view), SPARE));
  int   dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (view)), "gtk-xft-dpi",
                &dpi, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column =
          g_list_model_get_item (columns, i);
      gboolean is_spare = (spare & (1U << i)) != 0;

      gtk_column_view_column_set_visible (
          column, !is_spare || dpi < LARGE_TEXT * NORMAL_DPI * PANGO_SCALE);
    }
}

void
fair_table_fit_follow (GtkColumnView *view, guint spare)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  g_object_set_data (G_OBJECT (view), SPARE, GUINT_TO_POINTER (spare));
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (view)),
                           "notify::gtk-xft-dpi", G_CALLBACK (fit), view,
                           G_CONNECT_SWAPPED);
  fit (view);
}
