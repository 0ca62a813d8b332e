/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-audit.h"
#include "model/fair-criterion.h"

G_BEGIN_DECLS

FairCriterion *fair_audit_criterion_new (FairHistory            *history,
                                         const FairAuditProfile *profile,
                                         const FairAuditRow     *row);
gboolean       fair_audit_criterion_is_beyond_chance (const FairAuditRow *row);
int fair_audit_criterion_compare_bands (gconstpointer a, gconstpointer b);

G_END_DECLS
