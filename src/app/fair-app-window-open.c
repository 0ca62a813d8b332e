/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-app-window-private.h"

#include "base/fair-i18n.h"

/* A workshop is opened while the window stays alive: what is read from the file
 * meanwhile is its history, the only thing in it that may be large. */

/* From when on it is told that a workshop is being opened. */
#define PATIENCE_MS 300

struct _FairOpening
{
  GCancellable *cancellable;
  char         *path;  /* (nullable): while it is still being made */
  char         *page;  /* (nullable): what is shown then */
  GListModel   *files; /* (nullable): what is imported then */
  FairAccess    access;
  guint         timer;
};

typedef struct
{
  FairAppWindow *window;
  FairWorkshop  *workshop;
  GCancellable  *cancellable;
} Reading;

static void
opening_free (FairOpening *opening)
{
  g_clear_handle_id (&opening->timer, g_source_remove);
  g_cancellable_cancel (opening->cancellable);
  g_clear_object (&opening->cancellable);
  g_clear_object (&opening->files);
  g_free (opening->path);
  g_free (opening->page);
  g_free (opening);
}

static void
reading_free (Reading *reading)
{
  g_clear_object (&reading->window);
  g_clear_object (&reading->workshop);
  g_clear_object (&reading->cancellable);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairOpening, opening_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
begin (FairAppWindow *self)
{
  _fair_app_window_stop_opening (self);
  self->opening = g_new0 (FairOpening, 1);
  self->opening->cancellable = g_cancellable_new ();
}

/* Whoever wants something else meanwhile, or closes the window, stops it. */
void
_fair_app_window_stop_opening (FairAppWindow *self)
{
  g_clear_pointer (&self->opening, opening_free);
}

/* The file that is being opened, or NULL. */
const char *
_fair_app_window_get_opening (FairAppWindow *self)
{
  return self->opening != NULL ? self->opening->path : NULL;
}

/* What is imported once the workshop is open. */
void
_fair_app_window_import_then (FairAppWindow *self, GListModel *files)
{
  g_set_object (&self->opening->files, files);
}

static void
show (FairAppWindow *self, const char *words)
{
  gtk_label_set_text (self->opening_words, words);
  gtk_stack_set_visible_child_name (self->root, "opening");
}

static gboolean
tell (gpointer user_data)
{
  FairAppWindow   *self = FAIR_APP_WINDOW (user_data);
  g_autofree char *file = g_path_get_basename (self->opening->path);
  /* Translators: %s is a file */
  g_autofree char *words = g_strdup_printf (_ ("Opening “%s”…"), file);

  self->opening->timer = 0;
  show (self, words);

  return G_SOURCE_REMOVE;
}

static void
close_unseen (FairWorkshop *workshop)
{
  g_autoptr (GError) error = NULL;

  if (!fair_workshop_close (workshop, &error))
    g_message ("%s", error->message);
}

static void
show_workshop (FairAppWindow *self, FairWorkshop *workshop)
{
  g_autoptr (FairOpening) opening = g_steal_pointer (&self->opening);

  fair_app_window_set_workshop (self, workshop);
  if (opening->page != NULL)
    fair_app_window_show_page (self, opening->page);
  if (opening->files != NULL)
    fair_app_window_import (self, opening->files);
}

/* Where it cannot be opened in the way that was asked for, it is shown in the
 * way in which it was. */
static void
fail (FairAppWindow *self, const GError *error)
{
  g_autoptr (FairOpening) opening = g_steal_pointer (&self->opening);

  fair_app_window_report (self, error);
  if (opening->access != FAIR_ACCESS_FOLLOW)
    fair_app_window_open_path (self, opening->path);
}

/* A history that cannot be read is told of where its numbers would be; what was
 * agreed on is in the same file. */
static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Reading) reading = user_data;

  fair_past_load_finish (FAIR_PAST (source), result, NULL);
  if (g_cancellable_is_cancelled (reading->cancellable))
    close_unseen (reading->workshop);
  else
    show_workshop (reading->window, reading->workshop);
}

static void
open (FairAppWindow *self, const char *path, FairAccess access)
{
  g_autoptr (FairWorkshop) workshop = NULL;
  g_autoptr (GError) error = NULL;
  Reading *reading;

  self->opening->path = g_strdup (path);
  self->opening->access = access;
  workshop = fair_workshop_open (path, access, &error);
  if (workshop == NULL)
    {
      fail (self, error);
      return;
    }

  self->opening->timer = g_timeout_add (PATIENCE_MS, tell, self);
  reading = g_new0 (Reading, 1);
  reading->window = g_object_ref (self);
  reading->cancellable = g_object_ref (self->opening->cancellable);
  reading->workshop = g_steal_pointer (&workshop);
  fair_past_load_async (fair_workshop_get_past (reading->workshop),
                        reading->cancellable, on_read, reading);
}

/**
 * fair_app_window_open_path:
 * @self: a window without a workshop
 * @path: a workshop's file
 *
 * Opens a workshop, or says why it cannot be opened. The window shows it as
 * soon as it is read.
 */
void
fair_app_window_open_path (FairAppWindow *self, const char *path)
{
  g_return_if_fail (FAIR_IS_APP_WINDOW (self));
  g_return_if_fail (path != NULL);

  begin (self);
  open (self, path, FAIR_ACCESS_FOLLOW);
}

/* Opens the same file in another way. Where that fails, it stays as it was. */
void
_fair_app_window_reopen (FairAppWindow *self, FairAccess access)
{
  g_autofree char *path = g_strdup (fair_app_window_get_path (self));
  g_autofree char *page =
      g_strdup (gtk_stack_get_visible_child_name (self->pages));

  if (path == NULL || !fair_app_window_close_workshop (self))
    return;

  begin (self);
  self->opening->page = g_steal_pointer (&page);
  open (self, path, access);
}

/**
 * fair_app_window_show_opening:
 * @self: a window
 * @words: what is under way
 *
 * Shows that a workshop is being made, until it is opened or
 * fair_app_window_is_opening() says that nobody wants it any more.
 */
void
fair_app_window_show_opening (FairAppWindow *self, const char *words)
{
  g_return_if_fail (FAIR_IS_APP_WINDOW (self));

  if (self->workshop != NULL)
    return;

  begin (self);
  show (self, words);
}

/**
 * fair_app_window_cancel_opening:
 * @self: a window
 *
 * Shows the start page instead of what is on its way.
 */
void
fair_app_window_cancel_opening (FairAppWindow *self)
{
  g_return_if_fail (FAIR_IS_APP_WINDOW (self));

  if (self->opening == NULL)
    return;

  _fair_app_window_stop_opening (self);
  gtk_stack_set_visible_child_name (self->root, "start");
}

/**
 * fair_app_window_is_opening:
 * @self: a window
 *
 * Returns: whether a workshop is on its way
 */
gboolean
fair_app_window_is_opening (FairAppWindow *self)
{
  g_return_val_if_fail (FAIR_IS_APP_WINDOW (self), FALSE);

  return self->opening != NULL;
}
