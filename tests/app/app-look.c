/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-look.h"

#include <adwaita.h>
#include <string.h>

static GtkWidget *
find_at (GtkWidget *widget, GType type, guint *before)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      gtk_widget_get_mapped (widget) && (*before)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_at (child, type, before);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The how many-th widget of a type that is on the screen, counted from 0. */
GtkWidget *
app_look_find_at (GtkWidget *widget, GType type, guint which)
{
  return find_at (widget, type, &which);
}

/* The first widget of a type that is on the screen. */
GtkWidget *
app_look_find (GtkWidget *widget, GType type)
{
  return app_look_find_at (widget, type, 0);
}

/* Whether a label on the screen has these words in it. */
gboolean
app_look_find_words (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (app_look_find_words (child, words))
      return TRUE;

  return FALSE;
}

/* Presses the button with this label; whether one is on the screen. */
gboolean
app_look_press (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    {
      g_signal_emit_by_name (widget, "clicked");
      return TRUE;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (app_look_press (child, label))
      return TRUE;

  return FALSE;
}

/* A key as a widget's own controller gets it, whichever part has the focus. */
gboolean
app_look_press_key (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller =
          g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0,
                               (GdkModifierType) 0, &handled);
    }

  return handled;
}
