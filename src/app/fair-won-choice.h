/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "engine/fair-audit.h"

G_BEGIN_DECLS

/**
 * FairWonChoice:
 *
 * Which won deals are looked at: the last so many, or those that closed in a
 * period. Signal: `changed`.
 */
#define FAIR_TYPE_WON_CHOICE (fair_won_choice_get_type ())
G_DECLARE_FINAL_TYPE (FairWonChoice, fair_won_choice, FAIR, WON_CHOICE, AdwBin)

void     fair_won_choice_reset (FairWonChoice *self);
char    *fair_won_choice_to_string (FairWonChoice *self);
void     fair_won_choice_restore (FairWonChoice *self, const char *text);
void     fair_won_choice_set_last (FairWonChoice *self, guint last);
gboolean fair_won_choice_get_window (FairWonChoice    *self,
                                     const FairCohort *cohort,
                                     FairAuditWindow  *window);
char    *fair_won_choice_dup_status (FairWonChoice *self, int deals);

G_END_DECLS
