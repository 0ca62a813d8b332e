/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-inference.h"

#include <string.h>

/* How a column of these cells, with "|" between, is read as an attribute. */
static void
decide (const char      *cells,
        FairColumnType   wanted,
        gboolean         is_attribute,
        FairReading     *out,
        FairColumnFacts *facts)
{
  FairExpectation expected = { .laxity = FAIR_LAXITY_CELLS,
                               .mark = FAIR_DECIMAL_MARK_POINT,
                               .usual = FAIR_DATE_ORDER_DAY_FIRST };
  g_auto (GStrv) each = g_strsplit (cells, "|", -1);

  memset (facts, 0, sizeof *facts);
  for (guint i = 0; each[i] != NULL; i++)
    fair_column_facts_add (facts, each[i]);
  expected.type = wanted;
  expected.is_attribute = is_attribute;
  fair_reading_decide (facts, &expected, out);
}

static FairColumnType
find_type (const char *cells)
{
  FairColumnFacts facts;
  FairReading     reading;

  decide (cells, FAIR_COLUMN_TEXT, TRUE, &reading, &facts);
  fair_column_facts_clear (&facts);
  return reading.type;
}

static void
test_types (void)
{
  g_assert_cmpint (find_type (""), ==, FAIR_COLUMN_TEXT);
  g_assert_cmpint (find_type ("a|b"), ==, FAIR_COLUMN_TEXT);
  g_assert_cmpint (find_type ("1|2||3.5|$1,000|-1e3"), ==, FAIR_COLUMN_NUMBER);
  g_assert_cmpint (find_type ("1|2|nan"), ==, FAIR_COLUMN_TEXT);
  g_assert_cmpint (find_type ("1-10|51-200|10,001+"), ==, FAIR_COLUMN_TEXT);
  g_assert_cmpint (find_type ("yes|no||Y"), ==, FAIR_COLUMN_BOOLEAN);
  g_assert_cmpint (find_type ("1|0|1"), ==, FAIR_COLUMN_BOOLEAN);
  g_assert_cmpint (find_type ("1|0|2"), ==, FAIR_COLUMN_NUMBER);
  g_assert_cmpint (find_type ("2026-01-02|2026-01-02T03:04:05Z"), ==,
                   FAIR_COLUMN_DATE);
  g_assert_cmpint (find_type ("2026-01-02|soon"), ==, FAIR_COLUMN_TEXT);
  g_assert_cmpint (find_type ("a;b|c|d; e"), ==, FAIR_COLUMN_LIST);
  g_assert_cmpint (find_type ("a;|b;|;c"), ==, FAIR_COLUMN_TEXT);
  g_assert_cmpint (find_type ("1;2|3"), ==, FAIR_COLUMN_LIST);
  g_assert_cmpint (find_type ("1,5|2,25|1.234,5"), ==, FAIR_COLUMN_NUMBER);
  g_assert_cmpint (find_type ("1,5|2.5"), ==, FAIR_COLUMN_TEXT);
}

static void
test_order (void)
{
  FairColumnFacts  facts;
  FairReading      reading;
  g_autofree char *words = NULL;

  decide ("1/2/2026|3/14/2026|4/5/2026", FAIR_COLUMN_INSTANT, FALSE, &reading,
          &facts);
  g_assert_cmpint (reading.order, ==, FAIR_DATE_ORDER_MONTH_FIRST);
  g_assert_false (reading.order_assumed);
  words = fair_reading_describe (&reading, &facts);
  g_assert_cmpstr (words, ==, "month first, decided by 1 row");
  fair_column_facts_clear (&facts);

  decide ("1/2/2026|14/3/2026", FAIR_COLUMN_INSTANT, FALSE, &reading, &facts);
  g_assert_cmpint (reading.order, ==, FAIR_DATE_ORDER_DAY_FIRST);
  g_assert_false (reading.order_assumed);
  fair_column_facts_clear (&facts);

  decide ("1/2/2026|4/3/2026", FAIR_COLUMN_INSTANT, FALSE, &reading, &facts);
  g_assert_cmpint (reading.order, ==, FAIR_DATE_ORDER_DAY_FIRST);
  g_assert_true (reading.order_assumed);
  fair_column_facts_clear (&facts);

  decide ("2026-01-02", FAIR_COLUMN_INSTANT, FALSE, &reading, &facts);
  g_assert_false (reading.order_assumed);
  fair_column_facts_clear (&facts);
}

static void
test_instants (void)
{
  g_autoptr (FairZone) zone = fair_zone_new ("UTC", NULL);
  FairColumnFacts facts;
  FairReading     reading;
  gint64          instant = 0;

  decide ("1767225600|1767225601", FAIR_COLUMN_INSTANT, FALSE, &reading,
          &facts);
  g_assert_true (
      fair_reading_read_instant (&reading, "1767225600", zone, &instant));
  g_assert_cmpint (instant, ==, 1767225600);
  fair_column_facts_clear (&facts);

  decide ("1767225600123", FAIR_COLUMN_INSTANT, FALSE, &reading, &facts);
  g_assert_true (
      fair_reading_read_instant (&reading, "1767225600123", zone, &instant));
  g_assert_cmpint (instant, ==, 1767225600);
  fair_column_facts_clear (&facts);

  decide ("2026-01-01|20260101", FAIR_COLUMN_INSTANT, FALSE, &reading, &facts);
  g_assert_true (
      fair_reading_read_instant (&reading, "20260101", zone, &instant));
  g_assert_cmpint (instant, ==, 1767225600);
  /* What no other date looks like is read in any column. */
  g_assert_true (
      fair_reading_read_instant (&reading, "1767225601", zone, &instant));
  g_assert_cmpint (instant, ==, 1767225601);
  g_assert_true (
      fair_reading_read_instant (&reading, "46023.5", zone, &instant));
  g_assert_cmpint (instant, ==, 1767225600 + 43200);
  g_assert_false (fair_reading_read_instant (&reading, "17", zone, &instant));
  fair_column_facts_clear (&facts);
}

static void
assert_text (const char *cells, const char *cell, const char *expected)
{
  g_autoptr (FairZone) zone = fair_zone_new ("UTC", NULL);
  g_autofree char *changed = NULL;
  FairColumnFacts  facts;
  FairReading      reading;

  decide (cells, FAIR_COLUMN_TEXT, TRUE, &reading, &facts);
  if (fair_reading_read_text (&reading, cell, zone, &changed))
    g_assert_cmpstr (changed != NULL ? changed : cell, ==, expected);
  else
    g_assert_null (expected);
  fair_column_facts_clear (&facts);
}

static void
test_texts (void)
{
  /* What every reader understands is left alone. */
  assert_text ("$1,000|2", "$1,000", "$1,000");
  assert_text ("2026-01-02|2026-01-02T00:00:00.5Z", "2026-01-02T00:00:00.5Z",
               "2026-01-02T00:00:00.5Z");
  assert_text ("51-200", "51-200", "51-200");
  /* The rest is brought into the form that is. */
  assert_text ("1.234,50|2", "1.234,50", "1234.5");
  assert_text ("13/2/2026|1/3/2026", "1/3/2026", "2026-03-01");
  assert_text ("13/2/2026 5:06 PM", "13/2/2026 5:06 PM", "2026-02-13T17:06:00");
}

static void
test_tolerance (void)
{
  g_autoptr (GString) cells = g_string_new (NULL);

  for (guint i = 0; i < 19; i++)
    g_string_append_printf (cells, "%u/12/2026|", i + 1);
  g_string_append (cells, "never");
  g_assert_cmpint (find_type (cells->str), ==, FAIR_COLUMN_DATE);
  assert_text (cells->str, "never", NULL);
  g_string_append (cells, "|soon");
  g_assert_cmpint (find_type (cells->str), ==, FAIR_COLUMN_TEXT);
}

static void
test_samples (void)
{
  g_autofree char *long_cell = g_strnfill (79, 'x');
  g_autofree char *accented = g_strconcat (long_cell, "éé", NULL);
  FairColumnFacts  facts = { 0 };

  fair_column_facts_add (&facts, "a");
  fair_column_facts_add (&facts, " ");
  fair_column_facts_add (&facts, "a");
  fair_column_facts_add (&facts, accented);
  g_assert_cmpuint (facts.n_known, ==, 3);
  g_assert_cmpstr (facts.samples[0], ==, "a");
  g_assert_cmpstr (facts.samples[1], ==, long_cell);
  g_assert_null (facts.samples[2]);
  fair_column_facts_clear (&facts);
  g_assert_null (facts.samples[0]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inference/types", test_types);
  g_test_add_func ("/inference/order", test_order);
  g_test_add_func ("/inference/instants", test_instants);
  g_test_add_func ("/inference/texts", test_texts);
  g_test_add_func ("/inference/tolerance", test_tolerance);
  g_test_add_func ("/inference/samples", test_samples);
  return g_test_run ();
}
