/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-time.h"

static void
test_calendar (void)
{
  static const struct
  {
    int    year, month, mday;
    gint32 day;
  } samples[] = {
    { 1970, 1, 1, 0 },         { 1969, 12, 31, -1 },   { 2000, 2, 29, 11016 },
    { 2000, 3, 1, 11017 },     { 2100, 2, 28, 47540 }, { 2100, 3, 1, 47541 },
    { 2024, 2, 29, 19782 },    { 1, 1, 1, -719162 },   { 1600, 2, 29, -135081 },
    { 9999, 12, 31, 2932896 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      int year, month, mday;

      g_assert_cmpint (fair_day_from_ymd (samples[i].year, samples[i].month,
                                          samples[i].mday),
                       ==, samples[i].day);
      fair_day_to_ymd (samples[i].day, &year, &month, &mday);
      g_assert_cmpint (year, ==, samples[i].year);
      g_assert_cmpint (month, ==, samples[i].month);
      g_assert_cmpint (mday, ==, samples[i].mday);
    }

  g_assert_cmpint (fair_day_from_ymd (2026, 2, 29), ==, G_MININT32);
  g_assert_cmpint (fair_day_from_ymd (2100, 2, 29), ==, G_MININT32);
  g_assert_cmpint (fair_day_from_ymd (2026, 6, 31), ==, G_MININT32);
  g_assert_cmpint (fair_day_from_ymd (2026, 12, 32), ==, G_MININT32);
  g_assert_cmpint (fair_day_from_ymd (0, 12, 31), ==, G_MININT32);
  g_assert_cmpint (fair_day_from_ymd (10000, 1, 1), ==, G_MININT32);
  fair_day_to_ymd (0, NULL, NULL, NULL);
}

/* Day after day of 400 years is the one that follows on the calendar. */
static void
test_every_day (void)
{
  gint32 first = fair_day_from_ymd (1800, 1, 1);
  int    year = 1800, month = 1, mday = 0;

  for (gint32 day = first; day < first + 146097; day++)
    {
      int y, m, d;

      fair_day_to_ymd (day, &y, &m, &d);
      if (d == 1)
        {
          g_assert_true (mday >= 28 || day == first);
          g_assert_true (m == month % 12 + 1 || day == first);
          g_assert_true (y == year + (m == 1 && day != first ? 1 : 0));
        }
      else
        {
          g_assert_cmpint (d, ==, mday + 1);
          g_assert_cmpint (m, ==, month);
          g_assert_cmpint (y, ==, year);
        }
      g_assert_cmpint (fair_day_from_ymd (y, m, d), ==, day);
      year = y;
      month = m;
      mday = d;
    }
}

static void
test_instant_to_iso (void)
{
  static const struct
  {
    gint64      instant;
    const char *text;
  } samples[] = {
    { 0, "1970-01-01T00:00:00Z" },
    { -1, "1969-12-31T23:59:59Z" },
    { 1767323045, "2026-01-02T03:04:05Z" },
    { G_GINT64_CONSTANT (-62135596800), "0001-01-01T00:00:00Z" },
    { G_GINT64_CONSTANT (253402300799), "9999-12-31T23:59:59Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *text = fair_instant_to_iso (samples[i].instant);

      g_assert_cmpstr (text, ==, samples[i].text);
    }
}

static void
test_month_to_string (void)
{
  g_autofree char *first = fair_month_to_string (2026 * 12);
  g_autofree char *last = fair_month_to_string (2026 * 12 + 11);

  g_assert_cmpstr (first, ==, "2026-01");
  g_assert_cmpstr (last, ==, "2026-12");
}

static void
test_week_to_string (void)
{
  static const struct
  {
    int         year, month, mday;
    const char *text;
  } samples[] = {
    { 1969, 12, 29, "1970-W01" }, { 1970, 1, 4, "1970-W01" },
    { 1970, 1, 5, "1970-W02" },   { 2026, 1, 1, "2026-W01" },
    { 2026, 2, 1, "2026-W05" },   { 2026, 12, 31, "2026-W53" },
    { 2027, 1, 3, "2026-W53" },   { 2027, 1, 4, "2027-W01" },
    { 2024, 12, 30, "2025-W01" }, { 2021, 1, 3, "2020-W53" },
  };
  g_autoptr (FairZone) zone = fair_zone_new ("UTC", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      gint32 day = fair_day_from_ymd (samples[i].year, samples[i].month,
                                      samples[i].mday);
      gint32 week = fair_zone_week (zone, (gint64) day * FAIR_DAY_SECONDS);
      g_autofree char *text = fair_week_to_string (week);

      g_assert_cmpstr (text, ==, samples[i].text);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/time/calendar", test_calendar);
  g_test_add_func ("/base/time/every-day", test_every_day);
  g_test_add_func ("/base/time/instant-to-iso", test_instant_to_iso);
  g_test_add_func ("/base/time/month-to-string", test_month_to_string);
  g_test_add_func ("/base/time/week-to-string", test_week_to_string);

  return g_test_run ();
}
