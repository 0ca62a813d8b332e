/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-target.h"

#include <math.h>
#include <string.h>

#include "model/fair-scorecard.h"

G_STATIC_ASSERT (FAIR_TARGET_NO_MINIMUM == -FAIR_SCORE_MAX);

/* The text before and after an id; an id may hold colons itself. */
static const struct
{
  const char *before;
  const char *after;
} SHAPES[] = {
  [FAIR_TARGET_THRESHOLD] = { "threshold", NULL },
  [FAIR_TARGET_FIT_MINIMUM] = { "fit_minimum", NULL },
  [FAIR_TARGET_CRITERION_POINTS] = { "criterion:", ":points" },
  [FAIR_TARGET_CRITERION_CAP] = { "criterion:", ":cap" },
  [FAIR_TARGET_GROUP_CAP] = { "group:", ":cap" },
  [FAIR_TARGET_TIER_AT] = { "tier:", ":at" },
  [FAIR_TARGET_TERMS] = { "terms:", "" },
  [FAIR_TARGET_CRITERION_ON] = { "criterion:", ":on" },
  [FAIR_TARGET_ITEM] = { "item:", "" },
  [FAIR_TARGET_AT_LEAST] = { "at_least", NULL },
};

/* What each kind of target may be set to. */
static const struct
{
  double min;
  double max;
} RANGES[] = {
  [FAIR_TARGET_THRESHOLD] = { -FAIR_SCORE_MAX, FAIR_SCORE_MAX },
  [FAIR_TARGET_FIT_MINIMUM] = { FAIR_TARGET_NO_MINIMUM, FAIR_SCORE_MAX },
  [FAIR_TARGET_CRITERION_POINTS] = { FAIR_POINTS_MIN, FAIR_POINTS_MAX },
  [FAIR_TARGET_CRITERION_CAP] = { FAIR_TARGET_NO_CAP, G_MAXINT },
  [FAIR_TARGET_GROUP_CAP] = { FAIR_TARGET_NO_CAP, G_MAXINT },
  [FAIR_TARGET_TIER_AT] = { -FAIR_SCORE_MAX, FAIR_SCORE_MAX },
  [FAIR_TARGET_TERMS] = { -1e15, 1e15 },
  [FAIR_TARGET_CRITERION_ON] = { 0, 1 },
  [FAIR_TARGET_ITEM] = { FAIR_NEED_LEAVE_OUT, FAIR_NEED_REQUIRED },
  [FAIR_TARGET_AT_LEAST] = { 0, G_MAXINT },
};

/**
 * fair_target_parse:
 * @target: a target, such as `criterion:size:points`
 * @kind: (out): what kind it is; untouched on %FALSE
 * @id: (out) (transfer full) (nullable): the id or path in it, %NULL where the
 *   kind has none; untouched on %FALSE
 *
 * Returns: whether @target is one
 */
gboolean
fair_target_parse (const char *target, FairTargetKind *kind, char **id)
{
  g_return_val_if_fail (target != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (SHAPES); i++)
    {
      const char *after = SHAPES[i].after;
      gsize       ends = strlen (SHAPES[i].before);

      if (after == NULL && g_str_equal (target, SHAPES[i].before))
        {
          *kind = (FairTargetKind) i;
          *id = NULL;
          return TRUE;
        }
      if (after != NULL && g_str_has_prefix (target, SHAPES[i].before) &&
          g_str_has_suffix (target, after) &&
          strlen (target) > ends + strlen (after))
        {
          *kind = (FairTargetKind) i;
          *id = g_strndup (target + ends,
                           strlen (target) - ends - strlen (after));
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * fair_target_to_string:
 * @kind: what kind of target
 * @id: (nullable): the id or path, for kinds that have one
 *
 * Returns: (transfer full): the target that fair_target_parse() takes apart
 */
char *
fair_target_to_string (FairTargetKind kind, const char *id)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (SHAPES), NULL);
  g_return_val_if_fail ((SHAPES[kind].after == NULL) == (id == NULL), NULL);

  return g_strconcat (SHAPES[kind].before, id, SHAPES[kind].after, NULL);
}

/**
 * fair_target_get_range:
 * @kind: what kind of target
 * @min: (out): the least that it may be set to
 * @max: (out): the most
 */
void
fair_target_get_range (FairTargetKind kind, double *min, double *max)
{
  g_return_if_fail (kind < G_N_ELEMENTS (RANGES));
  g_return_if_fail (min != NULL && max != NULL);

  *min = RANGES[kind].min;
  *max = RANGES[kind].max;
}

/**
 * fair_target_takes:
 * @target: a target
 * @value: a value
 *
 * Returns: whether @target is one that can be set to @value: within its range,
 *   and whole, except for terms
 */
gboolean
fair_target_takes (const char *target, double value)
{
  g_autofree char *id = NULL;
  FairTargetKind   kind;

  return fair_target_parse (target, &kind, &id) && isfinite (value) &&
         value >= RANGES[kind].min && value <= RANGES[kind].max &&
         (kind == FAIR_TARGET_TERMS || value == floor (value));
}
