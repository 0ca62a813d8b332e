/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-remedies.h"

#include "engine/fair-commitments-private.h"

#include "base/fair-json.h"
#include "base/fair-number.h"

#include <math.h>

/* Ways out of promises that the past would not have kept. What is promised is
 * moved towards the past, a number, a percent or a unit of time at a time,
 * until the same test that found it broken finds it kept. Each of these tests
 * gets easier the further it is moved, so the first value that passes is found
 * by halving, and none is offered that was not tested. */

#define MOST_TIERS_STEPS 24
#define LEAST_PERCENT 5

typedef enum
{
  LESS,
  LESS_SHARE,
  MORE,
  LONGER,
} Direction;

typedef void (*TakeFunc) (FairTesting *self);

static const struct
{
  FairPromiseKind kind;
  const char     *path;
  Direction       direction;
  TakeFunc        take;
} WAYS[] = {
  { FAIR_PROMISE_VOLUME, "marketing.mqls_per_month", LESS,
    _fair_testing_take_average },
  { FAIR_PROMISE_FLOOR, "marketing.mqls_per_month_floor", LESS,
    _fair_testing_take_floor },
  { FAIR_PROMISE_QUALITY, "marketing.mql_to_sql_floor", LESS_SHARE,
    _fair_testing_take_quality },
  { FAIR_PROMISE_COMPLETE, "marketing.complete_share", LESS_SHARE,
    _fair_testing_take_complete },
  { FAIR_PROMISE_ACCEPT, "sales.accept_within", LONGER,
    _fair_testing_take_accept },
  { FAIR_PROMISE_ACCEPT, "sales.accept_share", LESS_SHARE,
    _fair_testing_take_accept },
  { FAIR_PROMISE_FOLLOW_UP, "sales.follow_up_within", LONGER,
    _fair_testing_take_follow_up },
  { FAIR_PROMISE_FOLLOW_UP, "sales.on_time_share", LESS_SHARE,
    _fair_testing_take_follow_up },
  { FAIR_PROMISE_OUTCOME, "sales.disposition_within", LONGER,
    _fair_testing_take_outcome },
  { FAIR_PROMISE_OUTCOME, "sales.disposition_share", LESS_SHARE,
    _fair_testing_take_outcome },
  { FAIR_PROMISE_CAPACITY, "sales.mqls_per_rep_per_month", MORE,
    _fair_testing_take_capacity },
  { FAIR_PROMISE_CAPACITY, "sales.reps", MORE, _fair_testing_take_capacity },
};

/* The longest that is offered, by the unit of a promise. */
static const struct
{
  const char *key;
  gsize       offset;
  int         most;
} UNITS[] = {
  { "business_hours", G_STRUCT_OFFSET (FairDuration, business_hours), 80 },
  { "business_days", G_STRUCT_OFFSET (FairDuration, business_days), 60 },
  { "hours", G_STRUCT_OFFSET (FairDuration, hours), 240 },
  { "days", G_STRUCT_OFFSET (FairDuration, days), 90 },
  { "minutes", G_STRUCT_OFFSET (FairDuration, minutes), 480 },
};

static void
change_free (gpointer data)
{
  FairRemedyChange *change = data;

  g_free (change->path);
  json_node_unref (change->node);
  g_free (change);
}

static void
remedy_free (gpointer data)
{
  FairRemedy *remedy = data;

  g_ptr_array_unref (remedy->changes);
  g_free (remedy);
}

/* Tests one promise of @terms, and nothing else. */
static FairCommitments *
test (FairTesting *testing, TakeFunc take, const FairTerms *terms)
{
  testing->terms = terms;
  testing->result = _fair_commitments_new_empty ();
  take (testing);

  return g_steal_pointer (&testing->result);
}

/* Whether the past is against it. Of a volume and a capacity the mean counts
 * even where there are too few months for a verdict. */
static gboolean
is_against (FairPromiseKind kind, const FairPromise *promise)
{
  if (!promise->made || promise->verdict == FAIR_PROMISE_NOT_SUPPORTED)
    return promise->made;

  switch (kind)
    {
    case FAIR_PROMISE_VOLUME:
      return promise->value < promise->promised;
    case FAIR_PROMISE_CAPACITY:
      return promise->value > promise->promised;
    case FAIR_PROMISE_FLOOR:
      return promise->kept * 4 < promise->periods * 3;
    default:
      return FALSE;
    }
}

static gboolean
keeps (FairTesting *testing, guint way, const FairTerms *terms, FairRate *rate)
{
  g_autoptr (FairCommitments) tested =
      terms != NULL ? test (testing, WAYS[way].take, terms) : NULL;
  const FairPromise *promise;

  if (tested == NULL)
    return FALSE;

  promise = &tested->promises[WAYS[way].kind];
  *rate = promise->rate;

  /* Too few months may speak for a volume; a share needs its leads. */
  return promise->made && !is_against (WAYS[way].kind, promise) &&
         (promise->verdict > FAIR_PROMISE_TOO_FEW ||
          (WAYS[way].direction != LESS_SHARE && WAYS[way].direction != LONGER &&
           promise->verdict == FAIR_PROMISE_TOO_FEW));
}

static JsonNode *
node_of (Direction direction, const char *unit, int value)
{
  JsonNode *node;

  if (direction == LONGER)
    {
      JsonObject *object = json_object_new ();

      json_object_set_int_member (object, unit, value);
      node = json_node_new (JSON_NODE_OBJECT);
      json_node_take_object (node, object);
      return node;
    }

  node = json_node_new (JSON_NODE_VALUE);
  if (direction == LESS_SHARE)
    {
      g_autofree char *text = fair_number_to_string (value / 100.0);

      json_node_set_string (node, text);
    }
  else
    json_node_set_int (node, value);

  return node;
}

/* A field, and the values it may move to, the smallest move first. */
typedef struct
{
  char       *path;
  const char *unit;
  int         first;
  int         last;
} Range;

static FairTerms *
move (const FairTerms *terms, guint way, const Range *range, int steps)
{
  int value =
      range->first <= range->last ? range->first + steps : range->first - steps;
  g_autoptr (JsonNode) node = node_of (WAYS[way].direction, range->unit, value);

  return fair_terms_with_node (terms, range->path, node, NULL);
}

static gboolean
read_unit (const FairTerms *terms, const char *path, Range *range)
{
  FairDuration within;

  if (!fair_terms_get_duration (terms, path, &within))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (UNITS); i++)
    {
      double amount = G_STRUCT_MEMBER (double, &within, UNITS[i].offset);

      if (amount <= 0)
        continue;
      range->unit = UNITS[i].key;
      range->first = (int) floor (MIN (amount, UNITS[i].most)) + 1;
      range->last = UNITS[i].most;
      return range->first <= range->last;
    }

  return FALSE;
}

static gboolean
read_range (const FairTerms *terms, guint way, Range *range)
{
  double value;

  if (WAYS[way].direction == LONGER)
    return read_unit (terms, WAYS[way].path, range);

  if (!fair_terms_get_number (terms, WAYS[way].path, &value))
    {
      /* All of them are promised where no share is named. */
      if (WAYS[way].direction != LESS_SHARE)
        return FALSE;
      value = 1;
    }

  switch (WAYS[way].direction)
    {
    case LESS_SHARE:
      range->first = (int) ceil (value * 100 - 1e-9) - 1;
      range->last = LEAST_PERCENT;
      return range->first >= range->last;
    case LESS:
      range->first = (int) ceil (value) - 1;
      range->last = 1;
      return range->first >= range->last;
    case MORE:
    default:
      range->first = (int) value + 1;
      range->last = (int) MIN (value * 10, 1000000);
      return range->first <= range->last;
    }
}

/* The terms after the shortest move along a range that keeps the promise. */
static FairTerms *
find_move (FairTesting     *testing,
           const FairTerms *terms,
           guint            way,
           const Range     *range,
           FairRate        *rate)
{
  int low = 0;
  int high = ABS (range->last - range->first);
  g_autoptr (FairTerms) found = NULL;

  while (low <= high)
    {
      int middle = low + (high - low) / 2;
      g_autoptr (FairTerms) moved = move (terms, way, range, middle);
      FairRate reached;

      if (!keeps (testing, way, moved, &reached))
        {
          low = middle + 1;
          continue;
        }
      high = middle - 1;
      *rate = reached;
      g_clear_pointer (&found, fair_terms_unref);
      found = g_steal_pointer (&moved);
    }

  return g_steal_pointer (&found);
}

static void
add_change (FairRemedy *remedy, const FairTerms *terms, const char *path)
{
  FairRemedyChange *change = g_new0 (FairRemedyChange, 1);

  change->path = g_strdup (path);
  change->node = fair_json_copy (fair_terms_get_node (terms, path));
  fair_terms_get_duration (terms, path, &change->within);
  g_ptr_array_add (remedy->changes, change);
}

static FairRemedy *
remedy_new (guint way, FairRate rate)
{
  FairRemedy *remedy = g_new0 (FairRemedy, 1);

  remedy->kind = WAYS[way].kind;
  remedy->rate = rate;
  remedy->changes = g_ptr_array_new_with_free_func (change_free);

  return remedy;
}

static FairRemedy *
find_simple (FairTesting *testing, const FairTerms *terms, guint way)
{
  Range range = { .path = (char *) WAYS[way].path };
  g_autoptr (FairTerms) moved = NULL;
  FairRate    rate = { 0 };
  FairRemedy *remedy;

  if (!read_range (terms, way, &range))
    return NULL;
  moved = find_move (testing, terms, way, &range, &rate);
  if (moved == NULL)
    return NULL;

  remedy = remedy_new (way, rate);
  add_change (remedy, moved, range.path);
  return remedy;
}

/* The verdict on one tier, were it promised alone. */
static gboolean
keeps_tier (FairTesting *testing, const FairTerms *terms, const char *id)
{
  g_autoptr (FairCommitments) tested =
      test (testing, _fair_testing_take_follow_up, terms);

  for (guint i = 0; i < tested->tiers->len; i++)
    {
      const FairTierTimes *tier = g_ptr_array_index (tested->tiers, i);

      if (g_str_equal (tier->tier, id))
        return tier->verdict != FAIR_PROMISE_NOT_SUPPORTED;
    }

  return TRUE;
}

/* Gives one tier the shortest time that the past kept. */
static FairTerms *
lengthen_tier (FairTesting     *testing,
               const FairTerms *terms,
               guint            way,
               const char      *id)
{
  g_autofree char *path = g_strconcat (WAYS[way].path, ".", id, NULL);
  Range            range = { .path = path };
  int              low = 0;
  int              high;

  if (!read_unit (terms, path, &range))
    return NULL;

  high = range.last - range.first;
  while (low < high)
    {
      int middle = low + (high - low) / 2;
      g_autoptr (FairTerms) moved = move (terms, way, &range, middle);

      if (moved != NULL && keeps_tier (testing, moved, id))
        high = middle;
      else
        low = middle + 1;
    }

  return move (terms, way, &range, low);
}

static FairTerms *
add_unit (const FairTerms *terms, guint way, GPtrArray *ids)
{
  g_autoptr (FairTerms) all = fair_terms_ref ((FairTerms *) terms);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *path =
          g_strconcat (WAYS[way].path, ".", ids->pdata[i], NULL);
      Range      range = { .path = path };
      FairTerms *moved;

      if (!read_unit (all, path, &range))
        return NULL;
      moved = move (all, way, &range, 0);
      if (moved == NULL)
        return NULL;
      fair_terms_unref (all);
      all = moved;
    }

  return g_steal_pointer (&all);
}

/* The tiers of which the past is against the time; all, where it is against
 * none alone. */
static GPtrArray *
list_late_tiers (const FairCommitments *tested)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint pass = 0; pass < 2 && ids->len == 0; pass++)
    for (guint i = 0; i < tested->tiers->len; i++)
      {
        const FairTierTimes *tier = g_ptr_array_index (tested->tiers, i);

        if (pass > 0 || tier->verdict == FAIR_PROMISE_NOT_SUPPORTED)
          g_ptr_array_add (ids, g_strdup (tier->tier));
      }

  return ids;
}

/* Longer times for the tiers that were late, each its own. A month counts as
 * kept where all tiers kept it: so they may all have to be a little longer than
 * each alone. */
static FairRemedy *
find_times (FairTesting           *testing,
            const FairTerms       *terms,
            guint                  way,
            const FairCommitments *tested)
{
  g_autoptr (GPtrArray) ids = list_late_tiers (tested);
  g_autoptr (FairTerms) all = fair_terms_ref ((FairTerms *) terms);
  FairRate    rate = { 0 };
  FairRemedy *remedy;
  guint       steps = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      FairTerms *moved;

      if (keeps_tier (testing, all, ids->pdata[i]))
        continue;
      moved = lengthen_tier (testing, all, way, ids->pdata[i]);
      if (moved == NULL)
        return NULL;
      fair_terms_unref (all);
      all = moved;
    }

  while (!keeps (testing, way, all, &rate))
    {
      FairTerms *moved =
          steps++ < MOST_TIERS_STEPS ? add_unit (all, way, ids) : NULL;

      if (moved == NULL)
        return NULL;
      fair_terms_unref (all);
      all = moved;
    }

  remedy = remedy_new (way, rate);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *path =
          g_strconcat (WAYS[way].path, ".", ids->pdata[i], NULL);

      add_change (remedy, all, path);
    }

  return remedy;
}

/**
 * fair_remedies_list:
 * @scores: the scores of the scoring model
 * @simulation: what these scores were simulated to
 * @terms: terms, some of whose promises the past would not have kept
 * @tested: these terms as [func@Commitments.new] tested them
 *
 * Looks for ways out of broken promises: a lower number or share, more room, or
 * a longer time. Every one was tested on the past by what
 * [func@Commitments.new] tests it by. Where no reasonable value would do there
 * is none.
 *
 * Returns: (transfer full) (element-type FairRemedy): the ways out, in the
 * order of the agreement
 */
GPtrArray *
fair_remedies_list (FairScores            *scores,
                    const FairSimulation  *simulation,
                    const FairTerms       *terms,
                    const FairCommitments *tested)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (remedy_free);
  g_autoptr (FairTesting) testing = NULL;

  g_return_val_if_fail (scores != NULL, list);
  g_return_val_if_fail (simulation != NULL, list);
  g_return_val_if_fail (terms != NULL, list);
  g_return_val_if_fail (tested != NULL, list);

  if (simulation->all_won)
    return list;
  testing = _fair_testing_new (scores, simulation, terms, NULL);
  if (testing == NULL)
    return list;

  for (guint way = 0; way < G_N_ELEMENTS (WAYS); way++)
    {
      FairRemedy *remedy;

      if (!is_against (WAYS[way].kind, &tested->promises[WAYS[way].kind]))
        continue;
      remedy = WAYS[way].take == _fair_testing_take_follow_up &&
                       WAYS[way].direction == LONGER
                   ? find_times (testing, terms, way, tested)
                   : find_simple (testing, terms, way);
      if (remedy != NULL)
        g_ptr_array_add (list, remedy);
    }

  return list;
}
