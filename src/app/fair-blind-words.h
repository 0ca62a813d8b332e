/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-blind-result.h"

G_BEGIN_DECLS

char *fair_blind_words_kappa (const FairKappa *kappa);
char *fair_blind_words_kappa_detail (const FairKappa *kappa);
char *fair_blind_words_rate (const FairRate *rate);
char *fair_blind_words_votes (const FairBlindLead *lead);
char *fair_blind_words_lead (const FairBlindLead *lead);

G_END_DECLS
