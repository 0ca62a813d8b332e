/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-audit.h"
#include "model/fair-criterion.h"

G_BEGIN_DECLS

/* So many wins it takes to tell a share from chance. */
#define FAIR_AUDIT_FEWEST 30

FairCriterion *fair_audit_criterion_new (FairHistory            *history,
                                         const FairAuditProfile *profile,
                                         const FairAuditRow     *row);
gboolean       fair_audit_criterion_is_beyond_chance (const FairAuditRow *row);
int fair_audit_criterion_compare_bands (gconstpointer a, gconstpointer b);

G_END_DECLS
