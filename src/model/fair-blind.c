/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-blind.h"

#include "base/fair-i18n.h"
#include "model/fair-model-json-private.h"
#include "model/fair-round-private.h"

static const char *const VERDICTS[] = { "not-mql", "mql", "skipped", NULL };

/**
 * fair_blind_session_new:
 * @number: its number, from 1
 * @leads: (transfer full) (array zero-terminated=1): ids of leads
 * @opened_at: when it is opened
 *
 * Returns: (transfer full): an open session, its id made of its number
 */
FairBlindSession *
fair_blind_session_new (guint number, char **leads, gint64 opened_at)
{
  FairBlindSession *session;

  g_return_val_if_fail (number > 0, NULL);
  g_return_val_if_fail (leads != NULL && leads[0] != NULL, NULL);
  g_return_val_if_fail (opened_at != FAIR_INSTANT_NONE, NULL);

  session = g_new0 (FairBlindSession, 1);
  session->id = g_strdup_printf ("blind-%u", number);
  session->number = number;
  session->leads = leads;
  session->opened_at = opened_at;
  session->revealed_at = FAIR_INSTANT_NONE;

  return session;
}

/**
 * fair_blind_session_free:
 * @session: (transfer full) (nullable): a session
 */
void
fair_blind_session_free (FairBlindSession *session)
{
  if (session == NULL)
    return;

  g_clear_pointer (&session->extra, json_object_unref);
  g_free (session->id);
  g_strfreev (session->leads);
  g_free (session);
}

static gboolean
check_leads (FairJsonReader         *reader,
             const FairBlindSession *session,
             GError                **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = g_strv_length (session->leads);

  if (n == 0 || n > FAIR_BLIND_MAX_LEADS)
    {
      fair_json_reader_set_error (reader, "leads", error,
                                  _ ("must be 1 to %d ids"),
                                  FAIR_BLIND_MAX_LEADS);
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    {
      if (g_hash_table_add (seen, session->leads[i]))
        continue;
      fair_json_reader_set_error (reader, "leads", error,
                                  _ ("“%s” is there twice"), session->leads[i]);
      return FALSE;
    }

  return TRUE;
}

/**
 * fair_blind_session_from_json:
 * @node: a JSON object: `id`, `number`, `opened_at`, `revealed_at`, `state`,
 *   `leads`
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the session, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID
 */
FairBlindSession *
fair_blind_session_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairBlindSession) session = g_new0 (FairBlindSession, 1);
  g_autoptr (FairJsonReader) reader = NULL;
  GError *inner = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  reader = fair_json_reader_new (node, NULL, &inner);
  if (reader == NULL ||
      !_fair_model_read_text (reader, "id", TRUE, &session->id, &inner) ||
      !_fair_round_read_course (reader, &session->number, &session->opened_at,
                                &session->revealed_at, &session->state,
                                &inner) ||
      !fair_json_reader_get_strings (reader, "leads", TRUE, &session->leads,
                                     &inner) ||
      !check_leads (reader, session, &inner) ||
      !_fair_model_finish (reader, &session->extra, &inner))
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }

  return g_steal_pointer (&session);
}

/**
 * fair_blind_session_to_json:
 * @session: a session
 *
 * Returns: (transfer full): the JSON that fair_blind_session_from_json() reads
 */
JsonNode *
fair_blind_session_to_json (const FairBlindSession *session)
{
  JsonObject *object;

  g_return_val_if_fail (session != NULL, NULL);

  object = json_object_new ();
  json_object_set_string_member (object, "id", session->id);
  _fair_round_write_course (object, session->number, session->opened_at,
                            session->revealed_at, session->state);
  _fair_model_set_texts (object, "leads", (const char *const *) session->leads);

  _fair_model_set_extra (object, session->extra);
  return _fair_model_take_object (object);
}

/**
 * fair_blind_answer_new:
 * @session: the id of a session
 * @participant: the id of who says it
 * @lead: which of the session's leads, from 0
 * @verdict: what they say
 * @at: when
 *
 * Returns: (transfer full): an answer
 */
FairBlindAnswer *
fair_blind_answer_new (const char      *session,
                       const char      *participant,
                       guint            lead,
                       FairBlindVerdict verdict,
                       gint64           at)
{
  FairBlindAnswer *answer;

  g_return_val_if_fail (session != NULL, NULL);
  g_return_val_if_fail (participant != NULL, NULL);
  g_return_val_if_fail (lead < FAIR_BLIND_MAX_LEADS, NULL);
  g_return_val_if_fail (verdict <= FAIR_BLIND_SKIPPED, NULL);

  answer = g_new0 (FairBlindAnswer, 1);
  answer->session = g_strdup (session);
  answer->participant = g_strdup (participant);
  answer->lead = lead;
  answer->verdict = verdict;
  answer->at = at;

  return answer;
}

/**
 * fair_blind_answer_free:
 * @answer: (transfer full) (nullable): an answer
 */
void
fair_blind_answer_free (FairBlindAnswer *answer)
{
  if (answer == NULL)
    return;

  g_clear_pointer (&answer->extra, json_object_unref);
  g_free (answer->session);
  g_free (answer->participant);
  g_free (answer);
}

/**
 * fair_blind_answer_from_json:
 * @node: a JSON object: `session`, `participant`, `lead`, `verdict`, `at`
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the answer, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID
 */
FairBlindAnswer *
fair_blind_answer_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairBlindAnswer) answer = g_new0 (FairBlindAnswer, 1);
  g_autoptr (FairJsonReader) reader = NULL;
  GError *inner = NULL;
  guint   verdict = FAIR_BLIND_NOT_MQL;
  int     lead = 0;

  g_return_val_if_fail (node != NULL, NULL);

  reader = fair_json_reader_new (node, NULL, &inner);
  if (reader == NULL ||
      !_fair_model_read_text (reader, "session", TRUE, &answer->session,
                              &inner) ||
      !_fair_model_read_text (reader, "participant", TRUE, &answer->participant,
                              &inner) ||
      !_fair_model_read_int (reader, "lead", TRUE, 0, FAIR_BLIND_MAX_LEADS - 1,
                             &lead, NULL, &inner) ||
      !_fair_model_read_choice (reader, "verdict", TRUE, VERDICTS, &verdict,
                                &inner) ||
      !_fair_model_read_instant (reader, "at", &answer->at, &inner) ||
      !_fair_model_finish (reader, &answer->extra, &inner))
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }
  answer->lead = (guint) lead;
  answer->verdict = (FairBlindVerdict) verdict;

  return g_steal_pointer (&answer);
}

/**
 * fair_blind_answer_to_json:
 * @answer: an answer
 *
 * Returns: (transfer full): the JSON that fair_blind_answer_from_json() reads
 */
JsonNode *
fair_blind_answer_to_json (const FairBlindAnswer *answer)
{
  JsonObject *object;

  g_return_val_if_fail (answer != NULL, NULL);

  object = json_object_new ();
  json_object_set_string_member (object, "session", answer->session);
  json_object_set_string_member (object, "participant", answer->participant);
  json_object_set_int_member (object, "lead", answer->lead);
  json_object_set_string_member (object, "verdict", VERDICTS[answer->verdict]);
  _fair_model_set_instant (object, "at", answer->at);

  _fair_model_set_extra (object, answer->extra);
  return _fair_model_take_object (object);
}
