/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fair-store-record.h"
#include "workshop/fair-jobs.h"

G_BEGIN_DECLS

/**
 * FairVaultFunc:
 * @store: the store
 * @data: what was given with the call
 * @error: return location for an error
 *
 * Something done with the store, in the thread that owns it.
 *
 * Returns: %TRUE on success
 */
typedef gboolean (*FairVaultFunc) (FairStore *store,
                                   gpointer   data,
                                   GError   **error);

/**
 * FairVault:
 *
 * The open file as the rest of the workshop sees it: values are kept in memory
 * by whoever sets them and written behind his back, in order, by the thread
 * that owns the store. `changed` is emitted when a write is begun and when it
 * is done. What could not be written is tried again with
 * every later write and at closing; why is kept until it is written after all,
 * and closing returns it. What is set between begin and end is saved
 * as one: all of it or nothing, and undone as one step.
 */
#define FAIR_TYPE_VAULT (_fair_vault_get_type ())
G_DECLARE_FINAL_TYPE (FairVault, _fair_vault, FAIR, VAULT, GObject)

FairVault *
_fair_vault_create (const char *path, FairJobs *jobs, GError **error);
FairVault *_fair_vault_open (const char   *path,
                             FairStoreMode mode,
                             FairJobs     *jobs,
                             GError      **error);
gboolean   _fair_vault_is_open (FairVault *self);
gboolean   _fair_vault_close (FairVault *self, GError **error);
void       _fair_vault_retry (FairVault *self);
gboolean   _fair_vault_move (FairVault *self, const char *path, GError **error);
gboolean   _fair_vault_call (FairVault    *self,
                             FairVaultFunc func,
                             gpointer      data,
                             GError      **error);
void       _fair_vault_call_async (FairVault          *self,
                                   FairVaultFunc       func,
                                   gpointer            data,
                                   GDestroyNotify      free_data,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
void       _fair_vault_read_async (FairVault          *self,
                                   FairVaultFunc       func,
                                   gpointer            data,
                                   GDestroyNotify      free_data,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);
gboolean
_fair_vault_call_finish (FairVault *self, GAsyncResult *result, GError **error);
char     *_fair_vault_dup_value (FairVault     *self,
                                 FairStoreTable table,
                                 const char    *key,
                                 GError       **error);
void      _fair_vault_set_value (FairVault     *self,
                                 FairStoreTable table,
                                 const char    *key,
                                 const char    *value,
                                 const char    *label);
void      _fair_vault_set_record (FairVault       *self,
                                  FairStoreRecords records,
                                  const char      *id,
                                  const char      *json);
void      _fair_vault_append_decision (FairVault *self, const char *json);
void      _fair_vault_begin (FairVault *self, const char *label);
void      _fair_vault_end (FairVault *self);
gboolean  _fair_vault_flush (FairStore *store, gpointer data, GError **error);
GError   *_fair_vault_dup_failure (FairVault *self);
gboolean  _fair_vault_is_writer (FairVault *self);
gboolean  _fair_vault_check_writable (FairVault *self, GError **error);
guint     _fair_vault_get_unsaved (FairVault *self);
gboolean  _fair_vault_is_saved (FairVault *self);
GError   *_fair_vault_dup_failure (FairVault *self);
void      _fair_vault_forget_failures (FairVault *self);
FairJobs *_fair_vault_get_jobs (FairVault *self);

G_END_DECLS
