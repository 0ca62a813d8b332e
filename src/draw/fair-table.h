/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairTable:
 *
 * The numbers of a chart as text: a header and rows of as many cells.
 */
typedef struct _FairTable FairTable;

/**
 * fair_table_new:
 * @first_column: name of the first column
 * @...: names of the others, then %NULL
 *
 * Returns: (transfer full): a table without rows
 */
FairTable *fair_table_new (const char *first_column, ...)
    G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_table_free:
 * @table: (transfer full): a table
 *
 * Frees it.
 */
void fair_table_free (FairTable *table);

/**
 * fair_table_add_column:
 * @table: a table that has no rows yet
 * @name: the head of the column
 *
 * Adds a column at the end.
 */
void fair_table_add_column (FairTable *table, const char *name);

/**
 * fair_table_add_row:
 * @table: a table
 *
 * Begins a row; what the last one lacks stays empty.
 */
void fair_table_add_row (FairTable *table);

/**
 * fair_table_add_cell:
 * @table: a table with a row
 * @words: (nullable): the cell, %NULL for an empty one
 *
 * Adds the next cell of the last row.
 */
void fair_table_add_cell (FairTable *table, const char *words);

/**
 * fair_table_take_cell:
 * @table: a table with a row that is not full
 * @words: (transfer full): the cell
 *
 * Adds the next cell of the last row.
 */
void fair_table_take_cell (FairTable *table, char *words);

/**
 * fair_table_get_n_columns:
 * @table: a table
 *
 * Returns: how many columns it has
 */
guint fair_table_get_n_columns (const FairTable *table);

/**
 * fair_table_get_n_rows:
 * @table: a table
 *
 * Returns: how many rows it has, without the header
 */
guint fair_table_get_n_rows (const FairTable *table);

/**
 * fair_table_get_column:
 * @table: a table
 * @column: which column
 *
 * Returns: the head of @column
 */
const char *fair_table_get_column (const FairTable *table, guint column);

/**
 * fair_table_get_cell:
 * @table: a table
 * @row: which row
 * @column: which column
 *
 * Returns: the cell, empty if it was not given
 */
const char *
fair_table_get_cell (const FairTable *table, guint row, guint column);

/**
 * fair_table_to_csv:
 * @table: a table
 *
 * Writes @table as RFC 4180 has it: commas, quotes where needed, CR LF.
 *
 * Returns: (transfer full): the text, in UTF-8
 */
char *fair_table_to_csv (const FairTable *table) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairTable, fair_table_free)

G_END_DECLS
