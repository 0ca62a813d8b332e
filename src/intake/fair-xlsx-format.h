/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * fair_xlsx_format_is_date:
 * @number: a number format's number
 * @code: (nullable): its code, where the workbook gives one
 *
 * Whether numbers in such a format are dates or times of day. Elapsed times,
 * such as `[h]:mm` and minutes with seconds, are durations and none.
 *
 * Returns: whether they are (ECMA-376 part 1, 18.8.30 and 18.8.31)
 */
gboolean fair_xlsx_format_is_date (guint number, const char *code);

/**
 * fair_xlsx_format_date:
 * @serial: days since the workbook's epoch
 * @date1904: whether that is 1904-01-01
 *
 * Writes a date as a spreadsheet counts it. In the usual system 60 is the
 * 29th of February 1900, which never was, and what is before is a day later
 * than the count says. Times are rounded to whole seconds; below 1 it is a time
 * of day.
 *
 * Returns: (transfer full) (nullable): "2026-03-31", "2026-03-31T14:30:00" or
 *   "14:30:00"; %NULL where it is no date
 */
char *fair_xlsx_format_date (double   serial,
                             gboolean date1904) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
