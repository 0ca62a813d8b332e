/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-effort.h"

/* How far a piece of work is said to be. */

#define SECOND G_USEC_PER_SEC

/* It goes on at the speed it had, never back, and never past a part that has
 * not ended. */
static void
test_share (void)
{
  g_autoptr (FairEffort) effort = fair_effort_new ();
  gint64 now = g_get_monotonic_time ();
  double before = 0.0;

  g_assert_cmpfloat (fair_effort_get_share (effort, now + SECOND), ==, 0.0);
  g_usleep (2000);
  fair_effort_reach (effort, 0.2, 0.6);
  now = g_get_monotonic_time ();
  for (gint64 later = 0; later < SECOND; later += SECOND / 500)
    {
      double share = fair_effort_get_share (effort, now + later);

      g_assert_cmpfloat (share, >=, before);
      g_assert_cmpfloat (share, <, 0.6);
      before = share;
    }
  g_assert_cmpfloat (before, >, 0.2);

  fair_effort_reach (effort, 0.6, 1.0);
  g_assert_cmpfloat (fair_effort_get_share (effort, now), >=, 0.6);
  fair_effort_reach (effort, 1.0, 1.0);
  g_assert_cmpfloat (fair_effort_get_share (effort, now), ==, 1.0);
}

static void
test_left (void)
{
  g_autoptr (FairEffort) effort = fair_effort_new ();
  gint64 began = g_get_monotonic_time ();
  int    left;

  g_assert_cmpint (fair_effort_get_seconds_left (effort, began + 3 * SECOND),
                   ==, -1);
  fair_effort_reach (effort, 0.25, 0.25);
  left = fair_effort_get_seconds_left (effort, began + 10 * SECOND);
  g_assert_cmpint (left, >=, 29);
  g_assert_cmpint (left, <=, 31);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/effort/share", test_share);
  g_test_add_func ("/effort/left", test_left);

  return g_test_run ();
}
