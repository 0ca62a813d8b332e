/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-consequence.h"

G_BEGIN_DECLS

FairConsequence *_fair_consequence_new (const FairCohort *cohort,
                                        const guint8     *a,
                                        const guint8     *b,
                                        int               maturity_days);
FairFavor        _fair_consequence_judge (const FairConsequence *self);

G_END_DECLS
