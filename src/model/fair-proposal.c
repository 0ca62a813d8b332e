/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-proposal.h"

#include <math.h>

#include "base/fair-i18n.h"
#include "model/fair-model-json-private.h"
#include "model/fair-scorecard.h"
#include "model/fair-side-private.h"
#include "model/fair-target.h"

/**
 * fair_proposal_new:
 * @id: its id
 * @side: on whose behalf
 * @target: what it is about
 * @value: what it should be
 *
 * Returns: (transfer full): a proposal outside a round
 */
FairProposal *
fair_proposal_new (const char *id,
                   FairSide    side,
                   const char *target,
                   double      value)
{
  FairProposal *proposal;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (target != NULL, NULL);

  proposal = g_new0 (FairProposal, 1);
  proposal->id = g_strdup (id);
  proposal->side = side;
  proposal->target = g_strdup (target);
  proposal->value = value;
  proposal->at = FAIR_INSTANT_NONE;

  return proposal;
}

/**
 * fair_proposal_free:
 * @proposal: (transfer full) (nullable): a proposal
 */
void
fair_proposal_free (FairProposal *proposal)
{
  if (proposal == NULL)
    return;

  g_clear_pointer (&proposal->extra, json_object_unref);
  g_free (proposal->id);
  g_free (proposal->participant);
  g_free (proposal->target);
  g_free (proposal);
}

/* The value must suit what the proposal is about. */
static gboolean
read_value (FairJsonReader *reader, FairProposal *proposal, GError **error)
{
  g_autofree char *id = NULL;
  FairTargetKind   kind;
  double           min, max;

  if (!fair_target_parse (proposal->target, &kind, &id))
    {
      fair_json_reader_set_error (reader, "target", error,
                                  _ ("“%s” is unknown; it may be such as "
                                     "threshold or criterion:size:points"),
                                  proposal->target);
      return FALSE;
    }

  if (proposal->no_opinion)
    return TRUE;

  fair_target_get_range (kind, &min, &max);
  if (!fair_json_reader_get_double (reader, "value", TRUE, min, max,
                                    &proposal->value, NULL, error))
    return FALSE;
  if (kind != FAIR_TARGET_TERMS && proposal->value != floor (proposal->value))
    {
      fair_json_reader_set_error (reader, "value", error,
                                  _ ("must be a whole number"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_proposal (FairJsonReader *reader, FairProposal *proposal, GError **error)
{
  guint side = FAIR_SIDE_MARKETING;
  int   round = 0;

  if (!_fair_model_read_text (reader, "id", TRUE, &proposal->id, error) ||
      !_fair_model_read_choice (reader, "side", TRUE, FAIR_SIDE_NAMES, &side,
                                error) ||
      !_fair_model_read_text (reader, "participant", FALSE,
                              &proposal->participant, error) ||
      !_fair_model_read_text (reader, "target", TRUE, &proposal->target,
                              error) ||
      !fair_json_reader_get_boolean (reader, "no_opinion", FALSE,
                                     &proposal->no_opinion, NULL, error) ||
      !read_value (reader, proposal, error) ||
      !_fair_model_read_int (reader, "round", FALSE, 0, G_MAXINT, &round, NULL,
                             error) ||
      !_fair_model_read_instant (reader, "at", &proposal->at, error) ||
      !_fair_model_finish (reader, &proposal->extra, error))
    return FALSE;

  proposal->side = (FairSide) side;
  proposal->round = (guint) round;
  if (proposal->side == FAIR_SIDE_BOTH)
    {
      fair_json_reader_set_error (reader, "side", error,
                                  _ ("a proposal is of one side"));
      return FALSE;
    }

  return TRUE;
}

/**
 * fair_proposal_from_json:
 * @node: a JSON object: `id`, `side`, `participant`, `target`, `value` or
 *   `no_opinion`, `round`, `at`
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the proposal, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID
 */
FairProposal *
fair_proposal_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairProposal) proposal = g_new0 (FairProposal, 1);
  g_autoptr (FairJsonReader) reader = NULL;
  GError *inner = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  reader = fair_json_reader_new (node, NULL, &inner);
  if (reader == NULL || !read_proposal (reader, proposal, &inner))
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }

  return g_steal_pointer (&proposal);
}

/**
 * fair_proposal_to_json:
 * @proposal: a proposal
 *
 * Returns: (transfer full): the JSON that fair_proposal_from_json() reads
 */
JsonNode *
fair_proposal_to_json (const FairProposal *proposal)
{
  JsonObject *object;

  g_return_val_if_fail (proposal != NULL, NULL);

  object = json_object_new ();
  json_object_set_string_member (object, "id", proposal->id);
  json_object_set_string_member (object, "side",
                                 fair_side_to_string (proposal->side));
  _fair_model_set_text (object, "participant", proposal->participant);
  json_object_set_string_member (object, "target", proposal->target);
  if (proposal->no_opinion)
    json_object_set_boolean_member (object, "no_opinion", TRUE);
  else
    _fair_model_set_number (object, "value", proposal->value);
  json_object_set_int_member (object, "round", proposal->round);
  _fair_model_set_instant (object, "at", proposal->at);

  _fair_model_set_extra (object, proposal->extra);
  return _fair_model_take_object (object);
}
