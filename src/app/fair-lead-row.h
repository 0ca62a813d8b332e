/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "engine/fair-scores.h"

G_BEGIN_DECLS

/**
 * FairLeadRow:
 *
 * A lead that comes in or falls out: who it is, why, and what became of it.
 */
#define FAIR_TYPE_LEAD_ROW (fair_lead_row_get_type ())
G_DECLARE_FINAL_TYPE (FairLeadRow, fair_lead_row, FAIR, LEAD_ROW, GtkListBoxRow)

GtkWidget       *
fair_lead_row_new (FairScores *scores, FairScores *before, guint lead);
guint fair_lead_row_get_lead (FairLeadRow *self);

G_END_DECLS
