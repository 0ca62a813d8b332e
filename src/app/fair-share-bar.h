/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FairShareBar:
 *
 * Three shares of a whole as one bar. The same stands beside it in words.
 */
#define FAIR_TYPE_SHARE_BAR (fair_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (FairShareBar, fair_share_bar, FAIR, SHARE_BAR, GtkWidget)

void fair_share_bar_set_parts (FairShareBar *self,
                               guint         won,
                               guint         deals,
                               guint         none);

G_END_DECLS
