/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "workshop/fair-draft.h"
#include "workshop/fair-jobs.h"
#include "workshop/fair-past.h"
#include "workshop/fair-answer-private.h"
#include "workshop/fair-results.h"
#include "workshop/fair-versions.h"

G_BEGIN_DECLS

FairResults *_fair_results_new (FairDraft    *draft,
                                FairPast     *past,
                                FairVersions *versions,
                                FairJobs     *jobs);
FairAsk     *_fair_results_new_ask (FairResults        *self,
                                    const FairQuestion *question,
                                    GError            **error);

FairJobs *_fair_results_get_jobs (FairResults *self);

G_END_DECLS
