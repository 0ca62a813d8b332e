/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <math.h>

#include "base/fair-number.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    double      value;
  } good[] = {
    { "0", 0 },
    { "-5", -5 },
    { "+5", 5 },
    { " \t12.50\u00a0", 12.5 },
    { ".5", 0.5 },
    { "5.", 5 },
    { "1e3", 1000 },
    { "1E-3", 0.001 },
    { "1.5e+2", 150 },
    { "1,234", 1234 },
    { "1,234,567.89", 1234567.89 },
    { "12 345", 12345 },
    { "1\u00a0234\u00a0567", 1234567 },
    { "1\u202f234", 1234 },
    { "1'234'567", 1234567 },
    { "1\u2019234", 1234 },
    { "$5", 5 },
    { "-$1,000", -1000 },
    { "$-1,000", -1000 },
    { "€ 1 000", 1000 },
    { "£\u00a05", 5 },
    { "¥100", 100 },
    { "₹ 1,000", 1000 },
    { "0001", 1 },
    { "1e-400", 0 },
  };
  static const char *const bad[] = {
    "",         " ",         "abc",     "nan",    "NaN",      "inf",
    "-inf",     "infinity",  "0x10",    "1e400",  "-1e400",   "1e",
    "1e+",      ".",         "-",       "$",      "--5",      "+-5",
    "-$-5",     "5$",        "5 EUR",   "US$5",   "1,23",     "1,2345",
    "1234,567", "1,234 567", ",123",    "1,,234", "1.234,5",  "1.2.3",
    "- 5",      "12%",       "1,234,",  "1_000",  "5-",       "١٢",
    "\xff",     "1\xc2",     "1 234 5", "18,.5",  "13'00.70", "1,00.5",
    "6 1.5",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      double value = NAN;

      g_test_message ("good text %" G_GSIZE_FORMAT, i);
      g_assert_true (fair_number_parse (good[i].text, &value));
      g_assert_cmpfloat (value, ==, good[i].value);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      double value = 42;

      g_test_message ("bad text %" G_GSIZE_FORMAT, i);
      g_assert_false (fair_number_parse (bad[i], &value));
      g_assert_cmpfloat (value, ==, 42);
    }
}

static void
test_parse_length (void)
{
  g_autofree char *longest = g_strnfill (1000, '0');
  g_autofree char *longer = g_strnfill (1001, '0');
  double           value = 42;

  g_assert_true (fair_number_parse (longest, &value));
  g_assert_cmpfloat (value, ==, 0);
  g_assert_false (fair_number_parse (longer, &value));
}

static void
test_range (void)
{
  static const struct
  {
    const char *text;
    FairRange   range;
  } good[] = {
    { "42", { 42, 42 } },
    { "-5", { -5, -5 } },
    { "1e-5", { 1e-5, 1e-5 } },
    { "51-200", { 51, 200 } },
    { "51 – 200", { 51, 200 } },
    { "51—200", { 51, 200 } },
    { "51 to 200", { 51, 200 } },
    { "51 TO 200", { 51, 200 } },
    { "1,001-5,000", { 1001, 5000 } },
    { "$1,000 - $5,000", { 1000, 5000 } },
    { "-10-5", { -10, 5 } },
    { "-10--5", { -10, -5 } },
    { "1e-5-1e-3", { 1e-5, 1e-3 } },
    { "7-7", { 7, 7 } },
    { "10,001+", { 10001, INFINITY } },
    { " 500 + ", { 500, INFINITY } },
    { "< 10", { -INFINITY, 10 } },
    { "<=10", { -INFINITY, 10 } },
    { "≤ 10", { -INFINITY, 10 } },
    { ">10", { 10, INFINITY } },
    { ">= 10", { 10, INFINITY } },
    { "≥10", { 10, INFINITY } },
  };
  static const char *const bad[] = {
    "",     "-",       "200-51", "51-",   "+",     "<",     "< x",
    "=< 5", "51to200", "51 to",  "to 51", "51 20", "1-2-3", "10 or more",
    "5++",  "<5+",     "< 1-2",  "– 5",   "small", "5-inf", "toto",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      FairRange range = { 0 };

      g_test_message ("good text %" G_GSIZE_FORMAT, i);
      g_assert_true (fair_range_parse (good[i].text, &range));
      g_assert_true (range.low == good[i].range.low);
      g_assert_true (range.high == good[i].range.high);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      FairRange range;

      g_test_message ("bad text %" G_GSIZE_FORMAT, i);
      g_assert_false (fair_range_parse (bad[i], &range));
    }
}

static void
test_boolean (void)
{
  static const char *const yes[] = { "true", "YES", " y ", "T", "1", "Ｙes" };
  static const char *const no[] = { "False", "no", "N", "f\n", "0" };
  static const char *const bad[] = { "", "yep", "2", "01", "on", "tr ue" };
  gboolean                 value;

  for (gsize i = 0; i < G_N_ELEMENTS (yes); i++)
    {
      value = FALSE;
      g_assert_true (fair_boolean_parse (yes[i], &value));
      g_assert_true (value);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (no); i++)
    {
      value = TRUE;
      g_assert_true (fair_boolean_parse (no[i], &value));
      g_assert_false (value);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (fair_boolean_parse (bad[i], &value));
}

static void
test_round_half_away (void)
{
  g_assert_cmpint (fair_round_half_away (5, 2), ==, 3);
  g_assert_cmpint (fair_round_half_away (-5, 2), ==, -3);
  g_assert_cmpint (fair_round_half_away (4, 3), ==, 1);
  g_assert_cmpint (fair_round_half_away (-4, 3), ==, -1);
  g_assert_cmpint (fair_round_half_away (5, 3), ==, 2);
  g_assert_cmpint (fair_round_half_away (0, 7), ==, 0);
  g_assert_cmpint (fair_round_half_away (45 * 70, 100), ==, 32);
  g_assert_cmpint (fair_round_half_away (1, 2), ==, 1);
  g_assert_cmpint (fair_round_half_away (-1, 2), ==, -1);
  g_assert_cmpint (fair_round_half_away (G_MAXINT64, 1), ==, G_MAXINT64);
  g_assert_cmpint (fair_round_half_away (G_MININT64, 1), ==, G_MININT64);
  g_assert_cmpint (fair_round_half_away (G_MAXINT64 - 1, G_MAXINT64), ==, 1);
  g_assert_cmpint (fair_round_half_away (G_MAXINT64 / 2, G_MAXINT64), ==, 0);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/number/parse", test_parse);
  g_test_add_func ("/base/number/parse-length", test_parse_length);
  g_test_add_func ("/base/number/range", test_range);
  g_test_add_func ("/base/number/boolean", test_boolean);
  g_test_add_func ("/base/number/round-half-away", test_round_half_away);

  return g_test_run ();
}
