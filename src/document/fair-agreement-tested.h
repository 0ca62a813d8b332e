/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document/fair-drafter.h"

G_BEGIN_DECLS

const FairPromise *fair_agreement_tested_get (const FairDrafter *drafter,
                                              FairPromiseKind    kind);
gboolean           fair_agreement_tested_is_against (const FairDrafter *drafter,
                                                     FairPromiseKind    kind);
char              *fair_agreement_tested_dup_share (const FairRate *rate);
char              *fair_agreement_tested_dup_words (const FairDrafter *drafter,
                                                    FairPromiseKind    kind,
                                                    const char        *place);
char              *fair_agreement_tested_dup_month (gint32 month);
int fair_agreement_tested_find_bad_weekday (const FairCommitments *commitments);
const char *fair_agreement_tested_get_weekday (guint weekday);

G_END_DECLS
