/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fair_decay_new_table:
 * @points: -1000 to 1000
 * @percent: what each period takes away, 0 to 100
 *
 * Returns: (transfer full) (element-type gint): what @points are worth after
 *   0, 1, 2 … whole periods; from the last entry on they stay as they are
 */
GArray *fair_decay_new_table (int points, int percent);

/**
 * fair_decay_count_steps:
 * @percent: what each period takes away, 0 to 100
 *
 * Returns: after how many periods nothing is left of any points; 0 where
 *   nothing decays
 */
guint fair_decay_count_steps (int percent);

G_END_DECLS
