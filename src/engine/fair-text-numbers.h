/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history.h"

G_BEGIN_DECLS

/**
 * _fair_text_numbers_new:
 * @column: a column of texts
 * @n_numbers: (out): one more than the greatest number
 *
 * Numbers the entries of the column's dictionary by what they fold to: texts
 * that compare as equal have one number, 0 is a missing one.
 *
 * Returns: (transfer full): a number for each entry
 */
guint32 *_fair_text_numbers_new (const FairColumn *column, guint *n_numbers);

G_END_DECLS
