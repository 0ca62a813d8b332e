/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-cohort-private.h"

#include "base/fair-i18n.h"
#include "engine/fair-engine-error.h"
#include "engine/fair-match.h"

/* Which leads and deals a scope counts. The condition is asked of every lead
 * with each of its deals. A deal fits when it holds with one of its leads; a
 * lead fits when it holds with one of its deals. Of a lead without a deal
 * nobody knows what its deal would say, so it is out only where the condition
 * is false whatever that were. */

static gboolean
read_bound (const FairCohort *self,
            const char       *text,
            gint64           *instant,
            GError          **error)
{
  FairDate date;

  *instant = FAIR_INSTANT_NONE;
  if (text == NULL)
    return TRUE;

  if (!fair_date_parse_iso (text, fair_history_get_zone (self->history), &date))
    {
      g_set_error (error, FAIR_ENGINE_ERROR, FAIR_ENGINE_ERROR_INVALID,
                   _ ("The scope's date “%s” cannot be read. Write it like "
                      "2026-01-31."),
                   text);
      return FALSE;
    }

  *instant = date.instant;
  return TRUE;
}

/* The leads of every deal, in the order of the history's deal leads, then the
 * leads that have no deal. */
static void
list_pairs (const FairCohort *self, FairPairs *pairs)
{
  const guint32 *leads;
  guint          n_own;

  for (guint deal = 0; deal < self->n_deals; deal++)
    {
      fair_history_get_deal_leads (self->history, deal, &n_own);
      pairs->n += n_own;
    }
  pairs->lead = g_new (guint32, (gsize) pairs->n + self->n_leads + 1);
  pairs->deal = g_new (guint32, (gsize) pairs->n + self->n_leads + 1);
  pairs->n = 0;

  for (guint deal = 0; deal < self->n_deals; deal++)
    {
      leads = fair_history_get_deal_leads (self->history, deal, &n_own);
      for (guint i = 0; i < n_own; i++)
        {
          pairs->lead[pairs->n] = leads[i];
          pairs->deal[pairs->n++] = deal;
        }
    }
  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      fair_history_get_lead_deals (self->history, lead, &n_own);
      if (n_own > 0)
        continue;
      pairs->lead[pairs->n] = lead;
      pairs->deal[pairs->n++] = FAIR_NO_DEAL;
    }
}

static void
apply_condition (FairCohort *self, const FairCondition *when)
{
  FairPairs           pairs = { 0 };
  g_autofree guint32 *leads = NULL;
  g_autofree guint32 *deals = NULL;
  g_autofree guint8  *verdicts = NULL;

  list_pairs (self, &pairs);
  leads = pairs.lead;
  deals = pairs.deal;
  self->tie_counts = g_new0 (guint8, MAX (pairs.n, 1));
  if (when != NULL)
    verdicts = fair_match_pairs (self, &pairs, when, self->lacking);

  for (guint i = 0; i < pairs.n; i++)
    {
      guint8 verdict = verdicts != NULL ? verdicts[i] : FAIR_VERDICT_HOLDS;

      if ((verdict & FAIR_VERDICT_HOLDS) != 0)
        {
          self->leads[leads[i]].flags |= FAIR_LEAD_IN_SCOPE;
          self->tie_counts[i] = deals[i] != FAIR_NO_DEAL;
        }
      else if (deals[i] == FAIR_NO_DEAL &&
               (verdict & FAIR_VERDICT_UNKNOWN) != 0)
        self->leads[leads[i]].flags |= FAIR_LEAD_IN_SCOPE;
    }
}

/* Of the ties for which the condition holds those are counted whose lead is in
 * scope and whose deal exists at as-of. */
static void
count_deals (FairCohort *self)
{
  const FairDeal *deals = fair_history_list_deals (self->history, NULL);

  for (guint deal = 0; deal < self->n_deals; deal++)
    {
      guint8        *counts = self->tie_counts + deals[deal].first_lead;
      const guint32 *leads;
      guint          n_leads;

      leads = fair_history_get_deal_leads (self->history, deal, &n_leads);
      for (guint i = 0; i < n_leads; i++)
        {
          if ((self->leads[leads[i]].flags & FAIR_LEAD_IN_SCOPE) == 0)
            counts[i] = FALSE;
          self->deals[deal].counts |= counts[i];
        }
    }
}

/* The leads for which a deal is counted. */
guint32 *
_fair_cohort_dup_deal_leads (const FairCohort *self, guint deal, guint *n_leads)
{
  const FairDeal *deals = fair_history_list_deals (self->history, NULL);
  const guint8   *counts = self->tie_counts + deals[deal].first_lead;
  const guint32  *leads;
  guint32        *counted;
  guint           n_all;

  leads = fair_history_get_deal_leads (self->history, deal, &n_all);
  counted = g_new (guint32, MAX (n_all, 1));
  *n_leads = 0;
  for (guint i = 0; i < n_all; i++)
    {
      if (counts[i])
        counted[(*n_leads)++] = leads[i];
    }

  return counted;
}

gboolean
_fair_cohort_apply_scope (FairCohort      *self,
                          const FairScope *scope,
                          GError         **error)
{
  gint64 from = FAIR_INSTANT_NONE;
  gint64 before = FAIR_INSTANT_NONE;

  if (scope != NULL &&
      (!read_bound (self, scope->created_from, &from, error) ||
       !read_bound (self, scope->created_before, &before, error)))
    return FALSE;

  apply_condition (self, scope != NULL ? scope->when : NULL);

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      FairLeadFacts *facts = &self->leads[lead];
      gboolean bound = from != FAIR_INSTANT_NONE || before != FAIR_INSTANT_NONE;

      if ((facts->flags & FAIR_LEAD_FUTURE) != 0 ||
          (bound && facts->created_at == FAIR_INSTANT_NONE) ||
          (from != FAIR_INSTANT_NONE && facts->created_at < from) ||
          (before != FAIR_INSTANT_NONE && facts->created_at >= before))
        facts->flags &= ~FAIR_LEAD_IN_SCOPE;
    }

  count_deals (self);

  return TRUE;
}
