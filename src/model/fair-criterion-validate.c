/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fair-i18n.h"
#include "base/fair-text.h"
#include "model/fair-condition-private.h"
#include "model/fair-criterion-private.h"
#include "model/fair-model-json-private.h"
#include "model/fair-test-private.h"

static gboolean
check_range (const char *key, int value, int min, int max, GError **error)
{
  if (value >= min && value <= max)
    return TRUE;

  _fair_model_invalid (error, _ ("%s: must be a whole number from %d to %d"),
                       key, min, max);
  return FALSE;
}

static gboolean
validate_effect (const FairCriterion *criterion, GError **error)
{
  if (fair_criterion_is_gate (criterion))
    {
      if (criterion->family != FAIR_FAMILY_FIT)
        {
          _fair_model_invalid (
              error, _ ("effect: only a fit criterion can be a gate"));
          return FALSE;
        }
      if (criterion->points != 0)
        {
          _fair_model_invalid (error, _ ("points: a gate gives no points"));
          return FALSE;
        }
    }

  if (criterion->effect == FAIR_EFFECT_INSTANT &&
      criterion->family != FAIR_FAMILY_BEHAVIOR)
    {
      _fair_model_invalid (
          error,
          _ ("effect: only a behavior criterion can make an MQL at once"));
      return FALSE;
    }

  return check_range ("points", criterion->points, FAIR_POINTS_MIN,
                      FAIR_POINTS_MAX, error);
}

static gboolean
validate_activity (const FairCriterion *criterion, GError **error)
{
  if (criterion->activity == NULL || criterion->activity[0] == NULL)
    {
      _fair_model_invalid (
          error, _ ("activity: a behavior criterion needs an activity"));
      return FALSE;
    }

  for (guint i = 0; criterion->activity[i] != NULL; i++)
    if (fair_text_is_blank (criterion->activity[i]))
      {
        _fair_model_invalid (error, _ ("activity: must not be empty"));
        return FALSE;
      }

  return TRUE;
}

static gboolean
asks_presence (FairOperator op)
{
  return op == FAIR_OPERATOR_IS_KNOWN || op == FAIR_OPERATOR_IS_UNKNOWN;
}

static gboolean
validate_where (const FairCriterion *criterion, GError **error)
{
  const FairTest *value = &criterion->value;
  const FairTest *detail = &criterion->detail;

  if (criterion->has_value)
    {
      if (!_fair_test_validate (value, "where.value.", error))
        return FALSE;
      if (!fair_operator_reads_order (value->op) && !asks_presence (value->op))
        {
          _fair_model_invalid (error,
                               _ ("where.value.op: “%s” does not compare "
                                  "numbers, which a value is"),
                               fair_operator_to_string (value->op));
          return FALSE;
        }
      if (value->low.is_date || value->high.is_date)
        {
          _fair_model_invalid (
              error, _ ("where.value: must compare with a number, no date"));
          return FALSE;
        }
    }

  if (criterion->has_detail)
    {
      if (!_fair_test_validate (detail, "where.detail.", error))
        return FALSE;
      if (!fair_operator_reads_text (detail->op) && !asks_presence (detail->op))
        {
          _fair_model_invalid (error,
                               _ ("where.detail.op: “%s” does not compare "
                                  "text, which a detail is"),
                               fair_operator_to_string (detail->op));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
validate_behavior (const FairCriterion *criterion, GError **error)
{
  if (criterion->when != NULL)
    {
      _fair_model_invalid (error, _ ("when: belongs to fit; a behavior "
                                     "criterion has \"activity\""));
      return FALSE;
    }

  return validate_activity (criterion, error) &&
         validate_where (criterion, error) &&
         check_range ("at_least", criterion->at_least, 1, 1000, error) &&
         check_range ("within_days", criterion->within_days, 0, G_MAXINT,
                      error) &&
         check_range ("cap", criterion->cap, -1, G_MAXINT, error) &&
         check_range ("expires_days", criterion->expires_days, 0, G_MAXINT,
                      error) &&
         check_range ("decay.percent", criterion->decay_percent, 0, 100,
                      error) &&
         check_range ("decay.every_days", criterion->decay_days,
                      criterion->decay_percent > 0 ? 1 : 0, G_MAXINT, error);
}

static gboolean
validate_fit (const FairCriterion *criterion, GError **error)
{
  if (criterion->when == NULL)
    {
      _fair_model_invalid (error,
                           _ ("when: a fit criterion needs a condition"));
      return FALSE;
    }
  if (criterion->activity != NULL || criterion->has_value ||
      criterion->has_detail || criterion->at_least != 1 ||
      criterion->within_days != 0 ||
      criterion->distinct != FAIR_DISTINCT_NONE ||
      criterion->award != FAIR_AWARD_ONCE || criterion->cap >= 0 ||
      criterion->expires_days != 0 || criterion->decay_days != 0 ||
      criterion->decay_percent != 0)
    {
      _fair_model_invalid (
          error, _ ("a fit criterion has \"when\" and nothing of behavior"));
      return FALSE;
    }

  return _fair_condition_validate (criterion->when, "when",
                                   FAIR_CONDITION_IN_SCORECARD, error);
}

/*
 * _fair_criterion_validate:
 *
 * Checks one criterion by itself; the message names the member.
 */
gboolean
_fair_criterion_validate (const FairCriterion *criterion, GError **error)
{
  if (fair_text_is_blank (criterion->id) ||
      fair_text_is_blank (criterion->name))
    {
      _fair_model_invalid (error, _ ("id and name must not be empty"));
      return FALSE;
    }

  if (!validate_effect (criterion, error))
    return FALSE;

  return criterion->family == FAIR_FAMILY_FIT
             ? validate_fit (criterion, error)
             : validate_behavior (criterion, error);
}
