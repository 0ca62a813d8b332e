/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-money.h"

#include <math.h>
#include <string.h>

#include "base/fair-format-private.h"
#include "base/fair-i18n.h"

/* The currencies whose signs mean nothing else. Other dollars, pounds and
 * crowns go by their code. */
static const char *
find_sign (const char *currency)
{
  static const struct
  {
    const char *code;
    const char *sign;
  } signs[] = {
    { "EUR", "€" }, { "GBP", "£" }, { "INR", "₹" },
    { "JPY", "¥" }, { "KRW", "₩" }, { "USD", "$" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (g_str_equal (signs[i].code, currency))
        return signs[i].sign;
    }

  return NULL;
}

char *
fair_money_format (double amount, const char *currency, gboolean with_decimals)
{
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  gboolean         negative;

  g_return_val_if_fail (isfinite (amount), NULL);

  number = _fair_format_magnitude (amount, 0, with_decimals ? 2 : 0, &negative);
  if (currency == NULL)
    text = g_steal_pointer (&number);
  else if (find_sign (currency) != NULL)
    /* Translators: an amount of money: the currency's sign, then the number,
     * such as “$12,500”. To put the sign last: “%2$s %1$s”. */
    text = g_strdup_printf (_ ("%1$s%2$s"), find_sign (currency), number);
  else
    /* Translators: an amount of money: the currency's code, then the number,
     * with a no-break space between, such as “CHF 12,500”. */
    text = g_strdup_printf (_ ("%1$s\u00a0%2$s"), currency, number);

  return g_strconcat (negative ? "-" : "", text, NULL);
}

gboolean
fair_currency_is_valid (const char *code)
{
  return code != NULL && strlen (code) == 3 && g_ascii_isupper (code[0]) &&
         g_ascii_isupper (code[1]) && g_ascii_isupper (code[2]);
}
