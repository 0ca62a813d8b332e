/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-history-builder-private.h"

#include "base/fair-i18n.h"
#include "history/fair-history-error.h"

/* Which leads a deal counts for. */

/* A catch-all company with many leads and many deals would tie each to each. */
#define MAX_TIES 50000000

static const FairRowFacts *
get_facts (GArray *facts, guint row)
{
  return &g_array_index (facts, FairRowFacts, row);
}

static gint64
get_instant (FairColumnBuilder *column, guint row)
{
  return column != NULL ? _fair_frame_builder_get_instant (column, row)
                        : FAIR_INSTANT_NONE;
}

static FairColumnBuilder *
find_instants (FairHistoryBuilder *builder, FairRows rows, FairStage stage)
{
  FairColumnBuilder *column = _fair_frame_builder_find_column (
      builder->frames[rows], fair_stage_to_string (stage));

  return column != NULL && column->type == FAIR_COLUMN_INSTANT ? column : NULL;
}

/* A lead is first seen at created_at, else at the earliest of its own stage
 * times and activities that have come to pass, else never. */
gint64 *
_fair_history_ties_collect_births (FairHistoryBuilder *builder)
{
  guint   n_leads = builder->lead_facts->len;
  gint64  limit = _fair_history_rules_now (builder);
  gint64 *births = g_new (gint64, MAX (n_leads, 1));

  for (guint lead = 0; lead < n_leads; lead++)
    births[lead] = FAIR_INSTANT_NONE;
  _fair_activity_builder_note_births (builder->activities, limit, births);

  for (int stage = FAIR_STAGE_CLOSED; stage >= FAIR_STAGE_CREATED; stage--)
    {
      FairColumnBuilder *column =
          find_instants (builder, FAIR_ROWS_LEADS, (FairStage) stage);

      for (guint lead = 0; column != NULL && lead < n_leads; lead++)
        {
          gint64 at = get_instant (column, lead);

          if (at == FAIR_INSTANT_NONE ||
              (stage != FAIR_STAGE_CREATED && at > limit))
            continue;
          if (stage == FAIR_STAGE_CREATED ||
              births[lead] == FAIR_INSTANT_NONE || at < births[lead])
            births[lead] = at;
        }
    }

  return births;
}

/* Rows in the order of their keys, and for each key, and one more, where its
 * rows begin: a counting sort, so rows of one key keep their order. */
static guint32 *
group_rows (const guint32 *keys, guint n_rows, guint n_keys, guint32 **first)
{
  guint32            *rows = g_new (guint32, MAX (n_rows, 1));
  g_autofree guint32 *next = NULL;

  *first = g_new0 (guint32, (gsize) n_keys + 1);
  for (guint row = 0; row < n_rows; row++)
    (*first)[keys[row] + 1]++;
  for (guint key = 0; key < n_keys; key++)
    (*first)[key + 1] += (*first)[key];

  next = g_memdup2 (*first, sizeof (guint32) * n_keys);
  for (guint row = 0; row < n_rows; row++)
    rows[next[keys[row]]++] = row;

  return rows;
}

static guint32 *
group_ties (FairHistoryBuilder *builder, guint32 **first)
{
  guint               n_ties = builder->ties->len;
  g_autofree guint32 *keys = g_new (guint32, MAX (n_ties, 1));

  for (guint i = 0; i < n_ties; i++)
    keys[i] = g_array_index (builder->ties, FairTie, i).deal;

  return group_rows (keys, n_ties, builder->deal_facts->len, first);
}

/* Leads without a company have the key 0. */
static guint32 *
group_by_company (FairHistoryBuilder *builder, guint32 **first)
{
  guint n_leads = builder->lead_facts->len;
  guint n_companies = builder->frames[FAIR_ROWS_COMPANIES]->ids->len;
  g_autofree guint32 *keys = g_new (guint32, MAX (n_leads, 1));

  for (guint lead = 0; lead < n_leads; lead++)
    keys[lead] = get_facts (builder->lead_facts, lead)->company;

  return group_rows (keys, n_leads, n_companies + 1, first);
}

/* The earliest lead, of those first seen at once the one imported first. One
 * that was never seen comes after all others. */
static guint
pick_primary (const guint32 *leads, guint n_leads, const gint64 *births)
{
  guint best = leads[0];

  for (guint i = 1; i < n_leads; i++)
    {
      guint  lead = leads[i];
      gint64 birth = births[lead];

      if (birth == births[best]
              ? lead < best
              : birth != FAIR_INSTANT_NONE &&
                    (births[best] == FAIR_INSTANT_NONE || birth < births[best]))
        best = lead;
    }

  return best;
}

/* A deal of a company counts for those of its leads that were first seen
 * before it closed; where it is not closed yet, or nobody knows when it was,
 * for all of them. */
static gboolean
counts_for (const FairDeal *deal, gint64 birth, gint64 now)
{
  if (deal->outcome == FAIR_OUTCOME_OPEN ||
      deal->closed_at == FAIR_INSTANT_NONE || deal->closed_at > now)
    return TRUE;

  return birth != FAIR_INSTANT_NONE && birth < deal->closed_at;
}

/* @last_deal[lead] is the deal, plus 1, that the lead was last added to: a tie
 * that two files name is one tie. */
static void
take_told_ties (FairHistoryBuilder *builder,
                FairHistory        *history,
                guint               deal,
                const guint32      *ties,
                guint               n_ties,
                guint32            *last_deal,
                GArray             *leads)
{
  for (guint i = 0; i < n_ties; i++)
    {
      const FairTie *tie = &g_array_index (builder->ties, FairTie, ties[i]);

      history->deal_ties[deal] |= FAIR_TIES_TOLD;
      if (tie->primary)
        {
          history->deal_ties[deal] |= FAIR_TIES_PRIMARY_TOLD;
          history->deal_list[deal].primary = tie->lead;
        }
      if (last_deal[tie->lead] != deal + 1)
        g_array_append_val (leads, tie->lead);
      last_deal[tie->lead] = deal + 1;
    }
}

static char *
name_deal_lead (FairHistoryBuilder *builder, guint deal)
{
  const char *id =
      g_ptr_array_index (builder->frames[FAIR_ROWS_DEALS]->ids, deal);
  char *name = g_strconcat ("deal:", id, NULL);

  for (guint i = 2; _fair_frame_builder_find_row (
           builder->frames[FAIR_ROWS_LEADS], name, NULL);
       i++)
    {
      g_free (name);
      name = g_strdup_printf ("deal:%s (%u)", id, i);
    }

  return name;
}

/* The leads of a company, for one of its deals. */
static void
take_company_leads (const FairDeal *deal,
                    const guint32  *candidates,
                    guint           n_candidates,
                    const gint64   *births,
                    gint64          now,
                    GArray         *leads)
{
  for (guint i = 0; i < n_candidates; i++)
    if (counts_for (deal, births[candidates[i]], now))
      g_array_append_val (leads, candidates[i]);
}

static void
set_limit_error (FairHistoryBuilder *builder, guint32 company, GError **error)
{
  GPtrArray *ids = builder->frames[FAIR_ROWS_COMPANIES]->ids;

  g_set_error (
      error, FAIR_HISTORY_ERROR, FAIR_HISTORY_ERROR_LIMIT,
      _ ("Deals and leads of the same company make more than %d "
         "pairs. Check the column that names the company (“%s” is "
         "one), or tie the deals to leads."),
      MAX_TIES,
      company != 0 ? (const char *) g_ptr_array_index (ids, company - 1) : "");
}

/* Settles which of a deal's leads, noted at the end of @leads, is the primary
 * one. A deal that has none gets a lead of its own. */
static void
settle_leads (FairHistoryBuilder *builder,
              FairHistory        *history,
              guint               deal,
              const gint64       *births,
              GArray             *leads,
              GArray             *lone_deals)
{
  FairDeal *out = &history->deal_list[deal];

  out->n_leads = leads->len - out->first_lead;
  if (out->n_leads == 0)
    {
      g_autofree char *name = name_deal_lead (builder, deal);

      out->primary =
          _fair_frame_builder_add_row (builder->frames[FAIR_ROWS_LEADS], name);
      out->n_leads = 1;
      g_array_append_val (leads, out->primary);
      g_array_append_val (lone_deals, deal);
    }
  else if ((history->deal_ties[deal] & FAIR_TIES_PRIMARY_TOLD) == 0)
    out->primary = pick_primary (
        &g_array_index (leads, guint32, out->first_lead), out->n_leads, births);
}

/* Ties every deal to its leads: those that the files name, else those of its
 * company, else one of its own, whose deal is noted in @lone_deals. */
gboolean
_fair_history_ties_make (FairHistoryBuilder *builder,
                         FairHistory        *history,
                         const gint64       *births,
                         GArray             *lone_deals,
                         GError            **error)
{
  guint               n_leads = builder->lead_facts->len;
  gint64              now = _fair_history_rules_now (builder);
  g_autofree guint32 *first_tie = NULL;
  g_autofree guint32 *ties = group_ties (builder, &first_tie);
  g_autofree guint32 *first_lead = NULL;
  g_autofree guint32 *by_company = group_by_company (builder, &first_lead);
  g_autofree guint32 *last_deal = g_new0 (guint32, (gsize) n_leads + 1);
  g_autoptr (GArray) leads = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint deal = 0; deal < builder->deal_facts->len; deal++)
    {
      FairDeal *out = &history->deal_list[deal];
      guint32   company = get_facts (builder->deal_facts, deal)->company;

      out->first_lead = leads->len;
      take_told_ties (builder, history, deal, ties + first_tie[deal],
                      first_tie[deal + 1] - first_tie[deal], last_deal, leads);
      if (leads->len == out->first_lead && company != 0)
        take_company_leads (out, by_company + first_lead[company],
                            first_lead[company + 1] - first_lead[company],
                            births, now, leads);
      if (leads->len > MAX_TIES)
        {
          set_limit_error (builder, company, error);
          return FALSE;
        }
      settle_leads (builder, history, deal, births, leads, lone_deals);
    }

  history->n_ties = leads->len;
  history->deal_leads =
      (guint32 *) (gpointer) g_array_free (g_steal_pointer (&leads), FALSE);

  return TRUE;
}
