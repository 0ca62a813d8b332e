/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine/fair-timeline.h"

#include "base/fair-time.h"
#include "engine/fair-decay.h"

/* An occurrence begins, grows older by whole periods until nothing can be left
 * of its points, and ends when it expires. Where the criterion is awarded once
 * only the newest occurrence counts: a newer one ends the one before it, or,
 * where nothing decays, lengthens it. Steps after the lead's last moment are
 * left out.
 *
 * Codes of a criterion that can be of ages 0 … K: begin 0, age k k, end at age
 * k K + 1 + k. */

struct _FairTimeline
{
  gboolean each;
  guint    n_ages;
  gint64   lasts;
  gint64   period;
  guint32  first_code;

  GArray  *steps;
  gint64   limit;
  gint64   began_at;
  gboolean stands;
};

FairTimeline *
fair_timeline_new (const FairCriterion *criterion, guint32 first_code)
{
  FairTimeline *self;

  g_return_val_if_fail (criterion != NULL, NULL);

  self = g_new0 (FairTimeline, 1);
  self->each = criterion->award == FAIR_AWARD_EACH;
  self->lasts = (gint64) criterion->expires_days * FAIR_DAY_SECONDS;
  self->first_code = first_code;
  if (criterion->decay_days > 0)
    {
      self->period = (gint64) criterion->decay_days * FAIR_DAY_SECONDS;
      self->n_ages = fair_decay_count_steps (criterion->decay_percent);
    }

  return self;
}

void
fair_timeline_free (FairTimeline *self)
{
  g_free (self);
}

guint
fair_timeline_count_codes (const FairTimeline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return 2 * self->n_ages + 2;
}

FairStepKind
fair_timeline_read_code (const FairTimeline *self, guint32 code, guint *age)
{
  guint32 number = code - self->first_code;

  g_return_val_if_fail (number < fair_timeline_count_codes (self),
                        FAIR_STEP_BEGIN);

  *age = number <= self->n_ages ? number : number - self->n_ages - 1;
  if (number > self->n_ages)
    return FAIR_STEP_END;

  return number == 0 ? FAIR_STEP_BEGIN : FAIR_STEP_AGE;
}

static void
put (FairTimeline *self, gint64 at, guint32 number)
{
  FairStep step = { at, self->first_code + number };

  if (at <= self->limit)
    g_array_append_val (self->steps, step);
}

/* Puts what becomes of an occurrence up to @until, when something newer takes
 * its place, or G_MAXINT64. */
static void
put_life (FairTimeline *self, gint64 began_at, gint64 until)
{
  gint64 ends_at = self->lasts > 0 ? began_at + self->lasts : G_MAXINT64;
  guint  age = 0;

  ends_at = MIN (ends_at, until);

  while (age < self->n_ages)
    {
      gint64 next = began_at + (gint64) (age + 1) * self->period;

      if (next >= ends_at || next > self->limit)
        break;
      age++;
      put (self, next, age);
    }

  if (ends_at != G_MAXINT64)
    put (self, ends_at, self->n_ages + 1 + age);
}

void
fair_timeline_begin (FairTimeline *self, gint64 limit, GArray *steps)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (steps != NULL);

  self->steps = steps;
  self->limit = limit;
  self->stands = FALSE;
}

void
fair_timeline_occur (FairTimeline *self, gint64 at)
{
  g_return_if_fail (self != NULL);

  if (self->each)
    {
      put (self, at, 0);
      put_life (self, at, G_MAXINT64);
      return;
    }

  if (self->stands)
    {
      gboolean gap = self->lasts > 0 && at - self->began_at >= self->lasts;

      if (self->n_ages == 0 && !gap)
        {
          self->began_at = at;
          return;
        }
      put_life (self, self->began_at, at);
    }

  put (self, at, 0);
  self->stands = TRUE;
  self->began_at = at;
}

void
fair_timeline_end (FairTimeline *self)
{
  g_return_if_fail (self != NULL);

  if (self->stands)
    put_life (self, self->began_at, G_MAXINT64);
  self->stands = FALSE;
}
