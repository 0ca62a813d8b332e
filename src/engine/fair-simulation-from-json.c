/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-simulation-json.h"

#include "engine/fair-trial.h"

#include <math.h>

/* The way back of fair_simulation_to_json(): a locked version keeps what its
 * document shows as text, and is shown from that text alone. What is not there
 * reads as nothing known, so that a text of an older program serves too. */

static gint64
read_int (JsonObject *object, const char *name)
{
  return json_object_get_int_member_with_default (object, name, 0);
}

static double
read_number (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
             ? json_node_get_double (node)
             : NAN;
}

static gboolean
read_flag (JsonObject *object, const char *name)
{
  return json_object_get_boolean_member_with_default (object, name, FALSE);
}

static JsonObject *
read_object (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node)
             ? json_node_get_object (node)
             : NULL;
}

static char *
read_text (JsonObject *object, const char *name)
{
  return g_strdup (
      json_object_get_string_member_with_default (object, name, NULL));
}

static FairRate
read_rate (JsonObject *object, const char *name)
{
  JsonObject *from = object != NULL ? read_object (object, name) : NULL;
  FairRate    rate = { 0 };

  if (from == NULL)
    return rate;

  rate.known = TRUE;
  rate.n = (guint64) read_int (from, "n");
  rate.of = (guint64) read_int (from, "of");
  rate.rate = read_number (from, "rate");
  rate.low = read_number (from, "low");
  rate.high = read_number (from, "high");

  return rate;
}

static void
read_head (FairSimulation *simulation, JsonObject *object)
{
  g_autoptr (FairZone) utc = fair_zone_new ("UTC", NULL);
  g_autofree char *as_of = read_text (object, "as_of");
  FairDate         date;

  simulation->as_of = FAIR_INSTANT_NONE;
  if (as_of != NULL && utc != NULL && fair_date_parse_iso (as_of, utc, &date))
    simulation->as_of = date.instant;
  simulation->maturity_days = (int) read_int (object, "maturity_days");
  simulation->threshold = (int) read_int (object, "threshold");
  simulation->leads = (guint) read_int (object, "leads");
  simulation->mature_leads = (guint) read_int (object, "mature_leads");
  simulation->mqls = (guint) read_int (object, "mqls");
  simulation->mature_mqls = (guint) read_int (object, "mature_mqls");
  simulation->won = (guint) read_int (object, "won");
  simulation->mature_won = (guint) read_int (object, "mature_won");
  simulation->lost = (guint) read_int (object, "lost");
  simulation->undated = (guint) read_int (object, "undated");
  simulation->future = (guint) read_int (object, "future");
  simulation->with_deal = (guint) read_int (object, "came_in_with_deal");
  simulation->no_entry = (guint) read_int (object, "outcome_without_entry");
  simulation->sal_after_sql = read_flag (object, "sal_after_sql");
  simulation->knows_worked = read_flag (object, "worked_known");
  simulation->all_won = read_flag (object, "all_won");
}

static void
read_rates (FairSimulation *simulation, JsonObject *object)
{
  JsonObject *rates = read_object (object, "rates");
  JsonObject *time = read_object (object, "lead_time_days");
  JsonObject *close = read_object (object, "close_time_days");

  for (guint i = 0; i < FAIR_N_RATES; i++)
    simulation->rates[i] = read_rate (rates, fair_rate_kind_to_string (i));

  simulation->lift = read_number (object, "lift");
  simulation->has_lift = isfinite (simulation->lift);
  if (time != NULL)
    {
      simulation->lead_time_n = (guint) read_int (time, "n");
      simulation->lead_time_median = read_number (time, "median");
      simulation->lead_time_q1 = read_number (time, "q1");
      simulation->lead_time_q3 = read_number (time, "q3");
    }
  if (close != NULL)
    {
      simulation->close_time_n = (guint) read_int (close, "n");
      simulation->close_time_median = read_number (close, "median");
      simulation->close_time_q1 = read_number (close, "q1");
      simulation->close_time_q3 = read_number (close, "q3");
    }
}

static void
read_amounts (FairSimulation *simulation, JsonObject *object)
{
  JsonObject *amount = read_object (object, "won_amount_captured");
  JsonObject *deals = read_object (object, "deals");
  JsonObject *scope = read_object (object, "scope");

  if (amount != NULL)
    {
      simulation->won_amount_captured = read_number (amount, "amount");
      simulation->won_amount = read_number (amount, "of");
      simulation->has_amounts = read_flag (amount, "known");
      simulation->amounts_counted = (guint) read_int (amount, "counted");
      simulation->amounts_missing = (guint) read_int (amount, "missing");
      simulation->amounts_foreign =
          (guint) read_int (amount, "other_currencies");
    }
  if (deals != NULL)
    {
      simulation->deals_won = (guint) read_int (deals, "won");
      simulation->deals_won_captured = (guint) read_int (deals, "won_captured");
    }
  if (scope != NULL)
    simulation->out_of_scope = (guint) read_int (scope, "out");
}

/* Calls @read with every object of an array. */
static void
read_array (FairSimulation *simulation,
            JsonObject     *object,
            const char     *name,
            void (*read) (FairSimulation *simulation, JsonObject *row))
{
  JsonNode  *node = json_object_get_member (object, name);
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)))
      read (simulation, json_array_get_object_element (array, i));
}

static void
read_month (FairSimulation *simulation, JsonObject *row)
{
  FairMonthCount month = {
    .month = (gint32) read_int (row, "number"),
    .mqls = (guint) read_int (row, "mqls"),
    .partial = read_flag (row, "partial"),
  };

  g_array_append_val (simulation->months, month);
}

static void
read_week (FairSimulation *simulation, JsonObject *row)
{
  FairWeekCount week = {
    .week = (gint32) read_int (row, "number"),
    .mqls = (guint) read_int (row, "mqls"),
    .partial = read_flag (row, "partial"),
  };

  g_array_append_val (simulation->weeks, week);
}

static void
read_source (FairSimulation *simulation, JsonObject *row)
{
  FairSourceCount *source = g_new0 (FairSourceCount, 1);

  source->source = read_text (row, "source");
  source->leads = (guint) read_int (row, "leads");
  source->mqls = (guint) read_int (row, "mqls");
  source->won_captured = read_rate (row, "won_captured");
  source->mql_to_won = read_rate (row, "mql_to_won");
  g_ptr_array_add (simulation->sources, source);
}

static void
read_tier (FairSimulation *simulation, JsonObject *row)
{
  FairTierCount *tier = g_new0 (FairTierCount, 1);

  tier->tier = read_text (row, "tier");
  tier->name = read_text (row, "name");
  tier->mqls = (guint) read_int (row, "mqls");
  g_ptr_array_add (simulation->tiers, tier);
}

static void
read_point (FairSimulation *simulation, JsonObject *row)
{
  FairCurvePoint point = {
    .threshold = (int) read_int (row, "threshold"),
    .mqls = (guint) read_int (row, "mqls"),
    .mature_mqls = (guint) read_int (row, "mature_mqls"),
    .won_captured = (guint) read_int (row, "won_captured"),
    .opportunities = (guint) read_int (row, "opportunities"),
    .sqls = (guint) read_int (row, "sqls"),
    .won_amount = read_number (row, "won_amount"),
    .worked = (guint) read_int (row, "worked"),
    .never_worked = read_flag (row, "never_worked"),
    .bound_low = read_number (row, "bound_low"),
    .bound_high = read_number (row, "bound_high"),
  };

  g_array_append_val (simulation->curve, point);
}

static void
read_criterion (FairSimulation *simulation, JsonObject *row)
{
  FairCriterionEffect *effect = g_new0 (FairCriterionEffect, 1);

  effect->id = read_text (row, "id");
  effect->matched = (guint) read_int (row, "matched");
  effect->won_matched = (guint) read_int (row, "won_matched");
  effect->with = read_rate (row, "with");
  effect->without = read_rate (row, "without");
  effect->unique_mqls = (guint) read_int (row, "unique_mqls");
  effect->unique_wins = (guint) read_int (row, "unique_wins");
  effect->gained_mqls = (guint) read_int (row, "gained_mqls");
  g_ptr_array_add (simulation->criteria, effect);
}

static void
read_unsupported (FairSimulation *simulation, JsonObject *row)
{
  FairUnsupported *unsupported = g_new0 (FairUnsupported, 1);

  unsupported->what = read_text (row, "what");
  unsupported->why = read_text (row, "why");
  g_ptr_array_add (simulation->unsupported, unsupported);
}

static void
read_swap_counts (FairSwapCounts *counts, JsonObject *swap, const char *name)
{
  JsonObject *from = swap != NULL ? read_object (swap, name) : NULL;

  for (guint i = 0; from != NULL && i < G_N_ELEMENTS (counts->counts); i++)
    counts->counts[i] = (guint) read_int (from, fair_outcome_to_string (i));
}

static void
read_swap (FairSimulation *simulation, JsonObject *object)
{
  JsonObject      *swap = read_object (object, "swap");
  g_autofree char *baseline = read_text (object, "baseline");

  if (g_strcmp0 (baseline, "current") == 0)
    simulation->baseline = FAIR_BASELINE_CURRENT;
  else if (g_strcmp0 (baseline, "everybody") == 0)
    simulation->baseline = FAIR_BASELINE_EVERYBODY;
  else
    simulation->baseline = FAIR_BASELINE_SCORES;
  read_swap_counts (&simulation->enter, swap, "enter");
  read_swap_counts (&simulation->leave, swap, "leave");
  read_swap_counts (&simulation->stay, swap, "stay");
}

FairSimulation *
fair_simulation_from_json (JsonNode *node)
{
  g_autoptr (FairSimulation) simulation = NULL;
  JsonObject *object;

  g_return_val_if_fail (node != NULL, NULL);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  object = json_node_get_object (node);
  simulation = _fair_simulation_new_empty ();
  read_head (simulation, object);
  read_rates (simulation, object);
  read_amounts (simulation, object);
  read_swap (simulation, object);
  read_array (simulation, object, "months", read_month);
  read_array (simulation, object, "weeks", read_week);
  read_array (simulation, object, "sources", read_source);
  read_array (simulation, object, "tiers", read_tier);
  read_array (simulation, object, "curve", read_point);
  read_array (simulation, object, "criteria", read_criterion);
  read_array (simulation, object, "unsupported", read_unsupported);

  return g_steal_pointer (&simulation);
}
