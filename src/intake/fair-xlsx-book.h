/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairXlsxSheet:
 * @name: what people call it
 * @part: where it is in the archive
 * @visible: whether people see it
 *
 * A sheet of a workbook.
 */
typedef struct
{
  char    *name;
  char    *part;
  gboolean visible;
} FairXlsxSheet;

/**
 * FairXlsxBook:
 * @archive: the file
 * @sheets: (element-type FairXlsxSheet): its sheets
 * @strings: (element-type utf8): texts that cells share
 * @dates: (element-type guint8): for each cell style whether its numbers are
 *   dates
 * @date1904: whether its days count from 1904
 *
 * A workbook (ECMA-376), as far as its cells' values need it.
 */
typedef struct
{
  GBytes       *archive;
  char         *folder;
  char         *strings_part;
  char         *styles_part;
  GPtrArray    *sheets;
  GPtrArray    *strings;
  GStringChunk *texts;
  GByteArray   *dates;
  gboolean      date1904;
} FairXlsxBook;

/**
 * fair_xlsx_book_new:
 * @bytes: a ZIP archive
 * @error: return location for an error
 *
 * Reads which sheets there are.
 *
 * Returns: (transfer full) (nullable): the workbook, or %NULL with
 *   %FAIR_INTAKE_ERROR_NOT_A_TABLE or %FAIR_INTAKE_ERROR_LIMIT
 */
FairXlsxBook *fair_xlsx_book_new (GBytes  *bytes,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_xlsx_book_free:
 * @self: (transfer full) (nullable): a workbook
 */
void fair_xlsx_book_free (FairXlsxBook *self);

/**
 * fair_xlsx_book_load:
 * @self: a workbook
 * @error: return location for an error
 *
 * Reads the texts and the styles that its cells refer to.
 *
 * Returns: %FALSE as with fair_xlsx_book_new()
 */
gboolean fair_xlsx_book_load (FairXlsxBook *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairXlsxBook, fair_xlsx_book_free)

G_END_DECLS
