/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-file-choice.h"

#include "base/fair-i18n.h"

/* The dialog is gone before the answer is told: what is opened then stands over
 * the window that asked. */
static void
on_response (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GListModel) files =
      response == GTK_RESPONSE_ACCEPT
          ? gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog))
          : NULL;

  g_signal_handlers_disconnect_by_func (dialog, on_response, user_data);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
  if (files != NULL)
    g_task_return_pointer (task, g_steal_pointer (&files), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _ ("Nothing was chosen"));
}

static void
add_filter (GtkFileChooser    *chooser,
            const char        *name,
            const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

/* An export may be called anything: what it is shows when it is read. */
static void
add_all (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("All files"));
  gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (chooser, filter);
}

static const char *
title_of (FairFileChoice choice)
{
  switch (choice)
    {
    case FAIR_FILE_CHOICE_OPEN:
      return _ ("Open a Workshop");

    case FAIR_FILE_CHOICE_NEW:
      return _ ("New Workshop");

    case FAIR_FILE_CHOICE_TABLES:
      return _ ("Import Deals");

    case FAIR_FILE_CHOICE_MODEL:
      return _ ("Compare With a Scoring Model");

    case FAIR_FILE_CHOICE_SAVE:
    default:
      return _ ("Save");
    }
}

/**
 * fair_file_choice_run_async:
 * @parent: (nullable): the window that asks; the callback's source
 * @choice: what is asked for
 * @name: (nullable): a file name to begin with, for new files
 * @callback: called when something was chosen or not
 * @user_data: for @callback
 *
 * Asks for a file.
 */
void
fair_file_choice_run_async (GtkWindow          *parent,
                            FairFileChoice      choice,
                            const char         *name,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  gboolean saves =
      choice == FAIR_FILE_CHOICE_NEW || choice == FAIR_FILE_CHOICE_SAVE;
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title_of (choice), parent,
      saves ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN, NULL,
      NULL);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  if (saves && name != NULL)
    gtk_file_chooser_set_current_name (chooser, name);
  if (choice == FAIR_FILE_CHOICE_OPEN || choice == FAIR_FILE_CHOICE_NEW)
    add_filter (chooser, _ ("Workshops"),
                (const char *const[]){ "fairlead", NULL });
  if (choice == FAIR_FILE_CHOICE_MODEL)
    add_filter (chooser, _ ("Scoring models"),
                (const char *const[]){ "json", NULL });
  if (choice == FAIR_FILE_CHOICE_TABLES)
    {
      gtk_file_chooser_set_select_multiple (chooser, TRUE);
      add_filter (chooser, _ ("Tables"),
                  (const char *const[]){ "csv", "tsv", "tab", "txt", "xlsx",
                                         "xlsm", "xls", "ods", "htm", "html",
                                         "gz", "zip", NULL });
      add_all (chooser);
    }

  g_signal_connect (dialog, "response", G_CALLBACK (on_response),
                    g_task_new (parent, NULL, callback, user_data));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * fair_file_choice_finish_list:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type GFile): what was chosen, or
 *   %NULL with %G_IO_ERROR_CANCELLED
 */
GListModel *
fair_file_choice_finish_list (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * fair_file_choice_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the path of the first one chosen
 */
char *
fair_file_choice_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GListModel) files = fair_file_choice_finish_list (result, error);
  g_autoptr (GFile) file = NULL;

  if (files == NULL)
    return NULL;

  file = g_list_model_get_item (files, 0);

  return file != NULL ? g_file_get_path (file) : NULL;
}
