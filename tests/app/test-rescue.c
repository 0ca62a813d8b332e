/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "app-fixture.h"
#include "app-look.h"

/* A file that cannot be written: the window says so, keeps what was typed, and
 * goes on elsewhere. */

static AppFixture fixture;

static void
allow_bytes (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = bytes;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *tops = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (tops); i++)
    {
      g_autoptr (GObject) top = g_list_model_get_item (tops, i);

      if (ADW_IS_MESSAGE_DIALOG (top))
        return ADW_MESSAGE_DIALOG (top);
    }

  return NULL;
}

static gboolean
is_unsaved (gpointer window)
{
  return find_button (window, "Save _Elsewhere…") != NULL;
}

static gboolean
is_saved (gpointer window)
{
  return !is_unsaved (window);
}

/* Types a name for which there is no room on the disk. */
static FairAppWindow *
open_without_room (const char *name)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);
  FairWorkshop  *workshop = fair_app_window_get_workshop (window);
  g_autoptr (GError) error = NULL;

  g_assert_false (is_unsaved (window));
  allow_bytes (4096);
  g_assert_true (fair_workshop_set_name (workshop, name, &error));
  g_assert_false (fair_workshop_flush (workshop, &error));
  g_assert_true (app_fixture_wait (is_unsaved, window));

  return window;
}

static void
test_elsewhere (void)
{
  g_autofree char *path =
      g_build_filename (fixture.folder, "elsewhere.fairlead", NULL);
  g_autofree char *name = g_strnfill (70000, 'n');
  FairAppWindow   *window = open_without_room (name);
  g_autoptr (FairWorkshop) again = NULL;
  g_autoptr (GError) error = NULL;

  app_look_check_names (GTK_WIDGET (window));
  allow_bytes (RLIM_INFINITY);
  fair_app_window_save_elsewhere (window, path);
  g_assert_null (find_dialog ());
  g_assert_true (app_fixture_wait (is_saved, window));
  g_assert_cmpstr (fair_app_window_get_path (window), ==, path);
  app_fixture_close (window);

  again = fair_workshop_open (path, FAIR_ACCESS_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fair_workshop_get_name (again), ==, name);
  g_assert_true (fair_workshop_close (again, &error));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* Closing asks first; what is then thrown away was said to be. */
static void
test_close (void)
{
  g_autofree char  *name = g_strnfill (70000, 'n');
  FairAppWindow    *window = open_without_room (name);
  AdwMessageDialog *dialog;

  g_assert_false (fair_app_window_close_workshop (window));
  g_assert_cmpstr (
      fair_workshop_get_name (fair_app_window_get_workshop (window)), ==, name);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  adw_message_dialog_response (dialog, "cancel");
  g_assert_nonnull (fair_app_window_get_workshop (window));
  gtk_window_destroy (GTK_WINDOW (dialog));

  g_assert_false (fair_app_window_close_workshop (window));
  dialog = find_dialog ();
  adw_message_dialog_response (dialog, "discard");
  g_assert_null (fair_app_window_get_workshop (window));
  allow_bytes (RLIM_INFINITY);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int result;

  signal (SIGXFSZ, SIG_IGN);
  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);
  g_test_add_func ("/app/rescue/elsewhere", test_elsewhere);
  g_test_add_func ("/app/rescue/close", test_close);
  result = g_test_run ();
  app_fixture_clear (&fixture);

  return result;
}
