/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-app-window-private.h"

/* What reaches the window as a whole: dropped files, and in presentation mode
 * a clicker's keys and the pointer that rests. */

#define POINTER_RESTS_SECONDS 2

static GdkDragAction
on_drop_enter (FairAppWindow *self)
{
  gtk_widget_set_visible (self->drop_hint, TRUE);

  return GDK_ACTION_COPY;
}

static void
on_drop_leave (FairAppWindow *self)
{
  gtk_widget_set_visible (self->drop_hint, FALSE);
}

static gboolean
on_drop (FairAppWindow *self, const GValue *value)
{
  gtk_widget_set_visible (self->drop_hint, FALSE);
  fair_app_window_take_files (self, g_value_get_boxed (value));

  return TRUE;
}

void
_fair_app_window_follow_drops (FairAppWindow *self)
{
  GtkDropTarget *target =
      gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "enter", G_CALLBACK (on_drop_enter), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (on_drop_leave), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
turn (FairAppWindow *self, int by)
{
  GtkWidget     *page = gtk_stack_get_visible_child (self->pages);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->steps);
  GtkListBoxRow *next;

  if (page == NULL || fair_page_turn (FAIR_PAGE (page), by) || row == NULL)
    return;

  next = gtk_list_box_get_row_at_index (self->steps,
                                        gtk_list_box_row_get_index (row) + by);
  if (next != NULL)
    gtk_list_box_select_row (self->steps, next);
}

static gboolean
on_key (FairAppWindow *self, guint key)
{
  if (!self->presenting)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_Page_Up:
      turn (self, -1);
      return TRUE;

    case GDK_KEY_Page_Down:
      turn (self, 1);
      return TRUE;

    case GDK_KEY_Escape:
      fair_app_window_set_presenting (self, FALSE);
      return TRUE;

    default:
      return FALSE;
    }
}

/* The keys of the page work wherever the keyboard is, in the header bar or at
 * the side; the page has had its turn where it is in the page. */
static gboolean
on_unused_key (FairAppWindow         *self,
               guint                  key,
               guint                  code,
               GdkModifierType        modifiers,
               GtkEventControllerKey *keys)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if ((modifiers & GDK_CONTROL_MASK) == 0 || page == NULL ||
      !gtk_widget_get_mapped (page) ||
      (focus != NULL && gtk_widget_is_ancestor (focus, page)))
    return FALSE;

  return gtk_event_controller_key_forward (keys, page);
}

static gboolean
hide_pointer (gpointer user_data)
{
  FairAppWindow *self = FAIR_APP_WINDOW (user_data);

  self->hide_pointer = 0;
  if (self->presenting)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");

  return G_SOURCE_REMOVE;
}

static void
on_motion (FairAppWindow *self)
{
  if (!self->presenting)
    return;

  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  g_clear_handle_id (&self->hide_pointer, g_source_remove);
  self->hide_pointer =
      g_timeout_add_seconds (POINTER_RESTS_SECONDS, hide_pointer, self);
}

void
_fair_app_window_follow_keys (FairAppWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *unused = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (unused, "key-pressed", G_CALLBACK (on_unused_key),
                            self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), unused);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
