/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-time.h"

/* All in Europe/Berlin. */
static void
test_parse (void)
{
  g_autoptr (FairZone) zone = fair_zone_new ("Europe/Berlin", NULL);
  static const struct
  {
    const char *text;
    const char *iso;
    const char *day;
    gboolean    has_time;
  } samples[] = {
    { "2026-01-02", "2026-01-01T23:00:00Z", "2026-01-02", FALSE },
    { " 2026-07-02\n", "2026-07-01T22:00:00Z", "2026-07-02", FALSE },
    { "2026-01-02T03:04:05Z", "2026-01-02T03:04:05Z", "2026-01-02", TRUE },
    { "2026-01-02 03:04", "2026-01-02T02:04:00Z", "2026-01-02", TRUE },
    { "2026-01-02T23:30Z", "2026-01-02T23:30:00Z", "2026-01-03", TRUE },
    { "2026-01-02T03:04:05.999", "2026-01-02T02:04:05Z", "2026-01-02", TRUE },
    { "2026-01-02T03:04:05.1234567890Z", "2026-01-02T03:04:05Z", "2026-01-02",
      TRUE },
    { "1969-12-31T23:59:59.9Z", "1969-12-31T23:59:59Z", "1970-01-01", TRUE },
    { "2026-01-02T03:04:05+02:00", "2026-01-02T01:04:05Z", "2026-01-02", TRUE },
    { "2026-01-02T03:04:05-0530", "2026-01-02T08:34:05Z", "2026-01-02", TRUE },
    { "2026-01-02 03:04:05+00", "2026-01-02T03:04:05Z", "2026-01-02", TRUE },
    { "2026-01-02T03:04-00:00", "2026-01-02T03:04:00Z", "2026-01-02", TRUE },
    { "2024-02-29", "2024-02-28T23:00:00Z", "2024-02-29", FALSE },
    { "2024-03-31T02:30:00", "2024-03-31T01:30:00Z", "2024-03-31", TRUE },
    { "2024-10-27T02:30:00", "2024-10-27T00:30:00Z", "2024-10-27", TRUE },
    { "9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", "10000-01-01", TRUE },
    { "0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "0001-01-01", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *iso = NULL;
      g_autofree char *day = NULL;
      FairDate         date;

      g_test_message ("sample %" G_GSIZE_FORMAT, i);
      g_assert_true (fair_date_parse_iso (samples[i].text, zone, &date));
      iso = fair_instant_to_iso (date.instant);
      day = fair_instant_to_local_date (date.instant, zone);
      g_assert_cmpstr (iso, ==, samples[i].iso);
      g_assert_cmpstr (day, ==, samples[i].day);
      g_assert_cmpint (date.day, ==, fair_zone_day (zone, date.instant));
      g_assert_cmpint (date.has_time, ==, samples[i].has_time);
    }
}

static void
test_refuse (void)
{
  g_autoptr (FairZone) zone = fair_zone_new ("UTC", NULL);
  static const char *const bad[] = {
    "",
    "2026",
    "2026-1-2",
    "26-01-02",
    "2026-02-31",
    "2025-02-29",
    "2026-13-01",
    "2026-00-01",
    "2026-01-00",
    "0000-01-01",
    "10000-01-01",
    "-001-01-01",
    "2026/01/02",
    "20260102",
    "2026-01-02T",
    "2026-01-02T03",
    "2026-01-02T0304",
    "2026-01-02T24:00",
    "2026-01-02T24:00:00Z",
    "2026-01-02T03:60",
    "2026-01-02T23:59:60Z",
    "2026-01-02T03:04:05.",
    "2026-01-02T03:04.5",
    "2026-01-02T03:04:05,5",
    "2026-01-02T3:04",
    "2026-01-02  03:04",
    "2026-01-02t03:04",
    "2026-01-02T03:04z",
    "2026-01-02T03:04 Z",
    "2026-01-02Z",
    "2026-01-02+01:00",
    "2026-01-02T03:04+1",
    "2026-01-02T03:04+24:00",
    "2026-01-02T03:04+01:60",
    "2026-01-02T03:04+01:",
    "2026-01-02T03:04+01:0",
    "2026-01-02T03:04+01000",
    "2026-01-02T03:04ZZ",
    "2026-01-02T03:04:05 UTC",
    "0001-01-01T00:00:00+01:00",
    "9999-12-31T23:59:59-01:00",
    "２０２６-01-02",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      FairDate date = { 42, 42, FALSE };

      g_test_message ("bad text %" G_GSIZE_FORMAT, i);
      g_assert_false (fair_date_parse_iso (bad[i], zone, &date));
      g_assert_cmpint (date.instant, ==, 42);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/date/parse", test_parse);
  g_test_add_func ("/base/date/refuse", test_refuse);

  return g_test_run ();
}
