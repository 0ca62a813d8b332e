/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/fair-store-history.h"

#include "base/fair-i18n.h"
#include "history/fair-history-blob.h"
#include "store/fair-store-private.h"
#include "store/fair-store-undo.h"

#include <string.h>

/* A history is written once and never changed. Its blobs lie in pieces, which
 * SQLite then keeps as chains of pages and never has whole in memory. */
#define PIECE_BYTES (4 * 1024 * 1024)

#define CURRENT "current_history"

static gboolean
write_piece (FairStore    *store,
             gint64        id,
             const char   *name,
             gint64        seq,
             const guint8 *data,
             gsize         size,
             GError      **error)
{
  sqlite3_blob *blob = NULL;
  int           rc;

  if (!_fair_store_sql_run (store, error,
                            "INSERT INTO history_blob (history_id, name, seq,"
                            " data) VALUES (?, ?, ?, zeroblob (?))",
                            "itii", id, name, seq, (gint64) size))
    return FALSE;

  rc = sqlite3_blob_open (store->db, "main", "history_blob", "data",
                          sqlite3_last_insert_rowid (store->db), 1, &blob);
  if (rc == SQLITE_OK)
    rc = sqlite3_blob_write (blob, data, (int) size, 0);
  if (rc != SQLITE_OK)
    _fair_store_sql_set_error (store, rc, error);
  sqlite3_blob_close (blob);

  return rc == SQLITE_OK;
}

static gboolean
write_blobs (FairStore    *store,
             gint64        id,
             GPtrArray    *blobs,
             GCancellable *cancellable,
             GError      **error)
{
  for (guint i = 0; i < blobs->len; i++)
    {
      const FairHistoryBlob *blob = g_ptr_array_index (blobs, i);
      gsize                  size;
      const guint8          *data = g_bytes_get_data (blob->bytes, &size);

      for (gsize at = 0; at < size; at += PIECE_BYTES)
        if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
            !write_piece (store, id, blob->name, (gint64) (at / PIECE_BYTES),
                          data + at, MIN (PIECE_BYTES, size - at), error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
save (FairStore         *store,
      const FairHistory *history,
      const char        *report,
      gint64            *id,
      GCancellable      *cancellable,
      GError           **error)
{
  g_autoptr (GPtrArray) blobs = fair_history_blob_write (history);
  g_autofree char *checksum = fair_history_blob_fingerprint (blobs);

  if (!_fair_store_sql_run (store, error,
                            "INSERT INTO history (created, imported_at,"
                            " checksum) VALUES (?, ?, ?)",
                            "iit", g_get_real_time () / G_USEC_PER_SEC,
                            fair_history_get_imported_at (history), checksum))
    return FALSE;
  *id = sqlite3_last_insert_rowid (store->db);
  if (!write_blobs (store, *id, blobs, cancellable, error))
    return FALSE;

  return report == NULL ||
         _fair_store_sql_run (
             store, error,
             "INSERT INTO import_report (history_id, json) VALUES (?, ?)", "it",
             *id, report);
}

gboolean
fair_store_import_history (FairStore         *store,
                           const FairHistory *history,
                           const char        *report,
                           const char        *name,
                           GCancellable      *cancellable,
                           GError           **error)
{
  g_autofree char *value = NULL;
  gint64           id = 0;

  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  _fair_store_assert_owner (store);

  if (!fair_store_begin_step (store, name, NULL, error))
    return FALSE;
  if (history != NULL &&
      !save (store, history, report, &id, cancellable, error))
    {
      fair_store_cancel_step (store);
      return FALSE;
    }
  if (history != NULL)
    value = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  if (!_fair_store_undo_change (store, "pointer", CURRENT, value, error))
    {
      fair_store_cancel_step (store);
      return FALSE;
    }

  return fair_store_end_step (store, error);
}

/* Nothing points to a history that is not the current one, once the undo
 * journal is gone. */
gboolean
_fair_store_history_erase_unused (FairStore *store, GError **error)
{
  return _fair_store_sql_run (
      store, error,
      "DELETE FROM history WHERE id NOT IN (SELECT value FROM pointer)", "");
}

gboolean
fair_store_get_history_id (FairStore *store, gint64 *id, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  _fair_store_assert_owner (store);

  *id = 0;

  return _fair_store_sql_get_number (
      store, "SELECT value FROM pointer WHERE key = '" CURRENT "'", id, error);
}

static gboolean
set_damaged (FairStore *store, GError **error)
{
  g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_DAMAGED,
               _ ("The history in “%s” is not what was saved. Import the "
                  "files again, or go on with a copy."),
               store->path);

  return FALSE;
}

/* Reads one piece to the end of @bytes. */
static gboolean
read_piece (FairStore *store, gint64 row, GByteArray *bytes, GError **error)
{
  sqlite3_blob *blob = NULL;
  guint         before = bytes->len;
  int           size;
  int           rc;

  rc = sqlite3_blob_open (store->db, "main", "history_blob", "data", row, 0,
                          &blob);
  if (rc == SQLITE_OK)
    {
      size = sqlite3_blob_bytes (blob);
      if (size > PIECE_BYTES || (guint) size > G_MAXUINT - before)
        {
          sqlite3_blob_close (blob);
          return set_damaged (store, error);
        }
      g_byte_array_set_size (bytes, before + (guint) size);
      rc = sqlite3_blob_read (blob, bytes->data + before, size, 0);
    }
  if (rc != SQLITE_OK)
    _fair_store_sql_set_error (store, rc, error);
  sqlite3_blob_close (blob);

  return rc == SQLITE_OK;
}

static void
end_blob (GPtrArray *blobs, char **name, GByteArray **content)
{
  g_autoptr (GBytes) bytes = NULL;

  if (*name == NULL)
    return;
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (content));
  g_ptr_array_add (blobs, fair_history_blob_new (*name, bytes));
  g_clear_pointer (name, g_free);
}

/* The pieces come in the order in which they were written: a blob's one after
 * the other, counted from 0. */
static gboolean
read_pieces (FairStore    *store,
             sqlite3_stmt *pieces,
             GPtrArray    *blobs,
             GCancellable *cancellable,
             GError      **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GByteArray) content = NULL;
  gint64   expected = 0;
  gboolean row;

  while (_fair_store_sql_next (store, pieces, &row, error))
    {
      g_autofree char *next = NULL;

      if (!row)
        {
          end_blob (blobs, &name, &content);
          return TRUE;
        }
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      next = _fair_store_sql_dup_text (pieces, 1);
      if (g_strcmp0 (next, name) != 0)
        {
          end_blob (blobs, &name, &content);
          name = g_steal_pointer (&next);
          content = g_byte_array_new ();
          expected = 0;
        }
      if (name == NULL || sqlite3_column_int64 (pieces, 2) != expected++)
        return set_damaged (store, error);
      if (!read_piece (store, sqlite3_column_int64 (pieces, 0), content, error))
        return FALSE;
    }

  return FALSE;
}

static gboolean
check_fingerprint (FairStore *store,
                   gint64     id,
                   GPtrArray *blobs,
                   GError   **error)
{
  g_autofree char *found = fair_history_blob_fingerprint (blobs);
  g_autofree char *saved = NULL;
  g_autoptr (sqlite3_stmt) statement = _fair_store_sql_query (
      store, error, "SELECT checksum FROM history WHERE id = ?", "i", id);
  gboolean row;

  if (statement == NULL ||
      !_fair_store_sql_next (store, statement, &row, error))
    return FALSE;
  saved = row ? _fair_store_sql_dup_text (statement, 0) : NULL;

  return g_strcmp0 (found, saved) == 0 ? TRUE : set_damaged (store, error);
}

static FairHistory *
load (FairStore *store, gint64 id, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) blobs =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_history_blob_free);
  g_autoptr (sqlite3_stmt) pieces = NULL;
  g_autoptr (GError) local = NULL;
  FairHistory *history;

  pieces = _fair_store_sql_query (
      store, error,
      "SELECT id, name, seq FROM history_blob WHERE history_id = ?"
      " ORDER BY id",
      "i", id);
  if (pieces == NULL ||
      !read_pieces (store, pieces, blobs, cancellable, error) ||
      !check_fingerprint (store, id, blobs, error))
    return NULL;

  history = fair_history_blob_read (blobs, &local);
  if (history == NULL)
    g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_DAMAGED, "%s: %s",
                 store->path, local->message);

  return history;
}

gboolean
fair_store_load_history (FairStore    *store,
                         GCancellable *cancellable,
                         FairHistory **history,
                         GError      **error)
{
  gint64 id;

  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (history != NULL, FALSE);
  _fair_store_assert_owner (store);

  *history = NULL;
  if (!fair_store_get_history_id (store, &id, error))
    return FALSE;
  if (id == 0)
    return TRUE;
  *history = load (store, id, cancellable, error);

  return *history != NULL;
}

gboolean
fair_store_dup_report (FairStore *store, char **report, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (report != NULL, FALSE);
  _fair_store_assert_owner (store);

  *report = NULL;
  statement = _fair_store_sql_query (
      store, error,
      "SELECT json FROM import_report JOIN pointer ON value = history_id"
      " WHERE key = '" CURRENT "'",
      "");
  if (statement == NULL ||
      !_fair_store_sql_next (store, statement, &row, error))
    return FALSE;
  if (row)
    *report = _fair_store_sql_dup_text (statement, 0);

  return TRUE;
}
