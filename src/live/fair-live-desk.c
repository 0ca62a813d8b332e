/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "live/fair-live-private.h"

#include "live/fair-secret.h"

#include <string.h>

/* Who comes in, and what they say. A phone is whoever its connection was given
 * to: no message says on whose behalf it is. */

/* Something that is acknowledged once it is in the file. */
typedef struct
{
  FairLive  *live;
  FairPhone *phone;
  char      *id;
  char      *token; /* of who has just joined */
} Receipt;

static void
receipt_free (Receipt *receipt)
{
  g_object_unref (receipt->live);
  g_object_unref (receipt->phone);
  g_free (receipt->id);
  g_free (receipt->token);
  g_free (receipt);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Receipt, receipt_free)

static void
answer_refused (FairLive   *self,
                FairPhone  *phone,
                const char *id,
                FairRefusal refusal)
{
  JsonObject *answer = _fair_live_new_say ("refused");

  if (id != NULL)
    json_object_set_string_member (answer, "re", id);
  json_object_set_string_member (answer, "why",
                                 fair_refusal_to_string (refusal));
  fair_phone_answer (phone, answer);
  _fair_live_refuse (self, refusal, fair_phone_get_host (phone));
}

static void
answer_done (FairPhone *phone, const char *id)
{
  JsonObject *answer = _fair_live_new_say ("done");

  json_object_set_string_member (answer, "re", id);
  fair_phone_answer (phone, answer);
}

static void
answer_welcome (FairLive   *self,
                FairPhone  *phone,
                const char *id,
                const char *token)
{
  FairPeople *people = _fair_live_get_people (self);
  const char *person = fair_phone_get_person (phone);
  JsonObject *answer = _fair_live_new_say ("welcome");

  json_object_set_string_member (answer, "re", id);
  if (token != NULL)
    json_object_set_string_member (answer, "token", token);
  json_object_set_string_member (answer, "name",
                                 fair_people_get_name (people, person));
  json_object_set_string_member (
      answer, "side",
      fair_side_to_string (fair_people_get_side (people, person)));
  fair_phone_answer (phone, answer);
  _fair_live_tell_phone (self, phone);
}

/* Gives a connection to a person. */
static void
seat (FairLive *self, FairPhone *phone, const char *person)
{
  fair_phone_set_person (phone, person);
  g_hash_table_insert (self->persons, g_strdup (person), phone);
  fair_people_set_present (_fair_live_get_people (self), person, TRUE);
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Receipt) receipt = user_data;
  g_autoptr (GError) error = NULL;

  if (!fair_meeting_save_finish (FAIR_MEETING (source), result, &error))
    {
      g_warning ("What a phone said could not be saved: %s", error->message);
      answer_refused (receipt->live, receipt->phone, receipt->id,
                      FAIR_REFUSAL_FAILED);
    }
  else if (receipt->token != NULL)
    answer_welcome (receipt->live, receipt->phone, receipt->id, receipt->token);
  else
    answer_done (receipt->phone, receipt->id);
}

static void
acknowledge (FairLive   *self,
             FairPhone  *phone,
             const char *id,
             const char *token)
{
  Receipt *receipt = g_new0 (Receipt, 1);

  receipt->live = g_object_ref (self);
  receipt->phone = g_object_ref (phone);
  receipt->id = g_strdup (id);
  receipt->token = g_strdup (token);
  fair_meeting_save_async (_fair_live_get_meeting (self), on_saved, receipt);
}

static FairRefusal
check_join (FairLive *self, FairPhone *phone, const FairPhoneMessage *message)
{
  const char      *before = fair_join_code_get_digits (self->code);
  g_autofree char *digits = g_strdup (before);
  FairJoinVerdict  verdict =
      fair_join_code_try (self->code, message->code,
                          fair_phone_get_host (phone), g_get_monotonic_time ());

  if (!g_str_equal (digits, fair_join_code_get_digits (self->code)))
    _fair_live_set_code (self);
  switch (verdict)
    {
    case FAIR_JOIN_WRONG:
      return FAIR_REFUSAL_CODE;
    case FAIR_JOIN_EXPIRED:
      return FAIR_REFUSAL_EXPIRED;
    case FAIR_JOIN_LOCKED:
      return FAIR_REFUSAL_LOCKED;
    case FAIR_JOIN_RIGHT:
      break;
    }
  if (message->name == NULL)
    return FAIR_REFUSAL_NAME;
  if (g_list_model_get_n_items (fair_live_get_people (self)) >= FAIR_PEOPLE_MAX)
    return FAIR_REFUSAL_FULL;

  return FAIR_REFUSAL_NONE;
}

static void
join (FairLive *self, FairPhone *phone, const FairPhoneMessage *message)
{
  FairPeople      *people = _fair_live_get_people (self);
  FairRefusal      refusal = check_join (self, phone, message);
  FairPerson      *person = NULL;
  g_autofree char *secret = fair_secret_new ();
  g_autofree char *digest = fair_secret_hash (secret);
  g_autofree char *token = NULL;
  g_autoptr (GError) error = NULL;

  if (refusal != FAIR_REFUSAL_NONE)
    {
      answer_refused (self, phone, message->id, refusal);
      return;
    }

  person = fair_people_join (people, message->name, message->side, &error);
  if (person == NULL ||
      !fair_people_set_token (people, fair_person_get_id (person), digest,
                              &error))
    {
      g_warning ("Somebody could not join: %s", error->message);
      answer_refused (self, phone, message->id, FAIR_REFUSAL_FAILED);
      return;
    }

  token = g_strconcat (fair_person_get_id (person), ".", secret, NULL);
  seat (self, phone, fair_person_get_id (person));
  acknowledge (self, phone, message->id, token);
}

/* Whose token it is: the id is for finding, the rest for proving. */
static FairRefusal
check_token (FairLive *self, const char *token, char **person)
{
  FairPeople      *people = _fair_live_get_people (self);
  const char      *point = strchr (token, '.');
  const char      *digest;
  g_autofree char *id = NULL;
  g_autofree char *given = NULL;

  if (point == NULL)
    return FAIR_REFUSAL_TOKEN;
  id = g_strndup (token, point - token);
  given = fair_secret_hash (point + 1);
  digest = fair_people_get_token (people, id);
  if (digest != NULL && fair_secret_equal (digest, given))
    {
      *person = g_steal_pointer (&id);
      return FAIR_REFUSAL_NONE;
    }
  if (g_strcmp0 (digest, FAIR_LIVE_ENDED) == 0)
    return FAIR_REFUSAL_ENDED;

  return fair_people_was_removed (people, id) ? FAIR_REFUSAL_REMOVED
                                              : FAIR_REFUSAL_TOKEN;
}

static void
change_seat (FairLive   *self,
             FairPhone  *phone,
             const char *person,
             const char *id)
{
  FairPhone *old = g_hash_table_lookup (self->persons, person);

  if (old != NULL && old != phone)
    {
      fair_phone_set_person (old, NULL);
      fair_phone_close (old);
    }
  seat (self, phone, person);
  answer_welcome (self, phone, id, NULL);
}

/* Somebody who wants the seat of a phone of which is asked whether it is still
 * there. */
typedef struct
{
  Receipt *receipt;
  char    *person;
} Claim;

static void
on_probed (FairPhone *old, gboolean is_there, gpointer user_data)
{
  g_autofree Claim *claim = user_data;
  g_autoptr (Receipt) receipt = claim->receipt;
  g_autofree char *person = claim->person;

  /* Meanwhile it may have joined as somebody else. */
  if (fair_phone_get_person (receipt->phone) != NULL)
    answer_refused (receipt->live, receipt->phone, receipt->id,
                    FAIR_REFUSAL_MESSAGE);
  else if (is_there)
    answer_refused (receipt->live, receipt->phone, receipt->id,
                    FAIR_REFUSAL_ELSEWHERE);
  else if (fair_people_find (_fair_live_get_people (receipt->live), person) !=
           NULL)
    change_seat (receipt->live, receipt->phone, person, receipt->id);
}

/* A token is good on one page at a time. Where it is in use, the page that
 * uses it is asked first: a phone that lost its network and comes back finds
 * its old connection still open here. */
static void
resume (FairLive *self, FairPhone *phone, const FairPhoneMessage *message)
{
  g_autofree char *person = NULL;
  FairRefusal      refusal = check_token (self, message->token, &person);
  FairPhone       *old;
  Claim           *claim;

  if (refusal != FAIR_REFUSAL_NONE)
    {
      answer_refused (self, phone, message->id, refusal);
      return;
    }

  old = g_hash_table_lookup (self->persons, person);
  if (old == NULL)
    {
      change_seat (self, phone, person, message->id);
      return;
    }

  claim = g_new0 (Claim, 1);
  claim->receipt = g_new0 (Receipt, 1);
  claim->receipt->live = g_object_ref (self);
  claim->receipt->phone = g_object_ref (phone);
  claim->receipt->id = g_strdup (message->id);
  claim->person = g_steal_pointer (&person);
  fair_phone_probe (old, on_probed, claim);
}

static void
propose (FairLive *self, FairPhone *phone, const FairPhoneMessage *message)
{
  FairRounds      *rounds = _fair_live_get_rounds (self);
  const FairRound *round = fair_rounds_get_open (rounds);
  const char      *person = fair_phone_get_person (phone);
  g_autoptr (GError) error = NULL;

  if (round == NULL || round->number != message->round ||
      !fair_round_asks (round, message->target))
    {
      answer_refused (self, phone, message->id, FAIR_REFUSAL_QUESTION);
      return;
    }

  if (!(message->has_value
            ? fair_rounds_propose (rounds, person, message->target,
                                   message->value, &error)
            : fair_rounds_pass (rounds, person, message->target, &error)))
    {
      g_debug ("A proposal: %s", error->message);
      answer_refused (self, phone, message->id, FAIR_REFUSAL_VALUE);
      return;
    }
  acknowledge (self, phone, message->id, NULL);
}

static void
score (FairLive *self, FairPhone *phone, const FairPhoneMessage *message)
{
  FairRefusal refusal =
      _fair_live_take_score (self, fair_phone_get_person (phone), message);

  if (refusal != FAIR_REFUSAL_NONE)
    answer_refused (self, phone, message->id, refusal);
  else
    acknowledge (self, phone, message->id, NULL);
}

static void
leave (FairLive *self, FairPhone *phone, const FairPhoneMessage *message)
{
  g_autofree char *person = g_strdup (fair_phone_get_person (phone));
  g_autoptr (GError) error = NULL;

  g_hash_table_remove (self->persons, person);
  fair_phone_set_person (phone, NULL);
  if (!fair_people_remove (_fair_live_get_people (self), person, &error))
    g_warning ("Somebody who left is still in: %s", error->message);
  answer_done (phone, message->id);
  fair_phone_close (phone);
}

static void
on_message (FairPhone *phone, const FairPhoneMessage *message, FairLive *self)
{
  const gboolean is_in = fair_phone_get_person (phone) != NULL;
  const gboolean enters =
      message->kind == FAIR_PHONE_JOIN || message->kind == FAIR_PHONE_RESUME;

  if (!self->is_running)
    return;
  if (is_in == enters)
    {
      answer_refused (self, phone, message->id,
                      is_in ? FAIR_REFUSAL_MESSAGE : FAIR_REFUSAL_TOKEN);
      return;
    }

  switch (message->kind)
    {
    case FAIR_PHONE_JOIN:
      join (self, phone, message);
      break;
    case FAIR_PHONE_RESUME:
      resume (self, phone, message);
      break;
    case FAIR_PHONE_PROPOSE:
      propose (self, phone, message);
      break;
    case FAIR_PHONE_SCORE:
      score (self, phone, message);
      break;
    case FAIR_PHONE_LEAVE:
      leave (self, phone, message);
      break;
    case FAIR_PHONE_GOT:
    case FAIR_PHONE_HERE:
      break;
    }
}

static void
on_phone_refused (FairPhone *phone, int refusal, FairLive *self)
{
  if (refusal == FAIR_REFUSAL_MESSAGE)
    answer_refused (self, phone, NULL, refusal);
  else
    _fair_live_refuse (self, refusal, fair_phone_get_host (phone));
}

static void
on_ready (FairPhone *phone, FairLive *self)
{
  if (g_hash_table_contains (self->stale, phone))
    _fair_live_tell_phone (self, phone);
}

static void
on_closed (FairPhone *phone, FairLive *self)
{
  g_autofree char *person = g_strdup (fair_phone_get_person (phone));

  g_hash_table_remove (self->stale, phone);
  if (person != NULL && g_hash_table_lookup (self->persons, person) == phone)
    {
      g_hash_table_remove (self->persons, person);
      fair_people_set_present (_fair_live_get_people (self), person, FALSE);
    }
  g_signal_handlers_disconnect_by_data (phone, self);
  g_ptr_array_remove_fast (self->phones, phone);
}

void
_fair_live_add_phone (FairLive *self, FairPhone *phone)
{
  g_ptr_array_add (self->phones, g_object_ref (phone));
  g_signal_connect_object (phone, "message", G_CALLBACK (on_message), self, 0);
  g_signal_connect_object (phone, "refused", G_CALLBACK (on_phone_refused),
                           self, 0);
  g_signal_connect_object (phone, "ready", G_CALLBACK (on_ready), self, 0);
  g_signal_connect_object (phone, "closed", G_CALLBACK (on_closed), self, 0);
}

void
_fair_live_kick_removed (FairLive *self)
{
  FairPeople *people = _fair_live_get_people (self);

  for (guint i = 0; i < self->phones->len; i++)
    {
      FairPhone       *phone = g_ptr_array_index (self->phones, i);
      const char      *person = fair_phone_get_person (phone);
      g_autofree char *id = g_strdup (person);

      if (person == NULL || fair_people_find (people, person) != NULL)
        continue;
      g_hash_table_remove (self->persons, id);
      fair_phone_set_person (phone, NULL);
      answer_refused (self, phone, NULL, FAIR_REFUSAL_REMOVED);
      fair_phone_close (phone);
    }
}
