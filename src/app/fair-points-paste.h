/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FAIR_POINTS_PASTE_KEEP:
 *
 * Stands for a line that is empty: what it falls on stays as it is.
 */
#define FAIR_POINTS_PASTE_KEEP G_MININT

gboolean fair_points_paste_read (const char *text, int *points);
GArray  *fair_points_paste_parse (const char *text, GError **error);

G_END_DECLS
