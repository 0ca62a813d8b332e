/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-icon-keeper.h"

#include <gtk/gtk.h>

/* GTK loads the picture of an icon in a thread, and that thread may be the last
 * to let the icon go. The icon takes itself out of the theme's cache only once
 * its count is zero; a lookup of the same icon in between gets what can no
 * longer be had, and GTK 4.8 reads from it without a look. Lookups are made by
 * the main thread alone, so nothing can come in between where an icon ends
 * there too.
 *
 * What a thread would end is kept as long as the program runs, as nobody can
 * know when that thread is through with it: a few small pictures, each at most
 * once. */

static GThread     *home;
static GAsyncQueue *kept;
static void (*dispose_icon) (GObject *icon);

static void
dispose_at_home (GObject *icon)
{
  if (g_thread_self () == home)
    dispose_icon (icon);
  else
    g_async_queue_push (kept, g_object_ref (icon));
}

/**
 * fair_icon_keeper_start:
 *
 * From now on icons of a theme end in the thread that calls this alone; those
 * that another one lets go last are kept. Call it from the thread of the
 * window.
 */
void
fair_icon_keeper_start (void)
{
  GObjectClass *klass;

  if (home != NULL)
    return;

  home = g_thread_self ();
  kept = g_async_queue_new ();
  /* Never given back: a class without users could lose what is set here. */
  klass = g_type_class_ref (GTK_TYPE_ICON_PAINTABLE);
  dispose_icon = klass->dispose;
  klass->dispose = dispose_at_home;
}
