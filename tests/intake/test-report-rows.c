/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fair-test-import.h"
#include "intake/fair-sheet-open.h"

#define SALESFORCE_REPORT                                                      \
  "Leads by source,,,\n"                                                       \
  "\"As of 2026-06-01, Europe/Berlin\",,,\n"                                   \
  ",,,\n"                                                                      \
  "Lead Key,First Name,Work Mail,Employee Count\n"                             \
  "L1,Ann,ann@x.com,#N/A\n"                                                    \
  "L2,Bob,N/A,12\n"                                                            \
  "Lead Key,First Name,Work Mail,Employee Count\n"                             \
  "L3,Total,-,7\n"                                                             \
  "Grand Totals (3 records),,,\n"                                              \
  "Total,,,19\n"                                                               \
  "\"Confidential Information - Do Not Distribute\",,,\n"                      \
  "\"Copyright (c) 2000-2026 salesforce.com, inc.\",,,\n"

static void
test_report (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  const FairFileReport *report;
  FairImportFile       *file;

  fair_import_plan_set_as_of (t->plan, FAIR_TEST_NOW);
  file = fair_test_import_add (t, FAIR_KIND_LEADS, "r.csv", SALESFORCE_REPORT);
  g_assert_cmpuint (file->sheet->n_above, ==, 3);
  g_assert_cmpstr (file->sheet->headings->pdata[0], ==, "Lead Key");
  fair_test_import_run (t);
  report = fair_test_import_get (t, 0);
  fair_assert_counts (report, 3, 0, 5, 0);
  g_assert_true (fair_test_has_problem (report, 7, NULL, "headings"));
  g_assert_true (fair_test_has_problem (report, 9, NULL, "under the rows"));
  g_assert_true (fair_test_has_note (t->report, "3 lines above"));
  g_assert_true (fair_test_has_note (t->report, "3 cells say"));
}

/* The usual delimiters below a title; the title's own commas do not count. */
static void
test_delimiters (void)
{
  static const char delimiters[] = { ',', ';', '\t', '|' };

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      g_autoptr (GString) text = g_string_new ("Leads, first half\r\r");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (FairSheet) sheet = NULL;
      FairRecord record;

      for (guint row = 0; row < 5; row++)
        g_string_append_printf (text, "a%u%cb%cc%cd\r", row, delimiters[i],
                                delimiters[i], delimiters[i]);
      bytes = g_bytes_new (text->str, text->len);
      sheet = fair_sheet_open ("a.csv", bytes, NULL, NULL, NULL);
      g_assert_cmpint (sheet->delimiter, ==, delimiters[i]);
      g_assert_cmpuint (sheet->headings->len, ==, 4);
      g_assert_cmpstr (sheet->headings->pdata[0], ==, "a0");
      g_assert_true (fair_sheet_next (sheet, &record));
      g_assert_cmpstr (record.cells[0], ==, "a1");
    }
}

/* A file in canonical names is taken at its word. */
static void
test_canonical (void)
{
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");

  fair_test_import_add (t, FAIR_KIND_LEADS, "c.csv",
                        "id,title,created_at\n"
                        "L1,N/A,2026-01-01\n"
                        "id,title,2026-01-01\n"
                        "Total,,2026-01-01\n");
  fair_test_import_run (t);
  fair_assert_counts (fair_test_import_get (t, 0), 3, 0, 0, 0);
  g_assert_cmpstr (fair_test_get_text (t, "L1", "title"), ==, "N/A");
}

static void
test_first_line (void)
{
  static const struct
  {
    const char *text;
    guint       above;
  } texts[] = {
    { "id\na,b,c,d\n", 0 },
    { "name\nSmith;John\nMiller;Jane\n", 0 },
    { "x\ny\nz\n", 0 },
    { "one,two\na,b\nc,d\n", 0 },
    { "Report,\na,b,c,d\n1,2,3,4\n", 1 },
    { "email,,,,\na,b,c,d,e\n", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes =
          g_bytes_new_static (texts[i].text, strlen (texts[i].text));
      g_autoptr (FairSheet) sheet =
          fair_sheet_open ("a.csv", bytes, NULL, NULL, NULL);

      g_test_message ("%s", texts[i].text);
      g_assert_cmpuint (sheet->n_above, ==, texts[i].above);
    }
}

/* What is read wrongly can be opened again as a person says. */
static void
test_options (void)
{
  static const char utf16[] = "i\0d\0;\0m\0a\0i\0l\0\n\0\x31\0;\0\xe4\0\n\0";
  g_autoptr (GBytes) bytes = g_bytes_new (utf16, sizeof utf16 - 1);
  g_autoptr (GBytes) latin = g_bytes_new_static ("id,b;c\n1,\xbe;x\n", 13);
  g_autoptr (FairSheet) guessed =
      fair_sheet_open ("a.csv", bytes, NULL, NULL, NULL);
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  FairSheetOptions options = { .delimiter = ';', .encoding = "ISO-8859-15" };
  FairSheetOptions wrong = { .encoding = "EBCDIC-OF-MARS" };
  FairImportFile  *file;
  g_autoptr (GError) error = NULL;
  FairRecord record;

  g_assert_cmpstr (guessed->encoding, ==, "UTF-16LE");
  g_assert_true (fair_sheet_next (guessed, &record));
  g_assert_cmpstr (record.cells[1], ==, "ä");

  g_assert_nonnull (fair_import_plan_add_bytes (t->plan, "l.csv", latin,
                                                FAIR_KIND_LEADS, NULL));
  g_assert_null (fair_import_plan_reopen_file (t->plan, 0, &wrong, &error));
  g_assert_nonnull (error);
  file = fair_import_plan_reopen_file (t->plan, 0, &options, NULL);
  g_assert_cmpint (file->mapping->kind, ==, FAIR_KIND_LEADS);
  g_assert_cmpstr (file->sheet->headings->pdata[0], ==, "id,b");
  g_assert_true (fair_sheet_next (file->sheet, &record));
  g_assert_cmpstr (record.cells[0], ==, "1,Ÿ");
  g_assert_cmpuint (fair_import_plan_get_n_files (t->plan), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-rows/report", test_report);
  g_test_add_func ("/report-rows/delimiters", test_delimiters);
  g_test_add_func ("/report-rows/canonical", test_canonical);
  g_test_add_func ("/report-rows/first-line", test_first_line);
  g_test_add_func ("/report-rows/options", test_options);
  return g_test_run ();
}
