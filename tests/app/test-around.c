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

/* What the keys of drawn controls, of texts and of rows do is tested with them.
 */
static const char *const own_keys[] = {
  "Escape",    "Return",     "space",
  "Delete",    "Tab",        "Left",
  "Right",     "Page_Down",  "Page_Up",
  "Up",        "Down",       "r",
  "c",         "o",          "<Alt>Up",
  "<Alt>Down", "<Shift>F10", "<Control>Return",
  "Home",      "End",        "F2",
  NULL,
};

static void
add_key (GHashTable *keys, const char *accelerator)
{
  GdkModifierType modifiers;
  guint           key;

  g_assert_true (gtk_accelerator_parse (accelerator, &key, &modifiers));
  /* The other Enter goes without saying. */
  if (key == GDK_KEY_KP_Enter)
    key = GDK_KEY_Return;
  g_hash_table_add (keys, gtk_accelerator_name (key, modifiers));
}

static void
add_listed (GtkWidget *widget, GHashTable *keys)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *text = NULL;
      g_auto (GStrv) each = NULL;

      g_object_get (widget, "accelerator", &text, NULL);
      each = g_strsplit (text, " ", -1);
      for (guint i = 0; each[i] != NULL; i++)
        if (g_str_equal (each[i], "<Alt>1...5"))
          for (char digit = '1'; digit <= '5'; digit++)
            add_key (keys, (const char[]){ '<', 'A', 'l', 't', '>', digit, 0 });
        else
          add_key (keys, each[i]);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_listed (child, keys);
}

/* The keys that the application has for its actions, the first of each. */
static void
add_accels (GHashTable *keys)
{
  GtkApplication *app = GTK_APPLICATION (fixture.application);
  g_auto (GStrv) names = gtk_application_list_action_descriptions (app);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto (GStrv) accels =
          gtk_application_get_accels_for_action (app, names[i]);

      if (accels[0] != NULL)
        add_key (keys, accels[0]);
    }
}

/* The keys that the classes of this program bind to their own actions. */
static void
add_bound (GtkWidget *widget, GHashTable *keys)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Fair") &&
                    i < g_list_model_get_n_items (controllers);
       i++)
    {
      g_autoptr (GListModel) controller =
          g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                        k < g_list_model_get_n_items (controller);
           k++)
        {
          g_autoptr (GtkShortcut) shortcut =
              g_list_model_get_item (controller, k);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);
          GtkShortcutAction  *action = gtk_shortcut_get_action (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              (GTK_IS_NAMED_ACTION (action) || GTK_IS_CALLBACK_ACTION (action)))
            {
              g_autofree char *name = gtk_shortcut_trigger_to_string (trigger);

              add_key (keys, name);
            }
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_bound (child, keys);
}

/* Every key that works is listed, and every one that is listed works. */
static void
check_keys (FairAppWindow *window, GtkWidget *shortcuts)
{
  g_autoptr (GHashTable) listed =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) working =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer       key;

  add_listed (shortcuts, listed);
  add_accels (working);
  add_bound (GTK_WIDGET (window), working);
  g_assert_cmpuint (g_hash_table_size (working), >, 20);
  g_hash_table_iter_init (&iter, working);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (listed, key))
      {
        g_test_message ("works and is not listed: %s", (char *) key);
        g_test_fail ();
      }
  for (guint i = 0; own_keys[i] != NULL; i++)
    add_key (working, own_keys[i]);
  g_hash_table_iter_init (&iter, listed);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (working, key))
      {
        g_test_message ("is listed and does not work: %s", (char *) key);
        g_test_fail ();
      }
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
  check_keys (window, shortcuts);
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
                             GTK_WIDGET (window->pages), NULL };
  GtkWidget     *paned;

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

  /* The document is a pane of its own. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.step", "i", 5);
  app_fixture_settle (window);
  paned = app_look_find (panes[2], GTK_TYPE_PANED);
  panes[2] = gtk_paned_get_start_child (GTK_PANED (paned));
  panes[3] = gtk_paned_get_end_child (GTK_PANED (paned));
  for (guint i = 3; i <= 6; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.cycle-panes", "i",
                                  1);
      g_assert_true (is_within (window, panes[i % 4]));
    }
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
      gtk_widget_child_focus (GTK_WIDGET (window->header), GTK_DIR_TAB_FORWARD);
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
