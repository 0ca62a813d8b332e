/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-file.h"
#include "base/fair-json.h"
#include "base/fair-i18n.h"
#include "cli/fair-call-file.h"
#include "cli/fair-call-question.h"
#include "cli/fair-cli.h"
#include "cli/fair-command.h"
#include "cli/fair-import-text.h"
#include "history/fair-history-error.h"
#include "intake/fair-import-plan.h"
#include "intake/fair-preset.h"

#include <string.h>

static const FairOption options[] = {
  { "leads", "FILE",
    N_ ("Leads or contacts; repeatable, “-” reads standard "
        "input") },
  { "companies", "FILE", N_ ("Companies or accounts") },
  { "deals", "FILE", N_ ("Deals or opportunities") },
  { "activities", "FILE", N_ ("Activities, tasks, campaign members") },
  { "links", "FILE", N_ ("Which contacts belong to which deals") },
  { "stages", "FILE", N_ ("Histories of stages") },
  { "any", "FILE",
    N_ ("A file of any of these kinds, found out by its columns; repeatable") },
  { "mapping", "FILE.json",
    N_ ("A kept mapping, or a program such as "
        "salesforce") },
  { "delimiter", "CHARACTER",
    N_ ("Between the cells: “,”, “;”, “|” or tab; else it is found out") },
  { "encoding", "NAME",
    N_ ("How texts are encoded, such as ISO-8859-15; else it is found out") },
  { "table", "NAME",
    N_ ("Which sheet of a workbook or file of an archive to read") },
  { "date-order", "ORDER",
    N_ ("Of dates such as 1/2/2026 “day-first” or “month-first”; else it is "
        "found out") },
  { "privacy", "HOW",
    N_ ("Names, addresses and telephone numbers of people: “keep”, "
        "“pseudonyms” or “leave-out”") },
  { "merge-duplicates", NULL,
    N_ ("Merge leads with one e-mail address and companies with one domain or "
        "name") },
  { "derive", NULL,
    N_ ("Derive seniority, function, region and others in files in canonical "
        "names, too") },
  { "words", "FILE.json", N_ ("The words from which attributes are derived") },
  { "save-mapping", "FILE.json", N_ ("Write the mapping that was used") },
  { "report", "FILE",
    N_ ("Write the report, as JSON where its name ends so, else as text") },
  { "as-of", "TIME", N_ ("As of when the files speak") },
  { "dry-run", NULL, N_ ("Say what would happen and write nothing") },
  { NULL },
};

static const struct
{
  const char *option;
  FairKind    kind;
} kinds[] = {
  { "leads", FAIR_KIND_LEADS }, { "companies", FAIR_KIND_COMPANIES },
  { "deals", FAIR_KIND_DEALS }, { "activities", FAIR_KIND_ACTIVITIES },
  { "links", FAIR_KIND_LINKS }, { "stages", FAIR_KIND_STAGES },
  { "any", FAIR_KIND_UNKNOWN },
};

/* A name that is no file was probably meant for a program. */
static gboolean
check_mapping (const char *text, GError **error)
{
  g_autofree char *programs = NULL;

  if (strpbrk (text, "./-") != NULL || g_file_test (text, G_FILE_TEST_EXISTS))
    return TRUE;

  programs = fair_preset_dup_programs ();
  g_set_error (
      error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_FAILED,
      _ ("--mapping “%s” is neither a file nor a program whose exports "
         "are known: %s"),
      text, programs);

  return FALSE;
}

static gboolean
take_mapping (FairCall *call, FairImportPlan *plan, GError **error)
{
  const char *text = fair_call_get_text (call, "mapping");
  g_autoptr (FairMappingRules) rules = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (text == NULL)
    return TRUE;

  if (fair_preset_is_program (text))
    {
      rules = fair_mapping_rules_new ();
      fair_mapping_rules_set_program (rules, text);
    }
  else
    {
      node = check_mapping (text, error) ? fair_call_read_json (text, error)
                                         : NULL;
      if (node == NULL)
        return FALSE;
      rules = fair_mapping_rules_from_json (node, error);
      if (rules == NULL)
        {
          g_prefix_error (error, "%s: ", text);
          return FALSE;
        }
    }
  fair_import_plan_take_rules (plan, g_steal_pointer (&rules));

  return TRUE;
}

static gboolean
add_file (FairImportPlan *plan, const char *path, FairKind kind, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!g_str_equal (path, "-"))
    return fair_import_plan_add_path (plan, path, kind, error) != NULL;

  bytes = fair_call_read (path, FAIR_TABLE_LIMITS.max_bytes, error);

  return bytes != NULL &&
         fair_import_plan_add_bytes (plan, _ ("standard input"), bytes, kind,
                                     error) != NULL;
}

static gboolean
add_files (FairCall *call, FairImportPlan *plan, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *const *paths = fair_call_list_texts (call, kinds[i].option);

      for (guint n = 0; paths != NULL && paths[n] != NULL; n++)
        if (!add_file (plan, paths[n], kinds[i].kind, error))
          return FALSE;
    }

  return TRUE;
}

static gboolean
check_files (FairCall *call, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (fair_call_has (call, kinds[i].option))
      return TRUE;

  g_set_error_literal (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                       _ ("Nothing to import: give --leads, --companies, "
                          "--deals, --activities, --links, --stages or --any"));

  return FALSE;
}

static gboolean
take_options (FairCall *call, FairImportPlan *plan, GError **error)
{
  const char      *delimiter = fair_call_get_text (call, "delimiter");
  FairSheetOptions said = { 0 };

  if (delimiter != NULL && g_str_equal (delimiter, "tab"))
    said.delimiter = '\t';
  else if (delimiter != NULL)
    said.delimiter = *delimiter;
  if (delimiter != NULL && said.delimiter != '\t' &&
      (strlen (delimiter) != 1 || !g_ascii_isgraph (*delimiter) ||
       *delimiter == '"'))
    {
      g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                   _ ("--delimiter takes one character or “tab”, not “%s”"),
                   delimiter);
      return FALSE;
    }
  said.encoding = fair_call_get_text (call, "encoding");
  said.table = fair_call_get_text (call, "table");
  fair_import_plan_set_options (plan, &said);

  return TRUE;
}

static gboolean
take_date_order (FairCall *call, FairImportPlan *plan, GError **error)
{
  const char *text = fair_call_get_text (call, "date-order");

  if (text == NULL)
    return TRUE;
  if (g_str_equal (text, "day-first"))
    fair_import_plan_set_date_order (plan, FAIR_DATE_ORDER_DAY_FIRST);
  else if (g_str_equal (text, "month-first"))
    fair_import_plan_set_date_order (plan, FAIR_DATE_ORDER_MONTH_FIRST);
  else
    {
      g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                   _ ("--date-order takes “day-first” or “month-first”, not "
                      "“%s”"),
                   text);
      return FALSE;
    }

  return TRUE;
}

static gboolean
take_privacy (FairCall *call, FairImportPlan *plan, GError **error)
{
  const char *text = fair_call_get_text (call, "privacy");
  FairPrivacy privacy;

  if (text == NULL)
    return TRUE;
  if (!fair_privacy_from_string (text, &privacy))
    {
      g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                   _ ("--privacy takes “keep”, “pseudonyms” or “leave-out”, "
                      "not “%s”"),
                   text);
      return FALSE;
    }
  fair_import_plan_set_privacy (plan, privacy,
                                fair_import_plan_get_privacy_key (plan));

  return TRUE;
}

static gboolean
take_words (FairCall *call, FairImportPlan *plan, GError **error)
{
  const char *path = fair_call_get_text (call, "words");
  g_autoptr (JsonNode) node = NULL;
  FairWords *words;

  if (path == NULL)
    return TRUE;
  node = fair_call_read_json (path, error);
  if (node == NULL)
    return FALSE;
  words = fair_words_from_json (node, error);
  if (words == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }
  fair_import_plan_take_words (plan, words);

  return TRUE;
}

static gboolean
take_wishes (FairCall *call, FairImportPlan *plan, GError **error)
{
  fair_import_plan_set_merge (plan, fair_call_has (call, "merge-duplicates"));
  fair_import_plan_set_derive (plan, fair_call_has (call, "derive"));

  return take_date_order (call, plan, error) &&
         take_privacy (call, plan, error) && take_words (call, plan, error);
}

static FairImportPlan *
make_plan (FairCall *call, FairWorkshop *workshop, GError **error)
{
  g_autoptr (FairImportPlan) plan = fair_import_plan_new (
      fair_workshop_get_zone (workshop), fair_workshop_get_currency (workshop));
  gint64 as_of;

  fair_past_recall_import (fair_workshop_get_past (workshop), plan);
  if (!take_wishes (call, plan, error) || !take_mapping (call, plan, error) ||
      !take_options (call, plan, error) ||
      !fair_call_read_as_of (call, workshop, &as_of, error) ||
      !add_files (call, plan, error))
    return NULL;
  if (as_of != FAIR_INSTANT_NONE)
    fair_import_plan_set_as_of (plan, as_of);

  return g_steal_pointer (&plan);
}

static void
show_progress (guint64 done, guint64 total, gpointer user_data)
{
  int *shown = user_data;
  int  percent = total > 0 ? (int) (done * 100 / total) : 100;

  if (percent == *shown)
    return;

  *shown = percent;
  g_printerr ("\r%3d %%%s", percent, percent >= 100 ? "\n" : "");
}

static gboolean
write_text (const char *path, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return fair_file_replace (path, bytes, error);
}

static gboolean
save_mapping (FairCall *call, FairImportPlan *plan, GError **error)
{
  const char *path = fair_call_get_text (call, "save-mapping");
  g_autoptr (FairMappingRules) rules = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  if (path == NULL)
    return TRUE;
  rules = fair_import_plan_dup_rules (plan);
  node = fair_mapping_rules_to_json (rules);
  text = fair_json_to_string (node, TRUE);

  return write_text (path, text, error);
}

static gboolean
save_report (FairCall *call, const FairImportReport *report, GError **error)
{
  const char      *path = fair_call_get_text (call, "report");
  g_autofree char *text = NULL;

  if (path == NULL)
    return TRUE;
  text = fair_import_report_dup_text (report, g_str_has_suffix (path, ".json"));

  return write_text (path, text, error);
}

/* A look at files in which nothing is dated takes them to speak of this moment,
 * and says so; to keep them, a person has to say of which. */
static FairImportReport *
import_files (FairWorkshop      *workshop,
              FairImportPlan    *plan,
              gboolean           dry_run,
              FairImportProgress progress,
              int               *shown,
              GError           **error)
{
  FairPast         *past = fair_workshop_get_past (workshop);
  FairImportReport *report;
  g_autoptr (GError) failure = NULL;

  report =
      fair_past_import (past, plan, dry_run, NULL, progress, shown, &failure);
  if (report == NULL && dry_run &&
      g_error_matches (failure, FAIR_HISTORY_ERROR,
                       FAIR_HISTORY_ERROR_NO_AS_OF))
    {
      g_clear_error (&failure);
      fair_import_plan_set_as_of (plan, g_get_real_time () / G_USEC_PER_SEC);
      report = fair_past_import (past, plan, dry_run, NULL, progress, shown,
                                 &failure);
      if (report != NULL)
        fair_import_report_add_note (
            report, "%s",
            _ ("Nothing in the files is dated; to import them, say with "
               "--as-of as of when they speak"));
    }
  if (report == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return report;
}

static gboolean
run (FairCall *call, GError **error)
{
  gboolean           dry_run = fair_call_has (call, "dry-run");
  FairImportProgress progress =
      fair_call_wants_progress (call) ? show_progress : NULL;
  g_autoptr (FairWorkshop) workshop = NULL;
  g_autoptr (FairImportPlan) plan = NULL;
  g_autoptr (FairImportReport) report = NULL;
  int shown = -1;

  if (!check_files (call, error))
    return FALSE;

  workshop = fair_call_open (
      call, dry_run ? FAIR_ACCESS_READ : FAIR_ACCESS_WRITE, error);
  plan = workshop != NULL ? make_plan (call, workshop, error) : NULL;
  if (plan == NULL)
    return FALSE;

  report = import_files (workshop, plan, dry_run, progress, &shown, error);
  if (report == NULL)
    {
      if (shown >= 0 && shown < 100)
        g_printerr ("\n");
      return FALSE;
    }

  if (progress != NULL)
    progress (1, 1, &shown);
  if (!save_mapping (call, plan, error) || !save_report (call, report, error))
    return FALSE;
  fair_import_text_say (call, report);
  fair_call_answer (call, fair_import_report_to_json (report));

  return fair_workshop_close (workshop, error);
}

const FairCommand fair_command_import = {
  .name = "import",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Import leads, companies, deals and activities"),
  .options = options,
  .run = run,
};
