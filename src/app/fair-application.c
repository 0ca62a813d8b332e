/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-application.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app/fair-app-resources.h"
#include "app/fair-file-choice.h"
#include "app/fair-icon-keeper.h"
#include "app/fair-new-dialog.h"
#include "app/fair-preferences.h"
#include "app/fair-app-window.h"
#include "base/fair-i18n.h"
#include "workshop/fair-jobs.h"

#define TEXT_STEP 0.125

struct _FairApplication
{
  AdwApplication parent_instance;

  /* Owned */
  FairSettings *settings;
};

G_DEFINE_FINAL_TYPE (FairApplication, fair_application, ADW_TYPE_APPLICATION)

/* One file may have several names. */
static gboolean
is_same_file (const char *one, const char *other)
{
  GStatBuf about, about_other;

  if (one == NULL || other == NULL)
    return one == other;

  return strcmp (one, other) == 0 ||
         (g_stat (one, &about) == 0 && g_stat (other, &about_other) == 0 &&
          about.st_dev == about_other.st_dev &&
          about.st_ino == about_other.st_ino);
}

static FairAppWindow *
find_window (FairApplication *self, const char *path)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (FAIR_IS_APP_WINDOW (l->data) &&
        is_same_file (fair_app_window_get_path (l->data), path))
      return l->data;

  return NULL;
}

static FairAppWindow *
get_active_window (FairApplication *self)
{
  GtkWindow *window =
      gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !FAIR_IS_APP_WINDOW (window))
    window = gtk_window_get_transient_for (window);

  return window != NULL ? FAIR_APP_WINDOW (window) : NULL;
}

static FairAppWindow *
get_free_window (FairApplication *self)
{
  FairAppWindow *window = find_window (self, NULL);

  return window != NULL ? window : fair_app_window_new (self);
}

/**
 * fair_application_open_path:
 * @self: the application
 * @window: (nullable): a window that may be used if it shows no workshop
 * @path: a workshop's file
 *
 * Opens a workshop, or raises the window that has it open.
 */
void
fair_application_open_path (FairApplication *self,
                            GtkWindow       *window,
                            const char      *path)
{
  FairAppWindow *shown;

  g_return_if_fail (FAIR_IS_APPLICATION (self));
  g_return_if_fail (path != NULL);

  shown = find_window (self, path);
  if (shown == NULL)
    {
      shown =
          FAIR_IS_APP_WINDOW (window) &&
                  fair_app_window_get_path (FAIR_APP_WINDOW (window)) == NULL
              ? FAIR_APP_WINDOW (window)
              : get_free_window (self);
      /* Where it cannot be opened, that is said over the window. */
      gtk_window_present (GTK_WINDOW (shown));
      fair_app_window_open_path (shown, path);
      return;
    }
  gtk_window_present (GTK_WINDOW (shown));
}

static void
on_open_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairApplication) self = FAIR_APPLICATION (user_data);
  g_autofree char *path = fair_file_choice_finish (result, NULL);

  if (path != NULL)
    fair_application_open_path (self, GTK_WINDOW (source), path);
}

static void
activate_open (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FairApplication *self = FAIR_APPLICATION (user_data);

  fair_file_choice_run_async (GTK_WINDOW (get_active_window (self)),
                              FAIR_FILE_CHOICE_OPEN, NULL, on_open_chosen,
                              g_object_ref (self));
}

/* What a new workshop is made for: files to import, or NULL. */
static void
on_created (FairNewDialog *dialog, const char *path, GListModel *files)
{
  GtkWindow       *window = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  FairApplication *self =
      FAIR_APPLICATION (gtk_window_get_application (GTK_WINDOW (dialog)));
  FairAppWindow *shown;

  fair_application_open_path (self, window, path);
  shown = find_window (self, path);
  if (files != NULL && shown != NULL)
    fair_app_window_import (shown, files);
}

static void
forget_files (gpointer files, GClosure *closure)
{
  g_clear_object ((GListModel **) &files);
}

static void
ask_for_new (FairApplication *self, GtkWindow *window, GListModel *files)
{
  FairNewDialog *dialog = fair_new_dialog_new (window);

  gtk_window_set_application (GTK_WINDOW (dialog), GTK_APPLICATION (self));
  if (files != NULL)
    gtk_window_set_title (GTK_WINDOW (dialog),
                          _ ("Import into a New Workshop"));
  g_signal_connect_data (dialog, "created", G_CALLBACK (on_created),
                         files != NULL ? g_object_ref (files) : NULL,
                         forget_files, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
activate_new (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FairApplication *self = FAIR_APPLICATION (user_data);

  ask_for_new (self, GTK_WINDOW (get_active_window (self)), NULL);
}

/**
 * fair_application_import:
 * @self: the application
 * @window: (nullable): a window without a workshop
 * @files: #GFile objects
 *
 * Makes a new workshop and imports files into it.
 */
void
fair_application_import (FairApplication *self,
                         GtkWindow       *window,
                         GListModel      *files)
{
  g_return_if_fail (FAIR_IS_APPLICATION (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  ask_for_new (self, window, files);
}

static void
activate_import (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FairApplication *self = FAIR_APPLICATION (user_data);
  FairAppWindow   *window = get_active_window (self);
  g_autoptr (GListStore) none = g_list_store_new (G_TYPE_FILE);

  if (window != NULL && fair_app_window_get_workshop (window) != NULL)
    fair_app_window_import (window, NULL);
  else
    ask_for_new (self, GTK_WINDOW (window), G_LIST_MODEL (none));
}

/* Making the sample company takes a moment, so a thread does it. */
static void
make_sample (GTask        *task,
             gpointer      source,
             gpointer      path,
             GCancellable *cancellable)
{
  g_autoptr (FairWorkshop) workshop = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  GError          *error = NULL;

  g_mkdir_with_parents (folder, 0700);
  workshop = fair_workshop_create_sample (path, &error);
  if (workshop == NULL || !fair_workshop_close (workshop, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Nobody may want it any more. */
static void
on_sample_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  FairApplication *self = FAIR_APPLICATION (source);
  g_autoptr (FairAppWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  gboolean made = g_task_propagate_boolean (G_TASK (result), &error);

  g_application_unmark_busy (G_APPLICATION (self));
  if (window != NULL && !fair_app_window_is_opening (window) &&
      fair_app_window_get_workshop (window) == NULL)
    return;

  if (made)
    fair_application_open_path (self, GTK_WINDOW (window),
                                g_task_get_task_data (G_TASK (result)));
  else if (window != NULL)
    {
      fair_app_window_cancel_opening (window);
      fair_app_window_report (window, error);
    }
}

static void
activate_sample (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FairApplication *self = FAIR_APPLICATION (user_data);
  FairAppWindow   *window = get_active_window (self);
  g_autoptr (GTask) task = NULL;
  char *path = g_build_filename (g_get_user_data_dir (), "fairlead",
                                 "sample-company.fairlead", NULL);

  task = g_task_new (self, NULL, on_sample_made,
                     window != NULL ? g_object_ref (window) : NULL);
  g_task_set_task_data (task, path, g_free);
  g_application_mark_busy (G_APPLICATION (self));
  if (window != NULL)
    fair_app_window_show_opening (window, _ ("Opening the sample company…"));
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    g_task_return_boolean (task, TRUE);
  else
    g_task_run_in_thread (task, make_sample);
}

static void
activate_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FairApplication *self = FAIR_APPLICATION (user_data);

  adw_show_about_window (
      GTK_WINDOW (get_active_window (self)), "application-name", "Fairlead",
      "application-icon", FAIR_APP_ID, "version", FAIR_VERSION, "license-type",
      GTK_LICENSE_GPL_3_0, "developer-name", _ ("The Fairlead authors"),
      "comments",
      _ ("Marketing and sales agree what a qualified lead is, on their own "
         "history."),
      NULL);
}

static void
activate_preferences (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  FairApplication *self = FAIR_APPLICATION (user_data);

  fair_preferences_present (GTK_WINDOW (get_active_window (self)),
                            self->settings);
}

static void
activate_quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows =
      g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
activate_text (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FairApplication *self = FAIR_APPLICATION (user_data);
  const char      *name = g_action_get_name (G_ACTION (action));
  double           scale = fair_settings_get_text_scale (self->settings);

  if (g_str_equal (name, "text-larger"))
    scale += TEXT_STEP;
  else if (g_str_equal (name, "text-smaller"))
    scale -= TEXT_STEP;
  else
    scale = 1.0;
  fair_settings_set_text_scale (self->settings, scale);
}

/* clang-format off */
static const GActionEntry actions[] = {
  { "new", activate_new },
  { "import", activate_import },
  { "open", activate_open },
  { "sample", activate_sample },
  { "about", activate_about },
  { "preferences", activate_preferences },
  { "quit", activate_quit },
  { "text-larger", activate_text },
  { "text-smaller", activate_text },
  { "text-normal", activate_text },
};

static const struct
{
  const char *action;
  const char *keys[4];
} accels[] = {
  { "app.new", { "<Control>n" } },
  { "app.open", { "<Control>o" } },
  { "app.import", { "<Control>i" } },
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "app.text-smaller", { "<Control>minus", "<Control>KP_Subtract" } },
  { "app.text-normal", { "<Control>0", "<Control>KP_0" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z" } },
  { "win.present", { "F11" } },
  { "win.back", { "<Alt>Left" } },
  { "win.help", { "F1" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "window.close", { "<Control>w" } },
};
/* clang-format on */

static void
fair_application_activate (GApplication *app)
{
  FairApplication *self = FAIR_APPLICATION (app);
  FairAppWindow   *window = get_active_window (self);

  gtk_window_present (
      GTK_WINDOW (window != NULL ? window : fair_app_window_new (self)));
}

static void
fair_application_open (GApplication *app,
                       GFile       **files,
                       int           n_files,
                       const char   *hint)
{
  FairApplication *self = FAIR_APPLICATION (app);
  FairAppWindow   *window = get_active_window (self);
  g_autoptr (GSList) list = NULL;

  for (int i = n_files; i > 0; i--)
    list = g_slist_prepend (list, files[i - 1]);
  if (window == NULL)
    window = fair_app_window_new (self);
  gtk_window_present (GTK_WINDOW (window));
  fair_app_window_take_files (window, list);
}

static void
fair_application_startup (GApplication *app)
{
  FairApplication *self = FAIR_APPLICATION (app);

  G_APPLICATION_CLASS (fair_application_parent_class)->startup (app);

  fair_icon_keeper_start ();
  self->settings = fair_settings_new (NULL);
  gtk_window_set_default_icon_name (FAIR_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (app), actions,
                                   G_N_ELEMENTS (actions), app);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (
        GTK_APPLICATION (app), accels[i].action,
        (const char *const *) accels[i].keys);
  for (int i = 1; i <= 5; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.step(%d)", i);
      g_autofree char *key = g_strdup_printf ("<Alt>%d", i);

      gtk_application_set_accels_for_action (GTK_APPLICATION (app), action,
                                             (const char *[]){ key, NULL });
    }
}

static void
fair_application_shutdown (GApplication *app)
{
  g_clear_object (&FAIR_APPLICATION (app)->settings);

  G_APPLICATION_CLASS (fair_application_parent_class)->shutdown (app);
  fair_jobs_settle ();
}

static void
fair_application_class_init (FairApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  app_class->activate = fair_application_activate;
  app_class->open = fair_application_open;
  app_class->startup = fair_application_startup;
  app_class->shutdown = fair_application_shutdown;

  fair_app_register_resource ();
}

static void
fair_application_init (FairApplication *self)
{
}

/**
 * fair_application_new:
 *
 * Returns: (transfer full): the program
 */
FairApplication *
fair_application_new (void)
{
  return g_object_new (FAIR_TYPE_APPLICATION, "application-id", FAIR_APP_ID,
                       "resource-base-path", "/org/fairlead/Fairlead", "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}

/**
 * fair_application_get_settings:
 * @self: the program
 *
 * Returns: (transfer none): what this person prefers; %NULL before it was
 *   started
 */
FairSettings *
fair_application_get_settings (FairApplication *self)
{
  g_return_val_if_fail (FAIR_IS_APPLICATION (self), NULL);

  return self->settings;
}
