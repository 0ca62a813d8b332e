/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "base/fair-json.h"
#include "cli/fair-call-file.h"
#include "cli/fair-cli.h"
#include "cli/fair-command.h"

/* scorecard, scope, acceptance and terms are four parts of one definition:
 * one way to print them, one way to set them, told apart by how each is read
 * and written. */

typedef struct
{
  FairDraft            *draft;
  const FairDefinition *version;
  FairSide              side;
} Source;

typedef struct
{
  JsonNode *(*dup) (const Source *source);
  gboolean (*set) (FairDraft *draft,
                   FairSide   side,
                   JsonNode  *node,
                   GError   **error);
} Part;

static JsonNode *
dup_scorecard (const Source *source)
{
  const FairScorecard *card =
      source->version != NULL
          ? source->version->scorecard
          : fair_draft_get_scorecard (source->draft, source->side);

  if (card == NULL)
    card = fair_draft_get_scorecard (source->draft, FAIR_SIDE_AGREED);

  return fair_scorecard_to_json (card);
}

static gboolean
set_scorecard (FairDraft *draft, FairSide side, JsonNode *node, GError **error)
{
  g_autoptr (FairScorecard) card = fair_scorecard_from_json (node, error);

  return card != NULL && fair_draft_set_side_scorecard (
                             draft, side, card, _ ("Set scoring model"), error);
}

static JsonNode *
dup_scope (const Source *source)
{
  return fair_scope_to_json (source->version != NULL
                                 ? source->version->scope
                                 : fair_draft_get_scope (source->draft));
}

static gboolean
set_scope (FairDraft *draft, FairSide side, JsonNode *node, GError **error)
{
  g_autoptr (FairScope) scope = fair_scope_from_json (node, error);

  return scope != NULL &&
         fair_draft_set_scope (draft, scope, _ ("Set scope"), error);
}

static JsonNode *
dup_acceptance (const Source *source)
{
  return fair_acceptance_to_json (
      source->version != NULL ? source->version->acceptance
                              : fair_draft_get_acceptance (source->draft));
}

static gboolean
set_acceptance (FairDraft *draft, FairSide side, JsonNode *node, GError **error)
{
  g_autoptr (FairAcceptance) acceptance =
      fair_acceptance_from_json (node, error);

  return acceptance != NULL &&
         fair_draft_set_acceptance (draft, acceptance, _ ("Set checklist"),
                                    error);
}

static JsonNode *
dup_terms (const Source *source)
{
  return fair_terms_to_json (source->version != NULL
                                 ? source->version->terms
                                 : fair_draft_get_terms (source->draft));
}

static gboolean
set_terms (FairDraft *draft, FairSide side, JsonNode *node, GError **error)
{
  g_autoptr (FairTerms) terms = fair_terms_from_json (node, error);

  return terms != NULL &&
         fair_draft_set_terms (draft, terms, _ ("Set terms"), error);
}

static gboolean
read_side (FairCall *call, FairSide *side, GError **error)
{
  const char *text = fair_call_get_text (call, "side");

  *side = FAIR_SIDE_AGREED;
  if (text == NULL)
    return TRUE;
  if (g_str_equal (text, "marketing"))
    *side = FAIR_SIDE_MARKETING;
  else if (g_str_equal (text, "sales"))
    *side = FAIR_SIDE_SALES;
  else
    {
      g_set_error_literal (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE,
                           _ ("--side takes marketing or sales"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
find_version (FairCall     *call,
              FairWorkshop *workshop,
              Source       *source,
              GError      **error)
{
  FairVersions *versions = fair_workshop_get_versions (workshop);
  gint64        number;

  if (!fair_call_has (call, "at"))
    return TRUE;
  if (!fair_call_get_int (call, "at", 1, G_MAXINT, &number, error))
    return FALSE;

  source->version = fair_versions_get (versions, (guint) number);
  if (source->version == NULL)
    {
      g_set_error (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_FAILED,
                   _ ("%s: there is no version %d; %u were agreed"),
                   fair_call_get_file (call), (int) number,
                   fair_versions_count (versions));
      return FALSE;
    }

  return TRUE;
}

static gboolean
set_part (FairCall     *call,
          FairWorkshop *workshop,
          const Part   *part,
          FairSide      side,
          GError      **error)
{
  const char *path = fair_call_get_text (call, "set");
  g_autoptr (JsonNode) node = fair_call_read_json (path, error);

  if (node == NULL)
    return FALSE;

  if (!part->set (fair_workshop_get_draft (workshop), side, node, error))
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_options (FairCall *call, GError **error)
{
  const char *wrong = NULL;

  if (!fair_call_has (call, "at"))
    return TRUE;
  if (fair_call_has (call, "set"))
    wrong = _ ("An agreed version cannot be set: --at goes with --get only");
  else if (fair_call_has (call, "side"))
    wrong = _ ("A version is agreed by both sides: give --side or --at");
  if (wrong == NULL)
    return TRUE;

  g_set_error_literal (error, FAIR_CLI_ERROR, FAIR_CLI_ERROR_USAGE, wrong);

  return FALSE;
}

static gboolean
run_part (FairCall *call, const Part *part, GError **error)
{
  gboolean writes = fair_call_has (call, "set");
  g_autoptr (FairWorkshop) workshop = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  Source           source = { 0 };

  if (!check_options (call, error) || !read_side (call, &source.side, error))
    return FALSE;

  workshop = fair_call_open (
      call, writes ? FAIR_ACCESS_WRITE : FAIR_ACCESS_READ, error);
  if (workshop == NULL || !find_version (call, workshop, &source, error) ||
      (writes && !set_part (call, workshop, part, source.side, error)))
    return FALSE;

  source.draft = fair_workshop_get_draft (workshop);
  node = part->dup (&source);
  text = fair_json_to_string (node, TRUE);
  if (!writes || fair_call_has (call, "get"))
    fair_call_say (call, "%s", text);
  else
    fair_call_say (call, _ ("Stored."));
  fair_call_answer (call, g_steal_pointer (&node));

  return fair_workshop_close (workshop, error);
}

#define COMMON_OPTIONS                                                         \
  { "set", "FILE.json", N_ ("Store it; “-” reads standard input") },           \
      { "get", NULL, N_ ("Print it; so does a call without options") },        \
  {                                                                            \
    "at", "N", N_ ("Of agreed version N instead of the draft")                 \
  }

static const FairOption part_options[] = { COMMON_OPTIONS, { NULL } };

static const FairOption scorecard_options[] = {
  COMMON_OPTIONS,
  { "side", "SIDE", N_ ("The values of marketing or sales alone") },
  { NULL },
};

static gboolean
run_scorecard (FairCall *call, GError **error)
{
  static const Part part = { dup_scorecard, set_scorecard };

  return run_part (call, &part, error);
}

static gboolean
run_scope (FairCall *call, GError **error)
{
  static const Part part = { dup_scope, set_scope };

  return run_part (call, &part, error);
}

static gboolean
run_acceptance (FairCall *call, GError **error)
{
  static const Part part = { dup_acceptance, set_acceptance };

  return run_part (call, &part, error);
}

static gboolean
run_terms (FairCall *call, GError **error)
{
  static const Part part = { dup_terms, set_terms };

  return run_part (call, &part, error);
}

const FairCommand fair_command_scorecard = {
  .name = "scorecard",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Print or store the scoring model of the draft"),
  .options = scorecard_options,
  .run = run_scorecard,
};

const FairCommand fair_command_scope = {
  .name = "scope",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Print or store what is counted"),
  .options = part_options,
  .run = run_scope,
};

const FairCommand fair_command_acceptance = {
  .name = "acceptance",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Print or store the checklist that makes an SQL"),
  .options = part_options,
  .run = run_acceptance,
};

const FairCommand fair_command_terms = {
  .name = "terms",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Print or store the terms of the agreement"),
  .options = part_options,
  .run = run_terms,
};
