/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-import-desk.h"

G_BEGIN_DECLS

/**
 * FairImportCard:
 *
 * What an import would do, what hinders it, or how far it is.
 */
#define FAIR_TYPE_IMPORT_CARD (fair_import_card_get_type ())
G_DECLARE_FINAL_TYPE (
    FairImportCard, fair_import_card, FAIR, IMPORT_CARD, AdwBin)

void     fair_import_card_set_desk (FairImportCard *self, FairImportDesk *desk);
gboolean fair_import_card_save_report (FairImportCard *self,
                                       const char     *path,
                                       GError        **error);

G_END_DECLS
