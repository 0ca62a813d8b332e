/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FAIR_TICKS_MAX 12

/**
 * FairTicks:
 * @value: the values that get a line or a number, ascending
 * @n_values: how many
 * @top: the value at the end of the axis
 *
 * Where the round numbers of an axis are.
 */
typedef struct
{
  double value[FAIR_TICKS_MAX];
  guint  n_values;
  double top;
} FairTicks;

void fair_ticks_init_from_zero (FairTicks *ticks,
                                double     greatest,
                                guint      n_steps,
                                gboolean   whole);
void fair_ticks_init_between (
    FairTicks *ticks, double from, double to, guint n_steps, gboolean whole);

G_END_DECLS
