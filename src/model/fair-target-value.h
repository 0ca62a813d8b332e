/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-acceptance.h"
#include "model/fair-scorecard.h"
#include "model/fair-target.h"

G_BEGIN_DECLS

/* What a target means on a scoring model and on a checklist: to read it, to set
 * it, to name it. */

gboolean fair_target_get_from_card (const char          *target,
                                    const FairScorecard *card,
                                    double              *value);
gboolean
fair_target_put_in_card (const char *target, FairScorecard *card, double value);
gboolean   fair_target_get_from_checklist (const char           *target,
                                           const FairAcceptance *checklist,
                                           double               *value);
gboolean   fair_target_put_in_checklist (const char     *target,
                                         FairAcceptance *checklist,
                                         double          value);
GPtrArray *fair_target_list (const FairScorecard  *card,
                             const FairAcceptance *checklist);
char      *fair_target_to_words (const char           *target,
                                 const FairScorecard  *card,
                                 const FairAcceptance *checklist);
char      *fair_target_value_to_words (const char *target, double value);

G_END_DECLS
