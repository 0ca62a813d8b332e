/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-audit-card.h"
#include "app/fair-figures.h"
#include "app/fair-import-sheet.h"

/* What the pages say of a workshop in which little is known yet. */

static AppFixture fixture;

typedef struct
{
  char          *path;
  FairWorkshop  *workshop;
  FairAppWindow *window;
} Bench;

static void
set_up (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  bench->path = g_build_filename (fixture.folder, "new.fairlead", NULL);
  bench->workshop =
      fair_workshop_create (bench->path, "New", "UTC", "USD", &error);
  g_assert_no_error (error);
  bench->window = fair_app_window_new (fixture.application);
  gtk_window_present (GTK_WINDOW (bench->window));
  fair_app_window_set_workshop (bench->window, bench->workshop);
}

static void
tear_down (Bench *bench, gconstpointer data)
{
  g_assert_true (fair_app_window_close_workshop (bench->window));
  gtk_window_destroy (GTK_WINDOW (bench->window));
  g_assert_finalize_object (bench->workshop);
  g_unlink (bench->path);
  g_free (bench->path);
}

static gboolean
is_quiet (gpointer sheet)
{
  return !fair_import_desk_get_busy (fair_import_sheet_get_desk (sheet));
}

static gboolean
has_history (gpointer workshop)
{
  return fair_past_get_history (fair_workshop_get_past (workshop), NULL) !=
         NULL;
}

static void
import (Bench *bench, const char *table)
{
  g_autofree char *path = g_build_filename (fixture.folder, "leads.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  FairImportSheet *sheet =
      fair_import_sheet_new (GTK_WINDOW (bench->window), bench->workshop);

  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  g_list_store_append (files, file);
  fair_import_sheet_add_files (sheet, G_LIST_MODEL (files));
  gtk_window_present (GTK_WINDOW (sheet));
  g_assert_true (app_fixture_wait (is_quiet, sheet));
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.import", NULL);
  g_assert_true (app_fixture_wait (has_history, bench->workshop));
  app_fixture_settle (bench->window);
  g_unlink (path);
}

/* Without criteria the scoreboard says so, and without wins it does not say how
 * many win. */
static void
test_bare (Bench *bench, gconstpointer data)
{
  const FairSimulation *simulation;
  g_autofree char      *words = NULL, *rate = NULL;

  import (bench, "id,title,created_at\n1,CEO,2025-01-02\n2,CTO,2025-02-02\n");
  simulation =
      fair_results_get_simulation (fair_workshop_get_results (bench->workshop));
  g_assert_nonnull (simulation);
  g_assert_true (
      app_look_find_words (GTK_WIDGET (bench->window), "no criteria yet"));
  words = fair_figures_explain (simulation, FAIR_FIGURE_MQLS);
  g_assert_nonnull (strstr (words, "No criterion counts yet"));
  rate = fair_figures_to_words (
      FAIR_FIGURE_MQL_TO_WIN,
      fair_figures_get (simulation, FAIR_FIGURE_MQL_TO_WIN));
  g_assert_cmpstr (rate, ==, "–");
}

/* Where deals were lost, that nobody bought is known: it is no dash. */
static void
test_all_lost (Bench *bench, gconstpointer data)
{
  const FairSimulation *simulation;

  import (bench, "id,title,created_at,outcome,closed_at\n"
                 "1,CEO,2025-01-02,lost,2025-02-02\n"
                 "2,CTO,2025-02-02,lost,2025-03-02\n");
  simulation =
      fair_results_get_simulation (fair_workshop_get_results (bench->workshop));
  g_assert_cmpuint (simulation->lost, ==, 2);
  g_assert_cmpfloat (fair_figures_get (simulation, FAIR_FIGURE_MQL_TO_WIN), ==,
                     0.0);
}

static void
add_cards (GtkWidget *widget, GString *titles)
{
  if (FAIR_IS_AUDIT_CARD (widget))
    g_string_append_printf (
        titles, "|%s",
        gtk_label_get_text (GTK_LABEL (gtk_widget_get_template_child (
            widget, FAIR_TYPE_AUDIT_CARD, "title"))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_cards (child, titles);
}

static gboolean
has_cards (gpointer window)
{
  return app_look_find (window, FAIR_TYPE_AUDIT_CARD) != NULL;
}

/* What no two leads share is nothing that wins have in common, and revenue says
 * its currency. */
static void
test_alike (Bench *bench, gconstpointer data)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  import (bench, "id,created_at,nickname,color,revenue,outcome\n"
                 "1,2025-01-02,ada,red,2000000,won\n"
                 "2,2025-01-03,bob,red,3000000,won\n"
                 "3,2025-01-04,cleo,blue,4000000,won\n"
                 "4,2025-01-05,dan,blue,4000000,lost\n");
  fair_app_window_show_page (bench->window, "audit");
  g_assert_true (app_fixture_wait (has_cards, bench->window));
  add_cards (GTK_WIDGET (bench->window), titles);
  g_assert_nonnull (strstr (titles->str, "|Color"));
  g_assert_nonnull (strstr (titles->str, "|Revenue in USD"));
  g_assert_null (strstr (titles->str, "Nickname"));
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  g_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);
  g_test_add ("/app/first/bare", Bench, NULL, set_up, test_bare, tear_down);
  g_test_add ("/app/first/all-lost", Bench, NULL, set_up, test_all_lost,
              tear_down);
  g_test_add ("/app/first/alike", Bench, NULL, set_up, test_alike, tear_down);
  result = g_test_run ();
  app_fixture_clear (&fixture);

  return result;
}
