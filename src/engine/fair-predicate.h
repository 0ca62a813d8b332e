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

FairPredicate *fair_predicate_new (const FairTest *test, FairZone *zone);
void           fair_predicate_free (FairPredicate *self);
FairVerdict    fair_predicate_test_missing (const FairPredicate *self);
FairVerdict    fair_predicate_test_text (const FairPredicate *self,
                                         const char          *text,
                                         FairColumnType       type);
FairVerdict    fair_predicate_test_number (const FairPredicate *self,
                                           double               number);
FairVerdict    fair_predicate_test_instant (const FairPredicate *self,
                                            gint64               instant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairPredicate, fair_predicate_free)

G_END_DECLS
