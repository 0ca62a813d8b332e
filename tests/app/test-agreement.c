/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app-fixture.h"
#include "app-look.h"
#include "app/fair-agree-dialog.h"
#include "app/fair-agreement-page.h"
#include "app/fair-agreement-print.h"
#include "app/fair-compare-dialog.h"
#include "app/fair-promise-row.h"
#include "app/fair-terms-form.h"
#include "app/fair-terms-sections.h"

static AppFixture fixture;

static FairAgreementPage *
get_page (FairAppWindow *window)
{
  return FAIR_AGREEMENT_PAGE (fair_app_window_get_page (window, "agreement"));
}

static gboolean
has_pages (gpointer window)
{
  return fair_agreement_page_get_preview (get_page (window)) != NULL;
}

static FairAppWindow *
open_page (void)
{
  FairAppWindow *window = app_fixture_open (&fixture, 1280, 800);

  fair_app_window_show_page (window, "agreement");
  g_assert_true (app_fixture_wait (has_pages, window));
  app_fixture_settle (window);

  return window;
}

static double
get_promised (FairAppWindow *window)
{
  double value = -1;

  fair_terms_get_number (fair_draft_get_terms (fair_workshop_get_draft (
                             fair_app_window_get_workshop (window))),
                         "marketing.mqls_per_month", &value);

  return value;
}

typedef struct
{
  FairAppWindow *window;
  FairPreview   *before;
} Wait;

static gboolean
has_others (gpointer data)
{
  Wait *wait = data;

  return fair_agreement_page_get_preview (get_page (wait->window)) !=
         wait->before;
}

static gboolean
can_undo (gpointer window)
{
  return fair_workshop_get_undo_label (fair_app_window_get_workshop (window)) !=
         NULL;
}

/* A burst of changes is one step, and the pages follow. */
static void
test_edit (void)
{
  FairAppWindow *window = open_page ();
  GtkWidget *form = app_look_find (GTK_WIDGET (window), FAIR_TYPE_TERMS_FORM);
  GtkWidget *spin = app_look_find (form, GTK_TYPE_SPIN_BUTTON);
  g_autoptr (FairPreview) before =
      g_object_ref (fair_agreement_page_get_preview (get_page (window)));
  Wait   wait = { window, before };
  double promised = get_promised (window);

  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==,
                     promised);
  for (int i = 0; i < 5; i++)
    gtk_spin_button_spin (GTK_SPIN_BUTTON (spin), GTK_SPIN_STEP_FORWARD, 1);
  g_assert_cmpfloat (get_promised (window), ==, promised);
  fair_page_settle (FAIR_PAGE (get_page (window)));
  g_assert_cmpfloat (get_promised (window), ==, promised + 5);
  g_assert_true (app_fixture_wait (has_others, &wait));

  g_assert_true (app_fixture_wait (can_undo, window));
  g_assert_cmpstr (
      fair_workshop_get_undo_label (fair_app_window_get_workshop (window)), ==,
      "Change “MQLs a month”");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpfloat (get_promised (window), ==, promised);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==,
                     promised);
  g_assert_false (can_undo (window));
  app_fixture_close (window);
}

/* A promise that is far above what was is called so before anyone signs. */
static void
test_broken (void)
{
  FairAppWindow *window = open_page ();
  GtkWidget *form = app_look_find (GTK_WIDGET (window), FAIR_TYPE_TERMS_FORM);
  GtkWidget *spin = app_look_find (form, GTK_TYPE_SPIN_BUTTON);
  GtkWidget *row;
  g_autoptr (FairPreview) before =
      g_object_ref (fair_agreement_page_get_preview (get_page (window)));
  Wait     wait = { window, before };
  gboolean is_broken = FALSE;

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 9000);
  fair_page_settle (FAIR_PAGE (get_page (window)));
  g_assert_true (app_fixture_wait (has_others, &wait));
  app_fixture_settle (window);
  row = app_look_find (form, FAIR_TYPE_PROMISE_ROW);
  g_assert_nonnull (row);
  is_broken = gtk_widget_has_css_class (row, "broken");
  g_assert_true (is_broken);
  g_assert_true (g_str_has_suffix (
      fair_page_get_status (FAIR_PAGE (get_page (window))), " to check"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  app_fixture_close (window);
}

typedef struct
{
  FairAppWindow *window;
  const char    *label;
} Step;

static gboolean
undoes (gpointer data)
{
  Step *step = data;

  return g_strcmp0 (fair_workshop_get_undo_label (
                        fair_app_window_get_workshop (step->window)),
                    step->label) == 0;
}

static gboolean
is_kept (gpointer row)
{
  return !gtk_widget_has_css_class (row, "broken");
}

/* What the past would have kept is one click and one step away. */
static void
test_way_out (void)
{
  FairAppWindow *window = open_page ();
  GtkWidget *form = app_look_find (GTK_WIDGET (window), FAIR_TYPE_TERMS_FORM);
  GtkWidget *spin = app_look_find (form, GTK_TYPE_SPIN_BUTTON);
  GtkWidget *row;
  GtkWidget *way;
  g_autofree char *words = NULL;
  g_autoptr (FairPreview) first =
      g_object_ref (fair_agreement_page_get_preview (get_page (window)));
  Wait wait = { window, first };
  Step step = { window, NULL };

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 9000);
  fair_page_settle (FAIR_PAGE (get_page (window)));
  g_assert_true (app_fixture_wait (has_others, &wait));
  app_fixture_settle (window);
  row = app_look_find (form, FAIR_TYPE_PROMISE_ROW);
  way = app_look_find (app_look_find (row, GTK_TYPE_FLOW_BOX), GTK_TYPE_BUTTON);
  g_assert_nonnull (way);
  words = g_strdup (gtk_button_get_label (GTK_BUTTON (way)));

  g_signal_emit_by_name (way, "clicked");
  g_assert_cmpfloat (get_promised (window), >, 0);
  g_assert_cmpfloat (get_promised (window), <, 200);
  step.label = words;
  g_assert_true (app_fixture_wait (undoes, &step));
  g_assert_true (app_fixture_wait (is_kept, row));
  g_assert_null (app_look_find (row, GTK_TYPE_FLOW_BOX));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpfloat (get_promised (window), ==, 9000);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  app_fixture_close (window);
}

/* The texts that a change made other are found, those of the section that is
 * filled in first. */
static void
test_changes (void)
{
  FairAppWindow *window = open_page ();
  GtkWidget *form = app_look_find (GTK_WIDGET (window), FAIR_TYPE_TERMS_FORM);
  GtkWidget *spin = app_look_find (form, GTK_TYPE_SPIN_BUTTON);
  static const char *const sections[] = { "marketing-commits", NULL };
  static const char *const others[] = { "acceptance", NULL };
  g_autoptr (FairPreview) before =
      g_object_ref (fair_agreement_page_get_preview (get_page (window)));
  FairPreview    *after;
  FairPreviewArea heading;
  g_autoptr (GArray) areas = NULL;
  g_autoptr (GArray) same = NULL;
  Wait wait = { window, before };
  int  first;

  same = fair_preview_list_changes (before, before, sections, &first);
  g_assert_cmpuint (same->len, ==, 0);
  g_assert_cmpint (first, ==, -1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 61);
  fair_page_settle (FAIR_PAGE (get_page (window)));
  g_assert_true (app_fixture_wait (has_others, &wait));
  after = fair_agreement_page_get_preview (get_page (window));
  areas = fair_preview_list_changes (after, before, sections, &first);
  g_assert_cmpuint (areas->len, >, 1);
  g_assert_cmpint (first, >, 0);
  g_assert_true (fair_preview_find_section (after, sections, &heading));
  g_assert_cmpuint (g_array_index (areas, FairPreviewArea, first).page, ==,
                    heading.page);
  g_assert_cmpfloat (g_array_index (areas, FairPreviewArea, first).y, >,
                     heading.y);
  g_assert_cmpuint (g_array_index (areas, FairPreviewArea, 0).page, ==, 0);
  g_array_unref (g_steal_pointer (&areas));
  areas = fair_preview_list_changes (after, before, others, &first);
  g_assert_cmpint (first, ==, 0);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  app_fixture_close (window);
}

static char *
run_tool (const char *tool, const char *path)
{
  const char *argv[] = { tool, path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int   status = 0;

  /* pdfinfo takes no place to write to. */
  if (g_str_equal (tool, "pdfinfo"))
    argv[2] = NULL;
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  return output;
}

/* Prints into a file: all pages, whole, on the paper they were made for. */
static void
print (FairAppWindow *window, const char *paper, const char *size)
{
  FairPreview *preview = fair_agreement_page_get_preview (get_page (window));
  g_autofree char *path = g_build_filename (fixture.folder, paper, NULL);
  g_autofree char *pages =
      g_strdup_printf ("%u\n", fair_preview_count_pages (preview));
  g_autofree char *info = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GtkPrintOperation) operation = fair_agreement_print_new (preview);
  g_autoptr (GError) error = NULL;
  char *at;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation,
                                            GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            GTK_WINDOW (window), &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);

  info = run_tool ("pdfinfo", path);
  at = strstr (info, "Pages:");
  g_assert_nonnull (at);
  at = g_strchug (at + strlen ("Pages:"));
  g_assert_true (g_str_has_prefix (at, pages));
  g_assert_nonnull (strstr (info, size));
  text = run_tool ("pdftotext", path);
  g_assert_nonnull (strstr (text, "Lead service-level agreement"));
  g_assert_nonnull (strstr (text, "Marketing commits to"));
  g_assert_nonnull (strstr (text, "What history says"));
}

static void
test_print (void)
{
  FairAppWindow   *window = open_page ();
  g_autofree char *pdfinfo = g_find_program_in_path ("pdfinfo");
  g_autofree char *pdftotext = g_find_program_in_path ("pdftotext");
  g_autoptr (FairPreview) before =
      g_object_ref (fair_agreement_page_get_preview (get_page (window)));
  Wait wait = { window, before };

  if (pdfinfo == NULL || pdftotext == NULL)
    g_test_skip ("there is no pdfinfo or pdftotext");
  else
    {
      gtk_widget_activate_action (GTK_WIDGET (get_page (window)),
                                  "agreement.paper", "s", "letter");
      g_assert_true (app_fixture_wait (has_others, &wait));
      print (window, "letter", "612 x 792");
      g_clear_object (&before);
      wait.before = before =
          g_object_ref (fair_agreement_page_get_preview (get_page (window)));
      gtk_widget_activate_action (GTK_WIDGET (get_page (window)),
                                  "agreement.paper", "s", "a4");
      g_assert_true (app_fixture_wait (has_others, &wait));
      print (window, "a4", "595");
    }
  app_fixture_close (window);
}

static FairAgreeDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (FAIR_IS_AGREE_DIALOG (window))
        return FAIR_AGREE_DIALOG (window);
    }

  return NULL;
}

static gboolean
has_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)),
                 title) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_row (child, title))
      return TRUE;

  return FALSE;
}

static void
set_consequence (FairWorkshop *workshop, const char *path, const char *words)
{
  FairDraft *draft = fair_workshop_get_draft (workshop);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node =
      words != NULL ? json_node_init_string (json_node_alloc (), words) : NULL;
  g_autoptr (FairTerms) terms =
      fair_terms_with_node (fair_draft_get_terms (draft), path, node, &error);

  g_assert_no_error (error);
  fair_draft_set_terms (draft, terms, "Change a consequence", &error);
  g_assert_no_error (error);
}

/* A consequence for one side only is told, for both it is not. */
static void
test_one_sided (void)
{
  FairAppWindow *window = open_page ();
  FairWorkshop  *workshop = fair_app_window_get_workshop (window);
  const char    *title = "Only one side has a consequence";

  for (int both = 0; both <= 1; both++)
    {
      FairAgreeDialog *dialog;

      set_consequence (workshop, "consequences.window_missed", "it is late.");
      set_consequence (workshop, "consequences.below_criteria",
                       both ? "it does not count." : NULL);
      dialog = fair_agree_dialog_new (GTK_WINDOW (window), workshop, NULL);
      g_assert_cmpint (has_row (GTK_WIDGET (dialog), title), ==, !both);
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
  app_fixture_close (window);
}

static gboolean
is_agreed (gpointer window)
{
  return fair_versions_count (fair_workshop_get_versions (
             fair_app_window_get_workshop (window))) == 1;
}

static void
test_agree (void)
{
  FairAppWindow   *window = open_page ();
  FairPage        *page = FAIR_PAGE (get_page (window));
  FairAgreeDialog *dialog;
  g_autoptr (FairPreview) before =
      g_object_ref (fair_agreement_page_get_preview (get_page (window)));
  Wait wait = { window, before };

  gtk_widget_activate_action (GTK_WIDGET (page), "agreement.agree", NULL);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  app_fixture_pass_frames (GTK_WIDGET (dialog));
  app_look_check_names (GTK_WIDGET (dialog));
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (dialog)),
                         "clicked");
  g_assert_null (find_dialog ());
  g_assert_true (app_fixture_wait (is_agreed, window));
  g_assert_cmpint (fair_page_get_state (page), ==, FAIR_PAGE_SETTLED);
  g_assert_cmpstr (fair_page_get_status (page), ==, "Version 1 agreed");

  g_assert_true (app_fixture_wait (has_others, &wait));
  g_set_object (&before, fair_agreement_page_get_preview (get_page (window)));
  wait.before = before;
  gtk_widget_activate_action (GTK_WIDGET (page), "agreement.show", "i", 1);
  g_assert_true (app_fixture_wait (has_others, &wait));
  g_assert_cmpuint (fair_preview_count_pages (
                        fair_agreement_page_get_preview (get_page (window))),
                    >, 1);
  app_fixture_close (window);
}

static FairCompareDialog *
find_comparison (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (FAIR_IS_COMPARE_DIALOG (window))
        return FAIR_COMPARE_DIALOG (window);
    }

  return NULL;
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n) != NULL)
    n++;

  return n;
}

/* Runs after a version was agreed: nothing differs, then one promise does. */
static void
test_compare (void)
{
  FairAppWindow *window = open_page ();
  GtkWidget *form = app_look_find (GTK_WIDGET (window), FAIR_TYPE_TERMS_FORM);
  GtkWidget *spin = app_look_find (form, GTK_TYPE_SPIN_BUTTON);
  GtkWidget *page = GTK_WIDGET (get_page (window));
  GtkWidget *list;

  gtk_widget_activate_action (page, "agreement.compare", NULL);
  g_assert_nonnull (find_comparison ());
  app_fixture_pass_frames (GTK_WIDGET (find_comparison ()));
  app_look_check_names (GTK_WIDGET (find_comparison ()));
  g_assert_null (
      app_look_find (GTK_WIDGET (find_comparison ()), GTK_TYPE_LIST_BOX));
  gtk_window_destroy (GTK_WINDOW (find_comparison ()));

  gtk_spin_button_spin (GTK_SPIN_BUTTON (spin), GTK_SPIN_STEP_FORWARD, 1);
  gtk_widget_activate_action (page, "agreement.compare", NULL);
  list = app_look_find (GTK_WIDGET (find_comparison ()), GTK_TYPE_LIST_BOX);
  g_assert_cmpuint (count_rows (list), ==, 1);
  gtk_window_destroy (GTK_WINDOW (find_comparison ()));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  app_fixture_close (window);
}

static void
test_names (void)
{
  FairAppWindow *window = open_page ();
  GtkWidget *form = app_look_find (GTK_WIDGET (window), FAIR_TYPE_TERMS_FORM);
  guint      n_sections;

  fair_terms_sections_list (&n_sections);
  for (guint i = 0; i < n_sections; i++)
    {
      app_fixture_settle (window);
      app_look_check_names (GTK_WIDGET (window));
      fair_terms_form_turn (FAIR_TERMS_FORM (form), 1);
    }
  g_assert_false (can_undo (window));
  app_fixture_close (window);
}

static void
test_leak (void)
{
  FairAppWindow *window = open_page ();
  gpointer       page = get_page (window);

  g_object_add_weak_pointer (page, &page);
  app_fixture_close (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (page);
}

/* Before anything is imported the terms can be written all the same. */
static void
test_no_history (void)
{
  g_autofree char *path =
      g_build_filename (fixture.folder, "empty.fairlead", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FairWorkshop) workshop =
      fair_workshop_create (path, "Empty", "UTC", "USD", &error);
  AppFixture     empty = fixture;
  FairAppWindow *window;
  GtkWidget     *form;

  g_assert_no_error (error);
  g_assert_true (fair_workshop_close (workshop, NULL));
  empty.path = path;
  window = app_fixture_open (&empty, 1280, 800);
  fair_app_window_show_page (window, "agreement");
  g_assert_true (app_fixture_wait (has_pages, window));
  form = app_look_find (GTK_WIDGET (window), FAIR_TYPE_TERMS_FORM);
  for (int i = 0; i < 14; i++)
    {
      fair_terms_form_turn (FAIR_TERMS_FORM (form), 1);
      app_fixture_pass_frames (GTK_WIDGET (window));
    }
  app_fixture_close (window);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  g_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);

  g_test_add_func ("/agreement/edit", test_edit);
  g_test_add_func ("/agreement/broken", test_broken);
  g_test_add_func ("/agreement/way-out", test_way_out);
  g_test_add_func ("/agreement/changes", test_changes);
  g_test_add_func ("/agreement/print", test_print);
  g_test_add_func ("/agreement/names", test_names);
  g_test_add_func ("/agreement/leak", test_leak);
  g_test_add_func ("/agreement/one-sided", test_one_sided);
  g_test_add_func ("/agreement/no-history", test_no_history);
  g_test_add_func ("/agreement/agree", test_agree);
  g_test_add_func ("/agreement/compare", test_compare);
  result = g_test_run ();
  app_fixture_clear (&fixture);

  return result;
}
