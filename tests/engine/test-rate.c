/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-rate.h"

#include <math.h>

static void
assert_close (double value, double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, 1e-9);
}

/* Expected values were worked out apart, in Python. */
static void
test_wilson (void)
{
  FairRate rate = fair_rate_new (131, 160);

  assert_close (rate.rate, 0.81875);
  assert_close (rate.low, 0.7518187121);
  assert_close (rate.high, 0.8707343385);

  rate = fair_rate_new (5, 10);
  assert_close (rate.low, 0.2365930905);
  assert_close (rate.high, 0.7634069095);

  rate = fair_rate_new (0, 10);
  g_assert_cmpfloat (rate.low, ==, 0.0);
  assert_close (rate.high, 0.2775327999);

  rate = fair_rate_new (10, 10);
  assert_close (rate.low, 0.7224672001);
  g_assert_cmpfloat (rate.high, ==, 1.0);
}

static void
test_nothing (void)
{
  FairRate rate = fair_rate_new (0, 0);

  g_assert_true (rate.known);
  g_assert_true (isnan (rate.rate));
  g_assert_cmpfloat (rate.low, ==, 0.0);
  g_assert_cmpfloat (rate.high, ==, 1.0);
}

static void
test_quantiles (void)
{
  const double values[] = { 1, 2, 4, 8 };

  g_assert_cmpfloat (fair_quantile (values, 4, 0.5), ==, 3.0);
  g_assert_cmpfloat (fair_quantile (values, 4, 0.25), ==, 1.75);
  g_assert_cmpfloat (fair_quantile (values, 4, 0.75), ==, 5.0);
  g_assert_cmpfloat (fair_quantile (values, 4, 0.0), ==, 1.0);
  g_assert_cmpfloat (fair_quantile (values, 4, 1.0), ==, 8.0);
  g_assert_cmpfloat (fair_quantile (values, 1, 0.5), ==, 1.0);
  g_assert_true (isnan (fair_quantile (values, 0, 0.5)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rate/wilson", test_wilson);
  g_test_add_func ("/rate/nothing", test_nothing);
  g_test_add_func ("/rate/quantiles", test_quantiles);
  return g_test_run ();
}
