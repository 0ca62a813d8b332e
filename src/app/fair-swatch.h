/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FairSwatch:
 *
 * The color of a kind of bar, beside its name in a key. Property: `neutral`,
 * whether it is the one to compare with.
 */
#define FAIR_TYPE_SWATCH (fair_swatch_get_type ())
G_DECLARE_FINAL_TYPE (FairSwatch, fair_swatch, FAIR, SWATCH, GtkWidget)

G_END_DECLS
