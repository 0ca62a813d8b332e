/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "place.h"
#include "store/fair-store-private.h"
#include "store/fair-store-record.h"
#include "store/fair-store-version.h"

#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void
test_values (Place *place, gconstpointer unused)
{
  FairStore *store = place_create (place);
  g_auto (GStrv) keys = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fair_store_is_writer (store));
  g_assert_false (fair_store_was_interrupted (store));
  set_value (store, FAIR_STORE_SETTING, "name", "Größe");
  set_value (store, FAIR_STORE_PART, "scope", "{}");
  set_value (store, FAIR_STORE_PART, "mapping", "{}");
  set_value (store, FAIR_STORE_PART, "mapping", NULL);
  close_store (store);

  store = place_open (place, FAIR_STORE_WRITE);
  assert_value (store, FAIR_STORE_SETTING, "name", "Größe");
  assert_value (store, FAIR_STORE_SETTING, "scope", NULL);
  assert_value (store, FAIR_STORE_PART, "mapping", NULL);
  keys = fair_store_list_keys (store, FAIR_STORE_PART, &error);
  g_assert_cmpuint (g_strv_length (keys), ==, 1);
  g_assert_cmpstr (keys[0], ==, "scope");
  g_assert_null (fair_store_create (place->path, "test", &error));
  g_assert_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_FAILED);
  close_store (store);
}

static void
test_one_file (Place *place, gconstpointer unused)
{
  FairStore *store = place_create (place);
  FairStore *reader;

  set_value (store, FAIR_STORE_PART, "scope", "{}");
  reader = place_open (place, FAIR_STORE_READ);
  g_assert_cmpuint (place_count_files (place), >, 1);
  close_store (reader);
  assert_value (store, FAIR_STORE_PART, "scope", "{}");
  close_store (store);
  g_assert_cmpuint (place_count_files (place), ==, 1);

  /* Where a reader is the last to close, it tidies up. */
  store = place_open (place, FAIR_STORE_WRITE);
  set_value (store, FAIR_STORE_PART, "scope", "[]");
  reader = place_open (place, FAIR_STORE_READ);
  close_store (store);
  close_store (reader);
  g_assert_cmpuint (place_count_files (place), ==, 1);
}

static void
test_reader_follows (Place *place, gconstpointer unused)
{
  FairStore *store = place_create (place);
  FairStore *reader = place_open (place, FAIR_STORE_READ);
  g_autoptr (GError) error = NULL;
  g_autofree char *holder = NULL;

  g_assert_false (fair_store_has_changed (reader));
  set_value (store, FAIR_STORE_PART, "scope", "{}");
  g_assert_true (fair_store_has_changed (reader));
  g_assert_false (fair_store_has_changed (reader));
  assert_value (reader, FAIR_STORE_PART, "scope", "{}");

  g_assert_false (fair_store_is_writer (reader));
  g_assert_false (fair_store_begin_step (reader, "Change", NULL, &error));
  g_assert_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_READ_ONLY);
  holder = fair_store_dup_holder (reader);
  g_assert_true (g_str_has_prefix (holder, "test on "));
  close_store (store);
  g_clear_pointer (&holder, g_free);
  holder = fair_store_dup_holder (reader);
  g_assert_null (holder);
  close_store (reader);
}

static void
test_two_writers (Place *place, gconstpointer unused)
{
  FairStore *first = place_create (place);
  FairStore *second;
  g_autoptr (GError) error = NULL;

  place_assert_fails (place, FAIR_STORE_WRITE, FAIR_STORE_ERROR_HELD);
  second = place_open (place, FAIR_STORE_TAKE_OVER);
  set_value (second, FAIR_STORE_PART, "scope", "{}");
  g_assert_false (fair_store_begin_step (first, "Change", NULL, &error));
  g_assert_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_HELD);

  /* The one that was ousted leaves the other's undo and mark alone. */
  close_store (first);
  g_assert_true (fair_store_undo (second, NULL, 0, NULL));
  place_assert_fails (place, FAIR_STORE_WRITE, FAIR_STORE_ERROR_HELD);
  close_store (second);
}

/* Runs in a process of its own, which dies without closing the file. Its parent
 * has taken note of the death but not yet of the status. */
static pid_t
die_while_writing (Place *place)
{
  pid_t     child = fork ();
  siginfo_t death;

  if (child == 0)
    {
      FairStore *store =
          fair_store_open (place->path, FAIR_STORE_WRITE, "doomed", NULL);

      if (store == NULL ||
          !fair_store_begin_step (store, "Doomed", NULL, NULL) ||
          !fair_store_set_value (store, FAIR_STORE_PART, "scope", "[1]",
                                 NULL) ||
          !fair_store_end_step (store, NULL))
        _exit (1);
      _exit (0);
    }
  g_assert_cmpint (waitid (P_PID, child, &death, WEXITED | WNOWAIT), ==, 0);
  g_assert_cmpint (death.si_code, ==, CLD_EXITED);
  g_assert_cmpint (death.si_status, ==, 0);

  return child;
}

/* A process that died holds nothing, though nobody asked for its status. */
static void
test_unreaped_writer (Place *place, gconstpointer unused)
{
  FairStore *store = place_create (place);
  pid_t      child;

  close_store (store);
  child = die_while_writing (place);
  store = place_open (place, FAIR_STORE_WRITE);
  g_assert_true (fair_store_was_interrupted (store));
  assert_value (store, FAIR_STORE_PART, "scope", "[1]");
  close_store (store);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
}

static void
test_stale_writer (Place *place, gconstpointer unused)
{
  FairStore       *store = place_create (place);
  g_autofree char *name = NULL;

  close_store (store);
  g_assert_cmpint (waitpid (die_while_writing (place), NULL, 0), >, 0);
  g_assert_cmpuint (place_count_files (place), >, 1);

  store = place_open (place, FAIR_STORE_WRITE);
  g_assert_true (fair_store_was_interrupted (store));
  assert_value (store, FAIR_STORE_PART, "scope", "[1]");
  name = fair_store_dup_undo_name (store);
  g_assert_cmpstr (name, ==, "Doomed");
  g_assert_true (fair_store_undo (store, NULL, 0, NULL));
  assert_value (store, FAIR_STORE_PART, "scope", NULL);
  close_store (store);

  g_clear_pointer (&name, g_free);
  store = place_open (place, FAIR_STORE_WRITE);
  g_assert_false (fair_store_was_interrupted (store));
  name = fair_store_dup_undo_name (store);
  g_assert_null (name);
  close_store (store);
}

/* Changes the file behind the store's back. */
static void
run_sql (Place *place, const char *sql)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (place->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
test_other_host (Place *place, gconstpointer unused)
{
  FairStore *store = place_create (place);
  g_autoptr (GError) error = NULL;

  close_store (store);
  run_sql (place, "INSERT INTO writer VALUES (1, 'elsewhere', 'b', 's', 1, 1,"
                  " 0, 'fairlead', 5)");
  g_assert_null (
      fair_store_open (place->path, FAIR_STORE_WRITE, "test", &error));
  g_assert_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_HELD);
  g_assert_nonnull (strstr (error->message, "fairlead on elsewhere"));
  store = place_open (place, FAIR_STORE_TAKE_OVER);
  set_value (store, FAIR_STORE_PART, "scope", "{}");
  close_store (store);
}

static void
test_newer (Place *place, gconstpointer unused)
{
  FairStore *store = place_create (place);

  close_store (store);
  run_sql (place, "PRAGMA user_version = 99");
  place_assert_fails (place, FAIR_STORE_WRITE, FAIR_STORE_ERROR_NEWER);
  place_assert_fails (place, FAIR_STORE_READ, FAIR_STORE_ERROR_NEWER);
}

static void
test_update (Place *place, gconstpointer unused)
{
  const char *const right[] = { "", "", "CREATE TABLE added (a); " };
  const char *const wrong[] = {
    "", "", "CREATE TABLE added (a); INSERT INTO nowhere VALUES (1);"
  };
  FairStore *store = place_create (place);
  g_autoptr (GError) error = NULL;
  gint64 version = 0;

  g_assert_false (_fair_store_schema_update (store, wrong, 3, &error));
  g_assert_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_true (_fair_store_sql_get_number (store, "PRAGMA user_version",
                                             &version, NULL));
  g_assert_cmpint (version, ==, 2);

  g_assert_true (_fair_store_schema_update (store, right, 3, &error));
  g_assert_no_error (error);
  g_assert_true (_fair_store_sql_get_number (store, "PRAGMA user_version",
                                             &version, NULL));
  g_assert_cmpint (version, ==, 3);
  close_store (store);

  /* The file and a copy for each attempt. */
  g_assert_cmpuint (place_count_files (place), ==, 3);
}

/* A file from before there were meetings. */
static void
test_update_to_meeting (Place *place, gconstpointer unused)
{
  FairStore *store = place_create (place);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) rounds = NULL;

  set_value (store, FAIR_STORE_PART, "scope", "{}");
  g_assert_true (fair_store_record_set (store, FAIR_STORE_PARTICIPANTS, "p1", 5,
                                        "{}", NULL));
  close_store (store);
  run_sql (place, "DROP TABLE round; DROP TABLE blind_session;"
                  " DROP TABLE agenda; DROP TABLE step_decision;"
                  " PRAGMA user_version = 1");

  place_assert_fails (place, FAIR_STORE_READ, FAIR_STORE_ERROR_READ_ONLY);
  store = place_open (place, FAIR_STORE_WRITE);
  assert_value (store, FAIR_STORE_PART, "scope", "{}");
  people = fair_store_record_list (store, FAIR_STORE_PARTICIPANTS, NULL);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_true (
      fair_store_record_set (store, FAIR_STORE_ROUNDS, "r", 5, "{}", NULL));
  rounds = fair_store_record_list (store, FAIR_STORE_ROUNDS, NULL);
  g_assert_cmpuint (rounds->len, ==, 1);
  close_store (store);
  g_assert_cmpuint (place_count_files (place), ==, 2);
}

static void
test_not_ours (Place *place, gconstpointer unused)
{
  const char      *texts[] = { "", "a,b\n1,2\n", "SQLite format 3" };
  g_autofree char *content = NULL;
  gsize            size;

  place_assert_fails (place, FAIR_STORE_WRITE, FAIR_STORE_ERROR_NOT_FOUND);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_file_set_contents (place->path, texts[i], -1, NULL));
      place_assert_fails (place, FAIR_STORE_WRITE, FAIR_STORE_ERROR_NOT_OURS);
      place_assert_fails (place, FAIR_STORE_READ, FAIR_STORE_ERROR_NOT_OURS);
    }

  /* Somebody else's database. */
  g_unlink (place->path);
  run_sql (place, "CREATE TABLE a (b)");
  g_assert_true (g_file_get_contents (place->path, &content, &size, NULL));
  place_assert_fails (place, FAIR_STORE_WRITE, FAIR_STORE_ERROR_NOT_OURS);
  g_assert_cmpuint (place_count_files (place), ==, 1);
}

static void
make_filled (Place *place)
{
  FairStore       *store = place_create (place);
  g_autofree char *text = g_strnfill (100000, 'x');

  set_value (store, FAIR_STORE_PART, "scope", text);
  set_value (store, FAIR_STORE_PART, "terms", "{}");
  close_store (store);
}

/* Opens whatever is there and reads it. Returns: whether that went well. */
static gboolean
read_through (Place *place, FairStoreMode mode)
{
  g_autoptr (GError) error = NULL;
  FairStore       *store = fair_store_open (place->path, mode, "test", &error);
  g_autofree char *scope = NULL;
  gboolean         read;

  if (store == NULL)
    {
      g_assert_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_DAMAGED);
      return FALSE;
    }
  read = fair_store_dup_value (store, FAIR_STORE_PART, "scope", &scope, &error);
  g_assert_true (read == (error == NULL));
  fair_store_close (store, NULL);

  return read;
}

static void
test_truncated (Place *place, gconstpointer unused)
{
  g_autofree char *whole = NULL;
  gsize            size;

  make_filled (place);
  g_assert_true (g_file_get_contents (place->path, &whole, &size, NULL));
  for (gsize length = 17; length < size; length += length < 200 ? 13 : 4999)
    {
      g_autofree char *after = NULL;
      gsize            after_size;

      g_assert_true (
          g_file_set_contents (place->path, whole, (gssize) length, NULL));
      g_assert_false (read_through (place, FAIR_STORE_WRITE));
      g_assert_false (read_through (place, FAIR_STORE_READ));
      g_assert_true (
          g_file_get_contents (place->path, &after, &after_size, NULL));
      g_assert_cmpmem (whole, length, after, after_size);
    }
}

/* Wrong bytes anywhere: an error or what can still be read, never a crash. */
static void
test_garbage (Place *place, gconstpointer unused)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autofree char *whole = NULL;
  guint            n_refused = 0;
  gsize            size;

  make_filled (place);
  g_assert_true (g_file_get_contents (place->path, &whole, &size, NULL));
  for (guint n = 0; n < 150; n++)
    {
      g_autofree char *copy = g_memdup2 (whole, size);
      g_autofree char *log = g_strconcat (place->path, "-wal", NULL);
      g_autofree char *memory = g_strconcat (place->path, "-shm", NULL);
      gsize start = (gsize) g_rand_int_range (random, 100, (int) size - 400);

      /* A page's head weighs more than what it holds. */
      if (n % 4 < 2)
        start = MAX (100, start / 16384 * 16384);
      for (guint i = 0; i < 400; i++)
        copy[start + i] = (char) g_rand_int (random);
      g_assert_true (
          g_file_set_contents (place->path, copy, (gssize) size, NULL));
      n_refused +=
          !read_through (place, n % 2 ? FAIR_STORE_WRITE : FAIR_STORE_READ);
      g_unlink (log);
      g_unlink (memory);
    }
  g_assert_cmpuint (n_refused, >, 20);
}

/* A file in a folder that cannot be written to is read, and says so to whoever
 * wants to write. As root everything can be written to, so this is done by
 * nobody. */
static void
test_read_only (Place *place, gconstpointer unused)
{
  pid_t child;
  int   status;

  make_filled (place);
  g_assert_cmpint (g_chmod (place->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (place->folder, 0555), ==, 0);
  child = fork ();
  if (child == 0)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *scope = NULL;
      FairStore       *store;

      if (geteuid () == 0 && setresuid (65534, 65534, 65534) != 0)
        _exit (1);
      if (fair_store_open (place->path, FAIR_STORE_WRITE, "test", &error) !=
              NULL ||
          !g_error_matches (error, FAIR_STORE_ERROR,
                            FAIR_STORE_ERROR_READ_ONLY))
        _exit (2);
      store = fair_store_open (place->path, FAIR_STORE_READ, "test", NULL);
      if (store == NULL ||
          !fair_store_dup_value (store, FAIR_STORE_PART, "scope", &scope,
                                 NULL) ||
          scope == NULL || strlen (scope) != 100000 ||
          !fair_store_close (store, NULL))
        _exit (3);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (g_chmod (place->folder, 0700), ==, 0);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpuint (place_count_files (place), ==, 1);
}

static void
test_versions (Place *place, gconstpointer unused)
{
  FairStore *store = place_create (place);
  g_autoptr (GBytes) pdf = g_bytes_new_static ("%PDF\0x", 6);
  FairStoreVersion version = {
    0, 1700000000, (char *) "sha256:1", (char *) "{}", (char *) "[1]", pdf
  };
  g_autoptr (FairStoreVersion) loaded = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;
  gint64 number = 0;

  g_assert_true (fair_store_version_add (store, &version, NULL, &error));
  g_assert_true (fair_store_version_add (store, &version, &number, &error));
  g_assert_cmpint (number, ==, 2);
  g_assert_true (fair_store_begin_step (store, "Agree", NULL, &error));
  g_assert_true (fair_store_version_add (store, &version, NULL, &error));
  fair_store_cancel_step (store);

  versions = fair_store_version_list (store, &error);
  g_assert_cmpuint (versions->len, ==, 2);
  loaded = fair_store_version_load (store, 2, &error);
  g_assert_cmpstr (loaded->figures, ==, "[1]");
  g_assert_true (g_bytes_equal (loaded->pdf, pdf));
  g_assert_cmpint (loaded->agreed_at, ==, 1700000000);
  g_assert_null (fair_store_version_load (store, 3, &error));
  g_assert_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* The file itself refuses to change what was agreed. */
  g_assert_false (_fair_store_sql_exec (
      store, "UPDATE version SET definition = ''", &error));
  g_clear_error (&error);
  g_assert_false (_fair_store_sql_exec (store, "DELETE FROM version", &error));
  close_store (store);
}

static void
test_records (Place *place, gconstpointer unused)
{
  FairStore *store = place_create (place);
  g_autoptr (GPtrArray) votes = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  const FairStoreRecord *record;

  g_assert_true (
      fair_store_record_set (store, FAIR_STORE_VOTES, "b", 1, "1", &error));
  g_assert_true (
      fair_store_record_set (store, FAIR_STORE_VOTES, "a", 2, "2", &error));
  g_assert_true (
      fair_store_record_set (store, FAIR_STORE_VOTES, "b", 3, "3", &error));
  g_assert_true (
      fair_store_record_set (store, FAIR_STORE_VOTES, "c", 3, "3", &error));
  g_assert_true (
      fair_store_record_set (store, FAIR_STORE_VOTES, "c", 3, NULL, &error));
  g_assert_true (fair_store_record_append (store, FAIR_STORE_DECISIONS, 4,
                                           "\"x\"", &error));
  g_assert_true (fair_store_record_append (store, FAIR_STORE_DECISIONS, 4,
                                           "\"y\"", &error));
  set_value (store, FAIR_STORE_PART, "scope", "{}");
  g_assert_true (fair_store_undo (store, NULL, 0, &error));

  votes = fair_store_record_list (store, FAIR_STORE_VOTES, &error);
  g_assert_cmpuint (votes->len, ==, 2);
  record = g_ptr_array_index (votes, 0);
  g_assert_cmpstr (record->id, ==, "b");
  g_assert_cmpstr (record->json, ==, "3");
  g_assert_cmpint (record->at, ==, 3);
  lines = fair_store_record_list_log (store, FAIR_STORE_DECISIONS, &error);
  g_assert_cmpuint (lines->len, ==, 2);
  record = g_ptr_array_index (lines, 1);
  g_assert_cmpstr (record->id, ==, "2");
  g_assert_cmpstr (record->json, ==, "\"y\"");
  g_assert_false (
      _fair_store_sql_exec (store, "UPDATE decision SET json = ''", &error));
  close_store (store);
}

#define ADD(name, function)                                                    \
  g_test_add ("/store/" name, Place, NULL, place_set_up, function,             \
              place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("values", test_values);
  ADD ("one-file", test_one_file);
  ADD ("reader-follows", test_reader_follows);
  ADD ("two-writers", test_two_writers);
  ADD ("stale-writer", test_stale_writer);
  ADD ("unreaped-writer", test_unreaped_writer);
  ADD ("other-host", test_other_host);
  ADD ("newer", test_newer);
  ADD ("update", test_update);
  ADD ("update-to-meeting", test_update_to_meeting);
  ADD ("not-ours", test_not_ours);
  ADD ("truncated", test_truncated);
  ADD ("garbage", test_garbage);
  ADD ("read-only", test_read_only);
  ADD ("versions", test_versions);
  ADD ("records", test_records);

  return g_test_run ();
}
