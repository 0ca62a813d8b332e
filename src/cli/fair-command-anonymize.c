/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "cli/fair-answer-json.h"
#include "cli/fair-call-file.h"
#include "cli/fair-cli.h"
#include "cli/fair-command.h"

static const FairOption options[] = {
  { "output", "PATH", N_ ("Where the copy is written; nothing may be there") },
  { NULL },
};

static gboolean
run (FairCall *call, GError **error)
{
  const char *path = fair_call_get_text (call, "output");
  g_autoptr (FairWorkshop) workshop = NULL;
  g_autoptr (JsonBuilder) builder = NULL;

  if (path == NULL)
    {
      g_set_error_literal (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                           _ ("Say with --output where the copy is written"));
      return FALSE;
    }

  workshop = fair_call_open (call, FAIR_ACCESS_READ, error);
  if (workshop == NULL || !fair_workshop_save_copy (workshop, path, error))
    return FALSE;

  fair_call_say (call, _ ("Saved a copy without personal data as %s."), path);
  builder = fair_answer_json_new ("fairlead-copy");
  fair_answer_json_add_text (builder, "file", path);
  fair_call_answer (call, fair_answer_json_end (builder));

  return fair_workshop_close (workshop, error);
}

const FairCommand fair_command_anonymize = {
  .name = "anonymize",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Save a copy without personal data"),
  .options = options,
  .run = run,
};
