/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workshop/fair-meeting-agenda-private.h"

#include "base/fair-i18n.h"
#include "base/fair-json.h"
#include "base/fair-json-reader.h"
#include "base/fair-text.h"

/* The plan, with what was put off, is a part of the draft's kind: undo covers
 * it. The clock is not: it only tells how far the meeting is. */

#define PLAN "agenda"
#define CLOCK "clock"

struct _FairMeetingAgenda
{
  GObject parent_instance;

  /* Owned */
  FairVault      *vault;
  FairAgendaPlan *plan;
  char           *text;

  gint64 used[FAIR_AGENDA_N_STEPS]; /* seconds, up to the last start */
  gint64 started_at;                /* of the current step, where it runs */
  int    current;                   /* −1 before the meeting */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FairMeetingAgenda, fair_meeting_agenda, G_TYPE_OBJECT)

static void
fair_meeting_agenda_finalize (GObject *object)
{
  FairMeetingAgenda *self = FAIR_MEETING_AGENDA (object);

  g_clear_object (&self->vault);
  g_clear_pointer (&self->plan, fair_agenda_plan_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (fair_meeting_agenda_parent_class)->finalize (object);
}

static void
fair_meeting_agenda_class_init (FairMeetingAgendaClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fair_meeting_agenda_finalize;

  /**
   * FairMeetingAgenda::changed:
   * @self: the agenda
   *
   * The plan is another one, a step was begun or the clock stopped, something
   * was put off or taken up.
   */
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fair_meeting_agenda_init (FairMeetingAgenda *self)
{
  self->current = -1;
  self->started_at = FAIR_INSTANT_NONE;
}

/* Reads the plan anew, as after an undo. */
gboolean
_fair_meeting_agenda_reload (FairMeetingAgenda *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text =
      _fair_vault_dup_value (self->vault, FAIR_STORE_PART, PLAN, &failure);
  FairAgendaPlan *plan;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (self->plan != NULL && g_strcmp0 (text, self->text) == 0)
    return TRUE;

  if (text != NULL)
    node = fair_json_parse (text, -1, error);
  if (text == NULL)
    plan = fair_agenda_plan_new ();
  else
    plan = node != NULL ? fair_agenda_plan_from_json (node, error) : NULL;
  if (plan == NULL)
    {
      g_prefix_error (error, "%s: ", PLAN);
      return FALSE;
    }

  g_clear_pointer (&self->plan, fair_agenda_plan_free);
  self->plan = plan;
  g_free (self->text);
  self->text = g_steal_pointer (&text);
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

static gboolean
read_used (FairMeetingAgenda *self, FairJsonReader *reader, GError **error)
{
  JsonArray *used = NULL;

  if (!fair_json_reader_get_array (reader, "used", TRUE, &used, error))
    return FALSE;
  for (guint i = 0; i < FAIR_AGENDA_N_STEPS && i < json_array_get_length (used);
       i++)
    {
      JsonNode *seconds = json_array_get_element (used, i);

      if (JSON_NODE_HOLDS_VALUE (seconds))
        self->used[i] = json_node_get_int (seconds);
    }

  return TRUE;
}

static gboolean
take_clock (JsonNode *node, gpointer user_data, GError **error)
{
  FairMeetingAgenda *self = user_data;
  g_autoptr (FairJsonReader) reader = fair_json_reader_new (node, NULL, error);
  gint64 current = -1, started_at = 0;

  if (reader == NULL ||
      !fair_json_reader_get_int (reader, "current", TRUE, -1,
                                 FAIR_AGENDA_N_STEPS - 1, &current, NULL,
                                 error) ||
      !fair_json_reader_get_int (reader, "started_at", TRUE, 0, G_MAXINT64,
                                 &started_at, NULL, error) ||
      !read_used (self, reader, error) ||
      !fair_json_reader_finish (reader, NULL, error))
    return FALSE;

  self->current = (int) current;
  self->started_at = started_at > 0 ? started_at : FAIR_INSTANT_NONE;

  return TRUE;
}

/* Reads anew how far somebody else's meeting is. */
gboolean
_fair_meeting_agenda_follow (FairMeetingAgenda *self, GError **error)
{
  if (!_fair_meeting_load (self->vault, FAIR_STORE_AGENDA, take_clock, self,
                           error))
    return FALSE;
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/* The agenda as it is in the file. */
FairMeetingAgenda *
_fair_meeting_agenda_new (FairVault *vault, GError **error)
{
  g_autoptr (FairMeetingAgenda) self =
      g_object_new (FAIR_TYPE_MEETING_AGENDA, NULL);

  self->vault = g_object_ref (vault);
  if (!_fair_meeting_agenda_reload (self, error) ||
      !_fair_meeting_load (vault, FAIR_STORE_AGENDA, take_clock, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

static void
save_plan (FairMeetingAgenda *self, const char *label)
{
  g_autoptr (JsonNode) node = fair_agenda_plan_to_json (self->plan);

  g_free (self->text);
  self->text = fair_json_to_string (node, FALSE);
  _fair_vault_set_value (self->vault, FAIR_STORE_PART, PLAN, self->text, label);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
save_clock (FairMeetingAgenda *self)
{
  JsonObject *object = json_object_new ();
  JsonArray  *used = json_array_new ();
  JsonNode   *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_int_member (object, "current", self->current);
  json_object_set_int_member (
      object, "started_at",
      self->started_at != FAIR_INSTANT_NONE ? self->started_at : 0);
  for (guint i = 0; i < FAIR_AGENDA_N_STEPS; i++)
    json_array_add_int_element (used, self->used[i]);
  json_object_set_array_member (object, "used", used);
  json_node_take_object (node, object);
  _fair_meeting_save (self->vault, FAIR_STORE_AGENDA, CLOCK, node);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * fair_meeting_agenda_get_plan:
 * @self: the agenda
 *
 * Returns: (transfer none): minutes of the steps, and what was put off
 */
const FairAgendaPlan *
fair_meeting_agenda_get_plan (FairMeetingAgenda *self)
{
  g_return_val_if_fail (FAIR_IS_MEETING_AGENDA (self), NULL);

  return self->plan;
}

/**
 * fair_meeting_agenda_set_minutes:
 * @self: the agenda
 * @step: a #FairAgendaStepId
 * @minutes: how long it is to take, up to %FAIR_AGENDA_MAX_MINUTES
 * @error: return location for an error
 *
 * Plans otherwise, as one undo step.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_meeting_agenda_set_minutes (FairMeetingAgenda *self,
                                 guint              step,
                                 guint              minutes,
                                 GError           **error)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (FAIR_IS_MEETING_AGENDA (self), FALSE);
  g_return_val_if_fail (step < FAIR_AGENDA_N_STEPS, FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;
  if (minutes > FAIR_AGENDA_MAX_MINUTES)
    return _fair_meeting_refuse (error, _ ("A step takes at most %d minutes"),
                                 FAIR_AGENDA_MAX_MINUTES);
  if (self->plan->minutes[step] == minutes)
    return TRUE;

  self->plan->minutes[step] = minutes;
  /* Translators: a step that can be undone: a step of the agenda, minutes */
  label = g_strdup_printf (_ ("%s: %u minutes"),
                           fair_agenda_plan_step_to_words (step), minutes);
  save_plan (self, label);

  return TRUE;
}

/**
 * fair_meeting_agenda_get_current:
 * @self: the agenda
 *
 * Returns: the step that the meeting is at, or -1 before it has begun
 */
int
fair_meeting_agenda_get_current (FairMeetingAgenda *self)
{
  g_return_val_if_fail (FAIR_IS_MEETING_AGENDA (self), -1);

  return self->current;
}

static void
stop (FairMeetingAgenda *self)
{
  if (self->started_at == FAIR_INSTANT_NONE)
    return;

  self->used[self->current] += MAX (0, _fair_meeting_now () - self->started_at);
  self->started_at = FAIR_INSTANT_NONE;
}

/**
 * fair_meeting_agenda_start:
 * @self: the agenda
 * @step: a #FairAgendaStepId
 * @error: return location for an error
 *
 * Begins a step, or goes on with it.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_meeting_agenda_start (FairMeetingAgenda *self, guint step, GError **error)
{
  g_return_val_if_fail (FAIR_IS_MEETING_AGENDA (self), FALSE);
  g_return_val_if_fail (step < FAIR_AGENDA_N_STEPS, FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;

  stop (self);
  self->current = (int) step;
  self->started_at = _fair_meeting_now ();
  save_clock (self);

  return TRUE;
}

/**
 * fair_meeting_agenda_pause:
 * @self: the agenda
 * @error: return location for an error
 *
 * Stops the clock.
 *
 * Returns: %TRUE on success
 */
gboolean
fair_meeting_agenda_pause (FairMeetingAgenda *self, GError **error)
{
  g_return_val_if_fail (FAIR_IS_MEETING_AGENDA (self), FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;

  stop (self);
  save_clock (self);

  return TRUE;
}

/**
 * fair_meeting_agenda_is_running:
 * @self: the agenda
 *
 * Returns: whether the clock runs
 */
gboolean
fair_meeting_agenda_is_running (FairMeetingAgenda *self)
{
  g_return_val_if_fail (FAIR_IS_MEETING_AGENDA (self), FALSE);

  return self->started_at != FAIR_INSTANT_NONE;
}

/**
 * fair_meeting_agenda_get_left:
 * @self: the agenda
 * @step: a #FairAgendaStepId
 *
 * Returns: how many seconds are left for the step; below 0 where it takes
 *   longer than was planned
 */
gint64
fair_meeting_agenda_get_left (FairMeetingAgenda *self, guint step)
{
  gint64 used;

  g_return_val_if_fail (FAIR_IS_MEETING_AGENDA (self), 0);
  g_return_val_if_fail (step < FAIR_AGENDA_N_STEPS, 0);

  used = self->used[step];
  if ((int) step == self->current && self->started_at != FAIR_INSTANT_NONE)
    used += MAX (0, _fair_meeting_now () - self->started_at);

  return (gint64) self->plan->minutes[step] * 60 - used;
}

/**
 * fair_meeting_agenda_get_left_in_all:
 * @self: the agenda
 *
 * Returns: how many seconds are left of the whole meeting: of the current step
 *   and of those after it
 */
gint64
fair_meeting_agenda_get_left_in_all (FairMeetingAgenda *self)
{
  gint64 left = 0;

  g_return_val_if_fail (FAIR_IS_MEETING_AGENDA (self), 0);

  for (int i = MAX (0, self->current); i < FAIR_AGENDA_N_STEPS; i++)
    left += fair_meeting_agenda_get_left (self, (guint) i);

  return left;
}

/**
 * fair_meeting_agenda_park:
 * @self: the agenda
 * @text: what it is about
 * @error: return location for an error
 *
 * Puts something off, as one undo step. For a difference there is
 * fair_differences_park().
 *
 * Returns: %FALSE where @text is blank
 */
gboolean
fair_meeting_agenda_park (FairMeetingAgenda *self,
                          const char        *text,
                          GError           **error)
{
  g_return_val_if_fail (FAIR_IS_MEETING_AGENDA (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;
  if (fair_text_is_blank (text))
    return _fair_meeting_refuse (error, _ ("Say what is put off"));

  fair_agenda_plan_park (self->plan, text, NULL, _fair_meeting_now ());
  save_plan (self, _ ("Park"));

  return TRUE;
}

/**
 * fair_meeting_agenda_unpark:
 * @self: the agenda
 * @id: the id of what was put off
 * @error: return location for an error
 *
 * Takes up again what was put off, or strikes it off, as one undo step.
 *
 * Returns: %FALSE where there is no such item
 */
gboolean
fair_meeting_agenda_unpark (FairMeetingAgenda *self,
                            const char        *id,
                            GError           **error)
{
  g_return_val_if_fail (FAIR_IS_MEETING_AGENDA (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (!_fair_vault_check_writable (self->vault, error))
    return FALSE;
  if (!fair_agenda_plan_unpark (self->plan, id))
    return _fair_meeting_refuse (error, _ ("That is not parked"));

  save_plan (self, _ ("Take up what was parked"));

  return TRUE;
}

const FairParkedItem *
_fair_meeting_agenda_find (FairMeetingAgenda *self, const char *target)
{
  return fair_agenda_plan_find_parked (self->plan, target);
}

void
_fair_meeting_agenda_park_target (FairMeetingAgenda *self,
                                  const char        *target,
                                  const char        *text,
                                  const char        *label)
{
  fair_agenda_plan_park (self->plan, text, target, _fair_meeting_now ());
  save_plan (self, label);
}

void
_fair_meeting_agenda_unpark_target (FairMeetingAgenda *self,
                                    const char        *target,
                                    const char        *label)
{
  const FairParkedItem *item = _fair_meeting_agenda_find (self, target);

  if (item == NULL)
    return;

  fair_agenda_plan_unpark (self->plan, item->id);
  save_plan (self, label);
}
