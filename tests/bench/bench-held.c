/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "app-fixture.h"
#include "app/fair-import-desk.h"

/* How long the main loop of the window is kept from everything else by a
 * workshop, in wall time: what waits for another thread is counted too.
 *
 *   tests/headless.sh build/tests/app/bench-held WORKSHOP [TABLE…]
 *
 * The workshop given is changed: the tables are imported into it. Without any
 * it is that of the sample company. */

#define TICK_MS 5

static gint64 last_tick, longest;

static gboolean
on_tick (gpointer unused)
{
  gint64 now = g_get_monotonic_time ();

  longest = MAX (longest, now - last_tick);
  last_tick = now;

  return G_SOURCE_CONTINUE;
}

static void
begin (void)
{
  longest = 0;
  last_tick = g_get_monotonic_time ();
}

static gboolean
is_settled (gpointer window)
{
  FairWorkshop *workshop = fair_app_window_get_workshop (window);

  if (workshop == NULL)
    return !fair_app_window_is_opening (window);

  return !fair_results_get_busy (fair_workshop_get_results (workshop));
}

static void
end (FairAppWindow *window, const char *what)
{
  gint64 asked = g_get_monotonic_time () - last_tick;

  g_assert_true (app_fixture_wait (is_settled, window));
  app_fixture_pass_frames (GTK_WIDGET (window));
  on_tick (NULL);
  g_print ("%-36s the call %6.1f ms, longest hold %6.1f ms\n", what,
           (double) asked / 1e3, (double) longest / 1e3);
}

static void
move (FairAppWindow *window, const char *action, const char *what)
{
  begin ();
  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  end (window, what);
}

static gboolean
is_idle (gpointer desk)
{
  return !fair_import_desk_get_busy (desk) &&
         !fair_import_desk_get_importing (desk);
}

static void
import (FairAppWindow *window, char **paths)
{
  g_autoptr (FairImportDesk) desk =
      fair_import_desk_new (fair_app_window_get_workshop (window));

  begin ();
  for (guint i = 0; paths[i] != NULL; i++)
    fair_import_desk_add_path (desk, paths[i]);
  g_assert_true (app_fixture_wait (is_idle, desk));
  end (window, "tables are looked at");
  begin ();
  fair_import_desk_import (desk);
  g_assert_true (app_fixture_wait (is_idle, desk));
  end (window, "and imported");
  fair_import_desk_close (desk);
}

static void
on_agreed (GObject *source, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;

  *(gboolean *) done =
      fair_versions_agree_finish (FAIR_VERSIONS (source), result, &error) > 0;
  g_assert_no_error (error);
}

static gboolean
is_set (gpointer done)
{
  return *(gboolean *) done;
}

static void
lock (FairAppWindow *window)
{
  FairWorkshop *workshop = fair_app_window_get_workshop (window);
  gboolean      done = FALSE;

  begin ();
  fair_versions_agree_async (fair_workshop_get_versions (workshop), NULL,
                             on_agreed, &done);
  g_assert_true (app_fixture_wait (is_set, &done));
  end (window, "a version is locked");
}

static gboolean
is_file (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
save (FairAppWindow *window, const char *folder)
{
  g_autofree char *copy = g_build_filename (folder, "copy.fairlead", NULL);
  g_autofree char *moved = g_build_filename (folder, "moved.fairlead", NULL);

  begin ();
  fair_app_window_save_copy (window, copy);
  g_assert_true (app_fixture_wait (is_file, copy));
  end (window, "a copy is saved");
  begin ();
  fair_app_window_save_elsewhere (window, moved);
  end (window, "the work goes on elsewhere");
  g_unlink (copy);
  g_unlink (moved);
}

int
main (int argc, char **argv)
{
  AppFixture     fixture;
  FairAppWindow *window;
  const char    *path;

  app_fixture_start (&argc, &argv);
  app_fixture_init (&fixture, FALSE);
  path = argc > 1 ? argv[1] : fixture.path;
  window = fair_app_window_new (fixture.application);
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add (TICK_MS, on_tick, NULL);
  begin ();
  end (window, "the window");

  begin ();
  fair_app_window_open_path (window, path);
  end (window, "a workshop is opened");
  if (argc > 2)
    import (window, argv + 2);
  move (window, "win.undo", "the last step is undone");
  move (window, "win.redo", "it is done again");
  lock (window);
  save (window, fixture.folder);
  begin ();
  g_assert_true (fair_app_window_close_workshop (window));
  end (window, "it is closed");
  gtk_window_destroy (GTK_WINDOW (window));
  app_fixture_clear (&fixture);

  return 0;
}
