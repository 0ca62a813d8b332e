/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-tooltip.h"

void
fair_tooltip_set (GtkWidget *widget, const char *words)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), words) != 0)
    gtk_widget_set_tooltip_text (widget, words);
}
