/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairRange:
 * @low: the lower end, −∞ where there is none
 * @high: the upper end, +∞ where there is none; never below @low
 *
 * What a number field says: a plain number, whose ends are equal, or
 * a bucket such as "51-200".
 */
typedef struct
{
  double low;
  double high;
} FairRange;

/**
 * fair_number_parse:
 * @text: UTF-8 text
 * @out: (out): the number, always finite; untouched on %FALSE
 *
 * Reads a number: an optional sign, digits, an optional point and an optional
 * exponent. A currency sign (any of Unicode category Sc) may lead, before or
 * after the sign, with spaces after it. The whole part may be set off in groups
 * of three by commas, spaces (also no-break and narrow no-break) or
 * apostrophes (' or ’), one kind throughout. Digits may be missing on one side
 * of the point (".5", "5."). White space around is allowed. "nan", "inf",
 * hexadecimal digits, and numbers too large for a double are refused, as is
 * text of over 1,000 bytes. The locale plays no part.
 *
 * Returns: whether @text is such a number
 */
gboolean fair_number_parse (const char *text, double *out);

/**
 * fair_range_parse:
 * @text: UTF-8 text
 * @out: (out caller-allocates): the range; untouched on %FALSE
 *
 * Reads a number as fair_number_parse() does, or a bucket of such numbers:
 * `N-M` (hyphen, en or em dash, with or without spaces), `N to M`, `N+`,
 * `< N`, `<= N`, `≤ N`, `> N`, `>= N`, `≥ N`. What is a number is no bucket:
 * "-5" and "1e-5" are numbers. A bucket whose upper end is below its lower one
 * is refused.
 *
 * Returns: whether @text is a number or a bucket
 */
gboolean fair_range_parse (const char *text, FairRange *out);

/**
 * fair_boolean_parse:
 * @text: UTF-8 text
 * @out: (out): the truth value; untouched on %FALSE
 *
 * Reads true/false, yes/no, y/n, t/f or 1/0, whatever the case and the white
 * space around.
 *
 * Returns: whether @text is one of these
 */
gboolean fair_boolean_parse (const char *text, gboolean *out);

/**
 * fair_number_to_string:
 * @value: a finite number
 *
 * Writes a number as ECMAScript's Number::toString does, which is also what
 * RFC 8785 asks: the shortest digits that read back as the same double (of
 * several, those nearest to it), plain from 1e-6 up to below 1e21, else with
 * an exponent ("1e+21", "1e-7"). Minus zero is "0".
 *
 * Returns: (transfer full): the number, in ASCII whatever the locale
 */
char *fair_number_to_string (double value) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_round_half_away:
 * @num: numerator
 * @den: denominator, above 0
 *
 * Returns: @num ÷ @den, computed exactly and rounded to the nearest whole
 *   number, halves away from zero
 */
gint64 fair_round_half_away (gint64 num, gint64 den);

G_END_DECLS
