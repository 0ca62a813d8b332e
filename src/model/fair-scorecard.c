/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-scorecard.h"

#include "base/fair-json.h"
#include "model/fair-criterion-private.h"
#include "model/fair-group-private.h"
#include "model/fair-model-json-private.h"
#include "model/fair-rows-private.h"
#include "model/fair-tier-private.h"

#define FORMAT "fairlead-scorecard"

static gpointer
copy_criterion (gconstpointer source, gpointer user_data)
{
  return fair_criterion_copy (source);
}

static gpointer
copy_group (gconstpointer source, gpointer user_data)
{
  return fair_group_copy (source);
}

static gpointer
copy_tier (gconstpointer source, gpointer user_data)
{
  return fair_tier_copy (source);
}

/**
 * fair_scorecard_new:
 *
 * Returns: (transfer full): a scorecard without criteria and with a threshold
 *   of 0
 */
FairScorecard *
fair_scorecard_new (void)
{
  FairScorecard *scorecard = g_new0 (FairScorecard, 1);

  scorecard->criteria =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_criterion_free);
  scorecard->groups =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_group_free);
  scorecard->tiers =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_tier_free);

  return scorecard;
}

/**
 * fair_scorecard_copy:
 * @scorecard: a scorecard
 *
 * Returns: (transfer full): a deep copy
 */
FairScorecard *
fair_scorecard_copy (const FairScorecard *scorecard)
{
  FairScorecard *copy;

  g_return_val_if_fail (scorecard != NULL, NULL);

  copy = g_new (FairScorecard, 1);
  *copy = *scorecard;
  copy->name = g_strdup (scorecard->name);
  copy->criteria =
      g_ptr_array_copy (scorecard->criteria, (GCopyFunc) copy_criterion, NULL);
  copy->groups =
      g_ptr_array_copy (scorecard->groups, (GCopyFunc) copy_group, NULL);
  copy->tiers =
      g_ptr_array_copy (scorecard->tiers, (GCopyFunc) copy_tier, NULL);
  copy->extra = _fair_model_copy_extra (scorecard->extra);

  return copy;
}

/**
 * fair_scorecard_free:
 * @scorecard: (transfer full) (nullable): a scorecard
 */
void
fair_scorecard_free (FairScorecard *scorecard)
{
  if (scorecard == NULL)
    return;

  g_clear_pointer (&scorecard->extra, json_object_unref);
  g_ptr_array_unref (scorecard->criteria);
  g_ptr_array_unref (scorecard->groups);
  g_ptr_array_unref (scorecard->tiers);
  g_free (scorecard->name);
  g_free (scorecard);
}

static gboolean
read_scorecard (FairJsonReader *reader,
                FairScorecard  *scorecard,
                GError        **error)
{
  return fair_json_reader_expect_format (reader, FORMAT, 1, error) &&
         _fair_model_read_text (reader, "name", FALSE, &scorecard->name,
                                error) &&
         _fair_model_read_int (reader, "threshold", TRUE, -FAIR_SCORE_MAX,
                               FAIR_SCORE_MAX, &scorecard->threshold, NULL,
                               error) &&
         _fair_model_read_int (reader, "fit_minimum", FALSE, -FAIR_SCORE_MAX,
                               FAIR_SCORE_MAX, &scorecard->fit_minimum,
                               &scorecard->has_fit_minimum, error) &&
         _fair_rows_read (reader, "tiers", FAIR_SCORECARD_MAX_ROWS,
                          (FairRowReader) _fair_tier_from_json,
                          scorecard->tiers, error) &&
         _fair_rows_read (reader, "groups", FAIR_SCORECARD_MAX_ROWS,
                          (FairRowReader) _fair_group_from_json,
                          scorecard->groups, error) &&
         _fair_rows_read (reader, "criteria", FAIR_SCORECARD_MAX_ROWS,
                          (FairRowReader) _fair_criterion_from_json,
                          scorecard->criteria, error) &&
         _fair_model_finish (reader, &scorecard->extra, error);
}

/**
 * fair_scorecard_from_json:
 * @node: a JSON object of the format `fairlead-scorecard`
 * @error: return location for an error
 *
 * Reads and validates a scorecard. A criterion or tier without a name is called
 * by its id; a criterion without an effect gives points. A number may also be
 * written as its decimal text. `"off": true` switches a criterion off.
 *
 * Returns: (transfer full) (nullable): the scorecard, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID and a message that names the element
 */
FairScorecard *
fair_scorecard_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairScorecard) scorecard = fair_scorecard_new ();
  g_autoptr (FairJsonReader) reader = NULL;
  GError *inner = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  reader = fair_json_reader_new (node, NULL, &inner);
  if (reader == NULL || !read_scorecard (reader, scorecard, &inner))
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }
  if (!fair_scorecard_validate (scorecard, error))
    return NULL;

  return g_steal_pointer (&scorecard);
}

/**
 * fair_scorecard_parse:
 * @text: JSON text
 * @length: its length in bytes, or -1 where it ends in a zero byte
 * @error: return location for an error
 *
 * Reads and validates a scorecard from text, see fair_scorecard_from_json().
 *
 * Returns: (transfer full) (nullable): the scorecard, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID
 */
FairScorecard *
fair_scorecard_parse (const char *text, gssize length, GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  GError *inner = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  node = fair_json_parse (text, length, &inner);
  if (node == NULL)
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }

  return fair_scorecard_from_json (node, error);
}

/**
 * fair_scorecard_to_json:
 * @scorecard: a valid scorecard
 *
 * Writes a scorecard; what has its default value is left out.
 *
 * Returns: (transfer full): the JSON that fair_scorecard_from_json() reads
 */
JsonNode *
fair_scorecard_to_json (const FairScorecard *scorecard)
{
  JsonObject *object;

  g_return_val_if_fail (scorecard != NULL, NULL);

  object = _fair_model_new_object (FORMAT);
  if (scorecard->name != NULL)
    json_object_set_string_member (object, "name", scorecard->name);
  json_object_set_int_member (object, "threshold", scorecard->threshold);
  if (scorecard->has_fit_minimum)
    json_object_set_int_member (object, "fit_minimum", scorecard->fit_minimum);
  else
    json_object_set_null_member (object, "fit_minimum");

  _fair_rows_write (scorecard->tiers, (FairRowWriter) _fair_tier_to_json,
                    object, "tiers");
  _fair_rows_write (scorecard->groups, (FairRowWriter) _fair_group_to_json,
                    object, "groups");
  _fair_rows_write (scorecard->criteria,
                    (FairRowWriter) _fair_criterion_to_json, object,
                    "criteria");

  _fair_model_set_extra (object, scorecard->extra);
  return _fair_model_take_object (object);
}

/**
 * fair_scorecard_find:
 * @scorecard: a scorecard
 * @id: the id of a criterion
 *
 * Returns: (transfer none) (nullable): the criterion
 */
const FairCriterion *
fair_scorecard_find (const FairScorecard *scorecard, const char *id)
{
  g_return_val_if_fail (scorecard != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < scorecard->criteria->len; i++)
    {
      const FairCriterion *criterion = scorecard->criteria->pdata[i];

      if (g_str_equal (criterion->id, id))
        return criterion;
    }

  return NULL;
}

/**
 * fair_scorecard_find_group:
 * @scorecard: a scorecard
 * @id: the id of a group
 *
 * Returns: (transfer none) (nullable): the group
 */
const FairGroup *
fair_scorecard_find_group (const FairScorecard *scorecard, const char *id)
{
  g_return_val_if_fail (scorecard != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < scorecard->groups->len; i++)
    {
      const FairGroup *group = scorecard->groups->pdata[i];

      if (g_str_equal (group->id, id))
        return group;
    }

  return NULL;
}

/**
 * fair_scorecard_without_off:
 * @scorecard: a scorecard
 *
 * Returns: (transfer full): a copy without the criteria that are switched off:
 *   the scoring model that is in force. Groups stay, even where they are empty.
 */
FairScorecard *
fair_scorecard_without_off (const FairScorecard *scorecard)
{
  g_autoptr (FairScorecard) copy = NULL;

  g_return_val_if_fail (scorecard != NULL, NULL);

  copy = fair_scorecard_copy (scorecard);
  for (guint i = copy->criteria->len; i > 0; i--)
    {
      const FairCriterion *criterion = copy->criteria->pdata[i - 1];

      if (criterion->off)
        g_ptr_array_remove_index (copy->criteria, i - 1);
    }

  return g_steal_pointer (&copy);
}
