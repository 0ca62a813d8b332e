/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FairRefusal:
 * @FAIR_REFUSAL_NONE: nothing is wrong
 * @FAIR_REFUSAL_HOST: the request was not made to an address of the meeting
 * @FAIR_REFUSAL_ORIGIN: a page of somebody else makes it
 * @FAIR_REFUSAL_METHOD: it is neither GET nor HEAD
 * @FAIR_REFUSAL_BODY: it brings a body, which nothing here wants
 * @FAIR_REFUSAL_SIZE: it, or a message, is too large
 * @FAIR_REFUSAL_SLOW: it did not come to an end, or was not listened to
 * @FAIR_REFUSAL_CONNECTIONS: there are too many connections
 * @FAIR_REFUSAL_RATE: it comes too often
 * @FAIR_REFUSAL_MESSAGE: a message is not of the form of one
 * @FAIR_REFUSAL_CODE: the code is wrong
 * @FAIR_REFUSAL_EXPIRED: the code was right once
 * @FAIR_REFUSAL_LOCKED: too many wrong codes from there
 * @FAIR_REFUSAL_NAME: the name cannot be one
 * @FAIR_REFUSAL_FULL: as many as may are in
 * @FAIR_REFUSAL_TOKEN: the token is nobody's
 * @FAIR_REFUSAL_REMOVED: it is that of somebody who was removed
 * @FAIR_REFUSAL_ELSEWHERE: it is in use on another page
 * @FAIR_REFUSAL_QUESTION: the question is not open, or was never asked
 * @FAIR_REFUSAL_VALUE: the answer is none that the question can have
 * @FAIR_REFUSAL_ENDED: the meeting is over
 * @FAIR_REFUSAL_FAILED: it could not be saved
 *
 * Why something that came over the network is not done.
 */
typedef enum
{
  FAIR_REFUSAL_NONE,
  FAIR_REFUSAL_HOST,
  FAIR_REFUSAL_ORIGIN,
  FAIR_REFUSAL_METHOD,
  FAIR_REFUSAL_BODY,
  FAIR_REFUSAL_SIZE,
  FAIR_REFUSAL_SLOW,
  FAIR_REFUSAL_CONNECTIONS,
  FAIR_REFUSAL_RATE,
  FAIR_REFUSAL_MESSAGE,
  FAIR_REFUSAL_CODE,
  FAIR_REFUSAL_EXPIRED,
  FAIR_REFUSAL_LOCKED,
  FAIR_REFUSAL_NAME,
  FAIR_REFUSAL_FULL,
  FAIR_REFUSAL_TOKEN,
  FAIR_REFUSAL_REMOVED,
  FAIR_REFUSAL_ELSEWHERE,
  FAIR_REFUSAL_QUESTION,
  FAIR_REFUSAL_VALUE,
  FAIR_REFUSAL_ENDED,
  FAIR_REFUSAL_FAILED,
} FairRefusal;

/**
 * fair_refusal_to_string:
 * @refusal: a refusal
 *
 * Returns: (transfer none): its word in messages, such as "origin"
 */
const char *fair_refusal_to_string (FairRefusal refusal);

/**
 * FairGuard:
 *
 * Knows under which addresses the meeting may be spoken to. A page of another
 * site that somebody in the room has open can make their browser call this
 * server, under its own name (Origin) or, by lying in the domain name system,
 * under the server's address (Host): neither is answered.
 */
typedef struct _FairGuard FairGuard;

/**
 * fair_guard_new:
 * @address: the address that is listened on, in digits; where that means all of
 *   this computer, each of them in digits is good, as they are at the moment
 * @port: its port
 *
 * Returns: (transfer full): a guard
 */
FairGuard *fair_guard_new (const char *address,
                           guint16     port) G_GNUC_WARN_UNUSED_RESULT;
void       fair_guard_free (FairGuard *self);

/**
 * fair_guard_get_host:
 * @self: a guard
 *
 * Returns: (transfer none): the address and port that are listened on, as in
 *   the header Host
 */
const char *fair_guard_get_host (const FairGuard *self);

/**
 * fair_guard_check:
 * @self: a guard
 * @method: the method
 * @host: (nullable): the header Host
 * @origin: (nullable): the header Origin
 * @has_body: whether a body is announced
 * @needs_origin: whether it opens a WebSocket, which a page always does with
 *   its origin
 *
 * Returns: what is wrong with a request, %FAIR_REFUSAL_NONE where nothing is
 */
FairRefusal fair_guard_check (const FairGuard *self,
                              const char      *method,
                              const char      *host,
                              const char      *origin,
                              gboolean         has_body,
                              gboolean         needs_origin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairGuard, fair_guard_free)

G_END_DECLS
