/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fair-recent.h"

G_BEGIN_DECLS

/**
 * FairRecentRow:
 *
 * A workshop on the start page: its name, its agreed version, its next review.
 */
#define FAIR_TYPE_RECENT_ROW (fair_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FairRecentRow, fair_recent_row, FAIR, RECENT_ROW, GtkListBoxRow)

GtkWidget  *fair_recent_row_new (FairRecent   *recent,
                                 GtkSizeGroup *version_column,
                                 GtkSizeGroup *review_column);
FairRecent *fair_recent_row_get_recent (FairRecentRow *self);

G_END_DECLS
