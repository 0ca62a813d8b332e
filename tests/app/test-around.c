/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-fixture.h"
#include "app-look.h"
#include "app-tables.h"
#include "app/fair-app-window-private.h"
#include "app/fair-deal-table.h"
#include "app/fair-import-sheet.h"
#include "app/fair-lead-timeline.h"
#include "app/fair-new-dialog.h"
#include "app/fair-preferences.h"

/* What stands around the pages: dialogs, preferences, shortcuts, the keys and
 * the drops of the window, and the views within the Audit page. */

static AppFixture fixture;

static gpointer
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

/* Looks at a dialog and lets it go: nothing may hold it. */
static void
check_dialog (gpointer dialog)
{
  app_fixture_pass_frames (dialog);
  app_look_check_names (dialog);
  g_object_add_weak_pointer (dialog, &dialog);
  gtk_window_destroy (dialog);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (dialog);
}

static void
test_preferences (void)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);

  g_action_group_activate_action (G_ACTION_GROUP (fixture.application),
                                  "preferences", NULL);
  g_assert_nonnull (find_window (FAIR_TYPE_PREFERENCES));
  check_dialog (find_window (FAIR_TYPE_PREFERENCES));
  app_fixture_close (window);
}

static void
test_shortcuts (void)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);
  GtkWidget     *shortcuts;
  GLogLevelFlags fatal =
      g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);

  /* GTK 4.8 measures a label of this window of its own at -2 and warns. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-help-overlay",
                              NULL);
  shortcuts = find_window (GTK_TYPE_SHORTCUTS_WINDOW);
  g_assert_nonnull (shortcuts);
  app_fixture_pass_frames (shortcuts);
  app_look_check_names (shortcuts);
  gtk_window_close (GTK_WINDOW (shortcuts));
  app_fixture_close (window);
  g_log_set_always_fatal (fatal);
}

static void
test_new (void)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);
  FairNewDialog *dialog = fair_new_dialog_new (GTK_WINDOW (window));
  GtkWidget     *focus;

  gtk_window_present (GTK_WINDOW (dialog));
  app_fixture_pass_frames (GTK_WIDGET (dialog));
  /* What is typed at once is the name. */
  focus = gtk_window_get_focus (GTK_WINDOW (dialog));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==,
                   "Workshop");
  check_dialog (dialog);
  app_fixture_close (window);
}

/* The deals and what a lead did are views of the Audit page. */
static void
test_audit (void)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);
  GtkWidget     *page, *switcher;

  fair_app_window_show_page (window, "audit");
  app_fixture_settle (window);
  page = GTK_WIDGET (fair_app_window_get_page (window, "audit"));
  switcher = app_look_find (page, GTK_TYPE_STACK_SWITCHER);
  g_assert_nonnull (switcher);
  app_look_check_names (page);
  gtk_stack_set_visible_child_name (
      gtk_stack_switcher_get_stack (GTK_STACK_SWITCHER (switcher)), "deals");
  app_fixture_settle (window);
  app_look_check_names (page);
  g_signal_emit_by_name (app_look_find (page, FAIR_TYPE_DEAL_TABLE), "opened",
                         0);
  app_fixture_settle (window);
  g_assert_nonnull (app_look_find (page, FAIR_TYPE_LEAD_TIMELINE));
  app_look_check_names (page);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.back", NULL);
  app_fixture_settle (window);
  g_assert_nonnull (app_look_find (page, FAIR_TYPE_DEAL_TABLE));
  app_fixture_close (window);
}

static gboolean
is_within (FairAppWindow *window, GtkWidget *pane)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL &&
         (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

/* F6 goes from the steps to the numbers, to the page, and round again. */
static void
test_panes (void)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);
  GtkWidget     *panes[] = { GTK_WIDGET (window->steps),
                             GTK_WIDGET (window->scoreboard),
                             GTK_WIDGET (window->pages) };

  fair_app_window_show_page (window, "threshold");
  app_fixture_settle (window);
  gtk_widget_child_focus (panes[0], GTK_DIR_TAB_FORWARD);
  g_assert_true (is_within (window, panes[0]));
  for (guint i = 1; i <= 3; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.cycle-panes", "i",
                                  1);
      g_assert_true (is_within (window, panes[i % 3]));
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.cycle-panes", "i", -1);
  g_assert_true (is_within (window, panes[2]));
  app_fixture_close (window);
}

/* Alt and a number pick a step, and the keyboard goes on in it, from wherever
 * it was. */
static void
test_steps (void)
{
  static const char *const ids[] = { "audit", "fit", "behavior", "threshold",
                                     "agreement" };
  FairAppWindow           *window = app_fixture_open (&fixture, 1280, 800);

  for (int i = 0; i < 5; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.step(%d)", i + 1);
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (
          GTK_APPLICATION (fixture.application), action);
      g_autofree char *key = g_strdup_printf ("<Alt>%d", i + 1);

      g_assert_cmpstr (keys[0], ==, key);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.step", "i", i + 1);
      g_assert_cmpstr (gtk_stack_get_visible_child_name (window->pages), ==,
                       ids[i]);
      g_assert_true (is_within (window, GTK_WIDGET (window->pages)));
      gtk_widget_child_focus (GTK_WIDGET (window->header),
                              GTK_DIR_TAB_FORWARD);
      g_assert_false (is_within (window, GTK_WIDGET (window->pages)));
    }
  app_fixture_close (window);
}

/* Tables that are dropped anywhere are shown in the import sheet. */
static void
test_drop (void)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);
  g_autoptr (GListModel) tables = app_tables_write (fixture.folder);
  GSList *files = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (tables); i++)
    files = g_slist_append (files, g_list_model_get_item (tables, i));
  fair_app_window_take_files (window, files);
  g_assert_nonnull (find_window (FAIR_TYPE_IMPORT_SHEET));
  gtk_window_destroy (find_window (FAIR_TYPE_IMPORT_SHEET));
  g_slist_free_full (files, g_object_unref);
  app_tables_remove (tables);
  app_fixture_close (window);
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);
  g_test_add_func ("/around/preferences", test_preferences);
  g_test_add_func ("/around/shortcuts", test_shortcuts);
  g_test_add_func ("/around/new", test_new);
  g_test_add_func ("/around/audit", test_audit);
  g_test_add_func ("/around/panes", test_panes);
  g_test_add_func ("/around/steps", test_steps);
  g_test_add_func ("/around/drop", test_drop);
  result = g_test_run ();
  app_fixture_clear (&fixture);

  return result;
}
