/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-cohort-private.h"

#include <math.h>

/* How leads and deals are seen at as-of. Where as-of was given, an outcome of
 * which nobody knew yet is taken back, deal by deal and for leads without any
 * deal; every later instant is dropped. A lead that has deals takes its deal
 * fields from them alone, as they are seen then. */

static gint64
drop_future (const FairCohort *self, gint64 instant)
{
  return instant > self->as_of ? FAIR_INSTANT_NONE : instant;
}

static gboolean
is_closed (FairOutcome outcome)
{
  return outcome == FAIR_OUTCOME_WON || outcome == FAIR_OUTCOME_LOST;
}

/* Whether @a comes before @b; what has no instant comes last. */
static gboolean
is_earlier (gint64 a, gint64 b)
{
  return a != FAIR_INSTANT_NONE && (b == FAIR_INSTANT_NONE || a < b);
}

/* What an outcome was at as-of: one that came later was not known then. */
static FairOutcome
take_back (const FairCohort *self,
           FairOutcome       outcome,
           gint64            opportunity_at,
           gint64            closed_at)
{
  gboolean opened = opportunity_at != FAIR_INSTANT_NONE;

  if (!self->given)
    return outcome;

  if (is_closed (outcome) && closed_at != FAIR_INSTANT_NONE &&
      closed_at > self->as_of)
    return opened && opportunity_at <= self->as_of ? FAIR_OUTCOME_OPEN
                                                   : FAIR_OUTCOME_NONE;
  if (outcome == FAIR_OUTCOME_OPEN && opened && opportunity_at > self->as_of)
    return FAIR_OUTCOME_NONE;

  return outcome;
}

void
_fair_cohort_settle_deals (FairCohort *self)
{
  const FairDeal *deals = fair_history_list_deals (self->history, NULL);

  for (guint i = 0; i < self->n_deals; i++)
    {
      FairDealFacts *facts = &self->deals[i];

      facts->outcome = take_back (self, deals[i].outcome, deals[i].created_at,
                                  deals[i].closed_at);
      facts->created_at = drop_future (self, deals[i].created_at);
      facts->closed_at = is_closed (facts->outcome)
                             ? drop_future (self, deals[i].closed_at)
                             : FAIR_INSTANT_NONE;
    }
}

static int
rank_outcome (FairOutcome outcome)
{
  switch (outcome)
    {
    case FAIR_OUTCOME_WON:
      return 3;
    case FAIR_OUTCOME_OPEN:
      return 2;
    case FAIR_OUTCOME_LOST:
      return 1;
    default:
      return 0;
    }
}

/* The deal that speaks for the lead: the won one that closed first, else the
 * open one created first, else the lost one that closed last; of equals the
 * first imported. One that was not there yet speaks last. */
static gboolean
speaks_before (const FairDealFacts *a, const FairDealFacts *b)
{
  if (a->outcome != b->outcome)
    return rank_outcome (a->outcome) > rank_outcome (b->outcome);

  switch (a->outcome)
    {
    case FAIR_OUTCOME_WON:
      return is_earlier (a->closed_at, b->closed_at);
    case FAIR_OUTCOME_OPEN:
      return is_earlier (a->created_at, b->created_at);
    case FAIR_OUTCOME_LOST:
      return a->closed_at != FAIR_INSTANT_NONE &&
             (b->closed_at == FAIR_INSTANT_NONE || a->closed_at > b->closed_at);
    default:
      return FALSE;
    }
}

static void
take_from_deals (const FairCohort *self,
                 FairLeadFacts    *facts,
                 const guint32    *own,
                 guint             n_own)
{
  const FairDeal *deals = fair_history_list_deals (self->history, NULL);
  guint           speaker = own[0];
  gint64          opportunity_at = FAIR_INSTANT_NONE;

  for (guint i = 0; i < n_own; i++)
    {
      const FairDealFacts *deal = &self->deals[own[i]];

      if (is_earlier (deal->created_at, opportunity_at))
        opportunity_at = deal->created_at;
      if (speaks_before (deal, &self->deals[speaker]))
        speaker = own[i];
    }

  facts->outcome = self->deals[speaker].outcome;
  facts->stages[FAIR_STAGE_OPPORTUNITY] = opportunity_at;
  facts->stages[FAIR_STAGE_CLOSED] = self->deals[speaker].closed_at;
  facts->amount = facts->outcome != FAIR_OUTCOME_NONE &&
                          deals[speaker].has_amount && !deals[speaker].foreign
                      ? deals[speaker].amount
                      : NAN;
}

static void
take_from_row (const FairCohort *self, FairLeadFacts *facts, guint lead)
{
  gint64   opportunity_at = facts->stages[FAIR_STAGE_OPPORTUNITY];
  gboolean foreign = FALSE;
  double   amount = NAN;

  facts->outcome = fair_history_get_outcome (self->history, lead);
  if (facts->outcome == FAIR_OUTCOME_MISSING)
    facts->outcome = drop_future (self, opportunity_at) != FAIR_INSTANT_NONE
                         ? FAIR_OUTCOME_OPEN
                         : FAIR_OUTCOME_NONE;
  /* Of an open lead it is a forecast, also where that is taken back. */
  if (!is_closed (facts->outcome))
    facts->stages[FAIR_STAGE_CLOSED] = FAIR_INSTANT_NONE;
  facts->outcome = take_back (self, facts->outcome, opportunity_at,
                              facts->stages[FAIR_STAGE_CLOSED]);

  if (!fair_history_get_amount (self->history, lead, &amount, &foreign) ||
      foreign)
    amount = NAN;
  facts->amount = amount;
}

static void
settle_stages (const FairCohort *self, FairLeadFacts *facts, guint lead)
{
  const guint32 *own;
  guint          n_own;

  for (guint stage = 0; stage < FAIR_N_STAGES; stage++)
    {
      const FairColumn *column =
          fair_history_get_stage (self->history, (FairStage) stage);

      facts->stages[stage] = column != NULL
                                 ? fair_column_get_instant (column, lead)
                                 : FAIR_INSTANT_NONE;
    }

  own = fair_history_get_lead_deals (self->history, lead, &n_own);
  if (n_own > 0)
    take_from_deals (self, facts, own, n_own);
  else
    take_from_row (self, facts, lead);

  if (facts->stages[FAIR_STAGE_CREATED] != FAIR_INSTANT_NONE &&
      facts->stages[FAIR_STAGE_CREATED] > self->as_of)
    facts->flags |= FAIR_LEAD_FUTURE;

  for (guint stage = 0; stage < FAIR_N_STAGES; stage++)
    facts->stages[stage] = drop_future (self, facts->stages[stage]);

  /* A close date counts only on a deal that is closed. */
  if (!is_closed (facts->outcome))
    facts->stages[FAIR_STAGE_CLOSED] = FAIR_INSTANT_NONE;
}

static void
settle_created (FairLeadFacts *facts, gint64 first_activity)
{
  facts->created_at = facts->stages[FAIR_STAGE_CREATED];
  if (facts->created_at != FAIR_INSTANT_NONE ||
      (facts->flags & FAIR_LEAD_FUTURE) != 0)
    return;

  facts->created_at = first_activity;
  for (guint stage = 0; stage < FAIR_N_STAGES; stage++)
    {
      if (is_earlier (facts->stages[stage], facts->created_at))
        facts->created_at = facts->stages[stage];
    }

  if (facts->created_at == FAIR_INSTANT_NONE)
    facts->flags |= FAIR_LEAD_UNDATED;
}

static void
settle_entry (FairLeadFacts *facts)
{
  static const FairStage by_sales[] = {
    FAIR_STAGE_ACCEPTED,       FAIR_STAGE_REJECTED, FAIR_STAGE_FIRST_FOLLOW_UP,
    FAIR_STAGE_DISCOVERY_CALL, FAIR_STAGE_SQL,
  };

  facts->entry = facts->stages[FAIR_STAGE_OPPORTUNITY];
  if (facts->entry == FAIR_INSTANT_NONE)
    facts->entry = facts->stages[FAIR_STAGE_CLOSED];

  if (facts->outcome != FAIR_OUTCOME_NONE)
    {
      facts->flags |= FAIR_LEAD_WORKED;
      if (facts->entry == FAIR_INSTANT_NONE)
        facts->flags |= FAIR_LEAD_NO_ENTRY;
    }
  for (guint i = 0; i < G_N_ELEMENTS (by_sales); i++)
    {
      if (facts->stages[by_sales[i]] != FAIR_INSTANT_NONE)
        facts->flags |= FAIR_LEAD_WORKED;
    }

  if (facts->entry != FAIR_INSTANT_NONE &&
      facts->created_at != FAIR_INSTANT_NONE &&
      facts->entry <= facts->created_at)
    facts->flags |= FAIR_LEAD_WITH_DEAL;
}

void
_fair_cohort_settle_leads (FairCohort *self)
{
  const FairActivities *activities =
      fair_history_get_activities (self->history);

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      FairLeadFacts *facts = &self->leads[lead];
      guint64        first = activities->first[lead];
      guint64        end = activities->first[lead + 1];
      gint64         earliest = FAIR_INSTANT_NONE;

      settle_stages (self, facts, lead);
      if (first < end)
        earliest = drop_future (self, activities->at[first]);
      settle_created (facts, earliest);
      settle_entry (facts);

      facts->first_activity = first;
      facts->end_activity = first;
      if ((facts->flags & FAIR_LEAD_FUTURE) != 0)
        continue;
      while (facts->end_activity < end &&
             (facts->entry != FAIR_INSTANT_NONE
                  ? activities->at[facts->end_activity] < facts->entry
                  : activities->at[facts->end_activity] <= self->as_of))
        facts->end_activity++;
    }
}
