/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-history-private.h"

#include "history/fair-frame-private.h"

#include <string.h>

static const char *const stage_names[FAIR_N_STAGES] = {
  "created_at",
  "mql_at",
  "accepted_at",
  "rejected_at",
  "first_follow_up_at",
  "discovery_call_at",
  "sql_at",
  "opportunity_at",
  "closed_at",
};

static const char *const outcome_names[] = { "none", "open", "lost", "won",
                                             "missing" };

static void
history_free (FairHistory *self)
{
  g_clear_pointer (&self->zone, fair_zone_unref);
  g_free (self->currency);
  g_clear_pointer (&self->leads, _fair_frame_free);
  g_clear_pointer (&self->companies, _fair_frame_free);
  g_clear_pointer (&self->deals, _fair_frame_free);
  g_free (self->lead_facts);
  g_free (self->deal_facts);
  g_free (self->deal_ties);
  g_free (self->deal_list);
  g_free (self->deal_leads);
  g_free (self->lead_deals);
  g_free (self->first_deal);
  g_clear_pointer (&self->inherited, g_ptr_array_unref);
  g_free (self->activities.first);
  g_free (self->activities.at);
  g_free (self->activities.type);
  g_free (self->activities.value);
  g_free (self->activities.detail);
  g_clear_pointer (&self->activities.types, g_ptr_array_unref);
  g_clear_pointer (&self->activities.details, g_ptr_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_free (self);
}

FairHistory *
_fair_history_new (void)
{
  FairHistory *self = g_new0 (FairHistory, 1);

  g_atomic_ref_count_init (&self->ref_count);

  return self;
}

/* Works out what follows from the rest: where the stages are, and which deals
 * a lead has, in the order of the deals. */
void
_fair_history_index (FairHistory *self)
{
  guint               n_leads = self->leads->n_rows;
  g_autofree guint32 *next = NULL;

  for (guint stage = 0; stage < FAIR_N_STAGES; stage++)
    {
      const FairColumn *column =
          fair_frame_find (self->leads, stage_names[stage]);

      if (column != NULL && column->type == FAIR_COLUMN_INSTANT)
        self->stages[stage] = column;
    }

  self->first_deal = g_new0 (guint32, (gsize) n_leads + 1);
  self->lead_deals = g_new (guint32, MAX (self->n_ties, 1));
  for (gsize i = 0; i < self->n_ties; i++)
    self->first_deal[self->deal_leads[i] + 1]++;
  for (guint lead = 0; lead < n_leads; lead++)
    self->first_deal[lead + 1] += self->first_deal[lead];

  next = g_memdup2 (self->first_deal, sizeof (guint32) * n_leads);
  for (guint deal = 0; deal < self->deals->n_rows; deal++)
    {
      const FairDeal *facts = &self->deal_list[deal];

      for (guint i = 0; i < facts->n_leads; i++)
        {
          guint lead = self->deal_leads[facts->first_lead + i];

          self->lead_deals[next[lead]++] = deal;
        }
    }
}

FairHistory *
fair_history_ref (FairHistory *history)
{
  g_return_val_if_fail (history != NULL, NULL);

  g_atomic_ref_count_inc (&history->ref_count);

  return history;
}

void
fair_history_unref (FairHistory *history)
{
  g_return_if_fail (history != NULL);

  if (g_atomic_ref_count_dec (&history->ref_count))
    history_free (history);
}

FairZone *
fair_history_get_zone (const FairHistory *history)
{
  g_return_val_if_fail (history != NULL, NULL);

  return history->zone;
}

const char *
fair_history_get_currency (const FairHistory *history)
{
  g_return_val_if_fail (history != NULL, NULL);

  return history->currency;
}

gint64
fair_history_get_imported_at (const FairHistory *history)
{
  g_return_val_if_fail (history != NULL, FAIR_INSTANT_NONE);

  return history->imported_at;
}

gint64
fair_history_get_as_of (const FairHistory *history, gboolean *given)
{
  g_return_val_if_fail (history != NULL, FAIR_INSTANT_NONE);

  if (given != NULL)
    *given = history->as_of_given;

  return history->as_of;
}

const FairFrame *
fair_history_get_leads (const FairHistory *history)
{
  g_return_val_if_fail (history != NULL, NULL);

  return history->leads;
}

const FairFrame *
fair_history_get_companies (const FairHistory *history)
{
  g_return_val_if_fail (history != NULL, NULL);

  return history->companies;
}

const FairFrame *
fair_history_get_deals (const FairHistory *history)
{
  g_return_val_if_fail (history != NULL, NULL);

  return history->deals;
}

const FairColumn *
fair_history_get_stage (const FairHistory *history, FairStage stage)
{
  g_return_val_if_fail (history != NULL, NULL);
  g_return_val_if_fail ((guint) stage < FAIR_N_STAGES, NULL);

  return history->stages[stage];
}

FairOutcome
fair_history_get_outcome (const FairHistory *history, guint lead)
{
  g_return_val_if_fail (history != NULL, FAIR_OUTCOME_MISSING);

  if (lead >= history->n_recorded)
    return FAIR_OUTCOME_MISSING;

  return history->lead_facts[lead].outcome;
}

gboolean
fair_history_get_amount (const FairHistory *history,
                         guint              lead,
                         double            *amount,
                         gboolean          *foreign)
{
  const FairRowFacts *facts;

  g_return_val_if_fail (history != NULL, FALSE);

  if (lead >= history->n_recorded)
    return FALSE;
  facts = &history->lead_facts[lead];
  if (!facts->has_amount)
    return FALSE;
  if (amount != NULL)
    *amount = facts->amount;
  if (foreign != NULL)
    *foreign = facts->foreign;

  return TRUE;
}

const FairDeal *
fair_history_list_deals (const FairHistory *history, guint *n_deals)
{
  g_return_val_if_fail (history != NULL, NULL);

  if (n_deals != NULL)
    *n_deals = history->deals->n_rows;

  return history->deal_list;
}

const guint32 *
fair_history_get_deal_leads (const FairHistory *history,
                             guint              deal,
                             guint             *n_leads)
{
  g_return_val_if_fail (history != NULL, NULL);
  g_return_val_if_fail (deal < history->deals->n_rows, NULL);

  if (n_leads != NULL)
    *n_leads = history->deal_list[deal].n_leads;

  return history->deal_leads + history->deal_list[deal].first_lead;
}

const guint32 *
fair_history_get_lead_deals (const FairHistory *history,
                             guint              lead,
                             guint             *n_deals)
{
  g_return_val_if_fail (history != NULL, NULL);
  g_return_val_if_fail (lead < history->leads->n_rows, NULL);

  if (n_deals != NULL)
    *n_deals = history->first_deal[lead + 1] - history->first_deal[lead];

  return history->lead_deals + history->first_deal[lead];
}

const FairActivities *
fair_history_get_activities (const FairHistory *history)
{
  g_return_val_if_fail (history != NULL, NULL);

  return &history->activities;
}

guint
fair_history_count_recorded_leads (const FairHistory *history)
{
  g_return_val_if_fail (history != NULL, 0);

  return history->n_recorded;
}

const char *
fair_stage_to_string (FairStage stage)
{
  g_return_val_if_fail ((guint) stage < FAIR_N_STAGES, NULL);

  return stage_names[stage];
}

gboolean
fair_stage_from_string (const char *text, FairStage *stage)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (guint i = 0; i < FAIR_N_STAGES; i++)
    {
      if (strcmp (text, stage_names[i]) == 0)
        {
          *stage = (FairStage) i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
fair_outcome_to_string (FairOutcome outcome)
{
  g_return_val_if_fail ((guint) outcome < G_N_ELEMENTS (outcome_names), NULL);

  return outcome_names[outcome];
}

gboolean
fair_outcome_from_string (const char *text, FairOutcome *outcome)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (guint i = 0; i < FAIR_OUTCOME_MISSING; i++)
    {
      if (strcmp (text, outcome_names[i]) == 0)
        {
          *outcome = (FairOutcome) i;
          return TRUE;
        }
    }

  return FALSE;
}
