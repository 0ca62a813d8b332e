/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/fair-round.h"

G_BEGIN_DECLS

/**
 * FAIR_BLIND_MAX_LEADS:
 *
 * The most leads of one session of blind scoring.
 */
#define FAIR_BLIND_MAX_LEADS 200

/**
 * FairBlindSession:
 * @id: unique within the workshop
 * @number: 1 for the workshop's first session
 * @leads: (array zero-terminated=1): the ids of the leads, in the order in
 *   which they are shown
 * @opened_at: when it was opened
 * @revealed_at: when it was revealed, or broken off, or %FAIR_INSTANT_NONE
 * @extra: (nullable): keys beginning with `x-`
 *
 * Blind scoring: everyone says of the same past leads whether they would have
 * been MQLs.
 */
typedef struct
{
  char          *id;
  guint          number;
  char         **leads;
  gint64         opened_at;
  gint64         revealed_at;
  FairRoundState state;
  JsonObject    *extra;
} FairBlindSession;

/**
 * FairBlindVerdict:
 * @FAIR_BLIND_NOT_MQL: no MQL
 * @FAIR_BLIND_MQL: an MQL
 * @FAIR_BLIND_SKIPPED: cannot say
 */
typedef enum
{
  FAIR_BLIND_NOT_MQL,
  FAIR_BLIND_MQL,
  FAIR_BLIND_SKIPPED,
} FairBlindVerdict;

/**
 * FairBlindAnswer:
 * @session: the id of the session
 * @participant: the id of who says it
 * @lead: which of the session's leads, from 0
 * @verdict: what they say
 * @at: when, or %FAIR_INSTANT_NONE
 * @extra: (nullable): keys beginning with `x-`
 *
 * What one person says of one lead.
 */
typedef struct
{
  char            *session;
  char            *participant;
  guint            lead;
  FairBlindVerdict verdict;
  gint64           at;
  JsonObject      *extra;
} FairBlindAnswer;

FairBlindSession      *
fair_blind_session_new (guint number, char **leads, gint64 opened_at);
void fair_blind_session_free (FairBlindSession *session);
FairBlindSession *fair_blind_session_from_json (JsonNode *node, GError **error);
JsonNode         *fair_blind_session_to_json (const FairBlindSession *session);

FairBlindAnswer *fair_blind_answer_new (const char      *session,
                                        const char      *participant,
                                        guint            lead,
                                        FairBlindVerdict verdict,
                                        gint64           at);
void             fair_blind_answer_free (FairBlindAnswer *answer);
FairBlindAnswer *fair_blind_answer_from_json (JsonNode *node, GError **error);
JsonNode        *fair_blind_answer_to_json (const FairBlindAnswer *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairBlindSession, fair_blind_session_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FairBlindAnswer, fair_blind_answer_free)

G_END_DECLS
