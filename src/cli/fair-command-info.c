/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "cli/fair-answer-json.h"
#include "cli/fair-cli.h"
#include "cli/fair-command.h"
#include "engine/fair-summary.h"

static const FairOutcome outcomes[] = {
  FAIR_OUTCOME_WON,
  FAIR_OUTCOME_LOST,
  FAIR_OUTCOME_OPEN,
  FAIR_OUTCOME_NONE,
};

static void
add_outcomes (JsonBuilder *builder,
              const char  *name,
              const guint *counts,
              guint        n_outcomes)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  for (guint i = 0; i < n_outcomes; i++)
    fair_answer_json_add_count (builder, fair_outcome_to_string (outcomes[i]),
                                counts[outcomes[i]]);
  json_builder_end_object (builder);
}

static void
add_lists (JsonBuilder *builder, const FairSummary *summary)
{
  fair_answer_json_begin_array (builder, "attributes");
  for (guint i = 0; i < summary->attributes->len; i++)
    {
      const FairAttributeSummary *row =
          &g_array_index (summary->attributes, FairAttributeSummary, i);

      json_builder_begin_object (builder);
      fair_answer_json_add_text (builder, "name", row->name);
      fair_answer_json_add_text (
          builder, "type",
          fair_column_type_to_string (
              row->type == FAIR_COLUMN_INSTANT ? FAIR_COLUMN_DATE : row->type));
      fair_answer_json_add_count (builder, "known", row->known);
      fair_answer_json_add_count (builder, "distinct", row->distinct);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  fair_answer_json_begin_array (builder, "activity_types");
  for (guint i = 0; i < summary->types->len; i++)
    {
      const FairTypeSummary *row =
          &g_array_index (summary->types, FairTypeSummary, i);

      json_builder_begin_object (builder);
      fair_answer_json_add_text (builder, "type", row->type);
      fair_answer_json_add_count (builder, "count", (gint64) row->count);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_unsupported (JsonBuilder *builder, const FairSummary *summary)
{
  fair_answer_json_begin_array (builder, "leaks");
  json_builder_end_array (builder);

  fair_answer_json_begin_array (builder, "unsupported");
  for (guint i = 0; i < summary->unsupported->len; i++)
    {
      const FairUnsupported *row = summary->unsupported->pdata[i];

      json_builder_begin_object (builder);
      fair_answer_json_add_text (builder, "what", row->what);
      fair_answer_json_add_text (builder, "why", row->why);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static JsonNode *
build_answer (const FairSummary *summary, FairWorkshop *workshop)
{
  g_autoptr (JsonBuilder) builder = fair_answer_json_new ("fairlead-info");

  fair_answer_json_add_text (builder, "name",
                             fair_workshop_get_name (workshop));
  fair_answer_json_add_count (builder, "leads", summary->leads);
  fair_answer_json_add_count (builder, "companies", summary->companies);
  fair_answer_json_add_count (builder, "deals", summary->deals);
  fair_answer_json_add_count (builder, "activities",
                              (gint64) summary->activities);
  fair_answer_json_add_count (builder, "future", summary->future);
  add_outcomes (builder, "outcomes", summary->outcomes,
                G_N_ELEMENTS (outcomes));
  add_outcomes (builder, "deals_by_outcome", summary->deals_by_outcome,
                G_N_ELEMENTS (outcomes) - 1);
  fair_answer_json_add_instant (builder, "first", summary->first);
  fair_answer_json_add_instant (builder, "as_of", summary->as_of);
  fair_answer_json_add_text (
      builder, "time_zone",
      fair_zone_get_id (fair_workshop_get_zone (workshop)));
  fair_answer_json_add_text (builder, "currency",
                             fair_workshop_get_currency (workshop));
  fair_answer_json_add_count (
      builder, "versions",
      fair_versions_count (fair_workshop_get_versions (workshop)));
  add_lists (builder, summary);
  add_unsupported (builder, summary);

  return fair_answer_json_end (builder);
}

static void
say_summary (FairCall *call, const FairSummary *summary, FairWorkshop *workshop)
{
  FairZone        *zone = fair_workshop_get_zone (workshop);
  g_autofree char *activities =
      fair_format_count ((gint64) summary->activities);

  fair_call_say (call,
                 _ ("%s: %u leads, %u companies, %u deals, %s activities."),
                 fair_workshop_get_name (workshop), summary->leads,
                 summary->companies, summary->deals, activities);
  if (summary->first != FAIR_INSTANT_NONE)
    {
      g_autofree char *first =
          fair_instant_to_local_date (summary->first, zone);
      g_autofree char *as_of =
          fair_instant_to_local_date (summary->as_of, zone);

      fair_call_say (call, _ ("From %s to %s (%s)."), first, as_of,
                     fair_zone_get_id (zone));
    }
  fair_call_say (call,
                 _ ("Outcomes of leads: %u won, %u lost, %u open, %u "
                    "none."),
                 summary->outcomes[FAIR_OUTCOME_WON],
                 summary->outcomes[FAIR_OUTCOME_LOST],
                 summary->outcomes[FAIR_OUTCOME_OPEN],
                 summary->outcomes[FAIR_OUTCOME_NONE]);

  if (summary->unsupported->len > 0)
    fair_call_say (call, "\n%s", _ ("What this data cannot say:"));
  for (guint i = 0; i < summary->unsupported->len; i++)
    {
      const FairUnsupported *row = summary->unsupported->pdata[i];

      fair_call_say (call, "  %s: %s", row->what, row->why);
    }
}

static void
answer_without_data (FairCall *call, FairWorkshop *workshop)
{
  static const FairSummary nothing = { .first = FAIR_INSTANT_NONE,
                                       .as_of = FAIR_INSTANT_NONE };
  g_autoptr (GArray) attributes =
      g_array_new (FALSE, FALSE, sizeof (FairAttributeSummary));
  g_autoptr (GArray) types =
      g_array_new (FALSE, FALSE, sizeof (FairTypeSummary));
  g_autoptr (GPtrArray) unsupported = g_ptr_array_new ();
  FairSummary summary = nothing;

  summary.attributes = attributes;
  summary.types = types;
  summary.unsupported = unsupported;
  fair_call_say (call, _ ("%s: nothing was imported yet."),
                 fair_workshop_get_name (workshop));
  fair_call_answer (call, build_answer (&summary, workshop));
}

static gboolean
run (FairCall *call, GError **error)
{
  g_autoptr (FairWorkshop) workshop =
      fair_call_open (call, FAIR_ACCESS_READ, error);
  g_autoptr (FairSummary) summary = NULL;
  g_autoptr (GError) failure = NULL;

  if (workshop == NULL)
    return FALSE;

  summary = fair_past_dup_summary (fair_workshop_get_past (workshop), &failure);
  if (summary != NULL)
    {
      say_summary (call, summary, workshop);
      fair_call_answer (call, build_answer (summary, workshop));
    }
  else if (g_error_matches (failure, FAIR_WORKSHOP_ERROR,
                            FAIR_WORKSHOP_ERROR_NO_DATA))
    answer_without_data (call, workshop);
  else
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  return fair_workshop_close (workshop, error);
}

const FairCommand fair_command_info = {
  .name = "info",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Say what a workshop holds, and what its data cannot say"),
  .options = NULL,
  .run = run,
};
