/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-audit.h"
#include "engine/fair-cohort-private.h"

G_BEGIN_DECLS

/* An audit in the making. */
typedef struct
{
  const FairCohort *cohort;
  FairAudit        *result;
  gboolean          all_won;
} FairAuditor;

void _fair_audit_take_columns (FairAuditor *self);
void _fair_audit_take_content (FairAuditor *self);

G_END_DECLS
