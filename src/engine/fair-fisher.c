/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-fisher.h"

#include <math.h>

static double
log_choose (double n, double k)
{
  return lgamma (n + 1) - lgamma (k + 1) - lgamma (n - k + 1);
}

double
fair_fisher_exact (guint a, guint b, guint c, guint d)
{
  double row = (double) a + b;
  double column = (double) a + c;
  double all = row + c + d;
  double from = MAX (0, row + column - all);
  double to = MIN (row, column);
  double whole = log_choose (all, column);
  double own, sum = 0;

  if (row == 0 || row == all || column == 0 || column == all)
    return 1;

  own = log_choose (row, a) + log_choose (all - row, c) - whole;
  for (double k = from; k <= to; k++)
    {
      double p =
          log_choose (row, k) + log_choose (all - row, column - k) - whole;

      /* Equal ones differ in the last digits. */
      if (p <= own + 1e-7)
        sum += exp (p);
    }

  return MIN (sum, 1);
}
