/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/fair-operator.h"

static const char *const OPERATOR_NAMES[FAIR_N_OPERATORS] = {
  [FAIR_OPERATOR_IS] = "is",
  [FAIR_OPERATOR_IS_NOT] = "is-not",
  [FAIR_OPERATOR_ONE_OF] = "one-of",
  [FAIR_OPERATOR_NONE_OF] = "none-of",
  [FAIR_OPERATOR_CONTAINS] = "contains",
  [FAIR_OPERATOR_CONTAINS_WORD] = "contains-word",
  [FAIR_OPERATOR_STARTS_WITH] = "starts-with",
  [FAIR_OPERATOR_ENDS_WITH] = "ends-with",
  [FAIR_OPERATOR_EQUALS] = "equals",
  [FAIR_OPERATOR_AT_LEAST] = "at-least",
  [FAIR_OPERATOR_AT_MOST] = "at-most",
  [FAIR_OPERATOR_LESS_THAN] = "less-than",
  [FAIR_OPERATOR_GREATER_THAN] = "greater-than",
  [FAIR_OPERATOR_BETWEEN] = "between",
  [FAIR_OPERATOR_IS_TRUE] = "is-true",
  [FAIR_OPERATOR_IS_FALSE] = "is-false",
  [FAIR_OPERATOR_HAS_ANY] = "has-any",
  [FAIR_OPERATOR_HAS_ALL] = "has-all",
  [FAIR_OPERATOR_IS_KNOWN] = "is-known",
  [FAIR_OPERATOR_IS_UNKNOWN] = "is-unknown",
};

/**
 * fair_operator_to_string:
 * @op: an operator
 *
 * Returns: (transfer none): its name in JSON, such as `contains-word`
 */
const char *
fair_operator_to_string (FairOperator op)
{
  g_return_val_if_fail (op < FAIR_N_OPERATORS, NULL);

  return OPERATOR_NAMES[op];
}

/**
 * fair_operator_from_string:
 * @text: a name as in JSON
 * @op: (out): the operator; untouched on %FALSE
 *
 * Returns: whether there is such an operator
 */
gboolean
fair_operator_from_string (const char *text, FairOperator *op)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (op != NULL, FALSE);

  for (guint i = 0; i < FAIR_N_OPERATORS; i++)
    if (g_str_equal (text, OPERATOR_NAMES[i]))
      {
        *op = (FairOperator) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * fair_operator_reads_text:
 * @op: an operator
 *
 * Returns: whether it compares text, from `is` to `ends-with`
 */
gboolean
fair_operator_reads_text (FairOperator op)
{
  return op <= FAIR_OPERATOR_ENDS_WITH;
}

/**
 * fair_operator_reads_order:
 * @op: an operator
 *
 * Returns: whether it compares numbers or dates, from `equals` to `between`
 */
gboolean
fair_operator_reads_order (FairOperator op)
{
  return op >= FAIR_OPERATOR_EQUALS && op <= FAIR_OPERATOR_BETWEEN;
}

/**
 * fair_operator_reads_list:
 * @op: an operator
 *
 * Returns: whether it is `has-any` or `has-all`
 */
gboolean
fair_operator_reads_list (FairOperator op)
{
  return op == FAIR_OPERATOR_HAS_ANY || op == FAIR_OPERATOR_HAS_ALL;
}

/**
 * fair_operator_takes_many:
 * @op: an operator
 *
 * Returns: whether it compares with a list of texts, `values` in JSON
 */
gboolean
fair_operator_takes_many (FairOperator op)
{
  return op == FAIR_OPERATOR_ONE_OF || op == FAIR_OPERATOR_NONE_OF ||
         fair_operator_reads_list (op);
}

/**
 * fair_operator_takes_none:
 * @op: an operator
 *
 * Returns: whether it compares with nothing: is-true, is-false, is-known,
 *   is-unknown
 */
gboolean
fair_operator_takes_none (FairOperator op)
{
  return op == FAIR_OPERATOR_IS_TRUE || op == FAIR_OPERATOR_IS_FALSE ||
         op == FAIR_OPERATOR_IS_KNOWN || op == FAIR_OPERATOR_IS_UNKNOWN;
}
