/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/fair-call.h"
#include "intake/fair-import-report.h"

G_BEGIN_DECLS

/**
 * fair_import_text_say:
 * @call: a call
 * @report: what became of every row
 *
 * Tells a person what an import did, the first problems of each file included.
 */
void fair_import_text_say (FairCall *call, const FairImportReport *report);

G_END_DECLS
