/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "draw-fixture.h"
#include "draw/fair-curve-chart.h"
#include "draw/fair-curve-figure.h"

#define WIDTH 900.0
#define HEIGHT 420.0

static void
test_find (void)
{
  g_autoptr (FairChart) chart = draw_fixture_new ("curve");
  const FairCurveChart *data = fair_chart_get_data (chart);

  g_assert_cmpint (fair_curve_chart_find (data, 40), ==, 0);
  g_assert_cmpint (fair_curve_chart_find (data, 100), ==, 60);
  g_assert_cmpint (fair_curve_chart_find (data, 101), ==, -1);
}

/* Where the pill of a threshold is drawn, that threshold is picked. */
static void
test_pick_is_inverse (void)
{
  g_autoptr (FairChart) chart = draw_fixture_new ("projected");
  FairCurveChart  data = *(const FairCurveChart *) fair_chart_get_data (chart);
  FairDrawContext context;

  fair_draw_context_init (&context, FAIR_THEME_LIGHT, 1.0);
  for (int threshold = 40; threshold <= 100; threshold++)
    {
      gboolean found = FALSE;

      data.handle = threshold;
      for (double x = 0.0; x < WIDTH && !found; x += 1.0)
        {
          FairPick pick, middle;

          fair_curve_chart_pick (&data, &context, WIDTH, HEIGHT, x,
                                 HEIGHT / 2.0, &pick);
          if (pick.part != FAIR_PICK_HANDLE)
            continue;
          found = TRUE;
          fair_curve_chart_pick (&data, &context, WIDTH, HEIGHT,
                                 pick.area.x + pick.area.width / 2.0,
                                 pick.area.y + 1.0, &middle);
          g_assert_cmpint (middle.part, ==, FAIR_PICK_HANDLE);
          g_assert_cmpfloat (middle.value, ==, threshold);
        }
      g_assert_true (found);
    }
}

/* Beyond the axis a drag stays at its end; near a side's proposal it snaps. */
static void
test_pick_clamps_and_snaps (void)
{
  g_autoptr (FairChart) chart = draw_fixture_new ("curve");
  FairDrawContext context;
  FairPick        pick;

  fair_draw_context_init (&context, FAIR_THEME_LIGHT, 1.0);
  fair_chart_pick (chart, &context, WIDTH, HEIGHT, -500, 100, &pick);
  g_assert_cmpfloat (pick.value, ==, 40.0);
  fair_chart_pick (chart, &context, WIDTH, HEIGHT, 5000, 100, &pick);
  g_assert_cmpfloat (pick.value, ==, 100.0);
  for (double x = 0.0; x < WIDTH; x += 1.0)
    {
      fair_chart_pick (chart, &context, WIDTH, HEIGHT, x, 100, &pick);
      g_assert_cmpfloat (pick.value, !=, 54.0);
      g_assert_cmpfloat (pick.value, !=, 66.0);
    }
}

static void
test_table (void)
{
  g_autoptr (FairChart) chart = draw_fixture_new ("curve");
  g_autoptr (FairTable) table = fair_chart_to_table (chart);

  g_assert_cmpuint (fair_table_get_n_rows (table), ==, 61);
  g_assert_cmpuint (fair_table_get_n_columns (table), ==, 12);
  g_assert_cmpstr (fair_table_get_column (table, 1), ==, "MQLs a month");
  g_assert_cmpstr (fair_table_get_column (table, 2), ==, "MQLs a month, v2");
  g_assert_cmpstr (fair_table_get_cell (table, 20, 0), ==, "60");
  g_assert_cmpstr (fair_table_get_cell (table, 20, 1), ==, "97");
  g_assert_cmpstr (fair_table_get_cell (table, 25, 2), ==, "115");
}

static void
test_describe (void)
{
  g_autoptr (FairChart) chart = draw_fixture_new ("curve");
  g_autofree char *words = fair_chart_describe (chart);
  g_autofree char *item = fair_chart_describe_item (chart, 0);

  g_assert_nonnull (strstr (words, "MQLs a month: 97 at 60 points"));
  g_assert_nonnull (strstr (words, "sales capacity 110"));
  g_assert_nonnull (strstr (words, "v2 was agreed at 65 points"));
  g_assert_nonnull (strstr (words, "Book-meetings"));
  g_assert_nonnull (strstr (words, "From 40 to 43"));
  g_assert_cmpstr (item, ==, "60 points, MQLs a month: 97, 115 in v2");
}

static void
draw_both (const FairCurveChart *data)
{
  for (int theme = FAIR_THEME_LIGHT; theme <= FAIR_THEME_PRINT; theme++)
    {
      cairo_surface_t *surface =
          cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t        *cr = cairo_create (surface);
      FairDrawContext context;

      fair_draw_context_init (&context, theme, 1.0);
      fair_curve_chart_draw (data, &context, cr, WIDTH, HEIGHT);
      fair_curve_figure_draw (data, &context, cr, WIDTH, HEIGHT);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* Nothing tried yet, one threshold only, values that are not known, a handle
 * that was not computed: each must draw and speak. */
static void
test_odd_data (void)
{
  static const int    threshold[] = { 58, 59, 60, 61 };
  static const double value[] = { NAN, 0.2, NAN, 0.1 };
  static const double low[] = { NAN, 0.1, NAN, NAN };
  static const double high[] = { NAN, 0.3, 0.5, INFINITY };
  FairCurvePanel      panel = {
         FAIR_SERIES_MQL_TO_WIN, "MQL → win", NULL, TRUE, value, low, high, value
  };
  FairCurveChart   chart = { .threshold = threshold,
                             .n_thresholds = 4,
                             .panels = &panel,
                             .n_panels = 1,
                             .handle = 60,
                             .has_ghost = TRUE,
                             .ghost = 58 };
  g_autofree char *unknown = NULL;
  g_autofree char *none = NULL;

  draw_both (&chart);
  unknown = fair_curve_chart_describe_item (&chart, 0);
  g_assert_nonnull (strstr (unknown, "–"));

  chart.handle = 7;
  chart.ghost = 300;
  draw_both (&chart);

  chart.n_thresholds = 1;
  draw_both (&chart);

  chart.n_thresholds = 0;
  draw_both (&chart);
  none = fair_curve_chart_describe (&chart);
  g_assert_cmpstr (none, ==, "No threshold has been tried yet.");

  chart.n_panels = 0;
  draw_both (&chart);
}

/* A copy owns all it points to. */
static void
test_copy (void)
{
  g_autoptr (FairChart) chart = draw_fixture_new ("curve");
  g_autoptr (FairChart) copy =
      fair_chart_new (&fair_curve_chart_class, fair_chart_get_data (chart));
  g_autofree char *before = fair_chart_describe (chart);
  g_autofree char *after = NULL;

  g_clear_pointer (&chart, fair_chart_unref);
  after = fair_chart_describe (copy);
  g_assert_cmpstr (before, ==, after);
}

/* Words take the place of a panel without a value, and only of such a one. */
static void
test_lacking (void)
{
  g_autoptr (FairChart) chart = draw_fixture_new ("curve");
  FairCurveChart data = *(const FairCurveChart *) fair_chart_get_data (chart);
  FairCurvePanel panels[4];
  g_autofree double *nothing = g_new (double, data.n_thresholds);
  g_autofree char   *words = NULL, *item = NULL, *other = NULL;

  for (guint i = 0; i < data.n_thresholds; i++)
    nothing[i] = NAN;
  g_assert_cmpuint (data.n_panels, <=, G_N_ELEMENTS (panels));
  memcpy (panels, data.panels, data.n_panels * sizeof (FairCurvePanel));
  panels[0].value = nothing;
  panels[0].lacking = "needs leads that did not buy";
  panels[1].lacking = "never said";
  data.panels = panels;

  words = fair_curve_chart_describe (&data);
  item = fair_curve_chart_describe_item (&data, 0);
  other = fair_curve_chart_describe_item (&data, 1);
  g_assert_nonnull (strstr (words, "needs leads that did not buy"));
  g_assert_nonnull (strstr (item, "needs leads that did not buy"));
  g_assert_null (strstr (words, "never said"));
  g_assert_null (strstr (other, "never said"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/curve/find", test_find);
  g_test_add_func ("/curve/pick-is-inverse", test_pick_is_inverse);
  g_test_add_func ("/curve/pick-clamps", test_pick_clamps_and_snaps);
  g_test_add_func ("/curve/table", test_table);
  g_test_add_func ("/curve/describe", test_describe);
  g_test_add_func ("/curve/lacking", test_lacking);
  g_test_add_func ("/curve/odd-data", test_odd_data);
  g_test_add_func ("/curve/copy", test_copy);
  return g_test_run ();
}
