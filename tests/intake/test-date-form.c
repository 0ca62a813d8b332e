/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-date-form.h"

static void
assert_iso (const char *text, FairDateOrder order, const char *expected)
{
  FairDateParts    parts;
  g_autofree char *iso = NULL;

  if (fair_date_form_split (text, &parts))
    iso = fair_date_form_to_iso (&parts, order);
  g_assert_cmpstr (iso, ==, expected);
}

static void
test_forms (void)
{
  const FairDateOrder us = FAIR_DATE_ORDER_MONTH_FIRST;
  const FairDateOrder eu = FAIR_DATE_ORDER_DAY_FIRST;

  assert_iso ("2026-12-31", us, "2026-12-31");
  assert_iso ("2026/1/2", us, "2026-01-02");
  assert_iso ("2019-04-02 3:15:52", us, "2019-04-02T03:15:52");
  assert_iso ("2022-04-14 04:30:42.270000", us, "2022-04-14T04:30:42");
  assert_iso ("2024-01-22T20:36:47.000+0000", us, "2024-01-22T20:36:47Z");
  assert_iso ("5/1/2025 3:42 AM", us, "2025-05-01T03:42:00");
  assert_iso ("5/1/2025 3:42 PM", eu, "2025-01-05T15:42:00");
  assert_iso ("02/23/26 08:55 PM", us, "2026-02-23T20:55:00");
  assert_iso ("02/23/26 12:05 AM", us, "2026-02-23T00:05:00");
  assert_iso ("02/23/26, 12:05 PM", us, "2026-02-23T12:05:00");
  assert_iso ("1/2/70", us, "1970-01-02");
  assert_iso ("31.12.2026", us, "2026-12-31");
  assert_iso ("1.2.26 8:05", us, "2026-02-01T08:05:00");
  assert_iso ("31-12-2026", eu, "2026-12-31");
  assert_iso ("07/15/2009 02:14:45+0800", us, "2009-07-15T02:14:45+08:00");
  assert_iso ("07/15/2009T02:14:45-0330", us, "2009-07-15T02:14:45-03:30");
  assert_iso ("2026-01-02 10:00 UTC", us, "2026-01-02T10:00:00Z");
  assert_iso ("Jan 5, 2026", us, "2026-01-05");
  assert_iso ("Tuesday, January 6, 2026 3:42 PM", us, "2026-01-06T15:42:00");
  assert_iso ("5 Jan 2026", us, "2026-01-05");
  assert_iso ("5-Jan-26", us, "2026-01-05");
  assert_iso ("5. Januar 2026 14:05", us, "2026-01-05T14:05:00");
  assert_iso ("Mo., 5. Jan. 2026", us, "2026-01-05");
  assert_iso ("1er février 2026", us, "2026-02-01");
  assert_iso ("mar. 3 mars 2026", us, "2026-03-03");
  assert_iso ("5 de enero de 2026", us, "2026-01-05");
  assert_iso ("2026-Jan-05", us, "2026-01-05");
  assert_iso ("20260105", us, "2026-01-05");
  assert_iso ("20260105T081500Z", us, "2026-01-05T08:15:00Z");
  assert_iso ("5. 1. 2026", us, "2026-01-05");
  assert_iso ("2026. 01. 05.", us, "2026-01-05");
  assert_iso ("2026年1月5日", us, "2026-01-05");
  assert_iso ("5/1/2025 3:42 p. m.", eu, "2025-01-05T15:42:00");
  assert_iso ("2026-01-02 10:00 CET", us, "2026-01-02T10:00:00+01:00");
  assert_iso ("2026-01-02 10:00 GMT+2", us, "2026-01-02T10:00:00+02:00");
  assert_iso ("5/1/2025 3:42\xe2\x80\xaf"
              "AM",
              us, "2025-05-01T03:42:00");
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",
    "1",
    "2026",
    "2026-13-01",
    "31/31/2026",
    "2026-02-30",
    "1/2",
    "1/2/3",
    "1/2/026",
    "1-2/2026",
    "2026-01-02T",
    "1/2/2026 25:00",
    "1/2/2026 13:00 PM",
    "1/2/2026 0:30 AM",
    "1/2/2026x",
    "1/2/2026 3",
    "2010-10-14T12:00:00.000Z-0300",
    "1.2.3.4",
    "555-21-7314",
    "(212) 842-5500",
    "10/11/12/13",
    "1/2/2026 3:04 +25:00",
    "Jan 2026",
    "32 Jan 2026",
    "March on, 2026",
    "20261301",
    "2026 Jan",
    "5 May",
  };
  FairDateParts parts;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (fair_date_form_split (texts[i], &parts))
      g_error ("\"%s\" was read as a date", texts[i]);
  /* Possible in one order only. */
  assert_iso ("31/12/2026", FAIR_DATE_ORDER_MONTH_FIRST, NULL);
}

static void
test_instants (void)
{
  g_autoptr (FairZone) zone = fair_zone_new ("Europe/Berlin", NULL);
  FairDateParts parts;
  gint64        instant;

  g_assert_true (fair_date_form_split ("31.12.2025", &parts));
  g_assert_true (
      fair_date_form_join (&parts, FAIR_DATE_ORDER_ANY, zone, &instant));
  g_assert_cmpint (instant, ==, 1767135600);
  g_assert_true (fair_date_form_split ("12/31/2025 01:00:00+0200", &parts));
  g_assert_true (fair_date_form_join (&parts, FAIR_DATE_ORDER_MONTH_FIRST, zone,
                                      &instant));
  g_assert_cmpint (instant, ==, 1767135600);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-form/forms", test_forms);
  g_test_add_func ("/date-form/refused", test_refused);
  g_test_add_func ("/date-form/instants", test_instants);
  return g_test_run ();
}
