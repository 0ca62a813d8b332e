/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/fair-history-builder-private.h"

#include <math.h>

#define STRING_BLOCK (64 * 1024)

/* In place of the code of a text that is taken away. */
#define NO_VALUE G_MAXUINT32

static FairRowFacts *
get_facts (FairHistoryBuilder *builder, FairRows rows, guint row)
{
  GArray *facts =
      rows == FAIR_ROWS_LEADS ? builder->lead_facts : builder->deal_facts;

  return &g_array_index (facts, FairRowFacts, row);
}

static guint
count_rows (const FairHistoryBuilder *builder, FairRows rows)
{
  return builder->frames[rows]->ids->len;
}

FairHistoryBuilder *
fair_history_builder_new (FairZone   *zone,
                          const char *currency,
                          gint64      imported_at)
{
  FairHistoryBuilder *builder;

  g_return_val_if_fail (zone != NULL, NULL);
  g_return_val_if_fail (currency != NULL, NULL);
  g_return_val_if_fail (imported_at != FAIR_INSTANT_NONE, NULL);

  builder = g_new0 (FairHistoryBuilder, 1);
  builder->zone = fair_zone_ref (zone);
  builder->currency = g_strdup (currency);
  builder->imported_at = imported_at;
  builder->as_of = FAIR_INSTANT_NONE;
  builder->strings = g_string_chunk_new (STRING_BLOCK);
  for (guint i = 0; i < FAIR_N_ROWS; i++)
    builder->frames[i] = _fair_frame_builder_new (builder->strings);
  builder->lead_facts = g_array_new (FALSE, TRUE, sizeof (FairRowFacts));
  builder->deal_facts = g_array_new (FALSE, TRUE, sizeof (FairRowFacts));
  builder->ties = g_array_new (FALSE, FALSE, sizeof (FairTie));
  builder->activities = _fair_activity_builder_new (builder->strings);

  return builder;
}

static char *
ask_mask (FairHistoryBuilder *builder,
          FairRows            rows,
          const char         *column,
          const char         *text)
{
  if (builder->mask == NULL || text == NULL)
    return NULL;

  return builder->mask (rows, column, text, builder->mask_data);
}

/* Copies one column's texts, but not those that came from a company. */
static void
copy_texts (FairHistoryBuilder *builder,
            FairRows            rows,
            guint               target,
            const FairColumn   *column,
            const guint32      *inherited,
            guint               n_rows)
{
  FairFrameBuilder   *frame = builder->frames[rows];
  FairColumnBuilder  *copy = _fair_frame_builder_get_column (frame, target);
  g_autofree guint32 *codes = g_new0 (guint32, column->dictionary->len);

  for (guint row = 0; row < n_rows; row++)
    {
      guint32 code = column->codes[row];

      if (code == 0 || _fair_history_bit (inherited, row))
        continue;
      if (codes[code] == 0)
        {
          const char      *text = g_ptr_array_index (column->dictionary, code);
          g_autofree char *masked =
              ask_mask (builder, rows, column->name, text);

          codes[code] = masked != NULL && *masked == '\0'
                            ? NO_VALUE
                            : _fair_frame_builder_intern (
                                  frame, copy, masked != NULL ? masked : text);
        }
      if (codes[code] == NO_VALUE)
        continue;
      _fair_frame_builder_set_code (frame, copy, row, codes[code]);
    }
}

static void
copy_frame (FairHistoryBuilder *builder,
            FairRows            rows,
            const FairFrame    *frame,
            guint               n_rows,
            guint               n_columns,
            GPtrArray          *inherited)
{
  for (guint row = 0; row < n_rows; row++)
    {
      const char      *id = fair_frame_get_id (frame, row);
      g_autofree char *masked = ask_mask (builder, rows, NULL, id);

      fair_history_builder_add_row (builder, rows,
                                    masked != NULL ? masked : id);
    }

  for (guint i = 0; i < n_columns; i++)
    {
      const FairColumn *column = g_ptr_array_index (frame->columns, i);
      guint             target = fair_history_builder_add_column (
                      builder, rows, column->name, column->type);

      if (column->type != FAIR_COLUMN_INSTANT)
        {
          copy_texts (builder, rows, target, column,
                      inherited != NULL ? g_ptr_array_index (inherited, i)
                                        : NULL,
                      n_rows);
          continue;
        }
      for (guint row = 0; row < n_rows; row++)
        fair_history_builder_set_instant (builder, rows, row, target,
                                          column->instants[row]);
    }
}

static void
copy_facts (FairHistoryBuilder *builder, const FairHistory *history)
{
  for (guint row = 0; row < history->n_recorded; row++)
    *get_facts (builder, FAIR_ROWS_LEADS, row) = history->lead_facts[row];

  for (guint deal = 0; deal < history->deals->n_rows; deal++)
    {
      const FairDeal *facts = &history->deal_list[deal];
      guint8          ties = history->deal_ties[deal];

      *get_facts (builder, FAIR_ROWS_DEALS, deal) = history->deal_facts[deal];
      if ((ties & FAIR_TIES_TOLD) == 0)
        continue;
      for (guint i = 0; i < facts->n_leads; i++)
        {
          guint32 lead = history->deal_leads[facts->first_lead + i];

          fair_history_builder_tie_deal (builder, deal, lead,
                                         (ties & FAIR_TIES_PRIMARY_TOLD) != 0 &&
                                             lead == facts->primary);
        }
    }
}

static void
copy_activities (FairHistoryBuilder *builder, const FairHistory *history)
{
  const FairActivities *activities = &history->activities;
  g_autoptr (GPtrArray) details = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < activities->details->len; i++)
    {
      const char *detail = g_ptr_array_index (activities->details, i);
      char *masked = ask_mask (builder, FAIR_ROWS_LEADS, "detail", detail);

      g_ptr_array_add (details, masked != NULL ? masked : g_strdup (detail));
    }
  for (guint lead = 0; lead < history->n_recorded; lead++)
    for (guint64 i = activities->first[lead]; i < activities->first[lead + 1];
         i++)
      _fair_activity_builder_add (
          builder->activities, lead,
          g_ptr_array_index (activities->types, activities->type[i]),
          activities->at[i], activities->value[i],
          g_ptr_array_index (details, activities->detail[i]));
}

static FairHistoryBuilder *
copy (const FairHistory *history,
      gint64             imported_at,
      FairHistoryMask    mask,
      gpointer           mask_data)
{
  FairHistoryBuilder *builder =
      fair_history_builder_new (history->zone, history->currency, imported_at);

  g_return_val_if_fail (builder != NULL, NULL);

  builder->mask = mask;
  builder->mask_data = mask_data;
  copy_frame (builder, FAIR_ROWS_COMPANIES, history->companies,
              history->companies->n_rows, history->companies->columns->len,
              NULL);
  copy_frame (builder, FAIR_ROWS_LEADS, history->leads, history->n_recorded,
              history->n_own_columns, history->inherited);
  copy_frame (builder, FAIR_ROWS_DEALS, history->deals, history->deals->n_rows,
              history->deals->columns->len, NULL);
  copy_facts (builder, history);
  copy_activities (builder, history);
  builder->mask = NULL;

  return builder;
}

FairHistoryBuilder *
fair_history_builder_new_from (const FairHistory *history, gint64 imported_at)
{
  FairHistoryBuilder *builder;

  g_return_val_if_fail (history != NULL, NULL);

  builder = copy (history, imported_at, NULL, NULL);
  if (builder != NULL)
    _fair_activity_builder_end_earlier (builder->activities);

  return builder;
}

FairHistoryBuilder *
fair_history_builder_new_masked (const FairHistory *history,
                                 FairHistoryMask    mask,
                                 gpointer           user_data)
{
  FairHistoryBuilder *builder;

  g_return_val_if_fail (history != NULL, NULL);
  g_return_val_if_fail (mask != NULL, NULL);

  builder = copy (history, history->imported_at, mask, user_data);
  if (builder != NULL && history->as_of_given)
    fair_history_builder_set_as_of (builder, history->as_of);

  return builder;
}

void
fair_history_builder_free (FairHistoryBuilder *builder)
{
  g_return_if_fail (builder != NULL);

  for (guint i = 0; i < FAIR_N_ROWS; i++)
    _fair_frame_builder_free (builder->frames[i]);
  _fair_activity_builder_free (builder->activities);
  g_array_unref (builder->lead_facts);
  g_array_unref (builder->deal_facts);
  g_array_unref (builder->ties);
  g_clear_pointer (&builder->strings, g_string_chunk_free);
  fair_zone_unref (builder->zone);
  g_free (builder->currency);
  g_free (builder);
}

void
fair_history_builder_set_as_of (FairHistoryBuilder *builder, gint64 as_of)
{
  g_return_if_fail (builder != NULL);

  builder->as_of = as_of;
  builder->as_of_given = as_of != FAIR_INSTANT_NONE;
}

guint
fair_history_builder_add_column (FairHistoryBuilder *builder,
                                 FairRows            rows,
                                 const char         *name,
                                 FairColumnType      type)
{
  g_return_val_if_fail (builder != NULL && !builder->finished, 0);
  g_return_val_if_fail ((guint) rows < FAIR_N_ROWS, 0);
  g_return_val_if_fail (name != NULL && *name != '\0', 0);

  return _fair_frame_builder_add_column (builder->frames[rows], name, type);
}

guint
fair_history_builder_add_row (FairHistoryBuilder *builder,
                              FairRows            rows,
                              const char         *id)
{
  const FairRowFacts nothing = { .outcome = FAIR_OUTCOME_MISSING };
  guint              n_before;
  guint              row;

  g_return_val_if_fail (builder != NULL && !builder->finished, 0);
  g_return_val_if_fail ((guint) rows < FAIR_N_ROWS, 0);
  g_return_val_if_fail (id != NULL && *id != '\0', 0);

  n_before = count_rows (builder, rows);
  row = _fair_frame_builder_add_row (builder->frames[rows], id);
  if (row == n_before && rows == FAIR_ROWS_LEADS)
    g_array_append_val (builder->lead_facts, nothing);
  else if (row == n_before && rows == FAIR_ROWS_DEALS)
    g_array_append_val (builder->deal_facts, nothing);

  return row;
}

gboolean
fair_history_builder_find_row (FairHistoryBuilder *builder,
                               FairRows            rows,
                               const char         *id,
                               guint              *row)
{
  g_return_val_if_fail (builder != NULL && !builder->finished, FALSE);
  g_return_val_if_fail ((guint) rows < FAIR_N_ROWS, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return _fair_frame_builder_find_row (builder->frames[rows], id, row);
}

void
fair_history_builder_set_text (FairHistoryBuilder *builder,
                               FairRows            rows,
                               guint               row,
                               guint               column,
                               const char         *text)
{
  FairFrameBuilder  *frame;
  FairColumnBuilder *target;

  g_return_if_fail (builder != NULL && !builder->finished);
  g_return_if_fail ((guint) rows < FAIR_N_ROWS);
  g_return_if_fail (row < count_rows (builder, rows));

  if (text == NULL || *text == '\0')
    return;
  frame = builder->frames[rows];
  target = _fair_frame_builder_get_column (frame, column);
  g_return_if_fail (target->type != FAIR_COLUMN_INSTANT);
  _fair_frame_builder_set_code (
      frame, target, row, _fair_frame_builder_intern (frame, target, text));
}

void
fair_history_builder_set_instant (FairHistoryBuilder *builder,
                                  FairRows            rows,
                                  guint               row,
                                  guint               column,
                                  gint64              instant)
{
  FairFrameBuilder  *frame;
  FairColumnBuilder *target;

  g_return_if_fail (builder != NULL && !builder->finished);
  g_return_if_fail ((guint) rows < FAIR_N_ROWS);
  g_return_if_fail (row < count_rows (builder, rows));

  if (instant == FAIR_INSTANT_NONE)
    return;
  frame = builder->frames[rows];
  target = _fair_frame_builder_get_column (frame, column);
  g_return_if_fail (target->type == FAIR_COLUMN_INSTANT);
  _fair_frame_builder_set_instant (frame, target, row, instant);
}

gint64
fair_history_builder_get_instant (FairHistoryBuilder *builder,
                                  FairRows            rows,
                                  guint               row,
                                  guint               column)
{
  FairColumnBuilder *target;

  g_return_val_if_fail (builder != NULL, FAIR_INSTANT_NONE);
  g_return_val_if_fail ((guint) rows < FAIR_N_ROWS, FAIR_INSTANT_NONE);

  target = _fair_frame_builder_get_column (builder->frames[rows], column);
  g_return_val_if_fail (target->type == FAIR_COLUMN_INSTANT, FAIR_INSTANT_NONE);

  return _fair_frame_builder_get_instant (target, row);
}

gboolean
fair_history_builder_has_value (FairHistoryBuilder *builder,
                                FairRows            rows,
                                guint               row,
                                guint               column)
{
  FairColumnBuilder *target;

  g_return_val_if_fail (builder != NULL, FALSE);
  g_return_val_if_fail ((guint) rows < FAIR_N_ROWS, FALSE);

  target = _fair_frame_builder_get_column (builder->frames[rows], column);

  return target->type == FAIR_COLUMN_INSTANT
             ? _fair_frame_builder_get_instant (target, row) !=
                   FAIR_INSTANT_NONE
             : _fair_frame_builder_get_code (target, row) != 0;
}

void
fair_history_builder_tie_company (FairHistoryBuilder *builder,
                                  FairRows            rows,
                                  guint               row,
                                  guint               company)
{
  g_return_if_fail (builder != NULL && !builder->finished);
  g_return_if_fail (rows == FAIR_ROWS_LEADS || rows == FAIR_ROWS_DEALS);
  g_return_if_fail (row < count_rows (builder, rows));
  g_return_if_fail (company < count_rows (builder, FAIR_ROWS_COMPANIES));

  get_facts (builder, rows, row)->company = company + 1;
}

void
fair_history_builder_tie_deal (FairHistoryBuilder *builder,
                               guint               deal,
                               guint               lead,
                               gboolean            primary)
{
  const FairTie tie = { deal, lead, primary };

  g_return_if_fail (builder != NULL && !builder->finished);
  g_return_if_fail (deal < count_rows (builder, FAIR_ROWS_DEALS));
  g_return_if_fail (lead < count_rows (builder, FAIR_ROWS_LEADS));

  g_array_append_val (builder->ties, tie);
}

static void
set_worth (FairRowFacts *facts, double amount, gboolean foreign)
{
  facts->amount = amount;
  facts->has_amount = TRUE;
  facts->foreign = foreign != FALSE;
}

void
fair_history_builder_set_deal (FairHistoryBuilder *builder,
                               guint               deal,
                               FairOutcome         outcome,
                               gboolean            has_amount,
                               double              amount,
                               gboolean            foreign)
{
  FairRowFacts *facts;

  g_return_if_fail (builder != NULL && !builder->finished);
  g_return_if_fail (deal < count_rows (builder, FAIR_ROWS_DEALS));
  g_return_if_fail (outcome != FAIR_OUTCOME_NONE);
  g_return_if_fail (!has_amount || isfinite (amount));

  facts = get_facts (builder, FAIR_ROWS_DEALS, deal);
  if (outcome != FAIR_OUTCOME_MISSING)
    facts->outcome = outcome;
  if (has_amount)
    set_worth (facts, amount, foreign);
}

void
fair_history_builder_set_outcome (FairHistoryBuilder *builder,
                                  guint               lead,
                                  FairOutcome         outcome)
{
  g_return_if_fail (builder != NULL && !builder->finished);
  g_return_if_fail (lead < count_rows (builder, FAIR_ROWS_LEADS));

  if (outcome != FAIR_OUTCOME_MISSING)
    get_facts (builder, FAIR_ROWS_LEADS, lead)->outcome = outcome;
}

void
fair_history_builder_set_amount (FairHistoryBuilder *builder,
                                 guint               lead,
                                 double              amount,
                                 gboolean            foreign)
{
  g_return_if_fail (builder != NULL && !builder->finished);
  g_return_if_fail (lead < count_rows (builder, FAIR_ROWS_LEADS));
  g_return_if_fail (isfinite (amount));

  set_worth (get_facts (builder, FAIR_ROWS_LEADS, lead), amount, foreign);
}

void
fair_history_builder_add_activity (FairHistoryBuilder *builder,
                                   guint               lead,
                                   const char         *type,
                                   gint64              at,
                                   double              value,
                                   const char         *detail)
{
  g_return_if_fail (builder != NULL && !builder->finished);
  g_return_if_fail (lead < count_rows (builder, FAIR_ROWS_LEADS));
  g_return_if_fail (type != NULL && *type != '\0');
  g_return_if_fail (at != FAIR_INSTANT_NONE);

  _fair_activity_builder_add (builder->activities, lead, type, at, value,
                              detail);
}

FairHistory *
fair_history_builder_finish (FairHistoryBuilder *builder, GError **error)
{
  g_autoptr (FairHistory) history = NULL;

  g_return_val_if_fail (builder != NULL && !builder->finished, NULL);

  builder->finished = TRUE;
  history = _fair_history_new ();
  history->zone = fair_zone_ref (builder->zone);
  history->currency = g_strdup (builder->currency);
  history->imported_at = builder->imported_at;
  if (!_fair_history_rules_apply (builder, history, error))
    return NULL;

  for (guint i = 0; i < FAIR_N_ROWS; i++)
    {
      FairFrame **frames[] = { &history->leads, &history->companies,
                               &history->deals };

      *frames[i] = _fair_frame_builder_finish (builder->frames[i]);
    }
  if (!_fair_activity_builder_finish (builder->activities,
                                      history->leads->n_rows,
                                      &history->activities, error))
    {
      /* What the frames point to still belongs to the builder. */
      return NULL;
    }
  history->strings = g_steal_pointer (&builder->strings);
  _fair_history_index (history);

  return g_steal_pointer (&history);
}
