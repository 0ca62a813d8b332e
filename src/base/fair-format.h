/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person reads. Nothing here is ever written to be read by a program:
 * for that there are fair_number_to_string() and fair_instant_to_iso(). In the
 * C locale numbers are written as in English. */

/**
 * fair_format_count:
 * @count: a whole number
 *
 * Returns: (transfer full): the number in the locale's groups: "12,500"
 */
char *fair_format_count (gint64 count) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_format_decimal:
 * @value: a finite number
 * @decimals: how many decimals, 0 to 9
 *
 * Returns: (transfer full): @value rounded to @decimals, halves away from zero,
 *   with the locale's groups and point: "1,234.5"
 */
char *fair_format_decimal (double value,
                           int    decimals) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_format_percent:
 * @rate: a share, 1.0 being the whole
 * @decimals: how many decimals, 0 to 9
 *
 * Returns: (transfer full): the share in percent, with the percent sign where
 *   the language puts it: "54.4%"
 */
char *fair_format_percent (double rate, int decimals) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_format_day:
 * @day: days since 1970-01-01
 *
 * Returns: (transfer full): the date with its month's name: "3 March 2027"
 */
char *fair_format_day (gint32 day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
