/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-audit.h"

G_BEGIN_DECLS

/**
 * FairWonDeal:
 *
 * A won deal in words, for a table. Its columns are numbered
 * from 0.
 */
#define FAIR_TYPE_WON_DEAL (fair_won_deal_get_type ())
G_DECLARE_FINAL_TYPE (FairWonDeal, fair_won_deal, FAIR, WON_DEAL, GObject)

#define FAIR_N_WON_DEAL_COLUMNS 8

FairWonDeal *fair_won_deal_new (FairCohort *cohort, const FairAuditDeal *deal);
const char  *fair_won_deal_get_text (FairWonDeal *self, guint column);
const char  *fair_won_deal_get_column_name (guint column);
gboolean     fair_won_deal_is_number (guint column);
guint        fair_won_deal_get_lead (FairWonDeal *self);
int fair_won_deal_compare (FairWonDeal *a, FairWonDeal *b, guint column);

G_END_DECLS
