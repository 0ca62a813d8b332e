/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-criterion.h"

#include "model/fair-criterion-private.h"
#include "model/fair-model-json-private.h"

/**
 * fair_criterion_new:
 * @id: its id
 * @name: as people call it
 * @family: fit or behavior
 *
 * Returns: (transfer full): a criterion that gives 0 points and matches
 *   nothing yet: a fit criterion needs `when`, a behavior criterion `activity`
 */
FairCriterion *
fair_criterion_new (const char *id, const char *name, FairFamily family)
{
  FairCriterion *criterion;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  criterion = g_new0 (FairCriterion, 1);
  criterion->id = g_strdup (id);
  criterion->name = g_strdup (name);
  criterion->family = family;
  criterion->at_least = 1;
  criterion->cap = -1;

  return criterion;
}

/**
 * fair_criterion_copy:
 * @criterion: a criterion
 *
 * Returns: (transfer full): a deep copy
 */
FairCriterion *
fair_criterion_copy (const FairCriterion *criterion)
{
  FairCriterion *copy;

  g_return_val_if_fail (criterion != NULL, NULL);

  copy = g_new (FairCriterion, 1);
  *copy = *criterion;
  copy->id = g_strdup (criterion->id);
  copy->name = g_strdup (criterion->name);
  copy->group = g_strdup (criterion->group);
  copy->when = fair_condition_copy (criterion->when);
  copy->activity = g_strdupv (criterion->activity);
  fair_test_copy (&criterion->value, &copy->value);
  fair_test_copy (&criterion->detail, &copy->detail);
  copy->nested_extra = _fair_model_copy_extra (criterion->nested_extra);
  copy->extra = _fair_model_copy_extra (criterion->extra);

  return copy;
}

/**
 * fair_criterion_free:
 * @criterion: (transfer full) (nullable): a criterion
 */
void
fair_criterion_free (FairCriterion *criterion)
{
  if (criterion == NULL)
    return;

  g_clear_pointer (&criterion->nested_extra, json_object_unref);
  g_clear_pointer (&criterion->extra, json_object_unref);
  fair_test_clear (&criterion->value);
  fair_test_clear (&criterion->detail);
  fair_condition_free (criterion->when);
  g_strfreev (criterion->activity);
  g_free (criterion->group);
  g_free (criterion->name);
  g_free (criterion->id);
  g_free (criterion);
}

/**
 * fair_criterion_is_gate:
 * @criterion: a criterion
 *
 * Returns: whether it opens or shuts instead of giving points: its effect is
 *   required or disqualify. A gate gives no points, and nothing to its group.
 */
gboolean
fair_criterion_is_gate (const FairCriterion *criterion)
{
  g_return_val_if_fail (criterion != NULL, FALSE);

  return criterion->effect == FAIR_EFFECT_REQUIRED ||
         criterion->effect == FAIR_EFFECT_DISQUALIFY;
}

/**
 * fair_criterion_same_rule:
 * @a: a criterion
 * @b: another
 *
 * Tells a change of what a criterion looks for from a change of what it is
 * worth. The rule is: family, effect, condition, activities, where, at_least,
 * within_days, distinct, award, expires_days and decay. Id, name, points,
 * group, cap, being switched off and the `x-` keys of a criterion are not part
 * of it.
 *
 * Returns: whether both have the same rule
 */
gboolean
fair_criterion_same_rule (const FairCriterion *a, const FairCriterion *b)
{
  g_autoptr (JsonObject) rule_a = NULL;
  g_autoptr (JsonObject) rule_b = NULL;

  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (a->family != b->family || a->effect != b->effect)
    return FALSE;

  rule_a = json_object_new ();
  rule_b = json_object_new ();
  _fair_criterion_write_rule (a, rule_a);
  _fair_criterion_write_rule (b, rule_b);

  return json_object_equal (rule_a, rule_b);
}
