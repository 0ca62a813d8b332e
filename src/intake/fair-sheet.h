/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/fair-record.h"

G_BEGIN_DECLS

/**
 * FairRecordSource:
 * @next: the next record, or %FALSE behind the last
 * @rewind: back to before the first
 * @get_position: how much of the input has been read, in bytes
 * @free: frees the data
 *
 * Where a sheet's records come from: what a reader of another file format has
 * to offer.
 */
typedef struct
{
  gboolean (*next) (gpointer data, FairRecord *record);
  void (*rewind) (gpointer data);
  gsize (*get_position) (gpointer data);
  void (*free) (gpointer data);
} FairRecordSource;

/**
 * FairSheet:
 * @name: what people call the file
 * @encoding: what it was read as
 * @delimiter: between its cells, 0 where the format has none
 * @headings: (element-type utf8): its first record, each heading trimmed and
 *   unlike the others
 * @n_replaced: how many broken characters became U+FFFD
 * @first_replaced: the line of the first of them
 * @unwrapped: whether every line was one quoted cell that held the real line
 * @strict: whether each cell is what it is: no row is taken for a footer and
 *   no cell for a missing value; for files written in canonical names
 * @n_above: how many lines of a title are above the headings
 * @n_missing: cells since the last rewind that say that there is no value
 * @ended: whether the record before was a line under the rows
 * @size: its size in bytes
 *
 * A file as rows under headings. Every row has as many cells as there are
 * headings.
 */
typedef struct
{
  char                   *name;
  const char             *encoding;
  char                    delimiter;
  GPtrArray              *headings;
  guint64                 n_replaced;
  guint64                 first_replaced;
  gboolean                unwrapped;
  gboolean                strict;
  guint                   n_above;
  guint64                 n_missing;
  gboolean                ended;
  gsize                   size;
  const FairRecordSource *source;
  gpointer                data;
  char                  **cells;
} FairSheet;

/**
 * fair_sheet_new:
 * @name: what people call the file
 * @source: how to read its records
 * @data: (transfer full): what @source reads
 * @error: return location for an error
 *
 * Reads the first record as the headings, or the first that is no title.
 *
 * Returns: (transfer full) (nullable): the sheet, or %NULL with
 *   %FAIR_INTAKE_ERROR_NOT_A_TABLE where there is no first record, or
 *   %FAIR_INTAKE_ERROR_LIMIT where it is too wide
 */
FairSheet *fair_sheet_new (const char             *name,
                           const FairRecordSource *source,
                           gpointer                data,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_sheet_new_csv:
 * @name: what people call the file
 * @bytes: its content
 * @delimiter: the delimiter, or 0 to find it out
 * @limits: (nullable): limits, %NULL for the usual ones
 * @error: return location for an error
 *
 * Opens a CSV file. A first line "sep=;" names the delimiter, as Excel has it.
 *
 * Returns: (transfer full) (nullable): the sheet, or %NULL with an error of
 *   fair_sheet_new() or fair_encoding_decode()
 */
FairSheet *fair_sheet_new_csv (const char            *name,
                               GBytes                *bytes,
                               char                   delimiter,
                               const FairTableLimits *limits,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_sheet_new_csv_as:
 * @name: what people call the file
 * @bytes: its content
 * @encoding: (nullable): its encoding, or %NULL to find it out
 * @delimiter: the delimiter, or 0 to find it out
 * @limits: (nullable): limits, %NULL for the usual ones
 * @error: return location for an error
 *
 * Opens a CSV file whose encoding a person gave.
 *
 * Returns: (transfer full) (nullable): as fair_sheet_new_csv()
 */
FairSheet *fair_sheet_new_csv_as (const char            *name,
                                  GBytes                *bytes,
                                  const char            *encoding,
                                  char                   delimiter,
                                  const FairTableLimits *limits,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_sheet_close_quotes:
 * @self: a sheet
 * @closes: whether a quote without an end is closed at the end of its line,
 *   instead of the line being refused
 *
 * Says it of a text; other formats have no quotes.
 */
void fair_sheet_close_quotes (FairSheet *self, gboolean closes);

/**
 * fair_sheet_free:
 * @self: (transfer full): a sheet
 */
void fair_sheet_free (FairSheet *self);

/**
 * fair_sheet_next:
 * @self: a sheet
 * @record: (out caller-allocates): the row, lent until the next call
 *
 * Returns: whether there was one more
 */
gboolean fair_sheet_next (FairSheet *self, FairRecord *record);

/**
 * fair_sheet_rewind:
 * @self: a sheet
 *
 * Goes back to before the first row.
 */
void fair_sheet_rewind (FairSheet *self);

/**
 * fair_sheet_get_position:
 * @self: a sheet
 *
 * Returns: how many of @size bytes have been read
 */
gsize fair_sheet_get_position (FairSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairSheet, fair_sheet_free)

G_END_DECLS
