/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FairFactRow:
 *
 * A name and what it is, in one line.
 */
#define FAIR_TYPE_FACT_ROW (fair_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (FairFactRow, fair_fact_row, FAIR, FACT_ROW, GtkListBoxRow)

GtkWidget *fair_fact_row_new (const char *name, const char *value);

G_END_DECLS
