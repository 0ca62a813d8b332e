/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-kappa.h"
#include "engine/fair-spread.h"

#include <math.h>
#include <string.h>

/* Fifty proposals, two readers: both yes 20, both no 15, 5 and 10 apart.
 * Observed 0.70, by chance 0.5 × 0.6 + 0.5 × 0.4 = 0.50, so 0.40. */
static void
test_cohen (void)
{
  guint8    a[50] = { 0 };
  guint8    b[50] = { 0 };
  FairKappa kappa;

  memset (a, 1, 25);
  memset (b, 1, 20);
  memset (b + 25, 1, 10);
  kappa = fair_kappa_new_cohen (a, b, 50, 2);
  g_assert_true (kappa.known);
  g_assert_cmpuint (kappa.n, ==, 50);
  g_assert_cmpfloat_with_epsilon (kappa.observed, 0.7, 1e-12);
  g_assert_cmpfloat_with_epsilon (kappa.expected, 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (kappa.kappa, 0.4, 1e-12);
  g_assert_cmpstr (fair_kappa_to_words (&kappa), ==, "fair");

  /* The same of everything is no agreement beyond chance, nor is nothing. */
  kappa = fair_kappa_new_cohen (a, a, 25, 2);
  g_assert_false (kappa.known);
  g_assert_nonnull (strstr (fair_kappa_to_words (&kappa), "same"));
  kappa = fair_kappa_new_cohen (a, b, 0, 2);
  g_assert_false (kappa.known);

  kappa = fair_kappa_new_cohen (a, a, 50, 2);
  g_assert_cmpfloat (kappa.kappa, ==, 1.0);
  g_assert_cmpstr (fair_kappa_to_words (&kappa), ==, "almost perfect");

  for (guint i = 0; i < 50; i++)
    b[i] = 1 - a[i];
  kappa = fair_kappa_new_cohen (a, b, 50, 2);
  g_assert_cmpfloat_with_epsilon (kappa.kappa, -1.0, 1e-12);
  g_assert_nonnull (strstr (fair_kappa_to_words (&kappa), "chance"));
}

/* Fleiss' own example: fourteen people, ten patients, five diagnoses. */
static void
test_fleiss (void)
{
  static const guint counts[10][5] = {
    { 0, 0, 0, 0, 14 }, { 0, 2, 6, 4, 2 }, { 0, 0, 3, 5, 6 }, { 0, 3, 9, 2, 0 },
    { 2, 2, 8, 1, 1 },  { 7, 7, 0, 0, 0 }, { 3, 2, 6, 3, 0 }, { 2, 5, 3, 2, 2 },
    { 6, 5, 2, 1, 0 },  { 0, 2, 2, 3, 7 },
  };
  static const guint same[3][2] = { { 4, 0 }, { 4, 0 }, { 4, 0 } };
  static const guint two[4][2] = { { 2, 0 }, { 0, 2 }, { 1, 1 }, { 1, 1 } };
  FairKappa          kappa = fair_kappa_new_fleiss (&counts[0][0], 10, 5);

  g_assert_true (kappa.known);
  g_assert_cmpuint (kappa.raters, ==, 14);
  g_assert_cmpfloat_with_epsilon (kappa.observed, 0.378, 0.0005);
  g_assert_cmpfloat_with_epsilon (kappa.expected, 0.213, 0.0005);
  g_assert_cmpfloat_with_epsilon (kappa.kappa, 0.210, 0.0005);

  g_assert_false (fair_kappa_new_fleiss (&same[0][0], 3, 2).known);
  g_assert_false (fair_kappa_new_fleiss (&same[0][0], 0, 2).known);

  /* Half of the pairs agree, as by chance. */
  kappa = fair_kappa_new_fleiss (&two[0][0], 4, 2);
  g_assert_cmpfloat_with_epsilon (kappa.kappa, 0.0, 1e-12);
}

static void
test_spread (void)
{
  static const double marketing[] = { 25, 15, 20 };
  static const double sales[] = { 40, 30 };
  static const double near[] = { 21, 23 };
  g_autoptr (FairSpread) spread = fair_spread_new (marketing, 3, sales, 2);
  g_autoptr (FairSpread) agreed = fair_spread_new (marketing, 3, near, 2);
  g_autoptr (FairSpread) one = fair_spread_new (marketing, 3, NULL, 0);
  g_autoptr (FairSpread) none = fair_spread_new (NULL, 0, NULL, 0);

  g_assert_cmpfloat (spread->marketing.min, ==, 15);
  g_assert_cmpfloat (spread->marketing.q1, ==, 17.5);
  g_assert_cmpfloat (spread->marketing.median, ==, 20);
  g_assert_cmpfloat (spread->marketing.max, ==, 25);
  g_assert_cmpfloat (spread->sales.median, ==, 35);
  g_assert_cmpfloat (spread->sales.q3, ==, 37.5);
  g_assert_cmpuint (spread->all.n, ==, 5);
  g_assert_cmpfloat (spread->all.median, ==, 25);
  g_assert_cmpfloat (spread->apart, ==, 15);
  g_assert_false (spread->agree);

  g_assert_cmpfloat (agreed->apart, ==, 2);
  g_assert_true (agreed->agree);
  g_assert_true (isnan (one->apart));
  g_assert_false (one->agree);
  g_assert_cmpuint (one->sales.n, ==, 0);
  g_assert_cmpuint (none->all.n, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kappa/cohen", test_cohen);
  g_test_add_func ("/kappa/fleiss", test_fleiss);
  g_test_add_func ("/kappa/spread", test_spread);

  return g_test_run ();
}
