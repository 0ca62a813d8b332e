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

/* What a person can focus has a name. Parts of GTK's own widgets are theirs to
 * name. */
static gboolean
is_part (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_DROP_DOWN) != NULL ||
         gtk_widget_get_ancestor (widget, ADW_TYPE_COMBO_ROW) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_MENU_BUTTON) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_SPIN_BUTTON) != NULL ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL;
}

/* Those in which a part takes the focus. */
static gboolean
is_whole (GtkWidget *widget)
{
  return GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget) ||
         GTK_IS_SPIN_BUTTON (widget) || GTK_IS_COLUMN_VIEW (widget);
}

static gboolean
needs_name (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (!gtk_widget_get_mapped (widget) ||
      (!gtk_widget_get_focusable (widget) && !is_whole (widget)))
    return FALSE;
  if (GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_TEXT (widget) ||
      (parent != NULL && is_part (parent)))
    return FALSE;

  return !GTK_IS_LABEL (widget) ||
         gtk_label_get_selectable (GTK_LABEL (widget));
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (gtk_test_accessible_has_property (accessible,
                                        GTK_ACCESSIBLE_PROPERTY_LABEL) ||
      gtk_test_accessible_has_relation (accessible,
                                        GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;

  if (GTK_IS_MENU_BUTTON (widget))
    return gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)) != NULL;

  return GTK_IS_BUTTON (widget) &&
         gtk_button_get_label (GTK_BUTTON (widget)) != NULL;
}

void
app_look_check_names (GtkWidget *widget)
{
  if (needs_name (widget) && !has_name (widget))
    {
      g_test_message ("no name: %s in %s", G_OBJECT_TYPE_NAME (widget),
                      G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
      g_test_fail ();
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    app_look_check_names (child);
}
