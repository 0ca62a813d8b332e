/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-match.h"

#include "engine/fair-cohort-private.h"

#include <math.h>
#include <string.h>

/* A condition is held against all rows at once. Each leaf gives a byte of
 * FairVerdict bits a row; texts are judged once for each entry of a column's
 * dictionary and then spread over its rows; the inner nodes combine bytes. So a
 * text is folded as often as it differs, not as often as it occurs. */

typedef struct
{
  const FairCohort *cohort;
  const FairPairs  *pairs;
  GPtrArray        *lacking;
} FairMatcher;

/* What the rows of one table say under one attribute. At most one source is
 * set; where none is, the attribute is lacking. */
typedef struct
{
  const FairColumn *column;
  GPtrArray        *ids;
  gint64 (*get_instant) (const FairCohort *cohort, guint row, guint which);
  double (*get_number) (const FairCohort *cohort, guint row);
  const char *(*get_text) (const FairCohort *cohort, guint row);
  guint which;
} FairField;

static gint64
get_lead_instant (const FairCohort *cohort, guint row, guint which)
{
  return which == FAIR_STAGE_CREATED ? cohort->leads[row].created_at
                                     : cohort->leads[row].stages[which];
}

static gint64
get_deal_instant (const FairCohort *cohort, guint row, guint which)
{
  return which == FAIR_STAGE_CREATED ? cohort->deals[row].created_at
                                     : cohort->deals[row].closed_at;
}

static double
get_lead_amount (const FairCohort *cohort, guint row)
{
  return cohort->leads[row].amount;
}

static double
get_deal_amount (const FairCohort *cohort, guint row)
{
  const FairDeal *deal = fair_history_list_deals (cohort->history, NULL) + row;

  return deal->has_amount && !deal->foreign ? deal->amount : NAN;
}

static const char *
get_lead_outcome (const FairCohort *cohort, guint row)
{
  return fair_outcome_to_string (cohort->leads[row].outcome);
}

static const char *
get_deal_outcome (const FairCohort *cohort, guint row)
{
  return fair_outcome_to_string (cohort->deals[row].outcome);
}

static const char *
get_deal_is_won (const FairCohort *cohort, guint row)
{
  return cohort->deals[row].outcome == FAIR_OUTCOME_WON ? "true" : "false";
}

/* The id, then what was worked out, then the columns. What is known only
 * afterwards can be asked by a scope; a scoring model is refused it before it
 * comes here. */
static gboolean
find_lead_field (const FairMatcher *self, const char *name, FairField *field)
{
  const FairFrame *frame = fair_history_get_leads (self->cohort->history);
  FairStage        stage;

  if (strcmp (name, "id") == 0)
    field->ids = frame->ids;
  else if (fair_stage_from_string (name, &stage))
    {
      field->get_instant = get_lead_instant;
      field->which = stage;
    }
  else if (strcmp (name, "outcome") == 0)
    field->get_text = get_lead_outcome;
  else if (strcmp (name, "amount") == 0)
    field->get_number = get_lead_amount;
  else
    field->column = fair_frame_find (frame, name);

  return field->column != NULL || field->ids != NULL ||
         field->get_instant != NULL || field->get_text != NULL ||
         field->get_number != NULL;
}

static gboolean
find_deal_field (const FairMatcher *self, const char *name, FairField *field)
{
  const FairFrame *frame = fair_history_get_deals (self->cohort->history);

  if (strcmp (name, "id") == 0)
    field->ids = frame->ids;
  else if (strcmp (name, "created_at") == 0 || strcmp (name, "closed_at") == 0)
    {
      field->get_instant = get_deal_instant;
      field->which = strcmp (name, "created_at") == 0 ? FAIR_STAGE_CREATED
                                                      : FAIR_STAGE_CLOSED;
    }
  else if (strcmp (name, "outcome") == 0)
    field->get_text = get_deal_outcome;
  else if (strcmp (name, "is_won") == 0)
    field->get_text = get_deal_is_won;
  else if (strcmp (name, "amount") == 0)
    field->get_number = get_deal_amount;
  else
    field->column = fair_frame_find (frame, name);

  return field->column != NULL || field->ids != NULL ||
         field->get_instant != NULL || field->get_text != NULL ||
         field->get_number != NULL;
}

static void
judge_column (const FairColumn    *column,
              const FairPredicate *predicate,
              guint8              *verdicts,
              guint                n_rows)
{
  g_autofree guint8 *by_code = NULL;

  if (column->codes == NULL)
    {
      for (guint row = 0; row < n_rows; row++)
        verdicts[row] =
            fair_predicate_test_instant (predicate, column->instants[row]);
      return;
    }

  by_code = g_new0 (guint8, MAX (column->dictionary->len, 1));
  by_code[0] = fair_predicate_test_missing (predicate);
  for (guint code = 1; code < column->dictionary->len; code++)
    by_code[code] = fair_predicate_test_text (
        predicate, g_ptr_array_index (column->dictionary, code), column->type);

  for (guint row = 0; row < n_rows; row++)
    verdicts[row] = by_code[column->codes[row]];
}

static guint8 *
judge_field (const FairMatcher   *self,
             const FairField     *field,
             const FairPredicate *predicate,
             guint                n_rows)
{
  guint8           *verdicts = g_new0 (guint8, MAX (n_rows, 1));
  const FairCohort *cohort = self->cohort;

  if (field->column != NULL)
    {
      judge_column (field->column, predicate, verdicts, n_rows);
      return verdicts;
    }

  for (guint row = 0; row < n_rows; row++)
    {
      const char *text = NULL;

      if (field->get_instant != NULL)
        verdicts[row] = fair_predicate_test_instant (
            predicate, field->get_instant (cohort, row, field->which));
      else if (field->get_number != NULL)
        verdicts[row] = fair_predicate_test_number (
            predicate, field->get_number (cohort, row));
      else if (field->get_text != NULL)
        text = field->get_text (cohort, row);
      else if (field->ids != NULL)
        text = g_ptr_array_index (field->ids, row);
      else
        verdicts[row] = fair_predicate_test_missing (predicate);

      if (text != NULL)
        verdicts[row] =
            fair_predicate_test_text (predicate, text, FAIR_COLUMN_TEXT);
    }

  return verdicts;
}

/* Brings verdicts by lead or by deal to the rows that are asked of. */
static guint8 *
spread (const FairPairs *pairs, guint8 *verdicts, gboolean by_deal)
{
  guint8 *spread_out;

  if (pairs == NULL)
    return verdicts;

  spread_out = g_new0 (guint8, MAX (pairs->n, 1));
  for (guint i = 0; i < pairs->n; i++)
    {
      if (!by_deal)
        spread_out[i] = verdicts[pairs->lead[i]];
      else if (pairs->deal[i] != FAIR_NO_DEAL)
        spread_out[i] = verdicts[pairs->deal[i]];
      else
        spread_out[i] = FAIR_VERDICT_UNKNOWN;
    }

  g_free (verdicts);
  return spread_out;
}

static guint8 *
match_leaf (const FairMatcher *self, const FairCondition *leaf)
{
  g_autoptr (FairPredicate) predicate = NULL;
  FairField   field = { 0 };
  const char *name = leaf->attribute;
  gboolean    by_deal;
  gboolean    found;

  predicate = fair_predicate_new (
      &leaf->test, fair_history_get_zone (self->cohort->history));

  by_deal = self->pairs != NULL && g_str_has_prefix (name, "deal.");
  found = by_deal ? find_deal_field (self, name + strlen ("deal."), &field)
                  : find_lead_field (self, name, &field);

  if (!found && self->lacking != NULL &&
      !g_ptr_array_find_with_equal_func (self->lacking, name, g_str_equal,
                                         NULL))
    g_ptr_array_add (self->lacking, g_strdup (name));

  return spread (
      self->pairs,
      judge_field (self, &field, predicate,
                   by_deal ? self->cohort->n_deals : self->cohort->n_leads),
      by_deal);
}

/* Kleene's logic: what decides the whole decides it, else what is unknown
 * leaves it unknown. */
static guint8
combine (FairConditionKind kind, guint8 a, guint8 b)
{
  guint8 mark = (a | b) & FAIR_VERDICT_CANNOT_TELL;
  guint8 decided = FAIR_VERDICT_HOLDS | FAIR_VERDICT_UNKNOWN;

  if (kind == FAIR_CONDITION_ALL)
    {
      if ((a & decided) == 0 || (b & decided) == 0)
        return mark;
    }
  else if (((a | b) & FAIR_VERDICT_HOLDS) != 0)
    return mark | FAIR_VERDICT_HOLDS;

  if (((a | b) & FAIR_VERDICT_UNKNOWN) != 0)
    return mark | FAIR_VERDICT_UNKNOWN;

  return mark | (a & b & FAIR_VERDICT_HOLDS);
}

static guint8 *
match_node (const FairMatcher *self, const FairCondition *condition)
{
  guint   n_rows = self->pairs != NULL ? self->pairs->n : self->cohort->n_leads;
  guint8 *verdicts;

  if (condition->kind == FAIR_CONDITION_LEAF)
    return match_leaf (self, condition);

  verdicts = g_new0 (guint8, MAX (n_rows, 1));
  if (condition->kind != FAIR_CONDITION_ANY)
    memset (verdicts, FAIR_VERDICT_HOLDS, n_rows);

  for (guint i = 0; condition->children != NULL && i < condition->children->len;
       i++)
    {
      g_autofree guint8 *child =
          match_node (self, g_ptr_array_index (condition->children, i));

      for (guint row = 0; row < n_rows; row++)
        {
          if (condition->kind != FAIR_CONDITION_NOT)
            verdicts[row] =
                combine (condition->kind, verdicts[row], child[row]);
          else if ((child[row] & FAIR_VERDICT_UNKNOWN) != 0)
            verdicts[row] = child[row];
          else
            verdicts[row] = child[row] ^ FAIR_VERDICT_HOLDS;
        }
    }

  return verdicts;
}

guint8 *
fair_match_leads (const FairCohort    *cohort,
                  const FairCondition *condition,
                  GPtrArray           *lacking)
{
  FairMatcher self = { cohort, NULL, lacking };

  g_return_val_if_fail (cohort != NULL, NULL);
  g_return_val_if_fail (condition != NULL, NULL);

  return match_node (&self, condition);
}

guint8 *
fair_match_pairs (const FairCohort    *cohort,
                  const FairPairs     *pairs,
                  const FairCondition *condition,
                  GPtrArray           *lacking)
{
  FairMatcher self = { cohort, pairs, lacking };

  g_return_val_if_fail (cohort != NULL, NULL);
  g_return_val_if_fail (pairs != NULL, NULL);
  g_return_val_if_fail (condition != NULL, NULL);

  return match_node (&self, condition);
}
