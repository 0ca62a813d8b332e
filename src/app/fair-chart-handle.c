/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-chart-handle.h"

struct _FairChartHandle
{
  GtkWidget parent_instance;

  FairPickPart part;
};

G_DEFINE_FINAL_TYPE (FairChartHandle, fair_chart_handle, GTK_TYPE_WIDGET)

/* The ring is part of the chart. */
static void
fair_chart_handle_state_flags_changed (GtkWidget    *widget,
                                       GtkStateFlags previous)
{
  GtkWidget *chart = gtk_widget_get_parent (widget);

  if (chart != NULL)
    gtk_widget_queue_draw (chart);

  GTK_WIDGET_CLASS (fair_chart_handle_parent_class)
      ->state_flags_changed (widget, previous);
}

static void
fair_chart_handle_class_init (FairChartHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->state_flags_changed = fair_chart_handle_state_flags_changed;
  gtk_widget_class_set_css_name (widget_class, "handle");
  gtk_widget_class_set_accessible_role (widget_class,
                                        GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
fair_chart_handle_init (FairChartHandle *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * fair_chart_handle_new:
 * @part: which handle of the chart it stands for
 *
 * Returns: (transfer floating): a handle without a value
 */
GtkWidget *
fair_chart_handle_new (FairPickPart part)
{
  FairChartHandle *self = g_object_new (FAIR_TYPE_CHART_HANDLE, NULL);

  self->part = part;

  return GTK_WIDGET (self);
}

/**
 * fair_chart_handle_get_part:
 * @self: a handle
 *
 * Returns: which handle of the chart it stands for
 */
FairPickPart
fair_chart_handle_get_part (FairChartHandle *self)
{
  g_return_val_if_fail (FAIR_IS_CHART_HANDLE (self), FAIR_PICK_NONE);

  return self->part;
}
