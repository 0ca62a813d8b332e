/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/fair-number.h"
#include "fuzz.h"
#include "intake/fair-inference.h"
#include "intake/fair-quantity.h"

/* What is made of a figure is what every other room reads. */
static void
check (const char *text, gboolean comma, gboolean lenient)
{
  FairQuantity quantity;
  FairRange    range;
  double       value;

  switch (fair_quantity_read (text, comma, lenient, &quantity))
    {
    case FAIR_QUANTITY_NONE:
      g_assert_cmpstr (quantity.text, ==, "");
      break;

    case FAIR_QUANTITY_NUMBER:
      g_assert_true (fair_number_parse (quantity.text, &value));
      g_assert_true (value == quantity.value && isfinite (value));
      break;

    case FAIR_QUANTITY_RANGE:
      g_assert_true (fair_range_parse (quantity.text, &range));
      g_assert_true (range.low <= range.high);
      break;
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *raw = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (raw, -1);
  g_auto (GStrv) cells = g_strsplit (text, "|", -1);
  FairColumnFacts facts = { 0 };
  FairExpectation expected = {
    FAIR_COLUMN_NUMBER,      FALSE, FAIR_LAXITY_NUMBERS,
    FAIR_DECIMAL_MARK_POINT, FALSE, FAIR_DATE_ORDER_ANY,
    FAIR_DATE_ORDER_ANY
  };
  FairQuantity quantity;
  FairReading  reading;

  for (guint i = 0; i < 4; i++)
    check (text, i & 1, i & 2);
  if (fair_quantity_read_damaged (text, &quantity))
    g_assert_cmpint (quantity.kind, ==, FAIR_QUANTITY_RANGE);
  for (guint i = 0; cells[i] != NULL; i++)
    fair_column_facts_add (&facts, cells[i]);
  fair_reading_decide (&facts, &expected, &reading);
  g_assert_cmpuint (facts.n_truths, <=, facts.n_known);
  g_assert_cmpuint (facts.n_numbers, <=, facts.n_ranges);
  fair_column_facts_clear (&facts);
  return 0;
}
