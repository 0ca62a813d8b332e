/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The shortest decimal that reads back as one double: the number is
 * 0.DIGITS × 10^@exponent, its digits without zeros at either end (zero itself
 * is the digit 0 with the exponent 1). */
typedef struct
{
  gboolean negative;
  char     digits[18];
  int      exponent;
} FairDecimal;

/* @value is finite. */
FairDecimal _fair_decimal_from_double (double value);

G_END_DECLS
