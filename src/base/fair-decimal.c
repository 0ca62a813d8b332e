/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-decimal-private.h"

#include <math.h>
#include <string.h>

#include "base/fair-number.h"

/* Adds one to the last of the @n digits at @digits; FALSE where they are all
 * nines. */
static gboolean
increment_digits (char *digits, int n)
{
  for (int i = n - 1; i >= 0; i--)
    {
      if (digits[i] != '9')
        {
          digits[i]++;
          return TRUE;
        }
      digits[i] = '0';
    }

  return FALSE;
}

static gboolean
reads_back (const char *digits, int exponent, double magnitude)
{
  char text[40];

  g_snprintf (text, sizeof text, "0.%se%d", digits, exponent);
  return g_ascii_strtod (text, NULL) == magnitude;
}

/* Tries @n digits: the decimal nearest to @magnitude, and the next one above
 * it. The second matters just above a power of two, where doubles lie twice as
 * far apart above as below: the nearest decimal, if below, may belong to the
 * next double down while a farther one above still reads back (2^-44). */
static gboolean
try_digits (double magnitude, int n, FairDecimal *out)
{
  char format[8];
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char up[18];

  g_snprintf (format, sizeof format, "%%.%de", n - 1);
  g_ascii_formatd (text, sizeof text, format, magnitude);

  /* "d.ddde±xx" without its point, and with the point moved to the front. */
  out->digits[0] = text[0];
  memcpy (out->digits + 1, text + 2, n - 1);
  out->digits[n] = '\0';
  out->exponent = g_ascii_strtoll (strchr (text, 'e') + 1, NULL, 10) + 1;
  if (reads_back (out->digits, out->exponent, magnitude))
    return TRUE;

  memcpy (up, out->digits, sizeof up);
  if (!increment_digits (up, n) || !reads_back (up, out->exponent, magnitude))
    return FALSE;

  memcpy (out->digits, up, sizeof up);
  return TRUE;
}

/* Every decimal of up to 15 digits survives the way through a normal double, so
 * that for one of these the 15 digits without their zeros at the end are
 * already the shortest; only 16 and 17 remain to be tried. Subnormal numbers
 * carry fewer digits and are tried from one on. */
FairDecimal
_fair_decimal_from_double (double value)
{
  FairDecimal decimal = { value < 0, "0", 1 };
  double      magnitude = fabs (value);
  gsize       size;

  if (magnitude == 0)
    return decimal;

  for (int n = isnormal (magnitude) ? 15 : 1; n <= 17; n++)
    {
      if (try_digits (magnitude, n, &decimal))
        break;
    }

  size = strlen (decimal.digits);
  while (size > 1 && decimal.digits[size - 1] == '0')
    decimal.digits[--size] = '\0';

  return decimal;
}

/* ECMA-262, Number::toString: with k digits and the value 0.digits × 10^n. */
char *
fair_number_to_string (double value)
{
  FairDecimal decimal;
  GString    *text;
  int         k;
  int         n;

  g_return_val_if_fail (isfinite (value), NULL);

  decimal = _fair_decimal_from_double (value);
  k = strlen (decimal.digits);
  n = decimal.exponent;
  text = g_string_new (decimal.negative ? "-" : "");

  if (n > 21 || n <= -6)
    {
      g_string_append_c (text, decimal.digits[0]);
      if (k > 1)
        g_string_append_printf (text, ".%s", decimal.digits + 1);
      g_string_append_printf (text, "e%+d", n - 1);
    }
  else if (n <= 0)
    {
      g_string_append (text, "0.");
      for (int i = n; i < 0; i++)
        g_string_append_c (text, '0');
      g_string_append (text, decimal.digits);
    }
  else if (k > n)
    {
      g_string_append_len (text, decimal.digits, n);
      g_string_append_printf (text, ".%s", decimal.digits + n);
    }
  else
    {
      g_string_append (text, decimal.digits);
      for (int i = k; i < n; i++)
        g_string_append_c (text, '0');
    }

  return g_string_free (text, FALSE);
}

gint64
fair_round_half_away (gint64 num, gint64 den)
{
  gint64 quotient;
  gint64 rest;

  g_return_val_if_fail (den > 0, 0);

  quotient = num / den;
  rest = num % den;

  /* The rest has the sign of num; |rest| >= den − |rest| is its double reaching
   * den, without the overflow. */
  if (rest > 0 && rest >= den - rest)
    quotient++;
  else if (rest < 0 && -rest >= den + rest)
    quotient--;

  return quotient;
}
