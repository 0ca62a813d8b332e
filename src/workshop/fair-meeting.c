/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-blind-scoring-private.h"
#include "workshop/fair-differences-private.h"

#include "model/fair-target-value.h"

struct _FairMeeting
{
  GObject parent_instance;

  /* Borrowed: the workshop owns them and outlives us. */
  FairDraft    *draft;
  FairVersions *versions;

  /* Owned */
  FairVault         *vault;
  FairPeople        *people;
  FairDecisions     *decisions;
  FairMeetingAgenda *agenda;
  FairRounds        *rounds;
  FairBlindScoring  *scoring;
  FairDifferences   *differences;
};

G_DEFINE_FINAL_TYPE (FairMeeting, fair_meeting, G_TYPE_OBJECT)

static void
fair_meeting_dispose (GObject *object)
{
  FairMeeting *self = FAIR_MEETING (object);

  if (self->differences != NULL)
    g_object_run_dispose (G_OBJECT (self->differences));

  G_OBJECT_CLASS (fair_meeting_parent_class)->dispose (object);
}

static void
fair_meeting_finalize (GObject *object)
{
  FairMeeting *self = FAIR_MEETING (object);

  g_clear_object (&self->differences);
  g_clear_object (&self->scoring);
  g_clear_object (&self->rounds);
  g_clear_object (&self->agenda);
  g_clear_object (&self->decisions);
  g_clear_object (&self->people);
  g_clear_object (&self->vault);

  G_OBJECT_CLASS (fair_meeting_parent_class)->finalize (object);
}

static void
fair_meeting_class_init (FairMeetingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fair_meeting_dispose;
  object_class->finalize = fair_meeting_finalize;
}

static void
fair_meeting_init (FairMeeting *self)
{
}

/* Documents append the log as it is. */
static void
hand_over_decisions (FairMeeting *self)
{
  g_autoptr (GPtrArray) all = fair_decisions_dup_all (self->decisions);

  fair_versions_set_decisions (self->versions, all);
}

static gboolean
load (FairMeeting *self, FairPast *past, FairResults *results, GError **error)
{
  self->people = _fair_people_new (self->vault, error);
  if (self->people == NULL)
    return FALSE;
  self->decisions = _fair_decisions_new (self->vault, self->people, error);
  if (self->decisions == NULL)
    return FALSE;
  self->agenda = _fair_meeting_agenda_new (self->vault, error);
  if (self->agenda == NULL)
    return FALSE;
  self->rounds =
      _fair_rounds_new (self->vault, self->draft, self->people, error);
  if (self->rounds == NULL)
    return FALSE;
  self->scoring = _fair_blind_scoring_new (self->vault, self->draft, past,
                                           self->people, results, error);

  return self->scoring != NULL;
}

/* The meeting as it is in the file. */
FairMeeting *
_fair_meeting_new (FairVault    *vault,
                   FairDraft    *draft,
                   FairPast     *past,
                   FairResults  *results,
                   FairVersions *versions,
                   const char   *currency,
                   GError      **error)
{
  g_autoptr (FairMeeting) self = g_object_new (FAIR_TYPE_MEETING, NULL);

  self->vault = g_object_ref (vault);
  self->draft = draft;
  self->versions = versions;
  if (!load (self, past, results, error))
    return NULL;

  self->differences =
      _fair_differences_new (vault, draft, past, self->rounds, self->agenda,
                             self->decisions, currency);
  g_signal_connect_object (fair_decisions_get_list (self->decisions),
                           "items-changed", G_CALLBACK (hand_over_decisions),
                           self, G_CONNECT_SWAPPED);
  hand_over_decisions (self);

  return g_steal_pointer (&self);
}

/* Reads anew what an undo may have changed. */
gboolean
_fair_meeting_reload (FairMeeting *self, GError **error)
{
  return _fair_decisions_reload (self->decisions, error) &&
         _fair_meeting_agenda_reload (self->agenda, error);
}

/* Reads anew what somebody else may have written. */
gboolean
_fair_meeting_follow (FairMeeting *self, GError **error)
{
  return _fair_people_reload (self->people, error) &&
         _fair_rounds_reload (self->rounds, error) &&
         _fair_blind_scoring_reload (self->scoring, error) &&
         _fair_meeting_agenda_follow (self->agenda, error) &&
         _fair_meeting_reload (self, error);
}

/**
 * fair_meeting_get_people:
 * @self: a meeting
 *
 * Returns: (transfer none): who takes part
 */
FairPeople *
fair_meeting_get_people (FairMeeting *self)
{
  g_return_val_if_fail (FAIR_IS_MEETING (self), NULL);

  return self->people;
}

/**
 * fair_meeting_get_rounds:
 * @self: a meeting
 *
 * Returns: (transfer none): the blind rounds
 */
FairRounds *
fair_meeting_get_rounds (FairMeeting *self)
{
  g_return_val_if_fail (FAIR_IS_MEETING (self), NULL);

  return self->rounds;
}

/**
 * fair_meeting_get_blind_scoring:
 * @self: a meeting
 *
 * Returns: (transfer none): blind scoring of past leads
 */
FairBlindScoring *
fair_meeting_get_blind_scoring (FairMeeting *self)
{
  g_return_val_if_fail (FAIR_IS_MEETING (self), NULL);

  return self->scoring;
}

/**
 * fair_meeting_get_differences:
 * @self: a meeting
 *
 * Returns: (transfer none): where the sides differ, and what hangs on it
 */
FairDifferences *
fair_meeting_get_differences (FairMeeting *self)
{
  g_return_val_if_fail (FAIR_IS_MEETING (self), NULL);

  return self->differences;
}

/**
 * fair_meeting_get_decisions:
 * @self: a meeting
 *
 * Returns: (transfer none): the decision log
 */
FairDecisions *
fair_meeting_get_decisions (FairMeeting *self)
{
  g_return_val_if_fail (FAIR_IS_MEETING (self), NULL);

  return self->decisions;
}

/**
 * fair_meeting_get_agenda:
 * @self: a meeting
 *
 * Returns: (transfer none): the steps, the clock, and what was put off
 */
FairMeetingAgenda *
fair_meeting_get_agenda (FairMeeting *self)
{
  g_return_val_if_fail (FAIR_IS_MEETING (self), NULL);

  return self->agenda;
}

/**
 * fair_meeting_dup_target_name:
 * @self: a meeting
 * @target: a target
 *
 * Returns: (transfer full): what people call it, such as "Threshold" or the
 *   name of a criterion
 */
char *
fair_meeting_dup_target_name (FairMeeting *self, const char *target)
{
  g_return_val_if_fail (FAIR_IS_MEETING (self), NULL);
  g_return_val_if_fail (target != NULL, NULL);

  return fair_target_to_words (
      target, fair_draft_get_scorecard (self->draft, FAIR_SIDE_AGREED),
      fair_draft_get_acceptance (self->draft));
}

static void
on_flushed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  FairVault *vault = FAIR_VAULT (source);
  GError    *error = NULL;

  if (_fair_vault_call_finish (vault, result, &error))
    error = _fair_vault_dup_failure (vault);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * fair_meeting_save_async:
 * @self: a meeting
 * @callback: what to call
 * @user_data: for @callback
 *
 * Waits until everything that was said so far is in the file and on the disk.
 */
void
fair_meeting_save_async (FairMeeting        *self,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (FAIR_IS_MEETING (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, fair_meeting_save_async);
  _fair_vault_call_async (self->vault, _fair_vault_flush, NULL, NULL,
                          on_flushed, task);
}

/**
 * fair_meeting_save_finish:
 * @self: a meeting
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: %FALSE where something could not be saved: then nothing may be
 *   acknowledged
 */
gboolean
fair_meeting_save_finish (FairMeeting  *self,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (FAIR_IS_MEETING (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
