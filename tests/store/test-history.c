/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../history/random-history.h"
#include "history/fair-history-blob.h"
#include "place.h"
#include "store/fair-store-history.h"
#include "store/fair-store-private.h"

#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static FairHistory *
make_history (guint32 seed, guint size)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  return random_history (random, size);
}

static FairHistory *
make_marked (const char *mark)
{
  g_autoptr (FairZone) zone = fair_zone_new ("UTC", NULL);
  g_autoptr (FairHistoryBuilder) builder =
      fair_history_builder_new (zone, "USD", 1000);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", mark, i);

      fair_history_builder_add_row (builder, FAIR_ROWS_LEADS, id);
    }
  fair_history_builder_set_as_of (builder, 1);

  return fair_history_builder_finish (builder, NULL);
}

static char *
fingerprint (const FairHistory *history)
{
  g_autoptr (GPtrArray) blobs = NULL;

  if (history == NULL)
    return g_strdup ("none");
  blobs = fair_history_blob_write (history);

  return fair_history_blob_fingerprint (blobs);
}

static void
import (FairStore *store, const FairHistory *history, const char *report)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fair_store_import_history (store, history, report, "Import",
                                            NULL, &error));
  g_assert_no_error (error);
}

static void
assert_history (FairStore *store, const FairHistory *expected)
{
  g_autoptr (FairHistory) loaded = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *left = fingerprint (expected);
  g_autofree char *right = NULL;

  g_assert_true (fair_store_load_history (store, NULL, &loaded, &error));
  g_assert_no_error (error);
  right = fingerprint (loaded);
  g_assert_cmpstr (left, ==, right);
}

static void
test_import (Place *place, gconstpointer unused)
{
  FairStore *store = place_create (place);
  g_autoptr (FairHistory) first = make_history (1, 300);
  g_autoptr (FairHistory) second = make_history (2, 100);
  g_autofree char *report = NULL;
  gint64           id;

  assert_history (store, NULL);
  import (store, first, "{\"leads\":300}");
  assert_history (store, first);
  import (store, second, NULL);
  assert_history (store, second);
  g_assert_true (fair_store_dup_report (store, &report, NULL));
  g_assert_null (report);

  g_assert_true (fair_store_undo (store, NULL, 0, NULL));
  assert_history (store, first);
  g_assert_true (fair_store_dup_report (store, &report, NULL));
  g_assert_cmpstr (report, ==, "{\"leads\":300}");
  g_assert_true (fair_store_undo (store, NULL, 0, NULL));
  assert_history (store, NULL);
  g_assert_true (fair_store_redo (store, NULL, 0, NULL));
  g_assert_true (fair_store_redo (store, NULL, 0, NULL));
  assert_history (store, second);
  g_assert_true (fair_store_get_history_id (store, &id, NULL));
  g_assert_cmpint (id, ==, 2);
  close_store (store);

  store = place_open (place, FAIR_STORE_READ);
  assert_history (store, second);
  close_store (store);
}

static void
test_cancelled (Place *place, gconstpointer unused)
{
  FairStore *store = place_create (place);
  g_autoptr (FairHistory) history = make_history (1, 50);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (fair_store_import_history (store, history, NULL, "Import",
                                             cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_history (store, NULL);
  import (store, history, NULL);
  close_store (store);
}

static gboolean
file_holds (Place *place, const char *text)
{
  g_autofree char *content = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (place->path, &content, &size, NULL));

  return memmem (content, size, text, strlen (text)) != NULL;
}

/* What was deleted is gone from the disk's file, not only from the tables. */
static void
test_erased (Place *place, gconstpointer unused)
{
  g_autoptr (FairHistory) first = make_marked ("CONFIDENTIAL");
  g_autoptr (FairHistory) second = make_marked ("PUBLIC");
  FairStore *store = place_create (place);
  GStatBuf   before;
  GStatBuf   after;

  import (store, first, "{\"file\":\"SECRET.csv\"}");
  set_value (store, FAIR_STORE_PART, "mapping", "CLASSIFIED");
  close_store (store);
  g_assert_true (file_holds (place, "CONFIDENTIAL-77"));
  g_assert_true (file_holds (place, "SECRET.csv"));
  g_assert_true (file_holds (place, "CLASSIFIED"));
  g_assert_cmpint (g_stat (place->path, &before), ==, 0);

  store = place_open (place, FAIR_STORE_WRITE);
  import (store, second, NULL);
  set_value (store, FAIR_STORE_PART, "mapping", NULL);
  close_store (store);
  g_assert_false (file_holds (place, "CONFIDENTIAL"));
  g_assert_false (file_holds (place, "SECRET"));
  g_assert_false (file_holds (place, "CLASSIFIED"));
  g_assert_true (file_holds (place, "PUBLIC-77"));

  store = place_open (place, FAIR_STORE_WRITE);
  import (store, NULL, NULL);
  close_store (store);
  g_assert_false (file_holds (place, "PUBLIC"));
  g_assert_cmpint (g_stat (place->path, &after), ==, 0);
  g_assert_cmpint (after.st_size, <, before.st_size);
}

/* A piece that was changed in the file is found out. */
static void
test_damaged (Place *place, gconstpointer unused)
{
  FairStore *store = place_create (place);
  g_autoptr (FairHistory) history = make_history (3, 200);
  g_autoptr (FairHistory) loaded = NULL;
  g_autoptr (GError) error = NULL;

  import (store, history, NULL);
  g_assert_true (_fair_store_sql_exec (
      store,
      "UPDATE history_blob SET data = zeroblob (length (data))"
      " WHERE name = 'activities.value'",
      NULL));
  g_assert_false (fair_store_load_history (store, NULL, &loaded, &error));
  g_assert_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_true (_fair_store_sql_exec (
      store, "DELETE FROM history_blob WHERE name = 'leads.ids'", NULL));
  g_assert_false (fair_store_load_history (store, NULL, &loaded, &error));
  g_assert_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_DAMAGED);
  close_store (store);
}

/* Imports one history after the other until it is killed. The setting `which`
 * is part of the same step. */
static void
import_for_ever (Place *place, FairHistory **histories, int ready)
{
  FairStore *store =
      fair_store_open (place->path, FAIR_STORE_WRITE, "doomed", NULL);

  if (store == NULL || write (ready, "r", 1) != 1)
    _exit (1);
  for (guint i = 0;; i = 1 - i)
    {
      if (!fair_store_begin_step (store, "Import", NULL, NULL) ||
          !fair_store_import_history (store, histories[i], NULL, "Import", NULL,
                                      NULL) ||
          !fair_store_set_value (store, FAIR_STORE_SETTING, "which",
                                 i == 0 ? "0" : "1", NULL) ||
          !fair_store_end_step (store, NULL))
        _exit (2);
    }
}

static void
test_killed (Place *place, gconstpointer unused)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  g_autoptr (FairHistory) first = make_history (1, 4000);
  g_autoptr (FairHistory) second = make_history (2, 3000);
  FairHistory *histories[] = { first, second };

  close_store (place_create (place));
  for (guint n = 0; n < 40; n++)
    {
      FairStore       *store;
      g_autofree char *which = NULL;
      char             byte;
      int              ready[2];
      int              status;
      pid_t            child;

      g_assert_cmpint (pipe (ready), ==, 0);
      child = fork ();
      if (child == 0)
        import_for_ever (place, histories, ready[1]);
      g_close (ready[1], NULL);
      g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
      g_close (ready[0], NULL);
      g_usleep ((gulong) g_rand_int_range (random, 0, 60000));
      kill (child, SIGKILL);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));

      store = place_open (place, FAIR_STORE_WRITE);
      g_assert_true (fair_store_was_interrupted (store));
      g_assert_true (fair_store_dup_value (store, FAIR_STORE_SETTING, "which",
                                           &which, NULL));
      if (which == NULL)
        assert_history (store, NULL);
      else
        assert_history (store, histories[*which - '0']);
      close_store (store);
      g_assert_cmpuint (place_count_files (place), ==, 1);
    }
}

/* In a process of its own, where nothing more fits into the disk: the import
 * fails, the file stays as it was and takes smaller things still. */
static int
fill_up (const char *path, const FairHistory *small, const FairHistory *large)
{
  g_autoptr (GError) error = NULL;
  FairStore *store = fair_store_open (path, FAIR_STORE_WRITE, "test", &error);

  if (store == NULL)
    return 10;
  if (fair_store_import_history (store, large, NULL, "Import", NULL, &error))
    return 11;
  if (!g_error_matches (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_FULL))
    return 12;
  assert_history (store, small);
  g_clear_error (&error);
  if (!fair_store_begin_step (store, "Change", NULL, &error) ||
      !fair_store_set_value (store, FAIR_STORE_PART, "scope", "[]", &error) ||
      !fair_store_end_step (store, &error))
    return 13;
  if (!fair_store_close (store, &error))
    return 14;
  store = fair_store_open (path, FAIR_STORE_READ, "test", &error);
  if (store == NULL)
    return 15;
  assert_history (store, small);
  assert_value (store, FAIR_STORE_PART, "scope", "[]");
  fair_store_close (store, NULL);

  return 0;
}

static void
test_full (Place *place, gconstpointer unused)
{
  g_autoptr (FairHistory) small = make_history (1, 20);
  g_autoptr (FairHistory) large = make_history (2, 20000);
  FairStore *store = place_create (place);
  pid_t      child;
  int        status;

  import (store, small, NULL);
  close_store (store);
  child = fork ();
  if (child == 0)
    {
      struct rlimit limit = { 600000, 600000 };

      signal (SIGXFSZ, SIG_IGN);
      if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
        _exit (1);
      _exit (fill_up (place->path, small, large));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_assert_cmpint (status, ==, 0);
}

/* The same on a disk that really ends, where one can be had. */
static void
test_full_disk (Place *place, gconstpointer unused)
{
  g_autoptr (FairHistory) small = make_history (1, 20);
  g_autoptr (FairHistory) large = make_history (2, 20000);
  pid_t child = fork ();
  int   status;

  if (child == 0)
    {
      if (unshare (CLONE_NEWNS | (geteuid () == 0 ? 0 : CLONE_NEWUSER)) != 0 ||
          mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
          mount ("tmpfs", place->folder, "tmpfs", 0, "size=1800k") != 0)
        _exit (77);
      close_store (place_create (place));
      {
        FairStore *store = place_open (place, FAIR_STORE_WRITE);

        import (store, small, NULL);
        close_store (store);
      }
      _exit (fill_up (place->path, small, large));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WEXITSTATUS (status) == 77)
    {
      g_test_skip ("no file system may be mounted here");
      return;
    }
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  g_assert_cmpint (status, ==, 0);
}

#define ADD(name, function)                                                    \
  g_test_add ("/store/history/" name, Place, NULL, place_set_up, function,     \
              place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("import", test_import);
  ADD ("cancelled", test_cancelled);
  ADD ("erased", test_erased);
  ADD ("damaged", test_damaged);
  ADD ("killed", test_killed);
  ADD ("full", test_full);
  ADD ("full-disk", test_full_disk);

  return g_test_run ();
}
