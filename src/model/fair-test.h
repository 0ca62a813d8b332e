/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-operator.h"

G_BEGIN_DECLS

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

void  fair_test_copy (const FairTest *source, FairTest *target);
void  fair_test_clear (FairTest *test);
char *fair_test_to_words (const FairTest *test);

G_END_DECLS
