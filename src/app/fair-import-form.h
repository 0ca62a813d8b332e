/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-import-desk.h"

G_BEGIN_DECLS

/**
 * FairImportForm:
 *
 * As what a file is read: its delimiter, its encoding, and which of its sheets.
 * What was found out may be changed.
 */
#define FAIR_TYPE_IMPORT_FORM (fair_import_form_get_type ())
G_DECLARE_FINAL_TYPE (
    FairImportForm, fair_import_form, FAIR, IMPORT_FORM, AdwBin)

void fair_import_form_set_desk (FairImportForm *self, FairImportDesk *desk);
void
fair_import_form_show (FairImportForm *self, FairImportItem *item, guint place);

G_END_DECLS
