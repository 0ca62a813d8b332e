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

FairTimeline *fair_timeline_new (const FairCriterion *criterion,
                                 guint32              first_code);
void          fair_timeline_free (FairTimeline *self);
guint         fair_timeline_count_codes (const FairTimeline *self);
FairStepKind
fair_timeline_read_code (const FairTimeline *self, guint32 code, guint *age);
void fair_timeline_begin (FairTimeline *self, gint64 limit, GArray *steps);
void fair_timeline_occur (FairTimeline *self, gint64 at);
void fair_timeline_end (FairTimeline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairTimeline, fair_timeline_free)

G_END_DECLS
