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

FairTable *fair_table_new (const char *first_column, ...)
    G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;
void        fair_table_free (FairTable *table);
void        fair_table_add_column (FairTable *table, const char *name);
void        fair_table_add_row (FairTable *table);
void        fair_table_add_cell (FairTable *table, const char *words);
void        fair_table_take_cell (FairTable *table, char *words);
guint       fair_table_get_n_columns (const FairTable *table);
guint       fair_table_get_n_rows (const FairTable *table);
const char *fair_table_get_column (const FairTable *table, guint column);
const char       *
fair_table_get_cell (const FairTable *table, guint row, guint column);
char *fair_table_to_csv (const FairTable *table) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairTable, fair_table_free)

G_END_DECLS
