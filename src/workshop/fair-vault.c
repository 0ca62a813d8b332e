/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-vault-private.h"

#include "base/fair-i18n.h"
#include "workshop/fair-vault-batch-private.h"
#include "workshop/fair-workshop.h"

struct _FairVault
{
  GObject parent_instance;

  FairJobs  *jobs;
  FairStore *store;
  FairBatch *batch; /* (nullable): what is set until it ends */
  guint      batch_depth;
  guint      unsaved;
  guint      n_decisions;
  gboolean   is_writer;

  /* Noted by the thread that owns the store: why a value could not be saved,
   * by its key, until it can; and what waits to be written. */
  GMutex      mutex;
  GHashTable *failures;
  GPtrArray  *pending; /* batches that could not be written, or not yet */
  gboolean    forgotten;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairVault, _fair_vault, G_TYPE_OBJECT)

typedef struct
{
  const char   *path;
  FairStoreMode mode;
  gboolean      create;
} Opening;

typedef struct
{
  FairVault    *vault;
  FairVaultFunc func;
  gpointer      data;
  FairBatch    *batch;
} Write;

typedef struct
{
  FairStoreTable table;
  const char    *key;
  char          *value;
} Reading;

typedef struct
{
  FairVault  *vault;
  const char *path;
} Moving;

static void
write_free (Write *write)
{
  g_object_unref (write->vault);
  g_clear_pointer (&write->batch, _fair_batch_free);
  g_free (write);
}

static const char *
get_program (void)
{
  const char *program = g_get_prgname ();

  return program != NULL ? program : "fairlead";
}

static gpointer
open_in_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  const Opening *opening = data;

  if (opening->create)
    return fair_store_create (opening->path, get_program (), error);

  return fair_store_open (opening->path, opening->mode, get_program (), error);
}

static gpointer
close_in_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (fair_store_close (data, error));
}

static gpointer
call_in_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Write *write = data;

  return GINT_TO_POINTER (
      write->func (write->vault->store, write->data, error));
}

static gpointer
call_later_in_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Write *write = data;
  GTask *task = write->data;

  return GINT_TO_POINTER (
      write->func (write->vault->store, g_task_get_task_data (task), error));
}

/* Notes of each value whether it is in the file now. */
static void
note (FairVault *self, const FairBatch *batch, const GError *failure)
{
  for (guint i = 0; i < batch->entries->len; i++)
    {
      const FairEntry *entry = g_ptr_array_index (batch->entries, i);

      if (failure != NULL)
        g_hash_table_replace (self->failures, g_strdup (entry->key),
                              g_error_copy (failure));
      else
        g_hash_table_remove (self->failures, entry->key);
    }
}

/* Writes what waits, in order. What cannot be written waits on; what comes
 * behind it is tried all the same. */
static void
write_pending (FairVault *self, FairStore *store)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GPtrArray) pending = g_steal_pointer (&self->pending);

  self->pending = _fair_batch_list_new ();
  self->forgotten = FALSE;
  while (pending->len > 0)
    {
      FairBatch *batch = g_ptr_array_steal_index (pending, 0);
      g_autoptr (GError) failure = NULL;

      /* The main loop asks how things are meanwhile. */
      g_mutex_unlock (&self->mutex);
      _fair_batch_write (batch, store, &failure);
      g_mutex_lock (&self->mutex);
      if (self->forgotten)
        {
          _fair_batch_free (batch);
          return;
        }
      note (self, batch, failure);
      if (failure != NULL)
        g_ptr_array_add (self->pending, batch);
      else
        _fair_batch_free (batch);
    }
}

static gpointer
set_in_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Write     *write = data;
  FairVault *self = write->vault;

  g_mutex_lock (&self->mutex);
  _fair_batch_list_take (self->pending, g_steal_pointer (&write->batch));
  g_mutex_unlock (&self->mutex);
  write_pending (self, self->store);

  return NULL;
}

static gpointer
retry_in_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  FairVault *self = data;

  write_pending (self, self->store);

  return NULL;
}

/* The store of another file, with all that this one could not be given. What
 * waits is let go only when all of it is there. */
static FairStore *
open_moved (FairVault *self, const char *path, GError **error)
{
  FairStore *store =
      fair_store_open (path, FAIR_STORE_TAKE_OVER, get_program (), error);

  for (guint i = 0; store != NULL && i < self->pending->len; i++)
    if (!_fair_batch_write (g_ptr_array_index (self->pending, i), store, error))
      g_clear_pointer (&store, fair_store_free);
  if (store != NULL)
    _fair_vault_forget_failures (self);

  return store;
}

static gpointer
move_in_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Moving    *moving = data;
  FairVault *self = moving->vault;
  FairStore *left = self->store;
  g_autoptr (GError) untidy = NULL;
  FairStore *store = open_moved (self, moving->path, error);

  if (store == NULL)
    return NULL;

  self->store = store;
  self->is_writer = TRUE;
  if (!fair_store_close (left, &untidy))
    g_message ("%s", untidy->message);

  return GINT_TO_POINTER (TRUE);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FairVault) self = FAIR_VAULT (user_data);

  self->unsaved -= 1;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
_fair_vault_finalize (GObject *object)
{
  FairVault *self = FAIR_VAULT (object);

  if (self->store != NULL)
    fair_jobs_call (self->jobs, FAIR_JOB_DATABASE, close_in_thread, self->store,
                    NULL, NULL);
  g_clear_object (&self->jobs);
  g_clear_pointer (&self->failures, g_hash_table_unref);
  g_clear_pointer (&self->batch, _fair_batch_free);
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (_fair_vault_parent_class)->finalize (object);
}

static void
_fair_vault_class_init (FairVaultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = _fair_vault_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
_fair_vault_init (FairVault *self)
{
  g_mutex_init (&self->mutex);
  self->failures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) g_error_free);
  self->pending = _fair_batch_list_new ();
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;

  fair_jobs_run_finish (FAIR_JOBS (source), result, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* The write is over: what it was told is passed on. */
static void
on_called (GObject *source, GAsyncResult *result, gpointer user_data)
{
  FairVault *self = g_task_get_source_object (G_TASK (user_data));

  self->unsaved -= 1;
  g_signal_emit (self, signals[CHANGED], 0);
  on_read (source, result, user_data);
}

static FairVault *
open_vault (Opening *opening, FairJobs *jobs, GError **error)
{
  FairStore *store = fair_jobs_call (jobs, FAIR_JOB_DATABASE, open_in_thread,
                                     opening, NULL, error);
  FairVault *self;

  if (store == NULL)
    return NULL;

  self = g_object_new (FAIR_TYPE_VAULT, NULL);
  self->jobs = g_object_ref (jobs);
  self->store = store;
  self->is_writer = opening->create || opening->mode != FAIR_STORE_READ;

  return self;
}

/* Makes a file; see fair_store_create(). */
FairVault *
_fair_vault_create (const char *path, FairJobs *jobs, GError **error)
{
  Opening opening = { .path = path, .create = TRUE };

  return open_vault (&opening, jobs, error);
}

/* Opens a file; see fair_store_open(). */
FairVault *
_fair_vault_open (const char   *path,
                  FairStoreMode mode,
                  FairJobs     *jobs,
                  GError      **error)
{
  Opening opening = { .path = path, .mode = mode };

  return open_vault (&opening, jobs, error);
}

/* The first of what could not be saved, or NULL. */
GError *
_fair_vault_dup_failure (FairVault *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GHashTableIter iter;
  gpointer       failure;

  g_hash_table_iter_init (&iter, self->failures);

  return g_hash_table_iter_next (&iter, NULL, &failure) ? g_error_copy (failure)
                                                        : NULL;
}

gboolean
_fair_vault_is_open (FairVault *self)
{
  return self->store != NULL;
}

/* Waits for the writes under way, and tries once more what could not be
 * written. */
void
_fair_vault_retry (FairVault *self)
{
  g_assert (self->store != NULL);

  fair_jobs_call (self->jobs, FAIR_JOB_DATABASE, retry_in_thread, self, NULL,
                  NULL);
}

/* Goes on in another file, which holds what this one does, behind the writes
 * under way; what could not be written here is written there. Where that does
 * not work all stays as it was. */
gboolean
_fair_vault_move (FairVault *self, const char *path, GError **error)
{
  Moving   moving = { self, path };
  gboolean moved;

  g_assert (self->store != NULL);

  moved = fair_jobs_call (self->jobs, FAIR_JOB_DATABASE, move_in_thread,
                          &moving, NULL, error) != NULL;
  g_signal_emit (self, signals[CHANGED], 0);

  return moved;
}

/* Waits for the writes under way and closes the file. What could not be saved
 * is told before what could not be tidied up. */
gboolean
_fair_vault_close (FairVault *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GError) untidy = NULL;

  g_assert (self->store != NULL);

  _fair_vault_retry (self);
  fair_jobs_call (self->jobs, FAIR_JOB_DATABASE, close_in_thread, self->store,
                  NULL, &untidy);
  self->store = NULL;
  failure = _fair_vault_dup_failure (self);
  if (failure == NULL)
    failure = g_steal_pointer (&untidy);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/* Does something with the store, behind the writes under way, and waits. */
gboolean
_fair_vault_call (FairVault    *self,
                  FairVaultFunc func,
                  gpointer      data,
                  GError      **error)
{
  Write write = { .vault = self, .func = func, .data = data };

  g_assert (self->store != NULL);

  return GPOINTER_TO_INT (fair_jobs_call (self->jobs, FAIR_JOB_DATABASE,
                                          call_in_thread, &write, NULL, error));
}

/* Takes @task; FALSE where the file is closed. */
static gboolean
run_later (FairVault          *self,
           FairVaultFunc       func,
           GTask              *task,
           GAsyncReadyCallback callback)
{
  Write *write;

  if (self->store == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                               _ ("The workshop was closed"));
      g_object_unref (task);
      return FALSE;
    }

  write = g_new0 (Write, 1);
  write->vault = g_object_ref (self);
  write->func = func;
  write->data = task;
  fair_jobs_run_async (self->jobs, FAIR_JOB_DATABASE, call_later_in_thread,
                       write, (GDestroyNotify) write_free, NULL, NULL, callback,
                       task);

  return TRUE;
}

/* Does something with the store, behind the writes under way, and does not
 * wait. @data is given back by g_task_get_task_data() of the result and freed
 * with it. Whether it was done is never left open: so nothing but @func itself
 * can stop it. */
void
_fair_vault_call_async (FairVault          *self,
                        FairVaultFunc       func,
                        gpointer            data,
                        GDestroyNotify      free_data,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, _fair_vault_call_async);
  g_task_set_task_data (task, data, free_data);
  if (!run_later (self, func, task, on_called))
    return;

  self->unsaved += 1;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The same for what writes nothing. */
void
_fair_vault_read_async (FairVault          *self,
                        FairVaultFunc       func,
                        gpointer            data,
                        GDestroyNotify      free_data,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, _fair_vault_read_async);
  g_task_set_task_data (task, data, free_data);
  run_later (self, func, task, on_read);
}

gboolean
_fair_vault_call_finish (FairVault *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
dup_value (FairStore *store, gpointer data, GError **error)
{
  Reading *reading = data;

  return fair_store_dup_value (store, reading->table, reading->key,
                               &reading->value, error);
}

/* The text of @key, or NULL where there is none or it could not be read. */
char *
_fair_vault_dup_value (FairVault     *self,
                       FairStoreTable table,
                       const char    *key,
                       GError       **error)
{
  Reading reading = { .table = table, .key = key };

  if (!_fair_vault_call (self, dup_value, &reading, error))
    return NULL;

  return reading.value;
}

/* Writes behind the caller's back, as one step. */
static void
write_later (FairVault *self, FairBatch *batch)
{
  Write *write = g_new0 (Write, 1);

  g_assert (self->store != NULL && self->is_writer);

  write->vault = g_object_ref (self);
  write->batch = batch;
  self->unsaved += 1;
  fair_jobs_run_async (self->jobs, FAIR_JOB_DATABASE, set_in_thread, write,
                       (GDestroyNotify) write_free, NULL, NULL, on_written,
                       g_object_ref (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
take_entry (FairVault *self, FairEntry *entry, const char *label)
{
  FairBatch *batch;

  entry->at = g_get_real_time () / G_USEC_PER_SEC;
  if (self->batch != NULL)
    {
      g_ptr_array_add (self->batch->entries, entry);
      return;
    }
  batch = _fair_batch_new (label);
  g_ptr_array_add (batch->entries, entry);
  write_later (self, batch);
}

/* Writes a text as one undo step named @label, behind the caller's back. */
void
_fair_vault_set_value (FairVault     *self,
                       FairStoreTable table,
                       const char    *key,
                       const char    *value,
                       const char    *label)
{
  FairEntry *entry = g_new0 (FairEntry, 1);

  entry->kind = FAIR_ENTRY_VALUE;
  entry->table = table;
  entry->key = g_strdup (key);
  entry->value = g_strdup (value);
  take_entry (self, entry, label);
}

/* Writes what somebody said, behind the caller's back: no matter of undo. NULL
 * removes it. */
void
_fair_vault_set_record (FairVault       *self,
                        FairStoreRecords records,
                        const char      *id,
                        const char      *json)
{
  FairEntry *entry = g_new0 (FairEntry, 1);

  entry->kind = FAIR_ENTRY_RECORD;
  entry->records = records;
  entry->key = g_strdup (id);
  entry->value = g_strdup (json);
  take_entry (self, entry, "");
}

/* Adds a line to the decision log, behind the caller's back. */
void
_fair_vault_append_decision (FairVault *self, const char *json)
{
  FairEntry *entry = g_new0 (FairEntry, 1);

  entry->kind = FAIR_ENTRY_DECISION;
  entry->key = g_strdup_printf ("decision %u", self->n_decisions++);
  entry->value = g_strdup (json);
  take_entry (self, entry, "");
}

/* What is set from here to the end is one undo step named @label. Where it is
 * nested, only the outermost counts. */
void
_fair_vault_begin (FairVault *self, const char *label)
{
  if (self->batch_depth++ > 0)
    return;

  self->batch = _fair_batch_new (label);
}

void
_fair_vault_end (FairVault *self)
{
  FairBatch *batch;

  g_assert (self->batch_depth > 0);

  if (--self->batch_depth > 0)
    return;

  batch = g_steal_pointer (&self->batch);
  if (batch->entries->len > 0)
    write_later (self, batch);
  else
    _fair_batch_free (batch);
}

/* For _fair_vault_call_async(): does nothing, behind all writes under way. */
gboolean
_fair_vault_flush (FairStore *store, gpointer data, GError **error)
{
  return TRUE;
}

gboolean
_fair_vault_is_writer (FairVault *self)
{
  return self->is_writer;
}

/* FALSE with an error where the file can only be looked at, or is closed: what
 * was begun before may end after. */
gboolean
_fair_vault_check_writable (FairVault *self, GError **error)
{
  if (self->store == NULL)
    {
      g_set_error_literal (error, FAIR_WORKSHOP_ERROR,
                           FAIR_WORKSHOP_ERROR_FAILED,
                           _ ("The workshop was closed meanwhile"));
      return FALSE;
    }
  if (self->is_writer)
    return TRUE;

  g_set_error_literal (error, FAIR_WORKSHOP_ERROR,
                       FAIR_WORKSHOP_ERROR_READ_ONLY,
                       _ ("The workshop is open for reading only"));

  return FALSE;
}

/* How many writes are under way. */
guint
_fair_vault_get_unsaved (FairVault *self)
{
  return self->unsaved;
}

/* Whether everything that was set is in the file. */
gboolean
_fair_vault_is_saved (FairVault *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->unsaved == 0 && g_hash_table_size (self->failures) == 0;
}

/* For after everything was read anew from the file: what could not be saved is
 * gone from memory, too. */
void
_fair_vault_forget_failures (FairVault *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_hash_table_remove_all (self->failures);
  g_ptr_array_set_size (self->pending, 0);
  self->forgotten = TRUE;
}

FairJobs *
_fair_vault_get_jobs (FairVault *self)
{
  return self->jobs;
}
