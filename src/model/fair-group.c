/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-group.h"

#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "model/fair-group-private.h"
#include "model/fair-model-json-private.h"

static const char *const COMBINE_NAMES[] = { "sum", "best", NULL };

/**
 * fair_group_new:
 * @id: its id
 *
 * Returns: (transfer full): a group that adds its members, without a cap
 */
FairGroup *
fair_group_new (const char *id)
{
  FairGroup *group;

  g_return_val_if_fail (id != NULL, NULL);

  group = g_new0 (FairGroup, 1);
  group->id = g_strdup (id);
  group->cap = -1;

  return group;
}

/**
 * fair_group_copy:
 * @group: a group
 *
 * Returns: (transfer full): a deep copy
 */
FairGroup *
fair_group_copy (const FairGroup *group)
{
  FairGroup *copy;

  g_return_val_if_fail (group != NULL, NULL);

  copy = g_new (FairGroup, 1);
  *copy = *group;
  copy->id = g_strdup (group->id);
  copy->name = g_strdup (group->name);
  copy->extra = _fair_model_copy_extra (group->extra);

  return copy;
}

/**
 * fair_group_free:
 * @group: (transfer full) (nullable): a group
 */
void
fair_group_free (FairGroup *group)
{
  if (group == NULL)
    return;

  g_clear_pointer (&group->extra, json_object_unref);
  g_free (group->name);
  g_free (group->id);
  g_free (group);
}

/*
 * _fair_group_from_json:
 *
 * Reads a group.
 */
FairGroup *
_fair_group_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairGroup) group = NULL;
  g_autoptr (FairJsonReader) reader = fair_json_reader_new (node, NULL, error);
  guint combine = FAIR_COMBINE_SUM;

  if (reader == NULL)
    return NULL;

  group = g_new0 (FairGroup, 1);
  group->cap = -1;

  if (!_fair_model_read_text (reader, "id", TRUE, &group->id, error) ||
      !_fair_model_read_text (reader, "name", FALSE, &group->name, error) ||
      !_fair_model_read_choice (reader, "combine", FALSE, COMBINE_NAMES,
                                &combine, error) ||
      !_fair_model_read_int (reader, "cap", FALSE, 0, G_MAXINT, &group->cap,
                             NULL, error) ||
      !_fair_model_finish (reader, &group->extra, error))
    return NULL;

  group->combine = (FairCombine) combine;
  return g_steal_pointer (&group);
}

/*
 * _fair_group_to_json:
 *
 * Returns: (transfer full): the JSON that _fair_group_from_json() reads
 */
JsonNode *
_fair_group_to_json (const FairGroup *group)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", group->id);
  if (group->name != NULL)
    json_object_set_string_member (object, "name", group->name);
  if (group->combine != FAIR_COMBINE_SUM)
    json_object_set_string_member (object, "combine",
                                   COMBINE_NAMES[group->combine]);
  if (group->cap >= 0)
    json_object_set_int_member (object, "cap", group->cap);

  _fair_model_set_extra (object, group->extra);
  return _fair_model_take_object (object);
}

/*
 * _fair_group_validate:
 *
 * Checks one group by itself.
 */
gboolean
_fair_group_validate (const FairGroup *group, GError **error)
{
  if (fair_text_is_blank (group->id))
    {
      _fair_model_invalid (error, _ ("id: must not be empty"));
      return FALSE;
    }
  if (group->cap < -1)
    {
      _fair_model_invalid (error, _ ("cap: must be at least 0"));
      return FALSE;
    }

  return TRUE;
}
