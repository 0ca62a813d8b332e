/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-side.h"

G_BEGIN_DECLS

/**
 * FAIR_PHONE_MESSAGE_MAX_BYTES:
 *
 * The largest message that a phone may send.
 */
#define FAIR_PHONE_MESSAGE_MAX_BYTES 2048

/**
 * FAIR_PHONE_NAME_MAX:
 *
 * How many characters a name may have.
 */
#define FAIR_PHONE_NAME_MAX 40

/**
 * FairPhoneMessageKind:
 * @FAIR_PHONE_JOIN: somebody wants in: `code`, `name`, `side`
 * @FAIR_PHONE_RESUME: somebody comes back: `token`
 * @FAIR_PHONE_PROPOSE: an answer: `round`, `target`, `value`
 * @FAIR_PHONE_SCORE: an answer of the blind scoring: `round`, `lead`, `value`
 * @FAIR_PHONE_GOT: what was sent is read: `seq`
 * @FAIR_PHONE_HERE: still there
 * @FAIR_PHONE_LEAVE: goes, and does not come back
 */
typedef enum
{
  FAIR_PHONE_JOIN,
  FAIR_PHONE_RESUME,
  FAIR_PHONE_PROPOSE,
  FAIR_PHONE_SCORE,
  FAIR_PHONE_GOT,
  FAIR_PHONE_HERE,
  FAIR_PHONE_LEAVE,
} FairPhoneMessageKind;

/**
 * FairPhoneMessage:
 * @kind: what it says; the members that the kind does not name are empty
 * @id: (nullable): the sender's own name for it, under which it is acknowledged
 * @code: the code, as typed
 * @name: the name, tidied
 * @side: not both
 * @token: the token
 * @round: the round or the scoring that is answered
 * @target: what is answered, see fair_target_parse()
 * @lead: which of the leads, from 0
 * @has_value: whether there is an opinion
 * @value: the answer; of a score, 1 for an MQL and 0 for none
 * @seq: what was read
 *
 * A message of a phone. It never says who sends it: that is whoever the
 * connection belongs to.
 */
typedef struct
{
  FairPhoneMessageKind kind;
  char                *id;
  char                *code;
  char                *name;
  FairSide             side;
  char                *token;
  gint64               round;
  char                *target;
  guint                lead;
  gboolean             has_value;
  double               value;
  gint64               seq;
} FairPhoneMessage;

/**
 * fair_phone_message_parse:
 * @bytes: (array length=size): one message
 * @size: its size
 * @error: return location for an error
 *
 * Reads a message of at most %FAIR_PHONE_MESSAGE_MAX_BYTES. A member that its
 * kind does not know is an error.
 *
 * Returns: (transfer full) (nullable): the message, or %NULL with #FairError
 */
FairPhoneMessage *fair_phone_message_parse (
    const char *bytes, gsize size, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void fair_phone_message_free (FairPhoneMessage *message);

/**
 * fair_phone_message_tidy_name:
 * @text: what somebody typed, UTF-8
 *
 * Brings a name into one form: normalized, white space as single blanks.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL where it is none: it
 *   is blank, too long, or holds control characters, characters that turn the
 *   direction of text, or angle brackets
 */
char *fair_phone_message_tidy_name (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairPhoneMessage, fair_phone_message_free)

G_END_DECLS
