/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-inference.h"

#include <string.h>

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-number.h"
#include "base/fair-text.h"
#include "intake/fair-address.h"
#include "intake/fair-record.h"

/* A cell this long is prose or markup: no number, no date, no list. */
#define MAX_SHORT 200

/* The longest text shown as a sample, in bytes. */
#define MAX_SAMPLE 80

/* A number with a decimal comma is one with a decimal point once commas and
 * points change places. */
static gboolean
swap_marks (const char *cell, char *out)
{
  gboolean any = FALSE;
  gsize    i;

  for (i = 0; cell[i] != '\0' && i < MAX_SHORT; i++)
    {
      out[i] = cell[i] == ',' ? '.' : cell[i] == '.' ? ',' : cell[i];
      any = any || out[i] != cell[i];
    }
  out[i] = '\0';
  return any;
}

static void
add_number (FairColumnFacts *facts, const char *cell)
{
  char      swapped[MAX_SHORT + 1];
  double    value;
  FairRange range;
  gboolean  is_number = fair_number_parse (cell, &value);

  facts->n_numbers += is_number;
  if (swap_marks (cell, swapped))
    facts->n_commas += fair_number_parse (swapped, &value);
  else
    facts->n_commas += is_number;
  facts->n_ranges += is_number || fair_range_parse (cell, &range);
}

static void
add_digits (FairColumnFacts *facts, const char *cell, gsize length)
{
  if (strspn (cell, "0123456789") != length)
    return;
  facts->n_seconds += length == 9 || length == 10;
  facts->n_millis += length == 12 || length == 13;
}

static void
add_date (FairColumnFacts *facts, const char *cell)
{
  FairDateParts parts;

  if (!fair_date_form_split (cell, &parts))
    return;
  facts->n_dates++;
  if (parts.year_first)
    facts->n_year_first++;
  else if (parts.dotted || parts.first > 12)
    facts->n_day_first++;
  else if (parts.second > 12)
    facts->n_month_first++;
}

/* Two items that hold something make a list. */
static void
add_list (FairColumnFacts *facts, const char *cell)
{
  guint    n_items = 0;
  gboolean empty = TRUE;

  if (strchr (cell, ';') == NULL)
    return;
  for (const char *p = cell; n_items < 2; p++)
    {
      if (*p == ';' || *p == '\0')
        {
          n_items += !empty;
          empty = TRUE;
        }
      else if (!g_ascii_isspace (*p))
        empty = FALSE;
      if (*p == '\0')
        break;
    }
  facts->n_lists += n_items == 2;
}

static void
add_sample (FairColumnFacts *facts, const char *cell)
{
  for (guint i = 0; i < FAIR_N_SAMPLES; i++)
    {
      if (facts->samples[i] == NULL)
        {
          gsize length = strlen (cell);

          while (length > MAX_SAMPLE || (cell[length] & 0xc0) == 0x80)
            length--;
          facts->samples[i] = g_strndup (cell, length);
          return;
        }
      if (strcmp (facts->samples[i], cell) == 0)
        return;
    }
}

/**
 * fair_column_facts_add:
 * @facts: what is known of a column
 * @cell: one more of its cells
 *
 * Takes a cell into account. Questions that an earlier cell has answered with
 * no are not asked again.
 */
void
fair_column_facts_add (FairColumnFacts *facts, const char *cell)
{
  gsize    length;
  gboolean truth;
  guint64  before;

  g_return_if_fail (facts != NULL);
  g_return_if_fail (cell != NULL);

  if (fair_cell_is_blank (cell))
    return;

  length = strlen (cell);
  before = facts->n_known++;
  facts->longest = MAX (facts->longest, length);
  if (facts->samples[FAIR_N_SAMPLES - 1] == NULL)
    add_sample (facts, cell);
  if (length > MAX_SHORT)
    return;

  if (facts->n_ranges == before || facts->n_commas == before)
    add_number (facts, cell);
  if (facts->n_booleans == before && length < 16)
    facts->n_booleans += fair_boolean_parse (cell, &truth);
  if (g_ascii_isdigit (*cell) || *cell == ' ')
    {
      add_digits (facts, cell, length);
      if (length >= 6)
        add_date (facts, cell);
    }
  add_list (facts, cell);
  facts->n_emails += strchr (cell, '@') != NULL && fair_address_is_email (cell);
}

/**
 * fair_column_facts_clear:
 * @facts: what is known of a column
 *
 * Frees what @facts holds and forgets everything.
 */
void
fair_column_facts_clear (FairColumnFacts *facts)
{
  g_return_if_fail (facts != NULL);

  for (guint i = 0; i < FAIR_N_SAMPLES; i++)
    g_free (facts->samples[i]);
  memset (facts, 0, sizeof *facts);
}

static FairColumnType
find_type (const FairColumnFacts *facts, gboolean may_have_comma)
{
  guint64 n = facts->n_known;

  if (n == 0)
    return FAIR_COLUMN_TEXT;
  if (facts->n_booleans == n)
    return FAIR_COLUMN_BOOLEAN;
  if (facts->n_numbers == n || (may_have_comma && facts->n_commas == n))
    return FAIR_COLUMN_NUMBER;
  if (facts->n_dates == n ||
      (facts->n_dates > facts->n_year_first && facts->n_dates * 20 >= n * 19))
    return FAIR_COLUMN_DATE;
  if (facts->n_lists * 10 >= n && facts->n_lists > 0 &&
      facts->longest <= MAX_SHORT)
    return FAIR_COLUMN_LIST;

  return FAIR_COLUMN_TEXT;
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
                     FairColumnType         wanted,
                     gboolean               is_attribute,
                     gboolean               may_have_comma,
                     FairDateOrder          order,
                     FairDateOrder          usual,
                     FairReading           *out)
{
  guint64 n;

  g_return_if_fail (facts != NULL);
  g_return_if_fail (out != NULL);

  n = facts->n_known;
  memset (out, 0, sizeof *out);
  out->type = is_attribute ? find_type (facts, may_have_comma) : wanted;
  if (out->type == FAIR_COLUMN_NUMBER)
    out->decimal_comma =
        may_have_comma && facts->n_commas == n && facts->n_numbers < n;
  if (out->type == FAIR_COLUMN_DATE || out->type == FAIR_COLUMN_INSTANT)
    decide_order (facts, order, usual, out);
  if (out->type == FAIR_COLUMN_INSTANT && n > 0)
    {
      if (facts->n_seconds * 10 >= n * 9)
        out->epoch = 1;
      else if (facts->n_millis * 10 >= n * 9)
        out->epoch = 1000;
    }
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

  if (reading->epoch > 0 && strlen (cell) <= 13 &&
      strspn (cell, "0123456789") == strlen (cell))
    {
      *out = g_ascii_strtoll (cell, NULL, 10) / reading->epoch;
      return *cell != '\0';
    }
  if (fair_date_parse_iso (cell, zone, &date))
    {
      *out = date.instant;
      return TRUE;
    }

  return fair_date_form_split (cell, &parts) &&
         fair_date_form_join (&parts, reading->order, zone, out);
}

gboolean
fair_reading_read_number (const FairReading *reading,
                          const char        *cell,
                          double            *out)
{
  char swapped[MAX_SHORT + 1];

  g_return_val_if_fail (reading != NULL, FALSE);
  g_return_val_if_fail (cell != NULL, FALSE);
  g_return_val_if_fail (out != NULL, FALSE);

  if (!reading->decimal_comma)
    return fair_number_parse (cell, out);
  if (strlen (cell) > MAX_SHORT)
    return FALSE;

  swap_marks (cell, swapped);
  return fair_number_parse (swapped, out);
}

/* "1.234,50" becomes "1234.50". */
static char *
point_number (const char *cell)
{
  char     swapped[MAX_SHORT + 1];
  GString *out;

  if (!swap_marks (cell, swapped))
    return NULL;
  out = g_string_new (NULL);
  for (const char *p = swapped; *p != '\0'; p++)
    if (*p != ',')
      g_string_append_c (out, *p);

  return g_string_free (out, FALSE);
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
  FairRange range;

  g_return_val_if_fail (reading != NULL, FALSE);
  g_return_val_if_fail (cell != NULL, FALSE);
  g_return_val_if_fail (changed != NULL, FALSE);

  *changed = NULL;
  switch (reading->type)
    {
    case FAIR_COLUMN_DATE:
      return read_date_text (reading, cell, zone, changed);
    case FAIR_COLUMN_NUMBER:
      if (!reading->decimal_comma)
        return fair_range_parse (cell, &range);
      *changed = point_number (cell);
      return TRUE;
    case FAIR_COLUMN_TEXT:
    case FAIR_COLUMN_BOOLEAN:
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
    return g_strdup (_ ("dates, year first"));
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
      if (facts->n_numbers < facts->n_ranges)
        return g_strdup (_ ("numbers and ranges"));
      return g_strdup (_ ("numbers"));
    case FAIR_COLUMN_BOOLEAN:
      return g_strdup (_ ("yes or no"));
    case FAIR_COLUMN_LIST:
      return g_strdup (_ ("lists"));
    case FAIR_COLUMN_TEXT:
      break;
    }

  return g_strdup (facts->n_ranges == facts->n_known ? _ ("ranges of numbers")
                                                     : _ ("text"));
}
