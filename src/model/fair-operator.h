/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

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

const char *fair_operator_to_string (FairOperator op);
gboolean    fair_operator_from_string (const char *text, FairOperator *op);
gboolean    fair_operator_reads_text (FairOperator op);
gboolean    fair_operator_reads_order (FairOperator op);
gboolean    fair_operator_reads_list (FairOperator op);
gboolean    fair_operator_takes_many (FairOperator op);
gboolean    fair_operator_takes_none (FairOperator op);

G_END_DECLS
