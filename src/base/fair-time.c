/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-time.h"

#include "base/fair-time-private.h"

gint64
_fair_floor_divide (gint64 num, gint64 den)
{
  return num / den - (num % den < 0 ? 1 : 0);
}

/* The calendar repeats itself every 400 years of 146,097 days. Years that begin
 * on 1 March have their leap day last, so that the days before a month are a
 * linear function of it: (153 m + 2) / 5, m = 0 for March. Day 0 of this
 * reckoning, 0000-03-01, is 719,468 days before 1970-01-01.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
#define DAYS_OF_400_YEARS 146097
#define DAYS_TO_1970 719468

void
fair_day_to_ymd (gint32 day, int *year, int *month, int *mday)
{
  gint64 days = (gint64) day + DAYS_TO_1970;
  gint64 era = _fair_floor_divide (days, DAYS_OF_400_YEARS);
  int    of_era = days - era * DAYS_OF_400_YEARS;
  int    year_of_era;
  int    of_year;
  int    march_month;

  year_of_era =
      (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  march_month = (5 * of_year + 2) / 153;

  if (year != NULL)
    *year = era * 400 + year_of_era + (march_month >= 10 ? 1 : 0);
  if (month != NULL)
    *month = march_month < 10 ? march_month + 3 : march_month - 9;
  if (mday != NULL)
    *mday = of_year - (153 * march_month + 2) / 5 + 1;
}

gint32
fair_day_from_ymd (int year, int month, int mday)
{
  int    march_year;
  int    year_of_era;
  int    of_year;
  gint32 day;
  int    back_month;
  int    back_mday;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || mday < 1 ||
      mday > 31)
    return G_MININT32;

  march_year = month > 2 ? year : year - 1;
  year_of_era = march_year % 400;
  of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + mday - 1;
  day = march_year / 400 * DAYS_OF_400_YEARS + year_of_era * 365 +
        year_of_era / 4 - year_of_era / 100 + of_year - DAYS_TO_1970;

  /* A day that the month does not have comes out as one of the next. */
  fair_day_to_ymd (day, NULL, &back_month, &back_mday);
  return back_month == month && back_mday == mday ? day : G_MININT32;
}

char *
fair_instant_to_iso (gint64 instant)
{
  gint64 day;
  int    seconds;
  int    year;
  int    month;
  int    mday;

  g_return_val_if_fail (instant != FAIR_INSTANT_NONE, NULL);

  day = _fair_floor_divide (instant, FAIR_DAY_SECONDS);
  seconds = instant - day * FAIR_DAY_SECONDS;
  fair_day_to_ymd (day, &year, &month, &mday);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, mday,
                          seconds / 3600, seconds / 60 % 60, seconds % 60);
}

char *
fair_instant_to_local_date (gint64 instant, FairZone *zone)
{
  int year;
  int month;
  int mday;

  g_return_val_if_fail (instant != FAIR_INSTANT_NONE, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  fair_day_to_ymd (fair_zone_day (zone, instant), &year, &month, &mday);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, mday);
}

char *
fair_month_to_string (gint32 month)
{
  gint32 year = _fair_floor_divide (month, 12);

  return g_strdup_printf ("%04d-%02d", year, month - year * 12 + 1);
}

char *
fair_week_to_string (gint32 week)
{
  /* A week belongs to the year of its Thursday (day 7 for the week of
   * 1970-01-05), and is counted from that year's first Thursday. */
  gint32 thursday = week * 7 + 7;
  int    year;

  fair_day_to_ymd (thursday, &year, NULL, NULL);
  return g_strdup_printf ("%04d-W%02d", year,
                          (thursday - fair_day_from_ymd (year, 1, 1)) / 7 + 1);
}
