/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "intake/fair-record.h"

G_BEGIN_DECLS

/* A row's cells while it is read, for formats in which empty cells are left
 * out: the texts lie one behind the other in `scratch`, and cells that were not
 * there share the empty one at its beginning. */
typedef struct
{
  GString   *scratch;
  GArray    *offsets;
  GPtrArray *cells;
} FairSheetCells;

void _fair_sheet_cells_init (FairSheetCells *self);
void _fair_sheet_cells_clear (FairSheetCells *self);
void _fair_sheet_cells_begin (FairSheetCells *self, FairRecord *record);
void _fair_sheet_cells_add (FairSheetCells        *self,
                            FairRecord            *record,
                            guint64                column,
                            const GString         *text,
                            const FairTableLimits *limits);
void _fair_sheet_cells_finish (FairSheetCells *self,
                               FairRecord     *record,
                               guint64         line);
void _fair_sheet_cells_break_off (FairSheetCells *self,
                                  FairRecord     *record,
                                  guint64         line);

G_END_DECLS
