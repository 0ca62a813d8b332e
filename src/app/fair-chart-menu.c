/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-chart-menu.h"

#include "app/fair-table-dialog.h"
#include "base/fair-i18n.h"
#include "draw/fair-chart-image.h"

/* Pictures are copied twice as fine as the screen. */
#define PICTURE_RESOLUTION 2.0

struct _FairChartMenu
{
  AdwBin parent_instance;

  /* Borrowed from the template */
  GtkMenuButton *button;

  /* Weak */
  FairChartView *view;
};

enum
{
  PROP_VIEW = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FairChartMenu, fair_chart_menu, ADW_TYPE_BIN)

static FairChart *
get_chart (FairChartMenu *self)
{
  return self->view != NULL ? fair_chart_view_get_chart (self->view) : NULL;
}

static GdkClipboard *
get_clipboard (FairChartMenu *self)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (self));
}

static void
show_table (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairChartMenu *self = FAIR_CHART_MENU (widget);
  FairChart     *chart = get_chart (self);

  if (chart != NULL)
    fair_table_dialog_present (GTK_WIDGET (self),
                               fair_chart_view_get_label (self->view),
                               fair_chart_to_table (chart));
}

static void
copy_csv (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairChartMenu *self = FAIR_CHART_MENU (widget);
  FairChart     *chart = get_chart (self);
  g_autoptr (FairTable) table = NULL;
  g_autofree char *csv = NULL;

  if (chart == NULL)
    return;

  table = fair_chart_to_table (chart);
  csv = fair_table_to_csv (table);
  gdk_clipboard_set_text (get_clipboard (self), csv);
}

static void
copy_picture (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairChartMenu  *self = FAIR_CHART_MENU (widget);
  FairChart      *chart = get_chart (self);
  GtkWidget      *view = GTK_WIDGET (self->view);
  gboolean        png = g_str_equal (action, "chart.copy-png");
  FairDrawContext context;
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  double width, height;

  if (chart == NULL)
    return;

  fair_chart_view_init_context (self->view, &context);
  context.focused = FALSE;
  context.selected = -1;
  width = MAX (1, gtk_widget_get_width (view));
  height = MAX (1, gtk_widget_get_height (view));
  bytes =
      png ? fair_chart_image_to_png (chart, &context, width, height,
                                     PICTURE_RESOLUTION, &error)
          : fair_chart_image_to_svg (chart, &context, width, height, &error);
  if (bytes == NULL)
    {
      g_warning ("%s", error->message);
      return;
    }

  content = gdk_content_provider_new_for_bytes (
      png ? "image/png" : "image/svg+xml", bytes);
  gdk_clipboard_set_content (get_clipboard (self), content);
}

static void
on_secondary_click (FairChartMenu *self)
{
  gtk_menu_button_popup (self->button);
}

static gboolean
on_menu_key (GtkWidget *view, GVariant *parameter, gpointer user_data)
{
  gtk_menu_button_popup (FAIR_CHART_MENU (user_data)->button);

  return TRUE;
}

static void
follow_view (FairChartMenu *self)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click),
                                 GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_secondary_click),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view),
                             GTK_EVENT_CONTROLLER (click));

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Shift>F10|Menu"),
                        gtk_callback_action_new (on_menu_key, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

static void
name_button (FairChartMenu *self)
{
  const char      *chart = fair_chart_view_get_label (self->view);
  g_autofree char *label = NULL;

  /* Translators: %s is the name of a chart */
  label = g_strdup_printf (_ ("Menu of %s"), chart != NULL ? chart : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
fair_chart_menu_dispose (GObject *object)
{
  FairChartMenu *self = FAIR_CHART_MENU (object);

  g_clear_weak_pointer (&self->view);

  G_OBJECT_CLASS (fair_chart_menu_parent_class)->dispose (object);
}

static void
fair_chart_menu_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_object (value, FAIR_CHART_MENU (object)->view);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_chart_menu_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  FairChartMenu *self = FAIR_CHART_MENU (object);

  switch (prop_id)
    {
    case PROP_VIEW:
      g_return_if_fail (self->view == NULL);
      g_set_weak_pointer (&self->view, g_value_get_object (value));
      if (self->view != NULL)
        {
          follow_view (self);
          name_button (self);
          g_signal_connect_object (self->view, "notify::label",
                                   G_CALLBACK (name_button), self,
                                   G_CONNECT_SWAPPED);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
fair_chart_menu_class_init (FairChartMenuClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fair_chart_menu_dispose;
  object_class->get_property = fair_chart_menu_get_property;
  object_class->set_property = fair_chart_menu_set_property;

  properties[PROP_VIEW] =
      g_param_spec_object ("view", NULL, NULL, FAIR_TYPE_CHART_VIEW,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/fairlead/Fairlead/fair-chart-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, FairChartMenu, button);

  gtk_widget_class_install_action (widget_class, "chart.table", NULL,
                                   show_table);
  gtk_widget_class_install_action (widget_class, "chart.copy-csv", NULL,
                                   copy_csv);
  gtk_widget_class_install_action (widget_class, "chart.copy-png", NULL,
                                   copy_picture);
  gtk_widget_class_install_action (widget_class, "chart.copy-svg", NULL,
                                   copy_picture);
}

static void
fair_chart_menu_init (FairChartMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
