/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairDecoded:
 * @bytes: UTF-8 without a byte order mark and without zero bytes
 * @encoding: what the file was read as, for people and for the report
 * @marked: whether a byte order mark said so
 * @n_replaced: how many zero bytes and broken sequences became U+FFFD
 * @first_replaced: the line of the first of them, 0 where there is none
 *
 * A text file's content, ready to be taken apart.
 */
typedef struct
{
  GBytes     *bytes;
  const char *encoding;
  gboolean    marked;
  guint64     n_replaced;
  guint64     first_replaced;
} FairDecoded;

/**
 * fair_encoding_decode:
 * @bytes: a file's content
 * @out: (out caller-allocates): the text, to be cleared with
 *   fair_decoded_clear()
 * @error: return location for an error
 *
 * Finds out how a text is encoded and brings it into UTF-8. A byte order mark
 * decides (UTF-8, UTF-16, UTF-32); without one it is UTF-16 where every other
 * byte is zero, UTF-8 where it is valid UTF-8, else Windows-1252. Zero bytes,
 * and broken sequences behind a UTF-8 mark, become U+FFFD. A buffer that needs
 * no change is shared, not copied.
 *
 * Returns: %FALSE with %FAIR_INTAKE_ERROR_NOT_A_TABLE where the content is
 *   evidently something else, such as an archive, or not in the encoding that
 *   its mark claims
 */
gboolean fair_encoding_decode (GBytes *bytes, FairDecoded *out, GError **error);

/**
 * fair_encoding_decode_as:
 * @bytes: a file's content
 * @encoding: a name that iconv knows
 * @out: (out caller-allocates): the text, to be cleared with
 *   fair_decoded_clear()
 * @error: return location for an error
 *
 * Brings a text of a given encoding into UTF-8. What its own byte order mark
 * says still counts.
 *
 * Returns: %FALSE with %FAIR_INTAKE_ERROR_NOT_A_TABLE where the content is
 *   something else, or the encoding is not known
 */
gboolean fair_encoding_decode_as (GBytes      *bytes,
                                  const char  *encoding,
                                  FairDecoded *out,
                                  GError     **error);

/**
 * fair_decoded_clear:
 * @decoded: what fair_encoding_decode() filled
 */
void fair_decoded_clear (FairDecoded *decoded);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FairDecoded, fair_decoded_clear)

G_END_DECLS
