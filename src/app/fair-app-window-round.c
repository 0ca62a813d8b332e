/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/fair-app-window-private.h"

/* A blind round is shown from wherever it is begun, so that the room sees it
 * too: in presentation mode its page has nothing on it that is not for all. */

static const FairRound *
get_open (FairAppWindow *self)
{
  return self->workshop != NULL
             ? fair_rounds_get_open (fair_meeting_get_rounds (
                   fair_workshop_get_meeting (self->workshop)))
             : NULL;
}

static void
on_rounds (FairAppWindow *self)
{
  const FairRound *open = get_open (self);
  gboolean         is_new =
      open != NULL && g_strcmp0 (open->id, self->shown_round) != 0;

  g_free (self->shown_round);
  self->shown_round = g_strdup (open != NULL ? open->id : NULL);
  if (is_new)
    _fair_app_window_show_round (self);
}

/* Shows the open round, if there is one. */
void
_fair_app_window_show_round (FairAppWindow *self)
{
  if (get_open (self) != NULL)
    fair_app_window_show_page (self, "differences");
}

/* Follows the rounds of the window's workshop; one that is open already is
 * left where it is. */
void
_fair_app_window_follow_rounds (FairAppWindow *self)
{
  const FairRound *open = get_open (self);

  if (self->rounds_signals == NULL)
    {
      self->rounds_signals = g_signal_group_new (FAIR_TYPE_ROUNDS);
      g_signal_group_connect_swapped (self->rounds_signals, "changed",
                                      G_CALLBACK (on_rounds), self);
    }
  g_free (self->shown_round);
  self->shown_round = g_strdup (open != NULL ? open->id : NULL);
  g_signal_group_set_target (
      self->rounds_signals,
      self->workshop != NULL
          ? fair_meeting_get_rounds (fair_workshop_get_meeting (self->workshop))
          : NULL);
}
