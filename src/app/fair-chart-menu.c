/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-chart-menu.h"

#include "base/fair-i18n.h"

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

/* The chart itself knows what to do. */
static void
pass_on (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FairChartMenu *self = FAIR_CHART_MENU (widget);

  if (self->view != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->view), action, NULL);
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
          fair_chart_view_set_menu_button (self->view, self->button);
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

  gtk_widget_class_install_action (widget_class, "chart.table", NULL, pass_on);
  gtk_widget_class_install_action (widget_class, "chart.copy-csv", NULL,
                                   pass_on);
  gtk_widget_class_install_action (widget_class, "chart.copy-png", NULL,
                                   pass_on);
  gtk_widget_class_install_action (widget_class, "chart.copy-svg", NULL,
                                   pass_on);
}

static void
fair_chart_menu_init (FairChartMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
