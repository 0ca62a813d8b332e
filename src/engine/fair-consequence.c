/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-consequence-private.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "engine/fair-cohort-private.h"
#include "engine/fair-match.h"

/* Every lead in scope is in one of four groups, by which of the two values lets
 * it through. All that is said follows from their counts. */

typedef struct
{
  const FairCohort *cohort;
  const guint8     *a;
  const guint8     *b;
  FairConsequence  *result;
  long double       amount;
} Comparing;

static FairConsequenceGroup *
find_group (FairConsequence *self, gboolean a, gboolean b)
{
  if (a)
    return b ? &self->both : &self->only_a;

  return b ? &self->only_b : &self->neither;
}

static void
count_leads (Comparing *comparing, int maturity_days)
{
  const FairCohort *cohort = comparing->cohort;
  const gboolean    knows_worked = fair_cohort_knows_worked (cohort);

  for (guint lead = 0; lead < cohort->n_leads; lead++)
    {
      const FairLeadFacts  *facts = &cohort->leads[lead];
      const gboolean        won = facts->outcome == FAIR_OUTCOME_WON;
      FairConsequenceGroup *group;

      if ((facts->flags & FAIR_LEAD_IN_SCOPE) == 0)
        continue;
      group = find_group (comparing->result, comparing->a[lead],
                          comparing->b[lead]);
      group->leads++;
      group->wins += won;
      if (!fair_cohort_is_mature (cohort, lead, maturity_days))
        continue;
      group->mature++;
      if (knows_worked && (facts->flags & FAIR_LEAD_WORKED) == 0)
        continue;
      group->worked++;
      group->worked_won += won;
    }
}

/* Adds what a win is worth, where only one of the values catches it. */
static void
add_win (Comparing     *comparing,
         const guint32 *leads,
         guint          n_leads,
         gboolean       has_amount,
         double         amount)
{
  gboolean a = FALSE, b = FALSE;

  for (guint i = 0; i < n_leads; i++)
    {
      a |= comparing->a[leads[i]];
      b |= comparing->b[leads[i]];
    }
  if (a == b)
    return;
  if (!has_amount)
    {
      comparing->result->amounts_missing++;
      return;
    }
  comparing->result->has_amount = TRUE;
  comparing->amount += (long double) amount;
}

static void
add_deals (Comparing *comparing)
{
  const FairCohort *cohort = comparing->cohort;
  const FairDeal   *deals = fair_history_list_deals (cohort->history, NULL);

  for (guint deal = 0; deal < cohort->n_deals; deal++)
    {
      g_autofree guint32 *leads = NULL;
      guint               n_leads;

      if (!cohort->deals[deal].counts ||
          cohort->deals[deal].outcome != FAIR_OUTCOME_WON)
        continue;
      leads = _fair_cohort_dup_deal_leads (cohort, deal, &n_leads);
      add_win (comparing, leads, n_leads,
               deals[deal].has_amount && !deals[deal].foreign,
               deals[deal].amount);
    }
}

/* A won lead without a deal is a win of its own. */
static void
add_leads_without_deal (Comparing *comparing)
{
  const FairCohort *cohort = comparing->cohort;

  for (guint32 lead = 0; lead < cohort->n_leads; lead++)
    {
      gboolean foreign = FALSE;
      double   amount = 0;
      gboolean has_amount;
      guint    n_deals;

      if ((cohort->leads[lead].flags & FAIR_LEAD_IN_SCOPE) == 0 ||
          cohort->leads[lead].outcome != FAIR_OUTCOME_WON)
        continue;
      fair_history_get_lead_deals (cohort->history, lead, &n_deals);
      if (n_deals > 0)
        continue;
      has_amount =
          fair_history_get_amount (cohort->history, lead, &amount, &foreign);
      add_win (comparing, &lead, 1, has_amount && !foreign, amount);
    }
}

/* Of two bytes a lead: whether it is let through. */
FairConsequence *
_fair_consequence_new (const FairCohort *cohort,
                       const guint8     *a,
                       const guint8     *b,
                       int               maturity_days)
{
  FairConsequence *self = g_new0 (FairConsequence, 1);
  Comparing comparing = { .cohort = cohort, .a = a, .b = b, .result = self };

  if (maturity_days < 0)
    maturity_days = fair_cohort_default_maturity_days (cohort);
  count_leads (&comparing, maturity_days);
  add_deals (&comparing);
  add_leads_without_deal (&comparing);

  self->amount = (double) comparing.amount;
  self->leads = self->only_a.leads + self->only_b.leads;
  self->wins = self->only_a.wins + self->only_b.wins;
  self->favor = _fair_consequence_judge (self);

  return self;
}

static guint8 *
list_passes (FairScores *scores, int tier)
{
  guint                n;
  const FairLeadScore *leads = fair_scores_get_leads (scores, &n);
  guint8              *passes = g_new0 (guint8, n + 1);

  for (guint i = 0; i < n; i++)
    passes[i] =
        leads[i].passes && (tier == FAIR_TIER_NORMAL || leads[i].tier == tier);

  return passes;
}

FairConsequence *
fair_consequence_new (FairScores *a, FairScores *b, int tier, int maturity_days)
{
  g_autofree guint8 *of_a = NULL;
  g_autofree guint8 *of_b = NULL;

  g_return_val_if_fail (a != NULL && b != NULL, NULL);
  g_return_val_if_fail (
      fair_scores_get_cohort (a) == fair_scores_get_cohort (b), NULL);

  of_a = list_passes (a, tier);
  of_b = list_passes (b, tier);

  return _fair_consequence_new (fair_scores_get_cohort (a), of_a, of_b,
                                maturity_days);
}

/* Whether each lead has the item confirmed; NULL where no attribute of the
 * history records it. */
static guint8 *
match_item (const FairCohort *cohort, const FairAcceptanceItem *item)
{
  const FairFrame  *frame = fair_history_get_leads (cohort->history);
  const FairColumn *column =
      item->attribute != NULL ? fair_frame_find (frame, item->attribute) : NULL;
  g_autoptr (FairCondition) condition = NULL;

  if (column == NULL)
    return NULL;
  condition = fair_condition_new_leaf (item->attribute,
                                       column->type == FAIR_COLUMN_BOOLEAN
                                           ? FAIR_OPERATOR_IS_TRUE
                                           : FAIR_OPERATOR_IS_KNOWN);

  return fair_match_leads (cohort, condition, NULL);
}

static const FairAcceptanceItem *
find_item (const FairAcceptance *checklist, const char *id)
{
  for (guint i = 0; i < checklist->items->len; i++)
    {
      const FairAcceptanceItem *item = g_ptr_array_index (checklist->items, i);

      if (g_strcmp0 (item->id, id) == 0)
        return item;
    }

  return NULL;
}

static gboolean
is_same_item (const FairAcceptanceItem *item, const FairAcceptance *other)
{
  const FairAcceptanceItem *there = find_item (other, item->id);

  return there != NULL && there->required == item->required;
}

/* Holds the MQLs against a checklist. FALSE where what sets it apart from the
 * other one is not recorded. */
static gboolean
hold_against (FairScores           *scores,
              const FairAcceptance *checklist,
              const FairAcceptance *other,
              guint8               *accepted,
              char                **why)
{
  const FairCohort *cohort = fair_scores_get_cohort (scores);
  g_autofree guint *confirmed = g_new0 (guint, cohort->n_leads + 1);
  const gboolean    other_count = checklist->at_least != other->at_least;
  guint             recorded = 0;

  for (guint i = 0; i < checklist->items->len; i++)
    {
      const FairAcceptanceItem *item = g_ptr_array_index (checklist->items, i);
      g_autofree guint8        *met = match_item (cohort, item);

      if (met == NULL &&
          (!is_same_item (item, other) || (other_count && !item->required)))
        {
          *why = g_strdup_printf (
              _ ("The history has no field that records “%s”"), item->name);
          return FALSE;
        }
      recorded += met != NULL && !item->required;
      for (guint lead = 0; met != NULL && lead < cohort->n_leads; lead++)
        {
          const gboolean holds = (met[lead] & FAIR_VERDICT_HOLDS) != 0;

          if (item->required)
            accepted[lead] &= holds;
          else
            confirmed[lead] += holds;
        }
    }
  for (guint lead = 0; lead < cohort->n_leads; lead++)
    accepted[lead] &=
        confirmed[lead] >= MIN (recorded, (guint) checklist->at_least);

  return TRUE;
}

FairConsequence *
fair_consequence_new_checklist (FairScores           *scores,
                                const FairAcceptance *a,
                                const FairAcceptance *b,
                                int                   maturity_days,
                                char                **why)
{
  g_autofree guint8 *of_a = NULL;
  g_autofree guint8 *of_b = NULL;
  g_autofree char   *reason = NULL;

  g_return_val_if_fail (scores != NULL, NULL);
  g_return_val_if_fail (a != NULL && b != NULL, NULL);

  of_a = list_passes (scores, FAIR_TIER_NORMAL);
  of_b = list_passes (scores, FAIR_TIER_NORMAL);
  if (!hold_against (scores, a, b, of_a, &reason) ||
      !hold_against (scores, b, a, of_b, &reason))
    {
      if (why != NULL)
        *why = g_steal_pointer (&reason);
      return NULL;
    }

  return _fair_consequence_new (fair_scores_get_cohort (scores), of_a, of_b,
                                maturity_days);
}

FairConsequence *
fair_consequence_copy (const FairConsequence *consequence)
{
  g_return_val_if_fail (consequence != NULL, NULL);

  return g_memdup2 (consequence, sizeof *consequence);
}

void
fair_consequence_free (FairConsequence *consequence)
{
  g_free (consequence);
}
