/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-app-window-private.h"

#include "app/fair-file-choice.h"
#include "app/fair-toast.h"
#include "base/fair-i18n.h"

/* The way out where the file cannot be written: the work goes on elsewhere. */

static void
on_place_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairAppWindow) self = FAIR_APP_WINDOW (user_data);
  g_autofree char *path = fair_file_choice_finish (result, NULL);

  if (path != NULL && self->workshop != NULL)
    fair_app_window_save_elsewhere (self, path);
}

/* Asks where the work shall go on. */
void
_fair_app_window_ask_elsewhere (FairAppWindow *self)
{
  g_autofree char *name = NULL;

  if (self->workshop == NULL)
    return;

  name =
      g_strconcat (fair_workshop_get_name (self->workshop), ".fairlead", NULL);
  fair_file_choice_run_async (GTK_WINDOW (self), FAIR_FILE_CHOICE_SAVE, name,
                              on_place_chosen, g_object_ref (self));
}

/* What could only be looked at can be changed now: every page is shown anew. */
static void
show_anew (FairAppWindow *self)
{
  g_autoptr (FairWorkshop) workshop = g_object_ref (self->workshop);
  g_autofree char *page =
      g_strdup (gtk_stack_get_visible_child_name (self->pages));

  fair_app_window_set_workshop (self, NULL);
  fair_app_window_set_workshop (self, workshop);
  fair_app_window_show_page (self, page);
}

/**
 * fair_app_window_save_elsewhere:
 * @self: a window with a workshop
 * @path: where the work will go on; nothing may be there yet
 *
 * Saves everything into another file, also what could not be saved where it
 * was, and goes on there.
 */
void
fair_app_window_save_elsewhere (FairAppWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  gboolean         read_only;
  g_autofree char *words = NULL;

  g_return_if_fail (FAIR_IS_APP_WINDOW (self));
  g_return_if_fail (self->workshop != NULL);

  if (_fair_app_window_get_shown_page (self) != NULL)
    fair_page_settle (_fair_app_window_get_shown_page (self));
  read_only = fair_workshop_get_read_only (self->workshop);
  if (!fair_workshop_save_elsewhere (self->workshop, path, &error))
    {
      fair_app_window_report (self, error);
      return;
    }

  if (read_only)
    show_anew (self);
  _fair_app_window_show_state (self);
  /* Translators: %s is a file */
  words = g_strdup_printf (_ ("Saved in “%s”; the work goes on there"), path);
  fair_toast_show (GTK_WIDGET (self->toasts), fair_toast_new (words));
}

static void
on_unsaved_answered (FairAppWindow *self, const char *response)
{
  if (g_str_equal (response, "elsewhere"))
    _fair_app_window_ask_elsewhere (self);
  else if (g_str_equal (response, "discard"))
    _fair_app_window_discard (self);
}

/* Nothing typed is lost without somebody saying so. */
void
_fair_app_window_ask_unsaved (FairAppWindow *self, const GError *error)
{
  AdwMessageDialog *dialog = NULL;
  g_autofree char  *words = NULL;

  words = g_strdup_printf (
      _ ("%s\n\nWhat was changed since is in memory alone. Save it elsewhere, "
         "or make room and close again."),
      error->message);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      GTK_WINDOW (self), _ ("Not Everything Is Saved"), words));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "discard",
                                    _ ("Close _Without Saving"), "elsewhere",
                                    _ ("_Save Elsewhere…"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "elsewhere",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "elsewhere");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_unsaved_answered),
                           self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
