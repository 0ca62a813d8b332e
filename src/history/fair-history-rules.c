/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-history-builder-private.h"

#include "base/fair-i18n.h"
#include "history/fair-history-error.h"

/* The rules that make a history of what the files said, in this order: when
 * each lead was first seen; what each deal is; which leads each deal counts
 * for; a lead for each deal that has none; what a lead takes from its company;
 * and the moment as of which all this is known. */

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

/* What is later than this has not come to pass. */
gint64
_fair_history_rules_now (const FairHistoryBuilder *builder)
{
  return builder->as_of_given ? builder->as_of : builder->imported_at;
}

/* A deal of which no stage tells whether it is closed is closed when its close
 * date has come: by as-of where that is given, else by the import. Nobody said
 * that it was won. */
static FairOutcome
settle_outcome (const FairHistoryBuilder *builder,
                FairOutcome               outcome,
                gint64                    closed_at)
{
  gint64 now = _fair_history_rules_now (builder);

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

/* What a deal says of itself is its lead's, but for what knows the answer: that
 * reaches the lead through the deal. */
static void
copy_deal_columns (FairHistoryBuilder *builder, GArray *lone_deals)
{
  static const char *const answers[] = { "amount", "is_won", "outcome", "stage",
                                         NULL };
  FairFrameBuilder        *deals = builder->frames[FAIR_ROWS_DEALS];
  FairFrameBuilder        *leads = builder->frames[FAIR_ROWS_LEADS];
  guint                    n_recorded = builder->lead_facts->len;

  for (guint i = 0; i < deals->columns->len && lone_deals->len > 0; i++)
    {
      FairColumnBuilder *source = g_ptr_array_index (deals->columns, i);
      FairColumnBuilder *target;

      if (g_strv_contains (answers, source->name))
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
 * deals, where it has some, say when it came in and closed; and a close date
 * counts only where it is won or lost. */
static gboolean
happened (FairHistoryBuilder *builder,
          FairStage           stage,
          guint               lead,
          gboolean            has_deal)
{
  FairOutcome outcome;

  if (stage != FAIR_STAGE_OPPORTUNITY && stage != FAIR_STAGE_CLOSED)
    return TRUE;
  if (has_deal || stage == FAIR_STAGE_OPPORTUNITY)
    return !has_deal;

  outcome = get_facts (builder->lead_facts, lead)->outcome;

  return outcome == FAIR_OUTCOME_WON || outcome == FAIR_OUTCOME_LOST;
}

/* As-of is given, or the latest instant that has come to pass by the moment of
 * the import. */
static gboolean
settle_as_of (FairHistoryBuilder *builder, FairHistory *history, GError **error)
{
  gint64             limit = builder->imported_at;
  gint64             latest;
  g_autofree guint8 *has_deal = NULL;

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
        if (happened (builder, (FairStage) stage, lead, has_deal[lead]))
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
          _ ("Nothing in the files is dated, so the day they speak of is not "
             "known. Say the day the files were exported, such as 2026-09-30 "
             "(on a command line, --as-of 2026-09-30), or map the column that "
             "holds when leads or deals were created."));
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
  g_autofree gint64 *births = _fair_history_ties_collect_births (builder);
  g_autoptr (GArray) lone_deals = g_array_new (FALSE, FALSE, sizeof (guint32));

  history->n_recorded = builder->lead_facts->len;
  history->n_own_columns = builder->frames[FAIR_ROWS_LEADS]->columns->len;
  history->inherited = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (history->inherited, (int) history->n_own_columns);

  make_deals (builder, history);
  if (!_fair_history_ties_make (builder, history, births, lone_deals, error))
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
