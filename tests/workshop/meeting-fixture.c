/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meeting-fixture.h"

void
fixture_set_up_meeting (Fixture *self, gconstpointer unused)
{
  g_autofree char *json = fixture_dup_card ("DE", 10);

  fixture_set_up (self, NULL);
  fixture_import (self, FAIR_KIND_LEADS, fixture_leads);
  fixture_set_card (self, FAIR_SIDE_AGREED, json);
}

FairMeeting *
get_meeting (Fixture *self)
{
  return fair_workshop_get_meeting (self->workshop);
}

FairPeople *
get_people (Fixture *self)
{
  return fair_meeting_get_people (get_meeting (self));
}

FairRounds *
get_rounds (Fixture *self)
{
  return fair_meeting_get_rounds (get_meeting (self));
}

const char *
join (Fixture *self, const char *name, FairSide side)
{
  g_autoptr (GError) error = NULL;
  FairPerson *person = fair_people_join (get_people (self), name, side, &error);

  g_assert_no_error (error);

  return fair_person_get_id (person);
}

const FairRound *
open_round (Fixture *self, const char *target)
{
  const char *const targets[] = { target, NULL };
  g_autoptr (GError) error = NULL;
  const FairRound *round =
      fair_rounds_open (get_rounds (self), targets, &error);

  g_assert_no_error (error);

  return round;
}

void
propose (Fixture *self, const char *who, const char *target, double value)
{
  g_autoptr (GError) error = NULL;

  fair_rounds_propose (get_rounds (self), who, target, value, &error);
  g_assert_no_error (error);
}

void
reveal (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  fair_rounds_reveal (get_rounds (self), &error);
  g_assert_no_error (error);
}

double
get_value (Fixture *self, FairSide side, const char *target)
{
  double value;

  g_assert_true (fair_draft_get_value (fair_workshop_get_draft (self->workshop),
                                       side, target, &value));

  return value;
}

typedef struct
{
  gboolean done;
  gboolean saved;
} Saving;

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;

  saving->saved =
      fair_meeting_save_finish (FAIR_MEETING (source), result, NULL);
  saving->done = TRUE;
}

gboolean
save (Fixture *self)
{
  Saving saving = { FALSE, FALSE };

  fair_meeting_save_async (get_meeting (self), on_saved, &saving);
  while (!saving.done)
    g_main_context_iteration (NULL, TRUE);

  return saving.saved;
}
