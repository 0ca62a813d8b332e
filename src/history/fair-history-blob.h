/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history.h"

G_BEGIN_DECLS

/**
 * FairHistoryBlob:
 * @name: what it holds, such as "leads.ids" or "leads.column.3"
 * @bytes: its content, with a checksum of its own
 *
 * A piece of a history's stored form. The form is the same on every machine.
 */
typedef struct
{
  char   *name;
  GBytes *bytes;
} FairHistoryBlob;

/**
 * fair_history_blob_new:
 * @name: a name
 * @bytes: its content
 *
 * Returns: (transfer full): a blob that holds a reference to @bytes
 */
FairHistoryBlob *fair_history_blob_new (const char *name, GBytes *bytes);

/**
 * fair_history_blob_free:
 * @blob: (transfer full): a blob
 */
void fair_history_blob_free (FairHistoryBlob *blob);

/**
 * fair_history_blob_write:
 * @history: a history
 *
 * Returns: (transfer container) (element-type FairHistoryBlob): the history's
 *   stored form; the same history gives the same bytes
 */
GPtrArray *
fair_history_blob_write (const FairHistory *history) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_history_blob_read:
 * @blobs: (element-type FairHistoryBlob): what fair_history_blob_write() gave,
 *   in any order
 * @error: return location for an error
 *
 * Reads a history's stored form. The bytes are not trusted: whatever they are,
 * the result is a sound history or an error. Texts are not copied; the history
 * keeps the bytes that hold them.
 *
 * Returns: (transfer full) (nullable): the history, or %NULL with
 *   %FAIR_HISTORY_ERROR_DAMAGED
 */
FairHistory *fair_history_blob_read (GPtrArray *blobs,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_history_blob_fingerprint:
 * @blobs: (element-type FairHistoryBlob): a history's stored form, in order
 *
 * Returns: (transfer full): the SHA-256, in lower-case hexadecimal digits, of
 *   the names and heads of @blobs, whose checksums stand for their contents.
 *   It tells accidents, not forgers.
 */
char *
fair_history_blob_fingerprint (GPtrArray *blobs) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairHistoryBlob, fair_history_blob_free)

G_END_DECLS
