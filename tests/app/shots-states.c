/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shots-states.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "app-look.h"
#include "app-tables.h"
#include "app/fair-import-card.h"
#include "app/fair-import-outcomes.h"
#include "app/fair-import-scopes.h"
#include "app/fair-import-sheet.h"
#include "app/fair-import-words.h"

/* Rows of an import that takes long enough to be looked at. */
#define MANY 200000

typedef struct
{
  AppFixture *fixture;
  const char *folder;
  const char *look;
  int         width;
  int         height;
} Shots;

static void
shoot (const Shots *shots, GtkWidget *window, const char *name)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, shots->look);
  g_autofree char *path = g_build_filename (shots->folder, file, NULL);

  app_fixture_pass_frames (window);
  app_fixture_shoot (window, path);
  g_print ("%s\n", path);
}

/* The window that came last, other than the one it stands over. */
static GtkWidget *
find_above (GtkWidget *below)
{
  GListModel *tops = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (tops); i++)
    {
      g_autoptr (GtkWindow) top = g_list_model_get_item (tops, i);

      if (gtk_window_get_transient_for (top) == GTK_WINDOW (below) &&
          gtk_widget_get_visible (GTK_WIDGET (top)))
        return GTK_WIDGET (top);
    }

  return NULL;
}

static void
shoot_above (const Shots *shots, GtkWidget *below, const char *name)
{
  GtkWidget *above = find_above (below);

  g_assert_nonnull (above);
  shoot (shots, above, name);
  gtk_window_destroy (GTK_WINDOW (above));
}

static void
allow_bytes (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = bytes;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* A full disk: the banner, and the question at closing. */
static void
shoot_unsaved (const Shots *shots)
{
  FairAppWindow *window =
      app_fixture_open (shots->fixture, shots->width, shots->height);
  FairWorkshop    *workshop = fair_app_window_get_workshop (window);
  g_autofree char *name =
      g_strdup_printf ("%s%70000s", fair_workshop_get_name (workshop), "");
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, SIG_IGN);
  allow_bytes (4096);
  g_assert_true (fair_workshop_set_name (workshop, name, NULL));
  g_assert_false (fair_workshop_flush (workshop, &error));
  app_fixture_settle (window);
  fair_app_window_show_page (window, "audit");
  allow_bytes (RLIM_INFINITY);
  shoot (shots, GTK_WIDGET (window), "unsaved");
  allow_bytes (4096);
  g_assert_false (fair_app_window_close_workshop (window));
  allow_bytes (RLIM_INFINITY);
  shoot_above (shots, GTK_WIDGET (window), "unsaved-question");
  g_assert_true (fair_workshop_set_name (workshop, "Northmoor", NULL));
  app_fixture_close (window);
}

/* Held by another program, and whether to take it over. */
static void
shoot_held (const Shots *shots)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairWorkshop) other =
      fair_workshop_open (shots->fixture->path, FAIR_ACCESS_WRITE, &error);
  FairAppWindow *window =
      app_fixture_open (shots->fixture, shots->width, shots->height);

  g_assert_no_error (error);
  fair_app_window_show_page (window, "audit");
  shoot (shots, GTK_WIDGET (window), "held");
  fair_app_window_import (window, NULL);
  shoot_above (shots, GTK_WIDGET (window), "held-import");
  g_signal_emit_by_name (gtk_widget_get_template_child (GTK_WIDGET (window),
                                                        FAIR_TYPE_APP_WINDOW,
                                                        "banner_button"),
                         "clicked");
  if (find_above (GTK_WIDGET (window)) != NULL)
    shoot_above (shots, GTK_WIDGET (window), "held-question");
  app_fixture_close (window);
  fair_workshop_close (other, NULL);
}

static gboolean
is_idle (gpointer desk)
{
  return !fair_import_desk_get_busy (desk) &&
         !fair_import_desk_get_importing (desk);
}

static FairImportSheet *
open_sheet (const Shots *shots, FairAppWindow *window, GListModel *files)
{
  FairImportSheet *sheet = fair_import_sheet_new (
      GTK_WINDOW (window), fair_app_window_get_workshop (window));
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (sheet), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (sheet), MIN (width, shots->width),
                               MIN (height, shots->height));
  fair_import_sheet_add_files (sheet, files);
  gtk_window_present (GTK_WINDOW (sheet));
  g_assert_true (
      app_fixture_wait (is_idle, fair_import_sheet_get_desk (sheet)));

  return sheet;
}

static void
select_file (FairImportSheet *sheet, int place)
{
  GtkListBox *files = GTK_LIST_BOX (gtk_widget_get_template_child (
      GTK_WIDGET (sheet), FAIR_TYPE_IMPORT_SHEET, "files"));

  gtk_list_box_select_row (files, gtk_list_box_get_row_at_index (files, place));
}

static void
shoot_questions (const Shots *shots, FairAppWindow *window)
{
  g_autoptr (GListModel) files = app_tables_write (shots->fixture->folder);
  FairImportSheet *sheet = open_sheet (shots, window, files);
  FairImportDesk  *desk = fair_import_sheet_get_desk (sheet);
  GtkWidget *card = app_look_find (GTK_WIDGET (sheet), FAIR_TYPE_IMPORT_CARD);

  select_file (sheet, 1);
  shoot (shots, GTK_WIDGET (sheet), "import-deals");
  select_file (sheet, 2);
  shoot (shots, GTK_WIDGET (sheet), "import-refused");
  fair_import_words_present (card, desk);
  shoot_above (shots, GTK_WIDGET (sheet), "import-words");
  fair_import_outcomes_present (card, desk);
  shoot_above (shots, GTK_WIDGET (sheet), "import-outcomes");
  fair_import_scopes_present (card, desk);
  shoot_above (shots, GTK_WIDGET (sheet), "import-scopes");
  gtk_window_destroy (GTK_WINDOW (sheet));
  app_tables_remove (files);
}

/* A quote that opens and never closes. */
static void
shoot_quote (const Shots *shots, FairAppWindow *window)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *path =
      g_build_filename (shots->fixture->folder, "deals-q3.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GString) text =
      g_string_new ("Deal ID,Contact,Notes,Deal Stage,Amount,Close Date\n");
  FairImportSheet *sheet;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (
        text, "D%u,%s,%s,%s,%u,2026-02-%02u\n", i,
        i == 1202 ? "Hartley" : "Doe",
        i == 1202 ? "\"wants a demo in Q4, call back after the fair" : "",
        i % 3 ? "Closed Lost" : "Closed Won", i * 10, 1 + i % 28);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  g_list_store_append (files, file);
  sheet = open_sheet (shots, window, G_LIST_MODEL (files));
  shoot (shots, GTK_WIDGET (sheet), "import-quote");
  fair_import_desk_close_quotes (fair_import_sheet_get_desk (sheet), 0, TRUE);
  g_assert_true (
      app_fixture_wait (is_idle, fair_import_sheet_get_desk (sheet)));
  shoot (shots, GTK_WIDGET (sheet), "import-quote-closed");
  gtk_window_destroy (GTK_WINDOW (sheet));
  g_unlink (path);
}

static gboolean
is_half_done (gpointer desk)
{
  return fair_import_desk_get_progress (desk) > 0.5 ||
         !fair_import_desk_get_importing (desk);
}

static void
shoot_progress (const Shots *shots, FairAppWindow *window)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *path =
      g_build_filename (shots->fixture->folder, "all-contacts.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GString) text = g_string_new ("id,title,created_at,outcome\n");
  FairImportSheet *sheet;

  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, "N%u,Title %u,2026-01-%02u,%s\n", i, i % 997,
                            1 + i % 28, i % 20 == 0 ? "won" : "none");
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  g_list_store_append (files, file);
  sheet = open_sheet (shots, window, G_LIST_MODEL (files));
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.import", NULL);
  g_assert_true (
      app_fixture_wait (is_half_done, fair_import_sheet_get_desk (sheet)));
  shoot (shots, GTK_WIDGET (sheet), "import-progress");
  fair_import_desk_cancel (fair_import_sheet_get_desk (sheet));
  g_assert_true (
      app_fixture_wait (is_idle, fair_import_sheet_get_desk (sheet)));
  gtk_window_destroy (GTK_WINDOW (sheet));
  g_unlink (path);
}

/* Deals are there, and nothing is agreed yet. */
static void
shoot_bare (const Shots *shots)
{
  AppFixture       own = *shots->fixture;
  g_autofree char *path = g_build_filename (own.folder, "bare.fairlead", NULL);
  g_autoptr (GListModel) files = app_tables_write (own.folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (FairWorkshop) workshop =
      fair_workshop_create (path, "Bare", "UTC", "USD", &error);
  FairImportSheet *sheet;
  FairAppWindow   *window;

  g_assert_no_error (error);
  fair_workshop_close (workshop, &error);
  own.path = path;
  window = app_fixture_open (&own, shots->width, shots->height);
  sheet = open_sheet (shots, window, files);
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.import", NULL);
  while (find_above (GTK_WIDGET (window)) != NULL)
    g_main_context_iteration (NULL, TRUE);
  app_fixture_settle (window);
  fair_app_window_show_page (window, "fit");
  shoot (shots, GTK_WIDGET (window), "bare");
  app_tables_remove (files);
  app_fixture_close (window);
  g_unlink (path);
}

void
shots_states (AppFixture *fixture,
              const char *folder,
              const char *look,
              int         width,
              int         height)
{
  const Shots    shots = { fixture, folder, look, width, height };
  FairAppWindow *window;

  shoot_unsaved (&shots);
  shoot_held (&shots);
  shoot_bare (&shots);
  window = app_fixture_open (fixture, width, height);
  shoot_questions (&shots, window);
  shoot_quote (&shots, window);
  shoot_progress (&shots, window);
  app_fixture_close (window);
}
