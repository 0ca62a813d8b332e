/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/fair-store-version.h"

#include "base/fair-i18n.h"
#include "store/fair-store-private.h"

void
fair_store_version_free (FairStoreVersion *version)
{
  g_return_if_fail (version != NULL);

  g_free (version->fingerprint);
  g_free (version->definition);
  g_free (version->figures);
  g_clear_pointer (&version->pdf, g_bytes_unref);
  g_free (version);
}

static FairStoreVersion *
read_version (sqlite3_stmt *statement)
{
  FairStoreVersion *version = g_new0 (FairStoreVersion, 1);

  version->number = sqlite3_column_int64 (statement, 0);
  version->agreed_at = sqlite3_column_int64 (statement, 1);
  version->fingerprint = _fair_store_sql_dup_text (statement, 2);
  version->definition = _fair_store_sql_dup_text (statement, 3);

  return version;
}

gboolean
fair_store_version_add (FairStore              *store,
                        const FairStoreVersion *version,
                        gint64                 *number,
                        GError                **error)
{
  gint64 added;

  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (version != NULL, FALSE);
  g_return_val_if_fail (version->fingerprint != NULL, FALSE);
  g_return_val_if_fail (version->definition != NULL, FALSE);
  _fair_store_assert_owner (store);

  if (!_fair_store_sql_begin (store, error))
    return FALSE;
  if (!_fair_store_sql_run (store, error,
                            "INSERT INTO version (agreed_at, fingerprint,"
                            " definition, figures, pdf) VALUES (?, ?, ?, ?, ?)",
                            "itttb", version->agreed_at, version->fingerprint,
                            version->definition, version->figures,
                            version->pdf))
    {
      _fair_store_sql_rollback (store);
      return FALSE;
    }
  added = sqlite3_last_insert_rowid (store->db);
  if (!_fair_store_sql_commit (store, error))
    return FALSE;
  if (number != NULL)
    *number = added;

  return TRUE;
}

GPtrArray *
fair_store_version_list (FairStore *store, GError **error)
{
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  g_return_val_if_fail (store != NULL, NULL);
  _fair_store_assert_owner (store);

  versions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_store_version_free);
  statement = _fair_store_sql_query (
      store, error,
      "SELECT number, agreed_at, fingerprint, definition FROM version"
      " ORDER BY number",
      "");
  if (statement == NULL)
    return NULL;
  while (_fair_store_sql_next (store, statement, &row, error))
    {
      if (!row)
        return g_steal_pointer (&versions);
      g_ptr_array_add (versions, read_version (statement));
    }

  return NULL;
}

FairStoreVersion *
fair_store_version_load (FairStore *store, gint64 number, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  FairStoreVersion *version;
  const void       *pdf;
  gboolean          row;

  g_return_val_if_fail (store != NULL, NULL);
  _fair_store_assert_owner (store);

  statement = _fair_store_sql_query (
      store, error,
      "SELECT number, agreed_at, fingerprint, definition, figures, pdf"
      " FROM version WHERE number = ?",
      "i", number);
  if (statement == NULL ||
      !_fair_store_sql_next (store, statement, &row, error))
    return NULL;
  if (!row)
    {
      g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_NOT_FOUND,
                   _ ("“%s” has no version %d."), store->path, (int) number);
      return NULL;
    }
  version = read_version (statement);
  version->figures = _fair_store_sql_dup_text (statement, 4);
  pdf = sqlite3_column_blob (statement, 5);
  if (pdf != NULL)
    version->pdf =
        g_bytes_new (pdf, (gsize) sqlite3_column_bytes (statement, 5));

  return version;
}
