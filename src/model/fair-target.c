/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-target.h"

#include <string.h>

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
