/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fair-time.h"

G_BEGIN_DECLS

/**
 * FairDateOrder:
 * @FAIR_DATE_ORDER_ANY: not known, or the year comes first
 * @FAIR_DATE_ORDER_DAY_FIRST: 31/12/2026
 * @FAIR_DATE_ORDER_MONTH_FIRST: 12/31/2026
 *
 * Which of a date's first two numbers is the day.
 */
typedef enum
{
  FAIR_DATE_ORDER_ANY,
  FAIR_DATE_ORDER_DAY_FIRST,
  FAIR_DATE_ORDER_MONTH_FIRST,
} FairDateOrder;

/**
 * FairDateParts:
 * @first: the first number, or the year
 * @second: the second number
 * @third: the third number, or the year
 * @year_first: whether @first is the year
 * @dotted: whether points stand between, which only the order day, month, year
 *   has
 * @has_time: whether a time of day follows
 * @seconds: that time, in seconds
 * @has_offset: whether an offset from UTC follows
 * @offset: that offset, in seconds
 *
 * A date taken apart, before it is known which number is the day.
 */
typedef struct
{
  int      first;
  int      second;
  int      third;
  gboolean year_first;
  gboolean dotted;
  gboolean has_time;
  int      seconds;
  gboolean has_offset;
  int      offset;
} FairDateParts;

/**
 * fair_date_form_split:
 * @text: UTF-8 text
 * @out: (out caller-allocates): the parts
 *
 * Takes apart what programs write for dates: three numbers with "-", "/" or "."
 * between, the year of four digits at either end or of two digits at the last
 * place (69 to 99 are of the twentieth century); a day, a year and the name of
 * a month; eight digits in one; and then, after a space, a comma or "T", hours
 * and minutes, perhaps seconds and a fraction, AM or PM, and "Z", a usual
 * abbreviation of a zone, or an offset. A weekday may lead. A date with the
 * name of its month comes with the year first.
 *
 * Returns: whether @text has that form and could be a date in some order
 */
gboolean fair_date_form_split (const char *text, FairDateParts *out);

/**
 * fair_date_form_read_serial:
 * @text: UTF-8 text
 * @zone: the zone in which it is read
 * @instant: (out): the instant, to the second
 *
 * Reads how spreadsheets count days, since the end of 1899, where a cell lost
 * its format: five digits from 20000 on, perhaps with a part of the day behind
 * a point or a comma.
 *
 * Returns: whether @text is such a number
 */
gboolean
fair_date_form_read_serial (const char *text, FairZone *zone, gint64 *instant);

/**
 * fair_date_form_join:
 * @parts: a date's parts
 * @order: the order, where the year is last
 * @zone: the zone of a date without an offset
 * @instant: (out): the instant
 *
 * Returns: whether there is such a date
 */
gboolean fair_date_form_join (const FairDateParts *parts,
                              FairDateOrder        order,
                              FairZone            *zone,
                              gint64              *instant);

/**
 * fair_date_form_to_iso:
 * @parts: a date's parts
 * @order: the order, where the year is last
 *
 * Writes a date the way every reader understands, saying no more than the text
 * did: without a time where it had none, without a zone where it had none.
 *
 * Returns: (transfer full) (nullable): such as "2026-12-31",
 *   "2026-12-31T08:30:00" or "2026-12-31T08:30:00+02:00", or %NULL where there
 *   is no such date
 */
char *fair_date_form_to_iso (const FairDateParts *parts,
                             FairDateOrder order) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
