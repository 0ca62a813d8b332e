/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "engine/fair-cohort.h"

G_BEGIN_DECLS

/**
 * FairLeadTimeline:
 *
 * What a lead did before it entered the pipeline, in order of time.
 */
#define FAIR_TYPE_LEAD_TIMELINE (fair_lead_timeline_get_type ())
G_DECLARE_FINAL_TYPE (
    FairLeadTimeline, fair_lead_timeline, FAIR, LEAD_TIMELINE, AdwBin)

void fair_lead_timeline_show (FairLeadTimeline *self,
                              FairCohort       *cohort,
                              guint             lead);

G_END_DECLS
