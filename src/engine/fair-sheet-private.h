/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-compiled-private.h"

G_BEGIN_DECLS

/* What a step does: by how much it changes what its criterion gives, by how
 * many the occurrences that stand, and whether an instant criterion occurs. */
typedef struct
{
  gint32 delta;
  gint32 rule;
  gint8  stand;
  guint8 instant;
} FairStepEffect;

/* What a compiled criterion is worth on the sheet. @limit is its cap, or more
 * than it can come to. */
typedef struct
{
  const FairCriterion *criterion;
  int                  group;
  gint64               limit;
} FairSheetRule;

typedef struct
{
  FairCombine combine;
  int         cap;
  GArray     *members;
} FairSheetGroup;

/* A scoring model laid over a compiled form: all that changes with points. It
 * is complex where more than adding up is asked for. */
typedef struct
{
  const FairCompiled  *compiled;
  const FairScorecard *scorecard;
  guint                n_rules;
  FairSheetRule       *rules;
  guint                n_groups;
  FairSheetGroup      *groups;
  FairStepEffect      *effects;
  FairStepEffect      *whole_effects;
  gboolean             has_complex;
  int                  muted;
} FairSheet;

/* What a lead's fit comes to. */
typedef struct
{
  int      fit;
  gboolean gated;
} FairFit;

FairSheet *_fair_sheet_new (const FairCompiled  *compiled,
                            const FairScorecard *scorecard);
void       _fair_sheet_free (FairSheet *self);
void       _fair_sheet_mute (FairSheet *self, int rule);
FairFit    _fair_sheet_get_fit (const FairSheet *self, guint lead);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairSheet, _fair_sheet_free)

G_END_DECLS
