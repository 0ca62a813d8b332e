/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-participant.h"

#include "base/fair-i18n.h"
#include "model/fair-model-json-private.h"
#include "model/fair-side-private.h"

/**
 * fair_participant_new:
 * @id: their id
 * @name: as people call them
 * @side: on whose behalf they speak
 *
 * Returns: (transfer full): a participant of whom it is not known when they
 *   joined
 */
FairParticipant *
fair_participant_new (const char *id, const char *name, FairSide side)
{
  FairParticipant *participant;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  participant = g_new0 (FairParticipant, 1);
  participant->id = g_strdup (id);
  participant->name = g_strdup (name);
  participant->side = side;
  participant->joined_at = FAIR_INSTANT_NONE;
  participant->removed_at = FAIR_INSTANT_NONE;

  return participant;
}

/**
 * fair_participant_free:
 * @participant: (transfer full) (nullable): a participant
 */
void
fair_participant_free (FairParticipant *participant)
{
  if (participant == NULL)
    return;

  g_clear_pointer (&participant->extra, json_object_unref);
  g_free (participant->id);
  g_free (participant->name);
  g_free (participant->token);
  g_free (participant);
}

static gboolean
read_participant (FairJsonReader  *reader,
                  FairParticipant *participant,
                  GError         **error)
{
  guint side = FAIR_SIDE_MARKETING;

  if (!_fair_model_read_text (reader, "id", TRUE, &participant->id, error) ||
      !_fair_model_read_text (reader, "name", TRUE, &participant->name,
                              error) ||
      !_fair_model_read_choice (reader, "side", TRUE, FAIR_SIDE_NAMES, &side,
                                error) ||
      !_fair_model_read_instant (reader, "joined_at", &participant->joined_at,
                                 error) ||
      !_fair_model_read_instant (reader, "removed_at", &participant->removed_at,
                                 error) ||
      !_fair_model_read_text (reader, "token", FALSE, &participant->token,
                              error) ||
      !_fair_model_finish (reader, &participant->extra, error))
    return FALSE;

  participant->side = (FairSide) side;
  if (participant->side == FAIR_SIDE_BOTH)
    {
      fair_json_reader_set_error (reader, "side", error,
                                  _ ("a person speaks for one side"));
      return FALSE;
    }

  return TRUE;
}

/**
 * fair_participant_from_json:
 * @node: a JSON object: `id`, `name`, `side`, `joined_at`,
 *   `removed_at`, `token`
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the participant, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID
 */
FairParticipant *
fair_participant_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairParticipant) participant = g_new0 (FairParticipant, 1);
  g_autoptr (FairJsonReader) reader = NULL;
  GError *inner = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  reader = fair_json_reader_new (node, NULL, &inner);
  if (reader == NULL || !read_participant (reader, participant, &inner))
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }

  return g_steal_pointer (&participant);
}

/**
 * fair_participant_to_json:
 * @participant: a participant
 *
 * Returns: (transfer full): the JSON that fair_participant_from_json() reads
 */
JsonNode *
fair_participant_to_json (const FairParticipant *participant)
{
  JsonObject *object;

  g_return_val_if_fail (participant != NULL, NULL);

  object = json_object_new ();
  json_object_set_string_member (object, "id", participant->id);
  json_object_set_string_member (object, "name", participant->name);
  json_object_set_string_member (object, "side",
                                 fair_side_to_string (participant->side));
  _fair_model_set_instant (object, "joined_at", participant->joined_at);
  if (participant->removed_at != FAIR_INSTANT_NONE)
    _fair_model_set_instant (object, "removed_at", participant->removed_at);
  if (participant->token != NULL)
    json_object_set_string_member (object, "token", participant->token);

  _fair_model_set_extra (object, participant->extra);
  return _fair_model_take_object (object);
}
