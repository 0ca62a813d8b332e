/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-toast.h"

/* One toast is up at a time, and of those that wait the latest is the next: of
 * ten undone steps a room wants to read the last.
 *
 * A toast goes no sooner than it has come: libadwaita 1.2 forgets a toast whose
 * way out ends while its way in, which is the longer one where it replaces
 * another, is still drawn, and then writes to what it has forgotten. */

/* How long a toast is on its way in, at most, by the frames that are drawn. */
#define COMING_US (600 * 1000)

#define STATE "fair-toasts"

typedef struct
{
  AdwToastOverlay *overlay; /* borrowed: it owns this */
  AdwToast        *shown;   /* (nullable) */
  AdwToast        *next;    /* (nullable) */
  gint64           since;   /* the frame in which it came, 0: none yet */
  guint            tick;
  gboolean         leaving;
} Toasts;

static void
toasts_free (Toasts *self)
{
  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_data (self->shown, self);
  g_clear_object (&self->shown);
  g_clear_object (&self->next);
  g_free (self);
}

static void show_next (Toasts *self);

/* Some stay until they are dismissed. */
static gboolean
may_be_replaced (Toasts *self)
{
  return adw_toast_get_timeout (self->shown) > 0;
}

static gboolean
on_frame (GtkWidget *overlay, GdkFrameClock *clock, gpointer user_data)
{
  Toasts *self = user_data;
  gint64  now = gdk_frame_clock_get_frame_time (clock);

  if (self->since == 0)
    self->since = now;
  if (now - self->since < COMING_US)
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  /* To its toast itself it was dismissed already. */
  if (self->leaving)
    g_signal_emit_by_name (self->shown, "dismissed");
  else if (self->next != NULL && may_be_replaced (self))
    adw_toast_dismiss (self->shown);

  return G_SOURCE_REMOVE;
}

/* Connected before the overlay is, so that it never hears of what is too soon.
 */
static void
on_dismissed (AdwToast *toast, Toasts *self)
{
  if (self->tick != 0)
    {
      self->leaving = TRUE;
      g_signal_stop_emission_by_name (toast, "dismissed");
      return;
    }

  g_clear_object (&self->shown);
}

/* After the overlay has let the last one go. */
static void
on_gone (AdwToast *toast, Toasts *self)
{
  g_signal_handlers_disconnect_by_data (toast, self);
  if (self->next != NULL &&
      !gtk_widget_in_destruction (GTK_WIDGET (self->overlay)))
    show_next (self);
}

static void
show_next (Toasts *self)
{
  self->shown = g_steal_pointer (&self->next);
  self->since = 0;
  self->leaving = FALSE;
  g_signal_connect (self->shown, "dismissed", G_CALLBACK (on_dismissed), self);
  adw_toast_overlay_add_toast (self->overlay, g_object_ref (self->shown));
  g_signal_connect (self->shown, "dismissed", G_CALLBACK (on_gone), self);
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->overlay),
                                             on_frame, self, NULL);
}

static Toasts *
get_toasts (AdwToastOverlay *overlay)
{
  Toasts *self = g_object_get_data (G_OBJECT (overlay), STATE);

  if (self == NULL)
    {
      self = g_new0 (Toasts, 1);
      self->overlay = overlay;
      g_object_set_data_full (G_OBJECT (overlay), STATE, self,
                              (GDestroyNotify) toasts_free);
    }

  return self;
}

AdwToast *
fair_toast_new (const char *words)
{
  AdwToast *toast;

  g_return_val_if_fail (words != NULL, NULL);

  toast = adw_toast_new ("");
  adw_toast_set_custom_title (toast, gtk_label_new (words));

  return toast;
}

static GtkWidget *
find_overlay (GtkWidget *within)
{
  return ADW_IS_TOAST_OVERLAY (within)
             ? within
             : gtk_widget_get_ancestor (within, ADW_TYPE_TOAST_OVERLAY);
}

void
fair_toast_show (GtkWidget *within, AdwToast *toast)
{
  GtkWidget *overlay;
  Toasts    *self;

  g_return_if_fail (GTK_IS_WIDGET (within));
  g_return_if_fail (ADW_IS_TOAST (toast));

  overlay = find_overlay (within);
  if (overlay == NULL)
    {
      g_object_unref (toast);
      return;
    }

  self = get_toasts (ADW_TOAST_OVERLAY (overlay));
  g_clear_object (&self->next);
  self->next = toast;
  if (self->shown == NULL)
    show_next (self);
  else if (may_be_replaced (self) && self->tick == 0)
    adw_toast_dismiss (self->shown);
}
