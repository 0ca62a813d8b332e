/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-import-desk.h"

G_BEGIN_DECLS

/**
 * FairImportOptions:
 *
 * What holds for all files of an import: how people are kept, whether
 * duplicates are merged, and the words of derived attributes.
 */
#define FAIR_TYPE_IMPORT_OPTIONS (fair_import_options_get_type ())
G_DECLARE_FINAL_TYPE (
    FairImportOptions, fair_import_options, FAIR, IMPORT_OPTIONS, AdwBin)

void fair_import_options_set_desk (FairImportOptions *self,
                                   FairImportDesk    *desk);

G_END_DECLS
