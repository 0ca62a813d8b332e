/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-live-private.h"

#include "base/fair-text.h"

/* What phones are told: who is there and who has answered, never what, but for
 * their own. News is gathered for a moment, so that fifty answers in a second
 * are not fifty messages to each of fifty phones. */

#define GATHER_MS 120

JsonObject *
_fair_live_new_say (const char *what)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "say", what);

  return object;
}

static JsonArray *
new_people (FairLive *self, const char *me)
{
  GListModel *people = fair_live_get_people (self);
  JsonArray  *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (FairPerson) person = g_list_model_get_item (people, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "name",
                                     fair_person_get_name (person));
      json_object_set_string_member (
          object, "side", fair_side_to_string (fair_person_get_side (person)));
      json_object_set_boolean_member (object, "here",
                                      fair_person_get_present (person));
      if (g_str_equal (fair_person_get_id (person), me))
        json_object_set_boolean_member (object, "me", TRUE);
      json_array_add_object_element (array, object);
    }

  return array;
}

/* The places of those who have answered, in the list of people. */
static JsonArray *
new_answered (FairLive *self, const FairRound *round, const char *target)
{
  GListModel *people = fair_live_get_people (self);
  JsonArray  *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (FairPerson) person = g_list_model_get_item (people, i);

      if (fair_rounds_has_answered (_fair_live_get_rounds (self), round->id,
                                    fair_person_get_id (person), target))
        json_array_add_int_element (array, i);
    }

  return array;
}

/* The round before this one on the same question, if it was revealed. */
static const FairRound *
find_before (FairRounds *rounds, const FairRound *round, const char *target)
{
  const GPtrArray *list = fair_rounds_list (rounds);
  const FairRound *before = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      const FairRound *other = g_ptr_array_index (list, i);

      if (other->number < round->number &&
          other->state == FAIR_ROUND_REVEALED &&
          fair_round_asks (other, target))
        before = other;
    }

  return before;
}

static JsonObject *
new_round (FairLive *self, const FairRound *round, const char *me)
{
  FairRounds *rounds = _fair_live_get_rounds (self);
  JsonObject *object = json_object_new ();
  JsonObject *mine = json_object_new ();
  JsonObject *before = json_object_new ();
  JsonObject *answered = json_object_new ();

  for (guint i = 0; round->targets[i] != NULL; i++)
    {
      const char      *target = round->targets[i];
      const FairRound *last = find_before (rounds, round, target);
      double           value;

      if (fair_rounds_get_own (rounds, round->id, me, target, &value))
        json_object_set_double_member (mine, target, value);
      else if (fair_rounds_has_passed (rounds, round->id, me, target))
        json_object_set_null_member (mine, target);
      if (last != NULL &&
          fair_rounds_get_own (rounds, last->id, me, target, &value))
        json_object_set_double_member (before, target, value);
      json_object_set_array_member (answered, target,
                                    new_answered (self, round, target));
    }
  json_object_set_object_member (object, "mine", mine);
  json_object_set_object_member (object, "before", before);
  json_object_set_object_member (object, "answered", answered);

  return object;
}

static JsonObject *
new_state (FairLive *self, const char *me, const char *topic)
{
  JsonObject *object = _fair_live_new_say ("state");
  const char *facilitator =
      fair_people_get_facilitator (_fair_live_get_people (self));
  const FairTopic    spoken = _fair_live_get_topic (self);
  FairMeetingAgenda *agenda =
      fair_meeting_get_agenda (_fair_live_get_meeting (self));

  json_object_set_array_member (object, "people", new_people (self, me));
  if (facilitator != NULL)
    json_object_set_string_member (object, "facilitator", facilitator);
  json_object_set_string_member (object, "topic", topic);
  if (fair_meeting_agenda_is_running (agenda))
    json_object_set_int_member (object, "step",
                                fair_meeting_agenda_get_current (agenda));
  if (spoken.round != NULL)
    json_object_set_object_member (object, "round",
                                   new_round (self, spoken.round, me));
  if (spoken.session != NULL)
    json_object_set_object_member (
        object, "scoring",
        _fair_live_new_scoring_state (self, spoken.session, me));

  return object;
}

void
_fair_live_tell_phone (FairLive *self, FairPhone *phone)
{
  const char      *person = fair_phone_get_person (phone);
  g_autofree char *topic = NULL;

  if (person == NULL || !self->is_running)
    return;
  if (!fair_phone_is_ready (phone))
    {
      g_hash_table_add (self->stale, phone);
      return;
    }

  g_hash_table_remove (self->stale, phone);
  topic = _fair_live_dup_topic_key (self);
  if (*topic != '\0' && !g_str_equal (topic, fair_phone_get_topic (phone)))
    fair_phone_answer (phone, _fair_live_new_topic (self, person));
  fair_phone_set_topic (phone, topic);
  fair_phone_push (phone, new_state (self, person, topic));
}

static gboolean
on_news (gpointer user_data)
{
  FairLive *self = user_data;

  self->news = 0;
  for (guint i = 0; i < self->phones->len; i++)
    _fair_live_tell_phone (self, g_ptr_array_index (self->phones, i));

  return G_SOURCE_REMOVE;
}

void
_fair_live_tell (FairLive *self)
{
  if (self->is_running && self->news == 0)
    self->news = g_timeout_add (GATHER_MS, on_news, self);
}

/* What somebody was asked since they came, and what they answered. */
static void
count_answers (FairLive   *self,
               FairPerson *person,
               guint      *asked,
               guint      *answered)
{
  FairRounds      *rounds = _fair_live_get_rounds (self);
  const GPtrArray *list = fair_rounds_list (rounds);
  const char      *id = fair_person_get_id (person);

  *asked = *answered = 0;
  for (guint i = 0; i < list->len; i++)
    {
      const FairRound *round = g_ptr_array_index (list, i);

      for (guint k = 0; round->targets[k] != NULL; k++)
        {
          const gboolean did = fair_rounds_has_answered (rounds, round->id, id,
                                                         round->targets[k]);

          *answered += did;
          *asked +=
              did || (round->opened_at >= fair_person_get_joined_at (person) &&
                      round->state == FAIR_ROUND_REVEALED);
        }
    }
}

/* What the agreement promises of the first call to leads of a tier. */
static void
add_follow_up (JsonArray       *array,
               const FairTerms *terms,
               const char      *id,
               const char      *name)
{
  g_autofree char *path = g_strconcat ("sales.follow_up_within.", id, NULL);
  FairDuration     duration = { 0 };
  JsonObject      *line;

  if (!fair_terms_get_duration (terms, path, &duration))
    return;
  line = json_object_new ();
  json_object_set_string_member (line, "kind", "follow-up");
  if (name != NULL)
    json_object_set_string_member (line, "tier", name);
  json_object_set_boolean_member (line, "business",
                                  duration.business_hours > 0 ||
                                      duration.business_days > 0);
  json_object_set_string_member (
      line, "time",
      duration.minutes > 0                                ? "minute"
      : duration.hours > 0 || duration.business_hours > 0 ? "hour"
                                                          : "day");
  json_object_set_double_member (line, "value",
                                 duration.minutes + duration.hours +
                                     duration.business_hours + duration.days +
                                     duration.business_days);
  json_array_add_object_element (array, line);
}

/* When the sides meet again. */
static void
add_review (JsonArray *array, const FairTerms *terms)
{
  const char *day = fair_terms_get_text (terms, "both.next_review");
  JsonObject *line;

  if (fair_text_is_blank (day))
    return;
  line = json_object_new ();
  json_object_set_string_member (line, "kind", "review");
  json_object_set_string_member (line, "day", day);
  json_array_add_object_element (array, line);
}

/* What the agreement says of the time after the meeting. */
static void
add_promises (FairLive *self, JsonArray *array)
{
  FairDraft           *draft = fair_workshop_get_draft (self->workshop);
  const FairTerms     *terms = fair_draft_get_terms (draft);
  const FairScorecard *card =
      fair_draft_get_scorecard (draft, FAIR_SIDE_AGREED);

  for (guint i = 0; i < card->tiers->len; i++)
    {
      const FairTier *tier = g_ptr_array_index (card->tiers, i);

      add_follow_up (array, terms, tier->id, tier->name);
    }
  add_follow_up (array, terms, "normal", NULL);
  add_review (array, terms);
}

/* The threshold, what else was settled since the meeting began, and what
 * follows. */
static JsonArray *
new_agreed (FairLive *self)
{
  const FairScorecard *card = fair_draft_get_scorecard (
      fair_workshop_get_draft (self->workshop), FAIR_SIDE_AGREED);
  GListModel *log = fair_decisions_get_list (
      fair_meeting_get_decisions (_fair_live_get_meeting (self)));
  JsonArray  *array = json_array_new ();
  JsonObject *line = json_object_new ();

  json_object_set_string_member (line, "kind", "threshold");
  json_object_set_string_member (line, "unit", "points");
  json_object_set_int_member (line, "value", card->threshold);
  json_array_add_object_element (array, line);
  for (guint i = 0; i < g_list_model_get_n_items (log); i++)
    {
      g_autoptr (FairLogEntry) entry = g_list_model_get_item (log, i);
      const FairDecision *decision = fair_log_entry_get_decision (entry);
      g_autofree char    *name = NULL;

      if (decision->at < self->started_at || decision->target == NULL ||
          decision->to == NULL || g_str_equal (decision->target, "threshold"))
        continue;
      name = fair_meeting_dup_target_name (_fair_live_get_meeting (self),
                                           decision->target);
      line = json_object_new ();
      json_object_set_string_member (line, "title", name);
      json_object_set_string_member (line, "words", decision->to);
      json_array_add_object_element (array, line);
    }
  add_promises (self, array);

  return array;
}

void
_fair_live_tell_ended (FairLive *self)
{
  FairPeople  *people = _fair_live_get_people (self);
  const gint64 minutes =
      (g_get_real_time () / G_USEC_PER_SEC - self->started_at + 30) / 60;

  for (guint i = 0; i < self->phones->len; i++)
    {
      FairPhone  *phone = g_ptr_array_index (self->phones, i);
      const char *id = fair_phone_get_person (phone);
      FairPerson *person = id != NULL ? fair_people_find (people, id) : NULL;
      JsonObject *object;
      guint       asked, answered;

      if (person == NULL)
        continue;
      count_answers (self, person, &asked, &answered);
      object = _fair_live_new_say ("ended");
      json_object_set_string_member (object, "name",
                                     fair_person_get_name (person));
      json_object_set_int_member (object, "minutes", minutes);
      json_object_set_int_member (object, "asked", asked);
      json_object_set_int_member (object, "answered", answered);
      json_object_set_int_member (object, "scored",
                                  _fair_live_count_scores (self, id));
      json_object_set_array_member (object, "agreed", new_agreed (self));
      fair_phone_answer (phone, object);
    }
}
