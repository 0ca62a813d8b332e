/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-catalog.h"
#include "model/fair-scorecard.h"

G_BEGIN_DECLS

GPtrArray     *fair_criterion_templates_list (const FairCatalog *catalog,
                                              FairFamily         family);
FairCriterion *fair_criterion_templates_new_blank (const FairCatalog *catalog,
                                                   FairFamily         family);

gboolean fair_criterion_templates_is_bant (const FairCriterion *criterion);

G_END_DECLS
