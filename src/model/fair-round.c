/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-round.h"

#include "base/fair-i18n.h"
#include "model/fair-model-json-private.h"
#include "model/fair-round-private.h"
#include "model/fair-target.h"

static const char *const STATES[] = { "open", "revealed", "cancelled", NULL };

/**
 * fair_round_new:
 * @number: its number, from 1
 * @targets: (array zero-terminated=1): what is asked, at least one
 * @opened_at: when it is opened
 *
 * Returns: (transfer full): an open round, its id made of its number
 */
FairRound *
fair_round_new (guint number, const char *const *targets, gint64 opened_at)
{
  FairRound *round;

  g_return_val_if_fail (number > 0, NULL);
  g_return_val_if_fail (targets != NULL && targets[0] != NULL, NULL);
  g_return_val_if_fail (opened_at != FAIR_INSTANT_NONE, NULL);

  round = g_new0 (FairRound, 1);
  round->id = g_strdup_printf ("round-%u", number);
  round->number = number;
  round->targets = g_strdupv ((char **) targets);
  round->opened_at = opened_at;
  round->revealed_at = FAIR_INSTANT_NONE;

  return round;
}

/**
 * fair_round_free:
 * @round: (transfer full) (nullable): a round
 */
void
fair_round_free (FairRound *round)
{
  if (round == NULL)
    return;

  g_clear_pointer (&round->extra, json_object_unref);
  g_free (round->id);
  g_strfreev (round->targets);
  g_free (round);
}

/* What rounds of every kind have in common: their number and their course. */
gboolean
_fair_round_read_course (FairJsonReader *reader,
                         guint          *number,
                         gint64         *opened_at,
                         gint64         *revealed_at,
                         FairRoundState *state,
                         GError        **error)
{
  guint named = FAIR_ROUND_OPEN;
  int   read = 0;

  if (!_fair_model_read_int (reader, "number", TRUE, 1, G_MAXINT, &read, NULL,
                             error) ||
      !_fair_model_read_instant (reader, "opened_at", opened_at, error) ||
      !_fair_model_read_instant (reader, "revealed_at", revealed_at, error) ||
      !_fair_model_read_choice (reader, "state", TRUE, STATES, &named, error))
    return FALSE;

  *number = (guint) read;
  *state = (FairRoundState) named;
  if (*opened_at == FAIR_INSTANT_NONE)
    {
      fair_json_reader_set_error (reader, "opened_at", error, _ ("is missing"));
      return FALSE;
    }
  if ((*state == FAIR_ROUND_OPEN) != (*revealed_at == FAIR_INSTANT_NONE))
    {
      fair_json_reader_set_error (
          reader, "revealed_at", error,
          _ ("must be there where the round is over, and only then"));
      return FALSE;
    }

  return TRUE;
}

void
_fair_round_write_course (JsonObject    *object,
                          guint          number,
                          gint64         opened_at,
                          gint64         revealed_at,
                          FairRoundState state)
{
  json_object_set_int_member (object, "number", number);
  _fair_model_set_instant (object, "opened_at", opened_at);
  _fair_model_set_instant (object, "revealed_at", revealed_at);
  json_object_set_string_member (object, "state", STATES[state]);
}

static gboolean
check_targets (FairJsonReader *reader, const FairRound *round, GError **error)
{
  if (round->targets[0] == NULL)
    {
      fair_json_reader_set_error (reader, "targets", error,
                                  _ ("must not be empty"));
      return FALSE;
    }

  for (guint i = 0; round->targets[i] != NULL; i++)
    {
      const char *const *seen = (const char *const *) round->targets + i + 1;
      g_autofree char   *id = NULL;
      FairTargetKind     kind;

      if (!fair_target_parse (round->targets[i], &kind, &id))
        {
          fair_json_reader_set_error (reader, "targets", error,
                                      _ ("“%s” is unknown; it may be such as "
                                         "threshold or criterion:size:points"),
                                      round->targets[i]);
          return FALSE;
        }
      if (g_strv_contains (seen, round->targets[i]))
        {
          fair_json_reader_set_error (reader, "targets", error,
                                      _ ("“%s” is there twice"),
                                      round->targets[i]);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_round (FairJsonReader *reader, FairRound *round, GError **error)
{
  return _fair_model_read_text (reader, "id", TRUE, &round->id, error) &&
         _fair_round_read_course (reader, &round->number, &round->opened_at,
                                  &round->revealed_at, &round->state, error) &&
         fair_json_reader_get_strings (reader, "targets", TRUE, &round->targets,
                                       error) &&
         check_targets (reader, round, error) &&
         _fair_model_finish (reader, &round->extra, error);
}

/**
 * fair_round_from_json:
 * @node: a JSON object: `id`, `number`, `opened_at`, `revealed_at`, `state`,
 *   `targets`
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the round, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID
 */
FairRound *
fair_round_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairRound) round = g_new0 (FairRound, 1);
  g_autoptr (FairJsonReader) reader = NULL;
  GError *inner = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  reader = fair_json_reader_new (node, NULL, &inner);
  if (reader == NULL || !read_round (reader, round, &inner))
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }

  return g_steal_pointer (&round);
}

/**
 * fair_round_to_json:
 * @round: a round
 *
 * Returns: (transfer full): the JSON that fair_round_from_json() reads
 */
JsonNode *
fair_round_to_json (const FairRound *round)
{
  JsonObject *object;

  g_return_val_if_fail (round != NULL, NULL);

  object = json_object_new ();
  json_object_set_string_member (object, "id", round->id);
  _fair_round_write_course (object, round->number, round->opened_at,
                            round->revealed_at, round->state);
  _fair_model_set_texts (object, "targets",
                         (const char *const *) round->targets);

  _fair_model_set_extra (object, round->extra);
  return _fair_model_take_object (object);
}

/**
 * fair_round_asks:
 * @round: a round
 * @target: a target
 *
 * Returns: whether the round asks about @target
 */
gboolean
fair_round_asks (const FairRound *round, const char *target)
{
  g_return_val_if_fail (round != NULL, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  return g_strv_contains ((const char *const *) round->targets, target);
}
