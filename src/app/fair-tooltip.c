/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-tooltip.h"

#define WORDS "fair-tooltip"

/* A tooltip of GTK's own asks the display where the pointer is whenever its
 * words change, and waits for the answer. Numbers change while a handle is
 * dragged, so their words are kept here until somebody wants to read them. */
static gboolean
on_query (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *words = g_object_get_data (G_OBJECT (widget), WORDS);

  gtk_tooltip_set_text (tooltip, words);

  return words != NULL;
}

void
fair_tooltip_set (GtkWidget *widget, const char *words)
{
  const char *before;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  before = g_object_get_data (G_OBJECT (widget), WORDS);
  if (g_strcmp0 (before, words) == 0)
    return;

  if (!gtk_widget_get_has_tooltip (widget))
    {
      gtk_widget_set_has_tooltip (widget, TRUE);
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (on_query), NULL);
    }
  g_object_set_data_full (G_OBJECT (widget), WORDS, g_strdup (words), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "", -1);
}
