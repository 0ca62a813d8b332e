/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "draw/fair-table.h"

G_BEGIN_DECLS

/**
 * FairTableDialog:
 *
 * The numbers of a chart, or a list of leads, as a table that can be copied.
 */
#define FAIR_TYPE_TABLE_DIALOG (fair_table_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FairTableDialog, fair_table_dialog, FAIR, TABLE_DIALOG, AdwWindow)

void fair_table_dialog_present (GtkWidget  *parent,
                                const char *title,
                                FairTable  *table);

G_END_DECLS
