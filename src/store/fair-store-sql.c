/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/fair-store-private.h"

#include "base/fair-i18n.h"

#include <errno.h>
#include <stdarg.h>

/* What SQLite reports as a sentence for people. Whatever SQLite has not
 * foreseen of our own statements comes of a file that is not what we wrote. */
void
_fair_store_sql_set_error (FairStore *store, int rc, GError **error)
{
  int system = sqlite3_system_errno (store->db);

  switch (rc & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:
    case SQLITE_MISMATCH:
      g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_DAMAGED,
                   _ ("“%s” is damaged (%s). Nothing was changed in it; go "
                      "on with a copy."),
                   store->path, sqlite3_errmsg (store->db));
      return;
    case SQLITE_IOERR:
      if (system != ENOSPC && system != EFBIG && system != EDQUOT)
        break;
      G_GNUC_FALLTHROUGH;
    case SQLITE_FULL:
      g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_FULL,
                   _ ("There is no space left to save to “%s”. Make room on "
                      "its disk and try again; the file is as it was."),
                   store->path);
      return;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_READ_ONLY,
                   _ ("“%s” or its folder cannot be written to."), store->path);
      return;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_HELD,
                   _ ("“%s” is in use by another program. Try again."),
                   store->path);
      return;
    default:
      break;
    }
  g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_FAILED,
               _ ("“%s” could not be read or saved: %s."), store->path,
               sqlite3_errmsg (store->db));
}

gboolean
_fair_store_sql_exec (FairStore *store, const char *sql, GError **error)
{
  int rc = sqlite3_exec (store->db, sql, NULL, NULL, NULL);

  if (rc == SQLITE_OK)
    return TRUE;
  _fair_store_sql_set_error (store, rc, error);

  return FALSE;
}

static int
bind_one (sqlite3_stmt *statement, int place, char type, va_list *arguments)
{
  const char *text;
  GBytes     *bytes;

  switch (type)
    {
    case 't':
      text = va_arg (*arguments, const char *);
      return sqlite3_bind_text (statement, place, text, -1, SQLITE_TRANSIENT);
    case 'i':
      return sqlite3_bind_int64 (statement, place, va_arg (*arguments, gint64));
    case 'b':
      bytes = va_arg (*arguments, GBytes *);
      if (bytes == NULL)
        return sqlite3_bind_null (statement, place);
      return sqlite3_bind_blob64 (statement, place,
                                  g_bytes_get_data (bytes, NULL),
                                  g_bytes_get_size (bytes), SQLITE_TRANSIENT);
    default:
      g_assert_not_reached ();
    }
}

static sqlite3_stmt *
prepare (FairStore  *store,
         const char *sql,
         const char *types,
         va_list    *arguments,
         GError    **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  int rc = sqlite3_prepare_v2 (store->db, sql, -1, &statement, NULL);

  for (int i = 0; rc == SQLITE_OK && types[i] != '\0'; i++)
    rc = bind_one (statement, i + 1, types[i], arguments);
  if (rc != SQLITE_OK)
    {
      _fair_store_sql_set_error (store, rc, error);
      return NULL;
    }

  return g_steal_pointer (&statement);
}

sqlite3_stmt *
_fair_store_sql_query (
    FairStore *store, GError **error, const char *sql, const char *types, ...)
{
  sqlite3_stmt *statement;
  va_list       arguments;

  va_start (arguments, types);
  statement = prepare (store, sql, types, &arguments, error);
  va_end (arguments);

  return statement;
}

gboolean
_fair_store_sql_next (FairStore    *store,
                      sqlite3_stmt *statement,
                      gboolean     *row,
                      GError      **error)
{
  int rc = sqlite3_step (statement);

  *row = rc == SQLITE_ROW;
  if (rc == SQLITE_ROW || rc == SQLITE_DONE)
    return TRUE;
  _fair_store_sql_set_error (store, rc, error);

  return FALSE;
}

gboolean
_fair_store_sql_run (
    FairStore *store, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;
  va_list  arguments;

  va_start (arguments, types);
  statement = prepare (store, sql, types, &arguments, error);
  va_end (arguments);

  return statement != NULL &&
         _fair_store_sql_next (store, statement, &row, error);
}

/* The first row's number; left as it is where there is no row. */
gboolean
_fair_store_sql_get_number (FairStore  *store,
                            const char *sql,
                            gint64     *number,
                            GError    **error)
{
  g_autoptr (sqlite3_stmt) statement =
      _fair_store_sql_query (store, error, sql, "");
  gboolean row;

  if (statement == NULL ||
      !_fair_store_sql_next (store, statement, &row, error))
    return FALSE;
  if (row)
    *number = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

/* A text that is no UTF-8 was not written by us. */
char *
_fair_store_sql_dup_text (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}

gboolean
_fair_store_sql_begin (FairStore *store, GError **error)
{
  if (!store->writer)
    {
      g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_READ_ONLY,
                   _ ("“%s” is open for reading only."), store->path);
      return FALSE;
    }
  if (store->depth > 0)
    {
      store->depth++;
      return TRUE;
    }
  if (!_fair_store_sql_exec (store, "BEGIN IMMEDIATE", error))
    return FALSE;
  store->depth = 1;
  if (!_fair_store_writer_check (store, error))
    {
      _fair_store_sql_rollback (store);
      return FALSE;
    }

  return TRUE;
}

gboolean
_fair_store_sql_commit (FairStore *store, GError **error)
{
  g_assert (store->depth > 0);

  if (store->depth > 1)
    {
      store->depth--;
      return TRUE;
    }
  if (!_fair_store_sql_exec (store, "COMMIT", error))
    {
      _fair_store_sql_rollback (store);
      return FALSE;
    }
  store->depth = 0;

  return TRUE;
}

/* Takes all back, however deep. Where SQLite itself had to, there is nothing
 * left to do. */
void
_fair_store_sql_rollback (FairStore *store)
{
  store->depth = 0;
  store->step = 0;
  g_clear_pointer (&store->step_name, g_free);
  g_clear_pointer (&store->step_merge, g_free);
  if (sqlite3_get_autocommit (store->db) == 0)
    sqlite3_exec (store->db, "ROLLBACK", NULL, NULL, NULL);
}
