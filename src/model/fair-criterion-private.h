/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-criterion.h"

G_BEGIN_DECLS

extern const char *const FAIR_FAMILY_NAMES[];

FairCriterion *_fair_criterion_from_json (JsonNode *node, GError **error);
JsonNode      *_fair_criterion_to_json (const FairCriterion *criterion);
void           _fair_criterion_write_rule (const FairCriterion *criterion,
                                           JsonObject          *object);
gboolean       _fair_criterion_validate (const FairCriterion *criterion,
                                         GError             **error);

G_END_DECLS
