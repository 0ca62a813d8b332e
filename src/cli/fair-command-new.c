/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "base/fair-money.h"
#include "cli/fair-answer-json.h"
#include "cli/fair-cli.h"
#include "cli/fair-command.h"

#include <locale.h>
#include <string.h>

static const FairOption options[] = {
  { "name", "TEXT", N_ ("The workshop's name; without it the file's") },
  { "time-zone", "ZONE", N_ ("An IANA time zone such as Europe/Berlin") },
  { "currency", "CODE", N_ ("A currency such as EUR") },
  { "sample", NULL, N_ ("Start with the sample company") },
  { NULL },
};

static char *
dup_default_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  if (g_str_has_suffix (base, ".fairlead"))
    base[strlen (base) - strlen (".fairlead")] = '\0';

  return g_steal_pointer (&base);
}

static char *
dup_default_currency (void)
{
  const char      *symbol = localeconv ()->int_curr_symbol;
  g_autofree char *code = g_strndup (symbol, 3);

  return fair_currency_is_valid (code) ? g_steal_pointer (&code)
                                       : g_strdup ("USD");
}

static FairWorkshop *
create (FairCall *call, GError **error)
{
  const char      *path = fair_call_get_file (call);
  const char      *zone = fair_call_get_text (call, "time-zone");
  const char      *currency = fair_call_get_text (call, "currency");
  const char      *name = fair_call_get_text (call, "name");
  g_autofree char *default_name = dup_default_name (path);
  g_autofree char *default_currency = dup_default_currency ();
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();

  if (fair_call_has (call, "sample"))
    {
      g_autoptr (FairWorkshop) workshop = NULL;

      if (zone != NULL || currency != NULL)
        {
          g_set_error_literal (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                               _ ("The sample company has its own time zone "
                                  "and currency"));
          return NULL;
        }
      workshop = fair_workshop_create_sample (path, error);
      if (workshop == NULL ||
          (name != NULL && !fair_workshop_set_name (workshop, name, error)))
        return NULL;

      return g_steal_pointer (&workshop);
    }

  return fair_workshop_create (
      path, name != NULL ? name : default_name,
      zone != NULL ? zone : g_time_zone_get_identifier (here),
      currency != NULL ? currency : default_currency, error);
}

static JsonNode *
build_answer (FairWorkshop *workshop)
{
  g_autoptr (JsonBuilder) builder = fair_answer_json_new ("fairlead-workshop");

  fair_answer_json_add_text (builder, "file",
                             fair_workshop_get_path (workshop));
  fair_answer_json_add_text (builder, "name",
                             fair_workshop_get_name (workshop));
  fair_answer_json_add_text (
      builder, "time_zone",
      fair_zone_get_id (fair_workshop_get_zone (workshop)));
  fair_answer_json_add_text (builder, "currency",
                             fair_workshop_get_currency (workshop));

  return fair_answer_json_end (builder);
}

static gboolean
run (FairCall *call, GError **error)
{
  g_autoptr (FairWorkshop) workshop = create (call, error);

  if (workshop == NULL)
    return FALSE;

  fair_call_say (call, _ ("Made the workshop “%s” in %s (%s, %s)."),
                 fair_workshop_get_name (workshop),
                 fair_workshop_get_path (workshop),
                 fair_zone_get_id (fair_workshop_get_zone (workshop)),
                 fair_workshop_get_currency (workshop));
  fair_call_answer (call, build_answer (workshop));

  return fair_workshop_close (workshop, error);
}

const FairCommand fair_command_new = {
  .name = "new",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Make a workshop"),
  .options = options,
  .run = run,
};
