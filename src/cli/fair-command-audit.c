/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-format.h"
#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "cli/fair-answer-json.h"
#include "cli/fair-cli.h"
#include "cli/fair-command.h"

#include <math.h>

#define DEFAULT_DEALS 50
#define SAID_ROWS 5

static const FairOption options[] = {
  { "last", "N", N_ ("How many won deals, the latest first; 50 without it") },
  { NULL },
};

static void
add_durations (JsonBuilder         *builder,
               const char          *name,
               const FairDurations *durations)
{
  gboolean known = durations->n > 0;

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  fair_answer_json_add_count (builder, "n", durations->n);
  fair_answer_json_add_number (builder, "median",
                               known ? durations->median : NAN);
  fair_answer_json_add_number (builder, "q1", known ? durations->q1 : NAN);
  fair_answer_json_add_number (builder, "q3", known ? durations->q3 : NAN);
  fair_answer_json_add_count (builder, "negative", durations->negative);
  json_builder_end_object (builder);
}

static void
add_profile (JsonBuilder *builder, const FairAuditProfile *profile)
{
  json_builder_begin_object (builder);
  fair_answer_json_add_text (builder, "attribute", profile->attribute);
  fair_answer_json_add_count (builder, "known_won", profile->known_won);
  fair_answer_json_add_count (builder, "known_all", profile->known_all);
  fair_answer_json_begin_array (builder, "rows");
  for (guint i = 0; i < profile->rows->len; i++)
    {
      const FairAuditRow *row = profile->rows->pdata[i];

      json_builder_begin_object (builder);
      fair_answer_json_add_text (builder, "value", row->value);
      fair_answer_json_add_count (builder, "won", row->won);
      fair_answer_json_add_number (builder, "won_share", row->won_rate.rate);
      fair_answer_json_add_number (builder, "low", row->won_rate.low);
      fair_answer_json_add_number (builder, "high", row->won_rate.high);
      fair_answer_json_add_number (builder, "all_share", row->all_share);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static JsonNode *
build_answer (const FairAudit *audit)
{
  g_autoptr (JsonBuilder) builder = fair_answer_json_new ("fairlead-audit");

  fair_answer_json_add_count (builder, "deals", audit->deals);
  fair_answer_json_begin_array (builder, "profiles");
  for (guint i = 0; i < audit->profiles->len; i++)
    add_profile (builder, audit->profiles->pdata[i]);
  json_builder_end_array (builder);
  add_durations (builder, "first_touch_to_call_days",
                 &audit->first_touch_to_call);
  add_durations (builder, "first_touch_to_close_days",
                 &audit->first_touch_to_close);

  return fair_answer_json_end (builder);
}

static void
say_profile (FairCall *call, const FairAuditProfile *profile)
{
  fair_call_say (call, "\n%s", profile->attribute);
  for (guint i = 0; i < MIN (profile->rows->len, SAID_ROWS); i++)
    {
      const FairAuditRow *row = profile->rows->pdata[i];
      g_autofree char    *won = fair_format_percent (row->won_rate.rate, 0);
      g_autofree char    *all = row->all_share >= 0
                                    ? fair_format_percent (row->all_share, 0)
                                    : g_strdup ("–");
      g_autofree char    *value = fair_text_pad (row->value, 32);

      fair_call_say (call, _ ("  %s %5s of these wins, %5s of all leads"),
                     value, won, all);
    }
}

static void
say_durations (FairCall *call, const char *what, const FairDurations *durations)
{
  g_autofree char *median = NULL;

  if (durations->n == 0)
    return;

  median = fair_format_decimal (durations->median, 1);
  fair_call_say (call, _ ("%s: %s days (median of %u)"), what, median,
                 durations->n);
}

static gboolean
run (FairCall *call, GError **error)
{
  g_autoptr (FairWorkshop) workshop = NULL;
  g_autoptr (FairAudit) audit = NULL;
  gint64 last = DEFAULT_DEALS;

  if (fair_call_has (call, "last") &&
      !fair_call_get_int (call, "last", 1, G_MAXINT, &last, error))
    return FALSE;

  workshop = fair_call_open (call, FAIR_ACCESS_READ, error);
  if (workshop == NULL)
    return FALSE;

  audit = fair_results_audit (fair_workshop_get_results (workshop),
                              (guint) last, NULL, error);
  if (audit == NULL)
    return FALSE;

  fair_call_say (call,
                 ngettext ("The last won deal beside all leads",
                           "The last %u won deals beside all leads",
                           audit->deals),
                 audit->deals);
  for (guint i = 0; i < audit->profiles->len; i++)
    say_profile (call, audit->profiles->pdata[i]);
  fair_call_say (call, "%s", "");
  say_durations (call, _ ("First touch to discovery call"),
                 &audit->first_touch_to_call);
  say_durations (call, _ ("First touch to close"),
                 &audit->first_touch_to_close);
  fair_call_answer (call, build_answer (audit));

  return fair_workshop_close (workshop, error);
}

const FairCommand fair_command_audit = {
  .name = "audit",
  .arguments = "FILE",
  .n_arguments = 1,
  .summary = N_ ("Say what the won deals had in common"),
  .options = options,
  .run = run,
};
