/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fair-test-data.h"
#include "fair-test-import.h"
#include "intake/fair-intake-error.h"

/* What is to become of each table of a folder of exports. */
typedef struct
{
  const char *file;
  FairKind    kind;
  guint       kept;
  guint       merged;
  guint       refused;
  guint       unlinked;
} Expected;

static void
import_folder (const char *folder, const Expected *expected, FairTestImport *t)
{
  for (guint i = 0; expected[i].file != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, expected[i].file, NULL);
      g_autoptr (GError) error = NULL;
      FairImportFile *file =
          fair_import_plan_add_path (t->plan, path, FAIR_KIND_UNKNOWN, &error);

      g_assert_no_error (error);
      g_assert_cmpint (file->mapping->kind, ==, expected[i].kind);
      if (file->mapping->kind == FAIR_KIND_UNKNOWN)
        fair_import_plan_remove_file (
            t->plan, fair_import_plan_get_n_files (t->plan) - 1);
    }
  fair_test_import_run (t);

  for (guint i = 0, place = 0; expected[i].file != NULL; i++)
    {
      const FairFileReport *report;

      if (expected[i].kind == FAIR_KIND_UNKNOWN)
        continue;
      report = fair_test_import_get (t, place++);
      g_test_message ("%s: %" G_GUINT64_FORMAT " rows", report->file,
                      report->rows);
      g_assert_cmpstr (report->file, ==, expected[i].file);
      fair_assert_counts (report, expected[i].kept, expected[i].merged,
                          expected[i].refused, expected[i].unlinked);
    }
}

static void
assert_deals (FairTestImport *t, guint won, guint lost, guint open)
{
  guint           n;
  const FairDeal *deals = fair_history_list_deals (t->history, &n);
  guint           counts[FAIR_OUTCOME_MISSING + 1] = { 0 };

  for (guint i = 0; i < n; i++)
    counts[deals[i].outcome]++;
  g_assert_cmpuint (counts[FAIR_OUTCOME_WON], ==, won);
  g_assert_cmpuint (counts[FAIR_OUTCOME_LOST], ==, lost);
  g_assert_cmpuint (counts[FAIR_OUTCOME_OPEN], ==, open);
}

static void
test_workshop (void)
{
  static const Expected expected[] = {
    { "Account.csv", FAIR_KIND_COMPANIES, 22, 0, 0, 0 },
    { "AccountContactRelation.csv", FAIR_KIND_UNKNOWN },
    { "Branch__c.csv", FAIR_KIND_UNKNOWN },
    { "Campaign.csv", FAIR_KIND_UNKNOWN },
    { "CampaignMember.csv", FAIR_KIND_ACTIVITIES, 68, 0, 0, 0 },
    { "Case.csv", FAIR_KIND_UNKNOWN },
    { "Contact.csv", FAIR_KIND_LEADS, 102, 0, 0, 0 },
    { "Lead.csv", FAIR_KIND_LEADS, 60, 0, 0, 0 },
    { "Opportunity.csv", FAIR_KIND_DEALS, 50, 0, 0, 0 },
    { "Task.csv", FAIR_KIND_ACTIVITIES, 75, 0, 0, 0 },
    { NULL },
  };
  g_autofree char *folder =
      fair_test_data_find ("salesforce-datacloud-workshop");
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");

  if (folder == NULL)
    return;
  import_folder (folder, expected, t);
  assert_deals (t, 12, 3, 35);
  /* Its leads have the id of their account for a company. */
  g_assert_cmpstr (fair_test_get_text (t, "00QEc00000BBaf1MAD", "company"), ==,
                   "Lead Account");
  g_assert_cmpuint (fair_history_count_recorded_leads (t->history), ==, 162);
}

static void
test_devorg (void)
{
  static const Expected expected[] = {
    { "Account.csv", FAIR_KIND_COMPANIES, 18, 0, 0, 0 },
    { "Contact.csv", FAIR_KIND_LEADS, 20, 5, 0, 0 },
    { "Lead.csv", FAIR_KIND_LEADS, 22, 0, 0, 0 },
    { "Opportunity.csv", FAIR_KIND_DEALS, 36, 0, 0, 0 },
    { "OpportunityHistory.csv", FAIR_KIND_STAGES, 48, 0, 0, 0 },
    { "OpportunityHistoryGroup.csv", FAIR_KIND_UNKNOWN },
    { NULL },
  };
  g_autofree char *folder = fair_test_data_find ("salesforce-devorg-export");
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");

  if (folder == NULL)
    return;
  import_folder (folder, expected, t);
  assert_deals (t, 12, 8, 16);
  /* Five of the contacts were leads. */
  g_assert_cmpuint (fair_history_count_recorded_leads (t->history), ==, 42);
}

static void
test_one_class (void)
{
  static const Expected expected[] = {
    { "Account.csv", FAIR_KIND_COMPANIES, 94, 0, 0, 0 },
    { "Case.csv", FAIR_KIND_UNKNOWN },
    { "Contact.csv", FAIR_KIND_LEADS, 64, 0, 0, 0 },
    { "Lead.csv", FAIR_KIND_LEADS, 14, 0, 0, 0 },
    { "Opportunity.csv", FAIR_KIND_DEALS, 58, 0, 0, 0 },
    { NULL },
  };
  g_autofree char *folder = fair_test_data_find ("salesforce-genai-demo");
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");

  if (folder == NULL)
    return;
  import_folder (folder, expected, t);
  assert_deals (t, 34, 0, 24);
}

static void
test_data_loader (void)
{
  static const Expected expected[] = {
    { "accountData.csv", FAIR_KIND_COMPANIES, 423, 0, 0, 0 },
    { "opportunityData.csv", FAIR_KIND_DEALS, 38, 0, 0, 0 },
    { NULL },
  };
  g_autofree char *folder =
      fair_test_data_find ("salesforce-dataloader-samples");
  g_autofree char *broken = NULL;
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  static const char *const wide[] = { "BE", "LE" };

  if (folder == NULL)
    return;
  import_folder (folder, expected, t);
  g_assert_true (fair_test_has_note (t->report, "Windows-1252"));

  /* Their marks say UTF-16, and they are not. */
  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    {
      g_autofree char *name =
          g_strdup_printf ("csvtext_BOM_UTF32%s.csv", wide[i]);
      g_autofree char *path =
          g_build_filename (folder, "testfiles", name, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_null (
          fair_import_plan_add_path (t->plan, path, FAIR_KIND_UNKNOWN, &error));
      g_assert_error (error, FAIR_INTAKE_ERROR, FAIR_INTAKE_ERROR_NOT_A_TABLE);
    }
}

static void
test_leads_of_torture (void)
{
  static const struct
  {
    const char *file;
    guint       rows;
  } files[] = {
    { "csv-spectrum/csvs/comma_in_quotes.csv", 1 },
    { "csv-spectrum/csvs/empty.csv", 2 },
    { "csv-spectrum/csvs/empty_crlf.csv", 2 },
    { "csv-spectrum/csvs/escaped_quotes.csv", 2 },
    { "csv-spectrum/csvs/json.csv", 1 },
    { "csv-spectrum/csvs/location_coordinates.csv", 1 },
    { "csv-spectrum/csvs/newlines.csv", 3 },
    { "csv-spectrum/csvs/newlines_crlf.csv", 3 },
    { "csv-spectrum/csvs/quotes_and_newlines.csv", 2 },
    { "csv-spectrum/csvs/simple.csv", 1 },
    { "csv-spectrum/csvs/simple_crlf.csv", 1 },
    { "csv-spectrum/csvs/utf8.csv", 2 },
    { "rust-csv/smallpop-colon.csv", 10 },
    { "rust-csv/smallpop-no-headers.csv", 9 },
    { "rust-csv/smallpop.csv", 10 },
    { "rust-csv/strange.csv", 6 },
    { "rust-csv/uspop-latin1.csv", 100 },
    { "rust-csv/uspop-null.csv", 100 },
    { "rust-csv/uspop.csv", 100 },
    { "rust-csv/worldcitiespop.csv", 20000 },
  };
  g_autofree char *folder = fair_test_data_find ("csv-torture");
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");

  if (folder == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].file, NULL);

      g_assert_nonnull (
          fair_import_plan_add_path (t->plan, path, FAIR_KIND_LEADS, NULL));
    }
  fair_import_plan_set_as_of (t->plan, FAIR_TEST_NOW);
  fair_test_import_run (t);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_assert_cmpuint (fair_test_import_get (t, i)->rows, ==, files[i].rows);
}

static void
test_bank (void)
{
  g_autofree char *folder = fair_test_data_find ("uci-bank-marketing");
  g_autofree char *path = NULL;
  g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
  guint n_won = 0;

  if (folder == NULL)
    return;
  path = g_build_filename (folder, "bank-additional.csv", NULL);
  g_assert_nonnull (
      fair_import_plan_add_path (t->plan, path, FAIR_KIND_LEADS, NULL));
  fair_import_plan_set_as_of (t->plan, FAIR_TEST_NOW);
  fair_test_import_run (t);
  fair_assert_counts (fair_test_import_get (t, 0), 4119, 0, 0, 0);
  g_assert_cmpint (fair_test_import_get (t, 0)->delimiter, ==, ';');
  g_assert_cmpint (
      fair_frame_find (fair_history_get_leads (t->history), "age")->type, ==,
      FAIR_COLUMN_NUMBER);
  /* "y" says by yes and no who bought. */
  g_assert_null (fair_frame_find (fair_history_get_leads (t->history), "y"));
  for (guint i = 0; i < 4119; i++)
    n_won += fair_history_get_outcome (t->history, i) == FAIR_OUTCOME_WON;
  g_assert_cmpuint (n_won, ==, 451);
}

/* Whatever the bytes, each row is counted once and nothing breaks. */
static void
test_hostile (void)
{
  static const char *const heads[] = {
    "id,lead_id,email,created_at,outcome,amount,type,at,stage\n",
    "Id,LastName,IsConverted,ConvertedContactId,ConvertedOpportunityId\n",
    "",
    "\n",
    "\"",
    "\xef\xbb\xbf",
    "\xff\xfe",
    ";;;\n",
  };
  static const char bytes[] = "\"\"\",;\n\r\t|ab12/-.: é\xff\x00+Z";

  for (guint round = 0; round < 600; round++)
    {
      g_autoptr (FairTestImport) t = fair_test_import_new ("UTC", "USD");
      g_autoptr (FairHistoryBuilder) builder = NULL;
      g_autoptr (GError) error = NULL;

      for (guint kind = FAIR_KIND_LEADS; kind < FAIR_N_KINDS; kind++)
        {
          g_autoptr (GBytes) raw = NULL;
          GString *text = g_string_new (heads[round % G_N_ELEMENTS (heads)]);
          guint    length = g_test_rand_int_range (0, 200);

          for (guint i = 0; i < length; i++)
            g_string_append_c (text,
                               bytes[g_test_rand_int_range (0, sizeof bytes)]);
          raw = g_string_free_to_bytes (text);
          (void) fair_import_plan_add_bytes (t->plan, "x.csv", raw, kind, NULL);
        }
      builder = fair_import_plan_run (t->plan, FAIR_TEST_NOW, NULL, NULL, NULL,
                                      &t->report, &error);
      g_assert_no_error (error);
      fair_test_import_check_sums (t->report);
      t->history = fair_history_builder_finish (builder, NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-exports/workshop", test_workshop);
  g_test_add_func ("/import-exports/devorg", test_devorg);
  g_test_add_func ("/import-exports/one-class", test_one_class);
  g_test_add_func ("/import-exports/data-loader", test_data_loader);
  g_test_add_func ("/import-exports/torture", test_leads_of_torture);
  g_test_add_func ("/import-exports/bank", test_bank);
  g_test_add_func ("/import-exports/hostile", test_hostile);
  return g_test_run ();
}
