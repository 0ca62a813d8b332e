/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-spread.h"

#include <math.h>
#include <string.h>

#include "engine/fair-rate.h"

static int
compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *) a;
  const double y = *(const double *) b;

  return (x > y) - (x < y);
}

static FairSpreadGroup
measure (const double *values, guint n)
{
  g_autofree double *sorted = NULL;

  if (n == 0)
    return (FairSpreadGroup){ 0 };

  sorted = g_memdup2 (values, n * sizeof *values);
  qsort (sorted, n, sizeof *sorted, compare);

  return (FairSpreadGroup){
    .n = n,
    .min = sorted[0],
    .q1 = fair_quantile (sorted, n, 0.25),
    .median = fair_quantile (sorted, n, 0.5),
    .q3 = fair_quantile (sorted, n, 0.75),
    .max = sorted[n - 1],
  };
}

FairSpread *
fair_spread_new (const double *marketing,
                 guint         n_marketing,
                 const double *sales,
                 guint         n_sales)
{
  FairSpread        *self = g_new0 (FairSpread, 1);
  g_autofree double *all = g_new (double, n_marketing + n_sales);

  if (n_marketing > 0)
    memcpy (all, marketing, n_marketing * sizeof *all);
  if (n_sales > 0)
    memcpy (all + n_marketing, sales, n_sales * sizeof *all);

  self->all = measure (all, n_marketing + n_sales);
  self->marketing = measure (marketing, n_marketing);
  self->sales = measure (sales, n_sales);
  self->apart = NAN;
  if (n_marketing > 0 && n_sales > 0)
    {
      self->apart = fabs (self->marketing.median - self->sales.median);
      self->agree = self->apart <= FAIR_SPREAD_AGREED;
    }

  return self;
}

void
fair_spread_free (FairSpread *spread)
{
  g_free (spread);
}
