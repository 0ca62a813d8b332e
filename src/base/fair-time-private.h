/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fair-time.h"

G_BEGIN_DECLS

/* The instant of a local time, given as if it were UTC, by the rules of
 * fair_zone_local_to_instant(). */
gint64 _fair_zone_local_seconds_to_instant (const FairZone *self, gint64 local);

/* @num ÷ @den rounded down, @den above 0. */
gint64 _fair_floor_divide (gint64 num, gint64 den);

G_END_DECLS
