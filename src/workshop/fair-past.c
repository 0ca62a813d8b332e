/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-past-private.h"

#include "base/fair-i18n.h"
#include "store/fair-store-history.h"
#include "workshop/fair-workshop.h"

struct _FairPast
{
  GObject parent_instance;

  /* Borrowed: the workshop owns it and outlives us. */
  FairDraft *draft;

  /* Owned */
  FairVault   *vault;
  FairHistory *history;
  FairCohort  *cohort;
  gint64       history_id;

  /* What an import was undone from or done on: undo and redo find it here. */
  FairHistory *former;
  gint64       former_id;

  guint loaded : 1;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairPast, fair_past, G_TYPE_OBJECT)

typedef struct
{
  FairHistory  *history;
  gint64        id;
  char         *report;
  char         *label;
  GCancellable *cancellable;
} Transfer;

static void
transfer_free (Transfer *transfer)
{
  g_clear_pointer (&transfer->history, fair_history_unref);
  g_free (transfer->report);
  g_free (transfer->label);
  g_clear_object (&transfer->cancellable);
  g_free (transfer);
}

static gboolean
load_history (FairStore *store, gpointer data, GError **error)
{
  Transfer *transfer = data;

  return fair_store_get_history_id (store, &transfer->id, error) &&
         fair_store_load_history (store, transfer->cancellable,
                                  &transfer->history, error);
}

static gboolean
find_history_id (FairStore *store, gpointer data, GError **error)
{
  Transfer *transfer = data;

  return fair_store_get_history_id (store, &transfer->id, error);
}

static gboolean
save_history (FairStore *store, gpointer data, GError **error)
{
  Transfer *transfer = data;

  return fair_store_import_history (store, transfer->history, transfer->report,
                                    transfer->label, transfer->cancellable,
                                    error) &&
         fair_store_get_history_id (store, &transfer->id, error);
}

static void
forget_cohort (FairPast *self)
{
  g_clear_pointer (&self->cohort, fair_cohort_unref);
}

static void
on_draft_changed (FairDraft *draft, FairPart part, FairPast *self)
{
  if (part != FAIR_PART_SCOPE)
    return;

  forget_cohort (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
fair_past_finalize (GObject *object)
{
  FairPast *self = FAIR_PAST (object);

  g_clear_object (&self->vault);
  g_clear_pointer (&self->history, fair_history_unref);
  g_clear_pointer (&self->former, fair_history_unref);
  forget_cohort (self);

  G_OBJECT_CLASS (fair_past_parent_class)->finalize (object);
}

static void
fair_past_class_init (FairPastClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_past_finalize;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fair_past_init (FairPast *self)
{
}

/* The past that the file points to. It is read when it is first asked for. */
FairPast *
_fair_past_new (FairVault *vault, FairDraft *draft)
{
  FairPast *self = g_object_new (FAIR_TYPE_PAST, NULL);

  self->vault = g_object_ref (vault);
  self->draft = draft;
  g_signal_connect_object (draft, "changed", G_CALLBACK (on_draft_changed),
                           self, 0);

  return self;
}

static gboolean
load (FairPast *self, GError **error)
{
  Transfer transfer = { 0 };

  if (self->loaded)
    return TRUE;

  if (!_fair_vault_call (self->vault, load_history, &transfer, error))
    return FALSE;

  self->history = transfer.history;
  self->history_id = transfer.id;
  self->loaded = TRUE;

  return TRUE;
}

static gboolean
load_report (FairStore *store, gpointer data, GError **error)
{
  return fair_store_dup_report (store, data, error);
}

/* The report of the import that made the past, as JSON text; NULL where it was
 * none. */
char *
_fair_past_dup_report (FairPast *self, GError **error)
{
  char *report = NULL;

  if (!_fair_vault_call (self->vault, load_report, &report, error))
    return NULL;

  return report;
}

/* Shows another history; the one that was shown is kept in case the person goes
 * back to it. */
static void
replace (FairPast *self, FairHistory *history, gint64 id)
{
  g_clear_pointer (&self->former, fair_history_unref);
  self->former = self->history;
  self->former_id = self->history_id;
  self->history = history;
  self->history_id = id;
  self->loaded = TRUE;
  forget_cohort (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Looks whether the file points to another history now. */
gboolean
_fair_past_reload (FairPast *self, GError **error)
{
  Transfer transfer = { 0 };

  if (!self->loaded)
    return TRUE;
  if (!_fair_vault_call (self->vault, find_history_id, &transfer, error))
    return FALSE;
  if (transfer.id == self->history_id)
    return TRUE;

  if (self->former != NULL && transfer.id == self->former_id)
    transfer.history = fair_history_ref (self->former);
  else if (!_fair_vault_call (self->vault, load_history, &transfer, error))
    return FALSE;
  replace (self, transfer.history, transfer.id);

  return TRUE;
}

/* What was stored is what is shown. */
static void
take_stored (FairPast *self, const Transfer *transfer)
{
  replace (self, fair_history_ref (transfer->history), transfer->id);
}

/* Stores @history as one undo step and points to it. */
gboolean
_fair_past_set_history (FairPast     *self,
                        FairHistory  *history,
                        const char   *report,
                        const char   *label,
                        GCancellable *cancellable,
                        GError      **error)
{
  Transfer transfer = {
    .history = history,
    .report = (char *) report,
    .label = (char *) label,
    .cancellable = cancellable,
  };

  if (!_fair_vault_check_writable (self->vault, error) ||
      !_fair_vault_call (self->vault, save_history, &transfer, error))
    return FALSE;

  take_stored (self, &transfer);

  return TRUE;
}

static void
on_stored (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  FairPast *self = g_task_get_source_object (task);
  GError   *error = NULL;

  if (!_fair_vault_call_finish (FAIR_VAULT (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  take_stored (self, g_task_get_task_data (G_TASK (result)));
  g_task_return_boolean (task, TRUE);
}

/* The same without waiting. It is refused where the past is no longer the one
 * that @history was made from. */
void
_fair_past_set_history_async (FairPast           *self,
                              FairHistory        *history,
                              FairHistory        *base,
                              const char         *report,
                              const char         *label,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  GError   *error = NULL;
  Transfer *transfer;

  g_task_set_source_tag (task, _fair_past_set_history_async);
  if (!_fair_vault_check_writable (self->vault, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (self->history != base)
    {
      g_task_return_new_error (
          task, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_FAILED, "%s",
          _ ("What was imported before has changed meanwhile: import again"));
      return;
    }

  transfer = g_new0 (Transfer, 1);
  transfer->history = fair_history_ref (history);
  transfer->report = g_strdup (report);
  transfer->label = g_strdup (label);
  g_set_object (&transfer->cancellable, cancellable);
  _fair_vault_call_async (self->vault, save_history, transfer,
                          (GDestroyNotify) transfer_free, on_stored,
                          g_steal_pointer (&task));
}

gboolean
_fair_past_set_history_finish (FairPast     *self,
                               GAsyncResult *result,
                               GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

FairJobs *
_fair_past_get_jobs (FairPast *self)
{
  return _fair_vault_get_jobs (self->vault);
}

/**
 * fair_past_get_history:
 * @self: a past
 * @error: (nullable): return location for an error
 *
 * Returns: (transfer none) (nullable): the history, %NULL where nothing was
 *   imported, which is no error, or where it could not be read, which is one
 */
FairHistory *
fair_past_get_history (FairPast *self, GError **error)
{
  g_return_val_if_fail (FAIR_IS_PAST (self), NULL);

  return load (self, error) ? self->history : NULL;
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  FairPast *self = g_task_get_source_object (task);
  Transfer *transfer = g_task_get_task_data (G_TASK (result));
  GError   *error = NULL;

  if (!_fair_vault_call_finish (FAIR_VAULT (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  if (!self->loaded)
    {
      self->history = g_steal_pointer (&transfer->history);
      self->history_id = transfer->id;
      self->loaded = TRUE;
    }
  g_task_return_boolean (task, TRUE);
}

/**
 * fair_past_load_async:
 * @self: a past
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads the history, so that whoever asks for it later need not wait.
 */
void
fair_past_load_async (FairPast           *self,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Transfer *transfer;

  g_return_if_fail (FAIR_IS_PAST (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, fair_past_load_async);
  transfer = g_new0 (Transfer, 1);
  g_set_object (&transfer->cancellable, cancellable);
  _fair_vault_read_async (self->vault, load_history, transfer,
                          (GDestroyNotify) transfer_free, on_loaded,
                          g_steal_pointer (&task));
}

/**
 * fair_past_load_finish:
 * @self: a past
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether the history was read, or there is none
 */
gboolean
fair_past_load_finish (FairPast *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
require_history (FairPast *self, GError **error)
{
  if (!load (self, error))
    return FALSE;
  if (self->history != NULL)
    return TRUE;

  g_set_error_literal (error, FAIR_WORKSHOP_ERROR, FAIR_WORKSHOP_ERROR_NO_DATA,
                       _ ("Nothing was imported yet: import leads, deals and "
                          "activities first"));

  return FALSE;
}

/**
 * fair_past_get_cohort:
 * @self: a past
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the history at its own as-of within the
 *   draft's scope; %NULL with %FAIR_WORKSHOP_ERROR_NO_DATA where nothing was
 *   imported
 */
FairCohort *
fair_past_get_cohort (FairPast *self, GError **error)
{
  g_return_val_if_fail (FAIR_IS_PAST (self), NULL);

  if (self->cohort == NULL)
    self->cohort = fair_past_dup_cohort_at (self, FAIR_INSTANT_NONE, error);

  return self->cohort;
}

/**
 * fair_past_dup_cohort_at:
 * @self: a past
 * @as_of: another as-of, or %FAIR_INSTANT_NONE for the history's own
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the history as it stood then, within the
 *   draft's scope
 */
FairCohort *
fair_past_dup_cohort_at (FairPast *self, gint64 as_of, GError **error)
{
  g_return_val_if_fail (FAIR_IS_PAST (self), NULL);

  if (!require_history (self, error))
    return NULL;

  return fair_cohort_new (self->history, fair_draft_get_scope (self->draft),
                          as_of, error);
}

/**
 * fair_past_dup_summary:
 * @self: a past
 * @error: return location for an error
 *
 * Counts what was imported, whatever the scope.
 *
 * Returns: (transfer full) (nullable): what the history holds and cannot say
 */
FairSummary *
fair_past_dup_summary (FairPast *self, GError **error)
{
  g_autoptr (FairCohort) cohort = NULL;

  g_return_val_if_fail (FAIR_IS_PAST (self), NULL);

  if (!require_history (self, error))
    return NULL;

  cohort = fair_cohort_new (self->history, NULL, FAIR_INSTANT_NONE, error);

  return cohort != NULL ? fair_summary_new (cohort) : NULL;
}

/**
 * fair_past_dup_leaks:
 * @self: a past
 * @error: return location for an error
 *
 * Screens the attributes of what was imported, whatever the scope, for those
 * that were filled in after the sale.
 *
 * Returns: (transfer full) (nullable): what was found
 */
FairLeaks *
fair_past_dup_leaks (FairPast *self, GError **error)
{
  g_autoptr (FairCohort) cohort = NULL;

  g_return_val_if_fail (FAIR_IS_PAST (self), NULL);

  if (!require_history (self, error))
    return NULL;

  cohort = fair_cohort_new (self->history, NULL, FAIR_INSTANT_NONE, error);

  return cohort != NULL ? fair_leaks_new (cohort) : NULL;
}
