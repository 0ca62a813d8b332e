/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FairColumnsLayout:
 *
 * Lays two children side by side where there is room for both, else one below
 * the other. Properties: `equal` (both as wide; else the second one has its
 * natural width), `main-width` (what the first one needs beside the second, in
 * pixels at normal text), `column-spacing`, `row-spacing`.
 */
#define FAIR_TYPE_COLUMNS_LAYOUT (fair_columns_layout_get_type ())
G_DECLARE_FINAL_TYPE (FairColumnsLayout,
                      fair_columns_layout,
                      FAIR,
                      COLUMNS_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
