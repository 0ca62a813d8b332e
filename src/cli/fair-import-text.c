/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/fair-import-text.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"

#define SAID_PROBLEMS 10

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
say_findings (FairCall *call, const FairImportFindings *findings)
{
  g_autofree char *deals =
      fair_import_findings_dup_outcomes (findings, FAIR_KIND_DEALS);
  g_autofree char *leads =
      fair_import_findings_dup_outcomes (findings, FAIR_KIND_LEADS);
  g_autofree char *scopes = fair_import_findings_dup_scopes (findings);
  g_autofree char *duplicates =
      fair_format_count ((gint64) findings->n_duplicates);

  if (deals != NULL)
    fair_call_say (call, _ ("Outcomes of deals, please check: %s"), deals);
  if (leads != NULL)
    fair_call_say (call, _ ("Outcomes of leads, please check: %s"), leads);
  if (scopes != NULL)
    fair_call_say (call, _ ("What counts can be narrowed by %s"), scopes);
  if (findings->n_duplicates > 0)
    fair_call_say (call,
                   findings->merged_duplicates
                       ? _ ("Duplicates, merged: %s")
                       : _ ("Duplicates: %s; --merge-duplicates merges them"),
                   duplicates);
  for (guint i = 0; i < findings->offers->len; i++)
    {
      const FairOfferFinding *offer = findings->offers->pdata[i];

      fair_call_say (call,
                     _ ("%s: “%s” may be dates of activities; a mapping to "
                        "“%s” makes it so"),
                     offer->file, offer->heading, offer->target);
    }
  for (guint i = 0; i < findings->leaks->len; i++)
    {
      const FairLeakFinding *leak = findings->leaks->pdata[i];

      if (leak->hits > 1)
        fair_call_say (call,
                       _ ("“%s” seems to be filled in after the sale: %s"),
                       leak->attribute, leak->why);
    }
}

void
fair_import_text_say (FairCall *call, const FairImportReport *report)
{
  for (guint i = 0; i < report->files->len; i++)
    say_file (call, report->files->pdata[i]);
  for (guint i = 0; i < report->notes->len; i++)
    fair_call_say (call, "%s", (const char *) report->notes->pdata[i]);
  say_findings (call, report->findings);
  if (fair_call_has (call, "dry-run"))
    fair_call_say (call, "%s", _ ("Nothing was written."));
}
