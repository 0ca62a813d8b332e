/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-clock.h"

G_BEGIN_DECLS

/* How far a clock change can put a day out of its place among the others. */
#define ODD_DAYS 2

/* A stretch of open time in instants. */
typedef struct
{
  gint64 start;
  gint64 stop;
} FairPiece;

/* A day at or near a clock change. @excess is how much longer than their
 * windows say all the odd days before it were open. */
typedef struct
{
  gint32 day;
  gint64 open;
  gint64 excess;
} FairOddDay;

/* All lengths are in seconds. @before has what a week is open before each
 * weekday, and last in all. @closed has what the holidays before each one take
 * away, and last what all do. @odd ends with a row for a day that never comes,
 * whose excess is that of all. */
struct _FairClock
{
  FairZone *zone;
  GArray   *windows[7];
  gint64    before[8];
  GArray   *holidays;
  GArray   *closed;
  GArray   *odd;
};

gboolean
_fair_clock_find_odd (const FairClock *self, gint32 day, FairOddDay *odd);
gint64 _fair_clock_open_before_day (const FairClock *self, gint32 day);
gint64 _fair_clock_open_by (const FairClock *self, gint64 instant);
void _fair_clock_add_pieces (const FairClock *self, gint32 day, GArray *pieces);

G_END_DECLS
