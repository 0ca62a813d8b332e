/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-error.h"
#include "base/fair-time.h"

static FairZone *
new_zone (const char *identifier)
{
  g_autoptr (GError) error = NULL;
  FairZone *zone = fair_zone_new (identifier, &error);

  g_assert_no_error (error);
  g_assert_nonnull (zone);
  return zone;
}

static void
test_new (void)
{
  static const char *const bad[] = {
    "",
    "Z",
    "Foo/Bar",
    "Europe/Berlim",
    "Europe",
    "Europe/",
    "+02:00",
    "UTC+5",
    "CET-1",
    "EST5",
    "/etc/localtime",
    "../../../etc/passwd",
    "Europe/../Europe/Berlin",
    ":Europe/Berlin",
    "localtime",
    "posixrules",
    "leapseconds",
    "tzdata.zi",
    "Europe/Berlin ",
  };
  static const char *const good[] = {
    "UTC",       "Europe/Berlin", "America/Argentina/Buenos_Aires",
    "Etc/GMT+5", "EST5EDT",       "America/Port-au-Prince",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("bad text %" G_GSIZE_FORMAT, i);
      g_assert_null (fair_zone_new (bad[i], &error));
      g_assert_error (error, FAIR_ERROR, FAIR_ERROR_INVALID);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (FairZone) zone = new_zone (good[i]);

      g_assert_cmpstr (fair_zone_get_id (zone), ==, good[i]);
    }
}

static void
test_reference (void)
{
  FairZone *zone = new_zone ("UTC");
  g_autoptr (FairZone) other = fair_zone_ref (zone);

  fair_zone_unref (zone);
  g_assert_cmpstr (fair_zone_get_id (other), ==, "UTC");
}

/* 2024-03-31 02:00 becomes 03:00, 2024-10-27 03:00 becomes 02:00. */
static void
test_berlin (void)
{
  g_autoptr (FairZone) zone = new_zone ("Europe/Berlin");

  g_assert_cmpint (fair_zone_offset (zone, 1711846799), ==, 3600);
  g_assert_cmpint (fair_zone_offset (zone, 1711846800), ==, 7200);
  g_assert_cmpint (fair_zone_offset (zone, 1729990799), ==, 7200);
  g_assert_cmpint (fair_zone_offset (zone, 1729990800), ==, 3600);

  /* Skipped: read with the offset before the change. */
  g_assert_cmpint (fair_zone_local_to_instant (zone, 2024, 3, 31, 1, 59, 59),
                   ==, 1711846799);
  g_assert_cmpint (fair_zone_local_to_instant (zone, 2024, 3, 31, 2, 0, 0), ==,
                   1711846800);
  g_assert_cmpint (fair_zone_local_to_instant (zone, 2024, 3, 31, 2, 30, 0), ==,
                   1711848600);
  g_assert_cmpint (fair_zone_local_to_instant (zone, 2024, 3, 31, 3, 0, 0), ==,
                   1711846800);

  /* Repeated: the first. */
  g_assert_cmpint (fair_zone_local_to_instant (zone, 2024, 10, 27, 2, 30, 0),
                   ==, 1729989000);
  g_assert_cmpint (fair_zone_local_to_instant (zone, 2024, 10, 27, 3, 0, 0), ==,
                   1729994400);

  /* A rule beyond the last change that is written out. */
  g_assert_cmpint (fair_zone_local_to_instant (zone, 2050, 7, 1, 0, 0, 0), ==,
                   2540239200);
}

/* Lord Howe Island moves its clocks by half an hour, in the southern summer:
 * 2024-04-07 02:00 becomes 01:30, 2024-10-06 02:00 becomes 02:30. */
static void
test_lord_howe (void)
{
  g_autoptr (FairZone) zone = new_zone ("Australia/Lord_Howe");

  g_assert_cmpint (fair_zone_offset (zone, 1712415599), ==, 39600);
  g_assert_cmpint (fair_zone_offset (zone, 1712415600), ==, 37800);
  g_assert_cmpint (fair_zone_local_to_instant (zone, 2024, 4, 7, 1, 45, 0), ==,
                   1712414700);
  g_assert_cmpint (fair_zone_local_to_instant (zone, 2024, 4, 7, 2, 0, 0), ==,
                   1712417400);
  g_assert_cmpint (fair_zone_local_to_instant (zone, 2024, 10, 6, 2, 15, 0), ==,
                   1728143100);
  g_assert_cmpint (fair_zone_offset (zone, 1728143100), ==, 39600);
}

static void
test_no_such_time (void)
{
  g_autoptr (FairZone) zone = new_zone ("UTC");
  static const int bad[][6] = {
    { 2026, 2, 31, 0, 0, 0 }, { 2025, 2, 29, 0, 0, 0 },
    { 1900, 2, 29, 0, 0, 0 }, { 2026, 4, 31, 0, 0, 0 },
    { 2026, 13, 1, 0, 0, 0 }, { 2026, 0, 1, 0, 0, 0 },
    { 2026, 1, 0, 0, 0, 0 },  { 2026, 1, 32, 0, 0, 0 },
    { 0, 1, 1, 0, 0, 0 },     { 10000, 1, 1, 0, 0, 0 },
    { 2026, 1, 1, 24, 0, 0 }, { 2026, 1, 1, -1, 0, 0 },
    { 2026, 1, 1, 0, 60, 0 }, { 2026, 1, 1, 0, 0, 60 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_cmpint (fair_zone_local_to_instant (zone, bad[i][0], bad[i][1],
                                                 bad[i][2], bad[i][3],
                                                 bad[i][4], bad[i][5]),
                     ==, FAIR_INSTANT_NONE);

  g_assert_cmpint (fair_zone_local_to_instant (zone, 2024, 2, 29, 0, 0, 0), ==,
                   1709164800);
  g_assert_cmpint (fair_zone_local_to_instant (zone, 2000, 2, 29, 0, 0, 0), ==,
                   951782400);
}

static void
test_day_week_month (void)
{
  g_autoptr (FairZone) utc = new_zone ("UTC");
  g_autoptr (FairZone) auckland = new_zone ("Pacific/Auckland");

  g_assert_cmpint (fair_zone_day (utc, 0), ==, 0);
  g_assert_cmpint (fair_zone_day (utc, -1), ==, -1);
  g_assert_cmpint (fair_zone_day (utc, 86399), ==, 0);
  g_assert_cmpint (fair_zone_day (utc, 86400), ==, 1);
  g_assert_cmpint (fair_zone_day (auckland, 43199), ==, 0);
  g_assert_cmpint (fair_zone_day (auckland, 43200), ==, 1);

  g_assert_cmpint (fair_zone_month (utc, 0), ==, 1970 * 12);
  g_assert_cmpint (fair_zone_month (utc, -1), ==, 1969 * 12 + 11);
  g_assert_cmpint (fair_zone_month (auckland, 31 * 86400 - 43200), ==,
                   1970 * 12 + 1);

  g_assert_cmpint (fair_zone_week (utc, 4 * 86400 - 1), ==, -1);
  g_assert_cmpint (fair_zone_week (utc, 4 * 86400), ==, 0);
  g_assert_cmpint (fair_zone_week (utc, 11 * 86400 - 1), ==, 0);
  g_assert_cmpint (fair_zone_week (utc, 11 * 86400), ==, 1);
}

static void
test_day_start (void)
{
  g_autoptr (FairZone) utc = new_zone ("UTC");
  g_autoptr (FairZone) sao_paulo = new_zone ("America/Sao_Paulo");
  g_autoptr (FairZone) apia = new_zone ("Pacific/Apia");
  gint32 skipped = fair_day_from_ymd (2011, 12, 30);

  g_assert_cmpint (fair_zone_day_start (utc, -1), ==, -86400);

  /* 2018-11-04 began at 01:00. */
  g_assert_cmpint (
      fair_zone_day_start (sao_paulo, fair_day_from_ymd (2018, 11, 4)), ==,
      1541300400);

  /* Samoa went over the date line and had no 2011-12-30. */
  g_assert_cmpint (fair_zone_day_start (apia, skipped), ==, 1325239200);
  g_assert_cmpint (fair_zone_day_start (apia, skipped + 1), ==, 1325239200);
  g_assert_cmpint (fair_zone_day (apia, 1325239199), ==, skipped - 1);
  g_assert_cmpint (fair_zone_day (apia, 1325239200), ==, skipped + 1);
}

/* Each instant of two years lies in the day whose start is the last before. */
static void
test_day_start_is_consistent (void)
{
  static const char *const names[] = { "Europe/Berlin", "America/New_York",
                                       "Australia/Lord_Howe", "Asia/Kolkata",
                                       "America/Santiago" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (FairZone) zone = new_zone (names[i]);

      for (gint64 t = 1704067200; t < 1767225600; t += 1800)
        {
          gint32 day = fair_zone_day (zone, t);

          g_assert_cmpint (fair_zone_day_start (zone, day), <=, t);
          g_assert_cmpint (fair_zone_day_start (zone, day + 1), >, t);
        }
    }
}

static void
test_next_change (void)
{
  g_autoptr (FairZone) berlin = new_zone ("Europe/Berlin");
  g_autoptr (FairZone) utc = new_zone ("UTC");
  gint64 march = fair_zone_local_to_instant (berlin, 2026, 3, 29, 3, 0, 0);
  gint64 october =
      fair_zone_local_to_instant (berlin, 2026, 10, 25, 2, 0, 0) + 3600;

  g_assert_cmpint (fair_zone_next_change (berlin, march - 1), ==, march);
  g_assert_cmpint (fair_zone_next_change (berlin, march), ==, october);
  g_assert_cmpint (fair_zone_next_change (utc, march), ==, FAIR_INSTANT_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/zone/new", test_new);
  g_test_add_func ("/base/zone/reference", test_reference);
  g_test_add_func ("/base/zone/berlin", test_berlin);
  g_test_add_func ("/base/zone/lord-howe", test_lord_howe);
  g_test_add_func ("/base/zone/no-such-time", test_no_such_time);
  g_test_add_func ("/base/zone/day-week-month", test_day_week_month);
  g_test_add_func ("/base/zone/next-change", test_next_change);
  g_test_add_func ("/base/zone/day-start", test_day_start);
  g_test_add_func ("/base/zone/day-start-is-consistent",
                   test_day_start_is_consistent);

  return g_test_run ();
}
