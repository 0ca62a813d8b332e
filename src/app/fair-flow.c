/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-flow.h"

void
fair_flow_insert (GtkFlowBox *flow, GtkWidget *widget, int place)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_FLOW_BOX (flow));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "accessible-role",
                        GTK_ACCESSIBLE_ROLE_GENERIC, "focusable", FALSE,
                        "child", widget, NULL);
  gtk_flow_box_insert (flow, child, place);
}

void
fair_flow_clear (GtkFlowBox *flow)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_FLOW_BOX (flow));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (flow))) != NULL)
    gtk_flow_box_remove (flow, child);
}
