/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fair-import-desk.h"

G_BEGIN_DECLS

/**
 * FairImportWords:
 *
 * The tables from which attributes are derived, to be edited: a line a result.
 */
#define FAIR_TYPE_IMPORT_WORDS (fair_import_words_get_type ())
G_DECLARE_FINAL_TYPE (
    FairImportWords, fair_import_words, FAIR, IMPORT_WORDS, AdwWindow)

void fair_import_words_present (GtkWidget *parent, FairImportDesk *desk);

G_END_DECLS
