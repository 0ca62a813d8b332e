/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history.h"
#include "store/fair-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * fair_store_import_history:
 * @store: a store opened for writing
 * @history: (nullable): the history to save, or %NULL to have none
 * @report: (nullable): the import's report as JSON text
 * @name: the step's name, as menus name it: "Import leads.csv"
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Saves a history and makes it the current one, as one step, which joins the
 * open one where there is one. Undo makes the one before it current again.
 *
 * Returns: %FALSE with #FairStoreError or %G_IO_ERROR_CANCELLED; the file is
 *   then as it was
 */
gboolean fair_store_import_history (FairStore         *store,
                                    const FairHistory *history,
                                    const char        *report,
                                    const char        *name,
                                    GCancellable      *cancellable,
                                    GError           **error);

/**
 * fair_store_get_history_id:
 * @store: a store
 * @id: (out): the number of the current history, 0 where there is none; a
 *   number stands for the same history as long as the file is open
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set
 */
gboolean
fair_store_get_history_id (FairStore *store, gint64 *id, GError **error);

/**
 * fair_store_load_history:
 * @store: a store
 * @cancellable: (nullable): to give up
 * @history: (out) (transfer full) (nullable): the current history, or %NULL
 *   where there is none
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set: %FAIR_STORE_ERROR_DAMAGED where it is not
 *   what was saved
 */
gboolean fair_store_load_history (FairStore    *store,
                                  GCancellable *cancellable,
                                  FairHistory **history,
                                  GError      **error);

/**
 * fair_store_dup_report:
 * @store: a store
 * @report: (out) (transfer full) (nullable): the report of the import that made
 *   the current history, as JSON text
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set
 */
gboolean
fair_store_dup_report (FairStore *store, char **report, GError **error);

G_END_DECLS
