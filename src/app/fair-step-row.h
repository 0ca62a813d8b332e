/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fair-page.h"

G_BEGIN_DECLS

/**
 * FairStepRow:
 *
 * A page in the sidebar: how far it is, its name, one dim line.
 */
#define FAIR_TYPE_STEP_ROW (fair_step_row_get_type ())
G_DECLARE_FINAL_TYPE (FairStepRow, fair_step_row, FAIR, STEP_ROW, GtkListBoxRow)

GtkWidget *
fair_step_row_new (FairPage *page, const char *name, const char *icon_name);
FairPage *fair_step_row_get_page (FairStepRow *self);

G_END_DECLS
