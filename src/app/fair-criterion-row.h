/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "engine/fair-catalog.h"
#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

/**
 * FairCriteriaColumns:
 * @matches: what the history has of it
 * @evidence: lead to win with and without
 * @side: one for each of #FairSide
 * @expander: the button that opens the row
 *
 * The columns that rows and head share.
 */
typedef struct
{
  GtkSizeGroup *matches;
  GtkSizeGroup *evidence;
  GtkSizeGroup *side[FAIR_SIDE_SALES + 1];
  GtkSizeGroup *expander;
} FairCriteriaColumns;

/**
 * FairCriterionRow:
 *
 * One criterion: what it says, what it matches, what it is worth to whom. Open,
 * it has its editor below. Signals: `failed` (GError), `turned` (FairSide side,
 * int by) to move to the same cell of another row, `moved` (int by), `dropped`
 * (string id) when another row was dropped on it, `deleted`, `toggled` when it
 * is to open or close.
 */
#define FAIR_TYPE_CRITERION_ROW (fair_criterion_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FairCriterionRow, fair_criterion_row, FAIR, CRITERION_ROW, GtkListBoxRow)

GtkWidget  *fair_criterion_row_new (FairWorkshop              *workshop,
                                    const char                *id,
                                    const FairCriteriaColumns *columns);
const char *fair_criterion_row_get_id (FairCriterionRow *self);
void        fair_criterion_row_refresh (FairCriterionRow *self, double top);
void fair_criterion_row_set_narrow (FairCriterionRow *self, gboolean narrow);
gboolean fair_criterion_row_get_open (FairCriterionRow *self);
void     fair_criterion_row_set_open (FairCriterionRow *self,
                                      gboolean          open,
                                      FairCatalog      *catalog);
void     fair_criterion_row_settle (FairCriterionRow *self);
gboolean fair_criterion_row_focus_cell (FairCriterionRow *self, FairSide side);
gboolean fair_criterion_row_takes_points (FairCriterionRow *self);
void     fair_criterion_row_focus_name (FairCriterionRow *self);

gboolean fair_criterion_row_focus_slider (FairCriterionRow *self,
                                          FairSide          side);
void     fair_criterion_row_agree (FairCriterionRow *self);

G_END_DECLS
