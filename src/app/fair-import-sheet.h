/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-import-desk.h"

G_BEGIN_DECLS

/**
 * FairImportSheet:
 *
 * Files and what becomes of them, over the workshop they are imported into.
 * Emits `imported` (string: what was done) before it closes.
 */
#define FAIR_TYPE_IMPORT_SHEET (fair_import_sheet_get_type ())
G_DECLARE_FINAL_TYPE (
    FairImportSheet, fair_import_sheet, FAIR, IMPORT_SHEET, AdwWindow)

FairImportSheet *fair_import_sheet_new (GtkWindow    *parent,
                                        FairWorkshop *workshop);
void fair_import_sheet_add_files (FairImportSheet *self, GListModel *files);
FairImportDesk *fair_import_sheet_get_desk (FairImportSheet *self);

G_END_DECLS
