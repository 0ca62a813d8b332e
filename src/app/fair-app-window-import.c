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

/**
 * fair_app_window_import:
 * @self: a window with a workshop, or that opens one
 * @files: (nullable): #GFile objects to begin with
 *
 * Shows the sheet that imports files, once the workshop is open.
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
