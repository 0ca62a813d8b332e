/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fair-time.h"
#include "history/fair-frame.h"
#include "model/fair-condition.h"

G_BEGIN_DECLS

/**
 * FairVerdict:
 * @FAIR_VERDICT_HOLDS: it is true
 * @FAIR_VERDICT_CANNOT_TELL: a range reaches over both sides of a number; the
 *   leaf counts as false, and the mark stays whatever is made of it
 * @FAIR_VERDICT_UNKNOWN: neither true nor false; only for what is asked of the
 *   deal of a lead that has none
 *
 * What came of a condition, as bits; none of them is plain false.
 */
typedef enum
{
  FAIR_VERDICT_HOLDS = 1 << 0,
  FAIR_VERDICT_CANNOT_TELL = 1 << 1,
  FAIR_VERDICT_UNKNOWN = 1 << 2,
} FairVerdict;

/**
 * FairPredicate:
 *
 * A test made ready: its texts folded, its dates resolved in a time zone.
 */
typedef struct _FairPredicate FairPredicate;

/**
 * fair_predicate_new:
 * @test: what to hold values against
 * @zone: the workshop's time zone
 *
 * Returns: (transfer full): the test, ready to be asked many times
 */
FairPredicate *fair_predicate_new (const FairTest *test, FairZone *zone);

/**
 * fair_predicate_free:
 * @self: (transfer full) (nullable): a predicate
 */
void fair_predicate_free (FairPredicate *self);

/**
 * fair_predicate_test_missing:
 * @self: a predicate
 *
 * Returns: what it says of a missing value: only `is-unknown` holds
 */
FairVerdict fair_predicate_test_missing (const FairPredicate *self);

/**
 * fair_predicate_test_text:
 * @self: a predicate
 * @text: a value as it was imported
 * @type: what the values of its column are
 *
 * The operator decides how the text is read; the type says whether it is a
 * list of items, and that a boolean which says neither is missing. Text that
 * does not read as the operator wants is missing.
 *
 * Returns: what the predicate says of the value
 */
FairVerdict fair_predicate_test_text (const FairPredicate *self,
                                      const char          *text,
                                      FairColumnType       type);

/**
 * fair_predicate_test_number:
 * @self: a predicate
 * @number: a number, NaN where it is missing
 *
 * Returns: what the predicate says of the number; one that reads text reads it
 *   in its shortest form
 */
FairVerdict fair_predicate_test_number (const FairPredicate *self,
                                        double               number);

/**
 * fair_predicate_test_instant:
 * @self: a predicate
 * @instant: UTC seconds, or %FAIR_INSTANT_NONE where it is missing
 *
 * Returns: what the predicate says of the instant; one that reads text reads
 *   it in ISO 8601, UTC
 */
FairVerdict fair_predicate_test_instant (const FairPredicate *self,
                                         gint64               instant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairPredicate, fair_predicate_free)

G_END_DECLS
