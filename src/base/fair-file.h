/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * fair_file_replace:
 * @path: where the file shall be
 * @bytes: what it shall hold
 * @error: return location for an error
 *
 * Writes a file whole or not at all: beside its place, synced to the disk, then
 * renamed over whatever was there: over what a link points to, not over the
 * link. What is no regular file, such as `/dev/stdout`, is written into.
 *
 * Returns: %FALSE with a #GFileError whose message names @path
 */
gboolean fair_file_replace (const char *path, GBytes *bytes, GError **error);

/**
 * fair_file_read:
 * @path: the file
 * @max_bytes: the largest size accepted
 * @error: return location for an error
 *
 * Reads a regular file, but never more than @max_bytes of it.
 *
 * Returns: (transfer full) (nullable): its content; or %NULL with
 *   %FAIR_ERROR_LIMIT where it is larger, %FAIR_ERROR_INVALID where it is no
 *   regular file, or a #GFileError; the message names @path
 */
GBytes *fair_file_read (const char *path,
                        gsize       max_bytes,
                        GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
