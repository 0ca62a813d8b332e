/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-table-fit.h"

#include "app/fair-chart-style.h"

/* Below this width at normal text the columns that can be spared would push
 * the others out of the window. */
#define ROOM 900.0

typedef struct
{
  GtkColumnView *view; /* owns it */
  guint          spare;
  guint          check;
} Fit;

static gboolean
check (gpointer user_data)
{
  Fit           *self = user_data;
  GListModel    *columns = gtk_column_view_get_columns (self->view);
  GtkAdjustment *place =
      gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));
  double width = place != NULL ? gtk_adjustment_get_page_size (place) : 0.0;
  double room =
      ROOM * fair_chart_style_get_text_scale (GTK_WIDGET (self->view));

  self->check = 0;
  if (width <= 0.0)
    return G_SOURCE_REMOVE;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column =
          g_list_model_get_item (columns, i);

      gtk_column_view_column_set_visible (
          column, (self->spare & (1U << i)) == 0 || width >= room);
    }

  return G_SOURCE_REMOVE;
}

static void
check_soon (Fit *self)
{
  if (self->check == 0)
    self->check = g_idle_add_full (G_PRIORITY_HIGH_IDLE, check, self, NULL);
}

static void
on_place (Fit *self)
{
  GtkAdjustment *place =
      gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));

  if (place == NULL)
    return;

  g_signal_handlers_disconnect_by_func (place, check_soon, self);
  g_signal_connect_data (place, "changed", G_CALLBACK (check_soon), self, NULL,
                         G_CONNECT_SWAPPED);
  check_soon (self);
}

static void
fit_free (gpointer data)
{
  Fit           *self = data;
  GtkAdjustment *place =
      gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));

  if (place != NULL)
    g_signal_handlers_disconnect_by_data (place, self);
  g_clear_handle_id (&self->check, g_source_remove);
  g_free (self);
}

static void
on_destroy (GtkWidget *view, Fit *self)
{
  g_signal_handlers_disconnect_by_data (view, self);
  g_signal_handlers_disconnect_by_data (gtk_widget_get_settings (view), self);
  fit_free (self);
}

void
fair_table_fit_follow (GtkColumnView *view, guint spare)
{
  Fit *self;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  self = g_new0 (Fit, 1);
  self->view = view;
  self->spare = spare;
  g_signal_connect_swapped (view, "notify::hadjustment", G_CALLBACK (on_place),
                            self);
  g_signal_connect_swapped (gtk_widget_get_settings (GTK_WIDGET (view)),
                            "notify::gtk-xft-dpi", G_CALLBACK (check_soon),
                            self);
  g_signal_connect (view, "destroy", G_CALLBACK (on_destroy), self);
  on_place (self);
}
