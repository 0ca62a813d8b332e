/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"
#include "engine/fair-audit.h"
#include "engine/fair-today.h"

G_BEGIN_DECLS

FairChart *fair_audit_charts_new_today (const FairToday *today);
FairChart *fair_audit_charts_new_profile (const FairAuditProfile *profile,
                                          guint                   n_rows);
FairChart *fair_audit_charts_new_durations (const char          *title,
                                            const FairDurations *took);

G_END_DECLS
