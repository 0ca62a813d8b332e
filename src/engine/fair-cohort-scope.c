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
                   _ ("The scope's date \"%s\" cannot be read. Write it like "
                      "2026-01-31."),
                   text);
      return FALSE;
    }

  *instant = date.instant;
  return TRUE;
}

static void
list_pairs (const FairCohort *self, FairPairs *pairs)
{
  guint n_own;

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      fair_history_get_lead_deals (self->history, lead, &n_own);
      pairs->n += MAX (n_own, 1);
    }

  pairs->lead = g_new (guint32, MAX (pairs->n, 1));
  pairs->deal = g_new (guint32, MAX (pairs->n, 1));
  pairs->n = 0;

  for (guint lead = 0; lead < self->n_leads; lead++)
    {
      const guint32 *own =
          fair_history_get_lead_deals (self->history, lead, &n_own);

      for (guint i = 0; i < MAX (n_own, 1); i++)
        {
          pairs->lead[pairs->n] = lead;
          pairs->deal[pairs->n++] = n_own > 0 ? own[i] : FAIR_NO_DEAL;
        }
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
  if (when != NULL)
    verdicts = fair_match_pairs (self, &pairs, when, self->lacking);

  for (guint i = 0; i < pairs.n; i++)
    {
      gboolean has_deal = deals[i] != FAIR_NO_DEAL;
      guint8   verdict = verdicts != NULL ? verdicts[i] : FAIR_VERDICT_HOLDS;

      if ((verdict & FAIR_VERDICT_HOLDS) != 0)
        {
          self->leads[leads[i]].flags |= FAIR_LEAD_IN_SCOPE;
          if (has_deal)
            self->deals[deals[i]].fits = TRUE;
        }
      else if (!has_deal && (verdict & FAIR_VERDICT_UNKNOWN) != 0)
        self->leads[leads[i]].flags |= FAIR_LEAD_IN_SCOPE;
    }
}

static void
count_deals (FairCohort *self)
{
  const FairDeal *deals = fair_history_list_deals (self->history, NULL);

  for (guint deal = 0; deal < self->n_deals; deal++)
    {
      FairDealFacts *facts = &self->deals[deal];
      const guint32 *leads;
      guint          n_leads;

      if (!facts->fits ||
          (self->given && deals[deal].created_at != FAIR_INSTANT_NONE &&
           deals[deal].created_at > self->as_of))
        continue;

      leads = fair_history_get_deal_leads (self->history, deal, &n_leads);
      for (guint i = 0; i < n_leads; i++)
        facts->counts |=
            (self->leads[leads[i]].flags & FAIR_LEAD_IN_SCOPE) != 0;
    }
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
