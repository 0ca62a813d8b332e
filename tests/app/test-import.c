/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "app-fixture.h"
#include "app-look.h"
#include "app-tables.h"
#include "app/fair-field-words.h"
#include "app/fair-import-card.h"
#include "app/fair-import-column-row.h"
#include "app/fair-import-scopes.h"
#include "app/fair-import-file-row.h"
#include "app/fair-import-sheet.h"
#include "app/fair-import-trouble.h"
#include "app/fair-import-words.h"
#include "app/fair-new-dialog.h"
#include "base/fair-format.h"
#include "base/fair-json.h"
#include "intake/fair-field.h"

static AppFixture fixture;

typedef struct
{
  char          *path;
  FairWorkshop  *workshop;
  FairAppWindow *window;
  GListModel    *files;
} Bench;

/* A window with a workshop in which nothing is yet. */
static void
set_up (Bench *bench, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  bench->path = g_build_filename (fixture.folder, "empty.fairlead", NULL);
  bench->workshop =
      fair_workshop_create (bench->path, "Empty", "UTC", "USD", &error);
  g_assert_no_error (error);
  bench->window = fair_app_window_new (fixture.application);
  gtk_window_present (GTK_WINDOW (bench->window));
  fair_app_window_set_workshop (bench->window, bench->workshop);
  bench->files = app_tables_write (fixture.folder);
}

static void
tear_down (Bench *bench, gconstpointer data)
{
  app_tables_remove (bench->files);
  g_clear_object (&bench->files);
  g_assert_true (fair_app_window_close_workshop (bench->window));
  gtk_window_destroy (GTK_WINDOW (bench->window));
  g_assert_finalize_object (bench->workshop);
  g_unlink (bench->path);
  g_free (bench->path);
}

static FairImportSheet *
find_sheet (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (FAIR_IS_IMPORT_SHEET (window))
        return FAIR_IMPORT_SHEET (window);
    }

  return NULL;
}

static gboolean
is_quiet (gpointer sheet)
{
  return !fair_import_desk_get_busy (fair_import_sheet_get_desk (sheet));
}

static gboolean
is_gone (gpointer data)
{
  return find_sheet () == NULL;
}

static FairImportSheet *
open_sheet (Bench *bench)
{
  FairImportSheet *sheet;

  gtk_widget_activate_action (GTK_WIDGET (bench->window), "win.import", NULL);
  sheet = find_sheet ();
  g_assert_nonnull (sheet);
  fair_import_sheet_add_files (sheet, bench->files);
  g_assert_true (app_fixture_wait (is_quiet, sheet));
  app_fixture_pass_frames (GTK_WIDGET (sheet));

  return sheet;
}

static FairImportItem *
dup_item (FairImportSheet *sheet, guint place)
{
  return g_list_model_get_item (
      fair_import_desk_get_items (fair_import_sheet_get_desk (sheet)), place);
}

static FairHistory *
get_history (Bench *bench)
{
  return fair_past_get_history (fair_workshop_get_past (bench->workshop), NULL);
}

/* From the files to the leads, and back with one undo. */
static void
test_import (Bench *bench, gconstpointer data)
{
  FairImportSheet        *sheet = open_sheet (bench);
  FairImportDesk         *desk = fair_import_sheet_get_desk (sheet);
  const FairImportReport *report = fair_import_desk_get_report (desk);
  g_autoptr (FairImportItem) leads = dup_item (sheet, 0);
  g_autoptr (FairImportItem) deals = dup_item (sheet, 1);
  g_autoptr (FairImportItem) refused = dup_item (sheet, 2);
  g_autoptr (FairSummary) summary = NULL;
  g_autofree char *before = NULL;

  g_assert_cmpint (fair_import_item_get_kind (leads), ==, FAIR_KIND_LEADS);
  g_assert_cmpuint (fair_import_item_get_n_rows (leads), ==, APP_TABLES_LEADS);
  g_assert_cmpint (fair_import_item_get_kind (deals), ==, FAIR_KIND_DEALS);
  g_assert_nonnull (fair_import_item_get_refusal (refused));
  g_assert_cmpuint (report->files->len, ==, 2);
  g_assert_null (get_history (bench));
  before = g_strdup (fair_workshop_get_undo_label (bench->workshop));

  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.import", NULL);
  g_assert_true (app_fixture_wait (is_gone, NULL));
  g_assert_nonnull (get_history (bench));
  summary =
      fair_past_dup_summary (fair_workshop_get_past (bench->workshop), NULL);
  /* A deal of an unknown lead stands for one. */
  g_assert_cmpuint (summary->leads, ==, APP_TABLES_LEADS + 1);
  g_assert_cmpstr (fair_workshop_get_undo_label (bench->workshop), ==,
                   "Import 2 files");
  gtk_widget_activate_action (GTK_WIDGET (bench->window), "win.undo", NULL);
  g_assert_null (get_history (bench));
  g_assert_cmpstr (fair_workshop_get_undo_label (bench->workshop), ==, before);
}

/* The figure above its name. */
static const char *
find_figure (GtkWidget *widget, const char *name)
{
  const char *found = NULL;

  if (GTK_IS_LABEL (widget) &&
      g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), name))
    return gtk_label_get_text (
        GTK_LABEL (gtk_widget_get_prev_sibling (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_figure (child, name);

  return found;
}

/* The same files once more bring nothing new, and the sheet says so. */
static void
test_again (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet = open_sheet (bench);
  g_autofree char *leads = fair_format_count (APP_TABLES_LEADS);

  g_assert_cmpstr (find_figure (GTK_WIDGET (sheet), "leads, new"), ==, leads);
  g_assert_null (find_figure (GTK_WIDGET (sheet), "leads, updated"));
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.import", NULL);
  g_assert_true (app_fixture_wait (is_gone, NULL));

  sheet = open_sheet (bench);
  g_assert_cmpstr (find_figure (GTK_WIDGET (sheet), "leads, new"), ==, "0");
  g_assert_cmpstr (find_figure (GTK_WIDGET (sheet), "leads, updated"), ==,
                   leads);
  g_assert_cmpstr (find_figure (GTK_WIDGET (sheet), "deals, new"), ==, "0");
  gtk_window_close (GTK_WINDOW (sheet));
}

/* Every field that a column may become is called in words. */
static void
test_field_words (void)
{
  guint                n_fields;
  const FairFieldInfo *fields = fair_field_list (&n_fields);

  for (guint i = 0; i < n_fields; i++)
    g_assert_cmpstr (fair_field_words_get_field (fields[i].name), !=,
                     fields[i].name);
}

static GtkDropDown *
find_target (FairImportSheet *sheet, const char *name)
{
  GtkWidget *row =
      app_look_find (GTK_WIDGET (sheet), FAIR_TYPE_IMPORT_COLUMN_ROW);

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *label = app_look_find (row, GTK_TYPE_LABEL);

      if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), name))
        return GTK_DROP_DOWN (app_look_find (row, GTK_TYPE_DROP_DOWN));
    }

  return NULL;
}

/* What is chosen for a column is what the trial does. */
static void
test_column (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet = open_sheet (bench);
  GtkDropDown     *target = find_target (sheet, "Favorite color");
  g_autoptr (FairImportItem) item = NULL;
  const FairImportReport *report;
  const FairImportTarget *last;

  g_assert_nonnull (target);
  g_assert_cmpuint (gtk_drop_down_get_selected (target), ==, 1);
  gtk_drop_down_set_selected (target, 0);
  g_assert_true (app_fixture_wait (is_quiet, sheet));
  item = dup_item (sheet, 0);
  g_assert_null (fair_import_item_get_column (item, 6)->target);
  report = fair_import_desk_get_report (fair_import_sheet_get_desk (sheet));
  last = g_ptr_array_index (
      ((FairFileReport *) report->files->pdata[0])->mapping, 6);
  g_assert_cmpstr (last->heading, ==, "Favorite color");
  g_assert_null (last->target);
  gtk_window_close (GTK_WINDOW (sheet));
}

/* The order of the dates is open until somebody says it. */
static void
test_order (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet = open_sheet (bench);
  FairImportDesk  *desk = fair_import_sheet_get_desk (sheet);
  g_autoptr (FairImportItem) before = dup_item (sheet, 0);
  g_autoptr (FairImportItem) after = NULL;

  g_assert_true (fair_import_item_get_order_matters (before));
  g_assert_true (fair_import_item_get_column (before, 2)->open_order);
  fair_import_desk_set_order (desk, 0, FAIR_DATE_ORDER_DAY_FIRST);
  g_assert_true (app_fixture_wait (is_quiet, sheet));
  after = dup_item (sheet, 0);
  g_assert_cmpint (fair_import_item_get_order (after), ==,
                   FAIR_DATE_ORDER_DAY_FIRST);
  g_assert_cmpstr (fair_import_item_get_column (after, 2)->reading, !=,
                   fair_import_item_get_column (before, 2)->reading);
  gtk_window_close (GTK_WINDOW (sheet));
}

/* Wishes that come faster than a thread works are all granted. */
static void
test_hurry (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet = open_sheet (bench);
  FairImportDesk  *desk = fair_import_sheet_get_desk (sheet);
  g_autoptr (FairImportItem) item = NULL;

  for (guint i = 3; i < 7; i++)
    fair_import_desk_set_target (desk, 0, i, NULL);
  fair_import_desk_remove (desk, 1);
  g_assert_true (app_fixture_wait (is_quiet, sheet));
  g_assert_no_error (fair_import_desk_get_error (desk));
  item = dup_item (sheet, 0);
  for (guint i = 3; i < 7; i++)
    g_assert_null (fair_import_item_get_column (item, i)->target);
  g_assert_cmpuint (fair_import_desk_get_report (desk)->files->len, ==, 1);
  gtk_window_close (GTK_WINDOW (sheet));
}

static void
write_table (Bench *bench, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture.folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_list_store_append (G_LIST_STORE (bench->files), file);
}

/* Leads of whom one column knows how it ended. */
static char *
make_leaky (void)
{
  GString *text = g_string_new ("Record ID,Email,Job Title,Create "
                                "Date,Outcome,Verdict,Webinar attended\n");

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (
        text, "L%u,p%u@firm%u.example,%s,2025-01-%02u,%s,%s,2025-01-%02u\n", i,
        i % 199, i % 199, i % 3 ? "CEO" : "Buyer", i % 27 + 1,
        i % 4 ? "lost" : "won", i % 4 ? "cold" : "hot", i % 27 + 1);

  return g_string_free (text, FALSE);
}

/* Five files at once, among them one that is none; one column is corrected,
 * duplicates are merged, people left out; then all of it is undone. */
static void
test_five (Bench *bench, gconstpointer data)
{
  g_autofree char *leaky = make_leaky ();
  FairImportSheet *sheet;
  FairImportDesk  *desk;
  g_autoptr (FairImportItem) item = NULL;
  g_autofree char *text = NULL;

  g_list_store_remove_all (G_LIST_STORE (bench->files));
  write_table (bench, "leads.csv", leaky);
  write_table (bench, "companies.csv",
               "Company ID;Company Name;Industry\n1;Acme GmbH;Software\n");
  write_table (bench, "deals.csv",
               "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date\n"
               "1,a,Signed,5,2025-03-01,2025-01-05\n");
  write_table (bench, "activities.csv",
               "lead_id,type,at\nL1,demo,2026-06-01\nnobody,demo,2025-01-02\n");
  write_table (bench, "picture.csv", "\x89PNG\r\n\x1a\n");
  sheet = open_sheet (bench);
  desk = fair_import_sheet_get_desk (sheet);
  g_assert_cmpuint (
      g_list_model_get_n_items (fair_import_desk_get_items (desk)), ==, 5);
  g_assert_nonnull (fair_import_desk_get_report (desk));
  g_assert_cmpuint (fair_import_desk_get_report (desk)->files->len, ==, 4);

  /* What knows the outcome is proposed to be left out, with its figure. */
  item = dup_item (sheet, 0);
  g_assert_nonnull (fair_import_item_get_column (item, 5)->leak);
  g_assert_null (fair_import_item_get_column (item, 5)->target);
  g_assert_cmpstr (fair_import_item_get_column (item, 6)->offer, ==,
                   "activity:webinar-attended");
  fair_import_desk_set_target (desk, 0, 5, "Verdict");
  fair_import_desk_set_target (desk, 0, 6, "activity:webinar-attended");
  fair_import_desk_set_outcome (desk, FAIR_KIND_DEALS, "Signed",
                                FAIR_OUTCOME_WON);
  fair_import_desk_set_merge (desk, TRUE);
  fair_import_desk_set_privacy (desk, FAIR_PRIVACY_LEAVE_OUT);
  g_assert_true (app_fixture_wait (is_quiet, sheet));
  g_clear_object (&item);
  item = dup_item (sheet, 0);
  g_assert_cmpstr (fair_import_item_get_column (item, 5)->target, ==,
                   "Verdict");
  g_assert_cmpuint (fair_import_desk_get_report (desk)->findings->n_duplicates,
                    ==, 1);
  g_assert_cmpuint (
      fair_import_desk_get_totals (desk)->outcomes[FAIR_OUTCOME_WON], ==, 1);
  text =
      fair_import_report_dup_text (fair_import_desk_get_report (desk), FALSE);
  g_assert_nonnull (strstr (text, "no lead has the id “nobody”"));

  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.import", NULL);
  g_assert_true (app_fixture_wait (is_gone, NULL));
  g_assert_nonnull (get_history (bench));
  g_assert_null (
      fair_frame_find (fair_history_get_leads (get_history (bench)), "email"));
  gtk_widget_activate_action (GTK_WIDGET (bench->window), "win.undo", NULL);
  g_assert_null (get_history (bench));
}

static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }

  return NULL;
}

/* The type of deal that alone is chosen to count becomes the scope with the
 * import, and goes with an undo of its own. */
static void
test_scope (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet;
  FairImportDesk  *desk;
  FairDraft       *draft = fair_workshop_get_draft (bench->workshop);
  GtkWidget       *window;
  GtkDropDown     *choice;
  g_autofree char *words = NULL;

  g_list_store_remove_all (G_LIST_STORE (bench->files));
  write_table (bench, "deals.csv",
               "Record ID,Deal Name,Deal Stage,Deal Type,Amount,Close Date,"
               "Create Date\n"
               "1,a,Closed Won,New Business,5,2025-03-01,2025-01-05\n"
               "2,b,Closed Lost,New Business,5,2025-03-01,2025-01-06\n"
               "3,c,Closed Won,Renewal,5,2025-03-01,2025-01-07\n");
  sheet = open_sheet (bench);
  desk = fair_import_sheet_get_desk (sheet);
  fair_import_scopes_present (GTK_WIDGET (sheet), desk);
  window = find_window (FAIR_TYPE_IMPORT_SCOPES);
  g_assert_nonnull (window);
  app_fixture_pass_frames (window);
  app_look_check_names (window);
  choice = GTK_DROP_DOWN (app_look_find (window, GTK_TYPE_DROP_DOWN));
  g_assert_nonnull (choice);
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 0);
  gtk_drop_down_set_selected (choice, 1);
  g_assert_cmpstr (fair_import_desk_get_scope (desk, "deal.type"), ==,
                   "New Business");
  gtk_drop_down_set_selected (choice, 0);
  g_assert_null (fair_import_desk_get_scope (desk, "deal.type"));
  gtk_drop_down_set_selected (choice, 2);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (fair_scope_is_everything (fair_draft_get_scope (draft)));

  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.import", NULL);
  g_assert_true (app_fixture_wait (is_gone, NULL));
  words = fair_scope_to_words (fair_draft_get_scope (draft));
  g_assert_nonnull (strstr (words, "Renewal"));
  gtk_widget_activate_action (GTK_WIDGET (bench->window), "win.undo", NULL);
  g_assert_true (fair_scope_is_everything (fair_draft_get_scope (draft)));
  g_assert_nonnull (get_history (bench));
  gtk_widget_activate_action (GTK_WIDGET (bench->window), "win.undo", NULL);
  g_assert_null (get_history (bench));
}

/* What is typed into the tables of words is what titles are read by; what
 * cannot be read is told and changes nothing. */
static void
test_words (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet = open_sheet (bench);
  FairImportDesk  *desk = fair_import_sheet_get_desk (sheet);
  GtkWidget       *window;
  GtkTextBuffer   *buffer;

  fair_import_words_present (GTK_WIDGET (sheet), desk);
  window = find_window (FAIR_TYPE_IMPORT_WORDS);
  g_assert_nonnull (window);
  app_fixture_pass_frames (window);
  app_look_check_names (window);
  buffer = gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (app_look_find (window, GTK_TYPE_TEXT_VIEW)));
  gtk_text_buffer_set_text (buffer, "no table of words", -1);
  gtk_widget_activate_action (window, "words.save", NULL);
  g_assert_true (find_window (FAIR_TYPE_IMPORT_WORDS) == window);
  g_assert_true (fair_words_is_usual (fair_import_desk_get_words (desk)));

  gtk_text_buffer_set_text (buffer, "c-level: grand vizier", -1);
  gtk_widget_activate_action (window, "words.save", NULL);
  g_assert_null (find_window (FAIR_TYPE_IMPORT_WORDS));
  g_assert_true (app_fixture_wait (is_quiet, sheet));
  g_assert_cmpstr (fair_words_find (fair_import_desk_get_words (desk),
                                    FAIR_WORDS_SENIORITY, "Grand Vizier"),
                   ==, "c-level");
  gtk_window_close (GTK_WINDOW (sheet));
}

/* A number of visits has no date: it is marked to be as of the export. */
static void
test_mark (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet;
  g_autoptr (FairImportItem) item = NULL;

  g_list_store_remove_all (G_LIST_STORE (bench->files));
  write_table (bench, "leads.csv",
               "Record ID,Email,Create Date,Number of page views,Shoe size\n"
               "1,a@b.example,2025-01-05,7,40\n"
               "2,b@b.example,2025-01-06,3,41\n");
  sheet = open_sheet (bench);
  item = dup_item (sheet, 0);
  g_assert_nonnull (strstr (fair_import_item_get_column (item, 3)->reading,
                            "as of the export"));
  g_assert_null (
      strstr (fair_import_item_get_column (item, 4)->reading, "as of"));
  gtk_window_close (GTK_WINDOW (sheet));
}

static char *
read_text (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);

  return text;
}

/* What the sheet tells of is saved as people read it or as programs do. */
static void
test_save_report (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet = open_sheet (bench);
  FairImportCard  *card = FAIR_IMPORT_CARD (
       app_look_find (GTK_WIDGET (sheet), FAIR_TYPE_IMPORT_CARD));
  g_autofree char *words =
      g_build_filename (fixture.folder, "report.txt", NULL);
  g_autofree char *json =
      g_build_filename (fixture.folder, "report.json", NULL);
  g_autofree char *nowhere =
      g_build_filename (fixture.folder, "no", "folder.txt", NULL);
  g_autofree char *text = NULL;
  g_autofree char *report = NULL;
  g_autoptr (JsonNode) root_node = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *root;

  g_assert_true (fair_import_card_save_report (card, words, &error));
  g_assert_no_error (error);
  text = read_text (words, NULL);
  g_assert_nonnull (strstr (text, "contacts-oct.csv"));
  g_assert_nonnull (strstr (text, "“not a day” is no date"));

  g_assert_true (fair_import_card_save_report (card, json, &error));
  report = read_text (json, NULL);
  root_node = fair_json_parse (report, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (root_node);
  g_assert_cmpstr (json_object_get_string_member (root, "format"), ==,
                   "fairlead-import");
  g_assert_cmpuint (
      json_array_get_length (json_object_get_array_member (root, "files")), ==,
      2);

  g_assert_false (fair_import_card_save_report (card, nowhere, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "folder.txt"));
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
  g_unlink (words);
  g_unlink (json);
  gtk_window_close (GTK_WINDOW (sheet));
}

static const char with_quote[] = "Deal ID,Notes,Deal Stage,Amount,Close Date\n"
                                 "D1,,Closed Won,10,2026-02-01\n"
                                 "D2,\"calls back,Closed Lost,20,2026-02-02\n"
                                 "D3,,Closed Won,30,2026-02-03\n";

static GtkWidget *
get_part (FairImportSheet *sheet, const char *name, const char *part)
{
  GtkWidget *card = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (sheet), FAIR_TYPE_IMPORT_SHEET, name));

  return GTK_WIDGET (
      gtk_widget_get_template_child (card, FAIR_TYPE_IMPORT_TROUBLE, part));
}

static const char *
get_text (FairImportSheet *sheet, const char *name, const char *part)
{
  return gtk_label_get_text (GTK_LABEL (get_part (sheet, name, part)));
}

/* A quote without an end: where it is, how the line reads, and two ways on.
 * What was mapped stays, whichever is chosen. */
static void
test_quote (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet = open_sheet (bench);
  FairImportDesk  *desk = fair_import_sheet_get_desk (sheet);
  guint64          rows = fair_import_desk_count_rows (desk);
  g_autofree char *path = g_build_filename (fixture.folder, "q3.csv", NULL);
  GtkListBox      *files = GTK_LIST_BOX (gtk_widget_get_template_child (
           GTK_WIDGET (sheet), FAIR_TYPE_IMPORT_SHEET, "files"));
  g_autoptr (FairImportItem) item = NULL;

  g_assert_false (gtk_widget_get_mapped (get_part (sheet, "trouble", "title")));
  g_assert_true (g_file_set_contents (path, with_quote, -1, NULL));
  fair_import_desk_add_path (desk, path);
  g_assert_true (app_fixture_wait (is_quiet, sheet));
  fair_import_desk_set_target (desk, 2, 1, NULL);
  g_assert_true (app_fixture_wait (is_quiet, sheet));
  gtk_list_box_select_row (files, gtk_list_box_get_row_at_index (files, 2));
  app_fixture_pass_frames (GTK_WIDGET (sheet));
  g_assert_true (gtk_widget_get_mapped (get_part (sheet, "trouble", "title")));
  g_assert_cmpstr (get_text (sheet, "trouble", "title"), ==,
                   "A quote in line 3 never closes");
  g_assert_nonnull (
      strstr (get_text (sheet, "trouble", "words"), "column “Notes”"));
  g_assert_cmpstr (get_text (sheet, "trouble", "text"), ==,
                   "D2,\"calls back,Closed Lost,20,2026-02-02");
  g_assert_cmpuint (fair_import_desk_count_rows (desk), ==, rows + 2);

  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (get_part (sheet, "trouble", "close")), TRUE);
  g_assert_true (app_fixture_wait (is_quiet, sheet));
  g_assert_cmpuint (fair_import_desk_count_rows (desk), ==, rows + 3);
  item = dup_item (sheet, 2);
  g_assert_null (fair_import_item_get_column (item, 1)->target);
  g_assert_true (fair_import_item_get_quotes (item)->closes);

  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (get_part (sheet, "trouble", "skip")), TRUE);
  g_assert_true (app_fixture_wait (is_quiet, sheet));
  g_assert_cmpuint (fair_import_desk_count_rows (desk), ==, rows + 2);
  gtk_window_close (GTK_WINDOW (sheet));
  g_unlink (path);
}

/* A file that cannot be read says why, and can be left out. */
static void
test_refused (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet = open_sheet (bench);
  FairImportDesk  *desk = fair_import_sheet_get_desk (sheet);
  GtkListBox      *files = GTK_LIST_BOX (gtk_widget_get_template_child (
           GTK_WIDGET (sheet), FAIR_TYPE_IMPORT_SHEET, "files"));

  gtk_list_box_select_row (files, gtk_list_box_get_row_at_index (files, 2));
  app_fixture_pass_frames (GTK_WIDGET (sheet));
  g_assert_cmpstr (get_text (sheet, "refused", "title"), ==,
                   "“notes.docx” cannot be read");
  g_assert_null (strstr (get_text (sheet, "refused", "words"), "notes.docx"));
  g_assert_true (
      gtk_widget_get_mapped (get_part (sheet, "refused", "of_file")));
  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.remove", NULL);
  g_assert_true (app_fixture_wait (is_quiet, sheet));
  g_assert_cmpuint (
      g_list_model_get_n_items (fair_import_desk_get_items (desk)), ==, 2);
  gtk_window_close (GTK_WINDOW (sheet));
}

/* A file of which no row comes in has no check mark. */
static void
test_orphans (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet;
  GtkWidget       *row, *icon;

  g_list_store_remove_all (G_LIST_STORE (bench->files));
  write_table (bench, "opens.csv",
               "Activity Type,Contact ID,Activity Date\n"
               "email-open,C1,2026-01-02\n"
               "email-open,C2,2026-01-03\n");
  sheet = open_sheet (bench);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (
      GTK_LIST_BOX (gtk_widget_get_template_child (
          GTK_WIDGET (sheet), FAIR_TYPE_IMPORT_SHEET, "files")),
      0));
  icon = GTK_WIDGET (
      gtk_widget_get_template_child (row, FAIR_TYPE_IMPORT_FILE_ROW, "icon"));
  g_assert_nonnull (
      fair_import_desk_get_error (fair_import_sheet_get_desk (sheet)));
  g_assert_false (gtk_widget_get_visible (icon));
  gtk_window_close (GTK_WINDOW (sheet));
}

/* A file of another computer is not passed over in silence. */
static void
test_remote (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet = open_sheet (bench);
  FairImportDesk  *desk = fair_import_sheet_get_desk (sheet);
  GListModel      *items = fair_import_desk_get_items (desk);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_uri ("sftp://host/deals.csv");
  guint n = g_list_model_get_n_items (items);
  g_autoptr (FairImportItem) item = NULL;

  g_list_store_append (files, file);
  fair_import_sheet_add_files (sheet, G_LIST_MODEL (files));
  g_assert_true (app_fixture_wait (is_quiet, sheet));
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, n + 1);
  item = g_list_model_get_item (items, n);
  g_assert_nonnull (fair_import_item_get_refusal (item));
  gtk_window_close (GTK_WINDOW (sheet));
}

static gboolean
has_bytes (const char *path, const char *wanted)
{
  gsize            length;
  g_autofree char *text = read_text (path, &length);

  for (gsize at = 0; at + strlen (wanted) <= length; at++)
    if (memcmp (text + at, wanted, strlen (wanted)) == 0)
      return TRUE;

  return FALSE;
}

static GtkWindow *
find_message (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

static gboolean
has_message (gpointer data)
{
  return find_message () != NULL;
}

static gboolean
is_file (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* The copy holds the leads but nobody's address; the workshop stays as it
 * is. */
static void
test_save_copy (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet = open_sheet (bench);
  g_autofree char *path =
      g_build_filename (fixture.folder, "copy.fairlead", NULL);
  g_autofree char *nowhere =
      g_build_filename (fixture.folder, "no", "copy.fairlead", NULL);
  g_autoptr (FairWorkshop) copy = NULL;
  g_autoptr (FairSummary) summary = NULL;
  g_autoptr (GError) error = NULL;

  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.import", NULL);
  g_assert_true (app_fixture_wait (is_gone, NULL));
  fair_app_window_save_copy (bench->window, path);
  g_assert_true (app_fixture_wait (is_file, path));
  g_assert_null (find_message ());
  g_assert_false (has_bytes (path, "person7@"));
  copy = fair_workshop_open (path, FAIR_ACCESS_READ, &error);
  g_assert_no_error (error);
  summary = fair_past_dup_summary (fair_workshop_get_past (copy), NULL);
  g_assert_cmpuint (summary->leads, ==, APP_TABLES_LEADS + 1);
  g_assert_nonnull (get_history (bench));

  fair_app_window_save_copy (bench->window, nowhere);
  g_assert_true (app_fixture_wait (has_message, NULL));
  gtk_window_destroy (find_message ());
  g_clear_object (&copy);
  g_unlink (path);
}

static gboolean
has_chooser (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER (window) &&
          gtk_widget_get_mapped (GTK_WIDGET (window)))
        {
          *(GtkWindow **) data = window;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
has_no_chooser (gpointer data)
{
  GtkWindow *chooser;

  return !has_chooser (&chooser);
}

/* The menu asks where the copy shall be, and proposes a name; without a
 * workshop it does nothing. */
static void
test_copy_action (Bench *bench, gconstpointer data)
{
  FairAppWindow   *without = fair_app_window_new (fixture.application);
  GtkWindow       *chooser = NULL;
  g_autofree char *name = NULL;

  gtk_window_present (GTK_WINDOW (without));
  gtk_widget_activate_action (GTK_WIDGET (without), "win.save-copy", NULL);
  app_fixture_pass_frames (GTK_WIDGET (without));
  g_assert_false (has_chooser (&chooser));
  gtk_window_destroy (GTK_WINDOW (without));

#ifdef __SANITIZE_ADDRESS__
  /* With the chooser GTK loads libcloudproviders, which forgets two paths. */
  g_test_skip ("GTK's file chooser leaks");
  return;
#endif

  gtk_widget_activate_action (GTK_WIDGET (bench->window), "win.save-copy",
                              NULL);
  g_assert_true (app_fixture_wait (has_chooser, &chooser));
  name = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (chooser));
  g_assert_cmpstr (name, ==, "Empty without personal data.fairlead");
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  g_assert_true (app_fixture_wait (has_no_chooser, NULL));
}

/* A file that comes to others and cannot be read is looked at at once. */
static void
test_newcomer (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet;
  GtkListBox      *list;
  g_autoptr (GFile) refused = g_list_model_get_item (bench->files, 2);
  g_autoptr (GListStore) later = g_list_store_new (G_TYPE_FILE);

  g_list_store_append (later, refused);
  g_list_store_remove (G_LIST_STORE (bench->files), 2);
  sheet = open_sheet (bench);
  list = GTK_LIST_BOX (gtk_widget_get_template_child (
      GTK_WIDGET (sheet), FAIR_TYPE_IMPORT_SHEET, "files"));
  g_assert_cmpint (
      gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)), ==, 0);
  fair_import_sheet_add_files (sheet, G_LIST_MODEL (later));
  g_assert_true (app_fixture_wait (is_quiet, sheet));
  app_fixture_pass_frames (GTK_WIDGET (sheet));
  g_assert_cmpint (
      gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)), ==, 2);
  g_assert_true (app_look_find_words (GTK_WIDGET (list), "Refused"));

  /* Who looks at another file then goes on to look at that. */
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 1));
  fair_import_desk_set_kind (fair_import_sheet_get_desk (sheet), 0,
                             FAIR_KIND_COMPANIES);
  g_assert_true (app_fixture_wait (is_quiet, sheet));
  g_assert_cmpint (
      gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)), ==, 1);
  gtk_window_close (GTK_WINDOW (sheet));
  g_list_store_append (G_LIST_STORE (bench->files), refused);
}

static void
test_cancel (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet = open_sheet (bench);

  gtk_widget_activate_action (GTK_WIDGET (sheet), "sheet.cancel", NULL);
  g_assert_true (app_fixture_wait (is_gone, NULL));
  g_assert_null (get_history (bench));
}

static void
test_names (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet = open_sheet (bench);
  FairNewDialog   *dialog;

  app_look_check_names (GTK_WIDGET (sheet));
  gtk_window_close (GTK_WINDOW (sheet));
  dialog = fair_new_dialog_new (GTK_WINDOW (bench->window));
  gtk_window_present (GTK_WINDOW (dialog));
  app_fixture_pass_frames (GTK_WIDGET (dialog));
  app_look_check_names (GTK_WIDGET (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A sheet that is closed while a thread works leaves nothing behind. */
static void
test_leak (Bench *bench, gconstpointer data)
{
  FairImportSheet *sheet = open_sheet (bench);
  FairImportDesk  *desk = g_object_ref (fair_import_sheet_get_desk (sheet));
  gpointer         weak = sheet;

  g_object_add_weak_pointer (G_OBJECT (sheet), &weak);
  fair_import_desk_set_kind (desk, 0, FAIR_KIND_COMPANIES);
  gtk_window_destroy (GTK_WINDOW (sheet));
  app_fixture_pass_frames (GTK_WIDGET (bench->window));
  g_assert_null (weak);
  while (fair_import_desk_get_busy (desk))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (desk);
}

static void
note_path (FairNewDialog *dialog, const char *path, char **noted)
{
  *noted = g_strdup (path);
}

static void
test_new (void)
{
  FairNewDialog   *dialog = fair_new_dialog_new (NULL);
  g_autofree char *path = NULL;
  GtkWidget       *button;

  g_signal_connect (dialog, "created", G_CALLBACK (note_path), &path);
  gtk_window_present (GTK_WINDOW (dialog));
  app_fixture_pass_frames (GTK_WIDGET (dialog));
  button = gtk_window_get_default_widget (GTK_WINDOW (dialog));
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_nonnull (path);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_unlink (path);
}

static GtkWidget *
get_new_part (FairNewDialog *dialog, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (dialog), FAIR_TYPE_NEW_DIALOG, name));
}

static gboolean
says_currency (gpointer dialog)
{
  return gtk_widget_get_visible (get_new_part (dialog, "currency_words"));
}

/* The currency of what is imported is proposed; what was typed stays. */
static void
test_currency (void)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autofree char *path = g_build_filename (fixture.folder, "euro.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (
      path, "Deal ID,Deal Stage,Amount\n1,Closed Won,10 €\n", -1, NULL));
  g_list_store_append (files, file);
  for (guint typed = 0; typed < 2; typed++)
    {
      FairNewDialog *dialog = fair_new_dialog_new (NULL);
      GtkEditable *currency = GTK_EDITABLE (get_new_part (dialog, "currency"));

      fair_new_dialog_look_at (dialog, G_LIST_MODEL (files));
      if (typed)
        gtk_editable_set_text (currency, "SEK");
      g_assert_true (app_fixture_wait (says_currency, dialog));
      g_assert_cmpstr (gtk_label_get_text (
                           GTK_LABEL (get_new_part (dialog, "currency_words"))),
                       ==, "“euro.csv” holds amounts in EUR.");
      g_assert_cmpstr (gtk_editable_get_text (currency), ==,
                       typed ? "SEK" : "EUR");
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
  g_unlink (path);
}

#define ADD(name, func) g_test_add (name, Bench, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  int result;

  app_fixture_start (&argc, &argv);
  g_test_init (&argc, &argv, NULL);
  app_fixture_init (&fixture, FALSE);

  ADD ("/import/whole", test_import);
  ADD ("/import/again", test_again);
  ADD ("/import/column", test_column);
  ADD ("/import/order", test_order);
  ADD ("/import/hurry", test_hurry);
  ADD ("/import/five", test_five);
  ADD ("/import/scope", test_scope);
  ADD ("/import/words", test_words);
  ADD ("/import/mark", test_mark);
  ADD ("/import/save-report", test_save_report);
  ADD ("/import/quote", test_quote);
  ADD ("/import/refused", test_refused);
  ADD ("/import/orphans", test_orphans);
  ADD ("/import/remote", test_remote);
  ADD ("/import/save-copy", test_save_copy);
  ADD ("/import/copy-action", test_copy_action);
  ADD ("/import/newcomer", test_newcomer);
  ADD ("/import/cancel", test_cancel);
  ADD ("/import/names", test_names);
  ADD ("/import/leak", test_leak);
  g_test_add_func ("/import/field-words", test_field_words);
  g_test_add_func ("/import/new", test_new);
  g_test_add_func ("/import/currency", test_currency);
  result = g_test_run ();
  app_fixture_clear (&fixture);

  return result;
}
