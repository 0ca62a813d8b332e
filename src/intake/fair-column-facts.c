/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-inference.h"

#include <string.h>

#include "base/fair-number.h"
#include "base/fair-text.h"
#include "intake/fair-address.h"
#include "intake/fair-quantity.h"
#include "intake/fair-record.h"
#include "intake/fair-sheet-rows.h"
#include "intake/fair-truth-words.h"

/* A cell this long is prose or markup: no number, no date, no list. */
#define MAX_SHORT 200

/* The longest text shown as a sample, in bytes. */
#define MAX_SAMPLE 80

/* So many cells are asked everything. Later ones are asked only what nine in
 * ten before them have answered with yes. */
#define ASKED 50

static gboolean
is_asked (guint64 n_yes, guint64 before)
{
  return before < ASKED || n_yes * 10 >= before * 9;
}

/* Which marks a number's cell can have: each of the two readings, of points
 * and of commas, may take it. */
static void
add_figure (FairColumnFacts *facts, const char *cell)
{
  FairQuantity     figure;
  FairQuantityKind by_point = fair_quantity_read (cell, FALSE, FALSE, &figure);
  FairQuantityKind by_comma = fair_quantity_read (cell, TRUE, FALSE, &figure);

  facts->n_numbers += by_point == FAIR_QUANTITY_NUMBER;
  facts->n_commas += by_comma == FAIR_QUANTITY_NUMBER;
  if (by_point == FAIR_QUANTITY_NONE)
    by_point = fair_quantity_read (cell, FALSE, TRUE, &figure);
  if (by_comma == FAIR_QUANTITY_NONE)
    by_comma = fair_quantity_read (cell, TRUE, TRUE, &figure);
  facts->n_ranges += by_point != FAIR_QUANTITY_NONE;
  facts->n_comma_ranges += by_comma != FAIR_QUANTITY_NONE;
  facts->n_point_only +=
      by_point != FAIR_QUANTITY_NONE && by_comma == FAIR_QUANTITY_NONE;
  facts->n_comma_only +=
      by_comma != FAIR_QUANTITY_NONE && by_point == FAIR_QUANTITY_NONE;
}

static void
add_number (FairColumnFacts *facts, const char *cell)
{
  double    value;
  FairRange range;

  if (fair_number_parse (cell, &value))
    facts->n_plain++;
  else if (fair_range_parse (cell, &range))
    facts->n_buckets++;
  /* Both readings take what has no marks. */
  if (strspn (cell, "0123456789-+") == strlen (cell) &&
      fair_number_parse (cell, &value))
    {
      facts->n_numbers++;
      facts->n_commas++;
      facts->n_ranges++;
      facts->n_comma_ranges++;
      return;
    }
  add_figure (facts, cell);
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
add_truth (FairColumnFacts *facts, const char *cell)
{
  gboolean truth;

  if (fair_boolean_parse (cell, &truth))
    facts->n_booleans++;
  else if (!fair_truth_words_parse (cell, &truth))
    return;
  facts->n_truths++;
  facts->n_yes += truth;
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
    {
      facts->n_day_first++;
      facts->n_dotted += parts.dotted;
    }
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
  gboolean has_digit;
  guint64  before;

  g_return_if_fail (facts != NULL);
  g_return_if_fail (cell != NULL);

  if (fair_cell_is_blank (cell))
    return;

  length = strlen (cell);
  before = facts->n_known++ - facts->n_absent;
  facts->longest = MAX (facts->longest, length);
  if (facts->samples[FAIR_N_SAMPLES - 1] == NULL)
    add_sample (facts, cell);
  if (length > MAX_SHORT)
    return;

  if (length < FAIR_MAX_ABSENT && fair_sheet_rows_is_absent (cell))
    {
      facts->n_absent++;
      return;
    }

  has_digit = strpbrk (cell, "0123456789") != NULL;
  if (has_digit && (is_asked (facts->n_ranges, before) ||
                    is_asked (facts->n_comma_ranges, before)))
    add_number (facts, cell);
  if (length < 24 && is_asked (facts->n_truths, before))
    add_truth (facts, cell);
  if (has_digit)
    {
      add_digits (facts, cell, length);
      if (length >= 6 && length <= 60 && is_asked (facts->n_dates, before))
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
