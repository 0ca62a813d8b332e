/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-chart-words.h"

#include <math.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"

/* What stands where nothing is known. */
#define UNKNOWN "–"

char *
fair_chart_words_rate (double rate)
{
  if (!isfinite (rate))
    return g_strdup (UNKNOWN);

  return fair_format_percent (rate, rate > 0.0 && rate < 0.1995 ? 1 : 0);
}

char *
fair_chart_words_count (double count)
{
  if (!isfinite (count))
    return g_strdup (UNKNOWN);

  if (fabs (count) < 9.95 && fabs (count - round (count)) >= 0.05)
    return fair_format_decimal (count, 1);

  return fair_format_decimal (count, 0);
}

char *
fair_chart_words_tick (double value, double step, gboolean is_rate)
{
  double unit = is_rate ? step * 100.0 : step;
  int    decimals = 0;

  while (decimals < 3 && fabs (unit - round (unit)) > 1e-6)
    {
      unit *= 10.0;
      decimals++;
    }

  return is_rate ? fair_format_percent (value, value != 0.0 ? decimals : 0)
                 : fair_format_decimal (value, value != 0.0 ? decimals : 0);
}

char *
fair_chart_words_interval (double low, double high)
{
  int              decimals = high < 0.1995 ? 1 : 0;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!isfinite (low) || !isfinite (high))
    return g_strdup (UNKNOWN);

  first = fair_format_decimal (low * 100.0, decimals);
  last = fair_format_percent (high, decimals);

  /* Translators: a range, such as 8.3–11.4% */
  return g_strdup_printf (_ ("%s–%s"), first, last);
}

char *
fair_chart_words_share (guint part, guint whole)
{
  g_autofree char *first = fair_format_count (part);
  g_autofree char *last = fair_format_count (whole);

  /* Translators: a part of a whole, such as 12 of 114 */
  return g_strdup_printf (_ ("%s of %s"), first, last);
}
