/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-live-private.h"

#include <string.h>

/* Blind scoring on a phone: the leads, what somebody said of them themselves,
 * and, once it is revealed, what became of them. */

static FairBlindScoring *
get_scoring (FairLive *self)
{
  return fair_meeting_get_blind_scoring (_fair_live_get_meeting (self));
}

/* An activity type is a word of the data, such as "pricing-page". */
static char *
dup_activity_words (const FairSheetActivity *activity)
{
  g_autofree char *type = g_strdup (activity->type);
  g_autoptr (GString) words = NULL;

  g_strdelimit (type, "-_", ' ');
  words = g_string_new (type);
  if (activity->detail != NULL)
    g_string_append_printf (words, ": %s", activity->detail);
  if (activity->times > 1)
    g_string_append_printf (words, " (%u×)", activity->times);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static JsonObject *
new_lead (const FairLeadSheet *sheet)
{
  JsonObject *object = json_object_new ();
  JsonArray  *facts = json_array_new ();
  JsonArray  *activities = json_array_new ();

  for (guint i = 0; i < sheet->fields->len; i++)
    {
      const FairSheetField *field = g_ptr_array_index (sheet->fields, i);
      JsonArray            *fact = json_array_new ();

      json_array_add_string_element (fact, field->name);
      json_array_add_string_element (fact, field->value);
      json_array_add_array_element (facts, fact);
    }
  for (guint i = 0; i < sheet->activities->len; i++)
    {
      const FairSheetActivity *activity =
          g_ptr_array_index (sheet->activities, i);
      g_autofree char *words = dup_activity_words (activity);
      JsonArray       *line = json_array_new ();

      json_array_add_int_element (line, activity->day);
      json_array_add_string_element (line, words);
      json_array_add_array_element (activities, line);
    }
  json_object_set_array_member (object, "facts", facts);
  json_object_set_array_member (object, "activities", activities);
  json_object_set_int_member (object, "more", sheet->more);

  return object;
}

/* The leads are the same for every phone, and made once. */
static JsonArray *
get_leads (FairLive *self, const FairBlindSession *session)
{
  if (g_strcmp0 (self->leads_of, session->id) == 0)
    return self->leads;

  g_clear_pointer (&self->leads, json_array_unref);
  g_free (self->leads_of);
  self->leads_of = g_strdup (session->id);
  self->leads = json_array_new ();
  for (guint i = 0; session->leads[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FairLeadSheet) sheet = fair_blind_scoring_dup_sheet (
          get_scoring (self), session->id, i, &error);

      if (sheet == NULL)
        g_warning ("A lead cannot be shown: %s", error->message);
      json_array_add_object_element (
          self->leads, sheet != NULL ? new_lead (sheet) : json_object_new ());
    }

  return self->leads;
}

static const char *
get_outcome_word (FairOutcome outcome)
{
  switch (outcome)
    {
    case FAIR_OUTCOME_WON:
      return "won";
    case FAIR_OUTCOME_LOST:
      return "lost";
    case FAIR_OUTCOME_OPEN:
      return "open";
    default:
      return "none";
    }
}

static gboolean
is_to_talk_about (const FairBlindResult *result, guint i)
{
  for (guint k = 0; k < result->talk->len; k++)
    if (g_array_index (result->talk, guint, k) == i)
      return TRUE;

  return FALSE;
}

static JsonArray *
new_outcomes (const FairBlindResult *result)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < result->leads->len; i++)
    {
      const FairBlindLead *lead =
          &g_array_index (result->leads, FairBlindLead, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "outcome",
                                     get_outcome_word (lead->outcome));
      json_object_set_int_member (object, "yes", lead->yes[0] + lead->yes[1]);
      json_object_set_int_member (object, "of",
                                  lead->yes[0] + lead->yes[1] + lead->no[0] +
                                      lead->no[1]);
      json_object_set_boolean_member (object, "card", lead->card);
      json_object_set_boolean_member (object, "talk",
                                      is_to_talk_about (result, i));
      json_array_add_object_element (array, object);
    }

  return array;
}

/* The scale of Landis and Koch, as fair_kappa_to_words() has it. */
static const char *
get_meaning (double kappa)
{
  static const struct
  {
    double      up_to;
    const char *word;
  } scale[] = {
    { 0.0, "poor" },     { 0.2, "slight" },      { 0.4, "fair" },
    { 0.6, "moderate" }, { 0.8, "substantial" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scale); i++)
    if (kappa <= scale[i].up_to)
      return scale[i].word;

  return "perfect";
}

static void
add_rate (JsonObject *object, const char *key, const FairRate *rate)
{
  JsonArray *array;

  if (!rate->known || rate->of == 0)
    return;
  array = json_array_new ();
  json_array_add_int_element (array, rate->n);
  json_array_add_int_element (array, rate->of);
  json_object_set_array_member (object, key, array);
}

static void
add_result (FairLive *self, JsonObject *topic, const FairBlindSession *session)
{
  g_autoptr (FairBlindResult) result =
      fair_blind_scoring_dup_result (get_scoring (self), session->id, NULL);
  JsonObject *object;

  if (result == NULL)
    return;

  object = json_object_new ();
  if (result->people.known)
    {
      json_object_set_double_member (object, "kappa", result->people.kappa);
      json_object_set_string_member (object, "meaning",
                                     get_meaning (result->people.kappa));
    }
  add_rate (object, "room", &result->won_of_yes);
  add_rate (object, "card", &result->card_won_of_yes);
  json_object_set_array_member (object, "leads", new_outcomes (result));
  json_object_set_object_member (topic, "result", object);
}

JsonObject *
_fair_live_new_scoring_topic (FairLive *self, const FairBlindSession *session)
{
  JsonObject      *object = _fair_live_new_say ("topic");
  g_autofree char *key = _fair_live_dup_topic_key (self);
  const gboolean   revealed = session->state == FAIR_ROUND_REVEALED;

  json_object_set_string_member (object, "key", key);
  json_object_set_string_member (object, "kind", "scoring");
  json_object_set_int_member (object, "number", session->number);
  json_object_set_boolean_member (object, "revealed", revealed);
  json_object_set_array_member (object, "leads",
                                json_array_ref (get_leads (self, session)));
  if (revealed)
    add_result (self, object, session);

  return object;
}

/* What somebody said of each lead: a truth value, null where they skipped it,
 * "open" where they have said nothing. */
JsonObject *
_fair_live_new_scoring_state (FairLive               *self,
                              const FairBlindSession *session,
                              const char             *me)
{
  FairBlindScoring *scoring = get_scoring (self);
  JsonObject       *object = json_object_new ();
  JsonArray        *mine = json_array_new ();
  guint             of = 0;
  guint             finished =
      fair_blind_scoring_count_finished (scoring, session->id, &of);

  for (guint i = 0; session->leads[i] != NULL; i++)
    {
      FairBlindVerdict verdict;

      if (!fair_blind_scoring_get_own (scoring, session->id, me, i, &verdict))
        json_array_add_string_element (mine, "open");
      else if (verdict == FAIR_BLIND_SKIPPED)
        json_array_add_null_element (mine);
      else
        json_array_add_boolean_element (mine, verdict == FAIR_BLIND_MQL);
    }
  json_object_set_array_member (object, "mine", mine);
  json_object_set_int_member (object, "finished", finished);
  json_object_set_int_member (object, "of", of);

  return object;
}

FairRefusal
_fair_live_take_score (FairLive               *self,
                       const char             *person,
                       const FairPhoneMessage *message)
{
  FairBlindScoring       *scoring = get_scoring (self);
  const FairBlindSession *session = fair_blind_scoring_get_open (scoring);
  const FairBlindVerdict  verdict = !message->has_value  ? FAIR_BLIND_SKIPPED
                                    : message->value > 0 ? FAIR_BLIND_MQL
                                                         : FAIR_BLIND_NOT_MQL;
  g_autoptr (GError) error = NULL;

  if (session == NULL || session->number != message->round ||
      message->lead >= g_strv_length (session->leads))
    return FAIR_REFUSAL_QUESTION;
  if (!fair_blind_scoring_answer (scoring, person, message->lead, verdict,
                                  &error))
    {
      g_debug ("A verdict: %s", error->message);
      return FAIR_REFUSAL_VALUE;
    }

  return FAIR_REFUSAL_NONE;
}

guint
_fair_live_count_scores (FairLive *self, const char *person)
{
  const GPtrArray *sessions = fair_blind_scoring_list (get_scoring (self));
  guint            n = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      const FairBlindSession *session = g_ptr_array_index (sessions, i);

      n += fair_blind_scoring_count_answers (get_scoring (self), session->id,
                                             person);
    }

  return n;
}
