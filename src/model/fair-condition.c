/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-condition.h"

#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "model/fair-condition-private.h"
#include "model/fair-model-json-private.h"
#include "model/fair-test-private.h"

static const char *const GROUP_KEYS[] = {
  [FAIR_CONDITION_ALL] = "all",
  [FAIR_CONDITION_ANY] = "any",
  [FAIR_CONDITION_NOT] = "not",
};

/* What becomes known only once the sale is on its way or over. */
static const char *const ANSWERS[] = {
  "outcome",     "amount",         "rejection_reason",   "mql_at",
  "accepted_at", "rejected_at",    "first_follow_up_at", "discovery_call_at",
  "sql_at",      "opportunity_at", "closed_at",          NULL,
};

static gboolean
check_depth (guint depth, const char *path, GError **error)
{
  if (depth <= FAIR_CONDITION_MAX_DEPTH)
    return TRUE;

  _fair_model_invalid (error, _ ("%s: conditions are nested over %d deep"),
                       path, FAIR_CONDITION_MAX_DEPTH);
  return FALSE;
}

static FairCondition *
read_condition (JsonNode *node, const char *path, guint depth, GError **error);

/* Reads the children of all and any, or the one child of not. */
static gboolean
read_children (FairJsonReader *reader,
               FairCondition  *condition,
               guint           depth,
               GError        **error)
{
  const char *key = GROUP_KEYS[condition->kind];
  JsonArray  *array = NULL;
  JsonNode   *single = NULL;
  guint       n = 1;

  if (condition->kind == FAIR_CONDITION_NOT)
    {
      if (!fair_json_reader_get_object (reader, key, TRUE, &single, error))
        return FALSE;
    }
  else
    {
      if (!fair_json_reader_get_array (reader, key, TRUE, &array, error))
        return FALSE;
      n = json_array_get_length (array);
    }

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path =
          fair_json_reader_dup_path (reader, key, array != NULL ? (int) i : -1);
      JsonNode *node =
          array != NULL ? json_array_get_element (array, i) : single;
      FairCondition *child = read_condition (node, path, depth + 1, error);

      if (child == NULL)
        return FALSE;
      g_ptr_array_add (condition->children, child);
    }

  return TRUE;
}

/* Says which of all, any, not and a leaf an object is; it must be one. */
static gboolean
read_kind (FairJsonReader *reader, FairConditionKind *kind, GError **error)
{
  guint found = 0;

  *kind = FAIR_CONDITION_LEAF;
  for (guint i = 0; i < G_N_ELEMENTS (GROUP_KEYS); i++)
    {
      JsonNode *node = NULL;

      if (!fair_json_reader_get_node (reader, GROUP_KEYS[i], FALSE, &node,
                                      error))
        return FALSE;
      if (node != NULL)
        {
          *kind = (FairConditionKind) i;
          found++;
        }
    }

  if (fair_json_reader_has (reader, "attribute"))
    found++;
  if (found == 1)
    return TRUE;

  fair_json_reader_set_error (reader, NULL, error,
                              found == 0
                                  ? _ ("a condition needs one of \"all\", "
                                       "\"any\", \"not\", \"attribute\"")
                                  : _ ("a condition has only one of \"all\", "
                                       "\"any\", \"not\", \"attribute\""));
  return FALSE;
}

static FairCondition *
read_condition (JsonNode *node, const char *path, guint depth, GError **error)
{
  g_autoptr (FairJsonReader) reader = NULL;
  g_autoptr (FairCondition) condition = NULL;
  FairConditionKind kind;

  if (!check_depth (depth, path, error))
    return NULL;

  reader = fair_json_reader_new (node, path, error);
  if (reader == NULL || !read_kind (reader, &kind, error))
    return NULL;

  if (kind == FAIR_CONDITION_LEAF)
    {
      condition = fair_condition_new_leaf (NULL, FAIR_OPERATOR_IS);
      if (!fair_json_reader_get_string (reader, "attribute", TRUE,
                                        &condition->attribute, error) ||
          !_fair_test_read (reader, &condition->test, error))
        return NULL;
    }
  else
    {
      condition = fair_condition_new_group (kind);
      if (!read_children (reader, condition, depth, error))
        return NULL;
    }

  if (!_fair_model_finish (reader, &condition->extra, error))
    return NULL;

  return g_steal_pointer (&condition);
}

static gboolean
validate_leaf (const FairCondition *leaf,
               const char          *prefix,
               FairConditionPlace   place,
               GError             **error)
{
  if (fair_text_is_blank (leaf->attribute))
    {
      _fair_model_invalid (error, _ ("%sattribute: must not be empty"), prefix);
      return FALSE;
    }

  if (place == FAIR_CONDITION_IN_SCORECARD &&
      (g_strv_contains (ANSWERS, leaf->attribute) ||
       g_str_has_prefix (leaf->attribute, "deal.")))
    {
      _fair_model_invalid (
          error,
          _ ("%sattribute: “%s” cannot be scored, because it knows the "
             "answer: "
             "it is filled in on the way to the sale or after it"),
          prefix, leaf->attribute);
      return FALSE;
    }

  return _fair_test_validate (&leaf->test, prefix, error);
}

static gboolean
validate_condition (const FairCondition *condition,
                    const char          *path,
                    guint                depth,
                    FairConditionPlace   place,
                    GError             **error)
{
  g_autofree char *prefix =
      *path != '\0' ? g_strconcat (path, ".", NULL) : g_strdup ("");

  if (!check_depth (depth, path, error))
    return FALSE;
  if (condition->kind == FAIR_CONDITION_LEAF)
    return validate_leaf (condition, prefix, place, error);

  if (condition->children == NULL ||
      (condition->kind == FAIR_CONDITION_NOT && condition->children->len != 1))
    {
      _fair_model_invalid (error, _ ("%s%s: needs a condition"), prefix,
                           GROUP_KEYS[condition->kind]);
      return FALSE;
    }

  for (guint i = 0; i < condition->children->len; i++)
    {
      g_autofree char *child_path =
          condition->kind == FAIR_CONDITION_NOT
              ? g_strconcat (prefix, "not", NULL)
              : g_strdup_printf ("%s%s[%u]", prefix,
                                 GROUP_KEYS[condition->kind], i);

      if (!validate_condition (condition->children->pdata[i], child_path,
                               depth + 1, place, error))
        return FALSE;
    }

  return TRUE;
}

/*
 * _fair_condition_validate:
 * @path: where the condition stands, such as "when"
 *
 * Checks a whole tree; the message names the leaf.
 */
gboolean
_fair_condition_validate (const FairCondition *condition,
                          const char          *path,
                          FairConditionPlace   place,
                          GError             **error)
{
  return validate_condition (condition, path, 1, place, error);
}

/**
 * fair_condition_new_group:
 * @kind: all, any or not
 *
 * Returns: (transfer full): a group without children; add to its `children`,
 *   which own what is added
 */
FairCondition *
fair_condition_new_group (FairConditionKind kind)
{
  FairCondition *condition;

  g_return_val_if_fail (kind < FAIR_CONDITION_LEAF, NULL);

  condition = g_new0 (FairCondition, 1);
  condition->kind = kind;
  condition->children =
      g_ptr_array_new_with_free_func ((GDestroyNotify) fair_condition_free);

  return condition;
}

/**
 * fair_condition_new_leaf:
 * @attribute: (nullable): the attribute
 * @op: how it compares
 *
 * Returns: (transfer full): a leaf that compares with nothing yet
 */
FairCondition *
fair_condition_new_leaf (const char *attribute, FairOperator op)
{
  FairCondition *condition = g_new0 (FairCondition, 1);

  condition->kind = FAIR_CONDITION_LEAF;
  condition->attribute = g_strdup (attribute);
  condition->test.op = op;

  return condition;
}

/**
 * fair_condition_copy:
 * @condition: (nullable): a condition
 *
 * Returns: (transfer full) (nullable): a deep copy
 */
FairCondition *
fair_condition_copy (const FairCondition *condition)
{
  FairCondition *copy;

  if (condition == NULL)
    return NULL;

  if (condition->kind == FAIR_CONDITION_LEAF)
    {
      copy = fair_condition_new_leaf (condition->attribute, condition->test.op);
      fair_test_copy (&condition->test, &copy->test);
    }
  else
    {
      copy = fair_condition_new_group (condition->kind);
      for (guint i = 0; i < condition->children->len; i++)
        g_ptr_array_add (copy->children,
                         fair_condition_copy (condition->children->pdata[i]));
    }

  copy->extra = _fair_model_copy_extra (condition->extra);

  return copy;
}

/**
 * fair_condition_free:
 * @condition: (transfer full) (nullable): a condition
 */
void
fair_condition_free (FairCondition *condition)
{
  if (condition == NULL)
    return;

  g_clear_pointer (&condition->children, g_ptr_array_unref);
  g_clear_pointer (&condition->extra, json_object_unref);
  fair_test_clear (&condition->test);
  g_free (condition->attribute);
  g_free (condition);
}

/**
 * fair_condition_from_json:
 * @node: a JSON object
 * @path: (nullable): where it stands, for messages, such as "when"
 * @error: return location for an error
 *
 * Reads a tree of conditions, at most %FAIR_CONDITION_MAX_DEPTH deep. Whether
 * its attributes may be scored is asked only by fair_scorecard_validate().
 *
 * Returns: (transfer full) (nullable): the condition, or %NULL with
 *   %FAIR_MODEL_ERROR_INVALID
 */
FairCondition *
fair_condition_from_json (JsonNode *node, const char *path, GError **error)
{
  g_autoptr (FairCondition) condition = NULL;
  GError *inner = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  if (path == NULL)
    path = "";

  condition = read_condition (node, path, 1, &inner);
  if (condition == NULL ||
      !_fair_condition_validate (condition, path, FAIR_CONDITION_IN_SCOPE,
                                 &inner))
    {
      _fair_model_adopt (error, inner);
      return NULL;
    }

  return g_steal_pointer (&condition);
}

/**
 * fair_condition_to_json:
 * @condition: a condition
 *
 * Returns: (transfer full): the JSON that fair_condition_from_json() reads
 */
JsonNode *
fair_condition_to_json (const FairCondition *condition)
{
  JsonObject *object;

  g_return_val_if_fail (condition != NULL, NULL);

  object = json_object_new ();
  if (condition->kind == FAIR_CONDITION_LEAF)
    {
      json_object_set_string_member (object, "attribute", condition->attribute);
      _fair_test_write (&condition->test, object);
    }
  else if (condition->kind == FAIR_CONDITION_NOT)
    {
      g_assert (condition->children->len == 1);
      json_object_set_member (
          object, "not",
          fair_condition_to_json (condition->children->pdata[0]));
    }
  else
    {
      JsonArray *array = json_array_new ();

      for (guint i = 0; i < condition->children->len; i++)
        json_array_add_element (
            array, fair_condition_to_json (condition->children->pdata[i]));
      json_object_set_array_member (object, GROUP_KEYS[condition->kind], array);
    }

  _fair_model_set_extra (object, condition->extra);
  return _fair_model_take_object (object);
}

/**
 * fair_condition_foreach_leaf:
 * @condition: a condition
 * @func: (scope call): called with each leaf, a `const FairCondition *`
 * @user_data: passed on to @func
 *
 * Walks the leaves from left to right.
 */
void
fair_condition_foreach_leaf (const FairCondition *condition,
                             GFunc                func,
                             gpointer             user_data)
{
  g_return_if_fail (condition != NULL);
  g_return_if_fail (func != NULL);

  if (condition->kind == FAIR_CONDITION_LEAF)
    {
      func ((gpointer) condition, user_data);
      return;
    }

  for (guint i = 0; i < condition->children->len; i++)
    fair_condition_foreach_leaf (condition->children->pdata[i], func,
                                 user_data);
}
