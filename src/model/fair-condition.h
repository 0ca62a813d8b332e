/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/fair-test.h"

G_BEGIN_DECLS

/**
 * FairConditionKind:
 * @FAIR_CONDITION_ALL: holds when every child holds; of nothing it holds
 * @FAIR_CONDITION_ANY: holds when some child holds; of nothing it does not
 * @FAIR_CONDITION_NOT: inverts its only child
 * @FAIR_CONDITION_LEAF: compares one attribute
 */
typedef enum
{
  FAIR_CONDITION_ALL,
  FAIR_CONDITION_ANY,
  FAIR_CONDITION_NOT,
  FAIR_CONDITION_LEAF,
} FairConditionKind;

/**
 * FAIR_CONDITION_MAX_DEPTH:
 *
 * How deep conditions may be nested in one another.
 */
#define FAIR_CONDITION_MAX_DEPTH 20

typedef struct _FairCondition FairCondition;

/**
 * FairCondition:
 * @kind: what it is
 * @children: (nullable) (element-type FairCondition): of all, any and not
 * @attribute: (nullable): the attribute of a leaf
 * @test: the test of a leaf
 * @extra: (nullable): keys beginning with `x-`, kept as they were read
 *
 * A tree of conditions over the attributes of a lead.
 */
struct _FairCondition
{
  FairConditionKind kind;
  GPtrArray        *children;
  char             *attribute;
  FairTest          test;
  JsonObject       *extra;
};

FairCondition *fair_condition_new_group (FairConditionKind kind);
FairCondition *fair_condition_new_leaf (const char *attribute, FairOperator op);
FairCondition *fair_condition_copy (const FairCondition *condition);
void           fair_condition_free (FairCondition *condition);
FairCondition *
fair_condition_from_json (JsonNode *node, const char *path, GError **error);
JsonNode *fair_condition_to_json (const FairCondition *condition);
char     *fair_condition_to_words (const FairCondition *condition);
void      fair_condition_foreach_leaf (const FairCondition *condition,
                                       GFunc                func,
                                       gpointer             user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCondition, fair_condition_free)

G_END_DECLS
