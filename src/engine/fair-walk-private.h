/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-sheet-private.h"

G_BEGIN_DECLS

/* What is known of one lead while its steps are gone through. */
typedef struct
{
  const FairSheet *sheet;
  gint64           behavior;
  gboolean         instant;

  gint64 *sums;
  gint64 *values;
  int    *stands;
  gint64 *group_sums;
  gint64 *group_values;
} FairWalk;

/* What came of it. @first_at is the first moment at which the lead would pass,
 * gates aside, with the score and instant criteria of that moment. */
typedef struct
{
  gint64   behavior;
  gint64   peak;
  gint64   first_at;
  gint64   first_score;
  gboolean first_instant;
  gboolean instant;
} FairWalkResult;

FairWalk *_fair_walk_new (const FairSheet *sheet);
void      _fair_walk_free (FairWalk *self);
void      _fair_walk_begin (FairWalk *self);
void      _fair_walk_step (FairWalk *self, guint32 code);
void      _fair_walk_lead (FairWalk       *self,
                           guint           lead,
                           gint64          fit,
                           FairWalkResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairWalk, _fair_walk_free)

G_END_DECLS
