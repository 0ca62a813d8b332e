/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-difference.h"

G_BEGIN_DECLS

FairDifference *_fair_difference_new (const char *target, const char *currency);
gboolean        _fair_difference_update (FairDifference     *self,
                                         const char         *name,
                                         const char         *place,
                                         FairDifferenceState state,
                                         const double        values[3]);
void            _fair_difference_take_answer (FairDifference  *self,
                                              FairConsequence *consequence,
                                              const char      *unknown);
void     _fair_difference_get_held (FairDifference *self, double values[3]);
gboolean _fair_difference_is_answered (FairDifference *self);
int      _fair_difference_compare (FairDifference *a, FairDifference *b);

G_END_DECLS
