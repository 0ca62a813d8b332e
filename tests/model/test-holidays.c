/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-time.h"
#include "model/fair-holidays.h"

#include <string.h>

/* Days as they were published, four years of each country. */
static const struct
{
  const char *country;
  int         year;
  const char *days;
} KNOWN[] = {
  { "england-and-wales", 2025,
    "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26" },
  { "england-and-wales", 2026,
    "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28" },
  { "england-and-wales", 2027,
    "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28" },
  { "england-and-wales", 2028,
    "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26" },
  { "england-and-wales", 2022,
    "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27" },
  { "england-and-wales", 2023,
    "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26" },
  { "germany", 2025, "01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26" },
  { "germany", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26" },
  { "germany", 2027, "01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26" },
  { "germany", 2028, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 12-25 12-26" },
  { "france", 2025,
    "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25" },
  { "france", 2026,
    "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25" },
  { "france", 2027,
    "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25" },
  { "france", 2028,
    "01-01 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25" },
  { "us-federal", 2025,
    "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25" },
  { "us-federal", 2026,
    "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25" },
  { "us-federal", 2027,
    "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31" },
  { "us-federal", 2028,
    "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25" },
  { "us-federal", 2020,
    "01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25" },
  { "netherlands", 2025,
    "01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26" },
  { "netherlands", 2026,
    "01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26" },
  { "netherlands", 2027,
    "01-01 03-28 03-29 04-27 05-06 05-16 05-17 12-25 12-26" },
  { "netherlands", 2028,
    "01-01 04-16 04-17 04-27 05-25 06-04 06-05 12-25 12-26" },
};

static void
test_known (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (KNOWN); i++)
    {
      g_autoptr (GArray) list =
          fair_holidays_list (KNOWN[i].country, KNOWN[i].year);
      g_autoptr (GString) days = g_string_new (NULL);

      g_assert_nonnull (list);
      for (guint k = 0; k < list->len; k++)
        {
          int year;
          int month;
          int day;

          fair_day_to_ymd (g_array_index (list, FairHoliday, k).day, &year,
                           &month, &day);
          g_assert_cmpint (year, ==, KNOWN[i].year);
          g_assert_nonnull (g_array_index (list, FairHoliday, k).name);
          g_string_append_printf (days, "%s%02d-%02d", k > 0 ? " " : "", month,
                                  day);
        }
      g_assert_cmpstr (days->str, ==, KNOWN[i].days);
    }
}

static void
test_easter (void)
{
  static const int known[][3] = {
    { 1583, 4, 10 }, { 1818, 3, 22 }, { 1900, 4, 15 }, { 1943, 4, 25 },
    { 2000, 4, 23 }, { 2008, 3, 23 }, { 2025, 4, 20 }, { 2038, 4, 25 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_cmpint (fair_holidays_get_easter (known[i][0]), ==,
                     fair_day_from_ymd (known[i][0], known[i][1], known[i][2]));
  g_assert_cmpint (fair_holidays_get_easter (1582), ==, G_MININT32);

  /* A Sunday from 22 March to 25 April, always. */
  for (int year = 1583; year <= 9999; year++)
    {
      gint32 day = fair_holidays_get_easter (year);

      g_assert_cmpint (((day - 4) % 7 + 7) % 7, ==, 6);
      g_assert_cmpint (day, >=, fair_day_from_ymd (year, 3, 22));
      g_assert_cmpint (day, <=, fair_day_from_ymd (year, 4, 25));
    }
}

/* Every list is ascending, and nothing is twice in the years that matter. */
static void
test_countries (void)
{
  guint                          n;
  g_autofree FairHolidayCountry *countries = fair_holidays_list_countries (&n);

  g_assert_cmpuint (n, ==, 5);
  for (guint i = 0; i < n; i++)
    for (int year = 1900; year <= 2199; year++)
      {
        g_autoptr (GArray) list = fair_holidays_list (countries[i].id, year);

        g_assert_cmpuint (list->len, >=, 8);
        for (guint k = 1; k < list->len; k++)
          g_assert_cmpint (g_array_index (list, FairHoliday, k - 1).day, <=,
                           g_array_index (list, FairHoliday, k).day);
      }

  g_assert_null (fair_holidays_list ("atlantis", 2026));
  g_assert_null (fair_holidays_list ("france", 1899));
  g_assert_null (fair_holidays_list ("france", 2200));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holidays/known", test_known);
  g_test_add_func ("/holidays/easter", test_easter);
  g_test_add_func ("/holidays/countries", test_countries);

  return g_test_run ();
}
