/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fair-import-item.h"

G_BEGIN_DECLS

/**
 * FairImportColumnRow:
 *
 * A column of a file and what it becomes. Emits `target-chosen` (string, %NULL
 * to leave it out).
 */
#define FAIR_TYPE_IMPORT_COLUMN_ROW (fair_import_column_row_get_type ())
G_DECLARE_FINAL_TYPE (FairImportColumnRow,
                      fair_import_column_row,
                      FAIR,
                      IMPORT_COLUMN_ROW,
                      GtkListBoxRow)

/**
 * FairImportColumnGroups:
 *
 * The widths that the rows of a list share.
 */
typedef struct
{
  GtkSizeGroup *heading;
  GtkSizeGroup *samples;
  GtkSizeGroup *target;
  GtkSizeGroup *reading;
} FairImportColumnGroups;

GtkWidget *fair_import_column_row_new (const FairImportColumnGroups *groups);
void       fair_import_column_row_show (FairImportColumnRow    *self,
                                        const FairImportColumn *column,
                                        FairKind                kind);

G_END_DECLS
