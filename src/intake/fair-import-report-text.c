/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-json.h"
#include "intake/fair-import-report.h"

static void
write_count (GString *out, const char *name, guint64 n)
{
  g_autofree char *count = fair_format_count ((gint64) n);

  g_string_append_printf (out, "  %s: %s\n", name, count);
}

static void
write_problem (GString *out, const FairImportProblem *problem)
{
  g_string_append (out, "  ");
  if (problem->line > 0)
    {
      g_autofree char *line =
          g_strdup_printf ("%" G_GUINT64_FORMAT, problem->line);

      g_string_append_printf (out, _ ("line %s"), line);
      g_string_append (out, problem->column != NULL ? ", " : ": ");
    }
  if (problem->column != NULL)
    g_string_append_printf (out, "%s: ", problem->column);
  g_string_append_printf (out, "%s\n", problem->what);
}

static void
write_file (GString *out, const FairFileReport *file)
{
  g_string_append_printf (out, "%s (%s)\n", file->file,
                          fair_kind_to_string (file->kind));
  write_count (out, _ ("rows"), file->rows);
  write_count (out, _ ("kept"), file->kept);
  write_count (out, _ ("merged"), file->merged);
  write_count (out, _ ("refused"), file->refused);
  write_count (out, _ ("unlinked"), file->unlinked);
  for (guint i = 0; i < file->mapping->len; i++)
    {
      const FairImportTarget *target = file->mapping->pdata[i];

      g_string_append_printf (out, "  %s → %s\n", target->heading,
                              target->target != NULL ? target->target
                                                     : _ ("left out"));
    }
  for (guint i = 0; i < file->problems->len; i++)
    write_problem (out, file->problems->pdata[i]);
  if (file->more_problems > 0)
    write_count (out, _ ("more of these"), file->more_problems);
  g_string_append_c (out, '\n');
}

static void
write_findings (GString *out, const FairImportFindings *findings)
{
  g_autofree char *deals =
      fair_import_findings_dup_outcomes (findings, FAIR_KIND_DEALS);
  g_autofree char *leads =
      fair_import_findings_dup_outcomes (findings, FAIR_KIND_LEADS);
  g_autofree char *scopes = fair_import_findings_dup_scopes (findings);

  if (deals != NULL)
    g_string_append_printf (out, _ ("Outcomes of deals: %s\n"), deals);
  if (leads != NULL)
    g_string_append_printf (out, _ ("Outcomes of leads: %s\n"), leads);
  if (scopes != NULL)
    g_string_append_printf (out, _ ("What counts can be narrowed by %s\n"),
                            scopes);
  if (findings->n_duplicates > 0)
    write_count (out,
                 findings->merged_duplicates ? _ ("duplicates, merged")
                                             : _ ("duplicates, not merged"),
                 findings->n_duplicates);
  for (guint i = 0; i < findings->duplicates->len; i++)
    {
      const FairDuplicate    *duplicate = findings->duplicates->pdata[i];
      const FairImportProblem problem = { duplicate->line, duplicate->file,
                                          duplicate->why };

      write_problem (out, &problem);
    }
  for (guint i = 0; i < findings->leaks->len; i++)
    {
      const FairLeakFinding *leak = findings->leaks->pdata[i];

      g_string_append_printf (out, "%s: %s\n", leak->attribute, leak->why);
    }
}

/**
 * fair_import_report_dup_text:
 * @self: a report
 * @as_json: whether to write it for programs
 *
 * Returns: (transfer full): the whole report, to be saved
 */
char *
fair_import_report_dup_text (const FairImportReport *self, gboolean as_json)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  if (as_json)
    {
      g_autoptr (JsonNode) node = fair_import_report_to_json (self);

      return fair_json_to_string (node, TRUE);
    }
  for (guint i = 0; i < self->files->len; i++)
    write_file (out, self->files->pdata[i]);
  for (guint i = 0; i < self->notes->len; i++)
    g_string_append_printf (out, "%s\n", (const char *) self->notes->pdata[i]);
  write_findings (out, self->findings);

  return g_string_free (g_steal_pointer (&out), FALSE);
}
