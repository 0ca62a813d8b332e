/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/fair-history.h"
#include "model/fair-condition.h"
#include "model/fair-title-words.h"

G_BEGIN_DECLS

FairCondition *fair_title_criterion_new_condition (FairHistory *history,
                                                   const char  *attribute,
                                                   const char  *result);

G_END_DECLS
