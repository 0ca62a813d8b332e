/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fair-store.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* "FAIR" in the file's head says whose it is. */
#define FAIR_STORE_APPLICATION_ID 0x46414952

/**
 * FairStoreMark:
 * @host: the machine's name
 * @boot_id: which run of that machine
 * @pid_space: which numbering of processes, as a container has its own
 * @pid: the process
 * @started: when the process began, in the kernel's ticks, so that a later
 *   process of the same number is told apart
 * @since: when it opened the file, in UTC seconds
 * @program: what it calls itself
 *
 * A writer's mark in the file.
 */
typedef struct
{
  char  *host;
  char  *boot_id;
  char  *pid_space;
  char  *program;
  gint64 pid;
  gint64 started;
  gint64 since;
} FairStoreMark;

struct _FairStore
{
  /* owned */
  char    *path;
  char    *program;
  sqlite3 *db;
  char    *step_name;
  char    *step_merge;
  GArray  *decisions; /* (nullable): rows, taken within the open step */

  /* borrowed */
  GThread *owner;

  gint64 token;        /* tells our mark from a later one */
  gint64 step;         /* the open step's row, 0 before its first change */
  gint64 data_version; /* as last seen */
  guint  depth;        /* how many transactions are nested */
  guint  writer : 1;
  guint  writable : 1; /* the connection could write */
  guint  interrupted : 1;
  guint  had_log : 1; /* something lay beside the file when it was opened */
};

#define _fair_store_assert_owner(store)                                        \
  g_assert ((store)->owner == g_thread_self ())

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

/* Statements: one letter an argument, "t" a text or %NULL, "i" a gint64, "b" a
 * GBytes or %NULL. */
void _fair_store_sql_set_error (FairStore *store, int rc, GError **error);
gboolean
_fair_store_sql_exec (FairStore *store, const char *sql, GError **error);
sqlite3_stmt *_fair_store_sql_query (
    FairStore *store, GError **error, const char *sql, const char *types, ...);
gboolean _fair_store_sql_next (FairStore    *store,
                               sqlite3_stmt *statement,
                               gboolean     *row,
                               GError      **error);
gboolean _fair_store_sql_run (
    FairStore *store, GError **error, const char *sql, const char *types, ...);
gboolean _fair_store_sql_get_number (FairStore  *store,
                                     const char *sql,
                                     gint64     *number,
                                     GError    **error);
char    *_fair_store_sql_dup_text (sqlite3_stmt *statement, int column);

/* Transactions may be nested; only the outermost counts. */
gboolean _fair_store_sql_begin (FairStore *store, GError **error);
gboolean _fair_store_sql_commit (FairStore *store, GError **error);
void     _fair_store_sql_rollback (FairStore *store);

/* The schema. */
gboolean _fair_store_schema_update (FairStore         *store,
                                    const char *const *scripts,
                                    guint              n_scripts,
                                    GError           **error);
gboolean _fair_store_schema_update_to_latest (FairStore *store, GError **error);
gboolean _fair_store_schema_check_version (FairStore *store, GError **error);

/* The place where the file is. */
gboolean _fair_store_place_check_head (const char *path, GError **error);
gboolean _fair_store_place_is_writable (const char *path);
gboolean _fair_store_place_is_local (const char *path);
gboolean _fair_store_place_has_log (const char *path);

/* The writer's mark. */
gboolean
_fair_store_writer_take (FairStore *store, gboolean force, GError **error);
gboolean _fair_store_writer_check (FairStore *store, GError **error);
gboolean _fair_store_writer_release (FairStore *store, GError **error);
gboolean _fair_store_writer_is_held (FairStore *store);

/* The undo journal. */
void     _fair_store_undo_note_decision (FairStore *store, gint64 decision);
gboolean _fair_store_undo_change (FairStore  *store,
                                  const char *table,
                                  const char *key,
                                  const char *value,
                                  GError    **error);
gboolean _fair_store_undo_clear (FairStore *store, GError **error);

/* Histories. */
gboolean _fair_store_history_erase_unused (FairStore *store, GError **error);

G_END_DECLS
