/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairJoinVerdict:
 * @FAIR_JOIN_RIGHT: it is the code
 * @FAIR_JOIN_WRONG: it is not
 * @FAIR_JOIN_EXPIRED: it was the code, and is no longer
 * @FAIR_JOIN_LOCKED: this address tried too often and has to wait
 */
typedef enum
{
  FAIR_JOIN_RIGHT,
  FAIR_JOIN_WRONG,
  FAIR_JOIN_EXPIRED,
  FAIR_JOIN_LOCKED,
} FairJoinVerdict;

/**
 * FAIR_JOIN_CODE_LIFETIME:
 *
 * How long a code is good, in microseconds: half an hour.
 */
#define FAIR_JOIN_CODE_LIFETIME (30 * 60 * G_USEC_PER_SEC)

/**
 * FairJoinCode:
 *
 * The six digits on the screen that let a phone in. They are replaced when they
 * are half an hour old, and at once when too many wrong ones were tried. An
 * address that tries ten wrong ones has to wait for a minute.
 *
 * Times are in microseconds of a clock that never goes back.
 */
typedef struct _FairJoinCode FairJoinCode;

FairJoinCode *fair_join_code_new (gint64 now) G_GNUC_WARN_UNUSED_RESULT;
void          fair_join_code_free (FairJoinCode *self);

/**
 * fair_join_code_get_digits:
 * @self: a code
 *
 * Returns: (transfer none): the six digits
 */
const char *fair_join_code_get_digits (const FairJoinCode *self);

/**
 * fair_join_code_dup_grouped:
 * @digits: six digits
 *
 * Returns: (transfer full): the digits in groups of three, such as "482 915",
 *   with a no-break space
 */
char *fair_join_code_dup_grouped (const char *digits) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fair_join_code_renew:
 * @self: a code
 * @now: the time
 *
 * Replaces the digits where they are due.
 *
 * Returns: whether they were
 */
gboolean fair_join_code_renew (FairJoinCode *self, gint64 now);

/**
 * fair_join_code_try:
 * @self: a code
 * @text: what somebody typed; white space and dashes do not count
 * @address: from where
 * @now: the time
 *
 * Compares in constant time.
 *
 * Returns: what to say
 */
FairJoinVerdict fair_join_code_try (FairJoinCode *self,
                                    const char   *text,
                                    const char   *address,
                                    gint64        now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairJoinCode, fair_join_code_free)

G_END_DECLS
