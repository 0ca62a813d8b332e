/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fair_date_words_take_month:
 * @at: (inout): where in a text to look; moved behind the name
 *
 * Reads the name of a month, whole or shortened, in English, German, French,
 * Spanish, Portuguese, Italian or Dutch, with a point behind it or none.
 *
 * Returns: the month from 1 on, or 0 where there is no such name
 */
int fair_date_words_take_month (const char **at);

/**
 * fair_date_words_skip_weekday:
 * @at: (inout): where in a text to look; moved behind the name
 *
 * Skips the name of a day of the week in the same languages, if there is one.
 */
void fair_date_words_skip_weekday (const char **at);

/**
 * fair_date_words_take_zone:
 * @at: (inout): where in a text to look; moved behind the name
 * @offset: (out): seconds east of UTC
 *
 * Reads the abbreviation of a time zone, such as "CET" or "PDT".
 *
 * Returns: whether there was one that stands for a single offset
 */
gboolean fair_date_words_take_zone (const char **at, int *offset);

G_END_DECLS
