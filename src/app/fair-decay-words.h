/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"
#include "model/fair-criterion.h"

G_BEGIN_DECLS

FairChart *fair_decay_words_new_chart (const FairCriterion *criterion);

G_END_DECLS
