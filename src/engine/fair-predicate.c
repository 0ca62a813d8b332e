/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-predicate.h"

#include "base/fair-number.h"
#include "base/fair-text.h"

#include <math.h>
#include <string.h>

/* One end of what a number or date operator compares with. A date without a
 * time of day is compared by calendar day, with one as an instant. */
typedef struct
{
  gboolean is_date;
  gboolean readable;
  double   number;
  FairDate date;
} FairEnd;

struct _FairPredicate
{
  FairOperator op;
  FairZone    *zone;
  char       **values;
  FairEnd      low;
  FairEnd      high;
};

static FairEnd
end_from_operand (const FairOperand *operand, FairZone *zone)
{
  FairEnd end = { .is_date = operand->is_date, .number = operand->number };

  if (operand->is_date)
    end.readable = operand->text != NULL &&
                   fair_date_parse_iso (operand->text, zone, &end.date);
  else
    end.readable = !isnan (operand->number);

  return end;
}

FairPredicate *
fair_predicate_new (const FairTest *test, FairZone *zone)
{
  FairPredicate *self;

  g_return_val_if_fail (test != NULL, NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  self = g_new0 (FairPredicate, 1);
  self->op = test->op;
  self->zone = fair_zone_ref (zone);

  if (test->values != NULL)
    {
      guint n = g_strv_length (test->values);

      self->values = g_new0 (char *, n + 1);
      for (guint i = 0; i < n; i++)
        self->values[i] = fair_text_fold (test->values[i]);
    }

  if (fair_operator_reads_order (test->op))
    {
      self->low = end_from_operand (&test->low, zone);
      self->high = test->op == FAIR_OPERATOR_BETWEEN
                       ? end_from_operand (&test->high, zone)
                       : self->low;
    }

  return self;
}

void
fair_predicate_free (FairPredicate *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->values);
  fair_zone_unref (self->zone);
  g_free (self);
}

FairVerdict
fair_predicate_test_missing (const FairPredicate *self)
{
  return self->op == FAIR_OPERATOR_IS_UNKNOWN ? FAIR_VERDICT_HOLDS : 0;
}

static gboolean
text_holds (const FairPredicate *self, const char *folded, const char *value)
{
  switch (self->op)
    {
    case FAIR_OPERATOR_CONTAINS:
      return strstr (folded, value) != NULL;
    case FAIR_OPERATOR_CONTAINS_WORD:
      return fair_text_contains_word (folded, value);
    case FAIR_OPERATOR_STARTS_WITH:
      return g_str_has_prefix (folded, value);
    case FAIR_OPERATOR_ENDS_WITH:
      return g_str_has_suffix (folded, value);
    default:
      return strcmp (folded, value) == 0;
    }
}

static gboolean
some_value_holds (const FairPredicate *self, const char *folded)
{
  for (guint i = 0; self->values != NULL && self->values[i] != NULL; i++)
    {
      if (text_holds (self, folded, self->values[i]))
        return TRUE;
    }

  return FALSE;
}

/* A text is a list of one item. An operator that denies asks it of every item,
 * every other one of some item; has-all asks for each of its values. */
static gboolean
items_hold (const FairPredicate *self, char **items)
{
  if (self->op == FAIR_OPERATOR_HAS_ALL)
    {
      for (guint i = 0; self->values != NULL && self->values[i] != NULL; i++)
        {
          if (!g_strv_contains ((const char *const *) items, self->values[i]))
            return FALSE;
        }
      return TRUE;
    }

  for (guint i = 0; items[i] != NULL; i++)
    {
      if (some_value_holds (self, items[i]))
        return self->op != FAIR_OPERATOR_IS_NOT &&
               self->op != FAIR_OPERATOR_NONE_OF;
    }

  return self->op == FAIR_OPERATOR_IS_NOT || self->op == FAIR_OPERATOR_NONE_OF;
}

static char **
fold_items (const char *text, FairColumnType type)
{
  char **items;

  if (type == FAIR_COLUMN_LIST)
    {
      items = fair_text_split_list (text);
      for (guint i = 0; items != NULL && items[i] != NULL; i++)
        {
          char *folded = fair_text_fold (items[i]);

          g_free (items[i]);
          items[i] = folded;
        }
      return items;
    }

  if (fair_text_is_blank (text))
    return NULL;

  items = g_new0 (char *, 2);
  items[0] = fair_text_fold (text);
  return items;
}

static gboolean
order_holds (FairOperator op, int to_low, int to_high)
{
  switch (op)
    {
    case FAIR_OPERATOR_EQUALS:
      return to_low == 0;
    case FAIR_OPERATOR_AT_LEAST:
      return to_low >= 0;
    case FAIR_OPERATOR_AT_MOST:
      return to_low <= 0;
    case FAIR_OPERATOR_LESS_THAN:
      return to_low < 0;
    case FAIR_OPERATOR_GREATER_THAN:
      return to_low > 0;
    case FAIR_OPERATOR_BETWEEN:
      return to_low >= 0 && to_high <= 0;
    default:
      return FALSE;
    }
}

static gboolean
number_holds (const FairPredicate *self, double number)
{
  return order_holds (
      self->op, (number > self->low.number) - (number < self->low.number),
      (number > self->high.number) - (number < self->high.number));
}

static int
compare_date (const FairDate *date, const FairDate *end)
{
  if (end->has_time)
    return (date->instant > end->instant) - (date->instant < end->instant);

  return (date->day > end->day) - (date->day < end->day);
}

static gboolean
date_holds (const FairPredicate *self, const FairDate *date)
{
  return order_holds (self->op, compare_date (date, &self->low.date),
                      compare_date (date, &self->high.date));
}

/* Whether both ends can be read and are dates, or are numbers. */
static gboolean
ends_are (const FairPredicate *self, gboolean dates)
{
  return self->low.readable && self->high.readable &&
         self->low.is_date == dates && self->high.is_date == dates;
}

/* A range holds when both of its ends hold, and cannot tell when one does. */
static FairVerdict
test_order (const FairPredicate *self, const char *text)
{
  FairRange range;
  FairDate  date;

  if (ends_are (self, TRUE))
    return fair_date_parse_iso (text, self->zone, &date) &&
                   date_holds (self, &date)
               ? FAIR_VERDICT_HOLDS
               : 0;

  if (ends_are (self, FALSE) && fair_range_parse (text, &range))
    {
      gboolean low = number_holds (self, range.low);
      gboolean high = number_holds (self, range.high);

      if (low != high)
        return FAIR_VERDICT_CANNOT_TELL;
      return low ? FAIR_VERDICT_HOLDS : 0;
    }

  return 0;
}

FairVerdict
fair_predicate_test_text (const FairPredicate *self,
                          const char          *text,
                          FairColumnType       type)
{
  g_auto (GStrv) items = NULL;
  gboolean truth = FALSE;
  gboolean is_boolean;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  if (fair_operator_reads_order (self->op))
    return test_order (self, text);

  is_boolean = fair_boolean_parse (text, &truth);

  if (self->op == FAIR_OPERATOR_IS_TRUE)
    return is_boolean && truth ? FAIR_VERDICT_HOLDS : 0;
  if (self->op == FAIR_OPERATOR_IS_FALSE)
    return is_boolean && !truth ? FAIR_VERDICT_HOLDS : 0;

  items = fold_items (text, type);

  if (items == NULL || (type == FAIR_COLUMN_BOOLEAN && !is_boolean))
    return fair_predicate_test_missing (self);
  if (self->op == FAIR_OPERATOR_IS_KNOWN)
    return FAIR_VERDICT_HOLDS;
  if (self->op == FAIR_OPERATOR_IS_UNKNOWN)
    return 0;

  return items_hold (self, items) ? FAIR_VERDICT_HOLDS : 0;
}

FairVerdict
fair_predicate_test_number (const FairPredicate *self, double number)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, 0);

  if (!isfinite (number))
    return fair_predicate_test_missing (self);
  if (fair_operator_reads_order (self->op))
    return ends_are (self, FALSE) && number_holds (self, number)
               ? FAIR_VERDICT_HOLDS
               : 0;

  text = fair_number_to_string (number);
  return fair_predicate_test_text (self, text, FAIR_COLUMN_NUMBER);
}

FairVerdict
fair_predicate_test_instant (const FairPredicate *self, gint64 instant)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self != NULL, 0);

  if (instant == FAIR_INSTANT_NONE)
    return fair_predicate_test_missing (self);

  if (fair_operator_reads_order (self->op))
    {
      FairDate date = { .instant = instant,
                        .day = fair_zone_day (self->zone, instant),
                        .has_time = TRUE };

      return ends_are (self, TRUE) && date_holds (self, &date)
                 ? FAIR_VERDICT_HOLDS
                 : 0;
    }

  if (self->op == FAIR_OPERATOR_IS_KNOWN)
    return FAIR_VERDICT_HOLDS;
  if (self->op == FAIR_OPERATOR_IS_UNKNOWN)
    return 0;

  text = fair_instant_to_iso (instant);
  return fair_predicate_test_text (self, text, FAIR_COLUMN_INSTANT);
}
