/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-condition.h"

G_BEGIN_DECLS

/* Whether a condition decides on scores, or only on what is counted: a score
 * must not see what is known after the sale. */
typedef enum
{
  FAIR_CONDITION_IN_SCOPE,
  FAIR_CONDITION_IN_SCORECARD,
} FairConditionPlace;

gboolean _fair_condition_validate (const FairCondition *condition,
                                   const char          *path,
                                   FairConditionPlace   place,
                                   GError             **error);

G_END_DECLS
