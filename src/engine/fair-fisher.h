/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fair_fisher_exact:
 * @a: upper left
 * @b: upper right
 * @c: lower left
 * @d: lower right
 *
 * Fisher's exact test of a table of four: the probability, both margins given,
 * of a table no more likely than this one.
 *
 * Returns: the two-sided p-value, 1 where a row or column is empty
 */
double fair_fisher_exact (guint a, guint b, guint c, guint d);

G_END_DECLS
