/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history.h"

G_BEGIN_DECLS

/* Numbers the entries of a column's dictionary by what they fold to: texts that
 * compare as equal have one number, 0 is a missing one. @n_numbers is one more
 * than the greatest. Free with g_free(). */
guint32 *_fair_text_numbers_new (const FairColumn *column, guint *n_numbers);

G_END_DECLS
