/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-decay.h"

typedef struct
{
  int    points;
  int    percent;
  guint  length;
  gint64 checksum;
} Table;

/* Lengths and checksums were worked out with exact fractions in Python. */
static void
test_tables (void)
{
  static const Table tables[] = {
    { 1000, 1, 758, 9969977 }, { -999, 7, 106, -203222 }, { 45, 30, 14, 488 },
    { 7, 50, 5, 25 },          { 1000, 33, 20, 9147 },    { 1, 1, 70, 2415 },
    { 1000, 100, 2, 1000 },    { 45, 0, 1, 45 },          { 0, 30, 1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GArray) table =
          fair_decay_new_table (tables[i].points, tables[i].percent);
      gint64 checksum = 0;

      for (guint k = 0; k < table->len; k++)
        checksum += (gint64) (k + 1) * g_array_index (table, int, k);
      g_assert_cmpuint (table->len, ==, tables[i].length);
      g_assert_cmpint (checksum, ==, tables[i].checksum);
    }
}

/* Rounded once, half away from zero: 31.5 is 32, and -31.5 is -32. */
static void
test_halves (void)
{
  g_autoptr (GArray) table = fair_decay_new_table (45, 30);
  g_autoptr (GArray) negative = fair_decay_new_table (-45, 30);

  g_assert_cmpint (g_array_index (table, int, 1), ==, 32);
  g_assert_cmpint (g_array_index (table, int, 2), ==, 22);
  g_assert_cmpint (g_array_index (negative, int, 1), ==, -32);
}

static void
test_steps (void)
{
  g_assert_cmpuint (fair_decay_count_steps (0), ==, 0);
  g_assert_cmpuint (fair_decay_count_steps (1), ==, 757);
  g_assert_cmpuint (fair_decay_count_steps (100), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decay/tables", test_tables);
  g_test_add_func ("/decay/halves", test_halves);
  g_test_add_func ("/decay/steps", test_steps);
  return g_test_run ();
}
