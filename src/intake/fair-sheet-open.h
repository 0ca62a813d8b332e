/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/fair-sheet.h"

G_BEGIN_DECLS

/**
 * FairSheetOptions:
 * @delimiter: between the cells of a text, or 0 to find it out
 * @encoding: (nullable): how a text is encoded, a name that iconv knows, or
 *   %NULL to find it out
 * @table: (nullable): which sheet of a workbook or which file of an archive,
 *   one of fair_sheet_list_tables(), or %NULL for the usual one
 *
 * What a person says about a file where it is read wrongly.
 */
typedef struct
{
  char        delimiter;
  const char *encoding;
  const char *table;
} FairSheetOptions;

/**
 * fair_sheet_open:
 * @name: what people call the file
 * @bytes: its content
 * @options: (nullable): what a person says about it
 * @limits: (nullable): limits, %NULL for the usual ones
 * @error: return location for an error
 *
 * Opens a table of any format: CSV in its varieties; XLSX and ODS; a web page
 * with a table, which reports are under the name .xls; and each of them
 * compressed by gzip or in a ZIP archive. Of a workbook it is the first visible
 * sheet that names columns, of an archive its only table.
 *
 * Returns: (transfer full) (nullable): the sheet; %NULL with
 *   %FAIR_INTAKE_ERROR_NOT_A_TABLE or %FAIR_INTAKE_ERROR_LIMIT and a sentence
 *   that names the file
 */
FairSheet *fair_sheet_open (const char             *name,
                            GBytes                 *bytes,
                            const FairSheetOptions *options,
                            const FairTableLimits  *limits,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_sheet_list_tables:
 * @bytes: a file's content
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the sheets of a
 *   workbook or the tables of an archive, none where the file is one table; or
 *   %NULL as with fair_sheet_open()
 */
GPtrArray *fair_sheet_list_tables (GBytes  *bytes,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_sheet_list_parts:
 * @bytes: a file's content
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the tables of an
 *   archive; %NULL where the file is none
 */
GPtrArray *fair_sheet_list_parts (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;

FairSheet *fair_sheet_new_xlsx (const char            *name,
                                GBytes                *bytes,
                                const char            *table,
                                const FairTableLimits *limits,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

FairSheet *fair_sheet_new_ods (const char            *name,
                               GBytes                *bytes,
                               const char            *table,
                               const FairTableLimits *limits,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_sheet_is_html:
 * @bytes: a file's content
 *
 * Returns: whether it begins as a web page does
 */
gboolean fair_sheet_is_html (GBytes *bytes);

FairSheet *fair_sheet_new_html (const char            *name,
                                GBytes                *bytes,
                                const char            *encoding,
                                const FairTableLimits *limits,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *fair_sheet_list_ods (GBytes  *bytes,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
