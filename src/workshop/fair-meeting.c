/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-meeting-private.h"

#include "model/fair-target-value.h"

struct _FairMeeting
{
  GObject parent_instance;

  /* Borrowed: the workshop owns them and outlives us. */
  FairDraft *draft;

  /* Owned */
  FairVault  *vault;
  FairPeople *people;
  FairRounds *rounds;
};

G_DEFINE_FINAL_TYPE (FairMeeting, fair_meeting, G_TYPE_OBJECT)

static void
fair_meeting_finalize (GObject *object)
{
  FairMeeting *self = FAIR_MEETING (object);

  g_clear_object (&self->rounds);
  g_clear_object (&self->people);
  g_clear_object (&self->vault);

  G_OBJECT_CLASS (fair_meeting_parent_class)->finalize (object);
}

static void
fair_meeting_class_init (FairMeetingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_meeting_finalize;
}

static void
fair_meeting_init (FairMeeting *self)
{
}

/* The meeting as it is in the file. */
FairMeeting *
_fair_meeting_new (FairVault *vault,
                   FairDraft *draft,
                   FairPast  *past,
                   GError   **error)
{
  g_autoptr (FairMeeting) self = g_object_new (FAIR_TYPE_MEETING, NULL);

  self->vault = g_object_ref (vault);
  self->draft = draft;
  self->people = _fair_people_new (vault, error);
  if (self->people == NULL)
    return NULL;
  self->rounds = _fair_rounds_new (vault, draft, self->people, error);
  if (self->rounds == NULL)
    return NULL;

  return g_steal_pointer (&self);
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
