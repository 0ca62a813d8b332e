/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-app-window-private.h"

#include "app/fair-file-choice.h"
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

static void
say (FairAppWindow *self, const char *words)
{
  fair_toast_show (GTK_WIDGET (self->toasts), fair_toast_new (words));
}

static void
on_copy_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairAppWindow) self = FAIR_APP_WINDOW (user_data);
  g_autofree char *path = fair_file_choice_finish (result, NULL);

  if (path != NULL && self->workshop != NULL)
    fair_app_window_save_copy (self, path);
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
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FAIR_IS_APP_WINDOW (self));
  g_return_if_fail (self->workshop != NULL);

  if (fair_workshop_save_copy (self->workshop, path, &error))
    say (self, _ ("Saved a copy without personal data"));
  else
    fair_app_window_report (self, error);
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

/**
 * fair_app_window_import:
 * @self: a window with a workshop
 * @files: (nullable): #GFile objects to begin with
 *
 * Shows the sheet that imports files.
 */
void
fair_app_window_import (FairAppWindow *self, GListModel *files)
{
  FairImportSheet *sheet;

  g_return_if_fail (FAIR_IS_APP_WINDOW (self));
  g_return_if_fail (self->workshop != NULL);

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

  if (self->workshop != NULL)
    fair_app_window_import (self, tables);
  else if (application != NULL)
    fair_application_import (FAIR_APPLICATION (application), GTK_WINDOW (self),
                             tables);
}
