/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "draw-fixture.h"
#include "draw/fair-difference-track.h"
#include "draw/fair-spread-rows.h"

static void
test_difference_words (void)
{
  g_autoptr (FairChart) chart = draw_fixture_new ("difference");
  g_autoptr (FairTable) table = fair_chart_to_table (chart);
  g_autofree char *words = fair_chart_describe (chart);
  g_autofree char *sales = fair_chart_describe_item (chart, 1);

  g_assert_cmpstr (words, ==, "Uses a CRM: Marketing holds 0, Sales holds 10.");
  g_assert_cmpstr (sales, ==, "Sales: 10");
  g_assert_cmpstr (fair_table_get_cell (table, 0, 1), ==, "Marketing");
  g_assert_cmpstr (fair_table_get_cell (table, 1, 2), ==, "10");
}

/* -5 to 25 over 120: 0 lies a sixth of the way, 10 half-way. */
static void
test_difference_places (void)
{
  g_autoptr (FairChart) chart = draw_fixture_new ("difference");
  FairDrawContext context;
  FairPick        pick;
  double          marketing, sales;

  fair_draw_context_init (&context, FAIR_THEME_LIGHT, 1.0);
  fair_chart_pick (chart, &context, 120, 38, 1, 19, &pick);
  g_assert_cmpint (pick.item, ==, 0);
  marketing = pick.area.x + pick.area.width / 2.0;
  fair_chart_pick (chart, &context, 120, 38, 119, 19, &pick);
  g_assert_cmpint (pick.item, ==, 1);
  sales = pick.area.x + pick.area.width / 2.0;
  g_assert_cmpfloat_with_epsilon (sales, 60.0, 0.01);
  g_assert_cmpfloat_with_epsilon ((60.0 - marketing) / 99.0, 1.0 / 3.0, 0.01);
}

static void
test_spread_words (void)
{
  g_autoptr (FairChart) chart = draw_fixture_new ("spread");
  g_autoptr (FairTable) table = fair_chart_to_table (chart);
  g_autofree char *words = fair_chart_describe (chart);
  g_autofree char *first = fair_chart_describe_item (chart, 0);

  g_assert_cmpstr (words, ==,
                   "Uses a CRM: 6 people answered. Marketing proposed 10, 15, "
                   "10, middle 10. Sales proposed 0, 5, 5, middle 5. The "
                   "median of all is 7.5.");
  g_assert_cmpstr (first, ==, "Maya, Marketing: 10");
  g_assert_cmpuint (fair_table_get_n_rows (table), ==, 6);
  g_assert_cmpstr (fair_table_get_cell (table, 3, 0), ==, "Rafael");
}

/* Hidden names are nowhere, and a side that said nothing is told of. */
static void
test_spread_one_side (void)
{
  FairSpreadMark  mark = { NULL, TRUE, 5, "5" };
  FairSpreadStrip spread = { "Region", &mark, 1, 5, NAN, 5, 0, 10 };
  g_autoptr (FairChart) chart =
      fair_chart_new (&fair_spread_rows_class, &spread);
  g_autofree char *words = fair_chart_describe (chart);
  g_autofree char *item = fair_chart_describe_item (chart, 0);

  g_assert_nonnull (strstr (words, "1 person answered"));
  g_assert_nonnull (strstr (words, "Marketing proposed nothing"));
  g_assert_cmpstr (item, ==, "Sales: 5");
}

/* A copy does not look at what it was made of. */
static void
test_spread_copies (void)
{
  char            name[] = "Maya", words[] = "10";
  const char     *ticks[] = { "off", "on" };
  FairSpreadMark  mark = { name, FALSE, 1, words };
  FairSpreadStrip spread = {
    "Region", &mark, 1, 1, 1, NAN, 0, 1, NULL, ticks, 2
  };
  g_autoptr (FairChart) chart =
      fair_chart_new (&fair_spread_strip_class, &spread);
  const FairSpreadStrip *copy = fair_chart_get_data (chart);

  g_strlcpy (name, "XXXX", sizeof name);
  g_strlcpy (words, "99", sizeof words);
  ticks[1] = "XX";
  g_assert_cmpstr (copy->marks[0].name, ==, "Maya");
  g_assert_cmpstr (copy->marks[0].words, ==, "10");
  g_assert_cmpstr (copy->tick_words[1], ==, "on");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spread/difference/words", test_difference_words);
  g_test_add_func ("/spread/difference/places", test_difference_places);
  g_test_add_func ("/spread/words", test_spread_words);
  g_test_add_func ("/spread/one-side", test_spread_one_side);
  g_test_add_func ("/spread/copies", test_spread_copies);
  return g_test_run ();
}
