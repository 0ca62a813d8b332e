/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-app-window-private.h"

#include "app/fair-file-choice.h"
#include "app/fair-toast.h"
#include "base/fair-i18n.h"

/* A copy without personal data, saved while the work goes on. */

/* From when on it is told that a copy is under way. */
#define PATIENCE_MS 300

typedef struct
{
  FairAppWindow *window;
  GCancellable  *cancellable;
  AdwToast      *toast; /* (nullable): tells that it is under way */
  guint          timer;
} Saving;

static void
saving_free (Saving *saving)
{
  g_clear_handle_id (&saving->timer, g_source_remove);
  if (saving->toast != NULL)
    adw_toast_dismiss (saving->toast);
  g_clear_object (&saving->toast);
  g_clear_object (&saving->cancellable);
  g_clear_object (&saving->window);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
say (FairAppWindow *self, const char *words)
{
  fair_toast_show (GTK_WIDGET (self->toasts), fair_toast_new (words));
}

static gboolean
tell (gpointer user_data)
{
  Saving *saving = user_data;

  saving->timer = 0;
  saving->toast = g_object_ref (fair_toast_new (_ ("Saving a copy…")));
  adw_toast_set_button_label (saving->toast, _ ("Cancel"));
  adw_toast_set_timeout (saving->toast, 0);
  g_signal_connect_object (saving->toast, "button-clicked",
                           G_CALLBACK (g_cancellable_cancel),
                           saving->cancellable, G_CONNECT_SWAPPED);
  fair_toast_show (GTK_WIDGET (saving->window->toasts), saving->toast);

  return G_SOURCE_REMOVE;
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;

  if (fair_workshop_save_copy_finish (FAIR_WORKSHOP (source), result, &error))
    say (saving->window, _ ("Saved a copy without personal data"));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fair_app_window_report (saving->window, error);
}

/**
 * fair_app_window_save_copy:
 * @self: a window with a workshop
 * @path: where the copy will be
 *
 * Saves a copy without personal data, and tells what came of it.
 */
void
fair_app_window_save_copy (FairAppWindow *self, const char *path)
{
  Saving *saving;

  g_return_if_fail (FAIR_IS_APP_WINDOW (self));
  g_return_if_fail (self->workshop != NULL);

  saving = g_new0 (Saving, 1);
  saving->window = g_object_ref (self);
  saving->cancellable = g_cancellable_new ();
  saving->timer = g_timeout_add (PATIENCE_MS, tell, saving);
  fair_workshop_save_copy_async (self->workshop, path, saving->cancellable,
                                 on_saved, saving);
}

static void
on_copy_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairAppWindow) self = FAIR_APP_WINDOW (user_data);
  g_autofree char *path = fair_file_choice_finish (result, NULL);

  if (path != NULL && self->workshop != NULL)
    fair_app_window_save_copy (self, path);
}

/* Asks where the copy without personal data shall be. */
void
_fair_app_window_ask_copy (FairAppWindow *self)
{
  g_autofree char *name = NULL;

  if (self->workshop == NULL)
    return;

  /* Translators: %s is the name of a workshop; the name of a file */
  name = g_strdup_printf (_ ("%s without personal data.fairlead"),
                          fair_workshop_get_name (self->workshop));
  fair_file_choice_run_async (GTK_WINDOW (self), FAIR_FILE_CHOICE_SAVE, name,
                              on_copy_chosen, g_object_ref (self));
}
