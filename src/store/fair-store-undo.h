/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fair-store.h"

G_BEGIN_DECLS

/* Undo covers the values of the store's tables and which history is the current
 * one. Steps survive a crash and end with the file's closing. Votes, the
 * decision log, versions and signatures are never taken back.
 *
 * After any call that failed within a step, cancel the step: most have then
 * cancelled it already, and to cancel it again does no harm. */

/**
 * fair_store_begin_step:
 * @store: a store opened for writing
 * @name: what is being done, as menus name it: "Change threshold"
 * @merge: (nullable): where the last step was begun with the same text and is
 *   not undone, this one becomes part of it: one step for a drag
 * @error: return location for an error
 *
 * Begins a step: everything up to fair_store_end_step() is saved whole or not
 * at all, and undone as one. Steps may be nested; only the outermost counts.
 *
 * Returns: %FALSE with @error set where the file cannot be written to:
 *   %FAIR_STORE_ERROR_HELD where somebody has taken over
 */
gboolean fair_store_begin_step (FairStore  *store,
                                const char *name,
                                const char *merge,
                                GError    **error);

/**
 * fair_store_end_step:
 * @store: a store, a step being open
 * @error: return location for an error
 *
 * Ends the innermost step; with the outermost one everything is saved, and what
 * was undone before can no longer be redone. A step that has changed nothing
 * leaves no trace.
 *
 * Returns: %FALSE with @error set; the whole step is cancelled then
 */
gboolean fair_store_end_step (FairStore *store, GError **error);

/**
 * fair_store_cancel_step:
 * @store: a store, a step being open
 *
 * Ends all open steps; nothing of them is saved.
 */
void fair_store_cancel_step (FairStore *store);

/**
 * fair_store_dup_undo_name:
 * @store: a store
 *
 * Returns: (transfer full) (nullable): the name of the step that undo takes
 *   back, or %NULL where there is none
 */
char *fair_store_dup_undo_name (FairStore *store) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_store_dup_redo_name:
 * @store: a store
 *
 * Returns: (transfer full) (nullable): the name of the step that redo does
 *   again, or %NULL where there is none
 */
char *fair_store_dup_redo_name (FairStore *store) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_store_undo:
 * @store: a store opened for writing, no step being open
 * @lines: (nullable) (array zero-terminated=1): what the decision log says of
 *   it, as JSON texts, saved with it
 * @at: when, in UTC seconds
 * @error: return location for an error
 *
 * Takes the last step back.
 *
 * Returns: %FALSE with @error set: %FAIR_STORE_ERROR_NOT_FOUND where there is
 *   none
 */
gboolean fair_store_undo (FairStore         *store,
                          const char *const *lines,
                          gint64             at,
                          GError           **error);

/**
 * fair_store_redo:
 * @store: a store opened for writing, no step being open
 * @lines: (nullable) (array zero-terminated=1): what the decision log says of
 *   it, as JSON texts, saved with it
 * @at: when, in UTC seconds
 * @error: return location for an error
 *
 * Does again what was undone last.
 *
 * Returns: %FALSE with @error set: %FAIR_STORE_ERROR_NOT_FOUND where there is
 *   none
 */
gboolean fair_store_redo (FairStore         *store,
                          const char *const *lines,
                          gint64             at,
                          GError           **error);

G_END_DECLS
