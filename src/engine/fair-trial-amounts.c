/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-trial.h"

/* What was won is counted deal by deal: a deal of three leads is one win. A won
 * lead that has no deal is a win of its own. Amounts are of wins with a lead
 * old enough to judge; the recorded deals are counted whatever their leads'
 * age. */

static gboolean
has_mature_lead (const FairTrial *self, const guint32 *leads, guint n_leads)
{
  for (guint i = 0; i < n_leads; i++)
    {
      if (self->mature[leads[i]])
        return TRUE;
    }

  return FALSE;
}

/* Calls @func for every win of a mature lead. */
void
_fair_trial_foreach_win (const FairTrial *self,
                         FairWinFunc      func,
                         gpointer         user_data)
{
  FairHistory    *history = self->cohort->history;
  const FairDeal *deals = fair_history_list_deals (history, NULL);

  for (guint deal = 0; deal < self->cohort->n_deals; deal++)
    {
      const FairDealFacts *facts = &self->cohort->deals[deal];
      g_autofree guint32  *leads = NULL;
      guint                n_leads;

      if (!facts->counts || facts->outcome != FAIR_OUTCOME_WON)
        continue;
      leads = _fair_cohort_dup_deal_leads (self->cohort, deal, &n_leads);
      if (has_mature_lead (self, leads, n_leads))
        func (self, leads, n_leads, deals[deal].has_amount, deals[deal].foreign,
              deals[deal].amount, user_data);
    }

  for (guint32 lead = 0; lead < self->n_leads; lead++)
    {
      gboolean foreign = FALSE;
      double   amount = 0.0;
      gboolean has_amount;
      guint    n_deals;

      if (!self->mature[lead] || !_fair_trial_is_won (self, lead))
        continue;
      fair_history_get_lead_deals (history, lead, &n_deals);
      if (n_deals > 0)
        continue;
      has_amount = fair_history_get_amount (history, lead, &amount, &foreign);
      func (self, &lead, 1, has_amount, foreign, amount, user_data);
    }
}

/* Sums are carried in more digits than they are told in, so that the order of
 * the deals does not show. */
typedef struct
{
  long double won;
  long double captured;
} FairAmounts;

static void
add_win (const FairTrial *self,
         const guint32   *leads,
         guint            n_leads,
         gboolean         has_amount,
         gboolean         foreign,
         double           amount,
         gpointer         user_data)
{
  FairAmounts *amounts = user_data;
  gboolean     captured = FALSE;

  if (!has_amount)
    {
      self->result->amounts_missing++;
      return;
    }
  if (foreign)
    {
      self->result->amounts_foreign++;
      return;
    }

  for (guint i = 0; i < n_leads; i++)
    captured |= self->mature[leads[i]] && self->leads[leads[i]].passes;

  self->result->has_amounts = TRUE;
  self->result->amounts_counted++;
  amounts->won += (long double) amount;
  if (captured)
    amounts->captured += (long double) amount;
}

static void
count_deals (FairTrial *self)
{
  for (guint deal = 0; deal < self->cohort->n_deals; deal++)
    {
      const FairDealFacts *facts = &self->cohort->deals[deal];
      g_autofree guint32  *leads = NULL;
      gboolean             captured = FALSE;
      guint                n_leads;

      if (!facts->counts || facts->outcome != FAIR_OUTCOME_WON)
        continue;

      leads = _fair_cohort_dup_deal_leads (self->cohort, deal, &n_leads);
      for (guint i = 0; i < n_leads; i++)
        captured |= self->leads[leads[i]].passes;

      self->result->deals_won++;
      self->result->deals_won_captured += captured;
    }
}

void
_fair_trial_take_amounts (FairTrial *self)
{
  FairAmounts amounts = { 0 };

  _fair_trial_foreach_win (self, add_win, &amounts);
  self->result->won_amount = (double) amounts.won;
  self->result->won_amount_captured = (double) amounts.captured;
  count_deals (self);
}
