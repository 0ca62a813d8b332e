/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-commitments-json.h"

#include "engine/fair-commitments-private.h"
#include "engine/fair-simulation-json.h"

#include <math.h>
#include <string.h>

/* There and back: a locked version keeps what its document shows as text, and
 * is shown from that text alone. What is not there reads as not known. */

static const char *const PERIODS[] = { "month", "window", "quarter" };

static const struct
{
  const char *key;
  gsize       offset;
} UNITS[] = {
  { "business_hours", G_STRUCT_OFFSET (FairDuration, business_hours) },
  { "business_days", G_STRUCT_OFFSET (FairDuration, business_days) },
  { "hours", G_STRUCT_OFFSET (FairDuration, hours) },
  { "days", G_STRUCT_OFFSET (FairDuration, days) },
  { "minutes", G_STRUCT_OFFSET (FairDuration, minutes) },
};

static void
add_int (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_number (JsonBuilder *builder, const char *name, double number)
{
  json_builder_set_member_name (builder, name);
  fair_simulation_json_add_number (number, builder);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_rate (JsonBuilder *builder, const char *name, const FairRate *rate)
{
  json_builder_set_member_name (builder, name);
  fair_simulation_json_add_rate (rate, builder);
}

static void
add_period (JsonBuilder           *builder,
            const char            *name,
            const FairPeriodCount *count,
            gboolean               known)
{
  if (!known)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  add_int (builder, "month", count->month);
  add_number (builder, "value", count->value);
  json_builder_end_object (builder);
}

static void
add_promise (JsonBuilder       *builder,
             FairPromiseKind    kind,
             const FairPromise *promise)
{
  json_builder_begin_object (builder);
  add_text (builder, "promise", fair_promise_kind_to_string (kind));
  add_text (builder, "verdict",
            fair_promise_verdict_to_string (promise->verdict));
  add_number (builder, "promised", promise->promised);
  add_number (builder, "value", promise->value);
  add_rate (builder, "rate", &promise->rate);
  add_int (builder, "recorded", promise->recorded);
  add_int (builder, "of", promise->of);
  add_int (builder, "earlier", promise->earlier);
  add_text (builder, "period", PERIODS[promise->period]);
  add_int (builder, "kept", promise->kept);
  add_int (builder, "periods", promise->periods);
  add_period (builder, "best", &promise->best, promise->periods > 0);
  add_period (builder, "worst", &promise->worst, promise->periods > 0);
  add_period (builder, "last_missed", &promise->last_missed,
              promise->kept < promise->periods);
  if (promise->why != NULL)
    add_text (builder, "why", promise->why);
  json_builder_end_object (builder);
}

static void
add_tier (JsonBuilder *builder, const FairTierTimes *tier)
{
  json_builder_begin_object (builder);
  add_text (builder, "tier", tier->tier);
  add_text (builder, "name", tier->name);
  json_builder_set_member_name (builder, "within");
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (UNITS); i++)
    {
      double amount = G_STRUCT_MEMBER (double, &tier->within, UNITS[i].offset);

      if (amount > 0)
        add_number (builder, UNITS[i].key, amount);
    }
  json_builder_end_object (builder);
  add_int (builder, "mqls", tier->mqls);
  add_rate (builder, "on_time", &tier->on_time);
  add_number (builder, "median_hours", tier->median_hours);
  add_int (builder, "earlier", tier->earlier);
  add_int (builder, "kept", tier->kept);
  add_int (builder, "months", tier->months);
  add_text (builder, "verdict", fair_promise_verdict_to_string (tier->verdict));
  json_builder_end_object (builder);
}

static void
add_queue (JsonBuilder *builder, const FairCommitments *commitments)
{
  json_builder_set_member_name (builder, "queue");
  json_builder_begin_object (builder);
  add_rate (builder, "late", &commitments->queue_late);
  add_rate (builder, "waited", &commitments->queue_waited);
  add_int (builder, "longest", commitments->queue_longest);
  json_builder_end_object (builder);
}

/**
 * fair_commitments_to_json:
 * @commitments: what history says of the promises
 *
 * Returns: (transfer full): an object of the format `fairlead-commitments`
 */
JsonNode *
fair_commitments_to_json (const FairCommitments *commitments)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (commitments != NULL, NULL);

  json_builder_begin_object (builder);
  add_text (builder, "format", "fairlead-commitments");
  add_int (builder, "version", 1);

  json_builder_set_member_name (builder, "promises");
  json_builder_begin_array (builder);
  for (guint i = 0; i < FAIR_N_PROMISES; i++)
    if (commitments->promises[i].made)
      add_promise (builder, i, &commitments->promises[i]);
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "follow_up_tiers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < commitments->tiers->len; i++)
    add_tier (builder, g_ptr_array_index (commitments->tiers, i));
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "follow_up_weekdays");
  json_builder_begin_array (builder);
  for (guint i = 0; i < G_N_ELEMENTS (commitments->weekdays); i++)
    fair_simulation_json_add_rate (&commitments->weekdays[i], builder);
  json_builder_end_array (builder);

  add_int (builder, "recorded_starts", commitments->recorded_starts);
  add_int (builder, "simulated_starts", commitments->simulated_starts);
  add_queue (builder, commitments);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static double
read_number (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
             ? json_node_get_double (node)
             : NAN;
}

static guint
read_count (JsonObject *object, const char *name)
{
  return (guint) json_object_get_int_member_with_default (object, name, 0);
}

static const char *
read_text (JsonObject *object, const char *name)
{
  return json_object_get_string_member_with_default (object, name, NULL);
}

static JsonObject *
read_object (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node)
             ? json_node_get_object (node)
             : NULL;
}

static FairRate
read_rate (JsonNode *node)
{
  FairRate    rate = { 0 };
  JsonObject *from;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return rate;

  from = json_node_get_object (node);
  rate.known = TRUE;
  rate.n = read_count (from, "n");
  rate.of = read_count (from, "of");
  rate.rate = read_number (from, "rate");
  rate.low = read_number (from, "low");
  rate.high = read_number (from, "high");

  return rate;
}

static FairPeriodCount
read_period (JsonObject *object, const char *name)
{
  JsonObject     *from = read_object (object, name);
  FairPeriodCount count = { 0 };

  if (from != NULL)
    count = (FairPeriodCount){ (gint32) read_count (from, "month"),
                               read_number (from, "value") };

  return count;
}

static FairPromiseVerdict
read_verdict (JsonObject *object)
{
  const char *text = read_text (object, "verdict");

  for (int i = FAIR_PROMISE_SUPPORTED; i > FAIR_PROMISE_NOT_RECORDED; i--)
    if (g_strcmp0 (text, fair_promise_verdict_to_string (i)) == 0)
      return i;

  return FAIR_PROMISE_NOT_RECORDED;
}

static void
read_promise (FairCommitments *commitments, JsonObject *row)
{
  const char  *name = read_text (row, "promise");
  const char  *period = read_text (row, "period");
  FairPromise *promise = NULL;

  for (guint i = 0; i < FAIR_N_PROMISES; i++)
    if (g_strcmp0 (name, fair_promise_kind_to_string (i)) == 0)
      promise = &commitments->promises[i];
  if (promise == NULL || promise->made)
    return;

  promise->made = TRUE;
  promise->verdict = read_verdict (row);
  promise->promised = read_number (row, "promised");
  promise->value = read_number (row, "value");
  promise->rate = read_rate (json_object_get_member (row, "rate"));
  promise->recorded = read_count (row, "recorded");
  promise->of = read_count (row, "of");
  promise->earlier = read_count (row, "earlier");
  for (guint i = 0; i < G_N_ELEMENTS (PERIODS); i++)
    if (g_strcmp0 (period, PERIODS[i]) == 0)
      promise->period = i;
  promise->kept = read_count (row, "kept");
  promise->periods = read_count (row, "periods");
  promise->best = read_period (row, "best");
  promise->worst = read_period (row, "worst");
  promise->last_missed = read_period (row, "last_missed");
  promise->why = g_strdup (read_text (row, "why"));
}

static void
read_tier (FairCommitments *commitments, JsonObject *row)
{
  const char    *id = read_text (row, "tier");
  const char    *name = read_text (row, "name");
  JsonObject    *within = read_object (row, "within");
  FairTierTimes *tier;

  if (id == NULL)
    return;

  tier = g_new0 (FairTierTimes, 1);
  tier->tier = g_strdup (id);
  tier->name = g_strdup (name != NULL ? name : id);
  for (guint i = 0; within != NULL && i < G_N_ELEMENTS (UNITS); i++)
    {
      double amount = read_number (within, UNITS[i].key);

      if (isfinite (amount))
        G_STRUCT_MEMBER (double, &tier->within, UNITS[i].offset) = amount;
    }
  tier->mqls = read_count (row, "mqls");
  tier->on_time = read_rate (json_object_get_member (row, "on_time"));
  tier->median_hours = read_number (row, "median_hours");
  tier->earlier = read_count (row, "earlier");
  tier->kept = read_count (row, "kept");
  tier->months = read_count (row, "months");
  tier->verdict = read_verdict (row);
  g_ptr_array_add (commitments->tiers, tier);
}

static JsonArray *
read_array (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node)
             ? json_node_get_array (node)
             : NULL;
}

/* Calls @read with every object of an array. */
static void
read_rows (FairCommitments *commitments,
           JsonObject      *object,
           const char      *name,
           void (*read) (FairCommitments *commitments, JsonObject *row))
{
  JsonArray *array = read_array (object, name);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)))
      read (commitments, json_array_get_object_element (array, i));
}

/**
 * fair_commitments_from_json:
 * @node: what [func@fair_commitments_to_json] made
 *
 * Reads commitments that were kept.
 *
 * Returns: (transfer full) (nullable): the commitments, %NULL where @node is no
 *   object of theirs
 */
FairCommitments *
fair_commitments_from_json (JsonNode *node)
{
  FairCommitments *commitments;
  JsonObject      *object;
  JsonArray       *weekdays;
  JsonObject      *queue;

  g_return_val_if_fail (node != NULL, NULL);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  object = json_node_get_object (node);
  if (g_strcmp0 (read_text (object, "format"), "fairlead-commitments") != 0)
    return NULL;

  commitments = _fair_commitments_new_empty ();
  read_rows (commitments, object, "promises", read_promise);
  read_rows (commitments, object, "follow_up_tiers", read_tier);
  weekdays = read_array (object, "follow_up_weekdays");
  for (guint i = 0; weekdays != NULL && i < json_array_get_length (weekdays) &&
                    i < G_N_ELEMENTS (commitments->weekdays);
       i++)
    commitments->weekdays[i] = read_rate (json_array_get_element (weekdays, i));
  commitments->recorded_starts = read_count (object, "recorded_starts");
  commitments->simulated_starts = read_count (object, "simulated_starts");
  queue = read_object (object, "queue");
  if (queue != NULL)
    {
      commitments->queue_late =
          read_rate (json_object_get_member (queue, "late"));
      commitments->queue_waited =
          read_rate (json_object_get_member (queue, "waited"));
      commitments->queue_longest = read_count (queue, "longest");
    }

  return commitments;
}
