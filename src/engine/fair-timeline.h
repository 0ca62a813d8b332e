/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-scorecard.h"

G_BEGIN_DECLS

/**
 * FairStepKind:
 * @FAIR_STEP_BEGIN: an occurrence begins to count
 * @FAIR_STEP_AGE: it is one period older
 * @FAIR_STEP_END: it counts no longer
 */
typedef enum
{
  FAIR_STEP_BEGIN,
  FAIR_STEP_AGE,
  FAIR_STEP_END,
} FairStepKind;

/**
 * FairStep:
 * @at: when, in UTC seconds
 * @code: what: the code of the criterion's first step plus the number of the
 *   step within it
 *
 * Something that changes what a criterion gives. A step says nothing of points:
 * what it is worth is looked up by its code.
 */
typedef struct
{
  gint64  at;
  guint32 code;
} FairStep;

/**
 * FairTimeline:
 *
 * Turns the occurrences of one criterion on one lead into steps.
 */
typedef struct _FairTimeline FairTimeline;

/**
 * fair_timeline_new:
 * @criterion: a behavior criterion
 * @first_code: the code of its first step
 *
 * Returns: (transfer full): a timeline, before its first lead
 */
FairTimeline *fair_timeline_new (const FairCriterion *criterion,
                                 guint32              first_code);

/**
 * fair_timeline_free:
 * @self: (transfer full) (nullable): a timeline
 */
void fair_timeline_free (FairTimeline *self);

/**
 * fair_timeline_count_codes:
 * @self: a timeline
 *
 * Returns: how many codes its steps have
 */
guint fair_timeline_count_codes (const FairTimeline *self);

/**
 * fair_timeline_read_code:
 * @self: a timeline
 * @code: a code of its own
 * @age: (out): the age, in whole periods, that the occurrence begins with,
 *   reaches, or ends at
 *
 * Returns: what the step does
 */
FairStepKind
fair_timeline_read_code (const FairTimeline *self, guint32 code, guint *age);

/**
 * fair_timeline_begin:
 * @self: a timeline
 * @limit: the lead's last moment
 * @steps: (element-type FairStep): takes the lead's steps, not sorted
 *
 * Turns to the next lead.
 */
void fair_timeline_begin (FairTimeline *self, gint64 limit, GArray *steps);

/**
 * fair_timeline_occur:
 * @self: a timeline
 * @at: when the criterion occurs; never before the last occurrence
 */
void fair_timeline_occur (FairTimeline *self, gint64 at);

/**
 * fair_timeline_end:
 * @self: a timeline
 *
 * Puts what is left to put for the lead.
 */
void fair_timeline_end (FairTimeline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairTimeline, fair_timeline_free)

G_END_DECLS
