/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-occurrences.h"

#include "base/fair-time.h"

/* The walk keeps the matching activities that are not yet used up, oldest
 * first. An occurrence happens at an activity when the N latest kept ones, it
 * included, lie within the window; then all kept ones are used up, those too
 * old for the window as well.
 *
 * With distinct, an activity has a key, its detail or its day: a kept one of
 * the same key gives way to the newer one. Where each occurrence is awarded, a
 * key that was used up is never looked at again.
 *
 * The kept ones are a linked list inside an array, so that one in the middle
 * can go in constant time; @nth is the N-th latest of them. What a key stands
 * for is found through arrays by key; epochs spare clearing them. */

#define FAIR_NOWHERE G_MAXUINT32

typedef struct
{
  gint64  at;
  guint32 key;
  guint32 older;
  guint32 newer;
} FairKept;

struct _FairOccurrences
{
  guint    at_least;
  gint64   window;
  gboolean distinct;
  gboolean once_each;

  GArray *kept;
  guint   n_kept;
  guint32 oldest;
  guint32 latest;
  guint32 nth;

  guint    n_keys;
  guint32 *place;
  guint32 *place_run;
  guint32 *used_lead;
  guint32  run;
  guint32  lead;
};

FairOccurrences *
fair_occurrences_new (const FairCriterion *criterion, guint n_keys)
{
  FairOccurrences *self;

  g_return_val_if_fail (criterion != NULL, NULL);

  self = g_new0 (FairOccurrences, 1);
  self->at_least = (guint) MAX (criterion->at_least, 1);
  self->window = (gint64) criterion->within_days * FAIR_DAY_SECONDS;
  self->distinct = criterion->distinct != FAIR_DISTINCT_NONE;
  self->once_each = self->distinct && criterion->award == FAIR_AWARD_EACH;
  self->kept = g_array_new (FALSE, FALSE, sizeof (FairKept));

  if (self->distinct)
    {
      self->n_keys = n_keys;
      self->place = g_new0 (guint32, MAX (n_keys, 1));
      self->place_run = g_new0 (guint32, MAX (n_keys, 1));
      self->used_lead = g_new0 (guint32, MAX (n_keys, 1));
    }

  fair_occurrences_begin (self);
  return self;
}

void
fair_occurrences_free (FairOccurrences *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->kept);
  g_free (self->place);
  g_free (self->place_run);
  g_free (self->used_lead);
  g_free (self);
}

/* Starts anew; the array is reused, so places of the run before are void. An
 * epoch that has come round must not meet its own marks. */
static void
start_run (FairOccurrences *self)
{
  g_array_set_size (self->kept, 0);
  self->n_kept = 0;
  self->oldest = FAIR_NOWHERE;
  self->latest = FAIR_NOWHERE;
  self->nth = FAIR_NOWHERE;

  if (++self->run == 0)
    {
      for (guint i = 0; i < self->n_keys; i++)
        self->place_run[i] = 0;
      self->run = 1;
    }
}

void
fair_occurrences_begin (FairOccurrences *self)
{
  g_return_if_fail (self != NULL);

  start_run (self);
  if (++self->lead == 0)
    {
      for (guint i = 0; i < self->n_keys; i++)
        self->used_lead[i] = 0;
      self->lead = 1;
    }
}

static FairKept *
get_kept (FairOccurrences *self, guint32 place)
{
  return &g_array_index (self->kept, FairKept, place);
}

/* Places grow with time, so a place not before the N-th latest is among the N
 * latest; taking it away lets the next older one in. */
static void
drop (FairOccurrences *self, guint32 place)
{
  FairKept gone = *get_kept (self, place);

  if (self->nth != FAIR_NOWHERE && place >= self->nth)
    self->nth = get_kept (self, self->nth)->older;

  if (gone.older != FAIR_NOWHERE)
    get_kept (self, gone.older)->newer = gone.newer;
  else
    self->oldest = gone.newer;
  if (gone.newer != FAIR_NOWHERE)
    get_kept (self, gone.newer)->older = gone.older;
  else
    self->latest = gone.older;

  self->n_kept--;
}

static void
keep (FairOccurrences *self, gint64 at, guint32 key)
{
  FairKept kept = { at, key, self->latest, FAIR_NOWHERE };
  guint32  place = self->kept->len;

  g_array_append_val (self->kept, kept);
  if (self->latest != FAIR_NOWHERE)
    get_kept (self, self->latest)->newer = place;
  else
    self->oldest = place;
  self->latest = place;
  self->n_kept++;

  if (self->nth != FAIR_NOWHERE)
    self->nth = get_kept (self, self->nth)->newer;
  else if (self->n_kept >= self->at_least)
    self->nth = self->oldest;

  if (self->distinct)
    {
      self->place[key] = place;
      self->place_run[key] = self->run;
    }
}

static void
use_up (FairOccurrences *self)
{
  if (self->once_each)
    {
      for (guint32 i = self->oldest; i != FAIR_NOWHERE;
           i = get_kept (self, i)->newer)
        self->used_lead[get_kept (self, i)->key] = self->lead;
    }

  start_run (self);
}

gboolean
fair_occurrences_add (FairOccurrences *self, gint64 at, guint32 key)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (!self->distinct || key < self->n_keys, FALSE);

  if (self->at_least == 1 && !self->distinct)
    return TRUE;

  if (self->once_each && self->used_lead[key] == self->lead)
    return FALSE;
  if (self->distinct && self->place_run[key] == self->run)
    drop (self, self->place[key]);
  keep (self, at, key);

  if (self->nth == FAIR_NOWHERE ||
      (self->window > 0 && at - get_kept (self, self->nth)->at > self->window))
    return FALSE;

  use_up (self);
  return TRUE;
}
