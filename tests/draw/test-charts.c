/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "draw-fixture.h"
#include "draw/fair-chart-image.h"
#include "draw/fair-decay-chart.h"
#include "draw/fair-draw-error.h"
#include "draw/fair-evidence-mark.h"
#include "draw/fair-funnel.h"
#include "draw/fair-heatmap.h"
#include "draw/fair-histogram.h"
#include "draw/fair-month-bars.h"
#include "draw/fair-paired-bars.h"
#include "draw/fair-replay-chart.h"

/* Draws and tells how many pixels differ from the ground. */
static guint
count_ink (const FairChart       *chart,
           const FairDrawContext *context,
           int                    width,
           int                    height)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  guint    ink = 0;

  fair_chart_draw (chart, context, cr, width, height);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      const guint32 *row =
          (const guint32
               *) (gconstpointer) (cairo_image_surface_get_data (surface) +
                                   (gsize) y * cairo_image_surface_get_stride (
                                                   surface));

      for (int x = 0; x < width; x++)
        ink += row[x] != 0;
    }
  cairo_surface_destroy (surface);
  return ink;
}

static void
test_every_look (gconstpointer data)
{
  g_autoptr (FairChart) chart = draw_fixture_new (data);
  guint n_items = fair_chart_get_n_items (chart);

  for (int theme = FAIR_THEME_LIGHT; theme <= FAIR_THEME_PRINT; theme++)
    for (double scale = 1.0; scale <= 2.0; scale += 1.0)
      for (int mirrored = 0; mirrored < 2; mirrored++)
        {
          FairDrawContext context;
          double          width, height;

          fair_draw_context_init (&context, theme, scale);
          context.right_to_left = mirrored;
          context.focused = mirrored;
          context.selected = mirrored ? (int) n_items - 1 : -1;
          fair_chart_get_natural_size (chart, &context, &width, &height);
          g_assert_cmpfloat (width, >, 0.0);
          g_assert_cmpfloat (height, >, 0.0);
          g_assert_cmpuint (count_ink (chart, &context, width, height), >,
                            width * height / 100.0);
        }
}

/* A window may be dragged to any size; nothing may break in it. */
static void
test_every_size (gconstpointer data)
{
  static const int sizes[][2] = {
    { 1, 1 }, { 20, 400 }, { 400, 8 }, { 60, 60 }, { 1600, 900 }
  };
  g_autoptr (FairChart) chart = draw_fixture_new (data);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      FairDrawContext context;
      FairPick        pick;

      fair_draw_context_init (&context, FAIR_THEME_LIGHT, 2.0);
      count_ink (chart, &context, sizes[i][0], sizes[i][1]);
      for (double x = -5.0; x < sizes[i][0] + 5.0; x += 37.0)
        for (double y = -5.0; y < sizes[i][1] + 5.0; y += 37.0)
          {
            fair_chart_pick (chart, &context, sizes[i][0], sizes[i][1], x, y,
                             &pick);
            g_assert_cmpint (pick.item, >=, -1);
            g_assert_cmpint (pick.item, <,
                             (int) fair_chart_get_n_items (chart));
          }
    }
}

/* What is not drawn is told: description, items and table agree on there
 * being something, and no cell is left out. */
static void
test_every_text (gconstpointer data)
{
  g_autoptr (FairChart) chart = draw_fixture_new (data);
  g_autoptr (FairTable) table = fair_chart_to_table (chart);
  g_autofree char *words = fair_chart_describe (chart);
  g_autofree char *csv = fair_table_to_csv (table);

  g_assert_cmpuint (strlen (words), >, 40);
  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_null (strchr (words, '\n'));
  g_assert_cmpuint (fair_table_get_n_columns (table), >=, 3);
  g_assert_cmpuint (fair_table_get_n_rows (table), >=, 2);
  g_assert_true (g_str_has_suffix (csv, "\r\n"));
  for (guint i = 0; i < fair_chart_get_n_items (chart); i++)
    {
      g_autofree char *item = fair_chart_describe_item (chart, i);

      g_assert_cmpuint (strlen (item), >, 3);
    }
}

/* The middle of what was picked is picked again. */
static void
test_every_pick (gconstpointer data)
{
  g_autoptr (FairChart) chart = draw_fixture_new (data);
  FairDrawContext context;
  double          width, height;
  guint           n_found = 0;

  fair_draw_context_init (&context, FAIR_THEME_LIGHT, 1.0);
  fair_chart_get_natural_size (chart, &context, &width, &height);
  for (double x = 0.0; x < width; x += 9.0)
    for (double y = 0.0; y < height; y += 9.0)
      {
        FairPick pick, again;

        if (!fair_chart_pick (chart, &context, width, height, x, y, &pick))
          continue;
        n_found++;
        if (pick.part != FAIR_PICK_ITEM)
          continue;
        g_assert_true (fair_chart_pick (
            chart, &context, width, height, pick.area.x + pick.area.width / 2,
            pick.area.y + pick.area.height / 2, &again));
        if (again.part == FAIR_PICK_ITEM)
          g_assert_cmpint (again.item, ==, pick.item);
      }
  g_assert_cmpuint (n_found, >, 0);
}

static void
test_every_image (gconstpointer data)
{
  g_autoptr (FairChart) chart = draw_fixture_new (data);
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GError) error = NULL;
  FairDrawContext context;

  fair_draw_context_init (&context, FAIR_THEME_DARK, 1.0);
  png = fair_chart_image_to_png (chart, &context, 300, 200, 2.0, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (png, NULL), 4, "\x89PNG", 4);
  svg = fair_chart_image_to_svg (chart, &context, 300, 200, &error);
  g_assert_no_error (error);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL),
                                  g_bytes_get_size (svg), "</svg>"));
  g_assert_null (
      fair_chart_image_to_png (chart, &context, 30000, 200, 2.0, &error));
  g_assert_error (error, FAIR_DRAW_ERROR, FAIR_DRAW_ERROR_LIMIT);
}

static void
check_empty (const FairChartClass *klass, gconstpointer data)
{
  g_autoptr (FairChart) chart = fair_chart_new (klass, data);
  g_autoptr (FairTable) table = fair_chart_to_table (chart);
  g_autofree char *words = fair_chart_describe (chart);
  FairDrawContext  context;
  FairPick         pick;

  fair_draw_context_init (&context, FAIR_THEME_LIGHT, 1.0);
  count_ink (chart, &context, 300, 200);
  fair_chart_pick (chart, &context, 300, 200, 150, 100, &pick);
  g_assert_cmpuint (strlen (words), >, 0);
}

static void
test_empty (void)
{
  FairPairedBars   paired = { .title = "Industries" };
  FairHistogram    histogram = { .title = "To close", .bin_width = 5.0 };
  FairDecayChart   decay = { .title = "Points left", .one_label = "one" };
  FairHeatmap      heatmap = { .bin_width = 15 };
  FairReplayChart  replay = { .name = "L-1", .threshold = 60 };
  FairMonthBars    months = { .title = "MQLs a month" };
  FairFunnel       funnel = { .title = "Today" };
  FairEvidenceMark evidence = { .name = "Region" };

  check_empty (&fair_paired_bars_class, &paired);
  check_empty (&fair_histogram_class, &histogram);
  check_empty (&fair_decay_chart_class, &decay);
  check_empty (&fair_heatmap_class, &heatmap);
  check_empty (&fair_replay_chart_class, &replay);
  check_empty (&fair_month_bars_class, &months);
  check_empty (&fair_funnel_class, &funnel);
  check_empty (&fair_evidence_mark_class, &evidence);
}

/* Fewer than thirty leads: counts, and words that say so. */
static void
test_few (void)
{
  g_autoptr (FairChart) evidence = draw_fixture_new ("evidence-few");
  g_autoptr (FairChart) heatmap = draw_fixture_new ("heatmap");
  g_autofree char *mark = fair_chart_describe_item (evidence, 0);
  g_autofree char *cell = fair_chart_describe_item (heatmap, 4);

  g_assert_nonnull (strstr (mark, "4 of 21"));
  g_assert_nonnull (strstr (mark, "too few to tell"));
  g_assert_nonnull (strstr (cell, "0 of 27"));
  g_assert_nonnull (strstr (cell, "too few to tell"));
}

static void
test_heatmap_handles (void)
{
  g_autoptr (FairChart) chart = draw_fixture_new ("heatmap");
  FairDrawContext context;
  double          width, height;
  gboolean        threshold = FALSE;
  gboolean        minimum = FALSE;

  fair_draw_context_init (&context, FAIR_THEME_LIGHT, 1.0);
  fair_chart_get_natural_size (chart, &context, &width, &height);
  for (double x = 0.0; x < width; x += 5.0)
    for (double y = 0.0; y < height; y += 5.0)
      {
        FairPick pick;

        fair_chart_pick (chart, &context, width, height, x, y, &pick);
        if (pick.part == FAIR_PICK_SECOND_HANDLE)
          g_assert_cmpfloat (pick.second_value, ==, 15.0);
        threshold =
            threshold || (pick.part == FAIR_PICK_HANDLE && pick.value == 60.0);
        minimum = minimum || pick.part == FAIR_PICK_SECOND_HANDLE;
      }
  g_assert_true (threshold);
  g_assert_true (minimum);
}

static void
test_months_text (void)
{
  g_autoptr (FairChart) chart = draw_fixture_new ("months");
  g_autoptr (FairTable) table = fair_chart_to_table (chart);
  g_autofree char *words = fair_chart_describe (chart);

  g_assert_cmpstr (fair_table_get_cell (table, 0, 0), ==, "May 2025");
  g_assert_cmpstr (fair_table_get_cell (table, 0, 2), ==, "no");
  g_assert_cmpstr (fair_table_get_cell (table, 17, 0), ==, "Oct 2026");
  g_assert_cmpstr (fair_table_get_cell (table, 17, 1), ==, "81");
  g_assert_nonnull (strstr (words, "60 promised: reached in 11 of 17"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char   *name;
    GTestDataFunc run;
  } checks[] = { { "look", test_every_look },
                 { "size", test_every_size },
                 { "text", test_every_text },
                 { "pick", test_every_pick },
                 { "image", test_every_image } };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < draw_n_fixtures; i++)
    for (guint c = 0; c < G_N_ELEMENTS (checks); c++)
      {
        g_autofree char *path = g_strdup_printf (
            "/charts/%s/%s", draw_fixtures[i].name, checks[c].name);

        g_test_add_data_func (path, draw_fixtures[i].name, checks[c].run);
      }
  g_test_add_func ("/charts/empty", test_empty);
  g_test_add_func ("/charts/few", test_few);
  g_test_add_func ("/charts/heatmap/handles", test_heatmap_handles);
  g_test_add_func ("/charts/months/numbers", test_months_text);
  return g_test_run ();
}
