/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-money.h"

static void
test_format (void)
{
  static const struct
  {
    double      amount;
    const char *currency;
    gboolean    with_decimals;
    const char *text;
  } samples[] = {
    { 598100, "USD", FALSE, "$598,100" },
    { 0, "EUR", TRUE, "€0.00" },
    { -18800.5, "GBP", TRUE, "-£18,800.50" },
    { 0.5, "USD", FALSE, "$1" },
    { -0.4, "USD", FALSE, "$0" },
    { 12500, "CHF", FALSE, "CHF\u00a012,500" },
    { -12500, "CAD", FALSE, "-CAD\u00a012,500" },
    { 12500, NULL, FALSE, "12,500" },
    { -1.005, NULL, TRUE, "-1.01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *text = fair_money_format (
          samples[i].amount, samples[i].currency, samples[i].with_decimals);

      g_assert_cmpstr (text, ==, samples[i].text);
    }
}

static void
test_is_valid (void)
{
  g_assert_true (fair_currency_is_valid ("USD"));
  g_assert_true (fair_currency_is_valid ("XXX"));
  g_assert_false (fair_currency_is_valid (NULL));
  g_assert_false (fair_currency_is_valid (""));
  g_assert_false (fair_currency_is_valid ("usd"));
  g_assert_false (fair_currency_is_valid ("US"));
  g_assert_false (fair_currency_is_valid ("USDT"));
  g_assert_false (fair_currency_is_valid ("U1D"));
  g_assert_false (fair_currency_is_valid ("€"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/money/format", test_format);
  g_test_add_func ("/base/money/is-valid", test_is_valid);

  return g_test_run ();
}
