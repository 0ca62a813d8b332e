/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/fair-store-undo.h"

#include "base/fair-i18n.h"
#include "store/fair-store-private.h"

/* The journal keeps, for every step, what each row was before and after it, one
 * line a row however often the step changed it. Undo writes what was before,
 * redo what was after. The rows are those of tables of keys and values:
 * settings, parts of the draft, and the pointer to the current history. */

typedef struct
{
  char *table;
  char *key;
  char *value;
} FairStoreChange;

static void
change_free (FairStoreChange *change)
{
  g_free (change->table);
  g_free (change->key);
  g_free (change->value);
  g_free (change);
}

static gboolean
read_value (FairStore  *store,
            const char *table,
            const char *key,
            char      **value,
            GError    **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT value FROM %s WHERE key = ?", table);
  g_autoptr (sqlite3_stmt) statement =
      _fair_store_sql_query (store, error, sql, "t", key);
  gboolean row;

  if (statement == NULL ||
      !_fair_store_sql_next (store, statement, &row, error))
    return FALSE;
  *value = row ? _fair_store_sql_dup_text (statement, 0) : NULL;

  return TRUE;
}

static gboolean
write_value (FairStore  *store,
             const char *table,
             const char *key,
             const char *value,
             GError    **error)
{
  g_autofree char *sql = NULL;

  if (value == NULL)
    {
      sql = g_strdup_printf ("DELETE FROM %s WHERE key = ?", table);
      return _fair_store_sql_run (store, error, sql, "t", key);
    }
  sql = g_strdup_printf ("INSERT INTO %s (key, value) VALUES (?, ?)"
                         " ON CONFLICT (key) DO UPDATE SET value"
                         " = excluded.value",
                         table);

  return _fair_store_sql_run (store, error, sql, "tt", key, value);
}

/* The last step, where the open one may become part of it: 0 where not. What
 * was undone bars the way. */
static gboolean
find_mergeable (FairStore *store, gint64 *step, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  *step = 0;
  if (store->step_merge == NULL)
    return TRUE;
  statement = _fair_store_sql_query (
      store, error,
      "SELECT id FROM step WHERE id = (SELECT max (id) FROM step)"
      " AND undone = 0 AND merge = ?",
      "t", store->step_merge);
  if (statement == NULL ||
      !_fair_store_sql_next (store, statement, &row, error))
    return FALSE;
  if (row)
    *step = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

/* The open step gets its row with its first change: what was undone can then
 * not be redone any more. */
static gboolean
ensure_step (FairStore *store, GError **error)
{
  if (store->step != 0)
    return TRUE;
  if (!find_mergeable (store, &store->step, error))
    return FALSE;
  if (store->step != 0)
    return TRUE;
  if (!_fair_store_sql_run (store, error, "DELETE FROM step WHERE undone = 1",
                            "") ||
      !_fair_store_sql_run (store, error,
                            "INSERT INTO step (name, merge) VALUES (?, ?)",
                            "tt", store->step_name, store->step_merge))
    return FALSE;
  store->step = sqlite3_last_insert_rowid (store->db);

  return TRUE;
}

gboolean
_fair_store_undo_change (FairStore  *store,
                         const char *table,
                         const char *key,
                         const char *value,
                         GError    **error)
{
  g_autofree char *before = NULL;

  if (!read_value (store, table, key, &before, error))
    return FALSE;
  if (g_strcmp0 (before, value) == 0)
    return TRUE;

  return ensure_step (store, error) &&
         _fair_store_sql_run (
             store, error,
             "INSERT INTO change (step_id, kind, key, before, after)"
             " VALUES (?, ?, ?, ?, ?)"
             " ON CONFLICT (step_id, kind, key)"
             " DO UPDATE SET after = excluded.after",
             "itttt", store->step, table, key, before, value) &&
         write_value (store, table, key, value, error);
}

/* Within a step a decision belongs to it, once it turns out to be one. */
void
_fair_store_undo_note_decision (FairStore *store, gint64 decision)
{
  if (store->step_name == NULL)
    return;

  if (store->decisions == NULL)
    store->decisions = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (store->decisions, decision);
}

static gboolean
link_decisions (FairStore *store, GError **error)
{
  g_autoptr (GArray) decisions = g_steal_pointer (&store->decisions);

  for (guint i = 0; decisions != NULL && store->step != 0 && i < decisions->len;
       i++)
    if (!_fair_store_sql_run (
            store, error,
            "INSERT INTO step_decision (decision, step_id) VALUES (?, ?)", "ii",
            g_array_index (decisions, gint64, i), store->step))
      return FALSE;

  return TRUE;
}

gboolean
_fair_store_undo_clear (FairStore *store, GError **error)
{
  return _fair_store_sql_run (store, error, "DELETE FROM step", "");
}

/* What came out as it had been is no change, and a step without any no step. */
static gboolean
drop_nothings (FairStore *store, GError **error)
{
  if (store->step == 0)
    return TRUE;

  return _fair_store_sql_run (
             store, error,
             "DELETE FROM change WHERE step_id = ? AND before IS after", "i",
             store->step) &&
         _fair_store_sql_run (store, error,
                              "DELETE FROM step WHERE id = ? AND NOT EXISTS"
                              " (SELECT 1 FROM change WHERE step_id = ?)",
                              "ii", store->step, store->step);
}

gboolean
fair_store_begin_step (FairStore  *store,
                       const char *name,
                       const char *merge,
                       GError    **error)
{
  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  _fair_store_assert_owner (store);

  if (!_fair_store_sql_begin (store, error))
    return FALSE;
  if (store->depth == 1)
    {
      store->step_name = g_strdup (name);
      store->step_merge = g_strdup (merge);
      store->step = 0;
      g_clear_pointer (&store->decisions, g_array_unref);
    }

  return TRUE;
}

gboolean
fair_store_end_step (FairStore *store, GError **error)
{
  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (store->step_name != NULL, FALSE);
  _fair_store_assert_owner (store);

  if (store->depth > 1)
    return _fair_store_sql_commit (store, error);
  if (!link_decisions (store, error) || !drop_nothings (store, error))
    {
      _fair_store_sql_rollback (store);
      return FALSE;
    }
  store->step = 0;
  g_clear_pointer (&store->step_name, g_free);
  g_clear_pointer (&store->step_merge, g_free);

  return _fair_store_sql_commit (store, error);
}

void
fair_store_cancel_step (FairStore *store)
{
  g_return_if_fail (store != NULL);
  _fair_store_assert_owner (store);

  _fair_store_sql_rollback (store);
}

/* The step that would be next: its row and its name, or 0 and %NULL. */
static gboolean
find_next (
    FairStore *store, gboolean undo, gint64 *step, char **name, GError **error)
{
  g_autoptr (sqlite3_stmt) statement =
      _fair_store_sql_query (store, error,
                             undo ? "SELECT id, name FROM step WHERE undone = 0"
                                    " ORDER BY id DESC LIMIT 1"
                                  : "SELECT id, name FROM step WHERE undone = 1"
                                    " ORDER BY id LIMIT 1",
                             "");
  gboolean row;

  *step = 0;
  *name = NULL;
  if (statement == NULL ||
      !_fair_store_sql_next (store, statement, &row, error))
    return FALSE;
  if (!row)
    return TRUE;
  *step = sqlite3_column_int64 (statement, 0);
  *name = _fair_store_sql_dup_text (statement, 1);

  return TRUE;
}

static char *
dup_next_name (FairStore *store, gboolean undo)
{
  char  *name = NULL;
  gint64 step;

  if (!store->writer || !find_next (store, undo, &step, &name, NULL))
    return NULL;

  return name;
}

char *
fair_store_dup_undo_name (FairStore *store)
{
  g_return_val_if_fail (store != NULL, NULL);
  _fair_store_assert_owner (store);

  return dup_next_name (store, TRUE);
}

char *
fair_store_dup_redo_name (FairStore *store)
{
  g_return_val_if_fail (store != NULL, NULL);
  _fair_store_assert_owner (store);

  return dup_next_name (store, FALSE);
}

static GPtrArray *
list_changes (FairStore *store, gint64 step, gboolean undo, GError **error)
{
  g_autoptr (GPtrArray) changes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  g_autoptr (sqlite3_stmt) statement = _fair_store_sql_query (
      store, error,
      undo ? "SELECT kind, key, before FROM change WHERE step_id = ?"
             " ORDER BY seq DESC"
           : "SELECT kind, key, after FROM change WHERE step_id = ?"
             " ORDER BY seq",
      "i", step);
  gboolean row;

  if (statement == NULL)
    return NULL;
  while (TRUE)
    {
      FairStoreChange *change;

      if (!_fair_store_sql_next (store, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&changes);
      change = g_new0 (FairStoreChange, 1);
      change->table = _fair_store_sql_dup_text (statement, 0);
      change->key = _fair_store_sql_dup_text (statement, 1);
      change->value = _fair_store_sql_dup_text (statement, 2);
      g_ptr_array_add (changes, change);
    }
}

/* The journal is read from a file, so its names of tables are held against
 * those that there are. */
static gboolean
apply (FairStore *store, gint64 step, gboolean undo, GError **error)
{
  static const char *const known[] = { "setting", "part", "pointer", NULL };
  g_autoptr (GPtrArray) changes = list_changes (store, step, undo, error);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const FairStoreChange *change = g_ptr_array_index (changes, i);

      if (change->table == NULL || !g_strv_contains (known, change->table))
        {
          g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_DAMAGED,
                       _ ("The undo journal of “%s” is damaged."), store->path);
          return FALSE;
        }
      if (!write_value (store, change->table, change->key, change->value,
                        error))
        return FALSE;
    }

  return changes != NULL &&
         _fair_store_sql_run (store, error,
                              "UPDATE step SET undone = ? WHERE id = ?", "ii",
                              (gint64) undo, step);
}

/* What is done with the step and what is said of it is saved as one. */
static gboolean
add_lines (FairStore         *store,
           const char *const *lines,
           gint64             at,
           GError           **error)
{
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    if (!_fair_store_sql_run (store, error,
                              "INSERT INTO decision (at, json) VALUES (?, ?)",
                              "it", at, lines[i]))
      return FALSE;

  return TRUE;
}

static gboolean
move (FairStore         *store,
      gboolean           undo,
      const char *const *lines,
      gint64             at,
      GError           **error)
{
  g_autofree char *name = NULL;
  gint64           step;

  if (!_fair_store_sql_begin (store, error))
    return FALSE;
  if (!find_next (store, undo, &step, &name, error))
    {
      _fair_store_sql_rollback (store);
      return FALSE;
    }
  if (step == 0)
    {
      _fair_store_sql_rollback (store);
      g_set_error_literal (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_NOT_FOUND,
                           undo ? _ ("There is nothing to undo.")
                                : _ ("There is nothing to redo."));
      return FALSE;
    }
  if (!apply (store, step, undo, error) || !add_lines (store, lines, at, error))
    {
      _fair_store_sql_rollback (store);
      return FALSE;
    }

  return _fair_store_sql_commit (store, error);
}

gboolean
fair_store_undo (FairStore         *store,
                 const char *const *lines,
                 gint64             at,
                 GError           **error)
{
  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (store->depth == 0, FALSE);
  _fair_store_assert_owner (store);

  return move (store, TRUE, lines, at, error);
}

gboolean
fair_store_redo (FairStore         *store,
                 const char *const *lines,
                 gint64             at,
                 GError           **error)
{
  g_return_val_if_fail (store != NULL, FALSE);
  g_return_val_if_fail (store->depth == 0, FALSE);
  _fair_store_assert_owner (store);

  return move (store, FALSE, lines, at, error);
}
