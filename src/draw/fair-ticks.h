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

/**
 * fair_ticks_init_from_zero:
 * @ticks: (out caller-allocates): the ticks to fill
 * @greatest: the greatest value to show; not a number or not above 0 counts
 *   as 1
 * @n_steps: how many steps at most, 1 to 11
 * @whole: whether the values are counts
 *
 * Chooses the smallest round step of which @n_steps reach @greatest, or
 * nearly: the axis may run a little beyond its last tick.
 */
void fair_ticks_init_from_zero (FairTicks *ticks,
                                double     greatest,
                                guint      n_steps,
                                gboolean   whole);

/**
 * fair_ticks_init_between:
 * @ticks: (out caller-allocates): the ticks to fill
 * @from: the first value of the axis
 * @to: its last value; if it is not above @from, the only tick is @from
 * @n_steps: how many steps at most, 1 to 10
 * @whole: whether only whole numbers may be ticks
 *
 * Finds the round numbers from @from to @to.
 */
void fair_ticks_init_between (
    FairTicks *ticks, double from, double to, guint n_steps, gboolean whole);

G_END_DECLS
