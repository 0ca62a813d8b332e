/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairRate:
 * @known: whether the data supports it; if not, nothing else counts
 * @n: how many did
 * @of: of how many
 * @rate: @n ÷ @of, NaN where @of is 0
 * @low: lower end of the 95 % Wilson interval
 * @high: upper end
 */
typedef struct
{
  gboolean known;
  guint64  n;
  guint64  of;
  double   rate;
  double   low;
  double   high;
} FairRate;

FairRate fair_rate_new (guint64 n, guint64 of);
double   fair_quantile (const double *sorted, guint n, double p);

G_END_DECLS
