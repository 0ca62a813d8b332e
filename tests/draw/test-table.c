/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draw/fair-table.h"

static void
test_csv (void)
{
  g_autoptr (FairTable) table = fair_table_new ("Name", "Share", NULL);
  g_autofree char *csv = NULL;

  fair_table_add_row (table);
  fair_table_add_cell (table, "SaaS, fintech");
  fair_table_add_cell (table, "32%");
  fair_table_add_row (table);
  fair_table_add_cell (table, "the \"big\" ones");
  fair_table_add_row (table);
  fair_table_add_cell (table, "Zürich");
  fair_table_add_cell (table, "-3");

  csv = fair_table_to_csv (table);
  g_assert_cmpstr (csv, ==,
                   "Name,Share\r\n"
                   "\"SaaS, fintech\",32%\r\n"
                   "\"the \"\"big\"\" ones\",\r\n"
                   "Zürich,-3\r\n");
  g_assert_cmpuint (fair_table_get_n_rows (table), ==, 3);
  g_assert_cmpstr (fair_table_get_cell (table, 1, 1), ==, "");
}

/* A name from the data must not become a formula in a spreadsheet. */
static void
test_formula (void)
{
  static const char *const hostile[] = { "=1+1", "@SUM(A1)", "+cmd", "-cmd",
                                         "\tx" };

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (FairTable) table = fair_table_new ("Name", NULL);
      g_autofree char *csv = NULL;
      g_autofree char *wanted =
          g_strdup_printf ("Name\r\n\"'%s\"\r\n", hostile[i]);

      fair_table_add_row (table);
      fair_table_add_cell (table, hostile[i]);
      csv = fair_table_to_csv (table);
      g_assert_cmpstr (csv, ==, wanted);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/csv", test_csv);
  g_test_add_func ("/table/formula", test_formula);
  return g_test_run ();
}
