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

/**
 * _fair_trial_counts:
 * @self: a trial
 * @lead: a row of the leads
 *
 * Returns: whether the lead is in scope
 */
static inline gboolean
_fair_trial_counts (const FairTrial *self, guint lead)
{
  return (self->facts[lead].flags & FAIR_LEAD_IN_SCOPE) != 0;
}

/**
 * _fair_trial_is_won:
 * @self: a trial
 * @lead: a row of the leads
 *
 * Returns: whether the lead is won as seen at as-of
 */
static inline gboolean
_fair_trial_is_won (const FairTrial *self, guint lead)
{
  return self->facts[lead].outcome == FAIR_OUTCOME_WON;
}

/**
 * _fair_simulation_new_empty:
 *
 * Returns: (transfer full): a simulation of nothing, all its lists empty
 */
FairSimulation *_fair_simulation_new_empty (void);

/**
 * _fair_trial_reached:
 * @self: a trial
 * @lead: a row of the leads
 * @stage: SAL (accepted), SQL or opportunity
 *
 * Returns: whether the lead got as far as that stage
 */
gboolean
_fair_trial_reached (const FairTrial *self, guint lead, FairStage stage);

/**
 * _fair_trial_rate:
 * @self: a trial
 * @n: how many won
 * @of: of how many
 *
 * Returns: a share of wins: not known of nothing, nor where every lead is won
 */
FairRate _fair_trial_rate (const FairTrial *self, guint64 n, guint64 of);

/**
 * _fair_trial_say:
 * @self: a trial
 * @what: what the data does not support
 * @format: why, as for printf
 * @...: its arguments
 *
 * Notes something that the data does not support.
 */
void
_fair_trial_say (FairTrial *self, const char *what, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/**
 * _fair_trial_take_rates:
 * @self: a trial
 *
 * Works out the rates, how many times better than average, and lead time.
 */
void _fair_trial_take_rates (FairTrial *self);

/**
 * _fair_trial_take_volume:
 * @self: a trial
 *
 * Counts MQLs by month and by week.
 */
void _fair_trial_take_volume (FairTrial *self);

/**
 * _fair_trial_take_tiers:
 * @self: a trial
 *
 * Counts MQLs by tier.
 */
void _fair_trial_take_tiers (FairTrial *self);

/**
 * _fair_trial_take_sources:
 * @self: a trial
 *
 * Counts leads, MQLs and wins by source.
 */
void _fair_trial_take_sources (FairTrial *self);

/**
 * _fair_trial_take_amounts:
 * @self: a trial
 *
 * Adds up what was won, and counts the won deals.
 */
void _fair_trial_take_amounts (FairTrial *self);

/**
 * _fair_trial_take_curve:
 * @self: a trial
 *
 * Works out every threshold.
 */
void _fair_trial_take_curve (FairTrial *self);

/**
 * _fair_trial_take_swap:
 * @self: a trial
 *
 * Counts who comes in and who falls out.
 */
void _fair_trial_take_swap (FairTrial *self);

/**
 * _fair_trial_take_criteria:
 * @self: a trial
 * @cancellable: (nullable): to give up early
 * @error: return location for an error
 *
 * Works out what each criterion does.
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED
 */
gboolean _fair_trial_take_criteria (FairTrial    *self,
                                    GCancellable *cancellable,
                                    GError      **error);

/**
 * _fair_trial_take_unsupported:
 * @self: a trial
 *
 * Says what the data cannot say; to be called last.
 */
void _fair_trial_take_unsupported (FairTrial *self);

/* Something won that has an amount: what it is worth, and whether the amount
 * can be added. A mature lead makes it captured when it is an MQL. */
typedef void (*FairWinFunc) (const FairTrial *self,
                             const guint32   *leads,
                             guint            n_leads,
                             gboolean         has_amount,
                             gboolean         foreign,
                             double           amount,
                             gpointer         user_data);

/**
 * _fair_trial_foreach_win:
 * @self: a trial
 * @func: what to call
 * @user_data: for @func
 *
 * Calls @func for every win that has a mature lead: with the leads for which
 * the deal is counted.
 */
void _fair_trial_foreach_win (const FairTrial *self,
                              FairWinFunc      func,
                              gpointer         user_data);

G_END_DECLS
