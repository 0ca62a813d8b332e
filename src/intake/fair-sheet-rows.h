/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/fair-sheet.h"

G_BEGIN_DECLS

/**
 * fair_sheet_rows_count_above:
 * @source: how to read records
 * @data: what @source reads; stands before the first record afterwards
 *
 * Finds the headings among the first 30 records. They are the first one unless
 * that has no more than half as many cells as most have, and no heading that
 * the import knows: then it is a title, and the headings are the first record
 * of three cells or more that is not as short.
 *
 * Returns: how many records are above the headings
 */
guint fair_sheet_rows_count_above (const FairRecordSource *source,
                                   gpointer                data);

/**
 * fair_sheet_rows_is_footer:
 * @record: a row
 *
 * Returns: whether it is a total, a count, or a notice that a report puts
 *   under its rows
 */
gboolean fair_sheet_rows_is_footer (const FairRecord *record);

/**
 * fair_sheet_rows_is_remark:
 * @record: a record with a cell for each heading
 * @n_written: how many cells its line has
 * @ended: whether the record before it was a line under the rows
 *
 * Returns: whether it is one cell of words in a wider table, such as the name
 *   of a report
 */
gboolean fair_sheet_rows_is_remark (const FairRecord *record,
                                    guint             n_written,
                                    gboolean          ended);

/**
 * fair_sheet_rows_is_missing:
 * @cell: a cell
 *
 * Returns: whether it says that there is no value, such as "N/A", "#VALUE!" or
 *   a dash; "none" and "NA" say something
 */
gboolean fair_sheet_rows_is_missing (const char *cell);

/* As long as no word for "there is none" is. */
#define FAIR_MAX_ABSENT 20

/**
 * fair_sheet_rows_is_absent:
 * @cell: a cell
 *
 * Returns: whether it says in a word that there is none, such as "NA" or
 *   "unknown"; among words that is a value, among numbers and dates it is not
 */
gboolean fair_sheet_rows_is_absent (const char *cell);

G_END_DECLS
