/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-scores.h"

G_BEGIN_DECLS

/**
 * FairLeadColumn:
 *
 * What a list of leads says of each.
 */
typedef enum
{
  FAIR_LEAD_COLUMN_NAME,
  FAIR_LEAD_COLUMN_ROLE,
  FAIR_LEAD_COLUMN_SOURCE,
  FAIR_LEAD_COLUMN_CREATED,
  FAIR_LEAD_COLUMN_OUTCOME,
  FAIR_LEAD_COLUMN_SCORE,
  FAIR_LEAD_COLUMN_MQL,
  FAIR_LEAD_COLUMN_ID,
} FairLeadColumn;

#define FAIR_N_LEAD_COLUMNS (FAIR_LEAD_COLUMN_ID + 1)

const char *fair_lead_columns_get_name (FairLeadColumn column);
gboolean    fair_lead_columns_is_number (FairLeadColumn column);
char       *fair_lead_columns_dup_text (FairLeadColumn column,
                                        FairScores    *scores,
                                        FairScores    *before,
                                        guint          lead);
int         fair_lead_columns_compare (FairLeadColumn column,
                                       FairScores    *scores,
                                       guint          one,
                                       guint          other);

G_END_DECLS
