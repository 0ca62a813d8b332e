/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-import-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FairImportTrouble:
 *
 * A card that says what is wrong with a file, where, and the two ways on: one
 * that is refused can be left out or be another one, a quote without an end be
 * closed or its row be left out. It is hidden where nothing is wrong. Its
 * buttons are the actions `sheet.remove`, `sheet.replace`, and
 * `sheet.close-quotes`, which takes whether they are closed.
 */
#define FAIR_TYPE_IMPORT_TROUBLE (fair_import_trouble_get_type ())
G_DECLARE_FINAL_TYPE (
    FairImportTrouble, fair_import_trouble, FAIR, IMPORT_TROUBLE, AdwBin)

void fair_import_trouble_show (FairImportTrouble *self, FairImportItem *item);

G_END_DECLS
