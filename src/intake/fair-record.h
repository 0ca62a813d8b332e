/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fair-text.h"

G_BEGIN_DECLS

/**
 * FairRecordFaults:
 * @FAIR_RECORD_OPEN_QUOTE: a quote that begins in @line has no end; the record
 *   ends there and reading goes on with the next line
 * @FAIR_RECORD_LARGE_CELL: a cell was larger than allowed and is cut
 * @FAIR_RECORD_TOO_WIDE: there were more cells than allowed; the rest is gone
 * @FAIR_RECORD_GAVE_UP: too many broken quotes; the rest of the file was not
 *   read
 * @FAIR_RECORD_SHORT: fewer cells than headings; the others are empty
 * @FAIR_RECORD_SURPLUS: more cells than headings, and they hold something
 * @FAIR_RECORD_BLANK: no cell holds anything
 * @FAIR_RECORD_NO_VALUE: a formula's value is not in the file
 * @FAIR_RECORD_ERROR_VALUE: a cell holds an error in place of a value
 * @FAIR_RECORD_BROKEN: the file breaks off here
 * @FAIR_RECORD_HEADINGS: the headings once more
 * @FAIR_RECORD_FOOTER: a total or a notice under the rows
 * @FAIR_RECORD_CLOSED_QUOTE: a quote without an end was closed at the end of
 * its line, as it was asked for
 *
 * What is wrong with a record.
 */
typedef enum
{
  FAIR_RECORD_OPEN_QUOTE = 1 << 0,
  FAIR_RECORD_LARGE_CELL = 1 << 1,
  FAIR_RECORD_TOO_WIDE = 1 << 2,
  FAIR_RECORD_GAVE_UP = 1 << 3,
  FAIR_RECORD_SHORT = 1 << 4,
  FAIR_RECORD_SURPLUS = 1 << 5,
  FAIR_RECORD_BLANK = 1 << 6,
  FAIR_RECORD_NO_VALUE = 1 << 7,
  FAIR_RECORD_ERROR_VALUE = 1 << 8,
  FAIR_RECORD_BROKEN = 1 << 9,
  FAIR_RECORD_HEADINGS = 1 << 10,
  FAIR_RECORD_FOOTER = 1 << 11,
  FAIR_RECORD_CLOSED_QUOTE = 1 << 12,
} FairRecordFaults;

/**
 * FAIR_RECORD_USABLE:
 *
 * The faults with which a row can still be taken.
 */
#define FAIR_RECORD_USABLE                                                     \
  (FAIR_RECORD_SHORT | FAIR_RECORD_NO_VALUE | FAIR_RECORD_ERROR_VALUE |        \
   FAIR_RECORD_CLOSED_QUOTE)

/**
 * FairRecord:
 * @line: the physical line on which it begins, from 1; for an open quote the
 *   line of the quote
 * @n_cells: how many cells
 * @cells: the cells, each ending in a zero byte; lent until the next record
 * @faults: what is wrong with it
 * @quote: the cell that begins with a quote without an end, where that is among
 *   the faults
 *
 * A row of a file before anybody knows what it means.
 */
typedef struct
{
  guint64          line;
  guint            n_cells;
  char           **cells;
  FairRecordFaults faults;
  guint            quote;
} FairRecord;

/**
 * FairTableLimits:
 * @max_bytes: the largest file
 * @max_cell: the largest cell, in bytes
 * @max_columns: the widest row
 *
 * What a table may be at most.
 */
typedef struct
{
  guint64 max_bytes;
  gsize   max_cell;
  guint   max_columns;
} FairTableLimits;

/**
 * FAIR_TABLE_LIMITS:
 *
 * The usual limits: 4 GiB, 1 MiB, 2,000 columns.
 */
#define FAIR_TABLE_LIMITS                                                      \
  ((FairTableLimits){                                                          \
      G_GUINT64_CONSTANT (4) * 1024 * 1024 * 1024,                             \
      1024 * 1024,                                                             \
      2000,                                                                    \
  })

/**
 * fair_cell_is_blank:
 * @cell: a cell
 *
 * Returns: whether a cell holds nothing but white space: for the import it is
 *   empty
 */
static inline gboolean
fair_cell_is_blank (const char *cell)
{
  guchar first = *cell;

  if (first == '\0')
    return TRUE;
  return (first <= ' ' || first >= 0x7f) && fair_text_is_blank (cell);
}

G_END_DECLS
