/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fair-test-import.h"
#include "intake/fair-intake-error.h"

#include "base/fair-json.h"

static void
test_plain (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  const FairFileReport *report;
  double                amount = 0;
  gboolean              foreign = TRUE;

  fair_test_import_add (t, FAIR_KIND_LEADS, "leads.csv",
                        "id,title, Odd ,employees,created_at,outcome,amount,"
                        "closed_at\n"
                        "a, VP  Sales ,x,51-200,2026-01-02,WON ,$1 500,"
                        "2026-02-03T04:05:06Z\n"
                        "b,,,,,,,\n");
  fair_test_import_run (t);
  report = fair_test_import_get (t, 0);
  fair_assert_counts (report, 2, 0, 0, 0);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpuint (report->rows, ==, 2);
  g_assert_cmpstr (report->encoding, ==, "UTF-8");
  g_assert_cmpint (report->delimiter, ==, ',');

  /* Nothing is touched but by the rules of CSV. */
  g_assert_cmpstr (fair_test_get_text (t, "a", "title"), ==, " VP  Sales ");
  g_assert_cmpstr (fair_test_get_text (t, "a", "Odd"), ==, "x");
  g_assert_cmpstr (fair_test_get_text (t, "a", "employees"), ==, "51-200");
  g_assert_cmpint (fair_test_get_stage (t, "a", FAIR_STAGE_CREATED), ==,
                   1767312000);
  g_assert_cmpint (fair_test_get_stage (t, "a", FAIR_STAGE_CLOSED), ==,
                   1770091506);
  g_assert_cmpint (fair_history_get_outcome (t->history, 0), ==,
                   FAIR_OUTCOME_WON);
  g_assert_true (fair_history_get_amount (t->history, 0, &amount, &foreign));
  g_assert_cmpfloat (amount, ==, 1500);
  g_assert_false (foreign);
}

/* Every fault of a file, each with its line and its words. */
static void
test_faults (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  const FairFileReport *report;

  fair_test_import_add (t, FAIR_KIND_LEADS, "leads.csv",
                        "id,employees,created_at,outcome,amount,is_deleted\n"
                        "a,many,soon,maybe,lots,perhaps\n" /* line 2 */
                        "b,1\n"                            /* 3: short */
                        "c,1,2026-01-01,won,1,no,x\n"      /* 4: surplus */
                        "d,1,2026-01-01,won,1,no,,\n"      /* 5: empty ones */
                        ",,,,,\n"                          /* 6: blank */
                        "\n"                               /* 7: no row */
                        "e,\"1,2026-01-01\n"               /* 8: open quote */
                        "f,1,2026-01-01,won,1,yes\n"       /* 9: deleted */
                        "d,2,,,,\n"                        /* 10: again */
                        "g,1,2030-01-01,,,\n");            /* 11: future */
  fair_test_import_run (t);
  report = fair_test_import_get (t, 0);
  fair_assert_counts (report, 4, 1, 4, 0);
  g_assert_true (fair_test_has_problem (report, 2, "employees", "“many”"));
  g_assert_true (fair_test_has_problem (report, 2, "created_at", "no date"));
  g_assert_true (fair_test_has_problem (report, 2, "outcome", "“maybe”"));
  g_assert_true (fair_test_has_problem (report, 2, "amount", "no number"));
  g_assert_true (fair_test_has_problem (report, 2, "is_deleted", "neither"));
  g_assert_true (fair_test_has_problem (report, 3, NULL, "fewer cells"));
  g_assert_true (fair_test_has_problem (report, 4, NULL, "more cells"));
  g_assert_true (fair_test_has_problem (report, 6, NULL, "no cell"));
  g_assert_true (fair_test_has_problem (report, 8, "employees", "quote"));
  g_assert_true (fair_test_has_problem (report, 9, NULL, "deleted in the CRM"));
  g_assert_true (fair_test_has_problem (report, 11, "created_at",
                                        "“2030-01-01” is in the future"));
  g_assert_cmpuint (report->problems->len, ==, 11);
  g_assert_true (fair_test_has_note (t->report, "1 date is in the future"));

  /* The row stays where a value does not; a number's text does too. */
  g_assert_cmpstr (fair_test_get_text (t, "a", "employees"), ==, "many");
  g_assert_cmpint (fair_test_get_stage (t, "a", FAIR_STAGE_CREATED), ==,
                   FAIR_INSTANT_NONE);
  g_assert_cmpstr (fair_test_get_text (t, "d", "employees"), ==, "2");
  g_assert_cmpint (fair_test_get_stage (t, "d", FAIR_STAGE_CREATED), ==,
                   1767225600);
}

static void
test_many_problems (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  g_autoptr (GString) text = g_string_new ("id,created_at,amount\n");
  g_autoptr (JsonNode) json = NULL;
  const FairFileReport *report;
  JsonObject           *file;

  g_string_append (text, "0,2026-01-01,1\n");
  for (guint i = 1; i < 1500; i++)
    g_string_append_printf (text, "%u,,x\n", i);
  fair_test_import_add (t, FAIR_KIND_LEADS, "leads.csv", text->str);
  fair_test_import_run (t);
  report = fair_test_import_get (t, 0);
  g_assert_cmpuint (report->problems->len, ==, 1000);
  g_assert_cmpuint (report->more_problems, ==, 499);

  json = fair_import_report_to_json (t->report);
  file = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (json), "files"), 0);
  g_assert_cmpstr (json_object_get_string_member (file, "kind"), ==, "leads");
  g_assert_cmpint (json_object_get_int_member (file, "rows"), ==, 1500);
  g_assert_cmpint (json_object_get_int_member (file, "more_problems"), ==, 499);
  g_assert_cmpstr (
      json_object_get_string_member (
          json_object_get_object_member (file, "mapping"), "amount"),
      ==, "amount");
}

/* Without an id the e-mail address is one, where it is unique. */
static void
test_ids (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  const FairFrame *leads;

  fair_test_import_add (t, FAIR_KIND_LEADS, "leads.csv",
                        "email,title,created_at\n"
                        "One@x.com,a,2026-01-01\n"
                        "two@x.com,b,\n"
                        "TWO@x.com,c,\n"
                        ",d,\n");
  fair_test_import_run (t);
  leads = fair_history_get_leads (t->history);
  g_assert_cmpuint (leads->n_rows, ==, 4);
  g_assert_cmpstr (fair_frame_get_id (leads, 0), ==, "One@x.com");
  g_assert_cmpstr (fair_frame_get_id (leads, 1), ==, "leads.csv:2");
  g_assert_cmpstr (fair_frame_get_id (leads, 2), ==, "leads.csv:3");
  g_assert_cmpstr (fair_frame_get_id (leads, 3), ==, "leads.csv:4");
}

/* Headings are told apart; one that says nothing gets a name. */
static void
test_headings (void)
{
  g_autoptr (GBytes) bytes =
      g_bytes_new_static ("a,b, a ,,a,a (2),,\n1,2,3,4,5,6,7,\n", 34);
  g_autoptr (FairSheet) sheet =
      fair_sheet_new_csv ("a.csv", bytes, 0, NULL, NULL);
  g_autofree char *joined = NULL;

  g_ptr_array_add (sheet->headings, NULL);
  joined = g_strjoinv ("|", (char **) sheet->headings->pdata);
  g_ptr_array_remove_index (sheet->headings, sheet->headings->len - 1);
  g_assert_cmpstr (joined, ==, "a|b|a (2)|Column 4|a (3)|a (2) (2)");
}

static void
test_same_name (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");

  for (guint i = 0; i < 3; i++)
    fair_test_import_add (t, FAIR_KIND_LEADS, "leads.csv",
                          "title,created_at\nVP,2026-01-01\n");
  fair_test_import_run (t);
  g_assert_cmpuint (fair_history_get_leads (t->history)->n_rows, ==, 3);
  g_assert_cmpstr (fair_test_get_text (t, "leads.csv (3):1", "title"), ==,
                   "VP");
}

static void
test_dates (void)
{
  g_autoptr (FairTestImport) us = fair_test_import_new ("UTC", "USD");
  g_autoptr (FairTestImport) eu = fair_test_import_new ("UTC", "EUR");
  g_autoptr (FairTestImport) told = fair_test_import_new ("UTC", "USD");
  const char *open = "id,created_at,Demo Day\na,2/3/2026,4/5/2026\n";

  fair_test_import_add (us, FAIR_KIND_LEADS, "a.csv", open);
  fair_test_import_add (us, FAIR_KIND_LEADS, "b.csv",
                        "id,created_at,Demo Day\nb,2/3/2026,31/5/2026\n");
  fair_test_import_run (us);
  g_assert_true (fair_test_has_note (
      us->report, "a.csv: dates were taken to have the month first: "
                  "created_at, Demo Day"));
  g_assert_cmpuint (us->report->notes->len, ==, 1);
  g_assert_cmpint (fair_test_get_stage (us, "a", FAIR_STAGE_CREATED), ==,
                   1770076800);
  g_assert_cmpstr (fair_test_get_text (us, "a", "Demo Day"), ==, "2026-04-05");
  /* Another column of the file decides. */
  g_assert_cmpint (fair_test_get_stage (us, "b", FAIR_STAGE_CREATED), ==,
                   1772409600);
  g_assert_cmpstr (fair_test_get_text (us, "b", "Demo Day"), ==, "2026-05-31");

  fair_test_import_add (eu, FAIR_KIND_LEADS, "a.csv", open);
  fair_test_import_run (eu);
  g_assert_true (fair_test_has_note (eu->report, "day first"));
  g_assert_cmpstr (fair_test_get_text (eu, "a", "Demo Day"), ==, "2026-05-04");

  fair_test_import_add (told, FAIR_KIND_LEADS, "a.csv", open)
      ->mapping->date_order = FAIR_DATE_ORDER_DAY_FIRST;
  fair_test_import_run (told);
  g_assert_cmpuint (told->report->notes->len, ==, 0);
  g_assert_cmpstr (fair_test_get_text (told, "a", "Demo Day"), ==,
                   "2026-05-04");
}

static void
test_zone (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("Europe/Berlin", "EUR");

  fair_test_import_add (t, FAIR_KIND_LEADS, "a.csv",
                        "id,created_at\n"
                        "a,2026-01-02\n"
                        "b,2026-01-02T00:00:00Z\n"
                        "c,2026-01-02 03:00\n");
  fair_test_import_run (t);
  g_assert_cmpint (fair_test_get_stage (t, "a", FAIR_STAGE_CREATED), ==,
                   1767308400);
  g_assert_cmpint (fair_test_get_stage (t, "b", FAIR_STAGE_CREATED), ==,
                   1767312000);
  g_assert_cmpint (fair_test_get_stage (t, "c", FAIR_STAGE_CREATED), ==,
                   1767319200);
}

static void
test_german (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "EUR");
  double amount = 0;

  fair_test_import_add (t, FAIR_KIND_LEADS, "a.csv",
                        "id;employees;amount;Budget;created_at;title\n"
                        "a;1.200;1.234,50;3,5;31.12.2025;Gesch\xe4"
                        "ftsf\xfchrer\n");
  fair_test_import_run (t);
  g_assert_cmpstr (fair_test_get_text (t, "a", "title"), ==, "Geschäftsführer");
  g_assert_true (fair_test_has_note (t->report, "Windows-1252"));
  g_assert_cmpstr (fair_test_get_text (t, "a", "Budget"), ==, "3.5");
  g_assert_true (fair_history_get_amount (t->history, 0, &amount, NULL));
  g_assert_cmpfloat (amount, ==, 1234.5);
}

static void
test_types (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "EUR");
  const FairFrame *leads;

  fair_test_import_add (t, FAIR_KIND_LEADS, "a.csv",
                        "id,technologies,Score,Optin,Tags,Since,Band,Empty,"
                        "created_at\n"
                        "a,x;y,1.5,yes,a;b,2026-01-01,1-10,,2026-01-01\n"
                        "b,x,2,no,c,2026-01-02,11+,,\n");
  fair_test_import_run (t);
  leads = fair_history_get_leads (t->history);
  g_assert_cmpint (fair_frame_find (leads, "technologies")->type, ==,
                   FAIR_COLUMN_LIST);
  g_assert_cmpint (fair_frame_find (leads, "Score")->type, ==,
                   FAIR_COLUMN_NUMBER);
  g_assert_cmpint (fair_frame_find (leads, "Optin")->type, ==,
                   FAIR_COLUMN_BOOLEAN);
  g_assert_cmpint (fair_frame_find (leads, "Tags")->type, ==, FAIR_COLUMN_LIST);
  g_assert_cmpint (fair_frame_find (leads, "Since")->type, ==,
                   FAIR_COLUMN_DATE);
  g_assert_cmpint (fair_frame_find (leads, "Band")->type, ==, FAIR_COLUMN_TEXT);
  g_assert_null (fair_frame_find (leads, "Empty"));
}

static void
test_left_out (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "EUR");
  FairImportFile *file =
      fair_test_import_add (t, FAIR_KIND_LEADS, "a.csv",
                            "id,Secret,Size,created_at\na,x,9,2026-01-01\n");

  fair_mapping_set_target (file->mapping, 1, NULL);
  fair_mapping_set_target (file->mapping, 2, "employees");
  fair_test_import_run (t);
  g_assert_null (
      fair_frame_find (fair_history_get_leads (t->history), "Secret"));
  g_assert_cmpstr (fair_test_get_text (t, "a", "employees"), ==, "9");
}

/* What is in the history is brought up to date, and not doubled. */
static void
test_update (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "EUR");
  g_autoptr (FairHistory) base = NULL;
  const char *activities = "lead_id,type,at,value,detail\n"
                           "a,visit,2026-01-03,,/p\n"
                           "a,visit,2026-01-03,,/p\n"
                           "a,visit,2026-01-03,5,/p\n";

  fair_test_import_add (t, FAIR_KIND_LEADS, "a.csv",
                        "id,title,region,created_at\n"
                        "a,VP,EMEA,2026-01-01\nb,CEO,,2026-01-02\n");
  fair_test_import_add (t, FAIR_KIND_ACTIVITIES, "acts.csv", activities);
  fair_test_import_run (t);
  fair_assert_counts (fair_test_import_get (t, 1), 3, 0, 0, 0);
  base = fair_history_ref (t->history);

  fair_import_plan_remove_file (t->plan, 0);
  fair_import_plan_set_base (t->plan, base);
  fair_test_import_add (t, FAIR_KIND_LEADS, "b.csv",
                        "id,title,region\na,SVP,\nc,CFO,\nc,CTO,\n");
  fair_test_import_add (t, FAIR_KIND_ACTIVITIES, "more.csv",
                        "lead_id,type,at\na,visit,2026-01-04\n");
  fair_test_import_run (t);
  fair_assert_counts (fair_test_import_get (t, 0), 0, 3, 0, 0);
  fair_assert_counts (fair_test_import_get (t, 1), 2, 1, 0, 0);
  fair_assert_counts (fair_test_import_get (t, 2), 1, 0, 0, 0);
  g_assert_cmpuint (fair_history_get_leads (t->history)->n_rows, ==, 3);
  g_assert_cmpuint (fair_history_get_activities (t->history)->n, ==, 4);
  g_assert_cmpstr (fair_test_get_text (t, "a", "title"), ==, "SVP");
  g_assert_cmpstr (fair_test_get_text (t, "a", "region"), ==, "EMEA");
  g_assert_cmpstr (fair_test_get_text (t, "b", "title"), ==, "CEO");
  g_assert_cmpstr (fair_test_get_text (t, "c", "title"), ==, "CTO");
}

static void
test_unknown_kind (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "EUR");
  g_autoptr (FairImportReport) report = NULL;
  g_autoptr (FairHistoryBuilder) builder = NULL;
  g_autoptr (GError) error = NULL;

  fair_test_import_add (t, FAIR_KIND_UNKNOWN, "odd.csv", "x,y\n1,2\n");
  builder = fair_import_plan_run (t->plan, FAIR_TEST_NOW, NULL, NULL, NULL,
                                  &report, &error);
  g_assert_null (builder);
  g_assert_null (report);
  g_assert_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_MAPPING);
  g_assert_nonnull (strstr (error->message, "odd.csv"));
}

static void
note_progress (guint64 done, guint64 total, gpointer user_data)
{
  g_assert_cmpuint (done, <=, total);
  g_cancellable_cancel (user_data);
}

static void
test_cancel (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "EUR");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) text = g_string_new ("id,created_at\n");
  g_autoptr (FairImportReport) report = NULL;
  g_autoptr (FairHistoryBuilder) builder = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "%u,2026-01-01\n", i);
  fair_test_import_add (t, FAIR_KIND_LEADS, "a.csv", text->str);
  builder = fair_import_plan_run (t->plan, FAIR_TEST_NOW, cancellable,
                                  note_progress, cancellable, &report, &error);
  g_assert_null (builder);
  g_assert_null (report);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* An Excel that quoted whole lines, and one that named its delimiter. */
static void
test_wrapped (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "EUR");

  fair_test_import_add (t, FAIR_KIND_LEADS, "a.csv",
                        "\"id;\"\"title\"\";created_at\"\r\n"
                        "\"a;\"\"V;P\"\";2026-01-01\"\r\n");
  fair_test_import_add (t, FAIR_KIND_LEADS, "b.csv",
                        "sep=;\r\nid;title\r\nb;CEO,x\r\n");
  fair_test_import_run (t);
  g_assert_true (fair_test_has_note (t->report, "one quoted cell"));
  g_assert_cmpstr (fair_test_get_text (t, "a", "title"), ==, "V;P");
  g_assert_cmpstr (fair_test_get_text (t, "b", "title"), ==, "CEO,x");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-leads/plain", test_plain);
  g_test_add_func ("/import-leads/faults", test_faults);
  g_test_add_func ("/import-leads/many-problems", test_many_problems);
  g_test_add_func ("/import-leads/ids", test_ids);
  g_test_add_func ("/import-leads/headings", test_headings);
  g_test_add_func ("/import-leads/same-name", test_same_name);
  g_test_add_func ("/import-leads/dates", test_dates);
  g_test_add_func ("/import-leads/zone", test_zone);
  g_test_add_func ("/import-leads/german", test_german);
  g_test_add_func ("/import-leads/types", test_types);
  g_test_add_func ("/import-leads/left-out", test_left_out);
  g_test_add_func ("/import-leads/update", test_update);
  g_test_add_func ("/import-leads/unknown-kind", test_unknown_kind);
  g_test_add_func ("/import-leads/cancel", test_cancel);
  g_test_add_func ("/import-leads/wrapped", test_wrapped);
  return g_test_run ();
}
