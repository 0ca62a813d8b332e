/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-effort.h"

/* Less than this tells nothing about the rest. */
#define LEAST_SHARE 0.05
#define LEAST_TIME (G_USEC_PER_SEC / 4)

/* A part that takes longer than thought stops short of its end. */
#define SHORT_OF 0.97

struct _FairEffort
{
  GMutex mutex;
  gint64 began;
  gint64 reached;
  double done;
  double next;
  double shown;
};

FairEffort *
fair_effort_new (void)
{
  FairEffort *effort = g_atomic_rc_box_new0 (FairEffort);

  g_mutex_init (&effort->mutex);
  effort->began = effort->reached = g_get_monotonic_time ();

  return effort;
}

FairEffort *
fair_effort_ref (FairEffort *effort)
{
  return g_atomic_rc_box_acquire (effort);
}

static void
clear (gpointer data)
{
  g_mutex_clear (&((FairEffort *) data)->mutex);
}

void
fair_effort_unref (FairEffort *effort)
{
  g_atomic_rc_box_release_full (effort, clear);
}

void
fair_effort_reach (FairEffort *effort, double done, double next)
{
  g_return_if_fail (done >= 0.0 && next >= done && next <= 1.0);

  if (effort == NULL)
    return;

  g_mutex_lock (&effort->mutex);
  effort->done = done;
  effort->next = next;
  effort->reached = g_get_monotonic_time ();
  g_mutex_unlock (&effort->mutex);
}

double
fair_effort_get_share (FairEffort *effort, gint64 now)
{
  double share;

  g_return_val_if_fail (effort != NULL, 0.0);

  g_mutex_lock (&effort->mutex);
  share = effort->done;
  if (effort->done > 0.0 && effort->reached > effort->began &&
      now > effort->reached)
    {
      double speed = effort->done / (double) (effort->reached - effort->began);
      double end = effort->done + SHORT_OF * (effort->next - effort->done);

      share =
          MIN (end, effort->done + speed * (double) (now - effort->reached));
    }
  effort->shown = MAX (effort->shown, share);
  share = effort->shown;
  g_mutex_unlock (&effort->mutex);

  return share;
}

int
fair_effort_get_seconds_left (FairEffort *effort, gint64 now)
{
  double share = fair_effort_get_share (effort, now);
  gint64 spent;

  g_mutex_lock (&effort->mutex);
  spent = now - effort->began;
  g_mutex_unlock (&effort->mutex);
  if (share < LEAST_SHARE || spent < LEAST_TIME)
    return -1;

  return (int) ((double) spent * (1.0 - share) / share / G_USEC_PER_SEC + 0.5);
}
