/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-bands.h"
#include "app/fair-chart-view.h"
#include "app/fair-fit-table.h"
#include "app/fair-heat-grid.h"
#include "app/fair-lead-columns.h"
#include "app/fair-lead-list.h"
#include "app/fair-lead-sets.h"
#include "app/fair-page.h"
#include "app/fair-scoreboard.h"
#include "app/fair-source-table.h"
#include "engine/fair-today.h"

/* Every number opens the leads that it counts: exactly as many. */

static AppFixture fixture;

static FairAppWindow *
open_page (const char *id)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);

  fair_app_window_show_page (window, id);
  app_fixture_settle (window);

  return window;
}

static FairResults *
get_results (FairAppWindow *window)
{
  return fair_workshop_get_results (fair_app_window_get_workshop (window));
}

static FairLeadList *
find_list (void)
{
  g_autoptr (GListModel) tops = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (tops); i++)
    {
      g_autoptr (GObject) top = g_list_model_get_item (tops, i);

      if (FAIR_IS_LEAD_LIST (top))
        return FAIR_LEAD_LIST (top);
    }

  return NULL;
}

static guint
count (GArray *leads)
{
  g_autoptr (GArray) owned = leads;

  return owned->len;
}

static void
test_figures (void)
{
  FairAppWindow        *window = open_page ("fit");
  FairScores           *scores = fair_results_get_scores (get_results (window));
  const FairSimulation *simulation =
      fair_results_get_simulation (get_results (window));

  g_assert_cmpuint (
      count (fair_lead_sets_new_figure (scores, simulation, FAIR_FIGURE_MQLS)),
      ==, simulation->mqls);
  g_assert_cmpuint (
      count (fair_lead_sets_new_figure (scores, simulation, FAIR_FIGURE_WINS)),
      ==, simulation->rates[FAIR_RATE_WON_CAPTURED].of);
  g_assert_cmpuint (count (fair_lead_sets_new_figure (scores, simulation,
                                                      FAIR_FIGURE_MQL_TO_WIN)),
                    ==, simulation->rates[FAIR_RATE_MQL_TO_WON].of);
  g_assert_cmpuint (count (fair_lead_sets_new_figure (scores, simulation,
                                                      FAIR_FIGURE_MQL_TO_SQL)),
                    ==, simulation->rates[FAIR_RATE_MQL_TO_SQL].of);
  g_assert_cmpuint (
      count (fair_lead_sets_new_figure (scores, simulation, FAIR_FIGURE_DAYS)),
      ==, simulation->lead_time_n);
  app_fixture_close (window);
}

static void
test_volume (void)
{
  FairAppWindow        *window = open_page ("threshold");
  FairScores           *scores = fair_results_get_scores (get_results (window));
  const FairSimulation *simulation =
      fair_results_get_simulation (get_results (window));

  g_assert_cmpuint (simulation->months->len, >, 6);
  for (guint i = 0; i < simulation->months->len; i++)
    {
      const FairMonthCount *month =
          &g_array_index (simulation->months, FairMonthCount, i);

      g_assert_cmpuint (count (fair_lead_sets_new_month (scores, month->month)),
                        ==, month->mqls);
    }
  for (guint i = 0; i < simulation->sources->len; i++)
    {
      const FairSourceCount *source =
          g_ptr_array_index (simulation->sources, i);

      g_assert_cmpuint (
          count (fair_lead_sets_new_source (scores, source->source)), ==,
          source->mqls);
    }
  for (guint i = 0; i < simulation->tiers->len; i++)
    {
      const FairTierCount *tier = g_ptr_array_index (simulation->tiers, i);

      g_assert_cmpuint (count (fair_lead_sets_new_tier (scores, tier->tier)),
                        ==, tier->mqls);
    }
  for (guint i = 0; i < simulation->criteria->len; i++)
    {
      const FairCriterionEffect *effect =
          g_ptr_array_index (simulation->criteria, i);

      g_assert_cmpuint (
          count (fair_lead_sets_new_criterion (scores, effect->id)), ==,
          effect->matched);
    }
  app_fixture_close (window);
}

static void
test_cells (void)
{
  FairAppWindow        *window = open_page ("threshold");
  FairScores           *scores = fair_results_get_scores (get_results (window));
  const FairSimulation *simulation =
      fair_results_get_simulation (get_results (window));
  int maturity = simulation->maturity_days;
  g_autoptr (FairHeatGrid) grid = fair_heat_grid_new (scores, maturity, 15);

  for (guint i = 0; i < grid->n_columns * grid->n_rows; i++)
    g_assert_cmpuint (count (fair_heat_grid_list (grid, scores, maturity, i)),
                      ==, grid->cells[i].n_leads);
  app_fixture_close (window);
}

static void
test_audit (void)
{
  FairAppWindow *window = open_page ("audit");
  FairScores    *scores = fair_results_get_scores (get_results (window));
  FairCohort    *cohort = fair_scores_get_cohort (scores);
  g_autoptr (FairAudit) audit = fair_audit_new (cohort, 50, NULL, NULL);
  g_autoptr (FairToday) today = fair_today_new (cohort, -1, FALSE);

  g_assert_cmpuint (audit->profiles->len, >, 4);
  g_assert_cmpstr (
      ((FairAuditProfile *) g_ptr_array_index (audit->profiles, 0))->attribute,
      ==, "seniority");
  g_assert_cmpstr (
      ((FairAuditProfile *) g_ptr_array_index (audit->profiles, 1))->attribute,
      ==, "function");
  for (guint i = 0; i < audit->profiles->len; i++)
    {
      const FairAuditProfile *profile = g_ptr_array_index (audit->profiles, i);

      for (guint j = 0; j < profile->rows->len; j++)
        {
          const FairAuditRow *row = g_ptr_array_index (profile->rows, j);

          g_test_message ("%s: %s", profile->attribute, row->value);
          g_assert_cmpuint (
              count (fair_lead_sets_new_value (cohort, profile, row)), ==,
              row->all);
        }
    }
  for (guint i = 0; i < today->stages->len; i++)
    {
      const FairTodayStage *stage =
          &g_array_index (today->stages, FairTodayStage, i);

      g_assert_cmpuint (
          count (fair_lead_sets_new_stage (cohort, stage->stage, FALSE)), ==,
          stage->count);
    }
  g_assert_cmpuint (count (fair_lead_sets_new_all (cohort, TRUE)), ==,
                    fair_cohort_count_in (cohort));
  g_assert_cmpuint (count (fair_lead_sets_new_all (cohort, FALSE)), ==,
                    fair_cohort_count_out (cohort));
  g_assert_cmpuint (
      count (fair_lead_sets_new_won (cohort)), ==,
      fair_results_get_simulation (get_results (window))->deals_won);
  app_fixture_close (window);
}

/* A source's counts are as many leads as they list, and all add up. */
static void
test_today_sources (void)
{
  FairAppWindow *window = open_page ("audit");
  FairCohort    *cohort =
      fair_scores_get_cohort (fair_results_get_scores (get_results (window)));
  g_autoptr (FairToday) today = fair_today_new (cohort, -1, FALSE);
  guint n_leads = 0, n_mqls = 0;

  g_assert_true (today->has_mqls);
  g_assert_cmpuint (today->sources->len, >, 3);
  for (guint i = 0; i < today->sources->len; i++)
    {
      const FairTodaySource *source = g_ptr_array_index (today->sources, i);

      g_assert_cmpuint (count (fair_lead_sets_new_recorded_source (
                            cohort, source->source, FAIR_STAGE_CREATED, FALSE)),
                        ==, source->leads);
      g_assert_cmpuint (count (fair_lead_sets_new_recorded_source (
                            cohort, source->source, FAIR_STAGE_MQL, FALSE)),
                        ==, source->mqls);
      n_leads += source->leads;
      n_mqls += source->mqls;
    }
  g_assert_cmpuint (n_leads, ==, fair_cohort_count_in (cohort));
  g_assert_cmpuint (n_mqls, ==,
                    g_array_index (today->stages, FairTodayStage, 1).count);
  app_fixture_close (window);
}

/* A count of a source's row opens its list. */
static void
test_source_row (void)
{
  FairAppWindow *window = open_page ("audit");
  GtkWidget     *table =
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_SOURCE_TABLE);
  GtkWidget    *grid = app_look_find (table, GTK_TYPE_GRID);
  GtkWidget    *button = gtk_grid_get_child_at (GTK_GRID (grid), 2, 1);
  FairLeadList *list;

  g_assert_true (GTK_IS_BUTTON (button));
  g_assert_null (find_list ());
  g_signal_emit_by_name (button, "clicked");
  list = find_list ();
  g_assert_nonnull (list);
  g_assert_nonnull (strstr (gtk_window_get_title (GTK_WINDOW (list)), "MQLs"));
  gtk_window_destroy (GTK_WINDOW (list));
  app_fixture_close (window);
}

/* Each range stands with its source, and where the rate lies. */
static void
test_bands (void)
{
  FairRate         half = fair_rate_new (50, 100);
  FairRate         unknown = { .known = FALSE };
  g_autofree char *both = fair_bands_dup_words (fair_bands_find (NULL), &half);
  g_autofree char *story =
      fair_bands_dup_words (fair_bands_find ("003"), &half);

  g_assert_cmpstr (both, ==,
                   "MQL → SQL 50% (40–60%)"
                   " · healthy 40–60% (Book-meetings): within it"
                   " · healthy 10–20% (Storylane): above it");
  g_assert_cmpstr (story, ==,
                   "MQL → SQL 50% (40–60%)"
                   " · healthy 10–20% (Storylane): above it");
  g_assert_cmpint (fair_bands_find ("000"), ==, FAIR_BAND_SET_MEETINGS);
  g_assert_null (fair_bands_dup_words (FAIR_BAND_SET_BOTH, &unknown));
}

static char *
cell (FairLeadModel *model, guint position, FairLeadColumn column)
{
  g_autoptr (FairLeadItem) item =
      g_list_model_get_item (G_LIST_MODEL (model), position);

  return fair_lead_columns_dup_text (column, fair_lead_model_get_scores (model),
                                     fair_lead_model_get_before (model),
                                     fair_lead_item_get_lead (item));
}

/* Searched, filtered and sorted; what is copied is what is shown. */
static void
test_model (void)
{
  FairAppWindow        *window = open_page ("fit");
  FairScores           *scores = fair_results_get_scores (get_results (window));
  const FairSimulation *simulation =
      fair_results_get_simulation (get_results (window));
  GListModel *list;
  g_autoptr (FairLeadModel) model = fair_lead_model_new (
      scores, NULL,
      fair_lead_sets_new_figure (scores, simulation, FAIR_FIGURE_MQLS));
  g_autoptr (FairTable) table = NULL;
  g_autofree char *name = NULL, *csv = NULL;
  guint            n, won;

  list = G_LIST_MODEL (model);
  n = g_list_model_get_n_items (list);
  g_assert_cmpuint (n, ==, simulation->mqls);
  fair_lead_model_set_filter (model, FAIR_LEAD_FILTER_WON);
  won = g_list_model_get_n_items (list);
  g_assert_cmpuint (won, >, 0);
  g_assert_cmpuint (won, <, n);
  fair_lead_model_set_filter (model, FAIR_LEAD_FILTER_NO_MQLS);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  fair_lead_model_set_filter (model, FAIR_LEAD_FILTER_ALL);

  name = cell (model, 0, FAIR_LEAD_COLUMN_NAME);
  fair_lead_model_set_search (model, name);
  g_assert_cmpuint (g_list_model_get_n_items (list), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (list), <, n);
  table = fair_lead_model_to_table (model);
  g_assert_cmpuint (fair_table_get_n_rows (table), ==,
                    g_list_model_get_n_items (list));
  csv = fair_table_to_csv (table);
  g_assert_nonnull (strstr (csv, name));
  fair_lead_model_set_search (model, "");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, n);
  app_fixture_close (window);
}

/* A number of the scoreboard opens its list, a lead of it its replay, and Back
 * leads to where the list was. */
static void
test_open (void)
{
  FairAppWindow *window = open_page ("fit");
  GtkWidget *board = app_look_find (GTK_WIDGET (window), FAIR_TYPE_SCOREBOARD);
  GtkWidget *cells = app_look_find (board, GTK_TYPE_FLOW_BOX);
  GtkWidget *view;
  FairLeadList *list;
  FairPage     *page;
  gboolean      can_go_back = FALSE;

  g_assert_null (find_list ());
  g_signal_emit_by_name (
      cells, "child-activated",
      gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (cells), FAIR_FIGURE_MQLS));
  list = find_list ();
  g_assert_nonnull (list);
  app_fixture_pass_frames (GTK_WIDGET (list));
  app_look_check_names (gtk_widget_get_parent (
      app_look_find (GTK_WIDGET (list), GTK_TYPE_SEARCH_ENTRY)));

  view = app_look_find (GTK_WIDGET (list), GTK_TYPE_COLUMN_VIEW);
  g_signal_emit_by_name (view, "activate", 0);
  app_fixture_settle (window);
  g_assert_null (find_list ());
  page = fair_app_window_get_page (window, "threshold");
  g_object_get (page, "can-go-back", &can_go_back, NULL);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page)));
  g_assert_true (can_go_back);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  app_fixture_settle (window);
  g_assert_true (gtk_widget_get_mapped (
      GTK_WIDGET (fair_app_window_get_page (window, "fit"))));
  app_fixture_close (window);
}

static gboolean
has_rows (gpointer table)
{
  GtkWidget *grid = app_look_find (table, GTK_TYPE_GRID);

  return grid != NULL && gtk_grid_get_child_at (GTK_GRID (grid), 0, 2) != NULL;
}

static gboolean
can_undo (gpointer window)
{
  return fair_workshop_get_undo_label (fair_app_window_get_workshop (window)) !=
         NULL;
}

/* A row of the table tries its minimum; the button sets it, in one step. */
static void
test_fit_table (void)
{
  FairAppWindow *window = open_page ("threshold");
  GtkWidget     *table, *button;
  FairWorkshop  *workshop = fair_app_window_get_workshop (window);
  FairDraft     *draft = fair_workshop_get_draft (workshop);

  /* The pane is a view that is not shown at first. */
  adw_view_stack_set_visible_child_name (
      ADW_VIEW_STACK (gtk_widget_get_ancestor (
          app_look_find (GTK_WIDGET (window), FAIR_TYPE_CHART_VIEW),
          ADW_TYPE_VIEW_STACK)),
      "heat");
  app_fixture_settle (window);
  table = app_look_find (GTK_WIDGET (window), FAIR_TYPE_FIT_TABLE);
  g_assert_nonnull (table);
  g_assert_true (app_fixture_wait (has_rows, table));
  button = gtk_grid_get_child_at (
      GTK_GRID (app_look_find (table, GTK_TYPE_GRID)), 0, 2);
  g_assert_false (
      fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED)->has_fit_minimum);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (fair_draft_get_shown_scorecard (draft)->has_fit_minimum);
  g_assert_false (
      fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED)->has_fit_minimum);
  g_assert_true (app_look_press (GTK_WIDGET (window), "_Set Fit Minimum"));
  g_assert_true (
      fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED)->has_fit_minimum);
  g_assert_true (app_fixture_wait (can_undo, window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_false (
      fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED)->has_fit_minimum);
  app_fixture_settle (window);
  app_fixture_close (window);
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, TRUE);

  g_test_add_func ("/app/leads/figures", test_figures);
  g_test_add_func ("/app/leads/volume", test_volume);
  g_test_add_func ("/app/leads/cells", test_cells);
  g_test_add_func ("/app/leads/audit", test_audit);
  g_test_add_func ("/app/leads/today-sources", test_today_sources);
  g_test_add_func ("/app/leads/source-row", test_source_row);
  g_test_add_func ("/app/leads/bands", test_bands);
  g_test_add_func ("/app/leads/model", test_model);
  g_test_add_func ("/app/leads/open", test_open);
  g_test_add_func ("/app/leads/fit-table", test_fit_table);
  result = g_test_run ();

  app_fixture_clear (&fixture);

  return result;
}
