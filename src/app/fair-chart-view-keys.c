/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-chart-view-private.h"

/* Keys of a chart: they step a handle, type a number into it, or go through
 * the items. */

#define BIG_STEP 5

/* A number that is typed is taken when no digit follows for so long. */
#define TYPING_MS 900
#define LONGEST_NUMBER 5

/*
 * _fair_chart_view_get_stop:
 *
 * Returns: which handle the keys go to; none while the items have the focus
 */
FairPickPart
_fair_chart_view_get_stop (FairChartView *self)
{
  if (!self->handles)
    return FAIR_PICK_NONE;
  if (!self->separate)
    return FAIR_PICK_HANDLE;

  for (guint i = 0; i < G_N_ELEMENTS (self->handle); i++)
    if (self->handle[i] != NULL && gtk_widget_is_focus (self->handle[i]))
      return fair_chart_handle_get_part (FAIR_CHART_HANDLE (self->handle[i]));

  return FAIR_PICK_NONE;
}

static void
forget_typing (FairChartView *self)
{
  g_clear_handle_id (&self->typing, g_source_remove);
  if (self->typed == NULL)
    return;

  g_clear_pointer (&self->typed, g_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
take_typed (FairChartView *self)
{
  g_autofree char *typed = g_strdup (self->typed);
  FairPickPart     part = self->typed_part;

  forget_typing (self);
  if (typed != NULL && g_ascii_isdigit (typed[strlen (typed) - 1]))
    g_signal_emit_by_name (self, "handle-typed", part,
                           (int) g_ascii_strtoll (typed, NULL, 10));
}

static gboolean
on_typing_rests (gpointer user_data)
{
  FairChartView *self = FAIR_CHART_VIEW (user_data);

  self->typing = 0;
  take_typed (self);

  return G_SOURCE_REMOVE;
}

static gboolean
type (FairChartView *self, FairPickPart part, guint key)
{
  gunichar         letter = gdk_keyval_to_unicode (key);
  int              digit = g_unichar_digit_value (letter);
  gboolean         minus = letter == '-' && self->typed == NULL;
  g_autofree char *before = NULL;

  if (digit < 0 && !minus)
    return FALSE;

  if (self->typed != NULL && part != self->typed_part)
    forget_typing (self);
  if (self->typed != NULL && strlen (self->typed) >= LONGEST_NUMBER)
    return TRUE;

  before = g_steal_pointer (&self->typed);
  self->typed =
      minus ? g_strdup ("-")
            : g_strdup_printf ("%s%d", before != NULL ? before : "", digit);
  self->typed_part = part;
  g_clear_handle_id (&self->typing, g_source_remove);
  self->typing = g_timeout_add (TYPING_MS, on_typing_rests, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}

static gboolean
on_typing_key (FairChartView *self, FairPickPart part, guint key)
{
  switch (self->typed != NULL ? key : 0)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      take_typed (self);
      return TRUE;

    case GDK_KEY_BackSpace:
    case GDK_KEY_Escape:
      forget_typing (self);
      return TRUE;

    default:
      return type (self, part, key);
    }
}

static gboolean
step (FairChartView *self, FairPickPart part, int by)
{
  g_signal_emit_by_name (self, "handle-stepped", part, by);

  return TRUE;
}

static gboolean
on_handle_key (FairChartView *self, FairPickPart part, guint key)
{
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return step (self, part, -1);

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return step (self, part, 1);

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return self->separate && step (self, part, -1);

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return self->separate && step (self, part, 1);

    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return step (self, part, -BIG_STEP);

    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return step (self, part, BIG_STEP);

    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return step (self, part, G_MININT);

    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return step (self, part, G_MAXINT);

    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      g_signal_emit_by_name (self, "handle-reset", part);
      return TRUE;

    default:
      return FALSE;
    }
}

static gboolean
move_selection (FairChartView *self, int across, int down)
{
  int n = self->chart != NULL ? (int) fair_chart_get_n_items (self->chart) : 0;
  int columns =
      self->chart != NULL ? (int) fair_chart_get_n_columns (self->chart) : 1;
  int item = self->selected;
  int to;

  if (n == 0)
    return TRUE;

  if (item < 0)
    to = 0;
  else if (columns <= 1)
    to = item + across + down;
  else if (item % columns + across < 0 || item % columns + across >= columns)
    to = item;
  else
    /* Rows are counted from below. */
    to = item + across - down * columns;
  if (columns > 1 && (to < 0 || to >= n))
    to = item;
  fair_chart_view_set_selected (self, CLAMP (to, 0, n - 1));

  return TRUE;
}

static gboolean
activate (FairChartView *self)
{
  if (self->selected < 0)
    return FALSE;

  g_signal_emit_by_name (self, "activated", (guint) self->selected);

  return TRUE;
}

static gboolean
on_item_key (FairChartView *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move_selection (self, 0, -1);

    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move_selection (self, -1, 0);

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move_selection (self, 0, 1);

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move_selection (self, 1, 0);

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      return activate (self);

    default:
      return FALSE;
    }
}

/* A handle of its own has no items to go through. */
static gboolean
on_key (FairChartView *self, guint key, guint code, GdkModifierType modifiers)
{
  FairPickPart part = _fair_chart_view_get_stop (self);

  if (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return FALSE;

  if (part != FAIR_PICK_NONE &&
      (on_typing_key (self, part, key) || on_handle_key (self, part, key)))
    return TRUE;

  return (part == FAIR_PICK_NONE || !self->separate) && on_item_key (self, key);
}

void
_fair_chart_view_follow_keys (FairChartView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
