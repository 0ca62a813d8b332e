/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/fair-store-private.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-time.h"

#include <string.h>
#include <unistd.h>

/* Who writes says so in the file itself, which every machine that reaches the
 * file can read; a lock would not reach over a share. The mark of a process
 * that is gone is worth nothing: on this machine that can be seen. */

static void
mark_clear (FairStoreMark *mark)
{
  g_clear_pointer (&mark->host, g_free);
  g_clear_pointer (&mark->boot_id, g_free);
  g_clear_pointer (&mark->pid_space, g_free);
  g_clear_pointer (&mark->program, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FairStoreMark, mark_clear)

/* When a process began, in ticks since the machine did: the 22nd field of its
 * stat, counted from behind the name, which may hold anything. 0 where there is
 * no such process, or one that has died and waits to be asked for its status:
 * that writes no more. */
static gint64
read_process_start (gint64 pid)
{
  g_autofree char *path =
      g_strdup_printf ("/proc/%" G_GINT64_FORMAT "/stat", pid);
  g_autofree char *stat = NULL;
  g_auto (GStrv) fields = NULL;
  const char *behind;

  if (!g_file_get_contents (path, &stat, NULL, NULL))
    return 0;
  behind = strrchr (stat, ')');
  if (behind == NULL)
    return 0;
  fields = g_strsplit (behind, " ", -1);
  if (g_strv_length (fields) < 21 || strchr ("ZXx", *fields[1]) != NULL)
    return 0;

  return g_ascii_strtoll (fields[20], NULL, 10);
}

static char *
dup_boot_id (void)
{
  char *text = NULL;

  if (!g_file_get_contents ("/proc/sys/kernel/random/boot_id", &text, NULL,
                            NULL))
    return g_strdup ("");

  return g_strstrip (text);
}

static char *
dup_pid_space (void)
{
  char *text = g_file_read_link ("/proc/self/ns/pid", NULL);

  return text != NULL ? text : g_strdup ("");
}

static void
mark_fill (FairStoreMark *mark, const char *program)
{
  mark->host = g_strdup (g_get_host_name ());
  mark->boot_id = dup_boot_id ();
  mark->pid_space = dup_pid_space ();
  mark->program = g_strdup (program);
  mark->pid = getpid ();
  mark->started = read_process_start (mark->pid);
  mark->since = g_get_real_time () / G_USEC_PER_SEC;
}

static gboolean
mark_read (FairStore     *store,
           FairStoreMark *mark,
           gboolean      *found,
           GError       **error)
{
  g_autoptr (sqlite3_stmt) statement = _fair_store_sql_query (
      store, error,
      "SELECT host, boot_id, pid_space, pid, started, since, program"
      " FROM writer",
      "");

  if (statement == NULL ||
      !_fair_store_sql_next (store, statement, found, error))
    return FALSE;
  if (!*found)
    return TRUE;
  mark->host = _fair_store_sql_dup_text (statement, 0);
  mark->boot_id = _fair_store_sql_dup_text (statement, 1);
  mark->pid_space = _fair_store_sql_dup_text (statement, 2);
  mark->pid = sqlite3_column_int64 (statement, 3);
  mark->started = sqlite3_column_int64 (statement, 4);
  mark->since = sqlite3_column_int64 (statement, 5);
  mark->program = _fair_store_sql_dup_text (statement, 6);

  return TRUE;
}

/* A process of another machine, or one that our numbering of processes does
 * not show, may be alive: nobody can tell from here. */
static gboolean
mark_is_stale (const FairStoreMark *mark)
{
  g_auto (FairStoreMark) own = { 0 };

  mark_fill (&own, "");
  if (g_strcmp0 (mark->host, own.host) != 0)
    return FALSE;
  if (g_strcmp0 (mark->boot_id, own.boot_id) != 0)
    return TRUE;
  if (g_strcmp0 (mark->pid_space, own.pid_space) != 0)
    return FALSE;

  return read_process_start (mark->pid) != mark->started;
}

static char *
mark_to_words (const FairStoreMark *mark)
{
  g_autoptr (GDateTime) since = g_date_time_new_from_unix_local (mark->since);
  g_autofree char *clock = NULL;
  g_autofree char *day = NULL;

  if (since == NULL)
    return g_strdup_printf (_ ("%s on %s"), mark->program, mark->host);
  clock = g_date_time_format (since, "%H:%M");
  day = fair_format_day (fair_day_from_ymd (
      g_date_time_get_year (since), g_date_time_get_month (since),
      g_date_time_get_day_of_month (since)));

  /* Translators: a program, a computer, a date, a time of day. */
  return g_strdup_printf (_ ("%s on %s since %s, %s"), mark->program,
                          mark->host, day, clock);
}

static gboolean
set_held (FairStore *store, const FairStoreMark *mark, GError **error)
{
  g_autofree char *holder = mark_to_words (mark);

  g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_HELD,
               _ ("“%s” is being edited by %s. Close it there, open it for "
                  "reading, or take over."),
               store->path, holder);

  return FALSE;
}

static gboolean
mark_write (FairStore *store, GError **error)
{
  g_auto (FairStoreMark) own = { 0 };

  mark_fill (&own, store->program);
  store->token = (gint64) ((guint64) g_random_int () << 31 | g_random_int ());

  return _fair_store_sql_run (
      store, error,
      "INSERT OR REPLACE INTO writer (one, host, boot_id, pid_space, pid,"
      " started, since, program, token) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
      "tttiiiti", own.host, own.boot_id, own.pid_space, own.pid, own.started,
      own.since, own.program, store->token);
}

static gboolean
take (FairStore *store, gboolean force, GError **error)
{
  g_auto (FairStoreMark) mark = { 0 };
  gboolean found;

  if (!mark_read (store, &mark, &found, error))
    return FALSE;
  if (found && !force && !mark_is_stale (&mark))
    return set_held (store, &mark, error);
  store->interrupted = found;

  return mark_write (store, error);
}

/* Puts our mark into the file, where no living one is there or @force. */
gboolean
_fair_store_writer_take (FairStore *store, gboolean force, GError **error)
{
  if (!_fair_store_sql_exec (store, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (!take (store, force, error) ||
      !_fair_store_sql_exec (store, "COMMIT", error))
    {
      _fair_store_sql_rollback (store);
      return FALSE;
    }

  return TRUE;
}

/* Looks whether the mark is still ours, within a transaction. */
gboolean
_fair_store_writer_check (FairStore *store, GError **error)
{
  g_auto (FairStoreMark) mark = { 0 };
  gint64   token = 0;
  gboolean found;

  if (!_fair_store_sql_get_number (store, "SELECT token FROM writer", &token,
                                   error))
    return FALSE;
  if (token == store->token)
    return TRUE;
  if (!mark_read (store, &mark, &found, error))
    return FALSE;
  if (found)
    return set_held (store, &mark, error);
  g_set_error (error, FAIR_STORE_ERROR, FAIR_STORE_ERROR_HELD,
               _ ("“%s” was edited elsewhere in the meantime. Open it anew."),
               store->path);

  return FALSE;
}

gboolean
_fair_store_writer_release (FairStore *store, GError **error)
{
  return _fair_store_sql_run (
      store, error, "DELETE FROM writer WHERE token = ?", "i", store->token);
}

/* Returns: whether somebody, who may be alive, holds the file. */
gboolean
_fair_store_writer_is_held (FairStore *store)
{
  g_auto (FairStoreMark) mark = { 0 };
  gboolean found = FALSE;

  return mark_read (store, &mark, &found, NULL) && found &&
         !mark_is_stale (&mark);
}

char *
fair_store_dup_holder (FairStore *store)
{
  g_auto (FairStoreMark) mark = { 0 };
  gboolean found = FALSE;

  g_return_val_if_fail (store != NULL, NULL);
  _fair_store_assert_owner (store);

  if (!mark_read (store, &mark, &found, NULL) || !found ||
      mark_is_stale (&mark))
    return NULL;

  return mark_to_words (&mark);
}
