/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-compiled-private.h"

#include "base/fair-text.h"
#include "engine/fair-occurrences.h"
#include "engine/fair-predicate.h"

#include <string.h>

/* The activities of each lead are gone through once. Each type knows the
 * criteria that listen to it. What a criterion asks of an activity's detail is
 * judged once for each distinct detail. What comes of the walk are steps. */

#define FAIR_POLL_LEADS 4096

/* A criterion that listens, with what it needs to judge an activity. */
typedef struct
{
  FairRule        *rule;
  FairPredicate   *value;
  guint8          *details;
  FairOccurrences *walk;
  guint            lead;
} FairListener;

typedef struct
{
  FairCompiled         *compiled;
  const FairActivities *activities;
  FairZone             *zone;
  GPtrArray            *listeners;
  GPtrArray           **by_type;
  guint32              *detail_keys;
  guint                 n_detail_keys;
  gint32                first_day;
  guint                 n_days;
} FairListening;

static void
listener_free (FairListener *listener)
{
  fair_predicate_free (listener->value);
  fair_occurrences_free (listener->walk);
  g_free (listener->details);
  g_free (listener);
}

static void
listening_clear (FairListening *self)
{
  for (guint i = 0; i < self->activities->types->len; i++)
    g_clear_pointer (&self->by_type[i], g_ptr_array_unref);
  g_free (self->by_type);
  g_free (self->detail_keys);
  g_clear_pointer (&self->listeners, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FairListening, listening_clear)

/* Details that compare as equal have one key; a missing one has key 0. */
static void
number_details (FairListening *self)
{
  g_autoptr (GHashTable) keys = NULL;
  const GPtrArray *details = self->activities->details;

  if (self->detail_keys != NULL)
    return;

  keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->detail_keys = g_new0 (guint32, MAX (details->len, 1));
  self->n_detail_keys = 1;

  for (guint i = 1; i < details->len; i++)
    {
      g_autofree char *folded = fair_text_fold (details->pdata[i]);
      gpointer         key;

      if (*folded == '\0')
        continue;
      if (!g_hash_table_lookup_extended (keys, folded, NULL, &key))
        {
          key = GUINT_TO_POINTER (self->n_detail_keys++);
          g_hash_table_insert (keys, g_steal_pointer (&folded), key);
        }
      self->detail_keys[i] = GPOINTER_TO_UINT (key);
    }
}

static void
number_days (FairListening *self)
{
  gint32 first = G_MAXINT32;
  gint32 last = G_MININT32;

  if (self->n_days > 0)
    return;

  for (guint lead = 0; lead < self->compiled->cohort->n_leads; lead++)
    {
      const FairLeadFacts *facts = &self->compiled->cohort->leads[lead];

      for (guint64 i = facts->first_activity; i < facts->end_activity; i++)
        {
          gint32 day = fair_zone_day (self->zone, self->activities->at[i]);

          first = MIN (first, day);
          last = MAX (last, day);
        }
    }

  self->first_day = first;
  self->n_days = last >= first ? (guint) (last - first + 1) : 1;
}

static guint
count_keys (FairListening *self, FairDistinct distinct)
{
  switch (distinct)
    {
    case FAIR_DISTINCT_DETAIL:
      number_details (self);
      return self->n_detail_keys;
    case FAIR_DISTINCT_DAY:
      number_days (self);
      return self->n_days;
    default:
      return 0;
    }
}

static guint8 *
judge_details (const FairListening *self, const FairTest *test)
{
  g_autoptr (FairPredicate) predicate = fair_predicate_new (test, self->zone);
  const GPtrArray *details = self->activities->details;
  guint8          *verdicts = g_new0 (guint8, MAX (details->len, 1));

  verdicts[0] = fair_predicate_test_missing (predicate);
  for (guint i = 1; i < details->len; i++)
    verdicts[i] = fair_predicate_test_text (predicate, details->pdata[i],
                                            FAIR_COLUMN_TEXT);

  return verdicts;
}

/* Types compare as text. A name that no activity has is noted as silent. */
static void
listen_to_types (FairListening *self, FairListener *listener)
{
  const GPtrArray *types = self->activities->types;
  char           **names = listener->rule->criterion->activity;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *name = fair_text_fold (names[i]);
      gboolean         heard = FALSE;

      for (guint type = 0; type < types->len; type++)
        {
          g_autofree char *folded = fair_text_fold (types->pdata[type]);

          if (strcmp (name, folded) != 0)
            continue;
          heard = TRUE;
          if (self->by_type[type] == NULL)
            self->by_type[type] = g_ptr_array_new ();
          if (!g_ptr_array_find (self->by_type[type], listener, NULL))
            g_ptr_array_add (self->by_type[type], listener);
        }

      if (!heard && !g_ptr_array_find_with_equal_func (
                        self->compiled->silent, names[i], g_str_equal, NULL))
        g_ptr_array_add (self->compiled->silent, g_strdup (names[i]));
    }
}

static void
add_listener (FairListening *self, FairRule *rule)
{
  const FairCriterion *criterion = rule->criterion;
  FairListener        *listener = g_new0 (FairListener, 1);

  g_ptr_array_add (self->listeners, listener);
  listener->rule = rule;
  listener->lead = G_MAXUINT;
  listener->walk =
      fair_occurrences_new (criterion, count_keys (self, criterion->distinct));
  if (criterion->has_value)
    listener->value = fair_predicate_new (&criterion->value, self->zone);
  if (criterion->has_detail)
    listener->details = judge_details (self, &criterion->detail);
  listen_to_types (self, listener);
}

static gboolean
listener_matches (const FairListening *self,
                  const FairListener  *listener,
                  guint64              activity)
{
  if (listener->details != NULL &&
      (listener->details[self->activities->detail[activity]] &
       FAIR_VERDICT_HOLDS) == 0)
    return FALSE;

  return listener->value == NULL ||
         (fair_predicate_test_number (listener->value,
                                      self->activities->value[activity]) &
          FAIR_VERDICT_HOLDS) != 0;
}

static guint32
get_key (const FairListening *self,
         const FairListener  *listener,
         guint64              activity)
{
  switch (listener->rule->criterion->distinct)
    {
    case FAIR_DISTINCT_DETAIL:
      return self->detail_keys[self->activities->detail[activity]];
    case FAIR_DISTINCT_DAY:
      return (
          guint32) (fair_zone_day (self->zone, self->activities->at[activity]) -
                    self->first_day);
    default:
      return 0;
    }
}

static void
hear (const FairListening *self,
      FairListener        *listener,
      guint                lead,
      gint64               limit,
      guint64              activity,
      GArray              *steps)
{
  gint64 at = self->activities->at[activity];

  if (!listener_matches (self, listener, activity))
    return;

  if (listener->lead != lead)
    {
      listener->lead = lead;
      fair_occurrences_begin (listener->walk);
      fair_timeline_begin (listener->rule->timeline, limit, steps);
    }

  if (fair_occurrences_add (listener->walk, at,
                            get_key (self, listener, activity)))
    {
      fair_timeline_occur (listener->rule->timeline, at);
      listener->rule->met[lead] = 1;
    }
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const FairStep *first = a;
  const FairStep *second = b;

  if (first->at != second->at)
    return first->at < second->at ? -1 : 1;

  return (first->code > second->code) - (first->code < second->code);
}

/* Few steps, mostly in order already, are the rule. */
static void
sort_steps (GArray *steps)
{
  FairStep *data = (FairStep *) (gpointer) steps->data;

  if (steps->len > 64)
    {
      g_array_sort (steps, compare_steps);
      return;
    }

  for (guint i = 1; i < steps->len; i++)
    {
      FairStep step = data[i];
      guint    place = i;

      while (place > 0 && compare_steps (&data[place - 1], &step) > 0)
        {
          data[place] = data[place - 1];
          place--;
        }
      data[place] = step;
    }
}

static void
take_lead (const FairListening *self, guint lead, GArray *steps)
{
  FairCompiled        *compiled = self->compiled;
  const FairLeadFacts *facts = &compiled->cohort->leads[lead];
  gint64               from;
  gint64               to;

  _fair_compiled_get_window (compiled, facts, &from, &to);
  g_array_set_size (steps, 0);

  for (guint64 i = facts->first_activity; i < facts->end_activity; i++)
    {
      GPtrArray *hearers = self->by_type[self->activities->type[i]];

      for (guint j = 0; hearers != NULL && j < hearers->len; j++)
        hear (self, g_ptr_array_index (hearers, j), lead, to, i, steps);
    }

  for (guint i = 0; i < self->listeners->len; i++)
    {
      FairListener *listener = g_ptr_array_index (self->listeners, i);

      if (listener->lead == lead)
        fair_timeline_end (listener->rule->timeline);
    }

  sort_steps (steps);
  g_array_append_vals (compiled->steps, steps->data, steps->len);
}

gboolean
_fair_compiled_take_steps (FairCompiled *self,
                           GCancellable *cancellable,
                           GError      **error)
{
  guint n_leads = self->cohort->n_leads;
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (FairStep));
  g_auto (FairListening) listening = {
    .compiled = self,
    .activities = fair_history_get_activities (self->cohort->history),
    .zone = fair_history_get_zone (self->cohort->history),
  };

  listening.by_type =
      g_new0 (GPtrArray *, MAX (listening.activities->types->len, 1));
  listening.listeners =
      g_ptr_array_new_with_free_func ((GDestroyNotify) listener_free);
  self->steps = g_array_new (FALSE, FALSE, sizeof (FairStep));
  self->first_step = g_new0 (guint64, (gsize) n_leads + 1);

  for (guint i = 0; i < self->rules->len; i++)
    {
      FairRule *rule = g_ptr_array_index (self->rules, i);

      if (rule->criterion->family != FAIR_FAMILY_BEHAVIOR)
        continue;
      rule->met = g_new0 (guint8, MAX (n_leads, 1));
      rule->timeline = fair_timeline_new (rule->criterion, self->n_codes);
      rule->first_code = self->n_codes;
      rule->n_codes = fair_timeline_count_codes (rule->timeline);
      self->n_codes += rule->n_codes;
      add_listener (&listening, rule);
    }

  for (guint lead = 0; lead < n_leads; lead++)
    {
      if (lead % FAIR_POLL_LEADS == 0 &&
          g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      take_lead (&listening, lead, steps);
      self->first_step[lead + 1] = self->steps->len;
    }

  return TRUE;
}
