/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fair-time.h"
#include "model/fair-calendar.h"
#include "model/fair-duration.h"

G_BEGIN_DECLS

/**
 * FairClock:
 *
 * A clock that runs only while a calendar is open. An instant is open when the
 * clock on the wall then shows a time within a window of that local day, and
 * the day is no holiday: an hour that a clock change skips is nobody's, and
 * one that occurs twice is open both times. Immutable, shared between threads.
 */
typedef struct _FairClock FairClock;

FairClock *
fair_clock_new (const FairCalendar *calendar, FairZone *zone, GError **error);
void      fair_clock_free (FairClock *clock);
FairZone *fair_clock_get_zone (const FairClock *clock);
gint64    fair_clock_open_of_day (const FairClock *clock, gint32 day);
gint64   fair_clock_elapsed (const FairClock *clock, gint64 start, gint64 stop);
gint64   fair_clock_opening (const FairClock *clock, gint64 instant);
gint64   fair_clock_due (const FairClock *clock, gint64 start, gint64 seconds);
gint64   fair_clock_due_days (const FairClock *clock, gint64 start, guint days);
gint64   fair_clock_due_in (const FairClock    *clock,
                            gint64              start,
                            const FairDuration *duration);
gboolean fair_clock_keeps (const FairClock    *clock,
                           const FairDuration *duration,
                           gint64              start,
                           gint64              stop);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairClock, fair_clock_free)

G_END_DECLS
