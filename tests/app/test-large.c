/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-application.h"
#include "app/fair-import-sheet.h"
#include "app/fair-lead-list.h"
#include "app/fair-lead-sets.h"
#include "app/fair-pages.h"
#include "app/fair-score-cell.h"

/* Text of 200 %, and the numbers that a room reads. */

#define SCREEN_WIDTH 1280
#define SCREEN_HEIGHT 720

/* Those that are left while text is large. */
#define LARGE_LEAD_COLUMNS 4
#define LEAD_COLUMNS 8

static AppFixture fixture;

static void
set_scale (double scale)
{
  fair_settings_set_text_scale (
      fair_application_get_settings (fixture.application), scale);
}

static void
close_window (FairAppWindow *window)
{
  g_assert_true (fair_app_window_close_workshop (window));
  gtk_window_destroy (GTK_WINDOW (window));
  set_scale (1.0);
}

static void
check_width (GtkWidget *widget, const char *what)
{
  int width = gtk_widget_get_width (widget);

  if (width > SCREEN_WIDTH)
    {
      g_test_message ("%s is %d pixels wide", what, width);
      g_test_fail ();
    }
}

/* No page makes the window wider than the screen. */
static void
test_pages (void)
{
  FairAppWindow       *window;
  guint                n_pages;
  const FairPageEntry *pages = fair_pages_list (&n_pages);

  set_scale (2.0);
  window = app_fixture_open (&fixture, SCREEN_WIDTH, SCREEN_HEIGHT);
  for (guint i = 0; i < n_pages; i++)
    {
      fair_app_window_show_page (window, pages[i].id);
      app_fixture_settle (window);
      check_width (GTK_WIDGET (window), pages[i].id);
    }
  close_window (window);
}

static void
test_import (void)
{
  FairAppWindow   *window;
  FairImportSheet *sheet;

  set_scale (2.0);
  window = app_fixture_open (&fixture, SCREEN_WIDTH, SCREEN_HEIGHT);
  sheet = fair_import_sheet_new (GTK_WINDOW (window),
                                 fair_app_window_get_workshop (window));
  gtk_window_present (GTK_WINDOW (sheet));
  app_fixture_pass_frames (GTK_WIDGET (sheet));
  check_width (GTK_WIDGET (sheet), "the import sheet");
  gtk_window_destroy (GTK_WINDOW (sheet));
  close_window (window);
}

static guint
count_shown (GtkWidget *list)
{
  GListModel *columns = gtk_column_view_get_columns (
      GTK_COLUMN_VIEW (app_look_find (list, GTK_TYPE_COLUMN_VIEW)));
  guint shown = 0;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column =
          g_list_model_get_item (columns, i);

      shown += gtk_column_view_column_get_visible (column) ? 1 : 0;
    }

  return shown;
}

/* What can be spared goes and comes with the size of text; a copy has all. */
static void
test_leads (void)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);
  FairWorkshop  *workshop = fair_app_window_get_workshop (window);
  FairResults   *results = fair_workshop_get_results (workshop);
  FairLeadList  *list = fair_lead_list_present (
       GTK_WIDGET (window), workshop, "MQLs",
       fair_lead_sets_new_figure (fair_results_get_scores (results),
                                  fair_results_get_simulation (results),
                                  FAIR_FIGURE_MQLS));
  g_autoptr (FairTable) table = NULL;

  app_fixture_pass_frames (GTK_WIDGET (list));
  g_assert_cmpuint (count_shown (GTK_WIDGET (list)), ==, LEAD_COLUMNS);
  set_scale (2.0);
  app_fixture_pass_frames (GTK_WIDGET (list));
  g_assert_cmpuint (count_shown (GTK_WIDGET (list)), ==, LARGE_LEAD_COLUMNS);
  table = fair_lead_model_to_table (fair_lead_list_get_model (list));
  g_assert_cmpuint (fair_table_get_n_columns (table), ==, LEAD_COLUMNS);
  set_scale (1.0);
  app_fixture_pass_frames (GTK_WIDGET (list));
  g_assert_cmpuint (count_shown (GTK_WIDGET (list)), ==, LEAD_COLUMNS);
  gtk_window_destroy (GTK_WINDOW (list));
  close_window (window);
}

static int
get_value_height (FairAppWindow *window)
{
  GtkWidget *cell = app_look_find (GTK_WIDGET (window), FAIR_TYPE_SCORE_CELL);
  GtkWidget *value;
  int        height = 0;

  g_assert_nonnull (cell);
  for (value = app_look_find (cell, GTK_TYPE_LABEL);
       value != NULL && !gtk_widget_has_css_class (value, "score-value");)
    {
      GtkWidget *box = gtk_widget_get_next_sibling (value);

      value = app_look_find (box, GTK_TYPE_LABEL);
    }
  g_assert_nonnull (value);
  height = gtk_widget_get_height (value);

  return height;
}

/* A room reads the five numbers, on every page that has no view of its own. */
static void
test_room (void)
{
  FairAppWindow *window =
      app_fixture_open (&fixture, SCREEN_WIDTH, SCREEN_HEIGHT);
  int before, height;

  fair_app_window_show_page (window, "fit");
  app_fixture_settle (window);
  before = get_value_height (window);
  fair_app_window_set_presenting (window, TRUE);
  app_fixture_settle (window);
  height = gtk_widget_get_height (GTK_WIDGET (window));
  g_assert_cmpint (before, <, height / 12);
  g_assert_cmpint (get_value_height (window), >=, height / 12);
  check_width (GTK_WIDGET (window), "what is presented");
  fair_app_window_set_presenting (window, FALSE);
  app_fixture_settle (window);
  g_assert_cmpint (get_value_height (window), ==, before);
  close_window (window);
}

/* The pages of a workshop are not built before the start page is shown. */
static void
test_start (void)
{
  FairAppWindow *window = fair_app_window_new (fixture.application);
  FairPage      *page;

  gtk_window_present (GTK_WINDOW (window));
  page = fair_app_window_get_page (window, "agreement");
  g_assert_nonnull (page);
  app_fixture_pass_frames (GTK_WIDGET (window));
  g_assert_true (fair_app_window_get_page (window, "agreement") == page);
  g_assert_null (fair_app_window_get_page (window, "no such page"));
  gtk_window_destroy (GTK_WINDOW (window));

  /* One that is closed before they are. */
  window = fair_app_window_new (fixture.application);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, TRUE);

  g_test_add_func ("/app/large/pages", test_pages);
  g_test_add_func ("/app/large/import", test_import);
  g_test_add_func ("/app/large/leads", test_leads);
  g_test_add_func ("/app/large/room", test_room);
  g_test_add_func ("/app/large/start", test_start);
  result = g_test_run ();

  app_fixture_clear (&fixture);

  return result;
}
