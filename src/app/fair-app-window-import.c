/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-app-window-private.h"

#include "app/fair-import-sheet.h"
#include "app/fair-toast.h"
#include "base/fair-i18n.h"

static void
on_imported (FairAppWindow *self, const char *words)
{
  AdwToast *toast = fair_toast_new (words);

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  fair_toast_show (GTK_WIDGET (self->toasts), toast);
}

typedef struct
{
  FairAppWindow *window;
  GListModel    *files;
} Refusal;

static void
refusal_free (gpointer data, GClosure *closure)
{
  Refusal *refusal = data;

  g_object_unref (refusal->window);
  g_clear_object (&refusal->files);
  g_free (refusal);
}

/* What was dropped waits until the workshop can be written here. */
static void
on_refused_answered (AdwMessageDialog *dialog,
                     const char       *response,
                     gpointer          user_data)
{
  Refusal       *refusal = user_data;
  FairAppWindow *self = refusal->window;

  if (!g_str_equal (response, "edit"))
    return;

  if (self->workshop != NULL && fair_workshop_get_read_only (self->workshop))
    _fair_app_window_on_banner (self);
  if (self->workshop != NULL || self->opening != NULL)
    fair_app_window_import (self, refusal->files);
}

/* The way out is that of the banner. */
static void
refuse (FairAppWindow *self, GListModel *files)
{
  AdwMessageDialog *dialog;
  Refusal          *refusal = g_new0 (Refusal, 1);
  g_autofree char  *holder = NULL, *words = NULL;

  refusal->window = g_object_ref (self);
  g_set_object (&refusal->files, files);
  g_object_get (self->workshop, "holder", &holder, NULL);
  if (holder != NULL)
    /* Translators: %s is a program on a computer and since when */
    words = g_strdup_printf (_ ("This workshop is open for reading only: it is "
                                "held by %s. Take it over to import here."),
                             holder);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      GTK_WINDOW (self), _ ("Nothing Was Imported"),
      words != NULL ? words
                    : _ ("This workshop is open for reading only. Nobody else "
                         "is writing to it: edit it here to import.")));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "edit",
                                    holder != NULL ? _ ("_Take Over and Import")
                                                   : _ ("_Edit and Import"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "edit",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_refused_answered),
                         refusal, refusal_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * fair_app_window_import:
 * @self: a window with a workshop, or that opens one
 * @files: (nullable): #GFile objects to begin with
 *
 * Shows the sheet that imports files, once the workshop is open. Where it is
 * open for reading only that is said, with the way to write to it.
 */
void
fair_app_window_import (FairAppWindow *self, GListModel *files)
{
  FairImportSheet *sheet;

  g_return_if_fail (FAIR_IS_APP_WINDOW (self));
  g_return_if_fail (self->workshop != NULL || self->opening != NULL);

  if (self->workshop == NULL)
    {
      _fair_app_window_import_then (self, files);
      return;
    }

  if (fair_workshop_get_read_only (self->workshop))
    {
      refuse (self, files);
      return;
    }

  sheet = fair_import_sheet_new (GTK_WINDOW (self), self->workshop);
  g_signal_connect_object (sheet, "imported", G_CALLBACK (on_imported), self,
                           G_CONNECT_SWAPPED);
  if (files != NULL)
    fair_import_sheet_add_files (sheet, files);
  gtk_window_present (GTK_WINDOW (sheet));
}

/* Takes the workshops among dropped files away from the tables. */
static GListModel *
part_files (FairAppWindow *self, GSList *files)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GListStore     *tables = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *path = g_file_get_path (l->data);

      if (path == NULL || !g_str_has_suffix (path, ".fairlead"))
        g_list_store_append (tables, l->data);
      else if (application != NULL)
        fair_application_open_path (FAIR_APPLICATION (application),
                                    GTK_WINDOW (self), path);
    }

  return G_LIST_MODEL (tables);
}

/**
 * fair_app_window_take_files:
 * @self: a window
 * @files: (element-type GFile): what was dropped on it or opened with it
 *
 * Opens workshops, and imports tables.
 */
void
fair_app_window_take_files (FairAppWindow *self, GSList *files)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (GListModel) tables = part_files (self, files);

  if (g_list_model_get_n_items (tables) == 0)
    return;

  if (fair_app_window_get_path (self) != NULL)
    fair_app_window_import (self, tables);
  else if (application != NULL)
    fair_application_import (FAIR_APPLICATION (application), GTK_WINDOW (self),
                             tables);
}
