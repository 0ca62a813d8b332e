/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "cli/fair-answer-json.h"
#include "cli/fair-command.h"

static JsonNode *
build_answer (const FairDefinition *definition)
{
  g_autoptr (JsonBuilder) builder = fair_answer_json_new (NULL);

  fair_answer_json_add_count (builder, "version", definition->number);
  fair_answer_json_add_text (builder, "fingerprint", definition->fingerprint);

  return fair_answer_json_end (builder);
}

static gboolean
run (FairCall *call, GError **error)
{
  g_autoptr (FairWorkshop) workshop =
      fair_call_open (call, FAIR_ACCESS_WRITE, error);
  const FairDefinition *definition;
  FairVersions         *versions;
  guint                 number;

  if (workshop == NULL)
    return FALSE;

  versions = fair_workshop_get_versions (workshop);
  number = fair_versions_agree (versions, NULL, error);
  if (number == 0)
    return FALSE;

  definition = fair_versions_get (versions, number);
  fair_call_say (call, _ ("Locked version %u: %s"), number,
                 definition->fingerprint);
  fair_call_answer (call, build_answer (definition));

  return fair_workshop_close (workshop, error);
}

const FairCommand fair_command_agree = {
  .name = "agree",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Lock the draft as the next version"),
  .options = NULL,
  .run = run,
};
