/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FAIR_ARCHIVE_MAX_PART:
 *
 * How large one part of an archive may be once it is unpacked: 512 MiB. What
 * says less of itself and turns out larger is refused as well.
 */
#define FAIR_ARCHIVE_MAX_PART (G_GUINT64_CONSTANT (512) * 1024 * 1024)

/**
 * fair_archive_is_zip:
 * @bytes: a file's content
 *
 * Returns: whether it begins as a ZIP archive does
 */
gboolean fair_archive_is_zip (GBytes *bytes);

/**
 * fair_archive_is_gzip:
 * @bytes: a file's content
 *
 * Returns: whether it begins as a gzip file does
 */
gboolean fair_archive_is_gzip (GBytes *bytes);

/**
 * fair_archive_list:
 * @bytes: a ZIP archive
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names of its
 *   files in their order, folders left out; %NULL with
 *   %FAIR_INTAKE_ERROR_NOT_A_TABLE where it is broken or locked, or
 *   %FAIR_INTAKE_ERROR_LIMIT where it has more than 10,000
 */
GPtrArray *fair_archive_list (GBytes  *bytes,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_archive_read:
 * @bytes: a ZIP archive
 * @part: the name of one of its files
 * @max: how large it may be once unpacked
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the part's content; %NULL with
 *   %FAIR_INTAKE_ERROR_NOT_A_TABLE where it is not there or broken, or
 *   %FAIR_INTAKE_ERROR_LIMIT
 */
GBytes *fair_archive_read (GBytes     *bytes,
                           const char *part,
                           guint64     max,
                           GError    **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_archive_inflate:
 * @bytes: a gzip file
 * @max: how large it may be once unpacked
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what was compressed; %NULL as with
 *   fair_archive_read()
 */
GBytes *fair_archive_inflate (GBytes  *bytes,
                              guint64  max,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
