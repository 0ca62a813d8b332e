/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/fair-store-record.h"

#include "store/fair-store-private.h"

static const char *const record_tables[] = { "participant",   "proposal",
                                             "vote",          "round",
                                             "blind_session", "agenda" };
static const char *const log_tables[] = { "decision", "signature" };

void
fair_store_record_free (FairStoreRecord *record)
{
  g_return_if_fail (record != NULL);

  g_free (record->id);
  g_free (record->json);
  g_free (record);
}

static gboolean
save (FairStore  *store,
      const char *table,
      const char *id,
      gint64      at,
      const char *json,
      GError    **error)
{
  g_autofree char *sql = NULL;

  if (json == NULL)
    {
      sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?", table);
      return _fair_store_sql_run (store, error, sql, "t", id);
    }
  sql = g_strdup_printf ("INSERT INTO %s (id, at, json) VALUES (?, ?, ?)"
                         " ON CONFLICT (id) DO UPDATE SET at = excluded.at,"
                         " json = excluded.json",
                         table);

  return _fair_store_sql_run (store, error, sql, "tit", id, at, json);
}

gboolean
fair_store_record_set (FairStore       *store,
                       FairStoreRecords records,
                       const char      *id,
                       gint64           at,
                       const char      *json,
                       GError         **error)
{
  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail ((guint) records < G_N_ELEMENTS (record_tables), FALSE);
  g_return_val_if_fail (id != NULL && *id != '\0', FALSE);
  _fair_store_assert_owner (store);

  if (!_fair_store_sql_begin (store, error))
    return FALSE;
  if (!save (store, record_tables[records], id, at, json, error))
    {
      _fair_store_sql_rollback (store);
      return FALSE;
    }

  return _fair_store_sql_commit (store, error);
}

static GPtrArray *
read_records (FairStore *store, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (GPtrArray) records =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_store_record_free);
  gboolean row;

  while (_fair_store_sql_next (store, statement, &row, error))
    {
      FairStoreRecord *record;

      if (!row)
        return g_steal_pointer (&records);
      record = g_new0 (FairStoreRecord, 1);
      record->id = _fair_store_sql_dup_text (statement, 0);
      record->at = sqlite3_column_int64 (statement, 1);
      record->json = _fair_store_sql_dup_text (statement, 2);
      g_ptr_array_add (records, record);
    }

  return NULL;
}

static GPtrArray *
list (FairStore *store, const char *table, const char *id, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT %s, at, json FROM %s ORDER BY seq", id, table);
  g_autoptr (sqlite3_stmt) statement =
      _fair_store_sql_query (store, error, sql, "");

  return statement != NULL ? read_records (store, statement, error) : NULL;
}

GPtrArray *
fair_store_record_list (FairStore       *store,
                        FairStoreRecords records,
                        GError         **error)
{
  g_return_val_if_fail (store != NULL, NULL);
  g_return_val_if_fail ((guint) records < G_N_ELEMENTS (record_tables), NULL);
  _fair_store_assert_owner (store);

  return list (store, record_tables[records], "id", error);
}

gboolean
fair_store_record_append (FairStore   *store,
                          FairStoreLog log,
                          gint64       at,
                          const char  *json,
                          GError     **error)
{
  g_autofree char *sql = NULL;

  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail ((guint) log < G_N_ELEMENTS (log_tables), FALSE);
  g_return_val_if_fail (json != NULL, FALSE);
  _fair_store_assert_owner (store);

  if (!_fair_store_sql_begin (store, error))
    return FALSE;
  sql = g_strdup_printf ("INSERT INTO %s (at, json) VALUES (?, ?)",
                         log_tables[log]);
  if (!_fair_store_sql_run (store, error, sql, "it", at, json))
    {
      _fair_store_sql_rollback (store);
      return FALSE;
    }
  if (log == FAIR_STORE_DECISIONS)
    _fair_store_undo_note_decision (store,
                                    sqlite3_last_insert_rowid (store->db));

  return _fair_store_sql_commit (store, error);
}

GPtrArray *
fair_store_record_list_log (FairStore *store, FairStoreLog log, GError **error)
{
  g_return_val_if_fail (store != NULL, NULL);
  g_return_val_if_fail ((guint) log < G_N_ELEMENTS (log_tables), NULL);
  _fair_store_assert_owner (store);

  return list (store, log_tables[log], "seq", error);
}

GPtrArray *
fair_store_record_list_step_decisions (FairStore *store,
                                       gboolean   undo,
                                       GError   **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (store != NULL, NULL);
  _fair_store_assert_owner (store);

  statement = _fair_store_sql_query (
      store, error,
      undo ? "SELECT seq, at, json FROM decision JOIN step_decision"
             " ON decision.seq = step_decision.decision WHERE step_id ="
             " (SELECT max (id) FROM step WHERE undone = 0) ORDER BY seq"
           : "SELECT seq, at, json FROM decision JOIN step_decision"
             " ON decision.seq = step_decision.decision WHERE step_id ="
             " (SELECT min (id) FROM step WHERE undone = 1) ORDER BY seq",
      "");

  return statement != NULL ? read_records (store, statement, error) : NULL;
}
