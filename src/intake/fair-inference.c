/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-inference.h"

#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-number.h"
#include "base/fair-text.h"
#include "intake/fair-quantity.h"
#include "intake/fair-truth-words.h"

/* A cell this long is prose or markup, and no list. */
#define MAX_SHORT 200

/* Nineteen in twenty: what may be said of a column in spite of a few cells. */
static gboolean
is_most (guint64 n, guint64 of)
{
  return n > 0 && n * 20 >= of * 19;
}

static FairColumnType
find_type (const FairColumnFacts *facts, FairLaxity laxity, gboolean comma)
{
  guint64 n = facts->n_known;
  guint64 numbers = comma ? facts->n_commas : facts->n_numbers;

  if (n == 0)
    return FAIR_COLUMN_TEXT;
  if (facts->n_booleans == n ||
      (laxity != FAIR_LAXITY_NONE && facts->n_truths == n))
    return FAIR_COLUMN_BOOLEAN;
  if (laxity != FAIR_LAXITY_NONE && facts->n_absent * 2 <= n)
    n -= facts->n_absent;
  if (facts->n_plain == n)
    return FAIR_COLUMN_NUMBER;
  if (laxity != FAIR_LAXITY_NONE && (numbers == n || is_most (numbers, n)) &&
      facts->n_dates < numbers)
    return FAIR_COLUMN_NUMBER;
  if (facts->n_dates == n ||
      (facts->n_dates > facts->n_year_first && is_most (facts->n_dates, n)))
    return FAIR_COLUMN_DATE;
  n = facts->n_known;
  if (facts->n_lists * 10 >= n && facts->n_lists > 0 &&
      facts->longest <= MAX_SHORT)
    return FAIR_COLUMN_LIST;

  return FAIR_COLUMN_TEXT;
}

FairDecimalMark
fair_column_facts_find_mark (const FairColumnFacts *facts)
{
  g_return_val_if_fail (facts != NULL, FAIR_DECIMAL_MARK_OPEN);

  if (facts->n_point_only == facts->n_comma_only ||
      !is_most (MAX (facts->n_ranges, facts->n_comma_ranges),
                facts->n_known - facts->n_absent))
    return FAIR_DECIMAL_MARK_OPEN;

  return facts->n_comma_only > facts->n_point_only ? FAIR_DECIMAL_MARK_COMMA
                                                   : FAIR_DECIMAL_MARK_POINT;
}

static void
decide_order (const FairColumnFacts *facts,
              FairDateOrder          order,
              FairDateOrder          usual,
              FairReading           *out)
{
  if (facts->n_dates == facts->n_year_first)
    return;

  out->order = order;
  if (order != FAIR_DATE_ORDER_ANY)
    return;
  if (facts->n_day_first > facts->n_month_first)
    out->order = FAIR_DATE_ORDER_DAY_FIRST;
  else if (facts->n_month_first > facts->n_day_first)
    out->order = FAIR_DATE_ORDER_MONTH_FIRST;
  else
    {
      out->order = usual;
      out->order_assumed = TRUE;
    }
}

void
fair_reading_decide (const FairColumnFacts *facts,
                     const FairExpectation *expected,
                     FairReading           *out)
{
  FairDecimalMark mark;
  guint64         n;

  g_return_if_fail (facts != NULL);
  g_return_if_fail (expected != NULL);
  g_return_if_fail (out != NULL);

  n = facts->n_known - facts->n_absent;
  memset (out, 0, sizeof *out);
  out->laxity = expected->laxity;
  mark = fair_column_facts_find_mark (facts);
  if (mark == FAIR_DECIMAL_MARK_OPEN)
    mark = expected->mark;
  out->decimal_comma =
      mark == FAIR_DECIMAL_MARK_COMMA && expected->laxity != FAIR_LAXITY_NONE;
  out->type = expected->is_attribute
                  ? find_type (facts, expected->laxity, out->decimal_comma)
                  : expected->type;
  if (out->type != FAIR_COLUMN_NUMBER)
    out->decimal_comma = FALSE;
  out->empty_is_no = expected->is_attribute && expected->may_be_no &&
                     out->type == FAIR_COLUMN_BOOLEAN &&
                     facts->n_yes == facts->n_known;
  out->skips_absent =
      expected->laxity != FAIR_LAXITY_NONE &&
      (out->type == FAIR_COLUMN_NUMBER || out->type == FAIR_COLUMN_DATE ||
       out->type == FAIR_COLUMN_INSTANT);
  if (out->type == FAIR_COLUMN_DATE || out->type == FAIR_COLUMN_INSTANT)
    decide_order (facts, expected->order, expected->usual, out);
  if (out->type == FAIR_COLUMN_INSTANT && n > 0)
    {
      if (facts->n_seconds * 10 >= n * 9)
        out->epoch = 1;
      else if (facts->n_millis * 10 >= n * 9)
        out->epoch = 1000;
    }
}

/* Digits alone: what counts seconds since 1970, or days since 1900. */
static gboolean
read_count (const FairReading *reading,
            const char        *cell,
            FairZone          *zone,
            gint64            *out)
{
  gsize length = strlen (cell);

  if (length <= 13 && length >= 9 && strspn (cell, "0123456789") == length)
    {
      if (reading->epoch == 0 && length != 10 && length != 13)
        return FALSE;
      *out = g_ascii_strtoll (cell, NULL, 10) / (reading->epoch > 0
                                                     ? reading->epoch
                                                 : length == 13 ? 1000
                                                                : 1);
      return TRUE;
    }

  return fair_date_form_read_serial (cell, zone, out);
}

gboolean
fair_reading_read_instant (const FairReading *reading,
                           const char        *cell,
                           FairZone          *zone,
                           gint64            *out)
{
  FairDate      date;
  FairDateParts parts;

  g_return_val_if_fail (reading != NULL, FALSE);
  g_return_val_if_fail (cell != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  if (reading->epoch > 0 && read_count (reading, cell, zone, out))
    return TRUE;
  if (fair_date_parse_iso (cell, zone, &date))
    {
      *out = date.instant;
      return TRUE;
    }

  if (fair_date_form_split (cell, &parts))
    return fair_date_form_join (&parts, reading->order, zone, out);

  return reading->laxity != FAIR_LAXITY_NONE &&
         read_count (reading, cell, zone, out);
}

static FairQuantityKind
read_figure (const FairReading *reading, const char *cell, FairQuantity *figure)
{
  gboolean lenient = reading->laxity == FAIR_LAXITY_NUMBERS;

  if (fair_quantity_read (cell, reading->decimal_comma, lenient, figure) ==
          FAIR_QUANTITY_NONE &&
      lenient)
    fair_quantity_read_damaged (cell, figure);
  return figure->kind;
}

gboolean
fair_reading_read_number (const FairReading *reading,
                          const char        *cell,
                          double            *out,
                          FairQuantity      *figure)
{
  g_return_val_if_fail (reading != NULL, FALSE);
  g_return_val_if_fail (cell != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);
  g_return_val_if_fail (figure != NULL, FALSE);

  memset (figure, 0, sizeof *figure);
  if (reading->laxity == FAIR_LAXITY_NONE)
    return fair_number_parse (cell, out);
  if (read_figure (reading, cell, figure) != FAIR_QUANTITY_NUMBER)
    return FALSE;

  *out = figure->value;
  return TRUE;
}

/* What every reader understands stays as it is written. */
static gboolean
read_number_text (const FairReading *reading, const char *cell, char **changed)
{
  FairRange    range;
  FairQuantity figure;

  if (!reading->decimal_comma && fair_range_parse (cell, &range))
    return TRUE;
  if (reading->laxity == FAIR_LAXITY_NONE ||
      read_figure (reading, cell, &figure) == FAIR_QUANTITY_NONE)
    return FALSE;

  *changed = g_strdup (figure.text);
  return TRUE;
}

static void
read_truth_text (const char *cell, char **changed)
{
  gboolean truth;

  if (!fair_boolean_parse (cell, &truth) &&
      fair_truth_words_parse (cell, &truth))
    *changed = g_strdup (truth ? "true" : "false");
}

static gboolean
read_date_text (const FairReading *reading,
                const char        *cell,
                FairZone          *zone,
                char             **changed)
{
  FairDate      date;
  FairDateParts parts;

  if (fair_date_parse_iso (cell, zone, &date))
    return TRUE;
  if (!fair_date_form_split (cell, &parts))
    return FALSE;

  *changed = fair_date_form_to_iso (&parts, reading->order);
  return *changed != NULL;
}

gboolean
fair_reading_read_text (const FairReading *reading,
                        const char        *cell,
                        FairZone          *zone,
                        char             **changed)
{
  g_return_val_if_fail (reading != NULL, FALSE);
  g_return_val_if_fail (cell != NULL, FALSE);
  g_return_val_if_fail (changed != NULL, FALSE);

  *changed = NULL;
  switch (reading->type)
    {
    case FAIR_COLUMN_DATE:
      return read_date_text (reading, cell, zone, changed);
    case FAIR_COLUMN_NUMBER:
      return read_number_text (reading, cell, changed);
    case FAIR_COLUMN_BOOLEAN:
      if (reading->laxity != FAIR_LAXITY_NONE)
        read_truth_text (cell, changed);
      break;
    case FAIR_COLUMN_TEXT:
    case FAIR_COLUMN_LIST:
    case FAIR_COLUMN_INSTANT:
      break;
    }

  return TRUE;
}

static char *
describe_dates (const FairReading *reading, const FairColumnFacts *facts)
{
  gboolean         day_first = reading->order == FAIR_DATE_ORDER_DAY_FIRST;
  guint64          n = day_first ? facts->n_day_first : facts->n_month_first;
  g_autofree char *count = fair_format_count (n);

  if (reading->epoch > 0)
    return g_strdup (_ ("seconds since 1970"));
  if (facts->n_dates == facts->n_year_first)
    return g_strdup (_ ("dates"));
  if (reading->order_assumed)
    return g_strdup (day_first ? _ ("day first, assumed")
                               : _ ("month first, assumed"));

  return g_strdup_printf (day_first
                              ? ngettext ("day first, decided by %s row",
                                          "day first, decided by %s rows", n)
                              : ngettext ("month first, decided by %s row",
                                          "month first, decided by %s rows", n),
                          count);
}

char *
fair_reading_describe (const FairReading *reading, const FairColumnFacts *facts)
{
  g_return_val_if_fail (reading != NULL, NULL);
  g_return_val_if_fail (facts != NULL, NULL);

  if (facts->n_known == 0)
    return g_strdup (_ ("empty"));

  switch (reading->type)
    {
    case FAIR_COLUMN_INSTANT:
    case FAIR_COLUMN_DATE:
      return describe_dates (reading, facts);
    case FAIR_COLUMN_NUMBER:
      if (reading->decimal_comma)
        return g_strdup (_ ("numbers with a decimal comma"));
      if (facts->n_buckets == facts->n_known - facts->n_absent)
        return g_strdup (_ ("ranges of numbers"));
      if (facts->n_numbers < facts->n_ranges)
        return g_strdup (_ ("numbers and ranges"));
      return g_strdup (_ ("numbers"));
    case FAIR_COLUMN_BOOLEAN:
      return g_strdup (reading->empty_is_no ? _ ("yes, or empty for no")
                                            : _ ("yes or no"));
    case FAIR_COLUMN_LIST:
      return g_strdup (_ ("lists"));
    case FAIR_COLUMN_TEXT:
      break;
    }

  return g_strdup (facts->n_buckets == facts->n_known ? _ ("ranges of numbers")
                                                      : _ ("text"));
}
