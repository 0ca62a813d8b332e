/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-chart-view-private.h"

/* The pointer over a chart. */

static gboolean
pick (FairChartView *self, double x, double y, FairPick *found)
{
  FairDrawContext context;

  if (self->chart == NULL)
    return FALSE;

  fair_chart_view_init_context (self, &context);

  return fair_chart_pick (
      self->chart, &context, gtk_widget_get_width (GTK_WIDGET (self)),
      gtk_widget_get_height (GTK_WIDGET (self)), x, y, found);
}

static gboolean
is_handle (FairPickPart part)
{
  return part == FAIR_PICK_HANDLE || part == FAIR_PICK_SECOND_HANDLE;
}

static void
show_cursor (FairChartView *self, FairPickPart part)
{
  const char *name = NULL;

  if (is_handle (part))
    name = self->upright || part == FAIR_PICK_SECOND_HANDLE ? "ns-resize"
                                                            : "ew-resize";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static void
on_motion (FairChartView *self, double x, double y)
{
  FairPick found;

  if (is_handle (self->dragged) || !pick (self, x, y, &found))
    return;

  show_cursor (self, self->handles ? found.part : FAIR_PICK_NONE);
  fair_chart_view_set_selected (self, found.item);
}

static void
on_leave (FairChartView *self)
{
  if (!is_handle (self->dragged))
    fair_chart_view_set_selected (self, -1);
}

static void
move_handle (FairChartView *self, double x, double y, gboolean done)
{
  FairPick found = { 0 };

  pick (self, x, y, &found);
  g_signal_emit_by_name (self, "handle-moved", self->dragged,
                         self->dragged == FAIR_PICK_HANDLE ? found.value
                                                           : found.second_value,
                         done);
}

/* What is pressed gets the keys from then on. */
static void
take_focus (FairChartView *self, FairPickPart part)
{
  for (guint i = 0; self->separate && i < G_N_ELEMENTS (self->handle); i++)
    if (part ==
        fair_chart_handle_get_part (FAIR_CHART_HANDLE (self->handle[i])))
      {
        gtk_widget_grab_focus (self->handle[i]);
        return;
      }

  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_drag_begin (FairChartView *self, double x, double y, GtkGesture *gesture)
{
  FairPick found;

  self->dragged = FAIR_PICK_NONE;
  if (!self->handles || !pick (self, x, y, &found) || !is_handle (found.part))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  take_focus (self, found.part);
  self->dragged = found.part;
  self->drag_x = x;
  self->drag_y = y;
}

static void
on_drag_update (FairChartView *self, double x, double y)
{
  if (is_handle (self->dragged))
    move_handle (self, self->drag_x + x, self->drag_y + y, FALSE);
}

static void
on_drag_end (FairChartView *self, double x, double y)
{
  if (is_handle (self->dragged) && (x != 0.0 || y != 0.0))
    move_handle (self, self->drag_x + x, self->drag_y + y, TRUE);
  self->dragged = FAIR_PICK_NONE;
}

static void
on_pressed (FairChartView *self, int n_press, double x, double y)
{
  FairPick found = { .item = -1 };

  pick (self, x, y, &found);
  take_focus (self, self->handles ? found.part : FAIR_PICK_NONE);
  if (self->handles && n_press == 2 && is_handle (found.part))
    g_signal_emit_by_name (self, "handle-reset", found.part);
}

static void
on_released (FairChartView *self, int n_press, double x, double y)
{
  FairPick found;

  if (n_press == 1 && pick (self, x, y, &found) &&
      found.part == FAIR_PICK_ITEM && found.item >= 0)
    g_signal_emit_by_name (self, "activated", (guint) found.item);
}

gboolean
_fair_chart_view_is_dragging (FairChartView *self)
{
  return is_handle (self->dragged);
}

static void
add_controller (FairChartView *self, gpointer controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
_fair_chart_view_follow_input (FairChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin),
                            self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update),
                            self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  add_controller (self, motion);
  add_controller (self, click);
  add_controller (self, drag);
}
