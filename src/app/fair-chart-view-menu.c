/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-chart-view-private.h"

#include "app/fair-table-dialog.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-image.h"

/* What can be done with any chart: its numbers as a table, and copies of it.
 * A chart that has no menu beside it opens one where it is pressed with the
 * secondary button, or by Shift and F10. */

/* Pictures are copied twice as fine as the screen. */
#define PICTURE_RESOLUTION 2.0

static GdkClipboard *
get_clipboard (FairChartView *self)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (self));
}

static void
show_table (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairChartView *self = FAIR_CHART_VIEW (widget);

  if (self->chart != NULL)
    fair_table_dialog_present (widget, self->label,
                               fair_chart_to_table (self->chart));
}

static void
copy_csv (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairChartView *self = FAIR_CHART_VIEW (widget);
  g_autoptr (FairTable) table = NULL;
  g_autofree char *csv = NULL;

  if (self->chart == NULL)
    return;

  table = fair_chart_to_table (self->chart);
  csv = fair_table_to_csv (table);
  gdk_clipboard_set_text (get_clipboard (self), csv);
}

static void
copy_picture (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairChartView  *self = FAIR_CHART_VIEW (widget);
  gboolean        png = g_str_equal (action, "chart.copy-png");
  double          width = MAX (1, gtk_widget_get_width (widget));
  double          height = MAX (1, gtk_widget_get_height (widget));
  FairDrawContext context;
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (self->chart == NULL)
    return;

  fair_chart_view_init_context (self, &context);
  context.focused = context.second_focused = FALSE;
  context.typed = context.second_typed = NULL;
  context.selected = -1;
  bytes = png ? fair_chart_image_to_png (self->chart, &context, width, height,
                                         PICTURE_RESOLUTION, &error)
              : fair_chart_image_to_svg (self->chart, &context, width, height,
                                         &error);
  if (bytes == NULL)
    {
      g_warning ("%s", error->message);
      return;
    }

  content = gdk_content_provider_new_for_bytes (
      png ? "image/png" : "image/svg+xml", bytes);
  gdk_clipboard_set_content (get_clipboard (self), content);
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) table = g_menu_new ();
  g_autoptr (GMenu) copies = g_menu_new ();

  g_menu_append (table, _ ("_View as Table"), "chart.table");
  g_menu_append (copies, _ ("Copy as _CSV"), "chart.copy-csv");
  g_menu_append (copies, _ ("Copy as _PNG"), "chart.copy-png");
  g_menu_append (copies, _ ("Copy as _SVG"), "chart.copy-svg");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (table));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copies));

  return G_MENU_MODEL (menu);
}

static void
open_menu (FairChartView *self, const GdkRectangle *at)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (self->menu_beside != NULL)
    {
      gtk_menu_button_popup (self->menu_beside);
      return;
    }

  if (self->menu == NULL)
    {
      menu = make_menu ();
      self->menu = gtk_popover_menu_new_from_model (menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
on_secondary_click (FairChartView *self, int n_press, double x, double y)
{
  open_menu (self, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
show_menu (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_menu (FAIR_CHART_VIEW (widget),
             &(GdkRectangle){ gtk_widget_get_width (widget) / 2,
                              gtk_widget_get_height (widget) / 2, 1, 1 });
}

void
_fair_chart_view_install_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chart.table", NULL,
                                   show_table);
  gtk_widget_class_install_action (widget_class, "chart.copy-csv", NULL,
                                   copy_csv);
  gtk_widget_class_install_action (widget_class, "chart.copy-png", NULL,
                                   copy_picture);
  gtk_widget_class_install_action (widget_class, "chart.copy-svg", NULL,
                                   copy_picture);
  gtk_widget_class_install_action (widget_class, "chart.menu", NULL, show_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10,
                                       GDK_SHIFT_MASK, "chart.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0,
                                       "chart.menu", NULL);
}

void
_fair_chart_view_follow_menu (FairChartView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click),
                                 GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_secondary_click),
                            self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * fair_chart_view_set_menu_button:
 * @self: a view
 * @button: (nullable): the button beside it that has the menu of the chart
 *
 * Opens the menu of a button where it would open one of its own.
 */
void
fair_chart_view_set_menu_button (FairChartView *self, GtkMenuButton *button)
{
  g_return_if_fail (FAIR_IS_CHART_VIEW (self));

  g_set_weak_pointer (&self->menu_beside, button);
}
