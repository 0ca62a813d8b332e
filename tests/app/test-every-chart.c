/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-chart-view.h"
#include "app/fair-pages.h"
#include "app/fair-threshold-page.h"
#include "draw/fair-chart-image.h"

/* Every chart on every page: it has a name and a description, is read out by
 * pointer and keys, is a table, and can be copied as text and as pictures that
 * are what they say they are. */

static AppFixture fixture;

/* The kinds of chart that were met. */
static GHashTable *met;

static void
check_words (FairChartView *view, FairChart *chart)
{
  g_autofree char *words = fair_chart_describe (chart);
  g_autofree char *readout = NULL;
  guint            n = fair_chart_get_n_items (chart);

  g_assert_nonnull (fair_chart_view_get_label (view));
  g_assert_cmpuint (strlen (fair_chart_view_get_label (view)), >, 0);
  g_assert_cmpuint (strlen (words), >, 0);
  g_assert_true (gtk_test_accessible_has_property (
      GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_property (
      GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  if (n == 0)
    return;

  fair_chart_view_set_selected (view, -1);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  g_assert_true (app_look_press_key (GTK_WIDGET (view), GDK_KEY_Down));
  g_object_get (view, "readout", &readout, NULL);
  g_assert_nonnull (readout);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *item = fair_chart_describe_item (chart, i);

      g_assert_cmpuint (strlen (item), >, 0);
    }
  fair_chart_view_set_selected (view, -1);
}

/* Somewhere on it the pointer finds each of a few items. */
static void
check_pick (FairChartView *view, FairChart *chart)
{
  int             width = gtk_widget_get_width (GTK_WIDGET (view));
  int             height = gtk_widget_get_height (GTK_WIDGET (view));
  gboolean        found = FALSE;
  FairDrawContext context;

  if (fair_chart_get_n_items (chart) == 0)
    return;

  fair_chart_view_init_context (view, &context);
  for (int x = 0; x < width && !found; x += 2)
    for (int y = 0; y < height && !found; y += 2)
      {
        FairPick pick;

        found = fair_chart_pick (chart, &context, width, height, x, y, &pick) &&
                pick.item >= 0;
      }
  g_assert_true (found);
}

static guint32
read_size (const guchar *png, gsize at)
{
  guint32 size;

  memcpy (&size, png + at, sizeof size);

  return GUINT32_FROM_BE (size);
}

static void
check_copies (FairChartView *view, FairChart *chart)
{
  static const guchar signature[] = { 0x89, 'P',  'N',  'G',
                                      '\r', '\n', 0x1a, '\n' };
  double              width = gtk_widget_get_width (GTK_WIDGET (view));
  double              height = gtk_widget_get_height (GTK_WIDGET (view));
  g_autoptr (FairTable) table = fair_chart_to_table (chart);
  g_autofree char *csv = fair_table_to_csv (table);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = NULL, svg = NULL;
  g_autoptr (GdkPixbuf) picture = NULL;
  g_autoptr (GInputStream) stream = NULL;
  FairDrawContext context;
  const guchar   *data;
  gsize           size;

  g_assert_cmpuint (fair_table_get_n_columns (table), >, 1);
  g_assert_nonnull (strchr (csv, ','));
  fair_chart_view_init_context (view, &context);
  png = fair_chart_image_to_png (chart, &context, width, height, 2.0, &error);
  g_assert_no_error (error);
  data = g_bytes_get_data (png, &size);
  g_assert_cmpuint (size, >, 24);
  g_assert_true (memcmp (data, signature, sizeof signature) == 0);
  g_assert_cmpuint (read_size (data, 16), ==, (guint32) (2.0 * width));
  g_assert_cmpuint (read_size (data, 20), ==, (guint32) (2.0 * height));

  svg = fair_chart_image_to_svg (chart, &context, width, height, &error);
  g_assert_no_error (error);
  stream = g_memory_input_stream_new_from_bytes (svg);
  picture = gdk_pixbuf_new_from_stream (stream, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (picture);
}

static GtkWidget *
find_popover (GtkWidget *widget)
{
  return app_look_find (widget, GTK_TYPE_POPOVER_MENU);
}

/* Shift and F10 open a menu, on the chart or at the button beside it. */
static void
check_menu (GtkWidget *window, FairChartView *view)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (view));
  GtkWidget    *menu;
  g_autoptr (GdkContentFormats) formats = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (view));
  app_fixture_pass_frames (window);
  g_assert_null (find_popover (window));
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (view), "chart.menu", NULL));
  app_fixture_pass_frames (window);
  menu = find_popover (window);
  g_assert_nonnull (menu);
  gtk_popover_popdown (GTK_POPOVER (menu));
  app_fixture_pass_frames (window);

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (view), "chart.copy-png", NULL));
  formats = gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));
}

static void
check_chart (GtkWidget *window, FairChartView *view)
{
  FairChart  *chart = fair_chart_view_get_chart (view);
  const char *label = fair_chart_view_get_label (view);

  if (chart == NULL || gtk_widget_get_width (GTK_WIDGET (view)) < 2)
    return;

  g_hash_table_add (met, g_strdup (label));
  g_test_message ("chart: %s", label);
  check_words (view, chart);
  check_pick (view, chart);
  check_copies (view, chart);
  check_menu (window, view);
}

static void
check_all (GtkWidget *within)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (within));
  GtkWidget *view;

  for (guint i = 0;
       (view = app_look_find_at (within, FAIR_TYPE_CHART_VIEW, i)) != NULL; i++)
    check_chart (window, FAIR_CHART_VIEW (view));
}

static void
check_views (FairAppWindow *window, FairPage *page)
{
  g_autoptr (GtkWidget) title = NULL;
  g_autoptr (GListModel) views = NULL;
  AdwViewStack *stack;

  g_object_get (page, "title-widget", &title, NULL);
  if (!ADW_IS_VIEW_SWITCHER (title))
    return;

  stack = adw_view_switcher_get_stack (ADW_VIEW_SWITCHER (title));
  views = G_LIST_MODEL (adw_view_stack_get_pages (stack));
  for (guint i = 1; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (AdwViewStackPage) view = g_list_model_get_item (views, i);

      adw_view_stack_set_visible_child_name (
          stack, adw_view_stack_page_get_name (view));
      app_fixture_settle (window);
      check_all (GTK_WIDGET (window));
    }
}

static void
open_rows (FairAppWindow *window, FairPage *page)
{
  GtkWidget     *rows = app_look_find (GTK_WIDGET (page), GTK_TYPE_LIST_BOX);
  GtkListBoxRow *row;

  for (int i = 0;
       (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), i)) != NULL;
       i++)
    {
      g_signal_emit_by_name (rows, "row-activated", row);
      app_fixture_settle (window);
      check_all (GTK_WIDGET (row));
    }
}

static void
test_page (gconstpointer id)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);
  FairPage      *page = fair_app_window_get_page (window, id);

  fair_app_window_show_page (window, id);
  app_fixture_settle (window);
  check_all (GTK_WIDGET (window));
  check_views (window, page);
  if (g_str_equal (id, "fit") || g_str_equal (id, "behavior"))
    open_rows (window, page);
  if (g_str_equal (id, "threshold"))
    {
      fair_threshold_page_replay (FAIR_THRESHOLD_PAGE (page), 0);
      app_fixture_settle (window);
      check_all (GTK_WIDGET (window));
      fair_app_window_set_presenting (window, TRUE);
      app_fixture_settle (window);
      check_all (GTK_WIDGET (window));
      fair_app_window_set_presenting (window, FALSE);
    }
  app_fixture_close (window);
}

int
main (int argc, char **argv)
{
  guint                n_pages;
  const FairPageEntry *pages = fair_pages_list (&n_pages);
  int                  result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, TRUE);
  met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *path = g_strconcat ("/every-chart/", pages[i].id, NULL);

      g_test_add_data_func (path, pages[i].id, test_page);
    }
  result = g_test_run ();
  g_hash_table_unref (met);
  app_fixture_clear (&fixture);

  return result;
}
