/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-cohort-private.h"

#include <math.h>

/* How leads and deals are seen at as-of. A lead that has deals takes its deal
 * fields from them alone. Where as-of was given, an outcome of which nobody
 * knew yet is taken back; then every later instant is dropped. Where it was
 * not given, a later instant is a slip of the file and is dropped first. */

static gint64
drop_future (const FairCohort *self, gint64 instant)
{
  return instant > self->as_of ? FAIR_INSTANT_NONE : instant;
}

static gint64
drop_slip (const FairCohort *self, gint64 instant)
{
  return self->given ? instant : drop_future (self, instant);
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

void
_fair_cohort_settle_deals (FairCohort *self)
{
  const FairDeal *deals = fair_history_list_deals (self->history, NULL);

  for (guint i = 0; i < self->n_deals; i++)
    {
      FairDealFacts *facts = &self->deals[i];

      facts->outcome = deals[i].outcome;
      if (self->given && is_closed (facts->outcome) &&
          deals[i].closed_at != FAIR_INSTANT_NONE &&
          deals[i].closed_at > self->as_of)
        facts->outcome = FAIR_OUTCOME_OPEN;

      facts->created_at = drop_future (self, deals[i].created_at);
      facts->closed_at = is_closed (facts->outcome)
                             ? drop_future (self, deals[i].closed_at)
                             : FAIR_INSTANT_NONE;
    }
}

/* The deal that speaks for the lead: the won one that closed first, else the
 * open one created first, else the lost one that closed last; of equals the
 * first imported. */
static gboolean
speaks_before (const FairCohort *self, const FairDeal *a, const FairDeal *b)
{
  gint64 a_closed = drop_slip (self, a->closed_at);
  gint64 b_closed = drop_slip (self, b->closed_at);

  if (a->outcome != b->outcome)
    return a->outcome == FAIR_OUTCOME_WON ||
           (a->outcome == FAIR_OUTCOME_OPEN && b->outcome != FAIR_OUTCOME_WON);

  switch (a->outcome)
    {
    case FAIR_OUTCOME_WON:
      return is_earlier (a_closed, b_closed);
    case FAIR_OUTCOME_OPEN:
      return is_earlier (drop_slip (self, a->created_at),
                         drop_slip (self, b->created_at));
    default:
      return a_closed != FAIR_INSTANT_NONE &&
             (b_closed == FAIR_INSTANT_NONE || a_closed > b_closed);
    }
}

static void
take_from_deals (const FairCohort *self,
                 FairLeadFacts    *facts,
                 const guint32    *own,
                 guint             n_own)
{
  const FairDeal *deals = fair_history_list_deals (self->history, NULL);
  const FairDeal *speaker = &deals[own[0]];
  gint64          opportunity_at = FAIR_INSTANT_NONE;

  for (guint i = 0; i < n_own; i++)
    {
      const FairDeal *deal = &deals[own[i]];
      gint64          created_at = drop_slip (self, deal->created_at);

      if (is_earlier (created_at, opportunity_at))
        opportunity_at = created_at;
      if (speaks_before (self, deal, speaker))
        speaker = deal;
    }

  facts->outcome = speaker->outcome;
  facts->stages[FAIR_STAGE_OPPORTUNITY] = opportunity_at;
  facts->stages[FAIR_STAGE_CLOSED] = drop_slip (self, speaker->closed_at);
  facts->amount =
      speaker->has_amount && !speaker->foreign ? speaker->amount : NAN;
}

static void
take_from_row (const FairCohort *self, FairLeadFacts *facts, guint lead)
{
  gboolean foreign = FALSE;
  double   amount = NAN;

  facts->outcome = fair_history_get_outcome (self->history, lead);
  facts->stages[FAIR_STAGE_OPPORTUNITY] =
      drop_slip (self, facts->stages[FAIR_STAGE_OPPORTUNITY]);
  if (facts->outcome == FAIR_OUTCOME_MISSING)
    facts->outcome = facts->stages[FAIR_STAGE_OPPORTUNITY] != FAIR_INSTANT_NONE
                         ? FAIR_OUTCOME_OPEN
                         : FAIR_OUTCOME_NONE;

  if (!fair_history_get_amount (self->history, lead, &amount, &foreign) ||
      foreign)
    amount = NAN;
  facts->amount = amount;
}

/* What was won, lost or opened after a given as-of was not known then. */
static void
take_back (const FairCohort *self, FairLeadFacts *facts)
{
  gint64 opportunity_at = facts->stages[FAIR_STAGE_OPPORTUNITY];
  gint64 closed_at = facts->stages[FAIR_STAGE_CLOSED];

  if (!self->given)
    return;

  if (is_closed (facts->outcome) && closed_at != FAIR_INSTANT_NONE &&
      closed_at > self->as_of)
    facts->outcome =
        opportunity_at != FAIR_INSTANT_NONE && opportunity_at <= self->as_of
            ? FAIR_OUTCOME_OPEN
            : FAIR_OUTCOME_NONE;

  if (facts->outcome == FAIR_OUTCOME_OPEN &&
      opportunity_at != FAIR_INSTANT_NONE && opportunity_at > self->as_of)
    facts->outcome = FAIR_OUTCOME_NONE;
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

  take_back (self, facts);

  for (guint stage = 0; stage < FAIR_N_STAGES; stage++)
    facts->stages[stage] = drop_future (self, facts->stages[stage]);

  /* The close date of an open deal is a forecast. */
  if (facts->outcome == FAIR_OUTCOME_OPEN)
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
