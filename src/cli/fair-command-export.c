/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "cli/fair-answer-json.h"
#include "cli/fair-call-file.h"
#include "cli/fair-cli.h"
#include "cli/fair-command.h"

static const FairOption options[] = {
  { "format", "FORMAT", N_ ("pdf, html, md, json or ics") },
  { "output", "FILE", N_ ("Where to; “-” is standard output") },
  { "paper", "PAPER",
    N_ ("a4 or letter; without it the one of the locale, or of the version") },
  { "at", "N", N_ ("Agreed version N; without it the last one") },
  { "draft", NULL, N_ ("The draft, even where a version was agreed") },
  { NULL },
};

static gboolean
check_format (const char *format, GError **error)
{
  const char *const *formats = fair_versions_list_formats ();
  g_autofree char   *list = g_strjoinv (", ", (char **) formats);

  if (format != NULL && g_strv_contains (formats, format))
    return TRUE;

  g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
               _ ("--format takes one of %s"), list);

  return FALSE;
}

static gboolean
find_number (FairCall     *call,
             FairVersions *versions,
             guint        *number,
             GError      **error)
{
  gint64 wanted;

  *number = fair_call_has (call, "draft") ? 0 : fair_versions_count (versions);
  if (!fair_call_has (call, "at"))
    return TRUE;
  if (!fair_call_get_int (call, "at", 1, G_MAXINT, &wanted, error))
    return FALSE;
  if (wanted > *number)
    {
      g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_FAILED,
                   _ ("%s: there is no version %d; %u were agreed"),
                   fair_call_get_file (call), (int) wanted, *number);
      return FALSE;
    }
  *number = (guint) wanted;

  return TRUE;
}

static gboolean
set_paper (FairCall *call, FairVersions *versions, GError **error)
{
  const char *paper = fair_call_get_text (call, "paper");

  if (paper == NULL)
    return TRUE;
  if (!g_str_equal (paper, "a4") && !g_str_equal (paper, "letter"))
    {
      g_set_error_literal (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                           _ ("--paper takes a4 or letter"));
      return FALSE;
    }

  fair_versions_set_paper (
      versions, g_str_equal (paper, "a4") ? FAIR_PAPER_A4 : FAIR_PAPER_LETTER);
  return TRUE;
}

/* Letters without a font are told before they are boxes on somebody's paper. */
static gboolean
warn_of_missing (FairVersions *versions,
                 const char   *format,
                 guint         number,
                 GError      **error)
{
  GError          *failure = NULL;
  g_autofree char *missing = NULL;

  if (!g_str_equal (format, "pdf"))
    return TRUE;

  missing = fair_versions_dup_missing (versions, number, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (missing != NULL)
    g_printerr (_ ("fairleadctl: warning: %s\n"), missing);

  return TRUE;
}

static JsonNode *
build_answer (const char *path, const char *format, guint number)
{
  g_autoptr (JsonBuilder) builder = fair_answer_json_new ("fairlead-export");

  fair_answer_json_add_text (builder, "file", path);
  fair_answer_json_add_text (builder, "written", format);
  fair_answer_json_add_count (builder, "number", number);

  return fair_answer_json_end (builder);
}

static gboolean
run (FairCall *call, GError **error)
{
  const char *format = fair_call_get_text (call, "format");
  const char *path = fair_call_get_text (call, "output");
  g_autoptr (FairWorkshop) workshop = NULL;
  g_autoptr (GBytes) bytes = NULL;
  FairVersions *versions;
  guint         number;

  if (!check_format (format, error))
    return FALSE;
  if (path == NULL)
    {
      g_set_error_literal (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                           _ ("--output says where the file goes"));
      return FALSE;
    }

  if (fair_call_has (call, "draft") && fair_call_has (call, "at"))
    {
      g_set_error_literal (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                           _ ("Give --draft or --at, not both"));
      return FALSE;
    }

  workshop = fair_call_open (call, FAIR_ACCESS_READ, error);
  if (workshop == NULL)
    return FALSE;

  versions = fair_workshop_get_versions (workshop);
  if (!set_paper (call, versions, error) ||
      !find_number (call, versions, &number, error))
    return FALSE;

  if (!warn_of_missing (versions, format, number, error))
    return FALSE;
  bytes = fair_versions_export (versions, number, format, NULL, error);
  if (bytes == NULL || !fair_call_write (call, path, bytes, error))
    return FALSE;

  if (!g_str_equal (path, "-"))
    {
      if (number > 0)
        fair_call_say (call, _ ("Wrote version %u to %s."), number, path);
      else
        fair_call_say (call, _ ("Wrote the draft, not agreed, to %s."), path);
    }

  fair_call_answer (call, build_answer (path, format, number));

  return fair_workshop_close (workshop, error);
}

const FairCommand fair_command_export = {
  .name = "export",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Write the agreement as a document or as data"),
  .options = options,
  .run = run,
};
