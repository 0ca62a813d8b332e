/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fair-import-item.h"

G_BEGIN_DECLS

/**
 * FairImportFileRow:
 *
 * A file to be imported: what it holds, and how much of it to look at.
 */
#define FAIR_TYPE_IMPORT_FILE_ROW (fair_import_file_row_get_type ())
G_DECLARE_FINAL_TYPE (FairImportFileRow,
                      fair_import_file_row,
                      FAIR,
                      IMPORT_FILE_ROW,
                      GtkListBoxRow)

GtkWidget *fair_import_file_row_new (void);
void       fair_import_file_row_show (FairImportFileRow *self,
                                      FairImportItem    *item,
                                      guint64            n_problems,
                                      gboolean           tried);

G_END_DECLS
