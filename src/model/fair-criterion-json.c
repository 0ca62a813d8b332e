/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "model/fair-criterion-private.h"
#include "model/fair-model-json-private.h"
#include "model/fair-test-private.h"

const char *const        FAIR_FAMILY_NAMES[] = { "fit", "behavior", NULL };
static const char *const EFFECT_NAMES[] = { "points", "required", "disqualify",
                                            "instant", NULL };
static const char *const AWARD_NAMES[] = { "once", "each", NULL };
static const char *const DISTINCT_NAMES[] = { "detail", "day", NULL };
static const char *const BEHAVIOR_KEYS[] = {
  "activity", "where", "at_least",     "within_days", "distinct",
  "award",    "cap",   "expires_days", "decay",       NULL
};

/* Keeps the x- keys of an object below the criterion under its @path. */
static void
keep_nested (FairCriterion *criterion, const char *path, JsonObject *extra)
{
  if (extra == NULL)
    return;

  if (criterion->nested_extra == NULL)
    criterion->nested_extra = json_object_new ();
  json_object_set_object_member (criterion->nested_extra, path, extra);
}

static JsonObject *
get_nested (const FairCriterion *criterion, const char *path)
{
  if (criterion->nested_extra == NULL ||
      !json_object_has_member (criterion->nested_extra, path))
    return NULL;

  return json_object_get_object_member (criterion->nested_extra, path);
}

/* Reads `activity`: one type, or a list of them. */
static gboolean
read_activity (FairJsonReader *reader, FairCriterion *criterion, GError **error)
{
  JsonNode        *node = NULL;
  g_autofree char *single = NULL;

  if (!fair_json_reader_get_node (reader, "activity", FALSE, &node, error))
    return FALSE;
  if (node == NULL || JSON_NODE_HOLDS_ARRAY (node))
    return fair_json_reader_get_strings (reader, "activity", FALSE,
                                         &criterion->activity, error);

  if (!fair_json_reader_get_string (reader, "activity", FALSE, &single, error))
    return FALSE;

  criterion->activity = g_new0 (char *, 2);
  criterion->activity[0] = g_steal_pointer (&single);
  return TRUE;
}

/* Reads one half of `where`. */
static gboolean
read_where_test (FairJsonReader *where,
                 const char     *key,
                 FairCriterion  *criterion,
                 gboolean       *has,
                 FairTest       *test,
                 GError        **error)
{
  JsonNode        *node = NULL;
  JsonObject      *extra = NULL;
  g_autofree char *path = NULL;
  g_autoptr (FairJsonReader) reader = NULL;

  if (!fair_json_reader_get_object (where, key, FALSE, &node, error))
    return FALSE;
  if (node == NULL)
    return TRUE;

  path = fair_json_reader_dup_path (where, key, -1);
  reader = fair_json_reader_new (node, path, error);
  if (reader == NULL || !_fair_test_read (reader, test, error) ||
      !_fair_model_finish (reader, &extra, error))
    return FALSE;

  *has = TRUE;
  keep_nested (criterion, path, extra);
  return TRUE;
}

static gboolean
read_where (FairJsonReader *reader, FairCriterion *criterion, GError **error)
{
  JsonNode   *node = NULL;
  JsonObject *extra = NULL;
  g_autoptr (FairJsonReader) where = NULL;

  if (!fair_json_reader_get_object (reader, "where", FALSE, &node, error))
    return FALSE;
  if (node == NULL)
    return TRUE;

  where = fair_json_reader_new (node, "where", error);
  if (where == NULL ||
      !read_where_test (where, "value", criterion, &criterion->has_value,
                        &criterion->value, error) ||
      !read_where_test (where, "detail", criterion, &criterion->has_detail,
                        &criterion->detail, error) ||
      !_fair_model_finish (where, &extra, error))
    return FALSE;

  keep_nested (criterion, "where", extra);
  return TRUE;
}

/* Reads `decay`, which says both how much and how often. */
static gboolean
read_decay (FairJsonReader *reader, FairCriterion *criterion, GError **error)
{
  JsonNode   *node = NULL;
  JsonObject *extra = NULL;
  g_autoptr (FairJsonReader) decay = NULL;

  if (!fair_json_reader_get_object (reader, "decay", FALSE, &node, error))
    return FALSE;
  if (node == NULL)
    return TRUE;

  decay = fair_json_reader_new (node, "decay", error);
  if (decay == NULL ||
      !_fair_model_read_int (decay, "percent", TRUE, 0, 100,
                             &criterion->decay_percent, NULL, error) ||
      !_fair_model_read_int (decay, "every_days", TRUE, 1, G_MAXINT,
                             &criterion->decay_days, NULL, error) ||
      !_fair_model_finish (decay, &extra, error))
    return FALSE;

  keep_nested (criterion, "decay", extra);
  return TRUE;
}

static gboolean
read_behavior (FairJsonReader *reader, FairCriterion *criterion, GError **error)
{
  guint award = FAIR_AWARD_ONCE;
  guint distinct = G_MAXUINT;

  if (!_fair_model_refuse (reader, "when",
                           _ ("belongs to fit; a behavior criterion has "
                              "\"activity\" and \"where\""),
                           error) ||
      !read_activity (reader, criterion, error) ||
      !read_where (reader, criterion, error) ||
      !_fair_model_read_int (reader, "at_least", FALSE, 1, 1000,
                             &criterion->at_least, NULL, error) ||
      !_fair_model_read_int (reader, "within_days", FALSE, 1, G_MAXINT,
                             &criterion->within_days, NULL, error) ||
      !_fair_model_read_choice (reader, "distinct", FALSE, DISTINCT_NAMES,
                                &distinct, error) ||
      !_fair_model_read_choice (reader, "award", FALSE, AWARD_NAMES, &award,
                                error) ||
      !_fair_model_read_int (reader, "cap", FALSE, 0, G_MAXINT, &criterion->cap,
                             NULL, error) ||
      !_fair_model_read_int (reader, "expires_days", FALSE, 1, G_MAXINT,
                             &criterion->expires_days, NULL, error) ||
      !read_decay (reader, criterion, error))
    return FALSE;

  criterion->award = (FairAward) award;
  if (distinct != G_MAXUINT)
    criterion->distinct = (FairDistinct) (FAIR_DISTINCT_DETAIL + distinct);

  return TRUE;
}

static gboolean
read_fit (FairJsonReader *reader, FairCriterion *criterion, GError **error)
{
  JsonNode *node = NULL;

  for (guint i = 0; BEHAVIOR_KEYS[i] != NULL; i++)
    if (!_fair_model_refuse (
            reader, BEHAVIOR_KEYS[i],
            _ ("belongs to behavior; a fit criterion has \"when\""), error))
      return FALSE;

  if (!fair_json_reader_get_object (reader, "when", FALSE, &node, error))
    return FALSE;
  if (node != NULL)
    criterion->when = fair_condition_from_json (node, "when", error);

  return node == NULL || criterion->when != NULL;
}

/* Reads what both families have. */
static gboolean
read_common (FairJsonReader *reader, FairCriterion *criterion, GError **error)
{
  guint    family = FAIR_FAMILY_FIT;
  guint    effect = FAIR_EFFECT_POINTS;
  gboolean has_points = FALSE;

  if (!_fair_model_read_text (reader, "id", TRUE, &criterion->id, error) ||
      !_fair_model_read_text (reader, "name", FALSE, &criterion->name, error) ||
      !_fair_model_read_choice (reader, "family", TRUE, FAIR_FAMILY_NAMES,
                                &family, error) ||
      !_fair_model_read_choice (reader, "effect", FALSE, EFFECT_NAMES, &effect,
                                error) ||
      !_fair_model_read_int (reader, "points", FALSE, FAIR_POINTS_MIN,
                             FAIR_POINTS_MAX, &criterion->points, &has_points,
                             error) ||
      !_fair_model_read_text (reader, "group", FALSE, &criterion->group,
                              error) ||
      !fair_json_reader_get_boolean (reader, "off", FALSE, &criterion->off,
                                     NULL, error))
    return FALSE;

  if (effect == FAIR_EFFECT_POINTS && !has_points)
    {
      fair_json_reader_set_error (reader, "points", error, _ ("is missing"));
      return FALSE;
    }

  if (criterion->name == NULL)
    criterion->name = g_strdup (criterion->id);
  criterion->family = (FairFamily) family;
  criterion->effect = (FairEffect) effect;
  return TRUE;
}

/*
 * _fair_criterion_from_json:
 *
 * Reads a criterion; _fair_criterion_validate() checks what goes together.
 */
FairCriterion *
_fair_criterion_from_json (JsonNode *node, GError **error)
{
  g_autoptr (FairCriterion) criterion = NULL;
  g_autoptr (FairJsonReader) reader = fair_json_reader_new (node, NULL, error);

  if (reader == NULL)
    return NULL;

  criterion = g_new0 (FairCriterion, 1);
  criterion->at_least = 1;
  criterion->cap = -1;

  if (!read_common (reader, criterion, error))
    return NULL;
  if (!(criterion->family == FAIR_FAMILY_FIT
            ? read_fit (reader, criterion, error)
            : read_behavior (reader, criterion, error)))
    return NULL;
  if (!_fair_model_finish (reader, &criterion->extra, error))
    return NULL;

  return g_steal_pointer (&criterion);
}

static void
write_where (const FairCriterion *criterion, JsonObject *object)
{
  JsonObject *where;

  if (!criterion->has_value && !criterion->has_detail &&
      get_nested (criterion, "where") == NULL)
    return;

  where = json_object_new ();
  if (criterion->has_value)
    {
      JsonObject *value = json_object_new ();

      _fair_test_write (&criterion->value, value);
      _fair_model_set_extra (value, get_nested (criterion, "where.value"));
      json_object_set_object_member (where, "value", value);
    }
  if (criterion->has_detail)
    {
      JsonObject *detail = json_object_new ();

      _fair_test_write (&criterion->detail, detail);
      _fair_model_set_extra (detail, get_nested (criterion, "where.detail"));
      json_object_set_object_member (where, "detail", detail);
    }

  _fair_model_set_extra (where, get_nested (criterion, "where"));
  json_object_set_object_member (object, "where", where);
}

/* Writes what decides which activities match. */
static void
write_activity (const FairCriterion *criterion, JsonObject *object)
{
  if (criterion->activity != NULL && g_strv_length (criterion->activity) == 1)
    json_object_set_string_member (object, "activity", criterion->activity[0]);
  else if (criterion->activity != NULL)
    _fair_model_set_texts (object, "activity",
                           (const char *const *) criterion->activity);

  write_where (criterion, object);
}

/*
 * _fair_criterion_write_rule:
 *
 * Writes what a criterion looks for, but not what it is worth.
 */
void
_fair_criterion_write_rule (const FairCriterion *criterion, JsonObject *object)
{
  if (criterion->when != NULL)
    json_object_set_member (object, "when",
                            fair_condition_to_json (criterion->when));
  if (criterion->family == FAIR_FAMILY_FIT)
    return;

  write_activity (criterion, object);
  if (criterion->at_least != 1)
    json_object_set_int_member (object, "at_least", criterion->at_least);
  if (criterion->within_days > 0)
    json_object_set_int_member (object, "within_days", criterion->within_days);
  if (criterion->distinct != FAIR_DISTINCT_NONE)
    json_object_set_string_member (
        object, "distinct",
        DISTINCT_NAMES[criterion->distinct - FAIR_DISTINCT_DETAIL]);
  json_object_set_string_member (object, "award",
                                 AWARD_NAMES[criterion->award]);
  if (criterion->expires_days > 0)
    json_object_set_int_member (object, "expires_days",
                                criterion->expires_days);
  if (criterion->decay_days > 0)
    {
      JsonObject *decay = json_object_new ();

      json_object_set_int_member (decay, "percent", criterion->decay_percent);
      json_object_set_int_member (decay, "every_days", criterion->decay_days);
      _fair_model_set_extra (decay, get_nested (criterion, "decay"));
      json_object_set_object_member (object, "decay", decay);
    }
}

/*
 * _fair_criterion_to_json:
 *
 * Returns: (transfer full): the JSON that _fair_criterion_from_json() reads
 */
JsonNode *
_fair_criterion_to_json (const FairCriterion *criterion)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", criterion->id);
  json_object_set_string_member (object, "name", criterion->name);
  json_object_set_string_member (object, "family",
                                 FAIR_FAMILY_NAMES[criterion->family]);
  json_object_set_string_member (object, "effect",
                                 EFFECT_NAMES[criterion->effect]);
  if (!fair_criterion_is_gate (criterion))
    json_object_set_int_member (object, "points", criterion->points);
  if (criterion->group != NULL)
    json_object_set_string_member (object, "group", criterion->group);
  if (criterion->off)
    json_object_set_boolean_member (object, "off", TRUE);

  _fair_criterion_write_rule (criterion, object);
  if (criterion->cap >= 0)
    json_object_set_int_member (object, "cap", criterion->cap);

  _fair_model_set_extra (object, criterion->extra);
  return _fair_model_take_object (object);
}
