/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairAllowance:
 * @burst: how many may come at once
 * @per_second: how many come back in a second
 * @left: how many are left
 * @at: when that was, in microseconds of a clock that never goes back
 *
 * How often something may be done: a bucket that fills evenly up to its brim.
 */
typedef struct
{
  double burst;
  double per_second;
  double left;
  gint64 at;
} FairAllowance;

/**
 * fair_allowance_init:
 * @self: an allowance
 * @burst: how many may come at once
 * @per_second: how many come back in a second
 * @now: in microseconds
 *
 * Fills the bucket.
 */
void fair_allowance_init (FairAllowance *self,
                          double         burst,
                          double         per_second,
                          gint64         now);

/**
 * fair_allowance_take:
 * @self: an allowance
 * @now: in microseconds
 *
 * Returns: whether one more was left; it is taken
 */
gboolean fair_allowance_take (FairAllowance *self, gint64 now);

G_END_DECLS
