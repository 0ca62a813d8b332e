/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "intake/fair-import-report.h"

#include "base/fair-json.h"

static void
problem_free (FairImportProblem *problem)
{
  g_free (problem->column);
  g_free (problem->what);
  g_free (problem);
}

static void
target_free (FairImportTarget *target)
{
  g_free (target->heading);
  g_free (target->target);
  g_free (target);
}

static void
file_report_free (FairFileReport *self)
{
  g_free (self->file);
  g_free (self->encoding);
  g_ptr_array_unref (self->mapping);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

/**
 * fair_import_report_new:
 *
 * Returns: (transfer full): a report of no file
 */
FairImportReport *
fair_import_report_new (void)
{
  FairImportReport *self = g_new0 (FairImportReport, 1);

  self->files =
      g_ptr_array_new_with_free_func ((GDestroyNotify) file_report_free);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->findings = fair_import_findings_new ();
  return self;
}

/**
 * fair_import_report_free:
 * @self: (transfer full): a report
 */
void
fair_import_report_free (FairImportReport *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->notes);
  fair_import_findings_free (self->findings);
  g_clear_pointer (&self->mapping, json_node_unref);
  g_clear_pointer (&self->words, json_node_unref);
  g_free (self->privacy_key);
  g_free (self);
}

/**
 * fair_import_report_add_file:
 * @self: a report
 * @file: a file's name
 * @kind: what its rows are
 *
 * Returns: (transfer none): the file's part of the report, to be filled
 */
FairFileReport *
fair_import_report_add_file (FairImportReport *self,
                             const char       *file,
                             FairKind          kind)
{
  FairFileReport *report;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  report = g_new0 (FairFileReport, 1);
  report->file = g_strdup (file);
  report->kind = kind;
  report->mapping =
      g_ptr_array_new_with_free_func ((GDestroyNotify) target_free);
  report->problems =
      g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
  g_ptr_array_add (self->files, report);
  return report;
}

/**
 * fair_import_report_add_note:
 * @self: a report
 * @format: a sentence, as for printf
 * @...: its arguments
 *
 * Adds what holds for the import as a whole.
 */
void
fair_import_report_add_note (FairImportReport *self, const char *format, ...)
{
  va_list arguments;

  g_return_if_fail (self != NULL);

  va_start (arguments, format);
  g_ptr_array_add (self->notes, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/**
 * fair_file_report_add_target:
 * @self: a file's report
 * @heading: a column's heading
 * @target: (nullable): what it became
 *
 * Says what became of a column.
 */
void
fair_file_report_add_target (FairFileReport *self,
                             const char     *heading,
                             const char     *target)
{
  FairImportTarget *entry;

  g_return_if_fail (self != NULL);

  entry = g_new0 (FairImportTarget, 1);
  entry->heading = g_strdup (heading);
  entry->target = g_strdup (target);
  g_ptr_array_add (self->mapping, entry);
}

/**
 * fair_file_report_add_problem:
 * @self: a file's report
 * @line: the physical line, or 0
 * @column: (nullable): the column's heading
 * @format: a sentence, as for printf
 * @...: its arguments
 *
 * Adds a problem, or counts it where enough are listed.
 */
void
fair_file_report_add_problem (FairFileReport *self,
                              guint64         line,
                              const char     *column,
                              const char     *format,
                              ...)
{
  FairImportProblem *problem;
  g_autofree char   *what = NULL;
  va_list            arguments;

  g_return_if_fail (self != NULL);

  if (self->problems->len >= FAIR_MAX_PROBLEMS)
    {
      self->more_problems++;
      return;
    }

  problem = g_new0 (FairImportProblem, 1);
  problem->line = line;
  problem->column = g_strdup (column);
  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  /* A cell may have been cut in the middle of a character. */
  problem->what = g_utf8_make_valid (what, -1);
  g_ptr_array_add (self->problems, problem);
}

static void
set_text (JsonObject *object, const char *key, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, key, text);
  else
    json_object_set_null_member (object, key);
}

static JsonObject *
write_file (const FairFileReport *file)
{
  JsonObject *object = json_object_new ();
  JsonObject *mapping = json_object_new ();
  JsonArray  *problems = json_array_new ();
  char        delimiter[2] = { file->delimiter, '\0' };

  json_object_set_string_member (object, "file", file->file);
  json_object_set_string_member (object, "kind",
                                 fair_kind_to_string (file->kind));
  set_text (object, "encoding", file->encoding);
  set_text (object, "delimiter", file->delimiter != 0 ? delimiter : NULL);
  set_text (object, "program", file->program);
  set_text (object, "object", file->object);
  json_object_set_int_member (object, "rows", file->rows);
  json_object_set_int_member (object, "kept", file->kept);
  json_object_set_int_member (object, "merged", file->merged);
  json_object_set_int_member (object, "refused", file->refused);
  json_object_set_int_member (object, "unlinked", file->unlinked);
  for (guint i = 0; i < file->mapping->len; i++)
    {
      const FairImportTarget *target = file->mapping->pdata[i];

      set_text (mapping, target->heading, target->target);
    }
  json_object_set_object_member (object, "mapping", mapping);
  for (guint i = 0; i < file->problems->len; i++)
    {
      const FairImportProblem *problem = file->problems->pdata[i];
      JsonObject              *entry = json_object_new ();

      if (problem->line > 0)
        json_object_set_int_member (entry, "line", problem->line);
      else
        json_object_set_null_member (entry, "line");
      set_text (entry, "column", problem->column);
      json_object_set_string_member (entry, "what", problem->what);
      json_array_add_object_element (problems, entry);
    }
  json_object_set_array_member (object, "problems", problems);
  json_object_set_int_member (object, "more_problems", file->more_problems);
  return object;
}

static const char *const privacies[] = { "keep", "pseudonyms", "leave-out" };

gboolean
fair_privacy_from_string (const char *text, FairPrivacy *privacy)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (privacy != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (privacies); i++)
    if (g_str_equal (privacies[i], text))
      {
        *privacy = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * fair_import_report_to_json:
 * @self: a report
 *
 * Returns: (transfer full): the report as JSON, format "fairlead-import"
 */
JsonNode *
fair_import_report_to_json (const FairImportReport *self)
{
  JsonObject *root;
  JsonArray  *files;
  JsonArray  *notes;
  JsonNode   *node;

  g_return_val_if_fail (self != NULL, NULL);

  root = json_object_new ();
  files = json_array_new ();
  notes = json_array_new ();
  json_object_set_string_member (root, "format", "fairlead-import");
  json_object_set_int_member (root, "version", 1);
  for (guint i = 0; i < self->files->len; i++)
    json_array_add_object_element (files, write_file (self->files->pdata[i]));
  json_object_set_array_member (root, "files", files);
  for (guint i = 0; i < self->notes->len; i++)
    json_array_add_string_element (notes, self->notes->pdata[i]);
  json_object_set_array_member (root, "notes", notes);
  fair_import_findings_write (self->findings, root);
  if (self->mapping != NULL)
    json_object_set_member (root, "mapping", fair_json_copy (self->mapping));
  if (self->words != NULL)
    json_object_set_member (root, "words", fair_json_copy (self->words));
  json_object_set_string_member (root, "privacy", privacies[self->privacy]);

  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, root);
  return node;
}
