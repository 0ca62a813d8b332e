/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairEffort:
 *
 * How far a piece of work is, told by the thread that does it and looked at by
 * another. The work is a row of parts with weights; within a part it is assumed
 * to go on as fast as before.
 */
typedef struct _FairEffort FairEffort;

/**
 * fair_effort_new:
 *
 * Returns: (transfer full): work that begins now
 */
FairEffort *fair_effort_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_effort_ref:
 * @effort: work
 *
 * Returns: (transfer full): the same work
 */
FairEffort *fair_effort_ref (FairEffort *effort);

/**
 * fair_effort_unref:
 * @effort: (transfer full): work
 *
 * Lets go of @effort.
 */
void fair_effort_unref (FairEffort *effort);

/**
 * fair_effort_reach:
 * @effort: (nullable): work, or %NULL where nobody looks
 * @done: the share that is done, 0 to 1
 * @next: the share that is done when the part that begins now ends
 *
 * Tells that a part is done.
 */
void fair_effort_reach (FairEffort *effort, double done, double next);

/**
 * fair_effort_get_share:
 * @effort: work
 * @now: the monotonic time, in microseconds
 *
 * Returns: the share that is done, 0 to 1; it never goes back
 */
double fair_effort_get_share (FairEffort *effort, gint64 now);

/**
 * fair_effort_get_seconds_left:
 * @effort: work
 * @now: the monotonic time, in microseconds
 *
 * Returns: how long it will take, in whole seconds, or -1 while that is not
 *   known
 */
int fair_effort_get_seconds_left (FairEffort *effort, gint64 now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairEffort, fair_effort_unref)

G_END_DECLS
