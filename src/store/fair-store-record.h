/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fair-store.h"

G_BEGIN_DECLS

/* What people said in the meeting. Undo takes nothing of it back. A call within
 * an open step is saved with that step, else at once. */

/**
 * FairStoreRecords:
 * @FAIR_STORE_PARTICIPANTS: who takes part
 * @FAIR_STORE_PROPOSALS: who proposed what in which round
 * @FAIR_STORE_VOTES: who said what of which lead in blind scoring
 * @FAIR_STORE_ROUNDS: the rounds in which was proposed
 * @FAIR_STORE_BLIND_SESSIONS: the sessions of blind scoring
 * @FAIR_STORE_AGENDA: how far the meeting is
 *
 * Lists whose entries have an id and may change.
 */
typedef enum
{
  FAIR_STORE_PARTICIPANTS,
  FAIR_STORE_PROPOSALS,
  FAIR_STORE_VOTES,
  FAIR_STORE_ROUNDS,
  FAIR_STORE_BLIND_SESSIONS,
  FAIR_STORE_AGENDA,
} FairStoreRecords;

/**
 * FairStoreLog:
 * @FAIR_STORE_DECISIONS: what was decided, undone, agreed
 * @FAIR_STORE_SIGNATURES: who signed which version
 *
 * Lists to whose end one writes, and nothing more: the file itself refuses to
 * change or remove a line.
 */
typedef enum
{
  FAIR_STORE_DECISIONS,
  FAIR_STORE_SIGNATURES,
} FairStoreLog;

/**
 * FairStoreRecord:
 * @id: the entry's id; of a log its line's number, from "1"
 * @at: when it was last written, in UTC seconds
 * @json: what it says, as JSON text
 *
 * An entry.
 */
typedef struct
{
  char  *id;
  gint64 at;
  char  *json;
} FairStoreRecord;

/**
 * fair_store_record_free:
 * @record: (transfer full): an entry
 */
void fair_store_record_free (FairStoreRecord *record);

/**
 * fair_store_record_set:
 * @store: a store opened for writing
 * @records: which list
 * @id: the entry's id, not empty
 * @at: when, in UTC seconds
 * @json: (nullable): what it says, or %NULL to remove it
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set
 */
gboolean fair_store_record_set (FairStore       *store,
                                FairStoreRecords records,
                                const char      *id,
                                gint64           at,
                                const char      *json,
                                GError         **error);

/**
 * fair_store_record_list:
 * @store: a store
 * @records: which list
 * @error: return location for an error
 *
 * Returns: (transfer container) (nullable) (element-type FairStoreRecord): the
 *   entries in the order in which they came, or %NULL with @error set
 */
GPtrArray *fair_store_record_list (FairStore       *store,
                                   FairStoreRecords records,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_store_record_append:
 * @store: a store opened for writing
 * @log: which log
 * @at: when, in UTC seconds
 * @json: what it says
 * @error: return location for an error
 *
 * Adds a line. A decision that is taken within an open step belongs to it: see
 * fair_store_record_list_step_decisions().
 *
 * Returns: %FALSE with @error set
 */
gboolean fair_store_record_append (FairStore   *store,
                                   FairStoreLog log,
                                   gint64       at,
                                   const char  *json,
                                   GError     **error);

/**
 * fair_store_record_list_log:
 * @store: a store
 * @log: which log
 * @error: return location for an error
 *
 * Returns: (transfer container) (nullable) (element-type FairStoreRecord): its
 *   lines in order, or %NULL with @error set
 */
GPtrArray *
fair_store_record_list_log (FairStore   *store,
                            FairStoreLog log,
                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_store_record_list_step_decisions:
 * @store: a store opened for writing
 * @undo: whether the step that undo would take back is meant, else the one that
 *   redo would do again
 * @error: return location for an error
 *
 * Returns: (transfer container) (nullable) (element-type FairStoreRecord): the
 *   decisions that were taken with that step, none where there is no such step;
 *   or %NULL with @error set
 */
GPtrArray *fair_store_record_list_step_decisions (
    FairStore *store, gboolean undo, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairStoreRecord, fair_store_record_free)

G_END_DECLS
