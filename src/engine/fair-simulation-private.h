/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/fair-scores-private.h"
#include "engine/fair-simulation.h"

G_BEGIN_DECLS

/* A simulation in the making: what all its parts read, and what they fill.
 * @mature has a byte a lead, 0 also for leads out of scope. */
typedef struct
{
  const FairScores            *scores;
  const FairSimulationOptions *options;
  const FairCohort            *cohort;
  const FairLeadFacts         *facts;
  const FairLeadScore         *leads;
  guint                        n_leads;
  guint8                      *mature;
  FairSimulation              *result;
} FairTrial;

FairSimulation *_fair_simulation_new_empty (void);

static inline gboolean
_fair_trial_counts (const FairTrial *self, guint lead)
{
  return (self->facts[lead].flags & FAIR_LEAD_IN_SCOPE) != 0;
}

static inline gboolean
_fair_trial_is_won (const FairTrial *self, guint lead)
{
  return self->facts[lead].outcome == FAIR_OUTCOME_WON;
}

gboolean
_fair_trial_reached (const FairTrial *self, guint lead, FairStage stage);
FairRate _fair_trial_rate (const FairTrial *self, guint64 n, guint64 of);
void
_fair_trial_say (FairTrial *self, const char *what, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

void     _fair_trial_take_rates (FairTrial *self);
void     _fair_trial_take_volume (FairTrial *self);
void     _fair_trial_take_tiers (FairTrial *self);
void     _fair_trial_take_sources (FairTrial *self);
void     _fair_trial_take_amounts (FairTrial *self);
void     _fair_trial_take_curve (FairTrial *self);
void     _fair_trial_take_swap (FairTrial *self);
gboolean _fair_trial_take_criteria (FairTrial    *self,
                                    GCancellable *cancellable,
                                    GError      **error);
void     _fair_trial_take_unsupported (FairTrial *self);

/* Something won that has an amount: what it is worth, and whether the amount
 * can be added. A mature lead makes it captured when it is an MQL. */
typedef void (*FairWinFunc) (const FairTrial *self,
                             const guint32   *leads,
                             guint            n_leads,
                             gboolean         has_amount,
                             gboolean         foreign,
                             double           amount,
                             gpointer         user_data);

void _fair_trial_foreach_win (const FairTrial *self,
                              FairWinFunc      func,
                              gpointer         user_data);

G_END_DECLS
