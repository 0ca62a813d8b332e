/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/fair-record.h"

G_BEGIN_DECLS

/**
 * FairCsvReader:
 *
 * Takes a text apart after RFC 4180, and forgives what real programs write:
 * any delimiter; lines that end in CRLF, LF or, throughout or between two whole
 * rows, CR; a last line without end; quotes in the middle of a cell; text
 * behind a closing quote; quotes behind a backslash, where none is doubled.
 * Lines that hold nothing at all are passed over. Line breaks within quotes
 * are kept as they are.
 */
typedef struct _FairCsvReader FairCsvReader;

/**
 * fair_csv_reader_new:
 * @text: UTF-8 without zero bytes
 * @delimiter: an ASCII character
 * @limits: (nullable): limits, %NULL for the usual ones
 *
 * Returns: (transfer full): a reader that stands before the first record
 */
FairCsvReader *
fair_csv_reader_new (GBytes                *text,
                     char                   delimiter,
                     const FairTableLimits *limits) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_csv_reader_free:
 * @self: (transfer full): a reader
 */
void fair_csv_reader_free (FairCsvReader *self);

/**
 * fair_csv_reader_next:
 * @self: a reader
 * @record: (out caller-allocates): the record, lent until the next call
 *
 * Returns: whether there was one more
 */
gboolean fair_csv_reader_next (FairCsvReader *self, FairRecord *record);

/**
 * fair_csv_reader_set_closes_quotes:
 * @self: a reader
 * @closes: whether a quote without an end is closed at the end of its line;
 *   else its line is broken, which is usual
 *
 * Says what becomes of a quote without an end, from the next record on.
 */
void fair_csv_reader_set_closes_quotes (FairCsvReader *self, gboolean closes);

/**
 * fair_csv_reader_rewind:
 * @self: a reader
 *
 * Goes back to before the first record.
 */
void fair_csv_reader_rewind (FairCsvReader *self);

/**
 * fair_csv_reader_get_position:
 * @self: a reader
 *
 * Returns: how many bytes have been read
 */
gsize fair_csv_reader_get_position (FairCsvReader *self);

/**
 * fair_csv_reader_sniff:
 * @text: UTF-8
 *
 * Finds the delimiter among comma, semicolon, tab and pipe: the one with which
 * most of the first 200 records have as many cells as the first of them; of
 * equals the one that makes more columns. Where that fits less than half of
 * them, because the first is a title, it is the one with which most have the
 * same number of cells, three or more. A text in which none of them makes
 * two columns is read with the comma.
 *
 * Returns: the delimiter
 */
char fair_csv_reader_sniff (GBytes *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCsvReader, fair_csv_reader_free)

G_END_DECLS
