/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FairHeatKey:
 *
 * The shades of a heat map from no lead won to the full shade, as a bar; the
 * words beside it are not its own.
 */
#define FAIR_TYPE_HEAT_KEY (fair_heat_key_get_type ())
G_DECLARE_FINAL_TYPE (FairHeatKey, fair_heat_key, FAIR, HEAT_KEY, GtkWidget)

G_END_DECLS
