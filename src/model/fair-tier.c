/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-tier.h"

#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "model/fair-model-json-private.h"
#include "model/fair-scorecard.h"
#include "model/fair-tier-private.h"

/**
 * fair_tier_new:
 * @id: its id, by which the terms promise it times
 * @name: as people call it
 *
 * Returns: (transfer full): a tier that no lead meets yet: it needs `at` or
 *   `instant`
 */
FairTier *
fair_tier_new (const char *id, const char *name)
{
  FairTier *tier;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  tier = g_new0 (FairTier, 1);
  tier->id = g_strdup (id);
  tier->name = g_strdup (name);

  return tier;
}

/**
 * fair_tier_copy:
 * @tier: a tier
 *
 * Returns: (transfer full): a deep copy
 */
FairTier *
fair_tier_copy (const FairTier *tier)
{
  FairTier *copy;

  g_return_val_if_fail (tier != NULL, NULL);

  copy = g_new (FairTier, 1);
  *copy = *tier;
  copy->id = g_strdup (tier->id);
  copy->name = g_strdup (tier->name);
  copy->extra = _fair_model_copy_extra (tier->extra);

  return copy;
}

/**
 * fair_tier_free:
 * @tier: (transfer full) (nullable): a tier
 */
void
fair_tier_free (FairTier *tier)
{
  if (tier == NULL)
    return;

  g_clear_pointer (&tier->extra, json_object_unref);
  g_free (tier->name);
  g_free (tier->id);
  g_free (tier);
}

/*
 * _fair_tier_from_json:
 *
 * Reads a tier; without a name it is called by its id.
 */
FairTier *
_fair_tier_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairTier) tier = NULL;
  g_autoptr (FairJsonReader) reader = fair_json_reader_new (node, NULL, error);

  if (reader == NULL)
    return NULL;

  tier = g_new0 (FairTier, 1);
  if (!_fair_model_read_text (reader, "id", TRUE, &tier->id, error) ||
      !_fair_model_read_text (reader, "name", FALSE, &tier->name, error) ||
      !_fair_model_read_int (reader, "at", FALSE, -FAIR_SCORE_MAX,
                             FAIR_SCORE_MAX, &tier->at, &tier->has_at, error) ||
      !fair_json_reader_get_boolean (reader, "instant", FALSE, &tier->instant,
                                     NULL, error) ||
      !_fair_model_finish (reader, &tier->extra, error))
    return NULL;

  if (tier->name == NULL)
    tier->name = g_strdup (tier->id);

  return g_steal_pointer (&tier);
}

/*
 * _fair_tier_to_json:
 *
 * Returns: (transfer full): the JSON that _fair_tier_from_json() reads
 */
JsonNode *
_fair_tier_to_json (const FairTier *tier)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", tier->id);
  json_object_set_string_member (object, "name", tier->name);
  if (tier->has_at)
    json_object_set_int_member (object, "at", tier->at);
  if (tier->instant)
    json_object_set_boolean_member (object, "instant", TRUE);

  _fair_model_set_extra (object, tier->extra);
  return _fair_model_take_object (object);
}

/*
 * _fair_tier_validate:
 *
 * Checks one tier by itself.
 */
gboolean
_fair_tier_validate (const FairTier *tier, GError **error)
{
  if (fair_text_is_blank (tier->id) || fair_text_is_blank (tier->name))
    {
      _fair_model_invalid (error, _ ("id and name must not be empty"));
      return FALSE;
    }
  if (!tier->has_at && !tier->instant)
    {
      _fair_model_invalid (
          error, _ ("a tier needs \"at\", or \"instant\" that is true"));
      return FALSE;
    }
  if (tier->has_at && (tier->at < -FAIR_SCORE_MAX || tier->at > FAIR_SCORE_MAX))
    {
      _fair_model_invalid (error,
                           _ ("at: must be a whole number from %d to %d"),
                           -FAIR_SCORE_MAX, FAIR_SCORE_MAX);
      return FALSE;
    }

  return TRUE;
}
