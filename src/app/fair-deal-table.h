/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "engine/fair-audit.h"

G_BEGIN_DECLS

/**
 * FairDealTable:
 *
 * The won deals that an audit looked at. Signal: `opened` (uint lead).
 */
#define FAIR_TYPE_DEAL_TABLE (fair_deal_table_get_type ())
G_DECLARE_FINAL_TYPE (FairDealTable, fair_deal_table, FAIR, DEAL_TABLE, AdwBin)

void fair_deal_table_show (FairDealTable   *self,
                           FairCohort      *cohort,
                           const FairAudit *audit);

G_END_DECLS
