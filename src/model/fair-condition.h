/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

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
 * FairOperator:
 *
 * How a leaf compares. The first eight read text, the next six numbers or
 * dates, then booleans, lists, and any type.
 */
typedef enum
{
  FAIR_OPERATOR_IS,
  FAIR_OPERATOR_IS_NOT,
  FAIR_OPERATOR_ONE_OF,
  FAIR_OPERATOR_NONE_OF,
  FAIR_OPERATOR_CONTAINS,
  FAIR_OPERATOR_CONTAINS_WORD,
  FAIR_OPERATOR_STARTS_WITH,
  FAIR_OPERATOR_ENDS_WITH,
  FAIR_OPERATOR_EQUALS,
  FAIR_OPERATOR_AT_LEAST,
  FAIR_OPERATOR_AT_MOST,
  FAIR_OPERATOR_LESS_THAN,
  FAIR_OPERATOR_GREATER_THAN,
  FAIR_OPERATOR_BETWEEN,
  FAIR_OPERATOR_IS_TRUE,
  FAIR_OPERATOR_IS_FALSE,
  FAIR_OPERATOR_HAS_ANY,
  FAIR_OPERATOR_HAS_ALL,
  FAIR_OPERATOR_IS_KNOWN,
  FAIR_OPERATOR_IS_UNKNOWN,
} FairOperator;

#define FAIR_N_OPERATORS (FAIR_OPERATOR_IS_UNKNOWN + 1)

/**
 * FairOperand:
 * @is_date: whether @text is a date or instant instead of a number
 * @number: the number, where @is_date is false
 * @text: (nullable): the date as it was written, where @is_date is true
 *
 * What a number or date operator compares with. A date is resolved in the
 * workshop's time zone by whoever evaluates it.
 */
typedef struct
{
  gboolean is_date;
  double   number;
  char    *text;
} FairOperand;

/**
 * FairTest:
 * @op: the operator
 * @values: (nullable): text values of text and list operators
 * @low: the value of a number or date operator; the lower end of `between`
 * @high: the upper end of `between`
 *
 * An operator with what it compares with: the heart of a leaf, and of the
 * `where` of a behavior criterion.
 */
typedef struct
{
  FairOperator op;
  char       **values;
  FairOperand  low;
  FairOperand  high;
} FairTest;

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

const char *fair_operator_to_string (FairOperator op);
gboolean    fair_operator_from_string (const char *text, FairOperator *op);
gboolean    fair_operator_reads_text (FairOperator op);
gboolean    fair_operator_reads_order (FairOperator op);
gboolean    fair_operator_reads_list (FairOperator op);
gboolean    fair_operator_takes_many (FairOperator op);
gboolean    fair_operator_takes_none (FairOperator op);

void fair_test_copy (const FairTest *source, FairTest *target);
void fair_test_clear (FairTest *test);

FairCondition *fair_condition_new_group (FairConditionKind kind);
FairCondition *fair_condition_new_leaf (const char *attribute, FairOperator op);
FairCondition *fair_condition_copy (const FairCondition *condition);
void           fair_condition_free (FairCondition *condition);
FairCondition *
fair_condition_from_json (JsonNode *node, const char *path, GError **error);
JsonNode *fair_condition_to_json (const FairCondition *condition);
char     *fair_condition_to_words (const FairCondition *condition);
char     *fair_test_to_words (const FairTest *test);
void      fair_condition_foreach_leaf (const FairCondition *condition,
                                       GFunc                func,
                                       gpointer             user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairCondition, fair_condition_free)

G_END_DECLS
