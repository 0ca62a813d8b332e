/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/fair-store-private.h"

#include "base/fair-i18n.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>

/* How long to wait for another process that is reading or closing. */
#define BUSY_MILLISECONDS 5000

/* Files up to this size are looked through at every opening, larger ones where
 * the last writer seems not to have closed them; what histories hold has
 * checksums. */
#define CHECK_ALWAYS_BYTES (32 * 1024 * 1024)

static const char *const tables[] = { "setting", "part" };

static FairStore *
store_new (const char *path, const char *program)
{
  FairStore *store = g_new0 (FairStore, 1);

  store->path = g_canonicalize_filename (path, NULL);
  store->program = g_strdup (program);
  store->owner = g_thread_self ();

  return store;
}

static void
disconnect (FairStore *store)
{
  if (store->db != NULL)
    sqlite3_close_v2 (store->db);
  store->db = NULL;
}

static void
store_dispose (FairStore *store)
{
  disconnect (store);
  g_free (store->path);
  g_free (store->program);
  g_free (store->step_name);
  g_free (store->step_merge);
  g_clear_pointer (&store->decisions, g_array_unref);
  g_free (store);
}

static gboolean
connect_to (FairStore *store, const char *name, int flags, GError **error)
{
  int rc;

  disconnect (store);
  rc = sqlite3_open_v2 (name, &store->db, flags | SQLITE_OPEN_NOMUTEX, NULL);
  if (rc != SQLITE_OK)
    {
      _fair_store_sql_set_error (store, rc, error);
      return FALSE;
    }
  sqlite3_busy_timeout (store->db, BUSY_MILLISECONDS);
  sqlite3_extended_result_codes (store->db, 1);
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);

  return _fair_store_sql_exec (store,
                               "PRAGMA foreign_keys = ON;"
                               "PRAGMA secure_delete = ON;"
                               "PRAGMA cell_size_check = ON;"
                               "PRAGMA synchronous = FULL;",
                               error);
}

/* The first statement that reads the file: here SQLite finds out whether it
 * can. */
static gboolean
try_reading (FairStore *store, GError **error)
{
  gint64 version;

  return _fair_store_sql_get_number (store, "PRAGMA schema_version", &version,
                                     error) &&
         _fair_store_sql_get_number (
             store, "SELECT count (*) FROM sqlite_schema", &version, error);
}

/* A file that was not closed asks for memory beside it even to be read. Where
 * its folder cannot be written to and nothing lies beside it, it can be taken
 * as it is: nobody can change it. */
static gboolean
connect_unchanging (FairStore *store, GError **error)
{
  g_autofree char *escaped = g_uri_escape_string (
      store->path, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, TRUE);
  g_autofree char *uri = g_strconcat ("file:", escaped, "?immutable=1", NULL);

  return connect_to (store, uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
                     error) &&
         try_reading (store, error);
}

static gboolean
connect_for (FairStore *store, FairStoreMode mode, GError **error)
{
  g_autoptr (GError) local = NULL;
  int flags = store->writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;

  if (connect_to (store, store->path, flags, &local) &&
      try_reading (store, &local))
    return mode != FAIR_STORE_READ ||
           _fair_store_sql_exec (store, "PRAGMA query_only = ON", error);

  if (!store->writable &&
      g_error_matches (local, FAIR_STORE_ERROR, FAIR_STORE_ERROR_READ_ONLY) &&
      !_fair_store_place_has_log (store->path))
    return connect_unchanging (store, error);
  g_propagate_error (error, g_steal_pointer (&local));

  return FALSE;
}

static gboolean
check_pages (FairStore *store, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autofree char *found = NULL;
  gboolean         row;
  GStatBuf         about;

  if (!store->had_log && g_stat (store->path, &about) == 0 &&
      about.st_size > CHECK_ALWAYS_BYTES)
    return TRUE;

  statement =
      _fair_store_sql_query (store, error, "PRAGMA quick_check (1)", "");
  if (statement == NULL ||
      !_fair_store_sql_next (store, statement, &row, error))
    return FALSE;
  found = row ? _fair_store_sql_dup_text (statement, 0) : NULL;
  if (g_strcmp0 (found, "ok") == 0)
    return TRUE;
  g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_DAMAGED,
               _ ("“%s” is damaged (%s). Nothing was changed in it; go on "
                  "with a copy."),
               store->path, found != NULL ? found : "");

  return FALSE;
}

/* Becomes the writer. The log is a gain in speed only: where it cannot be had,
 * a journal does. */
static gboolean
start_writing (FairStore *store, gboolean force, GError **error)
{
  if (!_fair_store_schema_update_to_latest (store, error) ||
      !_fair_store_writer_take (store, force, error))
    return FALSE;
  store->writer = TRUE;
  if (_fair_store_place_is_local (store->path))
    _fair_store_sql_exec (store, "PRAGMA journal_mode = WAL", NULL);

  return TRUE;
}

static gboolean
start (FairStore *store, FairStoreMode mode, GError **error)
{
  if (mode == FAIR_STORE_READ)
    {
      if (!_fair_store_schema_check_version (store, error) ||
          !check_pages (store, error))
        return FALSE;
    }
  else if (!check_pages (store, error) ||
           !start_writing (store, mode == FAIR_STORE_TAKE_OVER, error))
    return FALSE;

  return _fair_store_sql_get_number (store, "PRAGMA data_version",
                                     &store->data_version, error);
}

/* An empty file where nothing was; -1 with an error. */
static int
make_file (const char *path, GError **error)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
  int saved = errno;

  if (fd < 0)
    g_set_error (error, FAIR_STORE_ERROR,
                 saved == EACCES || saved == EROFS || saved == EPERM
                     ? FAIR_STORE_ERROR_READ_ONLY
                     : FAIR_STORE_ERROR_FAILED,
                 _ ("“%s” cannot be made: %s."), path, g_strerror (saved));

  return fd;
}

FairStore *
fair_store_create (const char *path, const char *program, GError **error)
{
  g_autofree char *begin = NULL;
  FairStore       *store;
  int              fd;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (program != NULL, NULL);

  fd = make_file (path, error);
  if (fd < 0)
    return NULL;
  g_close (fd, NULL);

  store = store_new (path, program);
  store->writable = TRUE;
  begin = g_strdup_printf ("PRAGMA page_size = 16384;"
                           "PRAGMA auto_vacuum = INCREMENTAL;"
                           "PRAGMA application_id = %d;",
                           FAIR_STORE_APPLICATION_ID);
  if (!connect_to (store, store->path, SQLITE_OPEN_READWRITE, error) ||
      !_fair_store_sql_exec (store, begin, error) ||
      !start (store, FAIR_STORE_WRITE, error))
    {
      disconnect (store);
      g_unlink (store->path);
      store_dispose (store);
      return NULL;
    }

  return store;
}

static gboolean
check_writable (FairStore *store, FairStoreMode mode, GError **error)
{
  if (mode == FAIR_STORE_READ || store->writable)
    return TRUE;
  g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_READ_ONLY,
               _ ("“%s” or its folder cannot be written to. Open it for "
                  "reading, or copy it elsewhere."),
               store->path);

  return FALSE;
}

FairStore *
fair_store_open (const char   *path,
                 FairStoreMode mode,
                 const char   *program,
                 GError      **error)
{
  FairStore *store;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (program != NULL, NULL);

  if (!_fair_store_place_check_head (path, error))
    return NULL;
  store = store_new (path, program);
  store->writable = _fair_store_place_is_writable (store->path);
  store->had_log = _fair_store_place_has_log (store->path);
  if (!check_writable (store, mode, error) ||
      !connect_for (store, mode, error) || !start (store, mode, error))
    {
      store_dispose (store);
      return NULL;
    }

  return store;
}

/* The pages as they are, with those of the log. */
static int
copy_pages (sqlite3 *from, sqlite3 *to)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int             step, rc;

  if (backup == NULL)
    return sqlite3_extended_errcode (to);
  step = sqlite3_backup_step (backup, -1);
  rc = sqlite3_backup_finish (backup);

  return step != SQLITE_DONE && step != SQLITE_OK ? step : rc;
}

gboolean
fair_store_copy_to (FairStore *store, const char *path, GError **error)
{
  FairStore *copy;
  int        fd, rc;

  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (store->depth == 0, FALSE);
  _fair_store_assert_owner (store);

  fd = make_file (path, error);
  if (fd < 0)
    return FALSE;
  g_close (fd, NULL);

  copy = store_new (path, store->program);
  if (!connect_to (copy, copy->path, SQLITE_OPEN_READWRITE, error))
    {
      g_unlink (copy->path);
      store_dispose (copy);
      return FALSE;
    }
  rc = copy_pages (store->db, copy->db);
  if (rc != SQLITE_OK)
    _fair_store_sql_set_error (copy, rc, error);
  disconnect (copy);
  if (rc != SQLITE_OK)
    g_unlink (copy->path);
  store_dispose (copy);

  return rc == SQLITE_OK;
}

/* What only lives as long as the file is open ends here. */
static gboolean
tidy (FairStore *store, GError **error)
{
  if (!_fair_store_sql_begin (store, error))
    return FALSE;
  if (!_fair_store_undo_clear (store, error) ||
      !_fair_store_history_erase_unused (store, error))
    {
      _fair_store_sql_rollback (store);
      return FALSE;
    }

  return _fair_store_sql_commit (store, error) &&
         _fair_store_sql_exec (store, "PRAGMA incremental_vacuum", error);
}

static gboolean
release (FairStore *store, GError **error)
{
  if (!_fair_store_sql_begin (store, error))
    return FALSE;
  if (!_fair_store_writer_release (store, error))
    {
      _fair_store_sql_rollback (store);
      return FALSE;
    }

  return _fair_store_sql_commit (store, error);
}

/* Folds the companions into the file. Where others still read, the last of them
 * does it. */
static gboolean
fold (FairStore *store, GError **error)
{
  g_autoptr (GError) local = NULL;

  sqlite3_busy_timeout (store->db, 0);
  _fair_store_sql_exec (store, "PRAGMA wal_checkpoint (TRUNCATE)", &local);
  _fair_store_sql_exec (store, "PRAGMA journal_mode = DELETE", NULL);
  if (local == NULL ||
      g_error_matches (local, FAIR_STORE_ERROR, FAIR_STORE_ERROR_HELD))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));

  return FALSE;
}

/* What was saved before the disk was full is not lost, but not in the file
 * itself either. */
static void
set_not_folded (FairStore *store, GError **error)
{
  g_clear_error (error);
  g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_FULL,
               _ ("There is no space left to close “%s” tidily. What was "
                  "saved is safe in it and in \"%s-wal\": leave the two "
                  "together, make room on their disk and open the file once "
                  "more."),
               store->path, store->path);
}

gboolean
fair_store_close (FairStore *store, GError **error)
{
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (store != NULL, FALSE);
  _fair_store_assert_owner (store);
  g_return_val_if_fail (store->depth == 0, FALSE);

  if (store->writer)
    {
      tidy (store, &local);
      release (store, local == NULL ? &local : NULL);
      fold (store, local == NULL ? &local : NULL);
      if (g_error_matches (local, FAIR_STORE_ERROR, FAIR_STORE_ERROR_FULL))
        set_not_folded (store, &local);
    }
  else if (store->writable && !_fair_store_writer_is_held (store) &&
           _fair_store_sql_exec (store, "PRAGMA query_only = OFF", NULL))
    fold (store, NULL);
  store_dispose (store);

  /* Somebody took over: then it is theirs to tidy up. */
  if (local == NULL ||
      g_error_matches (local, FAIR_STORE_ERROR, FAIR_STORE_ERROR_HELD))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));

  return FALSE;
}

void
fair_store_free (FairStore *store)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (store != NULL);
  _fair_store_assert_owner (store);

  _fair_store_sql_rollback (store);
  if (!fair_store_close (store, &error))
    g_message ("%s", error->message);
}

const char *
fair_store_get_path (FairStore *store)
{
  g_return_val_if_fail (store != NULL, NULL);

  return store->path;
}

gboolean
fair_store_is_writer (FairStore *store)
{
  g_return_val_if_fail (store != NULL, FALSE);

  return store->writer;
}

gboolean
fair_store_was_interrupted (FairStore *store)
{
  g_return_val_if_fail (store != NULL, FALSE);

  return store->interrupted;
}

gboolean
fair_store_has_changed (FairStore *store)
{
  gint64 seen;

  g_return_val_if_fail (store != NULL, FALSE);
  _fair_store_assert_owner (store);

  seen = store->data_version;

  return _fair_store_sql_get_number (store, "PRAGMA data_version",
                                     &store->data_version, NULL) &&
         store->data_version != seen;
}

gboolean
fair_store_dup_value (FairStore     *store,
                      FairStoreTable table,
                      const char    *key,
                      char         **value,
                      GError       **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autofree char *sql = NULL;
  gboolean         row;

  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail ((guint) table < G_N_ELEMENTS (tables), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);
  _fair_store_assert_owner (store);

  *value = NULL;
  sql = g_strdup_printf ("SELECT value FROM %s WHERE key = ?", tables[table]);
  statement = _fair_store_sql_query (store, error, sql, "t", key);
  if (statement == NULL ||
      !_fair_store_sql_next (store, statement, &row, error))
    return FALSE;
  if (row)
    *value = _fair_store_sql_dup_text (statement, 0);

  return TRUE;
}

gboolean
fair_store_set_value (FairStore     *store,
                      FairStoreTable table,
                      const char    *key,
                      const char    *value,
                      GError       **error)
{
  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail ((guint) table < G_N_ELEMENTS (tables), FALSE);
  g_return_val_if_fail (key != NULL && *key != '\0', FALSE);
  g_return_val_if_fail (store->step_name != NULL, FALSE);
  _fair_store_assert_owner (store);

  return _fair_store_undo_change (store, tables[table], key, value, error);
}

char **
fair_store_list_keys (FairStore *store, FairStoreTable table, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_autofree char *sql = NULL;
  gboolean         row;

  g_return_val_if_fail (store != NULL, NULL);
  g_return_val_if_fail ((guint) table < G_N_ELEMENTS (tables), NULL);
  _fair_store_assert_owner (store);

  sql = g_strdup_printf ("SELECT key FROM %s ORDER BY key", tables[table]);
  statement = _fair_store_sql_query (store, error, sql, "");
  if (statement == NULL)
    return NULL;
  while (TRUE)
    {
      g_autofree char *key = NULL;

      if (!_fair_store_sql_next (store, statement, &row, error))
        return NULL;
      if (!row)
        break;
      key = _fair_store_sql_dup_text (statement, 0);
      g_strv_builder_add (keys, key != NULL ? key : "");
    }

  return g_strv_builder_end (keys);
}
