/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-simulation-json.h"

#include <math.h>

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_int (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_flag (JsonBuilder *builder, const char *name, gboolean flag)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, flag);
}

static void
add_number (JsonBuilder *builder, const char *name, double number)
{
  json_builder_set_member_name (builder, name);
  fair_simulation_json_add_number (number, builder);
}

static void
add_rate (JsonBuilder *builder, const char *name, const FairRate *rate)
{
  json_builder_set_member_name (builder, name);
  fair_simulation_json_add_rate (rate, builder);
}

void
fair_simulation_json_add_number (double number, JsonBuilder *builder)
{
  if (isfinite (number))
    json_builder_add_double_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

void
fair_simulation_json_add_rate (const FairRate *rate, JsonBuilder *builder)
{
  if (!rate->known || rate->of == 0)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  add_int (builder, "n", (gint64) rate->n);
  add_int (builder, "of", (gint64) rate->of);
  add_number (builder, "rate", rate->rate);
  add_number (builder, "low", rate->low);
  add_number (builder, "high", rate->high);
  json_builder_end_object (builder);
}

static void
add_head (const FairSimulation *simulation, JsonBuilder *builder)
{
  g_autofree char *as_of = fair_instant_to_iso (simulation->as_of);

  add_text (builder, "format", "fairlead-simulation");
  add_int (builder, "version", 1);
  add_text (builder, "as_of", as_of);
  add_int (builder, "maturity_days", simulation->maturity_days);
  add_int (builder, "threshold", simulation->threshold);
  add_int (builder, "leads", simulation->leads);
  add_int (builder, "mature_leads", simulation->mature_leads);
  add_int (builder, "mqls", simulation->mqls);
  add_int (builder, "mature_mqls", simulation->mature_mqls);
  add_int (builder, "won", simulation->won);
  add_int (builder, "mature_won", simulation->mature_won);
  add_int (builder, "lost", simulation->lost);
  add_int (builder, "undated", simulation->undated);
  add_int (builder, "future", simulation->future);
  add_int (builder, "came_in_with_deal", simulation->with_deal);
  add_int (builder, "outcome_without_entry", simulation->no_entry);
  add_flag (builder, "sal_after_sql", simulation->sal_after_sql);
  add_flag (builder, "worked_known", simulation->knows_worked);
  add_flag (builder, "all_won", simulation->all_won);
}

static void
add_days (JsonBuilder *builder,
          const char  *name,
          guint        n,
          double       median,
          double       q1,
          double       q3)
{
  json_builder_set_member_name (builder, name);
  if (n == 0)
    {
      json_builder_add_null_value (builder);
      return;
    }

  json_builder_begin_object (builder);
  add_int (builder, "n", n);
  add_number (builder, "median", median);
  add_number (builder, "q1", q1);
  add_number (builder, "q3", q3);
  json_builder_end_object (builder);
}

static void
add_rates (const FairSimulation *simulation, JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "rates");
  json_builder_begin_object (builder);
  for (guint i = 0; i < FAIR_N_RATES; i++)
    if (fair_rate_kind_applies (i, simulation->sal_after_sql))
      add_rate (builder, fair_rate_kind_to_string (i), &simulation->rates[i]);
  json_builder_end_object (builder);

  add_number (builder, "lift", simulation->has_lift ? simulation->lift : NAN);

  add_days (builder, "lead_time_days", simulation->lead_time_n,
            simulation->lead_time_median, simulation->lead_time_q1,
            simulation->lead_time_q3);
  add_days (builder, "close_time_days", simulation->close_time_n,
            simulation->close_time_median, simulation->close_time_q1,
            simulation->close_time_q3);
}

static void
add_amounts (const FairSimulation *simulation,
             const char           *currency,
             JsonBuilder          *builder)
{
  json_builder_set_member_name (builder, "won_amount_captured");
  json_builder_begin_object (builder);
  add_number (builder, "amount", simulation->won_amount_captured);
  add_flag (builder, "known", simulation->has_amounts);
  add_number (builder, "of", simulation->won_amount);
  add_text (builder, "currency", currency);
  add_int (builder, "counted", simulation->amounts_counted);
  add_int (builder, "missing", simulation->amounts_missing);
  add_int (builder, "other_currencies", simulation->amounts_foreign);
  json_builder_end_object (builder);

  json_builder_set_member_name (builder, "deals");
  json_builder_begin_object (builder);
  add_int (builder, "won", simulation->deals_won);
  add_int (builder, "won_captured", simulation->deals_won_captured);
  json_builder_end_object (builder);
}

static void
add_months (const FairSimulation *simulation, JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "months");
  json_builder_begin_array (builder);
  for (guint i = 0; i < simulation->months->len; i++)
    {
      const FairMonthCount *month =
          &g_array_index (simulation->months, FairMonthCount, i);
      g_autofree char *text = fair_month_to_string (month->month);

      json_builder_begin_object (builder);
      add_text (builder, "month", text);
      add_int (builder, "number", month->month);
      add_int (builder, "mqls", month->mqls);
      add_flag (builder, "partial", month->partial);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_weeks (const FairSimulation *simulation, JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "weeks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < simulation->weeks->len; i++)
    {
      const FairWeekCount *week =
          &g_array_index (simulation->weeks, FairWeekCount, i);
      g_autofree char *text = fair_week_to_string (week->week);

      json_builder_begin_object (builder);
      add_text (builder, "week", text);
      add_int (builder, "number", week->week);
      add_int (builder, "mqls", week->mqls);
      add_flag (builder, "partial", week->partial);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_sources (const FairSimulation *simulation, JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < simulation->sources->len; i++)
    {
      const FairSourceCount *source = simulation->sources->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "source", source->source);
      add_int (builder, "leads", source->leads);
      add_int (builder, "mqls", source->mqls);
      add_rate (builder, "won_captured", &source->won_captured);
      add_rate (builder, "mql_to_won", &source->mql_to_won);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_tiers (const FairSimulation *simulation, JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "tiers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < simulation->tiers->len; i++)
    {
      const FairTierCount *tier = simulation->tiers->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "tier", tier->tier);
      add_text (builder, "name", tier->name);
      add_int (builder, "mqls", tier->mqls);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_curve (const FairSimulation *simulation, JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "curve");
  json_builder_begin_array (builder);
  for (guint i = 0; i < simulation->curve->len; i++)
    {
      const FairCurvePoint *point =
          &g_array_index (simulation->curve, FairCurvePoint, i);

      json_builder_begin_object (builder);
      add_int (builder, "threshold", point->threshold);
      add_int (builder, "mqls", point->mqls);
      add_int (builder, "mature_mqls", point->mature_mqls);
      add_int (builder, "won_captured", point->won_captured);
      add_int (builder, "opportunities", point->opportunities);
      add_int (builder, "sqls", point->sqls);
      add_number (builder, "won_amount", point->won_amount);
      add_number (builder, "worked",
                  simulation->knows_worked ? point->worked : NAN);
      add_flag (builder, "never_worked", point->never_worked);
      if (point->never_worked)
        {
          add_number (builder, "bound_low", point->bound_low);
          add_number (builder, "bound_high", point->bound_high);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_swap_counts (JsonBuilder          *builder,
                 const char           *name,
                 const FairSwapCounts *counts)
{
  static const FairOutcome order[] = { FAIR_OUTCOME_WON, FAIR_OUTCOME_LOST,
                                       FAIR_OUTCOME_OPEN, FAIR_OUTCOME_NONE };

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_int (builder, fair_outcome_to_string (order[i]),
             counts->counts[order[i]]);
  json_builder_end_object (builder);
}

static void
add_ids (JsonBuilder     *builder,
         const char      *name,
         const GArray    *rows,
         const FairFrame *leads)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < rows->len; i++)
    json_builder_add_string_value (
        builder, fair_frame_get_id (leads, g_array_index (rows, guint, i)));
  json_builder_end_array (builder);
}

static void
add_swap (const FairSimulation *simulation,
          const char           *baseline,
          const FairFrame      *leads,
          JsonBuilder          *builder)
{
  add_text (builder, "baseline", baseline);
  json_builder_set_member_name (builder, "scope");
  json_builder_begin_object (builder);
  add_int (builder, "in", simulation->leads);
  add_int (builder, "out", simulation->out_of_scope);
  json_builder_end_object (builder);

  json_builder_set_member_name (builder, "swap");
  json_builder_begin_object (builder);
  add_swap_counts (builder, "enter", &simulation->enter);
  add_swap_counts (builder, "leave", &simulation->leave);
  add_swap_counts (builder, "stay", &simulation->stay);
  add_ids (builder, "entering", simulation->entering, leads);
  add_ids (builder, "leaving", simulation->leaving, leads);
  json_builder_end_object (builder);
}

static void
add_criteria (const FairSimulation *simulation, JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "criteria");
  json_builder_begin_array (builder);
  for (guint i = 0; i < simulation->criteria->len; i++)
    {
      const FairCriterionEffect *effect = simulation->criteria->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "id", effect->id);
      add_int (builder, "matched", effect->matched);
      add_int (builder, "won_matched", effect->won_matched);
      add_rate (builder, "with", &effect->with);
      add_rate (builder, "without", &effect->without);
      add_int (builder, "unique_mqls", effect->unique_mqls);
      add_int (builder, "unique_wins", effect->unique_wins);
      add_int (builder, "gained_mqls", effect->gained_mqls);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_unsupported (const FairSimulation *simulation, JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "unsupported");
  json_builder_begin_array (builder);
  for (guint i = 0; i < simulation->unsupported->len; i++)
    {
      const FairUnsupported *row = simulation->unsupported->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "what", row->what);
      add_text (builder, "why", row->why);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

JsonNode *
fair_simulation_to_json (const FairSimulation *simulation,
                         const char           *baseline,
                         FairHistory          *history)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_head (simulation, builder);
  add_rates (simulation, builder);
  add_amounts (simulation, fair_history_get_currency (history), builder);
  add_months (simulation, builder);
  add_weeks (simulation, builder);
  add_sources (simulation, builder);
  add_curve (simulation, builder);
  add_swap (simulation, baseline, fair_history_get_leads (history), builder);
  add_tiers (simulation, builder);
  add_criteria (simulation, builder);
  add_unsupported (simulation, builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
