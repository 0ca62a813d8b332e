/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FairCombine:
 * @FAIR_COMBINE_SUM: adds the members
 * @FAIR_COMBINE_BEST: takes the highest of those that stand, 0 of none
 */
typedef enum
{
  FAIR_COMBINE_SUM,
  FAIR_COMBINE_BEST,
} FairCombine;

/**
 * FairGroup:
 * @id: unique among the groups
 * @name: (nullable): as people call it
 * @combine: sum of the members or the best of them
 * @cap: clamps the result from above, at least 0; -1 for none
 * @extra: (nullable): keys beginning with `x-`
 *
 * Criteria of one family that count together.
 */
typedef struct
{
  char       *id;
  char       *name;
  FairCombine combine;
  int         cap;
  JsonObject *extra;
} FairGroup;

FairGroup *fair_group_new (const char *id);
FairGroup *fair_group_copy (const FairGroup *group);
void       fair_group_free (FairGroup *group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairGroup, fair_group_free)

G_END_DECLS
