/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fair-store-error.h"

G_BEGIN_DECLS

/**
 * FairStoreMode:
 * @FAIR_STORE_READ: only read; follows what the writer does
 * @FAIR_STORE_WRITE: be the writer
 * @FAIR_STORE_TAKE_OVER: be the writer even where somebody else is; that one
 *   finds out at its next write, which fails with %FAIR_STORE_ERROR_HELD
 *
 * How a workshop is opened.
 */
typedef enum
{
  FAIR_STORE_READ,
  FAIR_STORE_WRITE,
  FAIR_STORE_TAKE_OVER,
} FairStoreMode;

/**
 * FairStore:
 *
 * An open `.fairlead` file. It has one writer and any number of readers, on
 * one machine or several.
 *
 * The store belongs to the thread that opened it; every call from another one
 * is a programming error. Everything that a call has saved is on the disk when
 * it returns, or, within a step, when the step ends.
 *
 * While the file is open for writing on a local disk it has two companions,
 * `-wal` and `-shm`. When it is closed it stands alone.
 */
typedef struct _FairStore FairStore;

/**
 * fair_store_create:
 * @path: where the file shall be; nothing may be there
 * @program: who opens it, for others to read: "fairlead" or "fairleadctl"
 * @error: return location for an error
 *
 * Makes a workshop without any content and opens it for writing.
 *
 * Returns: (transfer full) (nullable): the store, or %NULL with
 *   #FairStoreError
 */
FairStore *fair_store_create (const char *path,
                              const char *program,
                              GError    **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_store_open:
 * @path: the file
 * @mode: how to open it
 * @program: who opens it, for others to read
 * @error: return location for an error
 *
 * Opens a workshop. A file of an older Fairlead is brought up to date when it
 * is opened for writing, after a copy was laid beside it. A file that is no
 * workshop, is damaged, or is newer is reported and left as it is. A writer's
 * mark of a process that is gone is no obstacle.
 *
 * Returns: (transfer full) (nullable): the store, or %NULL with
 *   #FairStoreError: %FAIR_STORE_ERROR_HELD where somebody else writes,
 *   %FAIR_STORE_ERROR_READ_ONLY where it cannot be written to and @mode asks
 *   for it; open such a file with %FAIR_STORE_READ
 */
FairStore *fair_store_open (const char   *path,
                            FairStoreMode mode,
                            const char   *program,
                            GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_store_copy_to:
 * @store: a store, no step being open
 * @path: where the copy will be; nothing may be there
 * @error: return location for an error
 *
 * Copies everything, the undo journal and the writer's mark too. The file
 * itself is only read.
 *
 * Returns: %FALSE with #FairStoreError; nothing is left at @path then
 */
gboolean
fair_store_copy_to (FairStore *store, const char *path, GError **error);

/**
 * fair_store_close:
 * @store: (transfer full): a store, no step being open
 * @error: return location for an error
 *
 * Closes the file. The writer also ends the undo journal, erases the histories
 * that nothing points to any more, and folds the companions into the file.
 * The store is freed whatever happens.
 *
 * Returns: %FALSE with @error set where something is left undone; what was
 *   saved is saved all the same
 */
gboolean fair_store_close (FairStore *store, GError **error);

/**
 * fair_store_free:
 * @store: (transfer full): a store
 *
 * Closes the file, and says a failure in the log alone. A step that is open is
 * cancelled.
 */
void fair_store_free (FairStore *store);

/**
 * fair_store_get_path:
 * @store: a store
 *
 * Returns: (transfer none): the file's path
 */
const char *fair_store_get_path (FairStore *store);

/**
 * fair_store_is_writer:
 * @store: a store
 *
 * Returns: whether it was opened for writing; somebody may have taken over
 *   since
 */
gboolean fair_store_is_writer (FairStore *store);

/**
 * fair_store_was_interrupted:
 * @store: a store
 *
 * Returns: whether the last writer did not close the file. What it had saved is
 *   there, and so is its undo journal.
 */
gboolean fair_store_was_interrupted (FairStore *store);

/**
 * fair_store_dup_holder:
 * @store: a store
 *
 * Returns: (transfer full) (nullable): who holds the file for writing now, as a
 *   person reads it: "fairlead on desk-4 since 3 March 2027", or %NULL where
 *   nobody does or the file cannot be read
 */
char *fair_store_dup_holder (FairStore *store) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_store_has_changed:
 * @store: a store
 *
 * For a reader that follows, to be asked from time to time: cheap.
 *
 * Returns: whether another process has saved something since the last call, or
 *   since the opening
 */
gboolean fair_store_has_changed (FairStore *store);

/**
 * FairStoreTable:
 * @FAIR_STORE_SETTING: single values of the workshop: `name`, `time_zone`,
 *   `currency`, `created_at`, …
 * @FAIR_STORE_PART: the parts of the draft, as JSON text: `scorecard`,
 *   `scorecard:marketing`, `scorecard:sales`, `scope`, `acceptance`, `terms`,
 *   `mapping`, …
 *
 * The tables of small texts that undo covers. Which keys there are is the
 * caller's affair, and so is what the texts say.
 */
typedef enum
{
  FAIR_STORE_SETTING,
  FAIR_STORE_PART,
} FairStoreTable;

/**
 * fair_store_dup_value:
 * @store: a store
 * @table: a table
 * @key: a key
 * @value: (out) (transfer full) (nullable): its text, or %NULL where there is
 *   none
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set where the file cannot be read
 */
gboolean fair_store_dup_value (FairStore     *store,
                               FairStoreTable table,
                               const char    *key,
                               char         **value,
                               GError       **error);

/**
 * fair_store_set_value:
 * @store: a store opened for writing, a step being open
 * @table: a table
 * @key: a key
 * @value: (nullable): its text, or %NULL to remove it
 * @error: return location for an error
 *
 * Saves a text as part of the open step. The same text again changes nothing.
 *
 * Returns: %FALSE with @error set; cancel the step then
 */
gboolean fair_store_set_value (FairStore     *store,
                               FairStoreTable table,
                               const char    *key,
                               const char    *value,
                               GError       **error);

/**
 * fair_store_list_keys:
 * @store: a store
 * @table: a table
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the keys that
 *   have a text, sorted, or %NULL with @error set
 */
char **fair_store_list_keys (FairStore     *store,
                             FairStoreTable table,
                             GError       **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairStore, fair_store_free)

G_END_DECLS
