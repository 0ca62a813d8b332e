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

/**
 * fair_toast_new:
 * @words: what happened, no markup
 * @button: (nullable): what can be done about it
 *
 * Returns: (transfer full): a toast for fair_toast_show()
 */
AdwToast *
fair_toast_new (const char *words, const char *button)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, gtk_label_new (words));
  if (button != NULL)
    adw_toast_set_button_label (toast, button);

  return toast;
}

/**
 * fair_toast_show:
 * @overlay: where
 * @toast: (transfer full): a toast
 *
 * Shows @toast in place of the one that is up, unless that one stays until it
 * is dismissed (a timeout of 0): then after it.
 */
void
fair_toast_show (AdwToastOverlay *overlay, AdwToast *toast)
{
  Toasts *self;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  self = get_toasts (overlay);
  g_clear_object (&self->next);
  self->next = toast;
  if (self->shown == NULL)
    show_next (self);
  else if (may_be_replaced (self) && self->tick == 0)
    adw_toast_dismiss (self->shown);
}
