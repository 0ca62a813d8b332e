/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @value × 10^@shift, rounded to @decimals on its shortest decimal form, halves
 * away from zero, with the locale's groups and point, without a sign. Sets
 * @negative where the rounded number is below zero. */
char *_fair_format_magnitude (double    value,
                              int       shift,
                              int       decimals,
                              gboolean *negative);

G_END_DECLS
