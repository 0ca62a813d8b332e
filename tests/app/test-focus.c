/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-agree-dialog.h"
#include "app/fair-chart-view.h"
#include "app/fair-criterion-row.h"
#include "app/fair-import-sheet.h"
#include "app/fair-lead-list.h"
#include "app/fair-lead-sets.h"
#include "app/fair-new-dialog.h"
#include "app/fair-note-dialog.h"
#include "app/fair-pages.h"
#include "app/fair-round-dialog.h"
#include "app/fair-scope-editor.h"
#include "app/fair-step-row.h"

/* Whoever works with the keyboard sees where they are: each kind of control of
 * each page looks different while it has the focus, and Tab leads through
 * dialogs and open editors and back. */

/* More stops than any window has. */
#define MOST_STOPS 400

static AppFixture fixture;

/* The kinds that were looked at, on whatever page they were first. */
static GHashTable *seen;

static gboolean
is_same (cairo_surface_t *one, cairo_surface_t *other)
{
  gsize size = (gsize) cairo_image_surface_get_stride (one) *
               (gsize) cairo_image_surface_get_height (one);

  return memcmp (cairo_image_surface_get_data (one),
                 cairo_image_surface_get_data (other), size) == 0;
}

static gboolean
shows_focus (GtkWindow *window, GtkWidget *widget)
{
  cairo_surface_t *without, *with;
  gboolean         differs;

  gtk_widget_grab_focus (widget);
  gtk_window_set_focus_visible (window, FALSE);
  app_fixture_pass_frames (GTK_WIDGET (window));
  without = app_fixture_paint (GTK_WIDGET (window));
  gtk_window_set_focus_visible (window, TRUE);
  app_fixture_pass_frames (GTK_WIDGET (window));
  with = app_fixture_paint (GTK_WIDGET (window));
  differs = !is_same (without, with);
  cairo_surface_destroy (without);
  cairo_surface_destroy (with);

  return differs;
}

/* Controls that are styled alike are one kind. */
static char *
name_kind (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
  g_autofree char *joined = g_strjoinv (".", classes);

  return g_strdup_printf ("%s.%s in %s", G_OBJECT_TYPE_NAME (widget), joined,
                          G_OBJECT_TYPE_NAME (parent));
}

/* A text shows where it is by its caret, with or without a ring, and a list
 * hands the focus to its rows. */
static gboolean
can_be_focused (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget) &&
         gtk_widget_get_focusable (widget) && !GTK_IS_TEXT (widget) &&
         !GTK_IS_TEXT_VIEW (widget) && !GTK_IS_SCROLLED_WINDOW (widget) &&
         !GTK_IS_LIST_BOX (widget) &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL;
}

static void
check (GtkWindow *window, GtkWidget *widget)
{
  if (can_be_focused (widget))
    {
      g_autofree char *kind = name_kind (widget);

      if (!g_hash_table_contains (seen, kind))
        {
          gtk_widget_grab_focus (widget);
          if (gtk_window_get_focus (window) == widget &&
              !shows_focus (window, widget))
            {
              g_test_message ("focus cannot be seen: %s", kind);
              g_test_fail ();
            }
          g_hash_table_add (seen, g_steal_pointer (&kind));
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check (window, child);
}

static void
test_page (gconstpointer id)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);

  fair_app_window_show_page (window, id);
  app_fixture_settle (window);
  check (GTK_WINDOW (window), GTK_WIDGET (window));
  g_assert_cmpuint (g_hash_table_size (seen), >, 5);

  g_assert_true (fair_app_window_close_workshop (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What Tab leads to is one thing: the rows of a list and the cells of a table
 * are gone through with the arrows, as are buttons of which one is chosen. */
static gboolean
is_within (GtkWidget *widget, GType type)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return parent != NULL && gtk_widget_get_ancestor (parent, type) != NULL;
}

static gboolean
must_be_reached (GtkWidget *widget)
{
  return can_be_focused (widget) && GTK_IS_WIDGET (widget) &&
         !GTK_IS_LIST_BOX_ROW (widget) && !GTK_IS_FLOW_BOX_CHILD (widget) &&
         !GTK_IS_LABEL (widget) && !GTK_IS_TOGGLE_BUTTON (widget) &&
         !GTK_IS_CHECK_BUTTON (widget) &&
         !is_within (widget, GTK_TYPE_LIST_VIEW) &&
         !is_within (widget, GTK_TYPE_SPIN_BUTTON) &&
         !is_within (widget, GTK_TYPE_COLUMN_VIEW) &&
         (GTK_IS_BUTTON (widget) || GTK_IS_EDITABLE (widget) ||
          GTK_IS_SWITCH (widget) || GTK_IS_RANGE (widget));
}

static void
add_controls (GtkWidget *widget, GHashTable *controls)
{
  if (!gtk_widget_get_child_visible (widget) ||
      !gtk_widget_get_visible (widget))
    return;
  if (must_be_reached (widget))
    g_hash_table_add (controls, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_controls (child, controls);
}

/* Goes once round with Tab from where the focus is; nothing keeps it, and
 * nothing of a part is passed by. */
static void
check_round (GtkWindow *dialog, GtkWidget *part)
{
  g_autoptr (GHashTable) controls = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer       control;
  GtkWidget     *focus = NULL;

  add_controls (part, controls);
  g_assert_cmpuint (g_hash_table_size (controls), >, 0);
  for (guint i = 0; i < MOST_STOPS; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (dialog), GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (dialog);
      if (focus == NULL || !g_hash_table_add (met, focus))
        break;
      for (; focus != NULL; focus = gtk_widget_get_parent (focus))
        g_hash_table_remove (controls, focus);
    }
  g_assert_cmpuint (g_hash_table_size (met), >, 0);
  g_assert_cmpuint (g_hash_table_size (met), <, MOST_STOPS);
  g_hash_table_iter_init (&iter, controls);
  while (g_hash_table_iter_next (&iter, &control, NULL))
    {
      g_autofree char *kind = name_kind (control);

      g_test_message ("Tab does not reach: %s of %s", kind,
                      G_OBJECT_TYPE_NAME (part));
      g_test_fail ();
    }
}

typedef GtkWindow *(*Opener) (FairAppWindow *window);

static GtkWindow *
open_new (FairAppWindow *window)
{
  return GTK_WINDOW (fair_new_dialog_new (GTK_WINDOW (window)));
}

static GtkWindow *
open_agree (FairAppWindow *window)
{
  return GTK_WINDOW (fair_agree_dialog_new (
      GTK_WINDOW (window), fair_app_window_get_workshop (window), NULL));
}

static GtkWindow *
open_scope (FairAppWindow *window)
{
  return GTK_WINDOW (fair_scope_editor_new (
      GTK_WINDOW (window), fair_app_window_get_workshop (window)));
}

static GtkWindow *
open_import (FairAppWindow *window)
{
  return GTK_WINDOW (fair_import_sheet_new (
      GTK_WINDOW (window), fair_app_window_get_workshop (window)));
}

static GtkWindow *
open_round (FairAppWindow *window)
{
  return GTK_WINDOW (fair_round_dialog_new (
      GTK_WINDOW (window), fair_app_window_get_workshop (window), NULL));
}

static GtkWindow *
open_note (FairAppWindow *window)
{
  return GTK_WINDOW (
      fair_note_dialog_new (GTK_WINDOW (window), "A note", "_Park"));
}

static GtkWindow *
open_leads (FairAppWindow *window)
{
  FairWorkshop *workshop = fair_app_window_get_workshop (window);
  FairResults  *results = fair_workshop_get_results (workshop);

  return GTK_WINDOW (fair_lead_list_present (
      GTK_WIDGET (window), workshop, "Leads",
      fair_lead_sets_new_figure (fair_results_get_scores (results),
                                 fair_results_get_simulation (results),
                                 FAIR_FIGURE_MQLS)));
}

static const struct
{
  const char *name;
  Opener      open;
} dialogs[] = {
  { "new", open_new },       { "agree", open_agree }, { "scope", open_scope },
  { "import", open_import }, { "round", open_round }, { "note", open_note },
  { "leads", open_leads },
};

static gboolean
scopes_are_read (gpointer dialog)
{
  return !FAIR_IS_SCOPE_EDITOR (dialog) || fair_scope_editor_is_ready (dialog);
}

/* Tab goes round in a dialog, and afterwards the focus is where it was. */
static void
test_dialog (gconstpointer data)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);
  Opener         open = dialogs[GPOINTER_TO_UINT (data)].open;
  GtkWidget     *before;
  GtkWindow     *dialog;

  fair_app_window_show_page (window, "threshold");
  app_fixture_settle (window);
  before = app_look_find (GTK_WIDGET (window), FAIR_TYPE_CHART_VIEW);
  gtk_widget_grab_focus (before);
  dialog = open (window);
  gtk_window_present (dialog);
  g_assert_true (app_fixture_wait (scopes_are_read, dialog));
  app_fixture_pass_frames (GTK_WIDGET (dialog));
  gtk_window_set_focus (dialog, NULL);
  check_round (dialog, GTK_WIDGET (dialog));
  app_look_check_names (GTK_WIDGET (dialog));
  gtk_window_destroy (dialog);
  app_fixture_pass_frames (GTK_WIDGET (window));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == before);
  app_fixture_close (window);
}

/* Tab goes through the list of steps without turning a page. */
static void
test_steps (void)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);
  GtkWidget     *row, *focus;
  FairPage      *page;

  fair_app_window_show_page (window, "fit");
  app_fixture_settle (window);
  page = fair_app_window_get_page (window, "fit");
  row = app_look_find_at (GTK_WIDGET (window), FAIR_TYPE_STEP_ROW, 1);
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
  for (GtkDirectionType way = GTK_DIR_TAB_FORWARD; way <= GTK_DIR_TAB_BACKWARD;
       way++)
    {
      gtk_widget_grab_focus (row);
      gtk_widget_child_focus (GTK_WIDGET (window), way);
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      g_assert_nonnull (focus);
      g_assert_false (FAIR_IS_STEP_ROW (focus));
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page)));
      gtk_widget_child_focus (GTK_WIDGET (window), way == GTK_DIR_TAB_FORWARD
                                                       ? GTK_DIR_TAB_BACKWARD
                                                       : GTK_DIR_TAB_FORWARD);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == row);
    }
  app_fixture_close (window);
}

/* An open editor is gone through as well, and closes to the row it is of. */
static void
test_editor (gconstpointer id)
{
  FairAppWindow    *window = app_fixture_open (&fixture, 1280, 800);
  GtkWidget        *rows, *focus;
  FairCriterionRow *row;

  fair_app_window_show_page (window, id);
  app_fixture_settle (window);
  rows = gtk_widget_get_parent (
      app_look_find (GTK_WIDGET (window), FAIR_TYPE_CRITERION_ROW));
  row = FAIR_CRITERION_ROW (
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 2));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_signal_emit_by_name (rows, "row-activated", row);
  app_fixture_settle (window);
  g_assert_true (fair_criterion_row_get_open (row));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  check_round (GTK_WINDOW (window), GTK_WIDGET (row));
  gtk_widget_grab_focus (
      app_look_find (GTK_WIDGET (row), GTK_TYPE_SPIN_BUTTON));
  g_signal_emit_by_name (rows, "row-activated", row);
  app_fixture_settle (window);
  g_assert_false (fair_criterion_row_get_open (row));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
  g_assert_true (focus == GTK_WIDGET (row) ||
                 gtk_widget_is_ancestor (focus, GTK_WIDGET (row)));
  app_fixture_close (window);
}

int
main (int argc, char **argv)
{
  guint                n_pages;
  const FairPageEntry *pages = fair_pages_list (&n_pages);
  int                  status;

  app_fixture_start (&argc, &argv);
  gtk_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, TRUE);
  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *path = g_strconcat ("/app/focus/", pages[i].id, NULL);

      g_test_add_data_func (path, pages[i].id, test_page);
    }
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *path =
          g_strconcat ("/app/focus/dialog/", dialogs[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_dialog);
    }
  g_test_add_func ("/app/focus/steps", test_steps);
  g_test_add_data_func ("/app/focus/editor/fit", "fit", test_editor);
  g_test_add_data_func ("/app/focus/editor/behavior", "behavior", test_editor);
  status = g_test_run ();
  g_hash_table_unref (seen);
  app_fixture_clear (&fixture);

  return status;
}
