/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-cohort-private.h"
#include "engine/fair-scores.h"
#include "engine/fair-timeline.h"

G_BEGIN_DECLS

/* A criterion held against the cohort. @met has a byte a lead: whether its
 * condition is true, or it occurred at least once. The codes of a behavior
 * criterion's steps are @first_code and the @n_codes - 1 after it. */
typedef struct
{
  FairCriterion *criterion;
  guint8        *met;
  guint          cannot_tell;
  FairTimeline  *timeline;
  guint32        first_code;
  guint32        n_codes;
} FairRule;

/* Leads that meet the same fit criteria are of one pattern; @pattern_lead is
 * one lead of each. A lead's steps are sorted by time and lie between
 * @first_step of it and of the next. */
struct _FairCompiled
{
  gatomicrefcount ref_count;

  FairCohort *cohort;
  GPtrArray  *rules;
  GPtrArray  *lacking;
  GPtrArray  *silent;

  guint    n_patterns;
  guint32 *pattern_of;
  guint32 *pattern_lead;

  guint32  n_codes;
  guint64 *first_step;
  GArray  *steps;
};

gboolean _fair_compiled_take_steps (FairCompiled *self,
                                    GCancellable *cancellable,
                                    GError      **error);
int      _fair_compiled_find_rule (const FairCompiled *self, const char *id);

/* From when to when a lead is looked at, both included. */
static inline void
_fair_compiled_get_window (const FairCompiled  *self,
                           const FairLeadFacts *facts,
                           gint64              *from,
                           gint64              *to)
{
  *from = facts->created_at;
  *to = self->cohort->as_of;

  if ((facts->flags & FAIR_LEAD_UNDATED) != 0)
    *from = *to;
  else if ((facts->flags & FAIR_LEAD_WITH_DEAL) != 0)
    *to = *from;
  else if (facts->entry != FAIR_INSTANT_NONE)
    *to = facts->entry - 1;
}

G_END_DECLS
