/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "cli/fair-call-file.h"
#include "cli/fair-call-question.h"
#include "cli/fair-cli.h"
#include "cli/fair-command.h"
#include "intake/fair-import-plan.h"
#include "intake/fair-preset.h"

#include <string.h>

#define SAID_PROBLEMS 10

static const FairOption options[] = {
  { "leads", "FILE",
    N_ ("Leads or contacts; repeatable, “-” reads standard "
        "input") },
  { "companies", "FILE", N_ ("Companies or accounts") },
  { "deals", "FILE", N_ ("Deals or opportunities") },
  { "activities", "FILE", N_ ("Activities, tasks, campaign members") },
  { "links", "FILE", N_ ("Which contacts belong to which deals") },
  { "stages", "FILE", N_ ("Histories of stages") },
  { "mapping", "FILE.json",
    N_ ("A kept mapping, or a program such as "
        "salesforce") },
  { "delimiter", "CHARACTER",
    N_ ("Between the cells: “,”, “;”, “|” or tab; else it is found out") },
  { "encoding", "NAME",
    N_ ("How texts are encoded, such as ISO-8859-15; else it is found out") },
  { "table", "NAME",
    N_ ("Which sheet of a workbook or file of an archive to read") },
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
                          "--deals, --activities, --links or --stages"));

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

static FairImportPlan *
make_plan (FairCall *call, FairWorkshop *workshop, GError **error)
{
  g_autoptr (FairImportPlan) plan = fair_import_plan_new (
      fair_workshop_get_zone (workshop), fair_workshop_get_currency (workshop));
  gint64 as_of;

  if (!take_mapping (call, plan, error) || !take_options (call, plan, error) ||
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

static void
say_problem (FairCall *call, const FairImportProblem *problem)
{
  g_autofree char *line = g_strdup_printf ("%" G_GUINT64_FORMAT, problem->line);

  if (problem->line == 0 && problem->column == NULL)
    fair_call_say (call, "  %s", problem->what);
  else if (problem->line == 0)
    fair_call_say (call, "  %s: %s", problem->column, problem->what);
  else if (problem->column == NULL)
    fair_call_say (call, _ ("  line %s: %s"), line, problem->what);
  else
    fair_call_say (call, _ ("  line %s, %s: %s"), line, problem->column,
                   problem->what);
}

static void
say_file (FairCall *call, const FairFileReport *file)
{
  g_autofree char *rows = fair_format_count ((gint64) file->rows);
  g_autofree char *kept = fair_format_count ((gint64) file->kept);
  g_autofree char *merged = fair_format_count ((gint64) file->merged);
  g_autofree char *refused = fair_format_count ((gint64) file->refused);
  g_autofree char *unlinked = fair_format_count ((gint64) file->unlinked);
  guint            said = MIN (file->problems->len, SAID_PROBLEMS);
  guint64          unsaid = file->problems->len + file->more_problems - said;
  g_autofree char *more = fair_format_count ((gint64) unsaid);

  fair_call_say (call,
                 _ ("%s: %s rows of %s: %s kept, %s merged, %s refused, %s "
                    "unlinked"),
                 file->file, rows, fair_kind_to_string (file->kind), kept,
                 merged, refused, unlinked);
  for (guint i = 0; i < said; i++)
    say_problem (call, file->problems->pdata[i]);
  if (unsaid > 0)
    fair_call_say (call, _ ("  and %s more; --json lists them"), more);
}

static void
say_report (FairCall *call, const FairImportReport *report)
{
  for (guint i = 0; i < report->files->len; i++)
    say_file (call, report->files->pdata[i]);
  for (guint i = 0; i < report->notes->len; i++)
    fair_call_say (call, "%s", (const char *) report->notes->pdata[i]);
  if (fair_call_has (call, "dry-run"))
    fair_call_say (call, "%s", _ ("Nothing was written."));
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

  report = fair_past_import (fair_workshop_get_past (workshop), plan, dry_run,
                             NULL, progress, &shown, error);
  if (report == NULL)
    {
      if (shown >= 0 && shown < 100)
        g_printerr ("\n");
      return FALSE;
    }

  if (progress != NULL)
    progress (1, 1, &shown);
  say_report (call, report);
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
