/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-import-question.h"

G_BEGIN_DECLS

/**
 * FairImportScopes:
 *
 * By what the rows of an import can be told apart, such as types of deals and
 * pipelines: a person may have only one of each counted.
 */
#define FAIR_TYPE_IMPORT_SCOPES (fair_import_scopes_get_type ())
G_DECLARE_FINAL_TYPE (FairImportScopes,
                      fair_import_scopes,
                      FAIR,
                      IMPORT_SCOPES,
                      FairImportQuestion)

void fair_import_scopes_present (GtkWidget *parent, FairImportDesk *desk);

G_END_DECLS
