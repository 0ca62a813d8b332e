/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-history-builder-private.h"

#include "base/fair-i18n.h"
#include "history/fair-history-error.h"

#include <string.h>

/* The rules that make a history of what the files said, in this order: when
 * each lead was first seen; what each deal is; which leads each deal counts
 * for; a lead for each deal that has none; what a lead takes from its company;
 * and the moment as of which all this is known. */

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
 * times and activities, else never. */
static gint64 *
collect_births (FairHistoryBuilder *builder)
{
  guint   n_leads = builder->lead_facts->len;
  gint64 *births = g_new (gint64, MAX (n_leads, 1));

  for (guint lead = 0; lead < n_leads; lead++)
    births[lead] = FAIR_INSTANT_NONE;
  _fair_activity_builder_note_births (builder->activities, births);

  for (int stage = FAIR_STAGE_CLOSED; stage >= FAIR_STAGE_CREATED; stage--)
    {
      FairColumnBuilder *column =
          find_instants (builder, FAIR_ROWS_LEADS, (FairStage) stage);

      for (guint lead = 0; column != NULL && lead < n_leads; lead++)
        {
          gint64 at = get_instant (column, lead);

          if (at == FAIR_INSTANT_NONE)
            continue;
          if (stage == FAIR_STAGE_CREATED ||
              births[lead] == FAIR_INSTANT_NONE || at < births[lead])
            births[lead] = at;
        }
    }

  return births;
}

/* A deal of which no stage tells whether it is closed is closed when its close
 * date has come: by as-of where that is given, else by the import. Nobody said
 * that it was won. */
static FairOutcome
settle_outcome (const FairHistoryBuilder *builder,
                FairOutcome               outcome,
                gint64                    closed_at)
{
  gint64 now = builder->as_of_given ? builder->as_of : builder->imported_at;

  if (outcome != FAIR_OUTCOME_MISSING)
    return outcome;

  return closed_at != FAIR_INSTANT_NONE && closed_at <= now ? FAIR_OUTCOME_LOST
                                                            : FAIR_OUTCOME_OPEN;
}

static void
make_deals (FairHistoryBuilder *builder, FairHistory *history)
{
  guint              n_deals = builder->deal_facts->len;
  FairColumnBuilder *created =
      find_instants (builder, FAIR_ROWS_DEALS, FAIR_STAGE_CREATED);
  FairColumnBuilder *closed =
      find_instants (builder, FAIR_ROWS_DEALS, FAIR_STAGE_CLOSED);

  history->deal_list = g_new0 (FairDeal, MAX (n_deals, 1));
  history->deal_ties = g_new0 (guint8, MAX (n_deals, 1));
  for (guint deal = 0; deal < n_deals; deal++)
    {
      const FairRowFacts *facts = get_facts (builder->deal_facts, deal);
      FairDeal           *out = &history->deal_list[deal];

      out->created_at = get_instant (created, deal);
      out->closed_at = get_instant (closed, deal);
      out->outcome = settle_outcome (builder, facts->outcome, out->closed_at);
      out->amount = facts->amount;
      out->has_amount = facts->has_amount;
      out->foreign = facts->foreign;
    }
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
 * before it closed; where it is not closed, or nobody knows when it was, for
 * all of them. */
static gboolean
counts_for (const FairDeal *deal, gint64 birth)
{
  if (deal->outcome == FAIR_OUTCOME_OPEN ||
      deal->closed_at == FAIR_INSTANT_NONE)
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

/* Ties every deal to its leads; those to which none can be tied get a lead of
 * their own, whose deal is noted in @deal_leads. */
static gboolean
tie_deals (FairHistoryBuilder *builder,
           FairHistory        *history,
           const gint64       *births,
           GArray             *lone_deals,
           GError            **error)
{
  FairFrameBuilder   *leads_frame = builder->frames[FAIR_ROWS_LEADS];
  g_autofree guint32 *first_tie = NULL;
  g_autofree guint32 *ties = group_ties (builder, &first_tie);
  g_autofree guint32 *first_lead = NULL;
  g_autofree guint32 *by_company = group_by_company (builder, &first_lead);
  g_autofree guint32 *last_deal =
      g_new0 (guint32, builder->lead_facts->len + 1);
  GArray *leads = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint deal = 0; deal < builder->deal_facts->len; deal++)
    {
      FairDeal *out = &history->deal_list[deal];
      guint32   company = get_facts (builder->deal_facts, deal)->company;

      out->first_lead = leads->len;
      take_told_ties (builder, history, deal, ties + first_tie[deal],
                      first_tie[deal + 1] - first_tie[deal], last_deal, leads);
      if (leads->len == out->first_lead && company != 0)
        for (guint i = first_lead[company]; i < first_lead[company + 1]; i++)
          if (counts_for (out, births[by_company[i]]))
            g_array_append_val (leads, by_company[i]);

      if (leads->len > MAX_TIES)
        {
          g_set_error (
              error, FAIR_HISTORY_ERROR, FAIR_HISTORY_ERROR_LIMIT,
              _ ("Deals and leads of the same companies make more than %d "
                 "pairs. Check the column that names the company (\"%s\" is "
                 "one), or tie the deals to leads."),
              MAX_TIES,
              company != 0
                  ? (const char *) g_ptr_array_index (
                        builder->frames[FAIR_ROWS_COMPANIES]->ids, company - 1)
                  : "");
          g_array_unref (leads);
          return FALSE;
        }

      out->n_leads = leads->len - out->first_lead;
      if (out->n_leads == 0)
        {
          g_autofree char *name = name_deal_lead (builder, deal);
          guint32 lead = _fair_frame_builder_add_row (leads_frame, name);

          g_array_append_val (lone_deals, deal);
          g_array_append_val (leads, lead);
          out->n_leads = 1;
          out->primary = lead;
        }
      else if ((history->deal_ties[deal] & FAIR_TIES_PRIMARY_TOLD) == 0)
        out->primary =
            pick_primary (&g_array_index (leads, guint32, out->first_lead),
                          out->n_leads, births);
    }

  history->n_ties = leads->len;
  history->deal_leads = (guint32 *) (gpointer) g_array_free (leads, FALSE);

  return TRUE;
}

/* A text column of companies or deals stands among the leads' under its own
 * name. Their instants are theirs alone: a company's created_at is no lead's,
 * and a deal's dates reach its leads through the deal. */
static FairColumnBuilder *
find_target (FairHistoryBuilder *builder, const FairColumnBuilder *source)
{
  FairFrameBuilder  *leads = builder->frames[FAIR_ROWS_LEADS];
  FairColumnBuilder *target;
  FairStage          stage;

  if (source->type == FAIR_COLUMN_INSTANT ||
      fair_stage_from_string (source->name, &stage))
    return NULL;

  target = _fair_frame_builder_find_column (leads, source->name);
  if (target == NULL)
    target = _fair_frame_builder_get_column (
        leads,
        _fair_frame_builder_add_column (leads, source->name, source->type));

  return target->type != FAIR_COLUMN_INSTANT ? target : NULL;
}

/* What a deal says of itself is its lead's, but for what the deal itself
 * brings to a lead. */
static void
copy_deal_columns (FairHistoryBuilder *builder, GArray *lone_deals)
{
  FairFrameBuilder *deals = builder->frames[FAIR_ROWS_DEALS];
  FairFrameBuilder *leads = builder->frames[FAIR_ROWS_LEADS];
  guint             n_recorded = builder->lead_facts->len;

  for (guint i = 0; i < deals->columns->len && lone_deals->len > 0; i++)
    {
      FairColumnBuilder *source = g_ptr_array_index (deals->columns, i);
      FairColumnBuilder *target;

      if (strcmp (source->name, "amount") == 0 ||
          strcmp (source->name, "outcome") == 0)
        continue;
      target = find_target (builder, source);
      for (guint j = 0; target != NULL && j < lone_deals->len; j++)
        {
          guint32 code = _fair_frame_builder_get_code (
              source, g_array_index (lone_deals, guint32, j));

          if (code == 0)
            continue;
          code = _fair_frame_builder_intern (
              leads, target, g_ptr_array_index (source->dictionary, code));
          _fair_frame_builder_set_code (leads, target, n_recorded + j, code);
        }
    }
}

static guint32
get_company (FairHistoryBuilder *builder, GArray *lone_deals, guint lead)
{
  guint n_recorded = builder->lead_facts->len;

  if (lead < n_recorded)
    return get_facts (builder->lead_facts, lead)->company;

  return get_facts (builder->deal_facts,
                    g_array_index (lone_deals, guint32, lead - n_recorded))
      ->company;
}

/* Where a lead says nothing, its company's text is its own. @bits marks those
 * texts. */
static void
fill_column (FairHistoryBuilder *builder,
             GArray             *lone_deals,
             FairColumnBuilder  *source,
             FairColumnBuilder  *target,
             guint32            *bits)
{
  FairFrameBuilder   *leads = builder->frames[FAIR_ROWS_LEADS];
  g_autofree guint32 *codes = g_new0 (guint32, source->dictionary->len);

  for (guint lead = 0; lead < leads->ids->len; lead++)
    {
      guint32 company = get_company (builder, lone_deals, lead);
      guint32 code;

      if (company == 0 || _fair_frame_builder_get_code (target, lead) != 0)
        continue;
      code = _fair_frame_builder_get_code (source, company - 1);
      if (code == 0)
        continue;
      if (codes[code] == 0)
        codes[code] = _fair_frame_builder_intern (
            leads, target, g_ptr_array_index (source->dictionary, code));
      _fair_frame_builder_set_code (leads, target, lead, codes[code]);
      if (bits != NULL)
        bits[lead / 32] |= 1u << (lead % 32);
    }
}

static void
copy_company_columns (FairHistoryBuilder *builder,
                      FairHistory        *history,
                      GArray             *lone_deals)
{
  FairFrameBuilder *companies = builder->frames[FAIR_ROWS_COMPANIES];
  FairFrameBuilder *leads = builder->frames[FAIR_ROWS_LEADS];
  gsize             n_words = leads->ids->len / 32 + 1;

  for (guint i = 0; i < companies->columns->len && companies->ids->len > 0; i++)
    {
      FairColumnBuilder *source = g_ptr_array_index (companies->columns, i);
      FairColumnBuilder *target = find_target (builder, source);
      guint32           *bits = NULL;
      guint              place;

      if (target == NULL)
        continue;
      if (g_ptr_array_find (leads->columns, target, &place) &&
          place < history->n_own_columns)
        bits = history->inherited->pdata[place] = g_new0 (guint32, n_words);
      fill_column (builder, lone_deals, source, target, bits);
    }
}

static void
note_latest (gint64 *latest, gint64 at, gint64 limit)
{
  if (at != FAIR_INSTANT_NONE && at <= limit && at > *latest)
    *latest = at;
}

/* Whether a lead's own instant of that stage says when something happened. Its
 * deals, where it has some, say when it came in and closed; and while it is
 * open, its close date is a forecast. */
static gboolean
happened (FairHistoryBuilder *builder,
          FairStage           stage,
          guint               lead,
          gboolean            has_deal,
          FairColumnBuilder  *opportunity)
{
  FairOutcome outcome;

  if (stage != FAIR_STAGE_OPPORTUNITY && stage != FAIR_STAGE_CLOSED)
    return TRUE;
  if (has_deal || stage == FAIR_STAGE_OPPORTUNITY)
    return !has_deal;

  outcome = get_facts (builder->lead_facts, lead)->outcome;
  if (outcome == FAIR_OUTCOME_MISSING &&
      get_instant (opportunity, lead) != FAIR_INSTANT_NONE)
    outcome = FAIR_OUTCOME_OPEN;

  return outcome != FAIR_OUTCOME_OPEN;
}

/* As-of is given, or the latest instant that has come to pass by the moment of
 * the import. */
static gboolean
settle_as_of (FairHistoryBuilder *builder, FairHistory *history, GError **error)
{
  gint64             limit = builder->imported_at;
  gint64             latest;
  g_autofree guint8 *has_deal = NULL;
  FairColumnBuilder *opportunity =
      find_instants (builder, FAIR_ROWS_LEADS, FAIR_STAGE_OPPORTUNITY);

  history->as_of_given = builder->as_of_given;
  history->as_of = builder->as_of;
  if (builder->as_of_given)
    return TRUE;

  latest = _fair_activity_builder_get_latest (builder->activities, limit);
  has_deal = g_new0 (guint8, builder->frames[FAIR_ROWS_LEADS]->ids->len + 1);
  for (gsize i = 0; i < history->n_ties; i++)
    has_deal[history->deal_leads[i]] = TRUE;
  for (guint stage = 0; stage < FAIR_N_STAGES; stage++)
    {
      FairColumnBuilder *column =
          find_instants (builder, FAIR_ROWS_LEADS, (FairStage) stage);

      for (guint lead = 0; column != NULL && lead < builder->lead_facts->len;
           lead++)
        if (happened (builder, (FairStage) stage, lead, has_deal[lead],
                      opportunity))
          note_latest (&latest, get_instant (column, lead), limit);
    }
  for (guint deal = 0; deal < builder->deal_facts->len; deal++)
    {
      note_latest (&latest, history->deal_list[deal].created_at, limit);
      if (history->deal_list[deal].outcome != FAIR_OUTCOME_OPEN)
        note_latest (&latest, history->deal_list[deal].closed_at, limit);
    }

  if (latest == FAIR_INSTANT_NONE)
    {
      g_set_error_literal (
          error, FAIR_HISTORY_ERROR, FAIR_HISTORY_ERROR_NO_AS_OF,
          _ ("Nothing in the files is dated by the moment of the import, so it "
             "is not known as of when they speak. Say it with --as-of."));
      return FALSE;
    }
  history->as_of = latest;

  return TRUE;
}

gboolean
_fair_history_rules_apply (FairHistoryBuilder *builder,
                           FairHistory        *history,
                           GError            **error)
{
  g_autofree gint64 *births = collect_births (builder);
  g_autoptr (GArray) lone_deals = g_array_new (FALSE, FALSE, sizeof (guint32));

  history->n_recorded = builder->lead_facts->len;
  history->n_own_columns = builder->frames[FAIR_ROWS_LEADS]->columns->len;
  history->inherited = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (history->inherited, (int) history->n_own_columns);

  make_deals (builder, history);
  if (!tie_deals (builder, history, births, lone_deals, error))
    return FALSE;
  if (!settle_as_of (builder, history, error))
    return FALSE;
  copy_deal_columns (builder, lone_deals);
  copy_company_columns (builder, history, lone_deals);

  history->lead_facts = g_memdup2 (builder->lead_facts->data,
                                   sizeof (FairRowFacts) * history->n_recorded);
  history->deal_facts =
      g_memdup2 (builder->deal_facts->data,
                 sizeof (FairRowFacts) * builder->deal_facts->len);

  return TRUE;
}
