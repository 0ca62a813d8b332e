/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-format.h"
#include "base/fair-time.h"

/* The tests run in the C locale, where numbers are written as in English. */

static void
test_count (void)
{
  static const struct
  {
    gint64      count;
    const char *text;
  } samples[] = {
    { 0, "0" },
    { 999, "999" },
    { 1000, "1,000" },
    { -12500, "-12,500" },
    { 1234567, "1,234,567" },
    { G_MAXINT64, "9,223,372,036,854,775,807" },
    { G_MININT64, "-9,223,372,036,854,775,808" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *text = fair_format_count (samples[i].count);

      g_assert_cmpstr (text, ==, samples[i].text);
    }
}

static void
test_decimal (void)
{
  static const struct
  {
    double      value;
    int         decimals;
    const char *text;
  } samples[] = {
    { 0, 0, "0" },
    { 0, 2, "0.00" },
    { 1.005, 2, "1.01" },
    { 2.675, 2, "2.68" },
    { -2.5, 0, "-3" },
    { 0.5, 0, "1" },
    { 0.05, 1, "0.1" },
    { 0.04, 1, "0.0" },
    { -0.04, 1, "0.0" },
    { 0.4999, 0, "0" },
    { 9.99, 1, "10.0" },
    { 99.95, 1, "100.0" },
    { 999.9, 0, "1,000" },
    { 1234.5, 1, "1,234.5" },
    { 1234567, 2, "1,234,567.00" },
    { 1e-9, 2, "0.00" },
    { 1e21, 0, "1,000,000,000,000,000,000,000" },
    { 0.000000005, 9, "0.000000005" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *text =
          fair_format_decimal (samples[i].value, samples[i].decimals);

      g_assert_cmpstr (text, ==, samples[i].text);
    }
}

static void
test_percent (void)
{
  static const struct
  {
    double      rate;
    int         decimals;
    const char *text;
  } samples[] = {
    { 0.544, 1, "54.4%" }, { 0.5445, 1, "54.5%" }, { 0.545, 0, "55%" },
    { 1, 0, "100%" },      { 0, 1, "0.0%" },       { 0.0004, 1, "0.0%" },
    { -0.125, 0, "-13%" }, { 12.5, 0, "1,250%" },  { 1.0 / 3, 1, "33.3%" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *text =
          fair_format_percent (samples[i].rate, samples[i].decimals);

      g_assert_cmpstr (text, ==, samples[i].text);
    }
}

static void
test_day (void)
{
  g_autofree char *march = fair_format_day (fair_day_from_ymd (2027, 3, 3));
  g_autofree char *leap = fair_format_day (fair_day_from_ymd (2024, 2, 29));
  g_autofree char *last = fair_format_day (fair_day_from_ymd (2026, 12, 31));

  g_assert_cmpstr (march, ==, "3 March 2027");
  g_assert_cmpstr (leap, ==, "29 February 2024");
  g_assert_cmpstr (last, ==, "31 December 2026");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/format/count", test_count);
  g_test_add_func ("/base/format/decimal", test_decimal);
  g_test_add_func ("/base/format/percent", test_percent);
  g_test_add_func ("/base/format/day", test_day);

  return g_test_run ();
}
