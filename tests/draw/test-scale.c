/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib.h>
#include <math.h>

#include "draw/fair-scale.h"
#include "draw/fair-ticks.h"

static void
test_map_and_invert (void)
{
  FairScale scale = fair_scale_new (40.0, 100.0, 300.0, 900.0);
  FairScale up = fair_scale_new (0.0, 1.0, 200.0, 0.0);

  g_assert_cmpfloat (fair_scale_map (&scale, 40.0), ==, 300.0);
  g_assert_cmpfloat (fair_scale_map (&scale, 100.0), ==, 900.0);
  g_assert_cmpfloat (fair_scale_map (&up, 0.25), ==, 150.0);
  g_assert_true (isnan (fair_scale_map (&up, NAN)));
  for (double value = 30.0; value < 120.0; value += 7.0)
    g_assert_cmpfloat_with_epsilon (
        fair_scale_invert (&scale, fair_scale_map (&scale, value)), value,
        1e-9);
}

static void
test_empty_domain (void)
{
  FairScale scale = fair_scale_new (5.0, 5.0, 10.0, 20.0);
  FairScale flat = fair_scale_new (5.0, 6.0, 10.0, 10.0);

  g_assert_cmpfloat (fair_scale_map (&scale, 5.0), ==, 15.0);
  g_assert_cmpfloat (fair_scale_invert (&scale, 12.0), ==, 5.0);
  g_assert_cmpfloat (fair_scale_invert (&flat, 12.0), ==, 5.0);
}

static void
test_ticks_from_zero (void)
{
  static const struct
  {
    double   greatest;
    guint    n_steps;
    gboolean whole;
    double   step;
  } cases[] = {
    { 230.0, 2, TRUE, 100.0 }, { 0.21, 2, FALSE, 0.08 }, { 1.0, 3, TRUE, 1.0 },
    { 81.0, 3, TRUE, 25.0 },   { 3.0, 2, TRUE, 2.0 },    { 0.0, 2, TRUE, 1.0 },
    { NAN, 2, FALSE, 0.4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FairTicks ticks;

      fair_ticks_init_from_zero (&ticks, cases[i].greatest, cases[i].n_steps,
                                 cases[i].whole);
      g_assert_cmpuint (ticks.n_values, >=, 2);
      g_assert_cmpuint (ticks.n_values, <=, cases[i].n_steps + 1);
      g_assert_cmpfloat (ticks.value[0], ==, 0.0);
      g_assert_cmpfloat_with_epsilon (ticks.value[1], cases[i].step, 1e-12);
      if (isfinite (cases[i].greatest))
        g_assert_cmpfloat (ticks.top, >=, cases[i].greatest);
      g_assert_cmpfloat (ticks.top, >=, ticks.value[ticks.n_values - 1]);
    }
}

/* Whatever the greatest value is, at least half of the axis is used. */
static void
test_ticks_waste_little (void)
{
  for (double greatest = 0.013; greatest < 20000.0; greatest *= 1.07)
    {
      FairTicks ticks;

      fair_ticks_init_from_zero (&ticks, greatest, 2, FALSE);
      g_assert_cmpfloat (ticks.top, <=, greatest * 2.0);
    }
}

static void
test_ticks_between (void)
{
  FairTicks ticks;

  fair_ticks_init_between (&ticks, 40.0, 100.0, 7, TRUE);
  g_assert_cmpuint (ticks.n_values, ==, 7);
  g_assert_cmpfloat (ticks.value[0], ==, 40.0);
  g_assert_cmpfloat (ticks.value[6], ==, 100.0);

  fair_ticks_init_between (&ticks, 60.0, 60.0, 5, TRUE);
  g_assert_cmpuint (ticks.n_values, ==, 1);
  g_assert_cmpfloat (ticks.value[0], ==, 60.0);

  fair_ticks_init_between (&ticks, 0.0, 3.0, 10, TRUE);
  g_assert_false (signbit (ticks.value[0]));
  for (guint i = 0; i < ticks.n_values; i++)
    g_assert_cmpfloat (ticks.value[i], ==, floor (ticks.value[i]));

  /* No axis says “-0”. */
  g_assert_false (signbit (ticks.value[0]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/map-and-invert", test_map_and_invert);
  g_test_add_func ("/scale/empty-domain", test_empty_domain);
  g_test_add_func ("/ticks/from-zero", test_ticks_from_zero);
  g_test_add_func ("/ticks/waste-little", test_ticks_waste_little);
  g_test_add_func ("/ticks/between", test_ticks_between);
  return g_test_run ();
}
