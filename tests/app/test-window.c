/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-criterion-row.h"
#include "app/fair-help-window.h"
#include "app/fair-import-sheet.h"
#include "app/fair-pages.h"
#include "app/fair-points-paste.h"

/* What the window does besides its pages: help, who writes, what is pasted. */

static AppFixture fixture;

static FairAppWindow *
open_page (const char *id)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);

  fair_app_window_show_page (window, id);
  app_fixture_settle (window);

  return window;
}

static GtkWindow *
find_top (GType type)
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

static FairHelpWindow *
find_help (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (FAIR_IS_HELP_WINDOW (l->data))
      return l->data;

  return NULL;
}

/* Every step has a page of help, and one window shows them. */
static void
test_help (void)
{
  FairAppWindow       *window = open_page ("audit");
  guint                n_pages;
  const FairPageEntry *pages = fair_pages_list (&n_pages);
  FairHelpWindow      *help = NULL;

  for (guint i = 0; i < n_pages; i++)
    {
      fair_app_window_show_page (window, pages[i].id);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.help", NULL);
      help = find_help ();
      g_assert_nonnull (help);
      if (pages[i].numbered)
        g_assert_cmpstr (fair_help_window_get_topic (help), ==, pages[i].id);
    }
  app_fixture_pass_frames (GTK_WIDGET (help));
  app_look_check_names (GTK_WIDGET (help));
  fair_help_window_show (help, "no such topic");
  g_assert_cmpstr (fair_help_window_get_topic (help), ==, "start");
  gtk_window_destroy (GTK_WINDOW (help));
  g_assert_null (find_help ());
  app_fixture_close (window);
}

static gboolean
is_told (GtkWidget *widget, const char *words)
{
  gboolean told = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
                  g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && !told; child = gtk_widget_get_next_sibling (child))
    told = is_told (child, words);

  return told;
}

/* What happened last is told as soon as what is told has come: nothing that is
 * past stands before it. */
static void
test_toasts (void)
{
  static const char *const words[] = { "Undone: one", "Undone: <two> & three" };
  FairAppWindow           *window = open_page ("audit");
  FairPage                *page = fair_app_window_get_page (window, "audit");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      fair_page_toast (page, words[i], TRUE);
      while (!is_told (GTK_WIDGET (window), words[i]))
        g_main_context_iteration (NULL, TRUE);
    }
  while (is_told (GTK_WIDGET (window), words[0]))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_told (GTK_WIDGET (window), words[1]));
  app_fixture_close (window);
}

static GtkWidget *
find_labelled (GtkWidget *widget, const char *label)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_labelled (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A file that somebody else writes is followed, until it is taken over. */
static void
test_take_over (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairWorkshop) other =
      fair_workshop_open (fixture.path, FAIR_ACCESS_WRITE, &error);
  FairAppWindow *window;
  GtkWidget     *button;

  g_assert_no_error (error);
  window = open_page ("fit");
  g_assert_true (
      fair_workshop_get_read_only (fair_app_window_get_workshop (window)));
  button = find_labelled (GTK_WIDGET (window), "_Take Over");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  app_fixture_settle (window);
  g_assert_false (
      fair_workshop_get_read_only (fair_app_window_get_workshop (window)));
  g_assert_null (find_labelled (GTK_WIDGET (window), "_Take Over"));
  g_assert_true (gtk_widget_get_mapped (
      GTK_WIDGET (fair_app_window_get_page (window, "fit"))));
  app_fixture_close (window);
  fair_workshop_close (other, &error);
}

static gboolean
has_sheet (gpointer data)
{
  return find_top (FAIR_TYPE_IMPORT_SHEET) != NULL;
}

/* A table that is dropped where nothing can be written is not lost: it is said
 * why, and it comes in once the workshop is taken over. */
static void
test_read_only_import (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FairWorkshop) other =
      fair_workshop_open (fixture.path, FAIR_ACCESS_WRITE, &error);
  g_autofree char *path = g_build_filename (fixture.folder, "more.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList         files = { file, NULL };
  FairAppWindow *window;
  GtkWindow     *dialog;

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, "id,title\n1,CEO\n", -1, NULL));
  window = open_page ("fit");
  fair_app_window_take_files (window, &files);
  g_assert_false (has_sheet (NULL));
  dialog = find_top (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  app_fixture_pass_frames (GTK_WIDGET (dialog));
  app_look_check_names (GTK_WIDGET (dialog));
  g_assert_true (
      app_look_find_words (GTK_WIDGET (dialog), "open for reading only"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "edit");
  g_assert_true (app_fixture_wait (has_sheet, NULL));
  g_assert_false (
      fair_workshop_get_read_only (fair_app_window_get_workshop (window)));
  gtk_window_destroy (find_top (FAIR_TYPE_IMPORT_SHEET));
  app_fixture_settle (window);
  app_fixture_close (window);
  fair_workshop_close (other, &error);
  g_remove (path);
}

static void
test_parse (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) points =
      fair_points_paste_parse ("10\r\n+5\tx\n\n-20\n\n", &error);
  const int expected[] = { 10, 5, FAIR_POINTS_PASTE_KEEP, -20 };

  g_assert_no_error (error);
  g_assert_cmpmem (points->data, points->len * sizeof (int), expected,
                   sizeof expected);
  g_clear_pointer (&points, g_array_unref);
  points = fair_points_paste_parse ("\xe2\x88\x92 5\n\xd9\xa1\xd9\xa0", &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_array_index (points, int, 0), ==, -5);
  g_assert_cmpint (g_array_index (points, int, 1), ==, 10);
  g_assert_null (fair_points_paste_parse ("10\nten\n", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "ten"));
  g_clear_error (&error);
  g_assert_null (fair_points_paste_parse ("1001\n2", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static int
get_points (FairAppWindow *window, FairSide side, const char *id)
{
  FairDraft *draft =
      fair_workshop_get_draft (fair_app_window_get_workshop (window));

  return fair_scorecard_find (fair_draft_get_scorecard (draft, side), id)
      ->points;
}

/* A column falls on the rows below in one step of undo; gates are passed
 * over. */
static void
test_paste (void)
{
  FairAppWindow *window = open_page ("fit");
  GtkWidget     *list = gtk_widget_get_parent (
          app_look_find (GTK_WIDGET (window), FAIR_TYPE_CRITERION_ROW));
  const FairScorecard *card = fair_draft_get_scorecard (
      fair_workshop_get_draft (fair_app_window_get_workshop (window)),
      FAIR_SIDE_AGREED);
  g_autofree char *first = NULL, *second = NULL;
  int              before;

  for (guint i = 0; i < card->criteria->len && second == NULL; i++)
    {
      const FairCriterion *criterion = g_ptr_array_index (card->criteria, i);

      if (criterion->family != FAIR_FAMILY_FIT ||
          fair_criterion_is_gate (criterion))
        continue;
      if (first == NULL)
        first = g_strdup (criterion->id);
      else
        second = g_strdup (criterion->id);
    }
  before = get_points (window, FAIR_SIDE_AGREED, second);
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0),
                         "pasted", FAIR_SIDE_AGREED, "31\n32");
  app_fixture_settle (window);
  g_assert_cmpint (get_points (window, FAIR_SIDE_AGREED, first), ==, 31);
  g_assert_cmpint (get_points (window, FAIR_SIDE_AGREED, second), ==, 32);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  app_fixture_settle (window);
  g_assert_cmpint (get_points (window, FAIR_SIDE_AGREED, second), ==, before);

  /* Nothing is half done: neither garbage nor too many lines. */
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0),
                         "pasted", FAIR_SIDE_AGREED, "41\nmuch");
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0),
                         "pasted", FAIR_SIDE_AGREED,
                         "41\n42\n43\n44\n45\n46\n47\n48\n49");
  app_fixture_settle (window);
  g_assert_cmpint (get_points (window, FAIR_SIDE_AGREED, first), !=, 41);
  g_assert_cmpint (get_points (window, FAIR_SIDE_AGREED, second), ==, before);
  app_fixture_close (window);
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);

  g_test_add_func ("/app/window/help", test_help);
  g_test_add_func ("/app/window/toasts", test_toasts);
  g_test_add_func ("/app/window/take-over", test_take_over);
  g_test_add_func ("/app/window/read-only-import", test_read_only_import);
  g_test_add_func ("/app/window/parse", test_parse);
  g_test_add_func ("/app/window/paste", test_paste);
  result = g_test_run ();

  app_fixture_clear (&fixture);

  return result;
}
