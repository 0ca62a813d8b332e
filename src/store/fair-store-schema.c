/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/fair-store-private.h"

#include "base/fair-i18n.h"

#include <fcntl.h>
#include <glib/gstdio.h>

/* Each script brings a file from one version to the next, the first one from
 * nothing. A script that was released never changes again. */

#define VERSION_1                                                              \
  "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL);"          \
  "CREATE TABLE part (key TEXT PRIMARY KEY, value TEXT NOT NULL);"             \
  "CREATE TABLE history (id INTEGER PRIMARY KEY AUTOINCREMENT,"                \
  " created INTEGER NOT NULL, imported_at INTEGER NOT NULL,"                   \
  " checksum TEXT NOT NULL);"                                                  \
  "CREATE TABLE history_blob (id INTEGER PRIMARY KEY,"                         \
  " history_id INTEGER NOT NULL REFERENCES history ON DELETE CASCADE,"         \
  " name TEXT NOT NULL, seq INTEGER NOT NULL, data BLOB NOT NULL,"             \
  " UNIQUE (history_id, name, seq));"                                          \
  "CREATE TABLE import_report (history_id INTEGER PRIMARY KEY"                 \
  " REFERENCES history ON DELETE CASCADE, json TEXT NOT NULL);"                \
  "CREATE TABLE pointer (key TEXT PRIMARY KEY,"                                \
  " value INTEGER NOT NULL REFERENCES history);"                               \
  "CREATE TABLE version (number INTEGER PRIMARY KEY AUTOINCREMENT,"            \
  " agreed_at INTEGER NOT NULL, fingerprint TEXT NOT NULL,"                    \
  " definition TEXT NOT NULL, figures TEXT, pdf BLOB);"                        \
  "CREATE TABLE participant (seq INTEGER PRIMARY KEY AUTOINCREMENT,"           \
  " id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, json TEXT NOT NULL);"        \
  "CREATE TABLE proposal (seq INTEGER PRIMARY KEY AUTOINCREMENT,"              \
  " id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, json TEXT NOT NULL);"        \
  "CREATE TABLE vote (seq INTEGER PRIMARY KEY AUTOINCREMENT,"                  \
  " id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, json TEXT NOT NULL);"        \
  "CREATE TABLE decision (seq INTEGER PRIMARY KEY AUTOINCREMENT,"              \
  " at INTEGER NOT NULL, json TEXT NOT NULL);"                                 \
  "CREATE TABLE signature (seq INTEGER PRIMARY KEY AUTOINCREMENT,"             \
  " at INTEGER NOT NULL, json TEXT NOT NULL);"                                 \
  "CREATE TABLE step (id INTEGER PRIMARY KEY AUTOINCREMENT,"                   \
  " name TEXT NOT NULL, merge TEXT, undone INTEGER NOT NULL DEFAULT 0);"       \
  "CREATE TABLE change (seq INTEGER PRIMARY KEY AUTOINCREMENT,"                \
  " step_id INTEGER NOT NULL REFERENCES step ON DELETE CASCADE,"               \
  " kind TEXT NOT NULL, key TEXT NOT NULL, before TEXT, after TEXT,"           \
  " UNIQUE (step_id, kind, key));"                                             \
  "CREATE TABLE writer (one INTEGER PRIMARY KEY CHECK (one = 1),"              \
  " host TEXT NOT NULL, boot_id TEXT NOT NULL, pid_space TEXT NOT NULL,"       \
  " pid INTEGER NOT NULL, started INTEGER NOT NULL, since INTEGER NOT NULL,"   \
  " program TEXT NOT NULL, token INTEGER NOT NULL);" KEEP ("version")          \
      KEEP ("decision") KEEP ("signature")

/* What was agreed stays: the file itself refuses to change it. */
#define KEEP(table)                                                            \
  "CREATE TRIGGER " table "_is_never_changed BEFORE UPDATE ON " table          \
  " BEGIN SELECT raise (ABORT, 'what was agreed stays'); END;"                 \
  "CREATE TRIGGER " table "_is_never_removed BEFORE DELETE ON " table          \
  " BEGIN SELECT raise (ABORT, 'what was agreed stays'); END;"

/* The meeting, and which decisions were taken with which step, so that an undo
 * can add its line to them. */
#define VERSION_2                                                              \
  "CREATE TABLE round (seq INTEGER PRIMARY KEY AUTOINCREMENT,"                 \
  " id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, json TEXT NOT NULL);"        \
  "CREATE TABLE blind_session (seq INTEGER PRIMARY KEY AUTOINCREMENT,"         \
  " id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, json TEXT NOT NULL);"        \
  "CREATE TABLE agenda (seq INTEGER PRIMARY KEY AUTOINCREMENT,"                \
  " id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, json TEXT NOT NULL);"        \
  "CREATE TABLE step_decision (decision INTEGER PRIMARY KEY"                   \
  " REFERENCES decision, step_id INTEGER NOT NULL"                             \
  " REFERENCES step ON DELETE CASCADE);"

static const char *const scripts[] = { VERSION_1, VERSION_2 };

/* Lays a copy beside the file, under a name that is free. */
static gboolean
copy_aside (FairStore *store, gint64 version, GError **error)
{
  g_autofree char *copy = NULL;
  sqlite3         *target = NULL;
  sqlite3_backup  *backup;
  int              rc = SQLITE_CANTOPEN;

  for (guint i = 0; copy == NULL; i++)
    {
      g_autofree char *name =
          i == 0 ? g_strdup_printf ("%s.version-%d", store->path, (int) version)
                 : g_strdup_printf ("%s.version-%d-%u", store->path,
                                    (int) version, i + 1);

      if (!g_file_test (name, G_FILE_TEST_EXISTS))
        copy = g_steal_pointer (&name);
    }

  if (sqlite3_open (copy, &target) == SQLITE_OK)
    {
      backup = sqlite3_backup_init (target, "main", store->db, "main");
      if (backup != NULL)
        sqlite3_backup_step (backup, -1);
      rc = backup != NULL ? sqlite3_backup_finish (backup)
                          : sqlite3_errcode (target);
    }
  sqlite3_close (target);
  if (rc == SQLITE_OK)
    return TRUE;

  g_unlink (copy);
  g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_FAILED,
               _ ("“%s” is of an older Fairlead, and no copy of it could be "
                  "made as “%s” before bringing it up to date: %s."),
               store->path, copy, sqlite3_errstr (rc));

  return FALSE;
}

static gboolean
set_newer_error (FairStore *store, GError **error)
{
  g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_NEWER,
               _ ("“%s” was saved by a newer Fairlead. Open it with that "
                  "one, or bring this one up to date."),
               store->path);

  return FALSE;
}

static gboolean
run_scripts (FairStore         *store,
             const char *const *steps,
             guint              n_steps,
             guint              from,
             GError           **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version = %u", n_steps);

  for (guint i = from; i < n_steps; i++)
    if (!_fair_store_sql_exec (store, steps[i], error))
      return FALSE;

  return _fair_store_sql_exec (store, mark, error);
}

/* Brings the file to version @n_scripts, whole or not at all. */
gboolean
_fair_store_schema_update (FairStore         *store,
                           const char *const *steps,
                           guint              n_steps,
                           GError           **error)
{
  gint64 version = 0;

  if (!_fair_store_sql_get_number (store, "PRAGMA user_version", &version,
                                   error))
    return FALSE;
  if (version < 0 || version > n_steps)
    return set_newer_error (store, error);
  if (version == n_steps)
    return TRUE;
  if (version > 0 && !copy_aside (store, version, error))
    return FALSE;

  if (!_fair_store_sql_exec (store, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (!run_scripts (store, steps, n_steps, (guint) version, error) ||
      !_fair_store_sql_exec (store, "COMMIT", error))
    {
      _fair_store_sql_rollback (store);
      return FALSE;
    }

  return TRUE;
}

gboolean
_fair_store_schema_update_to_latest (FairStore *store, GError **error)
{
  return _fair_store_schema_update (store, scripts, G_N_ELEMENTS (scripts),
                                    error);
}

/* For those who only read. */
gboolean
_fair_store_schema_check_version (FairStore *store, GError **error)
{
  gint64 version = 0;

  if (!_fair_store_sql_get_number (store, "PRAGMA user_version", &version,
                                   error))
    return FALSE;
  if (version > (gint64) G_N_ELEMENTS (scripts))
    return set_newer_error (store, error);
  if (version == (gint64) G_N_ELEMENTS (scripts))
    return TRUE;
  g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_READ_ONLY,
               _ ("“%s” is of an older Fairlead and has to be brought up to "
                  "date first. Open it for writing, or a copy of it."),
               store->path);

  return FALSE;
}
