/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/fair-time.h"
#include "model/fair-decision.h"

G_BEGIN_DECLS

/**
 * FairDecisionRow:
 *
 * A line of the decision log.
 */
#define FAIR_TYPE_DECISION_ROW (fair_decision_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FairDecisionRow, fair_decision_row, FAIR, DECISION_ROW, GtkListBoxRow)

GtkWidget *fair_decision_row_new (const FairDecision *decision, FairZone *zone);

G_END_DECLS
