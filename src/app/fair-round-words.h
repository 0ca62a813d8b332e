/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "draw/fair-chart.h"
#include "workshop/fair-workshop.h"

G_BEGIN_DECLS

char *fair_round_words_title (FairWorkshop *workshop, const FairRound *round);
char *fair_round_words_ago (gint64 at);
char *fair_round_words_change (const char *from, const char *to);
char *fair_round_words_dup_name (FairPeople *people, const char *id);
char *fair_round_words_time (FairZone *zone, gint64 at);
void  fair_round_words_get_range (
     const char *target, double low, double high, double *from, double *to);
const char *fair_round_words_get_step (FairWorkshop *workshop,
                                       const char   *target);
FairChart  *fair_round_words_new_chart (FairWorkshop         *workshop,
                                        const FairRound      *round,
                                        const char           *target,
                                        const FairChartClass *klass,
                                        gboolean              with_names);

G_END_DECLS
