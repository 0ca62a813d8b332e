/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-import-question.h"

G_BEGIN_DECLS

/**
 * FairImportOutcomes:
 *
 * What each stage was taken for, to be changed.
 */
#define FAIR_TYPE_IMPORT_OUTCOMES (fair_import_outcomes_get_type ())
G_DECLARE_FINAL_TYPE (FairImportOutcomes,
                      fair_import_outcomes,
                      FAIR,
                      IMPORT_OUTCOMES,
                      FairImportQuestion)

void fair_import_outcomes_present (GtkWidget *parent, FairImportDesk *desk);

G_END_DECLS
